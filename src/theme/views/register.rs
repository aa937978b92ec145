//! Register of data on application or withheld: list and entry.

use serde::Serialize;

use super::common::{Approval, Contact, DecisionRef, Due, FileLink, Ground, Html, Link, Step, Tag, Text};
use super::dataset::{Field, Restriction};

/// `register.html`: entries grouped by ground.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RegisterList {
    /// Numbers of entries by class, in words, e.g. 依申請提供 3 項.
    pub counts: Vec<Tag>,
    /// All entries, the one that is to be reviewed first at the top.
    pub entries: Vec<RegisterRow>,
    /// Entries by ground; groups with at least one.
    pub groups: Vec<GroundGroup>,
    /// Entries by unit.
    pub units: Vec<UnitGroup>,
    /// How to object.
    pub objections: Option<Link>,
    /// The register as files.
    pub downloads: Vec<FileLink>,
}

/// Entries of a unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnitGroup {
    /// The unit.
    pub unit: Link,
    /// Its entries.
    pub entries: Vec<Link>,
}

/// Entries that rest on one ground.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroundGroup {
    /// The ground; its key is the anchor.
    pub ground: Ground,
    /// Entries.
    pub entries: Vec<GroundEntry>,
}

/// An entry under its ground.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroundEntry {
    /// Name, linked to the entry.
    pub link: Link,
    /// Class.
    pub class: Tag,
    /// Reason, short.
    pub reason: Option<Text>,
}

/// A row of the register.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RegisterRow {
    /// Name, linked to the entry.
    pub link: Link,
    /// Unit.
    pub unit: Option<Link>,
    /// Class.
    pub class: Tag,
    /// Whole or part.
    pub scope: Option<String>,
    /// Columns that are open, generalised and withheld, in words.
    pub columns: Vec<Tag>,
    /// Decisions.
    pub decisions: Vec<DecisionRef>,
    /// Approval.
    pub approval: Option<Approval>,
    /// Next review.
    pub review: Option<Due>,
    /// The open part.
    pub open_part: Option<Link>,
}

/// `restricted.html`: one entry of the register.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RegisterEntry {
    /// Identifier.
    pub id: String,
    /// States.
    pub tags: Vec<Tag>,
    /// What the data are.
    pub description: Option<Html>,
    /// Unit.
    pub unit: Option<Link>,
    /// System that holds the data.
    pub system: Option<Text>,
    /// Page of the data set.
    pub dataset: Link,
    /// What is not provided, and why.
    pub restriction: Restriction,
    /// Columns.
    pub fields: Vec<Field>,
    /// How to object.
    pub objections: Option<Link>,
    /// How it was decided.
    pub chain: Vec<Step>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// Metadata files.
    pub metadata: Vec<FileLink>,
}
