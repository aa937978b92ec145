//! `data.json`: Project Open Data metadata 1.1 (DCAT-US 1.1), as data.gov's schema for agencies
//! outside the federal government accepts it. One language: the site's first.

use std::io::{self, BufWriter, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};

use super::Entries;
use super::asset::{Asset, Object, shorten};
use crate::address;
use crate::content::{Card, resource};
use crate::facts::Edition;
use crate::model::{Access, Dataset};
use crate::rdf::offer;

/// `rights` may have so many characters.
const RIGHTS_LIMIT: usize = 255;
/// So may a description.
const DESCRIPTION_LIMIT: usize = 10_000;

/// Writes the catalogue, one entry after the other.
pub(super) fn write(edition: &Edition, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    serde_json::to_writer_pretty(&mut out, &Catalog(edition))?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Whether an asset has an entry: all that is offered, open or not.
fn lists(card: &Card) -> bool {
    card.status.is_offered()
}

struct Catalog<'a>(&'a Edition);

impl Serialize for Catalog<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let base = &self.0.content.basis.site.base_url;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("@context", "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld")?;
        map.serialize_entry("@id", &format!("{base}data.json"))?;
        map.serialize_entry("@type", "dcat:Catalog")?;
        map.serialize_entry("conformsTo", "https://project-open-data.cio.gov/v1.1/schema")?;
        map.serialize_entry("describedBy", "https://project-open-data.cio.gov/v1.1/schema/catalog.json")?;
        map.serialize_entry("dataset", &Entries { edition: self.0, lists, entry })?;
        map.end()
    }
}

/// One asset.
fn entry(edition: &Edition, dataset: &Dataset) -> Value {
    let asset = Asset::new(edition, dataset);
    let mut entry = Object::default();
    entry.set("@type", "dcat:Dataset");
    entry.set("identifier", address::dataset(asset.base, &dataset.id));
    entry.set("title", asset.title());
    entry.set("description", shorten(asset.description(), DESCRIPTION_LIMIT));
    entry.set("keyword", keywords(&asset));
    entry.set("modified", asset.modified().to_string());
    entry.date("issued", dataset.issued);
    entry.set("publisher", publisher(&asset));
    entry.set("contactPoint", contact(&asset));
    entry.set(
        "accessLevel",
        match dataset.access {
            Access::Open => "public",
            Access::OnRequest => "restricted public",
            Access::Closed => "non-public",
        },
    );
    entry.set("rights", rights(&asset));
    if dataset.access == Access::Open {
        entry.set("license", asset.license().map(|(_, license)| offer::uri(&license.url)));
    }
    entry.set("spatial", asset.basis.place(dataset));
    if let (Some(start), Some(end)) = asset.period() {
        entry.set("temporal", format!("{start}/{end}"));
    }
    entry.set("accrualPeriodicity", asset.frequency().and_then(|frequency| frequency.interval));
    let languages = if dataset.language.is_empty() {
        &asset.basis.site.languages[..1.min(asset.basis.site.languages.len())]
    } else {
        &dataset.language
    };
    entry.set("language", languages.to_vec());
    let mut themes: Vec<&str> = Vec::new();
    for name in asset.theme_names().filter(|name| !name.is_empty()) {
        if !themes.contains(&name) {
            themes.push(name);
        }
    }
    entry.set("theme", themes);
    entry.set("landingPage", address::dataset_page(asset.base, &dataset.id));
    entry.set("references", dataset.landing_page.iter().map(|url| offer::uri(url)).collect::<Vec<_>>());
    entry.set("conformsTo", dataset.conforms_to.first().map(|standard| offer::uri(standard)));
    let series = dataset.series.as_deref().filter(|id| edition.content.card(id).is_some_and(Card::is_public));
    entry.set("isPartOf", series.map(|id| address::dataset(asset.base, id)));
    if super::has_datapackage(edition, dataset) {
        entry.set(
            "describedBy",
            format!("{}datapackage.json", address::dataset_page(asset.base, &dataset.id)),
        );
        entry.set("describedByType", "application/json");
    }
    entry.set("distribution", distributions(&asset));
    entry.done()
}

