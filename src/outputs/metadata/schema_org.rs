//! schema.org descriptions inside pages, after Google's guide to Dataset: what search engines
//! read. One JSON-LD object a page, in the page's language.

use serde_json::{Value, json};

use super::asset::{Asset, Object, shorten};
use crate::address;
use crate::facts::Edition;
use crate::model::{Access, Dataset, Status};
use crate::rdf::{Syntax, offer};

/// A shorter description is not indexed.
const SHORTEST: usize = 50;
/// A longer one is cut by its reader.
const LONGEST: usize = 5000;

/// The `Dataset` of a page, safe to stand in a script element.
pub fn schema_org(edition: &Edition, dataset: &Dataset, language: &str) -> String {
    let asset = Asset::new(edition, dataset).in_language(language);
    let mut out = Object::default();
    out.set("@context", "https://schema.org/");
    out.set("@type", "Dataset");
    out.set("@id", address::dataset(asset.base, &dataset.id));
    out.set("name", asset.title());
    let others: Vec<&str> =
        dataset.title.iter().map(|(_, title)| title.trim()).filter(|title| *title != asset.title()).collect();
    out.set("alternateName", others);
    out.set("description", description(&asset));
    out.set("url", page(&asset, language));
    out.set("identifier", identifiers(&asset));
    out.set(
        "sameAs",
        dataset
            .identifiers
            .get("data.gov.tw")
            .map(|number| format!("https://data.gov.tw/dataset/{}", address::encode(number))),
    );
    out.set("keywords", asset.keywords());
    out.set(
        "inLanguage",
        if dataset.language.is_empty() {
            json!(asset.basis.site.default_language())
        } else {
            json!(dataset.language)
        },
    );
    out.date("datePublished", dataset.issued);
    out.date("dateModified", dataset.modified);
    out.set("version", dataset.version.clone());
    if let Some(key) = asset.publisher_key() {
        let publisher = organization(&asset, key);
        let creator =
            if dataset.unit == key { publisher.clone() } else { organization(&asset, &dataset.unit) };
        out.set("creator", creator);
        out.set("publisher", publisher);
    }
    out.set("temporalCoverage", period(&asset));
    out.set("spatialCoverage", place(&asset));
    out.set("variableMeasured", variables(&asset));
    access(&asset, &mut out);
    let series =
        dataset.series.as_deref().and_then(|id| edition.content.card(id)).filter(|card| card.is_public());
    out.set(
        "isPartOf",
        series.map(|card| {
            json!({
                "@type": "Dataset",
                "@id": address::dataset(asset.base, &card.id),
                "name": card.title.get(language),
                "description": card.summary.get(language),
                "url": address::dataset_page(asset.base, &card.id),
            })
        }),
    );
    out.set(
        "includedInDataCatalog",
        json!({
            "@type": "DataCatalog",
            "@id": address::catalog(asset.base),
            "name": asset.text(&asset.basis.site.title),
            "url": asset.base,
        }),
    );
    out.set("distribution", distributions(&asset));
    script(&out.done())
}

/// Under what terms the data are to be had: licence and price of what is open, the reason of what
/// is not.
fn access(asset: &Asset<'_>, out: &mut Object) {
    let dataset = asset.dataset;
    out.set(
        "creativeWorkStatus",
        match dataset.status {
            Status::Draft | Status::Published => None,
            Status::Planned => Some("Planned"),
            Status::Discontinued => Some("Discontinued"),
            Status::Withdrawn => Some("Withdrawn"),
        },
    );
    if dataset.access != Access::Open {
        out.set("isAccessibleForFree", false);
        out.set("conditionsOfAccess", asset.reason());
    } else if dataset.status.is_offered() {
        out.set("license", asset.license().map(|(_, license)| license.url.as_str()));
        let charged = dataset.cost.as_ref().and_then(|cost| cost.amount).is_some_and(|amount| amount > 0.0);
        out.set("isAccessibleForFree", !charged);
    }
}

/// The `DataCatalog` of the catalogue's page.
pub fn schema_org_catalog(edition: &Edition, language: &str) -> String {
    let basis = &edition.content.basis;
    let site = &basis.site;
    let base = &site.base_url;
    let mut out = Object::default();
    out.set("@context", "https://schema.org/");
    out.set("@type", "DataCatalog");
    out.set("@id", address::catalog(base));
    out.set("name", site.title.get(language));
    out.set("description", site.description.get(language).trim());
    out.set("url", format!("{base}{}datasets/", address::language_prefix(basis, language)));
    out.set("inLanguage", site.languages.clone());
    if let Some(unit) = basis.organization.units.get(&site.agency) {
        out.set(
            "publisher",
            json!({
                "@type": "GovernmentOrganization",
                "@id": address::unit(base, &site.agency),
                "name": unit.name.get(language),
            }),
        );
    }
    let license = site.catalog_license.as_ref().and_then(|key| basis.licenses.get(key));
    out.set("license", license.map(|license| license.url.as_str()));
    let newest = edition
        .content
        .cards
        .iter()
        .filter(|card| card.is_public())
        .filter_map(|card| card.metadata_modified)
        .max();
    out.date("dateModified", newest);
    let files: Vec<Value> = Syntax::ALL
        .into_iter()
        .filter(|syntax| site.wants(syntax.switch()))
        .map(|syntax| {
            json!({
                "@type": "DataDownload",
                "contentUrl": format!("{base}catalog.{}", syntax.extension()),
                "encodingFormat": syntax.media_type(),
            })
        })
        .collect();
    out.set("associatedMedia", files);
    script(&out.done())
}

