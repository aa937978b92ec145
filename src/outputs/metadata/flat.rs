//! Flat lists for spreadsheets and scripts: `catalog.csv` and `catalog.json` with every public
//! asset and its state, and the same of the register. One table of columns serves both forms.

use std::io::{self, BufWriter, Write};

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::{Value, json};

use super::asset::{Asset, decision};
use crate::address;
use crate::content::{Basis, Card, resource};
use crate::facts::Edition;
use crate::model::{Dataset, FieldAccess, LocalText};
use crate::rdf::{Which, offer};

/// A column: its name, and its value of an asset. Texts in several languages are objects, lists
/// arrays; the CSV spreads the first over columns and joins the second with `|`.
type Column = (&'static str, fn(&Asset<'_>) -> Value);

const CATALOG: &[Column] = &[
    ("id", |a| json!(a.dataset.id)),
    ("kind", |a| json!(if a.dataset.is_series() { "series" } else { "dataset" })),
    ("title", |a| local(&a.dataset.title)),
    ("description", |a| local(&a.dataset.description)),
    ("access", |a| json!(a.dataset.access.word())),
    ("status", |a| json!(a.dataset.status.word())),
    ("restricted", |a| json!(a.dataset.is_restricted())),
    ("publisher", |a| json!(a.publisher())),
    ("unit", |a| json!(a.unit_name(&a.dataset.unit))),
    ("themes", |a| json!(a.dataset.themes)),
    ("keywords", |a| json!(a.keywords())),
    ("issued", |a| json!(a.dataset.issued)),
    ("modified", |a| json!(a.dataset.modified)),
    ("metadata_modified", |a| json!(Basis::metadata_modified(a.dataset))),
    ("planned_for", |a| json!(a.dataset.planned_for)),
    ("frequency", |a| json!(a.frequency().map(|frequency| frequency.code()))),
    ("temporal_start", |a| json!(a.period().0)),
    ("temporal_end", |a| json!(a.period().1)),
    ("spatial", |a| json!(a.basis.place(a.dataset))),
    ("languages", |a| json!(a.dataset.language)),
    ("license", |a| json!(a.license().map(|(key, _)| key))),
    ("license_url", |a| json!(a.license().map(|(_, license)| &license.url))),
    ("formats", |a| json!(formats(a))),
    ("download_urls", |a| {
        json!(a.offers().iter().flat_map(|offer| offer.downloads.clone()).collect::<Vec<_>>())
    }),
    ("access_urls", |a| json!(pages(a))),
    ("fields", |a| json!(offer::fields(a.dataset, None).map(|field| &field.name).collect::<Vec<_>>())),
    ("badge", |a| json!(a.dataset.badge.as_ref().filter(|b| b.annulled.is_none()).map(|b| &b.level))),
    ("series", |a| json!(a.dataset.series)),
    ("version", |a| json!(a.dataset.version)),
    ("contact", |a| json!(a.contact().map(|contact| a.text(&contact.name)))),
    ("contact_email", |a| json!(a.contact().and_then(|contact| contact.email.as_ref()))),
    ("data_gov_tw", |a| json!(a.dataset.identifiers.get("data.gov.tw"))),
    ("page", |a| json!(address::dataset_page(a.base, &a.dataset.id))),
    ("iri", |a| json!(address::dataset(a.base, &a.dataset.id))),
];

