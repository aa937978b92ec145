//! `catalog-dcat-us3.json`: DCAT-US 3.0 (GSA/dcat-us, JSON Schema 3.0.0), with what is not open and why as
//! `accessRestriction`. One language: the site's first.

use std::io::{self, BufWriter, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};

use super::Entries;
use super::asset::{Asset, Object};
use crate::address;
use crate::content::{Card, resource};
use crate::facts::Edition;
use crate::model::{Access, Dataset};
use crate::rdf::offer;

/// Writes the catalogue, one entry after the other.
pub(super) fn write(edition: &Edition, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    serde_json::to_writer_pretty(&mut out, &Catalog(edition))?;
    out.write_all(b"\n")?;
    out.flush()
}

struct Catalog<'a>(&'a Edition);

impl Serialize for Catalog<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let site = &self.0.content.basis.site;
        let language = site.default_language();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("@type", "Catalog")?;
        map.serialize_entry("@id", &address::catalog(&site.base_url))?;
        map.serialize_entry("title", site.title.get(language))?;
        map.serialize_entry("modified", &self.0.as_of.to_string())?;
        map.serialize_entry("language", &two_letters(language))?;
        map.serialize_entry("homepage", &document(site.title.get(language), &site.base_url))?;
        map.serialize_entry("dataset", &Entries { edition: self.0, lists, entry })?;
        map.end()
    }
}

fn lists(card: &Card) -> bool {
    card.status.is_offered() && !card.series
}

/// The schema takes no more of a language tag.
fn two_letters(tag: &str) -> &str {
    tag.get(..2).unwrap_or(tag)
}

fn document(title: &str, url: &str) -> Value {
    json!({"@type": "Document", "title": title, "accessURL": url})
}

fn entry(edition: &Edition, dataset: &Dataset) -> Value {
    let asset = Asset::new(edition, dataset);
    let page = address::dataset_page(asset.base, &dataset.id);
    let mut entry = Object::default();
    entry.set("@type", "Dataset");
    entry.set("@id", address::dataset(asset.base, &dataset.id));
    entry.set("identifier", address::dataset(asset.base, &dataset.id));
    entry.set("title", asset.title());
    entry.set("description", asset.description());
    entry.set("keyword", asset.keywords());
    entry.set("modified", asset.modified().to_string());
    entry.date("issued", dataset.issued);
    entry.set("publisher", publisher(&asset));
    entry.set("contactPoint", contact(&asset));
    entry.set("landingPage", document(asset.title(), &page));
    let themes: Vec<Value> = asset.theme_names().filter(|name| !name.is_empty()).map(concept).collect();
    entry.set("theme", themes);
    if let Some(place) = asset.basis.place(dataset) {
        entry.set("spatial", json!({"@type": "Location", "prefLabel": place}));
    }
    let mut period = Object::default();
    period.date("startDate", asset.period().0);
    period.date("endDate", asset.period().1);
    let period = period.done();
    if period.as_object().is_some_and(|period| !period.is_empty()) {
        entry.set("temporal", vec![period]);
    }
    entry.set("accrualPeriodicity", asset.frequency().and_then(|frequency| frequency.interval));
    let languages: Vec<&str> = if dataset.language.is_empty() {
        vec![two_letters(asset.basis.site.default_language())]
    } else {
        dataset.language.iter().map(|tag| two_letters(tag)).collect()
    };
    entry.set("language", languages);
    if dataset.access == Access::Open {
        entry.set("license", asset.license().map(|(_, license)| offer::uri(&license.url).into_owned()));
    }
    entry.set("rights", asset.reason().map(|reason| vec![reason.to_owned()]));
    let restrictions = restrictions(&asset);
    entry.set("accessRestriction", restrictions.clone());
    if super::has_datapackage(edition, dataset) {
        entry.set(
            "describedBy",
            json!({"@type": "Distribution", "title": "datapackage.json", "mediaType": "application/json",
                "accessURL": format!("{page}datapackage.json")}),
        );
    }
    let standards: Vec<Value> =
        dataset.conforms_to.iter().map(|iri| json!({"@type": "Standard", "@id": offer::uri(iri)})).collect();
    entry.set("conformsTo", standards);
    entry.set("distribution", distributions(&asset, &restrictions));
    entry.done()
}

