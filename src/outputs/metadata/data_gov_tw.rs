//! `data-gov-tw/<id>.json`: the document with which an agency publishes a data set on the
//! national platform (機關發布 API, version 2). Fields that the platform makes itself are left out,
//! and so is the account (`dataProvider`), which is nobody's business.

use std::borrow::Cow;

use serde_json::{Value, json};

use super::asset::{Asset, Object};
use crate::address;
use crate::content::resource;
use crate::facts::Edition;
use crate::model::{Dataset, Distribution, LocalText};
use crate::rdf::offer::{self, Offer};
use crate::vocabulary::frequency::Frequency;
use crate::vocabulary::theme;

/// The licence that the platform numbers 1, and its spelling there.
const OGDL: &str = "OGDL-Taiwan-1.0";
const OGDL_NAME: &str = "政府資料開放授權條款-第1版";

/// The tag of the site's Chinese; the default language where it has none.
pub(super) fn chinese(edition: &Edition) -> &str {
    let site = &edition.content.basis.site;
    site.languages.iter().find(|tag| tag.starts_with("zh")).map_or(site.default_language(), String::as_str)
}

/// The number that the platform gave, if the manifest knows it.
pub(super) fn platform_id(dataset: &Dataset) -> &str {
    dataset.identifiers.get("data.gov.tw").map_or("", String::as_str)
}

/// A licence as the platform spells it.
pub(super) fn license_name<'a>(key: &str, name: &'a str) -> Cow<'a, str> {
    if key == OGDL { Cow::Borrowed(OGDL_NAME) } else { Cow::Borrowed(name) }
}

/// The character encoding of a file; 其他 for formats that are no text.
pub(super) fn encoding(distribution: &Distribution) -> &str {
    if let Some(encoding) = &distribution.encoding {
        return encoding;
    }
    match resource::format_of(distribution).map(|format| format.code) {
        None => "",
        Some(
            "CSV" | "TSV" | "TXT" | "JSON" | "GEOJSON" | "XML" | "KML" | "GML" | "RDF" | "TURTLE" | "JSONLD"
            | "HTML" | "API" | "RSS" | "ATOM" | "ICS",
        ) => "UTF-8",
        Some(_) => "其他",
    }
}

/// The document.
pub(super) fn document(edition: &Edition, dataset: &Dataset) -> Value {
    let asset = Asset::new(edition, dataset).in_language(chinese(edition));
    let mut out = Object::default();
    let service = dataset.themes.iter().find(|key| theme::ALL.iter().any(|theme| theme.key == key.as_str()));
    out.set("categoryService", service.map_or("I00", String::as_str));
    out.set("categoryDataset", "A");
    out.set("datasetId", platform_id(dataset));
    let own = dataset.identifiers.get("agency").unwrap_or(&dataset.id);
    out.set("identifier", own.as_str());
    out.set("title", asset.title());
    out.set("description", asset.description());
    out.set(
        "license",
        asset.license().map(|(key, license)| match key {
            OGDL => Cow::Borrowed("1"),
            _ => license_name(key, asset.text(&license.name)),
        }),
    );
    let charged = dataset.cost.as_ref().and_then(|cost| cost.amount).is_some_and(|amount| amount > 0.0);
    out.set("cost", if charged { "charge" } else { "free" });
    publisher(&asset, &mut out);
    if let Some(frequency) = asset.frequency() {
        out.set("updateFrequency", update_frequency(frequency));
        out.set("detectFrequency", detect_frequency(frequency));
    }
    let (start, end) = asset.period();
    out.date("coverageStartedDate", start);
    out.date("coverageEndedDate", end);
    out.set("spatialCoverage", asset.basis.place(dataset));
    out.set("language", asset.language.split('-').next());
    let page = address::dataset_page(asset.base, &dataset.id);
    out.set("relatedUrl", dataset.landing_page.clone().unwrap_or(page));
    out.set("keyword", asset.keywords());
    out.set("notes", asset.text(&dataset.notes));
    out.set("en", english(&asset));
    let distributions: Vec<Value> = asset.offers().iter().map(|offer| distribution(&asset, offer)).collect();
    out.set("distribution", distributions);
    out.done()
}

