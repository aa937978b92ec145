//! Action plans: the list, and each plan with its promises, outline, indicators, schedule and text.
//!
//! How a promise is put in words lies in [`promise`], actual values in [`indicators`].

mod indicators;
pub mod promise;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::kit::Kit;
use super::texts::{Ids, first_words, published};
use super::{Frame, Page, charts, has, team};
use crate::facts::Edition;
use crate::facts::promises::{self, Outcome, Promise};
use crate::model::{self, Plan};
use crate::outputs::{Input, Outputs};
use crate::theme::views::{
    Href, Inline, Link, Objective, PlanList, PlanPage, PlanRow, Practice, Schedule, ScheduleTask, Strategy,
    Tag, TargetBrief,
};

/// Outcomes, those that ask for attention first.
const BY_URGENCY: [Outcome; 6] = [
    Outcome::Missed,
    Outcome::Behind,
    Outcome::OnCourse,
    Outcome::Met,
    Outcome::Undecidable,
    Outcome::NoCase,
];

/// Adds the list and a page for each plan that is no draft.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    if !has(edition, "plan") {
        return;
    }
    let inputs = || vec![Input::Site, Input::Documents, Input::Cards];
    frame.add(outputs, "plan/", inputs(), list);
    for (at, plan) in
        edition.content.basis.plans.iter().enumerate().filter(|(_, plan)| plan.status != "draft")
    {
        frame.add(outputs, &format!("plan/{}/", plan.source.id), inputs(), move |kit| page(kit, at));
    }
}

/// Evidence and files that plans name: where they are published, and where they are.
pub fn attachments(edition: &Edition) -> Vec<(String, String)> {
    let plans = edition.content.basis.plans.iter().filter(|plan| plan.status != "draft");
    plans
        .flat_map(|plan| {
            let actuals = plan.indicators.iter().flat_map(|indicator| &indicator.actuals);
            let evidence =
                actuals.flat_map(|actual| &actual.evidence).filter_map(|evidence| evidence.file.clone());
            published(&plan.source, &folder(&plan.source.id), evidence)
        })
        .collect()
}

fn folder(id: &str) -> String {
    format!("plan/{id}")
}

/// The plan in force; of several the one that began last.
pub fn in_force<'a>(kit: &Kit<'a>) -> Option<&'a Plan> {
    let plans = kit.basis().plans.iter().filter(|plan| plan.status == "in-force");
    plans.max_by(|a, b| (a.period.start, &b.source.id).cmp(&(b.period.start, &a.source.id)))
}

/// The latest periods of targets of the plan in force: at most so many, those first that ask for
/// attention.
pub fn briefs(kit: &Kit<'_>, most: usize) -> Vec<TargetBrief> {
    let Some(plan) = in_force(kit) else { return Vec::new() };
    let latest = promises::latest(&kit.edition.content, kit.edition.as_of, plan);
    let both = plan.targets.iter().zip(latest);
    let mut both: Vec<_> = both.filter_map(|(target, latest)| Some((target, latest?))).collect();
    both.sort_by_key(|(_, latest)| BY_URGENCY.iter().position(|outcome| *outcome == latest.outcome));
    let briefs = both.into_iter().take(most).map(|(target, latest)| TargetBrief {
        link: kit.link(format!("plan/{}/index.html#{}", plan.source.id, target.id), kit.text(&target.title)),
        period: promise::period(kit, &latest),
        progress: promise::progress(kit, target, &latest),
        result: promise::tag(kit, latest.outcome),
    });
    briefs.collect()
}

/// Plans that are no drafts: those in force first, then the newest.
pub fn in_order<'a>(kit: &Kit<'a>) -> Vec<&'a Plan> {
    let mut plans: Vec<&Plan> = kit.basis().plans.iter().filter(|plan| plan.status != "draft").collect();
    plans.sort_by(|a, b| {
        let rank = |plan: &Plan| plan.status != "in-force";
        rank(a)
            .cmp(&rank(b))
            .then_with(|| b.period.start.cmp(&a.period.start))
            .then_with(|| a.source.id.cmp(&b.source.id))
    });
    plans
}

// The list.

fn list(kit: &Kit<'_>) -> Page<PlanList> {
    let plans = in_order(kit);
    let content = PlanList { plans: plans.into_iter().map(|plan| row(kit, plan)).collect() };
    let mut page = Page::new("plan-list.html", "plan", kit.own(kit.say("page_plan")), content);
    page.lead = Some(kit.say("lead_plan").to_owned());
    page.description = page.lead.clone();
    page
}

