//! What a site must hold: duties, procedures, agreement of decisions, dates.
//!
//! Works on typed values and says what is wrong; changes nothing and knows nothing of pages.

mod approvals;
mod attendance;
mod awards;
mod carried_out;
mod citations;
mod dataset;
mod decisions;
mod earlier;
mod extent;
mod history;
mod measured;
mod minutes;
mod naming;
mod organization;
mod overrides;
mod personal_data;
mod plan;
mod requests;
mod responsible;
mod restriction;
mod time;
mod whole;

pub use overrides::apply as apply_overrides;
pub use responsible::assign as assign_responsible;
pub use time::{AsOf, NO_EVENT, as_of};
pub use whole::check as check_whole;

use std::collections::BTreeMap;

use crate::content::{Basis, FileFacts};
use crate::diagnostic::{Diagnostic, Place};
use crate::model::Dataset;
use crate::words::Words;

/// All checks that need one data set and everything that is not a data set.
pub fn check_dataset(
    dataset: &Dataset,
    basis: &Basis,
    files: &BTreeMap<String, FileFacts>,
    findings: &mut Vec<Diagnostic>,
) {
    let mut report = Report { file: &dataset.file, findings };
    dataset::check(dataset, basis, files, &mut report);
    restriction::check(dataset, files, &mut report);
    decisions::check(dataset, basis, &mut report);
    approvals::dataset(dataset, basis, &mut report);
}

/// Collects findings of one file.
struct Report<'a> {
    file: &'a str,
    findings: &'a mut Vec<Diagnostic>,
}

impl Report<'_> {
    /// Whether what a pointer names, or something below it, has a finding already.
    fn has_within_or_at(&self, pointer: &str) -> bool {
        self.has_within(pointer)
            || self
                .findings
                .iter()
                .any(|finding| matches!(&finding.place, Place::Value(at) | Place::Key(at) if at == pointer))
    }

    /// Whether something below a pointer has a finding already.
    fn has_within(&self, pointer: &str) -> bool {
        self.findings.iter().any(|finding| match &finding.place {
            Place::Value(at) | Place::Key(at) => {
                at.starts_with(pointer) && at[pointer.len()..].starts_with('/')
            }
            _ => false,
        })
    }

    fn at(
        &mut self,
        rule: &'static crate::diagnostic::Rule,
        pointer: impl Into<String>,
        message: Words,
    ) -> &mut Diagnostic {
        self.push(Diagnostic::new(rule, self.file, Place::Value(pointer.into()), message))
    }

    fn at_key(
        &mut self,
        rule: &'static crate::diagnostic::Rule,
        pointer: impl Into<String>,
        message: Words,
    ) -> &mut Diagnostic {
        self.push(Diagnostic::new(rule, self.file, Place::Key(pointer.into()), message))
    }

    fn push(&mut self, finding: Diagnostic) -> &mut Diagnostic {
        self.findings.push(finding);
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }
}