fn publisher(asset: &Asset<'_>, out: &mut Object) {
    let unit = asset.publisher_key().and_then(|key| asset.basis.organization.units.get(key));
    if let Some(unit) = unit {
        let name = asset.text(&unit.name);
        out.set("publisherOID", unit.oid.as_ref().map(|oid| format!("{oid}|{name}")));
        out.set("publisherOrgCode", unit.code.as_deref());
    }
    if let Some(contact) = asset.correspondent() {
        out.set("publisherContactName", asset.text(&contact.name));
        out.set("publisherContactPhone", contact.phone.as_deref());
        out.set("publisherContactEmail", contact.email.as_deref());
    }
}

/// The English metadata, as far as there is any.
fn english(asset: &Asset<'_>) -> Value {
    let english = |text: &LocalText| text.exact("en").map(str::trim).map(str::to_owned);
    let dataset = asset.dataset;
    let mut en = Object::default();
    en.set("title", english(&dataset.title));
    en.set("description", english(&dataset.description));
    en.set("keyword", dataset.keywords.iter().filter_map(english).collect::<Vec<_>>());
    en.set("notes", english(&dataset.notes));
    en.done()
}

fn distribution(asset: &Asset<'_>, offer: &Offer<'_>) -> Value {
    let distribution = offer.distribution;
    let mut out = Object::default();
    let about = asset.text(&distribution.description);
    out.set("resourceDescription", if about.is_empty() { asset.offer_title(offer) } else { about });
    let fields: Vec<Value> = offer::fields(asset.dataset, Some(distribution))
        .map(|field| {
            let text = [&field.description, &field.title]
                .into_iter()
                .map(|text| asset.text(text))
                .find(|t| !t.is_empty());
            json!({"name": field.name, "description": text.unwrap_or(&field.name)})
        })
        .collect();
    out.set("resourceField", fields);
    out.set("resourceFormat", resource::format_of(distribution).map_or("其他", |format| format.code));
    out.set("resourceCharacterEncoding", encoding(distribution));
    let endpoint = offer.service.map(|service| service.endpoint.as_str());
    let url =
        offer.downloads.first().map(AsRef::as_ref).or(endpoint).or(offer.pages.first().map(AsRef::as_ref));
    out.set("resourceDownloadUrl", url);
    let measured = offer.file.as_ref().and_then(|(_, facts)| facts.records);
    out.set("resourceAmount", distribution.records.or(measured).map(|records| records.to_string()));
    if let Some(service) = offer.service {
        out.set("resourceOasUrl", offer::service_description(asset.base, &asset.dataset.id, service));
    }
    out.done()
}

/// How often, as number and unit; what has no rhythm is not regular.
fn update_frequency(frequency: &Frequency) -> Value {
    let (number, unit) = match frequency.zh {
        "每半年" => ("6", "月"),
        "每半月" => ("15", "日"),
        "每日2次" => ("12", "時"),
        other => {
            let rest = other.strip_prefix('每').unwrap_or_default();
            rest.find(|c: char| !c.is_ascii_digit()).map_or(("", ""), |at| rest.split_at(at))
        }
    };
    let regular = !number.is_empty() && matches!(unit, "分" | "時" | "日" | "週" | "月" | "季" | "年");
    if regular {
        json!({"regularupdate": "1", "Frequency": number, "unittime": unit})
    } else {
        json!({"regularupdate": "0", "Frequency": "", "unittime": ""})
    }
}

/// The rhythm in which the platform looks for changes.
fn detect_frequency(frequency: &Frequency) -> Option<&'static str> {
    Some(match frequency.authority {
        "DAILY" => "everyday",
        "WEEKLY" => "weekly",
        "MONTHLY_3" => "tendays",
        "MONTHLY" => "monthly",
        "BIMONTHLY" => "twomonths",
        "QUARTERLY" => "seasonly",
        "ANNUAL_2" => "halfyear",
        "ANNUAL" => "annually",
        "QUADRENNIAL" => "fouryears",
        "QUINQUENNIAL" => "fiveyears",
        "DECENNIAL" => "tenyears",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::frequency;

    #[test]
    fn rhythms_are_numbers_and_units() {
        for (text, number, unit) in
            [("每1日", "1", "日"), ("每半年", "6", "月"), ("每10分", "10", "分"), ("每1季", "1", "季")]
        {
            let value = update_frequency(frequency::read(text).expect(text));
            assert_eq!(
                (value["Frequency"].as_str(), value["unittime"].as_str()),
                (Some(number), Some(unit)),
                "{text}"
            );
        }
        assert_eq!(update_frequency(frequency::read("不定期更新").expect("known"))["regularupdate"], "0");
    }
}
