//! How far a plan's promises are kept: the value of each target in each period, judged as of a date.
//!
//! What each metric counts lies in [`metrics`]; here is what a period, a goal and a verdict are.
//! Nothing is guessed: what the facts leave open either way is undecidable. Knows no pages.

mod actuals;
mod ledger;
mod metrics;
mod replies;
#[cfg(test)]
mod tests;
mod verdict;

pub use actuals::actuals_are_shares;
pub use ledger::{Promise, ledger, of_plan};
pub use metrics::{Apart, units_to_inventory};
pub use replies::{Answer, Taken, answer, days_taken, request_due, taken};

use std::borrow::Cow;

use verdict::{Course, Tally, changed, rate, verdict};

use crate::content::Content;
use crate::date::Date;
use crate::model::{Indicator, Measure, Plan, Target};
use crate::period::{Every, Period};
use crate::schema::tables::is_share;

/// Periods of one target that are computed; older ones of a plan that runs on for ever are not.
const MOST_PERIODS: usize = 240;

/// Differences below this are none.
const NOTHING: f64 = 1e-9;

/// What became of a promise in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The goal was reached.
    Met,
    /// The period is open and all is as it should be by now.
    OnCourse,
    /// The period is open and less is done than should be.
    Behind,
    /// The period is over and the goal was not reached.
    Missed,
    /// There was nothing to be done.
    NoCase,
    /// The facts do not tell.
    Undecidable,
}

impl Outcome {
    /// As in messages and data files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::OnCourse => "on-course",
            Self::Behind => "behind",
            Self::Missed => "missed",
            Self::NoCase => "no-case",
            Self::Undecidable => "undecidable",
        }
    }
}

/// Why a metric has no value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The state of a past day, of which no snapshot is kept.
    Past,
    /// No term of the body covers the day.
    NoTerm,
    /// The site states no time allowed for replies.
    NoServiceLevel,
    /// No actual value with evidence.
    NoEvidence,
    /// The target does not tell which measure it means.
    NoMeasure,
    /// No rule for this metric is known.
    NoRule,
    /// Dates are missing that could decide it either way.
    NoDates,
}

impl Why {
    /// As in messages and data files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Past => "past",
            Self::NoTerm => "no-term",
            Self::NoServiceLevel => "no-service-level",
            Self::NoEvidence => "no-evidence",
            Self::NoMeasure => "no-measure",
            Self::NoRule => "no-rule",
            Self::NoDates => "no-dates",
        }
    }
}

/// A target with its periods, oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetResult {
    /// The target's id; of a measure, the measure's.
    pub target: String,
    /// Periods up to the one that holds the as-of date.
    pub periods: Vec<PeriodResult>,
}

/// A promise in one period.
#[derive(Debug, Clone, PartialEq)]
pub struct PeriodResult {
    /// Name of the period; for `once` the day by which.
    pub period: String,
    /// First day.
    pub start: Date,
    /// Last day.
    pub end: Date,
    /// Day by which the goal is to be reached.
    pub deadline: Date,
    /// Day up to which facts count.
    pub until: Date,
    /// The goal.
    pub goal: f64,
    /// The value so far; nothing when there is no case or no value at all.
    pub value: Option<f64>,
    /// The value if everything that cannot be told counted.
    pub most: Option<f64>,
    /// Value and goal are shares, 1 being all.
    pub percent: bool,
    /// The verdict.
    pub outcome: Outcome,
    /// Why it is undecidable.
    pub why: Option<Why>,
    /// How many are what the metric asks for.
    pub hits: usize,
    /// Of how many; only for shares and members.
    pub total: Option<usize>,
    /// Typed references of what counts.
    pub counted: Vec<String>,
    /// Of what was looked at and does not count.
    pub not_counted: Vec<String>,
    /// Of what stands apart, with the reason.
    pub apart: Vec<(String, Apart)>,
    /// The value is the plan's own, for want of records.
    pub stated: bool,
}

/// A span of time in which a metric is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    start: Date,
    end: Date,
    deadline: Date,
    as_of: Date,
}

impl Span {
    /// The day up to which facts count.
    fn until(&self) -> Date {
        self.deadline.min(self.as_of)
    }

    /// Whether something happened in it, as far as is known.
    fn has(&self, date: Date) -> bool {
        (self.start..=self.until()).contains(&date)
    }

    fn is_open(&self) -> bool {
        self.as_of <= self.deadline
    }

