//! Indicators: measures, and the actual values that were computed or reported with evidence.

use std::cmp::Reverse;

use super::super::kit::Kit;
use super::promise::{amount, evidence, goal, metric, period, tag};
use crate::address;
use crate::date::Date;
use crate::facts::promises::{self, Outcome, actuals_are_shares};
use crate::model::{self, Plan};
use crate::period::Period;
use crate::schema::tables::is_share;
use crate::theme::views::{Actual, Href, Indicator, Link, Measure, Remedy, Text};

/// An indicator with its measures, and its actual values newest first.
pub fn view(kit: &Kit<'_>, plan: &Plan, indicator: &model::Indicator) -> Indicator {
    let mut actuals: Vec<(Option<Date>, usize, Actual)> = Vec::new();
    for (at, measure) in indicator.measures.iter().enumerate() {
        let mut own = computed(kit, plan, indicator, measure);
        for actual in indicator.actuals.iter().filter(|actual| actual.measure == measure.id) {
            let end = Period::read(&actual.period).map(|period| period.end);
            let told = reported(kit, plan, (indicator, measure), actual);
            // What is computed stands; what people say of it stands beside it.
            match own.iter_mut().find(|(_, period, _)| *period == actual.period) {
                Some((.., row)) => {
                    row.evidence.extend(told.evidence);
                    row.difficulty = row.difficulty.take().or(told.difficulty);
                    row.remedy = row.remedy.take().or(told.remedy);
                    row.decision = row.decision.take().or(told.decision);
                }
                None => actuals.push((end, at, told)),
            }
        }
        actuals.extend(own.into_iter().map(|(end, _, actual)| (Some(end), at, actual)));
    }
    actuals.sort_by_key(|(end, at, _)| (Reverse(*end), *at));
    Indicator {
        id: indicator.id.clone(),
        title: kit.text(&indicator.title),
        assessed: indicator.assessed.as_deref().map(|word| kit.say_as("assessed", word)),
        measures: indicator.measures.iter().map(|measure| measure_view(kit, indicator, measure)).collect(),
        actuals: actuals.into_iter().map(|(.., actual)| actual).collect(),
    }
}

/// Whether the values of a measure are shares: by its metric, else by its values.
fn percent(indicator: &model::Indicator, measure: &model::Measure) -> bool {
    match measure.metric.as_deref() {
        Some(metric) if metric != "attested" => is_share(metric),
        _ => actuals_are_shares(indicator, measure),
    }
}

