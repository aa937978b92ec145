//! What each metric counts: the closed list that a plan's targets can be decided by.
//!
//! Works on cards, documents and the organisation alone; a full data set is never read.

use std::collections::HashSet;

use super::super::period::Period;
use super::{Course, Span, Tally, Why, actuals, replies};
use crate::content::{Basis, Card, Content};
use crate::date::Date;
use crate::model::{Access, Decision, Member, Plan, Status, Target};
use crate::vocabulary::frequency;

/// Why something stands apart from what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apart {
    /// The request is another agency's.
    Transferred,
    /// It was decided before the promised day that the data stay closed.
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
        "datasets.open" => Ok(open(question, span)),
        "datasets.opened" => Ok(opened(question, span)),
        "datasets.opened_on_time" => Ok(opened_on_time(question, span)),
        "datasets.updated_on_time" => updated_on_time(question, span),
        "datasets.badge_count" => badges(question, span, false),
        "datasets.badge_share" => badges(question, span, true),
        "requests.answered_in_time" => replies::answered(question, span),
        "meetings.held" => Ok(held(question, span)),
        "members.civil" => civil(question, span),
        "members.gender_share" => gender_share(question, span),
        "inventory.done" => Ok(inventory(question, span)),
        "plan.reviewed" => Ok(reviewed(question, span)),
        "reports.submitted" => Ok(reports(question, span)),
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

    /// The share of those that count.
    pub fn share(self, course: Course) -> Tally {
        let (hits, total) = (self.yes.len(), self.yes.len() + self.no.len() + self.open);
        let of = |n: usize| if total == 0 { 0.0 } else { n as f64 / total as f64 };
        Tally {
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

fn reference(card: &Card) -> String {
    format!("dataset/{}", card.id)
}

/// Whether a unit is the one asked for or below it.
pub(super) fn in_unit(basis: &Basis, wanted: Option<&str>, unit: Option<&str>) -> bool {
    wanted.is_none_or(|wanted| {
        unit.is_some_and(|unit| basis.organization.upwards(unit).any(|(key, _)| key == wanted))
    })
}

/// Data sets that metrics look at: no series, no drafts, of the unit asked for.
fn cards<'a>(question: &Question<'a>) -> impl Iterator<Item = &'a Card> {
    let content = question.content;
    let unit = question.target.r#where.unit.as_deref();
    content.cards.iter().filter(move |card| {
        !card.series
            && !card.self_published
            && card.is_public()
            && in_unit(&content.basis, unit, Some(&card.unit))
    })
}

/// Open data set of which it is not written when it was opened.
fn opened_unknown(card: &Card) -> bool {
    card.issued.is_none()
        && (card.is_open() || (card.status == Status::Withdrawn && card.access == Access::Open))
}

/// Whether an asset was offered as open data at the end of a day; nothing where that is not written.
fn was_open(card: &Card, day: Date, as_of: Date) -> Option<bool> {
    if day >= as_of {
        return Some(card.is_open());
    }
    let ended = card.ended.filter(|ended| card.issued.is_none_or(|issued| *ended >= issued));
    match card.issued {
        Some(issued) if issued > day => Some(false),
        Some(_) if card.is_open() => Some(true),
        Some(_) => ended.map(|ended| ended > day),
        None if !opened_unknown(card) => Some(false),
        None => ended.filter(|ended| *ended <= day && !card.is_open()).map(|_| false),
    }
}

fn count_open(question: &Question<'_>, day: Date, as_of: Date) -> Count {
    let mut count = Count::default();
    for card in cards(question) {
        match was_open(card, day, as_of) {
            Some(false) => {}
            known => count.take(reference(card), known),
        }
    }
    count
}

fn open(question: &Question<'_>, span: Span) -> Tally {
    let before = count_open(question, span.start.plus_days(-1), span.as_of).yes.len();
    count_open(question, span.until(), span.as_of).number(Course::Level(before as f64))
}

fn opened(question: &Question<'_>, span: Span) -> Tally {
    let mut count = Count::default();
    for card in cards(question) {
        match card.issued {
            Some(issued) if span.has(issued) => count.take(reference(card), Some(true)),
            None if opened_unknown(card) => count.take(reference(card), None),
            _ => {}
        }
    }
    count.number(Course::Sum)
}

