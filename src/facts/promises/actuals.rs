//! Actual values that units report with evidence.

use super::metrics::{Apart, Count, Question, in_unit};
use super::{Course, Tally, Why};
use crate::model::{Actual, Indicator, Measure, Plan, Target};

/// The measure that a target rests on: named by `where.kind`, else the plan's only one that is reported.
fn measure_of<'a>(plan: &'a Plan, target: &Target) -> Option<(&'a Indicator, &'a Measure)> {
    let mut measures = all(plan);
    if let Some(id) = &target.r#where.kind {
        return measures.find(|(indicator, measure)| measure.id == *id || anchor(indicator, measure) == *id);
    }
    let mut attested = measures.filter(|(_, measure)| measure.metric.as_deref() == Some("attested"));
    attested.next().filter(|_| attested.next().is_none())
}

fn all(plan: &Plan) -> impl Iterator<Item = (&Indicator, &Measure)> {
    plan.indicators.iter().flat_map(|indicator| indicator.measures.iter().map(move |m| (indicator, m)))
}

/// The anchor of a measure on its plan's page: ids of measures are unique in their indicator.
pub(super) fn anchor(indicator: &Indicator, measure: &Measure) -> String {
    format!("{}-{}", indicator.id, measure.id)
}

fn actuals<'a>(
    indicator: &'a Indicator,
    measure: &'a Measure,
    period: &'a str,
) -> impl Iterator<Item = &'a Actual> {
    indicator.actuals.iter().filter(move |actual| actual.measure == measure.id && actual.period == period)
}

/// Actual values with evidence of the period asked for. Where several units report, the one
/// farthest from the goal decides, so that the goal is met when all meet it; a unit that must report
/// and did not leaves it open.
pub(super) fn attested(question: &Question<'_>) -> Result<Tally, Why> {
    let (indicator, measure) = measure_of(question.plan, question.target).ok_or(Why::NoMeasure)?;
    let basis = &question.content.basis;
    let filter = &question.target.r#where;
    let mut count = Count::default();
    let mut values: Vec<f64> = Vec::new();
    let mut without_case = false;
    let mut missing: Vec<&String> = measure.units.iter().collect();
    // A promise made once is named by its day; what is reported on it, by a period that ends then.
    let once = question.period.parse::<crate::date::Date>().ok();
    let of_once = indicator.actuals.iter().filter(|actual| {
        let end = super::Period::read(&actual.period).map(|period| period.end);
        actual.measure == measure.id && once.is_some() && end == once
    });
    for actual in actuals(indicator, measure, question.period).chain(of_once) {
        if !in_unit(basis, filter.unit.as_deref(), actual.unit.as_deref()) {
            continue;
        }
        if actual.evidence.is_empty() {
            let reference = format!("plan/{}#{}", question.plan.source.id, anchor(indicator, measure));
            count.apart.push((reference, Apart::NoEvidence));
            continue;
        }
        missing.retain(|unit| actual.unit.as_ref() != Some(*unit));
        if actual.no_case {
            without_case = true;
            continue;
        }
        values.push(actual.value);
        // Evidence that is a file or an address stands with the value in the plan.
        let plan = format!("plan/{}#{}", question.plan.source.id, anchor(indicator, measure));
        let shown =
            actual.evidence.iter().map(|evidence| evidence.r#ref.clone().unwrap_or_else(|| plan.clone()));
        count.yes.extend(shown);
    }
    count.yes.dedup();
    if values.is_empty() && without_case && missing.is_empty() {
        // A share of nothing: no case.
        return Ok(count.share_of_nothing());
    }
    let goal = super::goal_of(question.target, question.period).unwrap_or_default();
    let compare = question.target.compare.as_deref();
    let decides = match compare {
        Some("at-most") => values.iter().copied().reduce(f64::max),
        Some("equal") => values.iter().copied().max_by(|a, b| (a - goal).abs().total_cmp(&(b - goal).abs())),
        _ => values.iter().copied().reduce(f64::min),
    };
    let value = decides.ok_or(Why::NoEvidence)?;
    // A unit that has not reported can only make it worse.
    let falls_short = match compare {
        Some("at-most") => value > goal + super::NOTHING,
        Some("equal") => (value - goal).abs() > super::NOTHING,
        _ => value < goal - super::NOTHING,
    };
    if !missing.is_empty() && !falls_short {
        return Err(Why::NoEvidence);
    }
    let hits = values.len();
    let tally = count.number(Course::SoFar);
    Ok(Tally { value, most: value, hits, ..tally })
}

/// Of the actual values below their goals, those whose difficulty is stated.
pub(super) fn explained(question: &Question<'_>) -> Tally {
    let basis = &question.content.basis;
    let unit = question.target.r#where.unit.as_deref();
    let mut count = Count::default();
    for (indicator, measure) in all(question.plan) {
        for actual in actuals(indicator, measure, question.period) {
            let goal = measure.values.get(question.period).copied().or(measure.value);
            let short = goal.is_some_and(|goal| match measure.compare.as_deref() {
                Some("at-most") => actual.value > goal + super::NOTHING,
                _ => actual.value < goal - super::NOTHING,
            });
            if short && !actual.no_case && in_unit(basis, unit, actual.unit.as_deref()) {
                let reference = format!("plan/{}#{}", question.plan.source.id, anchor(indicator, measure));
                count.take(reference, Some(!actual.difficulty.is_empty()));
            }
        }
    }
    count.share(Course::SoFar)
}

/// Whether the actual values that a target rests on are shares: none is above 1, nor is the goal,
/// and no unit of measure is written.
pub(super) fn is_attested_share(plan: &Plan, target: &Target, goal: f64) -> bool {
    if target.metric != "attested" || target.measure_unit.is_some() || goal > 1.0 {
        return false;
    }
    measure_of(plan, target).is_some_and(|(indicator, measure)| actuals_are_shares(indicator, measure))
}

/// Whether the values of a measure are shares. `95%` and `0.95` are the same to the reader of
/// manifests, so that a count of which no value is above 1 looks like a share unless its unit is written.
pub fn actuals_are_shares(indicator: &Indicator, measure: &Measure) -> bool {
    measure.measure_unit.is_none()
        && measure.value.is_none_or(|value| value <= 1.0)
        && indicator.actuals.iter().all(|actual| actual.measure != measure.id || actual.value <= 1.0)
}
