//! A data set, whatever its state.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};

use super::{Contact, LocalText};
use crate::date::Date;

/// How far an asset may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Access {
    /// 開放資料.
    Open,
    /// 依申請提供.
    OnRequest,
    /// 不予提供. The default, so that nothing is opened by omission.
    #[default]
    Closed,
}

impl Access {
    /// As written in manifests.
    pub fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OnRequest => "on-request",
            Self::Closed => "closed",
        }
    }
}

/// Where an asset stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Checked, never published. The default, so that nothing is published by omission.
    #[default]
    Draft,
    /// 預定開放.
    Planned,
    /// 已公布.
    Published,
    /// 停止更新.
    Discontinued,
    /// 已撤下.
    Withdrawn,
}

impl Status {
    /// As written in manifests.
    pub fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Planned => "planned",
            Self::Published => "published",
            Self::Discontinued => "discontinued",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Published or discontinued: the asset is offered.
    pub fn is_offered(self) -> bool {
        matches!(self, Self::Published | Self::Discontinued)
    }
}

/// How far a column is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldAccess {
    /// As it is.
    #[default]
    Open,
    /// Made coarser.
    Generalised,
    /// Not at all.
    Withheld,
}

/// A decision cited: an item of the site's minutes, or a meeting before the site began.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Decision {
    /// `meeting#item`.
    Item(String),
    /// A meeting without minutes here.
    Earlier {
        /// Its name.
        meeting: String,
        /// Its day.
        date: Date,
        /// Where its minutes are.
        #[serde(default)]
        url: Option<String>,
    },
}

/// Whom to write to about a data set.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum ContactRef {
    /// A key of the organisation's contacts.
    Key(String),
    /// Written out.
    Own(Contact),
}

/// A place: a name, or a name with a box.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Place {
    /// Name, code or IRI.
    Name(String),
    /// With a box.
    Box {
        /// Name, code or IRI.
        #[serde(default)]
        name: Option<String>,
        /// West, south, east, north in degrees (WGS 84).
        #[serde(default)]
        bbox: Vec<f64>,
    },
}

/// One information asset.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Dataset {
    /// The file's stem; filled by the loader.
    #[serde(skip)]
    pub id: String,
    /// The manifest's path from the site's root; filled by the loader.
    #[serde(skip)]
    pub file: String,
    pub kind: Option<String>,
    pub title: LocalText,
    pub description: LocalText,
    pub unit: String,
    pub publisher: Option<String>,
    pub contact: Option<ContactRef>,
    pub reviewer: Option<String>,
    pub reviewed_on: Option<Date>,
    pub access: Access,
    pub status: Status,
    pub themes: Vec<String>,
    pub keywords: Vec<LocalText>,
    pub inventoried: Option<Date>,
    pub planned_for: Option<Date>,
    #[serde(deserialize_with = "whole_ones")]
    pub postponed: Vec<Postponed>,
    pub issued: Option<Date>,
    pub modified: Option<Date>,
    pub metadata_modified: Option<Date>,
    pub frequency: Option<String>,
    pub temporal: Option<Temporal>,
    pub spatial: Option<Place>,
    pub language: Vec<String>,
    pub license: Option<String>,
    pub cost: Option<Cost>,
    pub identifiers: BTreeMap<String, String>,
    pub former_ids: Vec<String>,
    pub badge: Option<Badge>,
    pub series: Option<String>,
    pub version: Option<String>,
    pub versions: Vec<Version>,
    pub related: Vec<String>,
    pub supersedes: Option<String>,
    pub landing_page: Option<String>,
    pub conforms_to: Vec<String>,
    pub legislation: Vec<String>,
    pub hvd_category: Option<String>,
    pub gender_statistics: bool,
    pub preview: Option<bool>,
    pub notes: LocalText,
    pub fields: Vec<Field>,
    pub distributions: Vec<Distribution>,
    pub restriction: Option<Restriction>,
    pub withdrawal: Option<Withdrawal>,
    pub discontinued: Option<Discontinued>,
    #[serde(deserialize_with = "whole_ones")]
    pub history: Vec<HistoryEntry>,
    pub imported: Option<Imported>,
}

impl Dataset {
    /// A series of data sets rather than one.
    pub fn is_series(&self) -> bool {
        self.kind.as_deref() == Some("series")
    }

    /// Open and offered: its files may be published.
    pub fn is_open(&self) -> bool {
        self.access == Access::Open && self.status.is_offered()
    }