/// JSON that cannot end the script element that holds it (HTML, 4.12.1.3).
fn script(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}

fn page(asset: &Asset<'_>, language: &str) -> String {
    let prefix = address::language_prefix(asset.basis, language);
    address::dataset_page(&format!("{}{prefix}", asset.base), &asset.dataset.id)
}

/// The description, lengthened by what else is known where it is too short to be indexed.
fn description(asset: &Asset<'_>) -> String {
    let mut text = shorten(asset.description(), LONGEST);
    if text.chars().count() >= SHORTEST {
        return text;
    }
    let zh = asset.language.starts_with("zh");
    let columns: Vec<&str> =
        offer::fields(asset.dataset, None).map(|field| field.name.as_str()).take(20).collect();
    let about = match (zh, columns.is_empty()) {
        (true, true) => format!("{}由{}提供。", asset.title(), asset.publisher()),
        (true, false) => {
            format!("{}由{}提供，欄位包括{}。", asset.title(), asset.publisher(), columns.join("、"))
        }
        (false, true) => format!("{} is provided by {}.", asset.title(), asset.publisher()),
        (false, false) => format!(
            "{} is provided by {}. Columns: {}.",
            asset.title(),
            asset.publisher(),
            columns.join(", ")
        ),
    };
    let site = asset.text(&asset.basis.site.title);
    let where_ = if zh {
        format!("收錄於{site}，可查詢詮釋資料、授權與聯絡方式。")
    } else {
        format!("Listed in {site} with metadata, licence and contact.")
    };
    let address = if zh {
        format!("永久網址：{}", address::dataset_page(asset.base, &asset.dataset.id))
    } else {
        format!("Permanent address: {}", address::dataset_page(asset.base, &asset.dataset.id))
    };
    for more in [about, where_, address] {
        if text.chars().count() < SHORTEST {
            text.push(if zh { '\n' } else { ' ' });
            text.push_str(&more);
        }
    }
    shorten(&text, LONGEST)
}

fn identifiers(asset: &Asset<'_>) -> Vec<Value> {
    let mut all = vec![json!(address::dataset(asset.base, &asset.dataset.id))];
    for (scheme, value) in &asset.dataset.identifiers {
        all.push(json!({"@type": "PropertyValue", "propertyID": scheme, "value": value}));
    }
    all
}

fn organization(asset: &Asset<'_>, key: &str) -> Value {
    let Some(unit) = asset.basis.organization.units.get(key) else { return Value::Null };
    let kind = if unit.kind == "agency" { "GovernmentOrganization" } else { "Organization" };
    let mut out = Object::default();
    out.set("@type", kind);
    out.set("@id", address::unit(asset.base, key));
    out.set("name", unit.name.get(asset.language));
    let own_page = address::unit(asset.base, key).trim_end_matches("#unit").to_owned();
    out.set("url", unit.url.clone().unwrap_or(own_page));
    out.done()
}

/// An interval of ISO 8601-2, open with `..`.
fn period(asset: &Asset<'_>) -> Option<String> {
    match asset.period() {
        (None, None) => None,
        (Some(start), Some(end)) => Some(format!("{start}/{end}")),
        (Some(start), None) => Some(format!("{start}/..")),
        (None, Some(end)) => Some(format!("../{end}")),
    }
}

fn place(asset: &Asset<'_>) -> Value {
    let name = asset.basis.place(asset.dataset);
    let corners = asset.corners();
    if name.is_none() && corners.is_none() {
        return Value::Null;
    }
    let mut out = Object::default();
    out.set("@type", "Place");
    out.set("name", name);
    if let Some([west, south, east, north]) = corners {
        out.set("geo", json!({"@type": "GeoShape", "box": format!("{south} {west} {north} {east}")}));
    }
    out.done()
}

fn variables(asset: &Asset<'_>) -> Vec<Value> {
    offer::fields(asset.dataset, None)
        .map(|field| {
            let mut out = Object::default();
            out.set("@type", "PropertyValue");
            out.set("name", field.name.as_str());
            let title = field.title.get(asset.language).trim();
            let about = field.description.get(asset.language).trim();
            out.set("alternateName", Some(title).filter(|title| *title != field.name));
            out.set("description", about);
            out.set("unitText", field.measure_unit.as_deref());
            out.done()
        })
        .collect()
}

/// Only what fetches bytes: a form or page is no download.
fn distributions(asset: &Asset<'_>) -> Vec<Value> {
    let mut all = Vec::new();
    for offer in asset.offers() {
        let Some(url) = offer.downloads.first() else { continue };
        let mut out = Object::default();
        out.set("@type", "DataDownload");
        out.set("@id", address::distribution(asset.base, &asset.dataset.id, &offer.id));
        out.set("name", asset.offer_title(&offer));
        out.set("contentUrl", url.as_ref());
        out.set("encodingFormat", offer::media_type(offer.distribution));
        if let Some((_, facts)) = &offer.file {
            out.set("contentSize", format!("{} B", facts.size));
            out.set("sha256", facts.sha256.as_str());
        }
        let own = offer.distribution.license.as_deref().and_then(|key| asset.basis.licenses.get(key));
        out.set("license", own.map(|license| license.url.as_str()));
        all.push(out.done());
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_cannot_be_ended_from_within() {
        let text = script(&json!({"name": "</script><b>\u{2028}"}));
        assert!(!text.contains('<') && !text.contains('\u{2028}'));
        assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON")["name"], "</script><b>\u{2028}");
    }
}