fn measure_view(kit: &Kit<'_>, indicator: &model::Indicator, measure: &model::Measure) -> Measure {
    Measure {
        id: measure.id.clone(),
        text: kit.text(&measure.text),
        metric: measure.metric.as_deref().map(|name| metric(kit, name, &measure.r#where)),
        goal: measure.value.map(|value| {
            let (unit, compare) = (measure.measure_unit.as_deref(), measure.compare.as_deref());
            goal(kit, value, percent(indicator, measure), unit, compare)
        }),
        assessed_by: measure.assessed_by.iter().map(|assessor| assessor_view(kit, assessor)).collect(),
    }
}

fn assessor_view(kit: &Kit<'_>, assessor: &model::Assessor) -> Text {
    let mut text = kit.unit_name(&assessor.unit);
    if let Some(method) = &assessor.method {
        text.text += &kit.fill("parenthesis", &[("text", &kit.say_as("method", method))]);
    }
    text
}

/// What the records of this section give for a measure; periods that they cannot tell are left out.
fn computed(
    kit: &Kit<'_>,
    plan: &Plan,
    indicator: &model::Indicator,
    measure: &model::Measure,
) -> Vec<(Date, String, Actual)> {
    let found = promises::measure_result(&kit.edition.content, kit.edition.as_of, plan, indicator, measure);
    let periods = found.map(|found| found.periods).unwrap_or_default().into_iter();
    periods
        .filter(|found| found.outcome == Outcome::NoCase || found.value.is_some())
        .map(|found| {
            let value = match found.value {
                Some(value) => amount(kit, value, found.percent, None, Some(found.goal)),
                None => kit.say("no_value").to_owned(),
            };
            let actual = Actual {
                measure: kit.text(&measure.text),
                period: period(kit, &found),
                unit: measure.r#where.unit.as_deref().map(|unit| kit.unit_name(unit)),
                value,
                result: Some(tag(kit, found.outcome)),
                method: Some(kit.say("method_computed").to_owned()),
                evidence: evidence(kit, &found),
                difficulty: None,
                remedy: None,
                decision: None,
            };
            (found.end, found.period.clone(), actual)
        })
        .collect()
}

/// What a unit reported.
fn reported(
    kit: &Kit<'_>,
    plan: &Plan,
    (indicator, measure): (&model::Indicator, &model::Measure),
    actual: &model::Actual,
) -> Actual {
    let goal = measure.values.get(&actual.period).copied().or(measure.value);
    let assessors = &measure.assessed_by;
    let own = assessors.iter().find(|assessor| Some(&assessor.unit) == actual.unit.as_ref());
    let method = own.or(assessors.first()).and_then(|assessor| assessor.method.as_deref());
    let is_computed = measure.metric.as_deref().is_some_and(|metric| metric != "attested");
    let method = if is_computed { Some("reported") } else { method };
    let remedy = actual.remedy.as_ref().map(|remedy| Remedy {
        text: kit.text(&remedy.text),
        due: remedy.due.map(|due| kit.due(due, "action_overdue")),
    });
    Actual {
        measure: kit.text(&measure.text),
        period: kit.period(&actual.period),
        unit: actual.unit.as_deref().map(|unit| kit.unit_name(unit)),
        value: if actual.no_case {
            kit.say("result_no_case").to_owned()
        } else {
            amount(kit, actual.value, percent(indicator, measure), measure.measure_unit.as_deref(), goal)
        },
        result: goal.map(|goal| tag(kit, outcome(kit, measure, actual, goal))),
        method: method.map(|method| kit.say_as("method", method)),
        evidence: actual.evidence.iter().filter_map(|evidence| shown(kit, plan, evidence)).collect(),
        difficulty: kit.some_text(&actual.difficulty),
        remedy,
        decision: actual
            .decided_in
            .first()
            .and_then(|decision| kit.decision(decision, &format!("plan/{}", plan.source.id))),
    }
}

/// A value without evidence proves nothing; a period that is not over is neither met nor missed yet, as
/// in the ledger.
fn outcome(kit: &Kit<'_>, measure: &model::Measure, actual: &model::Actual, goal: f64) -> Outcome {
    let over = Period::read(&actual.period).is_none_or(|period| period.end < kit.edition.as_of);
    let reached = match measure.compare.as_deref() {
        Some("at-most") => actual.value <= goal + 1e-9,
        Some("equal") => (actual.value - goal).abs() <= 1e-9,
        _ => actual.value >= goal - 1e-9,
    };
    match (actual.evidence.is_empty(), reached) {
        (true, _) => Outcome::Undecidable,
        (false, _) if actual.no_case => Outcome::NoCase,
        (false, true) if over => Outcome::Met,
        (false, true) => Outcome::OnCourse,
        (false, false) if over => Outcome::Missed,
        (false, false) => Outcome::Behind,
    }
}

fn shown(kit: &Kit<'_>, plan: &Plan, evidence: &model::Evidence) -> Option<Link> {
    let href = match (&evidence.r#ref, &evidence.file, &evidence.url) {
        (Some(reference), ..) => kit.typed_href(reference)?,
        (None, Some(file), _) => {
            let name = file.rsplit('/').next().unwrap_or(file);
            Href::Root(format!("{}/files/{}", super::folder(&plan.source.id), address::encode(name)))
        }
        (None, None, Some(url)) => Href::External(url.clone()),
        (None, None, None) => return None,
    };
    Some(Link { href, label: kit.text(&evidence.title) })
}