fn row(kit: &Kit<'_>, plan: &Plan) -> PlanRow {
    let last =
        plan.revisions.iter().filter(|revision| revision.date.is_some()).max_by_key(|revision| revision.date);
    let revised = last.and_then(|revision| Some((revision, revision.date?))).map(|(revision, date)| {
        let said = match revision.kind.as_str() {
            "amended" => kit.say("plan_revised").to_owned(),
            kind => kit.say_as("revision", kind),
        };
        format!("{said} {}", kit.date(date).text)
    });
    PlanRow {
        link: kit.link(format!("plan/{}/index.html", plan.source.id), kit.text(&plan.title)),
        status: status(kit, plan),
        period: duration(kit, plan),
        revised,
        results: tallied(kit, plan),
    }
}

/// How many targets stand how, in their latest periods.
pub fn tallied(kit: &Kit<'_>, plan: &Plan) -> Vec<Tag> {
    let latest = promises::latest(&kit.edition.content, kit.edition.as_of, plan);
    let latest: Vec<Outcome> = latest.into_iter().flatten().map(|found| found.outcome).collect();
    [Outcome::Met, Outcome::OnCourse, Outcome::Behind, Outcome::Missed, Outcome::NoCase, Outcome::Undecidable]
        .into_iter()
        .map(|outcome| (outcome, latest.iter().filter(|other| **other == outcome).count()))
        .filter(|(_, n)| *n > 0)
        .map(|(outcome, n)| {
            let tag = promise::tag(kit, outcome);
            let n = kit.number(n as u64);
            Tag { label: kit.fill("plan_results_n", &[("result", &tag.label), ("n", &n)]), kind: tag.kind }
        })
        .collect()
}

/// Where a plan stands.
pub fn status(kit: &Kit<'_>, plan: &Plan) -> Tag {
    kit.tag(kit.say_as("plan", &plan.status), if plan.status == "in-force" { "open" } else { &plan.status })
}

fn duration(kit: &Kit<'_>, plan: &Plan) -> String {
    let day = |date| kit.date(date).text;
    match (plan.period.start, plan.period.end) {
        (Some(start), Some(end)) => {
            kit.fill("plan_period_range", &[("start", &day(start)), ("end", &day(end))])
        }
        (Some(start), None) => kit.fill("plan_period_open", &[("start", &day(start))]),
        _ => kit.say("unknown").to_owned(),
    }
}

// A plan's page.

fn page(kit: &Kit<'_>, at: usize) -> Page<PlanPage> {
    let plan = &kit.basis().plans[at];
    let all: Vec<Promise<'_>> = promises::of_plan(&kit.edition.content, kit.edition.as_of, plan).collect();
    let mut ids = ids_of(plan);
    let (objectives, strategies, practices) = outline(kit, plan, &mut ids);
    let body = ids.body(kit, &plan.source, &folder(&plan.source.id), 1);
    let (body, toc) = body.map_or((None, Vec::new()), |(html, toc)| (Some(html), toc));
    let content = PlanPage {
        status: status(kit, plan),
        period: duration(kit, plan),
        revisions: kit.revisions(&plan.revisions, &format!("plan/{}", plan.source.id)),
        objectives,
        strategies,
        practices,
        targets: promise::targets(kit, plan, &all),
        charts: all
            .iter()
            .filter_map(|promise| charts::of_promise(kit, promise, &promise.anchor()))
            .collect(),
        indicators: plan.indicators.iter().map(|indicator| indicators::view(kit, plan, indicator)).collect(),
        schedule: schedule(kit, plan),
        chain: super::story::steps(kit, &format!("plan/{}", plan.source.id)),
        body,
        toc,
    };
    let mut page = Page::new("plan.html", "plan", kit.text(&plan.title), content);
    page.breadcrumbs = vec![kit.link("plan/index.html", kit.own(kit.say("page_plan")))];
    page.description = first_words(kit, &plan.source.body);
    page
}