    /// The span of the same length before it, wholly past.
    fn before(&self) -> Self {
        let days = self.end.days_since(self.start) + 1;
        let end = self.start.plus_days(-1);
        Self { start: self.start.plus_days(-days), end, deadline: end, as_of: self.as_of }
    }
}

/// The results of all targets of a plan as of a date.
pub fn results(content: &Content, as_of: Date, plan: &Plan) -> Vec<TargetResult> {
    plan.targets.iter().map(|target| result(content, as_of, plan, target)).collect()
}

/// The latest period of each target of a plan; nothing for one that has not begun.
pub fn latest(content: &Content, as_of: Date, plan: &Plan) -> Vec<Option<PeriodResult>> {
    plan.targets.iter().map(|target| periods(content, as_of, plan, target).next_back()).collect()
}

/// The results of one target.
pub fn result(content: &Content, as_of: Date, plan: &Plan, target: &Target) -> TargetResult {
    TargetResult { target: target.id.clone(), periods: periods(content, as_of, plan, target).collect() }
}

/// The periods of one target.
fn results_of(content: &Content, as_of: Date, plan: &Plan, target: &Target) -> Vec<PeriodResult> {
    periods(content, as_of, plan, target).collect()
}

/// The periods of a target that have a goal, oldest first, each judged when it is asked for.
fn periods<'a>(
    content: &'a Content,
    as_of: Date,
    plan: &'a Plan,
    target: &'a Target,
) -> impl DoubleEndedIterator<Item = PeriodResult> + 'a {
    let last = last_day(content, plan);
    spans(plan, target, as_of, last).into_iter().filter_map(move |(period, span)| {
        let goal = goal_of(target, &period)?;
        Some(judged(content, plan, target, period, span, goal))
    })
}

/// The results of a measure that is computed, in the periods in which its indicator is assessed;
/// none for measures that rest on actual values or have no goal.
pub fn measure_result(
    content: &Content,
    as_of: Date,
    plan: &Plan,
    indicator: &Indicator,
    measure: &Measure,
) -> Option<TargetResult> {
    measure.metric.as_ref().filter(|metric| *metric != "attested")?;
    if measure.value.is_none() && measure.values.is_empty() {
        return None;
    }
    Some(result(content, as_of, plan, &measure_target(indicator, measure)))
}

/// A measure as the target that it comes to. One without a metric rests on what units report.
fn measure_target(indicator: &Indicator, measure: &Measure) -> Target {
    let metric = measure.metric.clone().unwrap_or_else(|| "attested".to_owned());
    let mut filter = measure.r#where.clone();
    if metric == "attested" {
        filter.kind = Some(actuals::anchor(indicator, measure));
    }
    Target {
        id: measure.id.clone(),
        title: measure.text.clone(),
        text: Default::default(),
        metric,
        r#where: filter,
        every: indicator
            .assessed
            .clone()
            .filter(|word| word != "year-end")
            .unwrap_or_else(|| "year".to_owned()),
        by: None,
        since: measure.since.clone(),
        due: measure.due.clone(),
        from: measure.from.clone(),
        to: measure.to.clone(),
        value: measure.value,
        values: measure.values.clone(),
        earlier: measure.earlier.clone(),
        measure_unit: measure.measure_unit.clone(),
        compare: measure.compare.clone(),
        of: measure.of.clone(),
        strategy: None,
    }
}

/// Meetings held in a year and those promised for it, by the first target that promises meetings
/// by calendar period, or the first measure: of the plan in force, else of another. `bodies` are those that met.
pub fn meetings_in_year(content: &Content, as_of: Date, year: i16, bodies: &[&str]) -> Option<(f64, f64)> {
    let span = Period::containing(Every::Year, Date::new(year, 1, 1)?);
    let plans = content.basis.plans.iter();
    let in_force = plans.clone().filter(|plan| plan.status == "in-force");
    in_force.chain(plans.filter(|plan| plan.status == "superseded")).find_map(|plan| {
        let measures = plan.indicators.iter().flat_map(|indicator| {
            indicator.measures.iter().map(move |measure| Cow::Owned(measure_target(indicator, measure)))
        });
        plan.targets.iter().map(Cow::Borrowed).chain(measures).find_map(|target| {
            let target = &*target;
            let fits = target.metric == "meetings.held"
                && target.compare.as_deref().is_none_or(|word| word == "at-least")
                && target.of.as_deref() != Some("change")
                && target
                    .r#where
                    .body
                    .as_deref()
                    .is_none_or(|body| bodies.iter().all(|other| *other == body));
            let every = Every::of(&target.every).filter(|_| fits)?;
            let mut goal = 0.0;
            let mut period = Period::containing(every, span.start);
            while period.start <= span.end {
                if is_promised(plan, target, &period, last_day(content, plan)) {
                    goal += goal_of(target, &period.name).unwrap_or(0.0);
                }
                period = period.next(every);
            }
            let held = content.basis.minutes.iter().filter(|minutes| {
                minutes.status == "held"
                    && minutes.date.is_some_and(|date| span.has(date) && date <= as_of)
                    && target.r#where.body.as_ref().is_none_or(|body| *body == minutes.body)
            });
            (goal > 0.0).then(|| (held.count() as f64, goal))
        })
    })
}