fn concept(label: &str) -> Value {
    json!({"@type": "Concept", "prefLabel": label})
}

/// What is withheld: one statement a ground, so that each can be cited.
fn restrictions(asset: &Asset<'_>) -> Vec<Value> {
    let dataset = asset.dataset;
    if !dataset.is_restricted() {
        return Vec::new();
    }
    let status = match dataset.access {
        Access::Closed => "Restricted - Fully",
        Access::OnRequest => "Restricted - Possibly",
        Access::Open => "Restricted - Partly",
    };
    let note = asset.reason().map(str::to_owned);
    let one = |ground: Option<Value>| {
        let mut restriction = Object::default();
        restriction.set("@type", "AccessRestriction");
        restriction.set("restrictionStatus", concept(status));
        restriction.set("specificRestriction", ground);
        restriction.set("restrictionNote", note.clone());
        restriction.done()
    };
    let grounds = dataset.restriction.as_ref().map(|r| r.grounds.as_slice()).unwrap_or_default();
    let all: Vec<Value> = grounds
        .iter()
        .filter_map(|key| Some((key, asset.basis.grounds.get(key)?)))
        .map(|(key, ground)| {
            one(Some(json!({
                "@type": "Concept",
                "@id": format!("{}vocab/grounds#{key}", asset.base),
                "prefLabel": asset.text(&ground.citation),
                "definition": asset.text(&ground.text),
            })))
        })
        .collect();
    if all.is_empty() { vec![one(None)] } else { all }
}

fn publisher(asset: &Asset<'_>) -> Value {
    let key = asset.publisher_key().unwrap_or(&asset.basis.site.agency);
    let mut publisher = Object::default();
    publisher.set("@type", "Organization");
    publisher.set("@id", address::unit(asset.base, key));
    publisher.set("name", asset.publisher());
    publisher.done()
}

fn contact(asset: &Asset<'_>) -> Value {
    let contact = asset.correspondent();
    let name = contact.map_or("", |contact| asset.text(&contact.name));
    let mut kind = Object::default();
    kind.set("@type", "Kind");
    kind.set("fn", if name.is_empty() { asset.publisher() } else { name });
    kind.set("hasEmail", contact.and_then(|c| c.email.as_ref()).map(|email| format!("mailto:{email}")));
    kind.set("tel", contact.and_then(|c| c.phone.as_deref()));
    kind.done()
}

fn distributions(asset: &Asset<'_>, restrictions: &[Value]) -> Vec<Value> {
    let mut all = Vec::new();
    for offer in asset.offers() {
        let distribution = offer.distribution;
        let mut entry = Object::default();
        entry.set("@type", "Distribution");
        let id = resource::id_of(distribution);
        entry.set("@id", address::distribution(asset.base, &asset.dataset.id, &id));
        entry.set("title", asset.offer_title(&offer));
        entry.set("description", asset.text(&distribution.description));
        let download = offer.downloads.first();
        entry.set("downloadURL", download.map(|url| url.as_ref()));
        let page = offer.pages.iter().find(|page| Some(*page) != download);
        entry.set("accessURL", page.map(|url| url.as_ref()));
        entry.set("mediaType", offer::media_type(distribution));
        entry.set("format", resource::format_of(distribution).map(|format| format.code));
        entry.date("issued", distribution.issued);
        entry.date("modified", distribution.modified);
        // What is withheld of an open asset is not in the file that is offered.
        if asset.dataset.access != Access::Open || distribution.access.is_some_and(|a| a != Access::Open) {
            entry.set("accessRestriction", restrictions.to_vec());
        }
        all.push(entry.done());
    }
    all
}
