//! Actual values that units report with evidence.

use super::metrics::{Apart, Count, Question, in_unit};
use super::{Course, Tally, Why};
use crate::model::{Measure, Plan, Target};

/// The measure that a target rests on: named by `where.kind`, else the plan's only one.
fn measure_of<'a>(plan: &'a Plan, target: &Target) -> Option<&'a Measure> {
    let mut measures = plan.indicators.iter().flat_map(|indicator| &indicator.measures);
    if let Some(id) = &target.r#where.kind {
        return measures.find(|measure| measure.id == *id);
    }
    let mut attested = measures.filter(|measure| measure.metric.as_deref() == Some("attested"));
    attested.next().filter(|_| attested.next().is_none())
}

/// Actual values with evidence of the period asked for. Where several units report, the one
/// farthest from the goal decides, so that the goal is met when all meet it.
pub(super) fn attested(question: &Question<'_>) -> Result<Tally, Why> {
    let measure = measure_of(question.plan, question.target).ok_or(Why::NoMeasure)?;
    let basis = &question.content.basis;
    let filter = &question.target.r#where;
    let mut count = Count::default();
    let mut values: Vec<f64> = Vec::new();
    let actuals = question.plan.indicators.iter().flat_map(|indicator| &indicator.actuals);
    for actual in actuals.filter(|actual| actual.measure == measure.id && actual.period == question.period) {
        if !in_unit(basis, filter.unit.as_deref(), actual.unit.as_deref()) {
            continue;
        }
        let reference =
            format!("plan/{}#{}", question.plan.source.id, measure_anchor(question.plan, measure));
        if actual.evidence.is_empty() {
            count.apart.push((reference, Apart::NoEvidence));
            continue;
        }
        values.push(actual.value);
        let shown = actual.evidence.iter().filter_map(|evidence| evidence.r#ref.clone());
        count.yes.extend(shown);
    }
    count.yes.dedup();
    let goal = super::goal_of(question.target, question.period).unwrap_or_default();
    let decides = match question.target.compare.as_deref() {
        Some("at-most") => values.iter().copied().reduce(f64::max),
        Some("equal") => values.iter().copied().max_by(|a, b| (a - goal).abs().total_cmp(&(b - goal).abs())),
        _ => values.iter().copied().reduce(f64::min),
    };
    let value = decides.ok_or(Why::NoEvidence)?;
    let hits = values.len();
    let tally = count.number(Course::SoFar);
    Ok(Tally { value, most: value, hits, ..tally })
}

/// The anchor of a measure on its plan's page.
fn measure_anchor(plan: &Plan, measure: &Measure) -> String {
    let of = plan
        .indicators
        .iter()
        .find(|indicator| indicator.measures.iter().any(|other| other.id == measure.id));
    of.map_or_else(|| measure.id.clone(), |indicator| format!("{}-{}", indicator.id, measure.id))
}

/// Whether the actual values that a target rests on are shares: none is above 1, nor is the goal,
/// and no unit of measure is written.
pub(super) fn is_attested_share(plan: &Plan, target: &Target, goal: f64) -> bool {
    let Some(measure) = (target.metric == "attested").then(|| measure_of(plan, target)).flatten() else {
        return false;
    };
    target.measure_unit.is_none() && goal <= 1.0 && actuals_are_shares(plan, measure)
}

/// Whether the values of a measure are shares. `95%` and `0.95` are the same to the reader of
/// manifests, so that a count of which no value is above 1 looks like a share.
pub fn actuals_are_shares(plan: &Plan, measure: &Measure) -> bool {
    let mut actuals = plan.indicators.iter().flat_map(|indicator| &indicator.actuals);
    measure.value.is_none_or(|value| value <= 1.0)
        && actuals.all(|actual| actual.measure != measure.id || actual.value <= 1.0)
}
