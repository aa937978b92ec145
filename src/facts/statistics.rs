//! Figures of a section as of a date: growth, what is open, freshness, badges, answers, outcomes.
//!
//! Counts what other facts have judged and judges nothing; looks at cards and documents alone. Knows
//! neither charts nor pages.

use std::collections::BTreeMap;

use super::condition::{self, was_open};
use super::promises::{Answer, Outcome, Promise, answer};
use crate::content::{Card, Content};
use crate::date::Date;
use crate::model::{Access, Status};
use crate::period::Period;
use crate::vocabulary::frequency;

pub use super::condition::Freshness;

/// Periods in which growth is told.
const GROWTH_PERIODS: usize = 24;

/// Periods in which answers are told.
const ANSWER_PERIODS: usize = 8;

/// Years in which the outcomes of promises are told.
const OUTCOME_YEARS: i16 = 12;

/// How many data sets were offered as open data.
#[derive(Debug, Clone, PartialEq)]
pub struct Growth {
    /// Periods, oldest first, each with the number at its end; in the last, on the as-of date.
    pub periods: Vec<(Period, usize)>,
    /// The number before the first period.
    pub before: usize,
    /// The number a year before the as-of date.
    pub year_ago: usize,
    /// Data sets that count in no period, as it is not written when they were opened or ended.
    pub undated: usize,
}

/// How the number of open data sets grew; nothing where no day of opening is known.
pub fn growth(content: &Content, as_of: Date) -> Option<Growth> {
    let ever = |card: &&Card| card.issued.is_some_and(|issued| issued <= as_of);
    let first = condition::counted(content).filter(ever).filter_map(|card| card.issued).min()?;
    let periods = Period::covering(first, as_of, GROWTH_PERIODS);
    let start = periods.first()?.start.plus_days(-1);
    let mut days = vec![start, as_of.plus_months(-12)];
    days.extend(periods.iter().map(|period| period.end.min(as_of)));
    let mut counts = vec![0_usize; days.len()];
    let mut undated = 0;
    for card in condition::counted(content) {
        let states: Option<Vec<bool>> = days.iter().map(|day| was_open(card, *day, as_of)).collect();
        match states {
            Some(states) => {
                counts.iter_mut().zip(states).for_each(|(count, open)| *count += usize::from(open));
            }
            None => undated += 1,
        }
    }
    let (before, year_ago) = (counts[0], counts[1]);
    let periods = periods.into_iter().zip(counts.into_iter().skip(2)).collect();
    Some(Growth { periods, before, year_ago, undated })
}

/// How many data sets are offered how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offers {
    /// Open data.
    pub open: usize,
    /// On request.
    pub on_request: usize,
    /// Not provided.
    pub closed: usize,
    /// Not offered yet.
    pub planned: usize,
    /// The section's own, which count nowhere.
    pub own: usize,
}

impl Offers {
    /// All that are counted.
    pub fn all(&self) -> usize {
        self.open + self.on_request + self.closed + self.planned
    }
}

/// How data sets are offered; those withdrawn are not.
pub fn offers(content: &Content) -> Offers {
    let count = |test: &dyn Fn(&Card) -> bool| condition::counted(content).filter(|card| test(card)).count();
    let offered = |access| count(&|card: &Card| card.access == access && card.status.is_offered());
    Offers {
        open: offered(Access::Open),
        on_request: offered(Access::OnRequest),
        closed: offered(Access::Closed),
        planned: count(&|card| card.status == Status::Planned),
        own: content.cards.iter().filter(|card| card.self_published).count(),
    }
}

/// How fresh the open data sets of one frequency are.
#[derive(Debug, Clone, PartialEq)]
pub struct FreshnessOf {
    /// Code of the frequency; nothing where none is stated.
    pub frequency: Option<&'static str>,
    /// Those not due yet.
    pub up_to_date: usize,
    /// Those overdue.
    pub overdue: usize,
    /// Those of which it is not written when they were updated.
    pub not_told: usize,
    /// Those that cannot be late.
    pub no_due_date: usize,
}

/// How fresh open data sets are that are still updated, in the order of the table of frequencies.
pub fn freshness(content: &Content, as_of: Date) -> Vec<FreshnessOf> {
    let order: BTreeMap<&str, usize> = frequency::codes().enumerate().map(|(at, code)| (code, at)).collect();
    let mut all: BTreeMap<usize, FreshnessOf> = BTreeMap::new();
    for card in updated(content) {
        let found = card.frequency.as_deref().and_then(frequency::find).map(|frequency| frequency.code());
        let at = found.and_then(|code| order.get(code)).copied().unwrap_or(usize::MAX);
        let of = all.entry(at).or_insert(FreshnessOf {
            frequency: found,
            up_to_date: 0,
            overdue: 0,
            not_told: 0,
            no_due_date: 0,
        });
        *match condition::freshness(card, as_of) {
            Freshness::UpToDate => &mut of.up_to_date,
            Freshness::Overdue(_) => &mut of.overdue,
            Freshness::NotTold => &mut of.not_told,
            Freshness::NoDueDate => &mut of.no_due_date,
        } += 1;
    }
    all.into_values().collect()
}