/// The goal of a period: its own, or the target's.
fn goal_of(target: &Target, period: &str) -> Option<f64> {
    target.values.get(period).copied().or(target.value)
}

/// The last day of a plan: its end, or, once superseded, the day before the next plan begins.
fn last_day(content: &Content, plan: &Plan) -> Option<Date> {
    if plan.period.end.is_some() || plan.status != "superseded" {
        return plan.period.end;
    }
    let others = content.basis.plans.iter().filter(|other| other.status != "draft");
    let next =
        others.filter_map(|other| other.period.start).filter(|start| Some(*start) > plan.period.start).min();
    next.map(|start| start.plus_days(-1))
}

fn first_day(plan: &Plan, target: &Target) -> Option<Date> {
    let from = target.from.as_deref().and_then(Period::read).map(|period| period.start);
    from.or(plan.period.start)
}

fn is_promised(plan: &Plan, target: &Target, period: &Period, last: Option<Date>) -> bool {
    let to = target.to.as_deref().and_then(Period::read).map(|period| period.end);
    first_day(plan, target).is_some_and(|first| period.end >= first)
        && to.is_none_or(|to| period.start <= to)
        && last.is_none_or(|last| period.start <= last)
}

/// The periods of a target up to the one that holds the as-of date, oldest first.
fn spans(plan: &Plan, target: &Target, as_of: Date, last: Option<Date>) -> Vec<(String, Span)> {
    let Some(first) = first_day(plan, target).or(target.by) else { return Vec::new() };
    let Some(every) = Every::of(&target.every) else {
        let Some(by) = target.by else { return Vec::new() };
        let start = first.min(by);
        let span = Span { start, end: by, deadline: by, as_of };
        return if start <= as_of { vec![(by.to_string(), span)] } else { Vec::new() };
    };
    let mut all = Vec::new();
    let mut period = Period::containing(every, as_of);
    while is_promised(plan, target, &period, None) && all.len() < MOST_PERIODS {
        if is_promised(plan, target, &period, last) {
            all.push((period.name.clone(), span_of(target, every, &period, as_of)));
        }
        let before = Period::containing(every, period.start.plus_days(-1));
        if before == period {
            break;
        }
        period = before;
    }
    // A target whose last period is over is still shown with those that were promised.
    if all.is_empty()
        && let Some(to) = target.to.as_deref().and_then(Period::read).filter(|to| to.end < as_of)
    {
        let ended = Target { to: None, ..target.clone() };
        return spans(plan, &ended, to.end, last)
            .into_iter()
            .map(|(name, span)| (name, Span { as_of, ..span }))
            .collect();
    }
    all.reverse();
    all
}

/// The span of a period: it begins with `since`, where that lies in the period.
fn span_of(target: &Target, every: Every, period: &Period, as_of: Date) -> Span {
    let since = target.since.as_deref().and_then(|day| day_of(period, day)).filter(|day| period.has(*day));
    let start = since.unwrap_or(period.start);
    Span { start, end: period.end, deadline: deadline(target, every, period), as_of }
}

/// A day `MM-DD` in the year of a period.
fn day_of(period: &Period, day: &str) -> Option<Date> {
    format!("{:04}-{day}", period.start.year()).parse().ok()
}

/// The day by which a period's goal is to be reached: `due` where it lies in the period, so many days
/// after its end where it says so, else its last day. A report can only follow what it reports on:
/// without `due` it may come until the end of the next period, and a `due` in the first half of a year
/// is that of the following year.
fn deadline(target: &Target, every: Every, period: &Period) -> Date {
    if let Some(days) = target.due.as_deref().and_then(|due| due.strip_prefix('+')) {
        return period.end.plus_days(days.parse().unwrap_or(0));
    }
    let day = target.due.as_deref().and_then(|due| day_of(period, due));
    if target.metric == "reports.submitted" {
        return match day {
            Some(day) if every == Every::Year && day.month() <= 6 => day.plus_months(12),
            Some(day) if every == Every::Year => day,
            Some(day) if day > period.end => day,
            Some(day) if day < period.start => day.plus_months(12),
            _ => period.next(every).end,
        };
    }
    day.filter(|day| period.has(*day)).unwrap_or(period.end)
}

