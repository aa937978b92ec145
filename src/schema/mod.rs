//! The declarative table of every key that an agency may write: its type, when it is required,
//! what it means in Chinese and English, and the source it rests on.
//!
//! One table drives reading and findings; the format reference is generated from it too.
//! Knows YAML trees and rules, not the typed models ([`crate::model`]) that are filled from what
//! it lets pass.

pub mod form;
pub mod proof;
mod read;
pub mod tables;

use serde_json::{Map, Value as Json};

pub use form::{is_email, is_id, is_url, nearest};
pub use read::{Context, Reading, read};

use crate::diagnostic::Rule;
use crate::words::Words;

/// The kinds of things that a reference can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is named as in the site format")]
pub enum RefKind {
    Unit,
    Contact,
    Role,
    Body,
    Theme,
    Ground,
    Law,
    License,
    Standard,
    Dataset,
    Series,
    Meeting,
    /// `meeting#item`.
    Item,
    /// `meeting#action`.
    Action,
    Page,
    Plan,
    Request,
    Award,
    Activity,
    Showcase,
    /// `kind/id` or `kind/id#part`.
    Typed,
}

/// The type of a value.
#[derive(Debug)]
pub enum Ty {
    /// Text in the site's default language, or a map by language.
    Text,
    /// As [`Ty::Text`], but Markdown.
    Block,
    /// A scalar whose source text is kept.
    Line,
    /// An identifier.
    Id,
    /// A day.
    Date,
    /// A time of day, `HH:MM`.
    Time,
    /// A calendar period: `2026`, `2026-H1`, `2026-Q1`, `2026-01`.
    Period,
    /// An absolute http(s) URL.
    Url,
    /// An absolute IRI of any scheme.
    Iri,
    /// An e-mail address.
    Email,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A number or a percentage (`95%`, read as 0.95).
    Amount,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// An update frequency, normalised to the EU code in lower case.
    Frequency,
    /// A BCP 47 language tag.
    Language,
    /// Path of a file, relative to the manifest, or from `content/datasets/` with `/` first.
    File,
    /// The id of another thing.
    Ref(RefKind),
    /// A list.
    List(&'static Ty),
    /// One value or a list; becomes a list.
    Many(&'static Ty),
    /// Free keys with values of one type.
    Map(&'static Ty),
    /// As [`Ty::Map`] with ids as keys.
    IdMap(&'static Ty),
    /// A mapping with known keys.
    Object(&'static Schema),
    /// A scalar of the first type, or a mapping with known keys.
    Or(&'static Ty, &'static Schema),
    /// Anything; never published.
    Free,
}

/// When a key must be there.
#[derive(Debug, Clone, Copy)]
pub enum Need {
    /// Never.
    Optional,
    /// Always.
    Always,
    /// In this case.
    When(&'static Case),
}

/// A case in which a key is required.
#[derive(Debug)]
pub struct Case {
    /// When, in words that fit after the key's name.
    pub when: Words,
    /// Whether the record (its checked keys) is such a case; if so, the rule that asks for the key.
    pub rule: fn(&Map<String, Json>) -> Option<&'static Rule>,
}

/// A key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// As written.
    pub name: &'static str,
    /// What its value is.
    pub ty: Ty,
    /// When it is required.
    pub need: Need,
    /// What it means.
    pub doc: Words,
    /// The standard or law behind it.
    pub source: Option<&'static str>,
}

impl Key {
    const fn new(name: &'static str, ty: Ty, zh: &'static str, en: &'static str) -> Self {
        Self { name, ty, need: Need::Optional, doc: Words::fixed(zh, en), source: None }
    }

    const fn required(mut self) -> Self {
        self.need = Need::Always;
        self
    }

    const fn when(mut self, case: &'static Case) -> Self {
        self.need = Need::When(case);
        self
    }

    const fn source(mut self, source: &'static str) -> Self {
        self.source = Some(source);
        self
    }
}

/// The keys of one mapping.
#[derive(Debug)]
pub struct Schema {
    /// Name for the format reference.
    pub name: &'static str,
    /// What the mapping describes.
    pub doc: Words,
    /// Its keys, in the order in which they are best written.
    pub keys: &'static [Key],
}

impl Schema {
    /// The key of this name.
    pub fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

/// A reference found while reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// JSON pointer of the value.
    pub pointer: String,
    /// What it must name.
    pub kind: RefKind,
    /// The id, as written.
    pub target: String,
}
