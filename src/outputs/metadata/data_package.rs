//! `datapackage.json`: the files of a data set as a Data Package, version 2, with the columns as
//! Table Schema. Paths are relative, so that a folder taken away stays a package.

use serde_json::{Value, json};

use super::asset::{Asset, Object};
use crate::address;
use crate::content::resource;
use crate::facts::Edition;
use crate::model::{Access, Dataset, Field};
use crate::rdf::offer::{self, Offer};

/// Whether a data set has bytes that a package can hold.
pub(super) fn has_one(edition: &Edition, dataset: &Dataset) -> bool {
    dataset.is_open() && offer::offers(edition, dataset, None).iter().any(|offer| !offer.downloads.is_empty())
}

/// The package.
pub(super) fn package(edition: &Edition, dataset: &Dataset) -> Value {
    let asset = Asset::new(edition, dataset);
    let mut package = Object::default();
    package.set("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    package.set("name", dataset.id.to_ascii_lowercase());
    package.set("id", address::dataset(asset.base, &dataset.id));
    package.set("title", asset.title());
    package.set("description", asset.description());
    package.set("homepage", address::dataset_page(asset.base, &dataset.id));
    package.set("version", dataset.version.clone());
    package.set("keywords", asset.keywords());
    let license = asset.license().map(|(key, _)| key);
    package.set("licenses", licenses(&asset, license));
    package.set("contributors", contributors(&asset));
    let resources: Vec<Value> =
        asset.offers().iter().filter_map(|offer| resource_of(&asset, offer)).collect();
    package.set("resources", resources);
    package.done()
}

fn licenses(asset: &Asset<'_>, key: Option<&str>) -> Vec<Value> {
    let Some((key, license)) = key.and_then(|key| asset.basis.licenses.get_key_value(key)) else {
        return Vec::new();
    };
    let mut entry = Object::default();
    entry.set("name", license.spdx.as_deref().unwrap_or(key));
    entry.set("path", license.url.as_str());
    entry.set("title", asset.text(&license.name));
    vec![entry.done()]
}

fn contributors(asset: &Asset<'_>) -> Vec<Value> {
    let key = asset.publisher_key().unwrap_or(&asset.basis.site.agency);
    let mut publisher = Object::default();
    publisher.set("title", asset.publisher());
    publisher.set("path", address::unit(asset.base, key).trim_end_matches("#unit"));
    publisher.set("email", asset.contact().and_then(|contact| contact.email.clone()));
    publisher.set("roles", json!(["publisher"]));
    vec![publisher.done()]
}

fn resource_of(asset: &Asset<'_>, offer: &Offer<'_>) -> Option<Value> {
    let distribution = offer.distribution;
    if offer.access != Access::Open {
        return None;
    }
    let mut entry = Object::default();
    entry.set("name", offer.id.to_ascii_lowercase());
    match &offer.file {
        Some((path, _)) => {
            let folder = format!("datasets/{}/", asset.dataset.id);
            entry.set("path", path.strip_prefix(folder.as_str()).unwrap_or(path));
        }
        None => entry.set("path", offer.downloads.first()?.as_ref()),
    }
    entry.set("title", asset.offer_title(offer));
    entry.set("description", asset.text(&distribution.description));
    let format = resource::format_of(distribution);
    entry.set("format", format.map(|format| format.code.to_ascii_lowercase()));
    entry.set("mediatype", offer::media_type(distribution));
    entry.set("encoding", distribution.encoding.as_deref().map(str::to_ascii_lowercase));
    if let Some((_, facts)) = &offer.file {
        entry.set("bytes", facts.size);
        entry.set("hash", format!("sha256:{}", facts.sha256));
    }
    let own = distribution.license.as_deref().filter(|own| asset.basis.license(asset.dataset) != Some(*own));
    entry.set("licenses", licenses(asset, own));
    if format.is_some_and(|format| matches!(format.code, "CSV" | "TSV" | "XLSX" | "XLS" | "ODS")) {
        let fields = columns(asset, offer);
        if !fields.is_empty() {
            entry.set("type", "table");
            entry.set("schema", json!({"fields": fields}));
        }
    }
    Some(entry.done())
}

/// The columns of a file: in the order of its header where that is known, those that the manifest
/// does not describe by name alone; else as the manifest lists them. None that is withheld.
fn columns(asset: &Asset<'_>, offer: &Offer<'_>) -> Vec<Value> {
    let described: Vec<&Field> = offer::fields(asset.dataset, Some(offer.distribution)).collect();
    match offer.file.as_ref().and_then(|(_, facts)| facts.header.as_ref()) {
        Some(header) => header
            .iter()
            .map(|name| match described.iter().find(|field| field.name == *name) {
                Some(field) => column(asset, field),
                None => json!({"name": name, "type": "any"}),
            })
            .collect(),
        None => described.iter().map(|field| column(asset, field)).collect(),
    }
}

/// One column (Table Schema 2.0). The manifest's types are those of the standard.
fn column(asset: &Asset<'_>, field: &Field) -> Value {
    let kind = field.r#type.as_deref().unwrap_or("any");
    let mut column = Object::default();
    column.set("name", field.name.as_str());
    column.set("type", kind);
    column.set("title", field.title.get(asset.language));
    column.set("description", field.description.get(asset.language).trim());
    if field.required {
        column.set("constraints", json!({"required": true}));
    }
    column.set("unit", field.measure_unit.as_deref());
    let standard = field.standard.as_deref();
    let standard = standard.and_then(|key| match asset.basis.standards.get(key) {
        Some(known) => known.url.as_deref(),
        None => Some(key).filter(|key| key.contains("://")),
    });
    column.set("rdfType", standard);
    if matches!(kind, "string" | "integer") {
        let categories: Option<Vec<Value>> = field
            .codes
            .iter()
            .map(|(value, label)| {
                let value = match kind {
                    "integer" => json!(value.parse::<i64>().ok()?),
                    _ => json!(value),
                };
                let label = label.get(asset.language);
                Some(if label.is_empty() {
                    json!({"value": value})
                } else {
                    json!({"value": value, "label": label})
                })
            })
            .collect();
        column.set("categories", categories.unwrap_or_default());
    }
    column.done()
}