/// The value of a metric in a period; of one that is over, what the plan states for it, if it does: what
/// data sets say today of a past day can only be concluded from their dates.
fn value_in(question: &metrics::Question<'_>, span: Span) -> Result<Tally, Why> {
    let computed = metrics::tally(question, span);
    // Only of states of a past day is a statement better than what dates let one conclude.
    let told = !is_state(&question.target.metric)
        && computed.as_ref().is_ok_and(|tally| (tally.most - tally.value).abs() < NOTHING);
    match question.target.earlier.get(question.period).filter(|_| span.end < span.as_of && !told) {
        Some(stated) => Ok(Tally {
            stated: true,
            value: *stated,
            most: *stated,
            course: Course::SoFar,
            share: false,
            hits: 0,
            total: None,
            counted: Vec::new(),
            not_counted: Vec::new(),
            apart: Vec::new(),
        }),
        None => computed,
    }
}

/// The value of a metric in the period before.
fn value_before(question: &metrics::Question<'_>, span: Span) -> Result<Tally, Why> {
    let target = question.target;
    let before = Every::of(&target.every).zip(Period::read(question.period)).map(|(every, period)| {
        let before = Period::containing(every, period.start.plus_days(-1));
        let span = span_of(target, every, &before, span.as_of);
        (before.name, span)
    });
    match before {
        Some((name, span)) => value_in(&metrics::Question { period: &name, ..*question }, span),
        None => value_in(question, span.before()),
    }
}

fn judged(
    content: &Content,
    plan: &Plan,
    target: &Target,
    period: String,
    span: Span,
    goal: f64,
) -> PeriodResult {
    let question = metrics::Question { content, plan, target, period: &period };
    let compared = matches!(target.of.as_deref(), Some("change" | "rate"));
    let found = value_in(&question, span).and_then(|tally| {
        if !compared || tally.share && tally.total == Some(0) {
            return Ok(tally);
        }
        match value_before(&question, span) {
            Ok(before) if before.share && before.total == Some(0) => Err(Why::Past),
            Ok(before) if target.of.as_deref() == Some("rate") => Ok(rate(tally, &before)),
            Ok(before) => Ok(changed(tally, &before)),
            // Whatever a share was, it lay between none and all.
            Err(_) if is_share(&target.metric) => {
                Ok(Tally { value: tally.value - 1.0, course: Course::SoFar, ..tally })
            }
            Err(why) => Err(why),
        }
    });
    let percent = is_share(&target.metric)
        || target.of.as_deref() == Some("rate")
        || actuals::is_attested_share(plan, target, goal);
    let mut result = PeriodResult {
        period,
        start: span.start,
        end: span.end,
        deadline: span.deadline,
        until: span.until(),
        goal,
        value: None,
        most: None,
        percent,
        outcome: Outcome::Undecidable,
        why: None,
        hits: 0,
        total: None,
        counted: Vec::new(),
        not_counted: Vec::new(),
        apart: Vec::new(),
        stated: false,
    };
    let tally = match found {
        Ok(tally) => tally,
        Err(why) => {
            result.why = Some(why);
            return result;
        }
    };
    if tally.total == Some(0) && tally.share {
        result.outcome = Outcome::NoCase;
    } else {
        result.value = Some(tally.value);
        result.most = Some(tally.most);
        result.outcome = verdict(target.compare.as_deref(), goal, &tally, span);
        let of_a_state = compared || is_state(&target.metric);
        let past = of_a_state && span.until() < span.as_of;
        let why = if past { Why::Past } else { Why::NoDates };
        result.why = (result.outcome == Outcome::Undecidable).then_some(why);
        if result.why == Some(Why::Past) {
            result.value = None;
            result.most = None;
        }
    }
    result.stated = tally.stated;
    result.hits = tally.hits;
    result.total = tally.total;
    result.counted = tally.counted;
    result.not_counted = tally.not_counted;
    result.apart = tally.apart;
    result
}

/// Whether a metric tells a state of data sets on a day, which they do not keep.
fn is_state(metric: &str) -> bool {
    matches!(
        metric,
        "datasets.updated_on_time" | "datasets.badge_share" | "datasets.badge_count" | "datasets.badge_score"
    )
}
