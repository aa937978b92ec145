//! What is wrong with a site, as a value; how it is shown lies in [`render`].
//!
//! Knows files and places, not what a manifest means.

mod fix;
mod group;
mod render;
mod rule;
mod source;

pub use fix::{Edit, Fix, Mended, Surety, mend, quoted};
pub use render::{Format, render, summary};
pub use rule::{Class, Level, Rule};
pub use source::{Sources, front_matter};

use std::sync::Arc;

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
    /// Words within the text at a JSON pointer; the first stretch that reads so is meant.
    Words(String, String),
    /// A known stretch, where no tree could be built.
    Span(Span),
}

impl Place {
    /// The JSON pointer, where the place is one in a tree.
    pub fn pointer(&self) -> Option<&str> {
        match self {
            Self::Value(pointer) | Self::Key(pointer) | Self::Words(pointer, _) => Some(pointer),
            Self::File | Self::Span(_) => None,
        }
    }
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
    /// What to write instead, where that is known.
    pub fix: Option<Fix>,
    /// Who must act, where that is known.
    pub responsible: Option<Arc<Responsible>>,
    /// Other places concerned.
    pub related: Vec<Related>,
}

/// The unit that answers for a file, and whom to ask there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Responsible {
    /// Key of the unit in `content/organization.yaml`.
    pub unit: String,
    /// Its name.
    pub name: Words,
    /// Name and address of its contact, as far as the site states one.
    pub contact: Option<Words>,
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
            fix: None,
            responsible: None,
            related: Vec::new(),
        }
    }

    /// Adds what to do.
    #[must_use]
    pub fn hint(mut self, hint: Words) -> Self {
        self.hint = Some(hint);
        self
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn fix(mut self, edit: Edit, surety: Surety) -> Self {
        self.fix = Some(Fix { edit, surety });
        self
    }

    /// What to do: here, or by the rule.
    pub fn mending(&self) -> &Words {
        self.hint.as_ref().unwrap_or(&self.rule.mend)
    }

    /// Adds another place concerned.
    #[must_use]
    pub fn related(mut self, file: &str, place: Place, label: Words) -> Self {
        self.related.push(Related { file: file.to_owned(), place, label });
        self
    }
}