/// The ids that the plan's parts and the template use.
fn ids_of(plan: &Plan) -> Ids {
    let mut ids = Ids::of_theme([
        "_toc",
        "_targets",
        "_outline",
        "_charts",
        "_indicators",
        "_schedule",
        "_text",
        "_revisions",
        "_chain",
        "_targets-table",
        "_targets-table-caption",
        "_schedule-table",
        "_schedule-table-caption",
        "_revisions-table",
        "_revisions-table-caption",
    ]);
    plan.objectives.iter().for_each(|part| ids.take(&part.id));
    plan.strategies.iter().for_each(|part| ids.take(&part.id));
    plan.practices.iter().for_each(|part| ids.take(&part.id));
    plan.targets.iter().for_each(|part| take_chart(&mut ids, &part.id));
    plan.targets.iter().for_each(|part| ids.take(&part.id));
    for indicator in &plan.indicators {
        ids.take(&indicator.id);
        for table in ["_measures", "_actuals"] {
            ids.take(format!("{table}-{}", indicator.id));
            ids.take(format!("{table}-{}-caption", indicator.id));
        }
        for measure in &indicator.measures {
            let anchor = format!("{}-{}", indicator.id, measure.id);
            take_chart(&mut ids, &anchor);
            ids.take(anchor);
        }
    }
    ids
}

/// The ids of a promise's chart.
fn take_chart(ids: &mut Ids, anchor: &str) {
    for end in ["", "-t", "-table", "-table-caption"] {
        ids.take(format!("_chart-{anchor}{end}"));
    }
}

/// Objectives with their strategies and these with their practices; what hangs on nothing stands
/// alone. A practice that serves several strategies stands under the first.
fn outline(kit: &Kit<'_>, plan: &Plan, ids: &mut Ids) -> (Vec<Objective>, Vec<Strategy>, Vec<Practice>) {
    let mut placed: BTreeSet<&str> = BTreeSet::new();
    let mut objectives = Vec::new();
    for objective in &plan.objectives {
        let own: Vec<&model::Strategy> = plan
            .strategies
            .iter()
            .filter(|s| s.objective.as_deref() == Some(objective.id.as_str()))
            .collect();
        placed.extend(own.iter().map(|s| s.id.as_str()));
        objectives.push(Objective {
            id: objective.id.clone(),
            title: kit.text(&objective.title),
            text: ids.block(kit, &objective.text, 1),
            strategies: own.into_iter().map(|s| strategy(kit, plan, s, ids)).collect(),
        });
    }
    let alone = plan.strategies.iter().filter(|s| !placed.contains(s.id.as_str()));
    let strategies = alone.map(|s| strategy(kit, plan, s, ids)).collect();
    let known = |id: &String| plan.strategies.iter().any(|s| s.id == *id);
    let without = plan.practices.iter().filter(|p| !p.strategies.iter().any(known));
    let practices = without.map(|p| practice(kit, p, ids)).collect();
    (objectives, strategies, practices)
}

fn strategy(kit: &Kit<'_>, plan: &Plan, strategy: &model::Strategy, ids: &mut Ids) -> Strategy {
    let known = |id: &&String| plan.strategies.iter().any(|s| s.id == **id);
    let first = |p: &&model::Practice| p.strategies.iter().find(known) == Some(&strategy.id);
    let targets = plan.targets.iter().filter(|target| target.strategy.as_ref() == Some(&strategy.id));
    Strategy {
        id: strategy.id.clone(),
        title: kit.text(&strategy.title),
        text: ids.block(kit, &strategy.text, 2),
        targets: targets
            .map(|target| Link {
                href: Href::Here(format!("#{}", target.id)),
                label: kit.text(&target.title),
            })
            .collect(),
        practices: plan.practices.iter().filter(first).map(|p| practice(kit, p, ids)).collect(),
    }
}

fn practice(kit: &Kit<'_>, practice: &model::Practice, ids: &mut Ids) -> Practice {
    Practice {
        id: practice.id.clone(),
        title: kit.text(&practice.title),
        text: ids.block(kit, &practice.text, 2),
    }
}

fn schedule(kit: &Kit<'_>, plan: &Plan) -> Option<Schedule> {
    let who = |keys: &[String]| -> Vec<Inline> {
        let link = |key: &String| kit.unit_link(key).or_else(|| team::body_link(kit, key));
        keys.iter()
            .map(|key| link(key).map_or_else(|| Inline::Text(kit.unit_name(key)), Inline::Link))
            .collect()
    };
    (!plan.schedule.is_empty()).then(|| Schedule {
        months: (1..=12).map(|month| kit.say_as("month_short", &month.to_string())).collect(),
        tasks: plan
            .schedule
            .iter()
            .map(|task| ScheduleTask {
                task: kit.text(&task.task),
                months: (1..=12).map(|month| task.months.contains(&month)).collect(),
                lead: who(&task.lead),
                support: who(&task.support),
            })
            .collect(),
    })
}
