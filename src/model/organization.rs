//! `organization.yaml`.

use indexmap::IndexMap;
use serde::Deserialize;

use super::LocalText;
use crate::date::Date;

/// Units, contacts, roles and bodies, in the order in which they are written.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Organization {
    pub units: IndexMap<String, Unit>,
    pub contacts: IndexMap<String, Contact>,
    pub roles: IndexMap<String, Role>,
    pub bodies: IndexMap<String, Body>,
}

impl Organization {
    /// The unit and all above it, nearest first; a loop of parents ends.
    pub fn upwards<'a>(&'a self, key: &'a str) -> impl Iterator<Item = (&'a str, &'a Unit)> {
        let mut next = Some(key);
        let mut steps = 0;
        std::iter::from_fn(move || {
            let key = next?;
            let (key, unit) = self.units.get_key_value(key)?;
            steps += 1;
            next = unit.parent.as_deref().filter(|_| steps < 32);
            Some((key.as_str(), unit))
        })
    }
}

/// A unit of the organisation.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Unit {
    pub kind: String,
    pub name: LocalText,
    pub parent: Option<String>,
    pub oid: Option<String>,
    pub code: Option<String>,
    pub contact: Option<String>,
    pub reviewers: Vec<String>,
    pub url: Option<String>,
}

/// Whom to write to.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Contact {
    pub name: LocalText,
    pub unit: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub url: Option<String>,
}

/// A role that reviews or approves.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Role {
    pub title: LocalText,
    pub unit: Option<String>,
    pub rank: Option<String>,
    pub start: Option<Date>,
    pub end: Option<Date>,
}

/// An advisory group or the like.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Body {
    pub name: LocalText,
    pub charter: Option<String>,
    pub terms: Vec<Term>,
}

/// A term of a body.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Term {
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub members: Vec<Member>,
}

/// A member of a body.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Member {
    pub name: LocalText,
    pub affiliation: LocalText,
    pub side: String,
    pub gender: Option<String>,
    pub role: Option<String>,
    pub chair: bool,
}
