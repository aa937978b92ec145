//! Activities by year: training, consultations, contests, reports, inventories.

use std::sync::Arc;

use super::kit::Kit;
use super::texts::{Ids, published};
use super::{Frame, Page, has, team};
use crate::facts::Edition;
use crate::model;
use crate::outputs::{Input, Outputs};
use crate::theme::views::{Activity, ActivityList, ActivityYear, Fact, Inline};

/// Adds the list.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    if has(edition, "activities") {
        frame.add(outputs, "activities/", vec![Input::Site, Input::Documents, Input::Cards], list);
    }
}

/// Files that activities attach or name: where they are published, and where they are.
pub fn attachments(edition: &Edition) -> Vec<(String, String)> {
    let all = edition.content.basis.activities.iter();
    all.flat_map(|activity| {
        let attached = activity.attachments.iter().filter_map(|attachment| attachment.file.clone());
        published(&activity.source, &folder(&activity.source.id), attached)
    })
    .collect()
}

fn folder(id: &str) -> String {
    format!("activities/{id}")
}

fn list(kit: &Kit<'_>) -> Page<ActivityList> {
    let all = &kit.basis().activities;
    let mut ids = Ids::of_theme([]);
    all.iter().for_each(|activity| ids.take(&activity.source.id));
    let mut years: Vec<ActivityYear> = Vec::new();
    for activity in all.iter().rev() {
        let Some(date) = activity.date else { continue };
        let label = kit.period(&format!("{:04}", date.year()));
        if years.last().is_none_or(|last| last.label != label) {
            let id = ids.free(&format!("y{}", date.year()));
            years.push(ActivityYear { id, label, activities: Vec::new() });
        }
        if let Some(last) = years.last_mut() {
            last.activities.extend(view(kit, activity, &mut ids));
        }
    }
    let mut page = Page::new(
        "activities.html",
        "activities",
        kit.own(kit.say("page_activities")),
        ActivityList { years },
    );
    page.lead = Some(kit.say("lead_activities").to_owned());
    page.description = page.lead.clone();
    page
}

fn view(kit: &Kit<'_>, activity: &model::Activity, ids: &mut Ids) -> Option<Activity> {
    let folder = folder(&activity.source.id);
    Some(Activity {
        id: activity.source.id.clone(),
        title: kit.text(&activity.title),
        date: kit.date(activity.date?),
        kind: kit.say_as("activity", &activity.kind),
        facts: facts(kit, activity),
        body: ids.body(kit, &activity.source, &folder, 2).map(|(html, _)| html),
        outcome: ids.block(kit, &activity.outcome, 2),
        datasets: activity.datasets.iter().filter_map(|id| kit.dataset_link(id)).collect(),
        attachments: kit.attachments(&activity.attachments, &folder),
        chain: super::story::steps_of_meetings(kit, &format!("activity/{}", activity.source.id)),
    })
}

fn facts(kit: &Kit<'_>, activity: &model::Activity) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(link) = activity.unit.as_deref().and_then(|unit| kit.unit_link(unit)) {
        facts.push(kit.fact("unit", "fact_unit", Inline::Link(link)));
    }
    if let Some(link) = activity.body.as_deref().and_then(|body| team::body_link(kit, body)) {
        facts.push(kit.fact("body", "fact_body", Inline::Link(link)));
    }
    if let Some(period) = &activity.period {
        facts.push(kit.fact("period", "fact_period", Inline::Text(kit.own(kit.period(period)))));
    }
    if let Some(approval) = kit.approval(activity.approved_by.as_deref(), activity.approved_on) {
        let mut by = approval.by;
        if let Some(on) = approval.on {
            by.text = kit.fill("approved_by_on", &[("by", &by.text), ("date", &on.text)]);
        }
        facts.push(kit.fact("approved", "fact_approved", Inline::Text(by)));
    }
    let decisions = kit.decisions(&activity.decided_in, &format!("activity/{}", activity.source.id));
    if !decisions.is_empty() {
        let values = decisions.into_iter().map(|decision| Inline::Link(decision.link)).collect();
        facts.push(kit.facts_row("decision", "fact_decision", values));
    }
    facts
}