const REGISTER: &[Column] = &[
    ("id", |a| json!(a.dataset.id)),
    ("title", |a| local(&a.dataset.title)),
    ("description", |a| local(&a.dataset.description)),
    ("access", |a| json!(a.dataset.access.word())),
    ("status", |a| json!(a.dataset.status.word())),
    ("publisher", |a| json!(a.publisher())),
    ("unit", |a| json!(a.unit_name(&a.dataset.unit))),
    ("scope", |a| json!(a.dataset.restriction.as_ref().and_then(|r| r.scope.as_ref()))),
    ("withheld_fields", |a| json!(withheld_fields(a.dataset))),
    ("withheld_parts", |a| json!(withheld_parts(a))),
    ("grounds", |a| json!(a.dataset.restriction.iter().flat_map(|r| &r.grounds).collect::<Vec<_>>())),
    ("citations", |a| json!(citations(a))),
    ("severable", |a| json!(severable(a))),
    ("reason", |a| a.dataset.restriction.as_ref().map_or(Value::Null, |r| local(&r.reason))),
    ("decided_in", |a| {
        json!(
            a.dataset
                .restriction
                .iter()
                .flat_map(|r| &r.decided_in)
                .map(|d| decision(a.base, d))
                .collect::<Vec<_>>()
        )
    }),
    ("approved_by", |a| json!(approver(a))),
    ("approved_on", |a| json!(a.dataset.restriction.as_ref().and_then(|r| r.approved_on))),
    ("review_by", |a| json!(a.dataset.restriction.as_ref().and_then(|r| r.review_by))),
    ("notice_date", |a| json!(notice(a).and_then(|notice| notice.date))),
    ("notice_url", |a| json!(notice(a).and_then(|notice| notice.url.as_ref()))),
    ("open_part", |a| json!(a.dataset.restriction.as_ref().and_then(|r| r.open_part.as_ref()))),
    ("apply_url", |a| json!(apply_url(a))),
    ("apply_days", |a| json!(a.dataset.restriction.as_ref().and_then(|r| r.apply.as_ref()?.days))),
    ("cost_amount", |a| json!(a.dataset.cost.as_ref().and_then(|cost| cost.amount))),
    ("cost_currency", |a| json!(a.dataset.cost.as_ref().and_then(|cost| cost.currency.as_ref()))),
    ("issued", |a| json!(a.dataset.issued)),
    ("metadata_modified", |a| json!(Basis::metadata_modified(a.dataset))),
    ("contact", |a| json!(a.contact().map(|contact| a.text(&contact.name)))),
    ("contact_email", |a| json!(a.contact().and_then(|contact| contact.email.as_ref()))),
    ("page", |a| json!(offer::entry(a.base, &a.dataset.id))),
    ("iri", |a| json!(address::dataset(a.base, &a.dataset.id))),
];

/// Columns that hold texts in several languages.
const LOCAL: &[&str] = &["title", "description", "reason"];

fn columns(which: Which) -> &'static [Column] {
    match which {
        Which::Open => CATALOG,
        Which::Restricted => REGISTER,
    }
}

/// The list of the catalogue has every public asset, whatever its state.
fn lists(which: Which, card: &Card) -> bool {
    match which {
        Which::Open => card.is_public(),
        Which::Restricted => card.restricted,
    }
}

/// Writes a list as CSV (RFC 4180), UTF-8 with a byte order mark for spreadsheets.
pub(super) fn csv(edition: &Edition, which: Which, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    let languages = &edition.content.basis.site.languages;
    let others = languages.get(1..).unwrap_or_default();
    for (name, _) in columns(which) {
        writer.write_field(name)?;
        if LOCAL.contains(name) {
            for tag in others {
                writer.write_field(format!("{name}_{}", tag.to_lowercase().replace('-', "_")))?;
            }
        }
    }
    writer.write_record(None::<&[u8]>)?;
    for (at, card) in edition.content.cards.iter().enumerate() {
        if !lists(which, card) {
            continue;
        }
        let dataset = edition.content.dataset(at);
        let asset = Asset::new(edition, &dataset);
        for (name, value) in columns(which) {
            let value = value(&asset);
            if LOCAL.contains(name) {
                let first = value.get(asset.language).or_else(|| value.as_object()?.values().next());
                writer.write_field(first.and_then(Value::as_str).unwrap_or_default())?;
                for tag in others {
                    writer.write_field(value.get(tag).and_then(Value::as_str).unwrap_or_default())?;
                }
            } else {
                writer.write_field(cell(&value))?;
            }
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()
}

/// Whether the grounds leave the other part to be provided (Freedom of Government Information Law,
/// art. 18 II); nothing where no ground is named.
fn severable(asset: &Asset<'_>) -> Option<bool> {
    let grounds = asset.dataset.restriction.iter().flat_map(|r| &r.grounds);
    let each = grounds.filter_map(|key| asset.basis.grounds.get(key)).map(|ground| ground.severable);
    each.reduce(|all, one| all && one)
}

/// A value as the text of a cell.
fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => {
            // No IRI holds a bar, so that a list can be split again.
            items.iter().map(|item| cell(item).replace('|', "／")).collect::<Vec<_>>().join("|")
        }
        other => other.to_string(),
    }
}