/// Keywords are mandatory: the names of themes stand in, and last the publisher's.
fn keywords<'a>(asset: &Asset<'a>) -> Vec<&'a str> {
    let mut all = asset.keywords();
    if all.is_empty() {
        all = asset.theme_names().filter(|name| !name.is_empty()).collect();
    }
    if all.is_empty() {
        all.push(asset.publisher());
    }
    all.truncate(1000);
    all
}

fn publisher(asset: &Asset<'_>) -> Value {
    let key = asset.publisher_key().unwrap_or(&asset.basis.site.agency);
    let names: Vec<&str> =
        asset.basis.organization.upwards(key).map(|(_, unit)| asset.text(&unit.name)).collect();
    let mut above: Option<Value> = None;
    for name in names.into_iter().rev() {
        let mut agent = Object::default();
        agent.set("@type", "org:Organization");
        agent.set("name", name);
        agent.set("subOrganizationOf", above.take());
        above = Some(agent.done());
    }
    above.unwrap_or_else(|| json!({"@type": "org:Organization", "name": asset.publisher()}))
}

fn contact(asset: &Asset<'_>) -> Value {
    let contact = asset.correspondent();
    let name = contact.map_or("", |contact| asset.text(&contact.name));
    let name = if name.is_empty() { asset.publisher() } else { name };
    // The schema wants an address or a mark that there is none.
    let email = contact
        .and_then(|contact| contact.email.as_ref())
        .map_or_else(|| "[[REDACTED-no address published]]".to_owned(), |e| format!("mailto:{e}"));
    json!({"@type": "vcard:Contact", "fn": name, "hasEmail": email})
}

/// Why the asset is not open, and how to come to it, in 255 characters.
fn rights(asset: &Asset<'_>) -> Option<String> {
    let reason = asset.reason();
    if asset.dataset.access != Access::OnRequest {
        return reason.map(|reason| shorten(reason, RIGHTS_LIMIT));
    }
    let how = offer::application(asset.edition, asset.dataset);
    let room = RIGHTS_LIMIT.saturating_sub(how.chars().count() + 1);
    match reason {
        Some(reason) if room >= 40 => Some(format!("{} {how}", shorten(reason, room))),
        Some(reason) => Some(shorten(reason, RIGHTS_LIMIT)),
        None => Some(shorten(&how, RIGHTS_LIMIT)),
    }
}

fn distributions(asset: &Asset<'_>) -> Vec<Value> {
    let mut all = Vec::new();
    for offer in asset.offers() {
        let mut entry = Object::default();
        entry.set("@type", "dcat:Distribution");
        entry.set("title", asset.offer_title(&offer));
        entry.set("description", shorten(asset.text(&offer.distribution.description), DESCRIPTION_LIMIT));
        let download = offer.downloads.first();
        entry.set("downloadURL", download.map(|url| url.as_ref()));
        let page = offer.pages.iter().find(|page| Some(*page) != download);
        entry.set("accessURL", page.map(|url| url.as_ref()));
        if download.is_some() {
            // Policy wants one beside every downloadURL.
            let media_type = offer::media_type(offer.distribution).filter(|name| fits(name));
            entry.set("mediaType", media_type.unwrap_or("application/octet-stream"));
        }
        entry.set("format", resource::format_of(offer.distribution).map(|format| format.code));
        if let Some(service) = offer.service {
            entry.set("describedBy", offer::service_description(asset.base, &asset.dataset.id, service));
        }
        all.push(entry.done());
    }
    all
}

/// Whether the schema's pattern for media types takes this one.
fn fits(name: &str) -> bool {
    name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_./+".contains(&b)) && name.matches('+').count() <= 1
}
