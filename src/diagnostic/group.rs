//! Findings that one cause makes in many places, told once.
//!
//! Knows findings, not how they are shown.

use std::collections::HashMap;

use super::{Diagnostic, Level};

/// From so many findings on that say the same they are told as one.
const MANY: usize = 3;

/// A finding that speaks for others.
pub struct Group<'a> {
    /// The first, told in full.
    pub first: &'a Diagnostic,
    /// Those that say the same of other places.
    pub others: Vec<&'a Diagnostic>,
}

/// What a finding says, wherever it says it.
type Said<'a> = (&'a str, Level, &'a str, &'a str);

/// Findings in their order; what says the same, word for word, of many places stands at the first.
pub fn groups(findings: &[Diagnostic]) -> Vec<Group<'_>> {
    let mut count: HashMap<Said<'_>, usize> = HashMap::new();
    for finding in findings {
        *count.entry(said_of(finding)).or_default() += 1;
    }
    let mut at: HashMap<Said<'_>, usize> = HashMap::new();
    let mut groups: Vec<Group<'_>> = Vec::new();
    for finding in findings {
        let key = said_of(finding);
        if count.get(&key).is_some_and(|count| *count >= MANY) {
            if let Some(index) = at.get(&key) {
                groups[*index].others.push(finding);
                continue;
            }
            at.insert(key, groups.len());
        }
        groups.push(Group { first: finding, others: Vec::new() });
    }
    groups
}

fn said_of(finding: &Diagnostic) -> Said<'_> {
    (finding.rule.code, finding.level, finding.message.zh.as_ref(), finding.mending().zh.as_ref())
}