/// Open data sets whose update is overdue, with the day by which it was due, the oldest first.
pub fn overdue(content: &Content, as_of: Date) -> Vec<(&Card, Date)> {
    let mut all: Vec<(&Card, Date)> = updated(content)
        .filter_map(|card| match condition::freshness(card, as_of) {
            Freshness::Overdue(due) => Some((card, due)),
            _ => None,
        })
        .collect();
    all.sort_by(|(a, due_a), (b, due_b)| due_a.cmp(due_b).then_with(|| a.id.cmp(&b.id)));
    all
}

fn updated(content: &Content) -> impl Iterator<Item = &Card> {
    condition::counted(content).filter(|card| card.status == Status::Published && card.is_open())
}

/// Badges in the order told, then what there is instead of one.
pub const BADGES: [&str; 7] = ["platinum", "gold", "silver", "bronze", "none", "untested", "exempt"];

/// How many open data sets have which badge: one number for each of [`BADGES`]. That of which nothing is
/// said was not tested.
pub fn badges(content: &Content) -> [usize; BADGES.len()] {
    let mut counts = [0; BADGES.len()];
    for card in condition::counted(content).filter(|card| card.is_open()) {
        // One that was annulled has left its date.
        let without = if card.badge_date.is_some() { "none" } else { "untested" };
        let badge = card.badge.as_deref().filter(|badge| BADGES.contains(badge)).unwrap_or(without);
        if let Some(at) = BADGES.iter().position(|other| *other == badge) {
            counts[at] += 1;
        }
    }
    counts
}

/// What became of requests, in the order told.
pub const ANSWERS: [Answer; 6] =
    [Answer::InTime, Answer::Late, Answer::Overdue, Answer::Pending, Answer::Transferred, Answer::NoLimit];

/// The requests received in each period, by what became of them: one number for each of [`ANSWERS`].
pub fn answers(content: &Content, as_of: Date) -> Vec<(Period, [usize; ANSWERS.len()])> {
    let basis = &content.basis;
    let received = |day: &Option<Date>| day.filter(|day| *day <= as_of);
    let Some(first) = basis.requests.iter().filter_map(|request| received(&request.received)).min() else {
        return Vec::new();
    };
    let periods = Period::covering(first, as_of, ANSWER_PERIODS);
    let mut all: Vec<_> = periods.into_iter().map(|period| (period, [0; ANSWERS.len()])).collect();
    for request in &basis.requests {
        let Some(day) = received(&request.received) else { continue };
        let found = answer(&basis.site, request, as_of);
        let kind = ANSWERS.iter().position(|other| *other == found);
        if let (Some((_, counts)), Some(kind)) = (all.iter_mut().find(|(period, _)| period.has(day)), kind) {
            counts[kind] += 1;
        }
    }
    all
}

/// What became of promises, in the order told.
pub const OUTCOMES: [Outcome; 6] = [
    Outcome::Met,
    Outcome::Missed,
    Outcome::OnCourse,
    Outcome::Behind,
    Outcome::Undecidable,
    Outcome::NoCase,
];

/// The outcomes of periods in a year: one number for each of [`OUTCOMES`].
pub type OutcomesOf = [usize; OUTCOMES.len()];

/// The outcomes of promises, each period in the year in which it ends.
#[derive(Debug, Default)]
pub struct Outcomes(BTreeMap<i16, OutcomesOf>);

impl Outcomes {
    /// Counts the periods of a promise.
    pub fn add(&mut self, promise: &Promise<'_>) {
        for period in &promise.periods {
            if let Some(kind) = OUTCOMES.iter().position(|other| *other == period.outcome) {
                self.0.entry(period.end.year()).or_default()[kind] += 1;
            }
        }
    }

    /// The years from the first to the last, also those without any; of many the last.
    pub fn years(&self) -> Vec<(i16, OutcomesOf)> {
        let ends = self.0.keys().next().copied().zip(self.0.keys().next_back().copied());
        let Some((first, last)) = ends else { return Vec::new() };
        let first = first.max(last.saturating_sub(OUTCOME_YEARS - 1));
        (first..=last).map(|year| (year, self.0.get(&year).copied().unwrap_or_default())).collect()
    }
}
