//! What each metric counts: the closed list that a plan's targets can be decided by.
//!
//! Works on cards, documents and the organisation alone; a full data set is never read. Here is what is
//! asked and how it is counted; [`datasets`] and [`section`] hold the metrics themselves.

mod datasets;
mod section;

pub use section::units_to_inventory;

use super::{Course, Span, Tally, Why, actuals, replies};
use crate::content::{Basis, Content};
use crate::model::{Plan, Target};

/// Why something stands apart from what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apart {
    /// The request is another agency's.
    Transferred,
    /// It was decided before the promised day that the data are not to be open.
    DecidedClosed,
    /// Not due yet.
    NotYetDue,
    /// A date is missing that would decide it.
    NoDate,
    /// Exempt from checks.
    Exempt,
    /// An actual value without evidence.
    NoEvidence,
}

impl Apart {
    /// As in messages and data files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Transferred => "transferred",
            Self::DecidedClosed => "decided-closed",
            Self::NotYetDue => "not-yet-due",
            Self::NoDate => "no-date",
            Self::Exempt => "exempt",
            Self::NoEvidence => "no-evidence",
        }
    }
}

/// What is asked for.
#[derive(Clone, Copy)]
pub(super) struct Question<'a> {
    pub content: &'a Content,
    pub plan: &'a Plan,
    pub target: &'a Target,
    pub period: &'a str,
}

/// The value of a metric in a span of time.
pub(super) fn tally(question: &Question<'_>, span: Span) -> Result<Tally, Why> {
    match question.target.metric.as_str() {
        "datasets.open" => Ok(datasets::open(question, span)),
        "datasets.opened" => Ok(datasets::opened(question, span)),
        "datasets.opened_on_time" => Ok(datasets::opened_on_time(question, span)),
        "datasets.updated_on_time" => Ok(datasets::updated_on_time(question, span)),
        "datasets.badge_count" => Ok(datasets::badges(question, span).number(Course::SoFar)),
        "datasets.badge_share" => Ok(datasets::badges(question, span).share(Course::SoFar)),
        "datasets.badge_score" => Ok(datasets::badge_score(question, span)),
        "datasets.discussed" => Ok(datasets::discussed(question, span)),
        "restrictions.reviewed_on_time" => Ok(datasets::restrictions_reviewed(question, span)),
        "requests.answered_in_time" => replies::answered(question, span),
        "meetings.held" => Ok(section::held(question, span)),
        "items.held" => Ok(section::items_held(question, span)),
        "minutes.published" => Ok(section::minutes_published(question, span)),
        "members.civil" => section::civil(question, span),
        "members.gender_share" => section::gender_share(question, span),
        "inventory.done" => Ok(section::inventory(question, span)),
        "plan.reviewed" => Ok(section::reviewed(question, span)),
        "reports.submitted" => Ok(section::reports(question, span)),
        "activities.held" => Ok(section::activities(question, span)),
        "activities.decided" => Ok(section::activities_decided(question, span)),
        "awards.decided" => Ok(section::awards(question, span)),
        "shortfalls.explained" => Ok(actuals::explained(question)),
        "attested" => actuals::attested(question),
        _ => Err(Why::NoRule),
    }
}

/// Collects what is counted.
#[derive(Default)]
pub(super) struct Count {
    pub yes: Vec<String>,
    pub no: Vec<String>,
    /// What may count or not.
    pub open: usize,
    pub apart: Vec<(String, Apart)>,
}

impl Count {
    /// Takes one; nothing known means that it may count or not.
    pub fn take(&mut self, reference: String, counts: Option<bool>) {
        match counts {
            Some(true) => self.yes.push(reference),
            Some(false) => self.no.push(reference),
            None => {
                self.open += 1;
                self.apart.push((reference, Apart::NoDate));
            }
        }
    }

    /// The number of those that count.
    pub fn number(self, course: Course) -> Tally {
        let hits = self.yes.len();
        Tally {
            stated: false,
            value: hits as f64,
            most: (hits + self.open) as f64,
            course,
            share: false,
            hits,
            total: None,
            counted: self.yes,
            not_counted: Vec::new(),
            apart: self.apart,
        }
    }

    /// The share of nothing at all.
    pub fn share_of_nothing(self) -> Tally {
        Self { yes: Vec::new(), no: Vec::new(), open: 0, apart: self.apart }.share(Course::SoFar)
    }

    /// The share of those that count.
    pub fn share(self, course: Course) -> Tally {
        let (hits, total) = (self.yes.len(), self.yes.len() + self.no.len() + self.open);
        let of = |n: usize| if total == 0 { 0.0 } else { n as f64 / total as f64 };
        Tally {
            stated: false,
            value: of(hits),
            most: of(hits + self.open),
            course,
            share: true,
            hits,
            total: Some(total),
            counted: self.yes,
            not_counted: self.no,
            apart: self.apart,
        }
    }
}

/// Whether a unit is the one asked for or below it.
pub(super) fn in_unit(basis: &Basis, wanted: Option<&str>, unit: Option<&str>) -> bool {
    wanted.is_none_or(|wanted| {
        unit.is_some_and(|unit| basis.organization.upwards(unit).any(|(key, _)| key == wanted))
    })
}
