//! The ledger of promises (承諾履行表): every target and measure of all plans, with what it was decided from.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::kit::Kit;
use super::plan::{self, promise};
use super::{Frame, Page, charts, has};
use crate::facts::Edition;
use crate::facts::promises::{Outcome, Promise, ledger};
use crate::facts::statistics::Outcomes;
use crate::outputs::{Input, Outputs};
use crate::theme::views::{
    Chart, FileLink, Href, Link, PromiseLedger, PromiseRow, PromisesByOutcome, PromisesOfPlan,
};

/// Adds the ledger's page.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    if has(edition, "promises") {
        frame.add(outputs, "promises/", vec![Input::Site, Input::Documents, Input::Cards], page);
    }
}

/// A promise as the page shows it.
struct Shown {
    plan: String,
    in_force: bool,
    outcome: Outcome,
    row: PromiseRow,
    chart: Option<Chart>,
}

fn page(kit: &Kit<'_>) -> Page<PromiseLedger> {
    let mut tally = Outcomes::default();
    let all: Vec<Shown> = ledger(&kit.edition.content, kit.edition.as_of)
        .map(|promise| {
            tally.add(&promise);
            Shown {
                plan: promise.plan.source.id.clone(),
                in_force: promise.plan.status == "in-force",
                outcome: outcome(&promise),
                row: row(kit, &promise),
                chart: chart(kit, &promise),
            }
        })
        .collect();
    let outcomes = [
        Outcome::Missed,
        Outcome::Behind,
        Outcome::Undecidable,
        Outcome::OnCourse,
        Outcome::Met,
        Outcome::NoCase,
    ];
    let content = PromiseLedger {
        outcomes: outcomes.into_iter().filter_map(|outcome| group(kit, &all, outcome)).collect(),
        years: charts::outcomes(kit, &tally.years()),
        plans: plans(kit, all),
        downloads: if kit.basis().site.wants("json") {
            vec![FileLink {
                href: Href::Root("promises.json".to_owned()),
                label: kit.own("JSON"),
                note: None,
                media_type: Some("application/json".to_owned()),
            }]
        } else {
            Vec::new()
        },
    };
    let mut page = Page::new("promises.html", "promises", kit.own(kit.say("page_promises")), content);
    page.lead = Some(kit.say("lead_promises").to_owned());
    page.description = page.lead.clone();
    page
}

/// The chart of a promise; its table names the plan, as promises of several plans can be called alike.
fn chart(kit: &Kit<'_>, promise: &Promise<'_>) -> Option<Chart> {
    let mut chart = charts::of_promise(kit, promise, &anchor(promise))?;
    let plan = kit.text(&promise.plan.title).text;
    chart.table.caption += &kit.fill("parenthesis", &[("text", &plan)]);
    Some(chart)
}

fn outcome(promise: &Promise<'_>) -> Outcome {
    promise.latest().map_or(Outcome::Undecidable, |period| period.outcome)
}

/// The row of a promise on this page: ids are unique within a plan only.
fn anchor(promise: &Promise<'_>) -> String {
    format!("{}-{}", promise.plan.source.id, promise.anchor())
}

fn group(kit: &Kit<'_>, all: &[Shown], which: Outcome) -> Option<PromisesByOutcome> {
    // What a plan that is no longer in force promised is told in its own table.
    let of: Vec<Link> = all
        .iter()
        .filter(|shown| shown.in_force && shown.outcome == which)
        .map(|shown| Link {
            href: Href::Here(format!("#{}", shown.row.id)),
            label: shown.row.promise.label.clone(),
        })
        .collect();
    let mut result = promise::tag(kit, which);
    let n = kit.number(of.len() as u64);
    result.label = kit.fill("plan_results_n", &[("result", &result.label), ("n", &n)]);
    (!of.is_empty()).then_some(PromisesByOutcome { result, promises: of })
}

fn plans(kit: &Kit<'_>, all: Vec<Shown>) -> Vec<PromisesOfPlan> {
    let mut by_plan: BTreeMap<String, (Vec<PromiseRow>, Vec<Chart>)> = BTreeMap::new();
    for shown in all {
        let (rows, charts) = by_plan.entry(shown.plan).or_default();
        rows.push(shown.row);
        charts.extend(shown.chart);
    }
    plan::in_order(kit)
        .into_iter()
        .filter_map(|plan| {
            let (promises, charts) = by_plan.remove(&plan.source.id)?;
            Some(PromisesOfPlan {
                id: plan.source.id.clone(),
                plan: kit.link(format!("plan/{}/index.html", plan.source.id), kit.text(&plan.title)),
                status: plan::status(kit, plan),
                promises,
                charts,
            })
        })
        .collect()
}

fn row(kit: &Kit<'_>, promise: &Promise<'_>) -> PromiseRow {
    let target = &promise.target;
    let stands = outcome(promise);
    let why =
        if promise.measure.is_some_and(|(_, measure)| measure.value.is_none() && measure.values.is_empty()) {
            Some("why_no_goal")
        } else if promise.periods.is_empty() {
            Some("why_not_begun")
        } else {
            None
        };
    PromiseRow {
        id: anchor(promise),
        promise: kit.link(
            format!("plan/{}/index.html#{}", promise.plan.source.id, promise.anchor()),
            kit.text(&target.title),
        ),
        indicator: promise.measure.map(|(indicator, _)| kit.text(&indicator.title).text),
        metric: promise::metric(kit, &target.metric, &target.r#where),
        every: promise::every(kit, target),
        result: promise::tag(kit, stands),
        why: why.map(|key| kit.say(key).to_owned()),
        periods: promise
            .periods
            .iter()
            .rev()
            .enumerate()
            .map(|(at, found)| {
                promise::period_view(kit, target, found, at == 0 || target.metric != "datasets.open")
            })
            .collect(),
    }
}