fn opened_on_time(question: &Question<'_>, span: Span) -> Tally {
    let mut count = Count::default();
    for card in cards(question) {
        let Some(promised) = card.first_promised.filter(|day| (span.start..=span.end).contains(day)) else {
            continue;
        };
        match card.issued.filter(|issued| *issued <= span.as_of) {
            Some(issued) => count.take(reference(card), Some(issued <= promised)),
            None if card.decided_closed.is_some_and(|closed| closed <= promised) => {
                count.apart.push((reference(card), Apart::DecidedClosed));
            }
            None if opened_unknown(card) => count.take(reference(card), None),
            None if span.as_of <= promised => count.apart.push((reference(card), Apart::NotYetDue)),
            None => count.take(reference(card), Some(false)),
        }
    }
    count.share(Course::SoFar)
}

fn updated_on_time(question: &Question<'_>, span: Span) -> Result<Tally, Why> {
    if !span.is_current() {
        return Err(Why::Past);
    }
    let mut count = Count::default();
    for card in cards(question).filter(|card| card.is_open() && card.status == Status::Published) {
        let Some(frequency) = card.frequency.as_deref().and_then(frequency::find) else { continue };
        match card.modified.or(card.issued) {
            Some(modified) => {
                if let Some(due) = frequency.next_due(modified) {
                    count.take(reference(card), Some(due >= span.until()));
                }
            }
            // Irregular ones are never late, whatever their dates.
            None if frequency.next_due(span.until()).is_some() => count.take(reference(card), None),
            None => {}
        }
    }
    Ok(count.share(Course::SoFar))
}

/// The rank of a badge; nothing for what is none.
fn rank(badge: &str) -> Option<u8> {
    Some(match badge {
        "platinum" => 4,
        "gold" => 3,
        "silver" => 2,
        "bronze" => 1,
        _ => return None,
    })
}

/// Open data sets with the badge asked for or a better one; any badge, where none is asked for.
fn badges(question: &Question<'_>, span: Span, share: bool) -> Result<Tally, Why> {
    if !span.is_current() {
        return Err(Why::Past);
    }
    let wanted = question.target.r#where.badge.as_deref();
    let mut count = Count::default();
    for card in cards(question).filter(|card| card.is_open()) {
        let badge = card.badge.as_deref();
        if badge == Some("exempt") && wanted != Some("exempt") {
            count.apart.push((reference(card), Apart::Exempt));
            continue;
        }
        let fits = match wanted.map(|wanted| (wanted, rank(wanted))) {
            Some((wanted, None)) => badge == Some(wanted),
            Some((_, least)) => badge.and_then(rank) >= least && badge.and_then(rank).is_some(),
            None => badge.and_then(rank).is_some(),
        };
        count.take(reference(card), Some(fits));
    }
    Ok(if share { count.share(Course::SoFar) } else { count.number(Course::SoFar) })
}

// Meetings and members.

fn held(question: &Question<'_>, span: Span) -> Tally {
    let body = question.target.r#where.body.as_ref();
    let mut count = Count::default();
    for minutes in &question.content.basis.minutes {
        let fits = minutes.status == "held" && body.is_none_or(|body| *body == minutes.body);
        if fits && minutes.date.is_some_and(|date| span.has(date)) {
            count.take(format!("meeting/{}", minutes.source.id), Some(true));
        }
    }
    count.number(Course::Sum)
}

/// Members of the term in force on a day, of the body asked for, else of all bodies.
fn members<'a>(question: &Question<'a>, day: Date) -> Option<Vec<&'a Member>> {
    let wanted = question.target.r#where.body.as_ref();
    let bodies = question.content.basis.organization.bodies.iter();
    let mut in_force = bodies
        .filter(|(key, _)| wanted.is_none_or(|wanted| wanted == *key))
        .flat_map(|(_, body)| &body.terms)
        .filter(|term| term.start.is_none_or(|start| start <= day) && term.end.is_none_or(|end| end >= day))
        .peekable();
    in_force.peek()?;
    Some(in_force.flat_map(|term| &term.members).collect())
}

fn of_members(course: Course, value: f64, most: f64, hits: usize, total: usize) -> Tally {
    Tally {
        value,
        most,
        course,
        share: false,
        hits,
        total: Some(total),
        counted: Vec::new(),
        not_counted: Vec::new(),
        apart: Vec::new(),
    }
}

fn civil(question: &Question<'_>, span: Span) -> Result<Tally, Why> {
    let civil = |members: &[&Member]| members.iter().filter(|member| member.side == "civil").count();
    let now = members(question, span.until()).ok_or(Why::NoTerm)?;
    let course = match members(question, span.start.plus_days(-1)) {
        Some(before) => Course::Level(civil(&before) as f64),
        None => Course::SoFar,
    };
    let hits = civil(&now);
    Ok(of_members(course, hits as f64, hits as f64, hits, now.len()))
}

