//! What is wrong with a site, as a value; how it is shown lies in [`render`].
//!
//! Knows files and places, not what a manifest means.

mod render;
mod rule;
mod source;

pub use render::{Format, render, summary};
pub use rule::{Class, Level, Rule};
pub use source::{Sources, front_matter};

use crate::words::Words;
use crate::yaml::Span;

/// Where in a file a finding belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// The value at a JSON pointer (RFC 6901); its span is found again when it is shown.
    Value(String),
    /// The key at a JSON pointer.
    Key(String),
    /// A known stretch, where no tree could be built.
    Span(Span),
}

/// A further place that a finding speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Path from the site's root.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// What is there.
    pub label: Words,
}

/// One finding: a rule, a place, one sentence, and what helps.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule that speaks.
    pub rule: &'static Rule,
    /// The rule's level, unless the site changed it.
    pub level: Level,
    /// Path from the site's root.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// What is wrong: one sentence without a full stop.
    pub message: Words,
    /// What to do here, where more can be said than the rule says.
    pub hint: Option<Words>,
    /// Other places concerned.
    pub related: Vec<Related>,
}

impl Diagnostic {
    /// A finding of a rule at a place.
    pub fn new(rule: &'static Rule, file: &str, place: Place, message: Words) -> Self {
        Self {
            rule,
            level: rule.level,
            file: file.to_owned(),
            place,
            message,
            hint: None,
            related: Vec::new(),
        }
    }

    /// Adds what to do.
    #[must_use]
    pub fn hint(mut self, hint: Words) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Adds another place concerned.
    #[must_use]
    pub fn related(mut self, file: &str, place: Place, label: Words) -> Self {
        self.related.push(Related { file: file.to_owned(), place, label });
        self
    }
}
