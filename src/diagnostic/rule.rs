//! What a rule is: its name for people and programs, and why it exists.

use crate::words::Words;

/// How much weight a finding has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Advice; never stops a build.
    Warning,
    /// Stops a build.
    Error,
}

/// Who may change a rule's level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// Nobody.
    Locked,
    /// The site, to a warning, with a published reason.
    Law,
    /// The site, as it likes.
    Free,
}

/// A rule that content is checked against.
#[derive(Debug)]
pub struct Rule {
    /// Stable code: a letter for the family and three digits.
    pub code: &'static str,
    /// Who may change its level.
    pub class: Class,
    /// The level unless changed.
    pub level: Level,
    /// What is found, in a few words.
    pub title: Words,
    /// Why it matters.
    pub why: Words,
    /// The law, guideline or standard it rests on, where there is one.
    pub source: Option<Words>,
    /// A short YAML or file example of what is wrong.
    pub example: &'static str,
    /// The same example as it should be.
    pub corrected: &'static str,
    /// How to mend it.
    pub mend: Words,
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}
