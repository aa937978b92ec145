//! The ledger of promises (承諾履行表): every target and measure of all plans, with what it was decided from.

use std::sync::Arc;

use super::kit::Kit;
use super::plan::{self, promise};
use super::{Frame, Page, has};
use crate::facts::Edition;
use crate::facts::promises::{Outcome, Promise, ledger};
use crate::outputs::{Input, Outputs};
use crate::theme::views::{
    FileLink, Href, Link, PromiseLedger, PromiseRow, PromisesByOutcome, PromisesOfPlan,
};

/// Adds the ledger's page.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    if has(edition, "promises") {
        frame.add(outputs, "promises/", vec![Input::Site, Input::Documents, Input::Cards], page);
    }
}

fn page(kit: &Kit<'_>) -> Page<PromiseLedger> {
    let all = ledger(&kit.edition.content, kit.edition.as_of);
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
        plans: plans(kit, &all),
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

fn outcome(promise: &Promise<'_>) -> Outcome {
    promise.latest().map_or(Outcome::Undecidable, |period| period.outcome)
}

/// The row of a promise on this page: ids are unique within a plan only.
fn anchor(promise: &Promise<'_>) -> String {
    format!("{}-{}", promise.plan.source.id, promise.anchor())
}

fn group(kit: &Kit<'_>, all: &[Promise<'_>], which: Outcome) -> Option<PromisesByOutcome> {
    // What a plan that is no longer in force promised is told in its own table.
    let of: Vec<&Promise<'_>> =
        all.iter().filter(|p| p.plan.status == "in-force" && outcome(p) == which).collect();
    let mut result = promise::tag(kit, which);
    let n = kit.number(of.len() as u64);
    result.label = kit.fill("plan_results_n", &[("result", &result.label), ("n", &n)]);
    let link = |p: &&Promise<'_>| Link {
        href: Href::Here(format!("#{}", anchor(p))),
        label: kit.text(&p.target.title),
    };
    (!of.is_empty()).then(|| PromisesByOutcome { result, promises: of.iter().map(link).collect() })
}

fn plans(kit: &Kit<'_>, all: &[Promise<'_>]) -> Vec<PromisesOfPlan> {
    let ordered = plan::in_order(kit);
    ordered
        .into_iter()
        .map(|plan| PromisesOfPlan {
            id: plan.source.id.clone(),
            plan: kit.link(format!("plan/{}/index.html", plan.source.id), kit.text(&plan.title)),
            status: plan::status(kit, plan),
            promises: all.iter().filter(|p| std::ptr::eq(p.plan, plan)).map(|p| row(kit, p)).collect(),
        })
        .filter(|plan| !plan.promises.is_empty())
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