/// The lower of the shares of women and men; members without a gender stated could be of either.
fn gender_share(question: &Question<'_>, span: Span) -> Result<Tally, Why> {
    let all = members(question, span.until()).ok_or(Why::NoTerm)?;
    let of = |gender: &str| all.iter().filter(|member| member.gender.as_deref() == Some(gender)).count();
    let (women, men) = (of("female"), of("male"));
    let unknown = all.iter().filter(|member| member.gender.is_none()).count();
    let least = women.min(men);
    let most = (women.min(men) + unknown).min((women + men + unknown) / 2).max(least);
    let share = |n: usize| if all.is_empty() { 0.0 } else { n as f64 / all.len() as f64 };
    let tally = of_members(Course::SoFar, share(least), share(most), least, all.len());
    Ok(Tally { share: true, ..tally })
}

// What the section itself does.

/// The units that take part in an inventory: those that have no units below them, and those that
/// have data sets of their own; of a kind, or at or below a unit, where that is asked for.
pub fn units_to_inventory<'a>(content: &'a Content, unit: Option<&str>, kind: Option<&str>) -> Vec<&'a str> {
    let basis = &content.basis;
    let units = &basis.organization.units;
    let parents: HashSet<&str> = units.values().filter_map(|unit| unit.parent.as_deref()).collect();
    let works: HashSet<&str> =
        content.cards.iter().filter(|c| !c.series && !c.self_published).map(|c| c.unit.as_str()).collect();
    units
        .iter()
        .map(|(key, value)| (key.as_str(), value))
        .filter(|(key, value)| {
            in_unit(basis, unit, Some(key))
                && kind.is_none_or(|kind| kind == value.kind)
                && (!parents.contains(key) || works.contains(key))
        })
        .map(|(key, _)| key)
        .collect()
}

fn inventory(question: &Question<'_>, span: Span) -> Tally {
    let basis = &question.content.basis;
    let filter = &question.target.r#where;
    // An activity stands for its unit and all below it; one without a unit for all.
    let covers = |unit: &str| {
        basis.activities.iter().any(|activity| {
            activity.kind == "inventory"
                && activity.date.is_some_and(|date| span.has(date))
                && in_unit(basis, activity.unit.as_deref(), Some(unit))
        })
    };
    let inventoried: HashSet<&str> = question
        .content
        .cards
        .iter()
        .filter(|card| {
            card.is_public() && !card.series && card.inventoried.is_some_and(|date| span.has(date))
        })
        .map(|card| card.unit.as_str())
        .collect();
    let mut count = Count::default();
    for unit in units_to_inventory(question.content, filter.unit.as_deref(), filter.kind.as_deref()) {
        count.take(format!("unit/{unit}"), Some(inventoried.contains(unit) || covers(unit)));
    }
    count.share(Course::Sum)
}

fn reviewed(question: &Question<'_>, span: Span) -> Tally {
    let plan = question.plan;
    let about = format!("plan/{}", plan.source.id);
    let mut count = Count::default();
    for minutes in &question.content.basis.minutes {
        if minutes.status != "held" || !minutes.date.is_some_and(|date| span.has(date)) {
            continue;
        }
        for item in &minutes.items {
            if item.about.iter().any(|other| other.split('#').next() == Some(about.as_str())) {
                count.take(format!("meeting/{}#{}", minutes.source.id, item.id), Some(true));
            }
        }
    }
    for revision in plan.revisions.iter().filter(|revision| revision.date.is_some_and(|date| span.has(date)))
    {
        // A revision that one of these items decided is the same review.
        let same = revision.decided_in.iter().any(|decision| match decision {
            Decision::Item(item) => count.yes.contains(&format!("meeting/{item}")),
            Decision::Earlier { .. } => false,
        });
        if !same {
            count.take(format!("{about}#_revisions"), Some(true));
        }
    }
    count.number(Course::Sum)
}

fn reports(question: &Question<'_>, span: Span) -> Tally {
    let basis = &question.content.basis;
    let filter = &question.target.r#where;
    let mut count = Count::default();
    for activity in basis.activities.iter().filter(|activity| activity.kind == "report") {
        let fits = in_unit(basis, filter.unit.as_deref(), activity.unit.as_deref())
            && filter.body.as_ref().is_none_or(|body| activity.body.as_ref() == Some(body));
        let Some(date) = activity.date.filter(|date| fits && *date <= span.until()) else { continue };
        let reports_on = match activity.period.as_deref().and_then(Period::read) {
            Some(period) => span.start <= period.start && period.end <= span.end,
            None => (span.start..=span.end).contains(&date),
        };
        if reports_on {
            count.take(format!("activity/{}", activity.source.id), Some(true));
        }
    }
    count.number(Course::Reports(question.target.due.is_some()))
}