    /// Some column, part or distribution is not open, though the asset may be.
    pub fn has_withheld_part(&self) -> bool {
        self.has_withheld_fields()
            || self.distributions.iter().any(|d| d.access.is_some_and(|a| a != Access::Open))
            || self.restriction.as_ref().is_some_and(|r| !r.withheld_parts.is_empty())
    }

    /// Some column is not published.
    pub fn has_withheld_fields(&self) -> bool {
        self.fields.iter().any(|f| f.access == FieldAccess::Withheld)
    }

    /// Stands in the register of restricted data.
    pub fn is_restricted(&self) -> bool {
        self.status.is_offered()
            && !self.is_series()
            && (self.access != Access::Open || self.restriction.is_some() || self.has_withheld_part())
    }
}

/// The entries that have all they must have; the others have their findings and say nothing.
fn whole_ones<'de, D: Deserializer<'de>, T: DeserializeOwned>(entries: D) -> Result<Vec<T>, D::Error> {
    let entries: Vec<serde_json::Value> = Deserialize::deserialize(entries)?;
    Ok(entries.into_iter().filter_map(|entry| serde_json::from_value(entry).ok()).collect())
}

#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Postponed {
    pub from: Date,
    pub to: Date,
    #[serde(default)]
    pub reason: LocalText,
    #[serde(default)]
    pub decided_in: Vec<Decision>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Temporal {
    pub start: Option<Date>,
    pub end: Option<Date>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Cost {
    pub amount: Option<f64>,
    pub currency: Option<String>,
    pub law: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Badge {
    pub level: String,
    pub date: Option<Date>,
    pub by: Option<String>,
    pub annulled: Option<Annulled>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Annulled {
    pub reason: LocalText,
    pub decided_in: Vec<Decision>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Field {
    pub name: String,
    pub r#type: Option<String>,
    pub title: LocalText,
    pub description: LocalText,
    pub required: bool,
    pub measure_unit: Option<String>,
    pub codes: IndexMap<String, LocalText>,
    pub standard: Option<String>,
    pub access: FieldAccess,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Distribution {
    pub id: Option<String>,
    pub title: LocalText,
    pub description: LocalText,
    pub file: Option<String>,
    pub download_url: Option<String>,
    pub access_url: Option<String>,
    pub service: Option<Service>,
    pub format: Option<String>,
    pub media_type: Option<String>,
    pub encoding: Option<String>,
    pub records: Option<u64>,
    pub fields: Vec<String>,
    pub issued: Option<Date>,
    pub modified: Option<Date>,
    pub license: Option<String>,
    pub access: Option<Access>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Service {
    pub endpoint: String,
    pub description: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Restriction {
    pub scope: Option<String>,
    pub withheld_parts: Vec<WithheldPart>,
    pub grounds: Vec<String>,
    pub reason: LocalText,
    pub decided_in: Vec<Decision>,
    pub approved_by: Option<String>,
    pub approved_on: Option<Date>,
    pub review_by: Option<Date>,
    pub notice: Option<Notice>,
    pub open_part: Option<String>,
    pub apply: Option<Apply>,
    pub terms: Option<Terms>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct WithheldPart {
    pub part: LocalText,
    pub treatment: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Notice {
    pub date: Option<Date>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Apply {
    pub page: Option<String>,
    pub url: Option<String>,
    pub contact: Option<String>,
    pub days: Option<u32>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Terms {
    pub page: Option<String>,
    pub duties: LocalText,
    pub liability: LocalText,
    pub termination: LocalText,
    pub license: LocalText,
    pub period: LocalText,
    pub scope: LocalText,
    pub charging: LocalText,
    pub review_by: Option<Date>,
    pub decided_in: Vec<Decision>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Withdrawal {
    pub date: Option<Date>,
    pub reason: LocalText,
    pub decided_in: Vec<Decision>,
    pub approved_by: Option<String>,
    pub approved_on: Option<Date>,
    pub notice: Option<Notice>,
    pub successor: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Discontinued {
    pub date: Option<Date>,
    pub reason: LocalText,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Version {
    pub version: String,
    pub issued: Option<Date>,
    pub note: LocalText,
    pub distributions: Vec<Distribution>,
}

#[derive(Debug, Clone, Deserialize)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct HistoryEntry {
    pub date: Date,
    pub access: Access,
    pub status: Status,
    #[serde(default)]
    pub note: LocalText,
    #[serde(default)]
    pub decided_in: Vec<Decision>,
    #[serde(default)]
    pub approved_by: Option<String>,
    #[serde(default)]
    pub approved_on: Option<Date>,
}

/// Where an imported record came from. What was kept of it stays in the manifest only.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Imported {
    pub from: String,
    pub id: String,
    pub date: Option<Date>,
}