/// Writes a list as JSON.
pub(super) fn json(edition: &Edition, which: Which, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    serde_json::to_writer_pretty(&mut out, &List { edition, which })?;
    out.write_all(b"\n")?;
    out.flush()
}

struct List<'a> {
    edition: &'a Edition,
    which: Which,
}

impl Serialize for List<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let site = &self.edition.content.basis.site;
        let title = match self.which {
            Which::Open => local(&site.title),
            Which::Restricted => local(&crate::rdf::register_title(&self.edition.content.basis)),
        };
        let count = self.edition.content.cards.iter().filter(|card| lists(self.which, card)).count();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("title", &title)?;
        map.serialize_entry("base_url", &site.base_url)?;
        map.serialize_entry("as_of", &self.edition.as_of)?;
        map.serialize_entry("license", &site.catalog_license)?;
        map.serialize_entry("count", &count)?;
        map.serialize_entry("datasets", &Rows(self))?;
        map.end()
    }
}

struct Rows<'a>(&'a List<'a>);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let List { edition, which } = *self.0;
        let mut seq = serializer.serialize_seq(None)?;
        for (at, card) in edition.content.cards.iter().enumerate() {
            if lists(which, card) {
                let dataset = edition.content.dataset(at);
                let asset = Asset::new(edition, &dataset);
                let row: serde_json::Map<String, Value> =
                    columns(which).iter().map(|(name, value)| ((*name).to_owned(), value(&asset))).collect();
                seq.serialize_element(&row)?;
            }
        }
        seq.end()
    }
}

/// A text by language.
fn local(text: &LocalText) -> Value {
    text.iter()
        .map(|(tag, text)| (tag.to_owned(), Value::from(text.trim())))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

fn formats(asset: &Asset<'_>) -> Vec<&'static str> {
    let mut all: Vec<&'static str> = Vec::new();
    for offer in asset.offers() {
        if let Some(format) = resource::format_of(offer.distribution)
            && !all.contains(&format.code)
        {
            all.push(format.code);
        }
    }
    all
}

/// Pages and services that lead to data, without addresses of the bytes themselves.
fn pages(asset: &Asset<'_>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for offer in asset.offers() {
        for page in &offer.pages {
            if !offer.downloads.contains(page) && !all.iter().any(|known| known == page) {
                all.push(page.clone().into_owned());
            }
        }
    }
    all
}

fn withheld_fields(dataset: &Dataset) -> Vec<&str> {
    dataset.fields.iter().filter(|f| f.access == FieldAccess::Withheld).map(|f| f.name.as_str()).collect()
}

fn withheld_parts(asset: &Asset<'_>) -> Vec<String> {
    let parts = asset.dataset.restriction.iter().flat_map(|restriction| &restriction.withheld_parts);
    parts.map(|part| format!("{} ({})", part.part.get(asset.language).trim(), part.treatment)).collect()
}

fn citations<'a>(asset: &Asset<'a>) -> Vec<&'a str> {
    let grounds = asset.dataset.restriction.iter().flat_map(|restriction| &restriction.grounds);
    grounds
        .filter_map(|key| asset.basis.grounds.get(key))
        .map(|ground| asset.text(&ground.citation))
        .collect()
}

fn approver<'a>(asset: &Asset<'a>) -> Option<&'a str> {
    let key = asset.dataset.restriction.as_ref()?.approved_by.as_ref()?;
    asset.basis.organization.roles.get(key).map(|role| asset.text(&role.title))
}

fn notice<'a>(asset: &Asset<'a>) -> Option<&'a crate::model::Notice> {
    asset.dataset.restriction.as_ref()?.notice.as_ref()
}

fn apply_url(asset: &Asset<'_>) -> Option<String> {
    asset.dataset.restriction.as_ref()?.apply.as_ref()?;
    Some(offer::application(asset.edition, asset.dataset))
}
