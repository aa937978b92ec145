//! The front page: numbers, latest changes, promises, meetings, and the parts of the section.

use std::sync::Arc;

use super::kit::Kit;
use super::{Frame, Page, SECTIONS, has, minutes, plan};
use crate::content::Card;
use crate::date::Date;
use crate::model::{Access, Status};
use crate::outputs::{Input, Outputs};
use crate::theme::views::{Change, Entry, Figure, Home, Href, Link, Text};

/// Changes shown on the front page.
const SHOWN: usize = 6;
/// Promises shown on the front page.
const PROMISES: usize = 6;

/// Adds the front page.
pub fn add(frame: &Arc<Frame>, outputs: &mut Outputs) {
    let inputs = vec![Input::Site, Input::Cards, Input::Documents];
    frame.add(outputs, "", inputs, page);
}

fn page(kit: &Kit<'_>) -> Page<Home> {
    let edition = kit.edition;
    let (next_meeting, last_meeting) = minutes::next_and_last(kit);
    let content = Home {
        figures: figures(kit),
        figures_note: figures_note(kit),
        changes: changes(kit)
            .into_iter()
            .take(SHOWN)
            .map(|change| Change {
                date: kit.date(change.date),
                label: change.label,
                link: change.link,
                note: change.note,
            })
            .collect(),
        changes_href: None,
        standing: plan::in_force(kit).map(|plan| plan::tallied(kit, plan)).unwrap_or_default(),
        targets: plan::briefs(kit, PROMISES),
        promises: has(edition, "promises")
            .then(|| kit.link("promises/index.html", kit.own(kit.say("home_promises_all")))),
        plan: kit
            .basis()
            .plans
            .iter()
            .find(|plan| plan.status == "in-force")
            .and_then(|plan| kit.typed_link(&format!("plan/{}", plan.source.id))),
        next_meeting,
        last_meeting,
        meetings_note: minutes::year_note(kit, edition.as_of.year()),
        entries: SECTIONS
            .into_iter()
            .filter(|section| has(edition, section))
            .map(|section| entry(kit, section))
            .collect(),
    };
    let site = &kit.basis().site;
    let mut page = Page::new("home.html", "home", kit.text(&site.title), content);
    let description = site.description.get(kit.language).to_owned();
    page.description = (!description.is_empty()).then(|| description.clone());
    page.lead = page.description.clone();
    page.has_search = site.wants("search");
    page
}

fn figures(kit: &Kit<'_>) -> Vec<Figure> {
    let cards = &kit.edition.content.cards;
    let count =
        |test: &dyn Fn(&Card) -> bool| cards.iter().filter(|card| !card.series && test(card)).count() as u64;
    let offered = |card: &Card, access| card.access == access && card.status.is_offered();
    [
        ("access", "open", count(&|card| offered(card, Access::Open))),
        ("access", "on-request", count(&|card| offered(card, Access::OnRequest))),
        ("access", "closed", count(&|card| offered(card, Access::Closed))),
        ("status", "planned", count(&|card| card.status == Status::Planned)),
    ]
    .into_iter()
    .map(|(facet, value, n)| Figure {
        value: kit.number(n),
        tag: kit.tag(kit.say_as(facet, value), value),
        href: (n > 0).then(|| Href::Home(format!("datasets/by/{facet}/{value}/index.html"))),
    })
    .collect()
}

/// The section's own data sets are open like all others, but no promise counts them.
fn figures_note(kit: &Kit<'_>) -> Option<String> {
    let own = kit.edition.content.cards.iter().filter(|card| card.self_published && card.is_open()).count();
    (own > 0).then(|| kit.fill("home_own", &[("n", &kit.number(own as u64))]))
}

fn entry(kit: &Kit<'_>, section: &'static str) -> Entry {
    let basis = kit.basis();
    let cards = &kit.edition.content.cards;
    let count = match section {
        "datasets" => cards.iter().filter(|card| card.is_public()).count(),
        "restricted" => cards.iter().filter(|card| card.restricted).count(),
        "minutes" => basis.minutes.len(),
        "plan" => basis.plans.iter().filter(|plan| plan.status != "draft").count(),
        "requests" => basis.requests.len(),
        "activities" => basis.activities.len(),
        "showcase" => basis.showcases.len(),
        "awards" => basis.awards.len(),
        "pages" => basis.pages.iter().filter(|page| page.status.as_deref() != Some("draft")).count(),
        _ => 0,
    };
    Entry {
        link: kit.link(format!("{section}/index.html"), kit.own(kit.say_as("page", section))),
        text: kit.say_as("lead", section),
        count: (count > 0).then(|| kit.fill("n_entries", &[("n", &kit.number(count as u64))])),
    }
}

/// Something that happened in the section.
pub struct Event {
    /// When.
    pub date: Date,
    /// What, in words.
    pub label: String,
    /// To what.
    pub link: Link,
    /// More.
    pub note: Option<Text>,
}

/// The changes of a section, newest first; of one day by their addresses.
pub fn changes(kit: &Kit<'_>) -> Vec<Event> {
    let basis = kit.basis();
    let mut events: Vec<Event> = Vec::new();
    let mut push = |date: Option<Date>, key: &str, link: Option<Link>, note: Option<Text>| {
        if let (Some(date), Some(link)) = (date.filter(|date| *date <= kit.edition.as_of), link) {
            events.push(Event { date, label: kit.messages.get(key).to_owned(), link, note });
        }
    };
    for card in kit.edition.content.cards.iter().filter(|card| card.is_public() && !card.series) {
        let link = || Some(kit.card_link(card));
        match (card.status, card.access) {
            (Status::Withdrawn, _) => push(card.ended, "change_withdrawn", link(), None),
            (Status::Planned, _) => push(card.inventoried, "change_planned", link(), None),
            (_, Access::Closed) => push(card.ended.or(card.metadata_modified), "change_closed", link(), None),
            (_, Access::OnRequest) => push(card.metadata_modified, "change_on_request", link(), None),
            (Status::Discontinued, _) => {
                push(card.discontinued.or(card.metadata_modified), "change_discontinued", link(), None)
            }
            (_, Access::Open) => {
                let opened = card.issued.is_some() && card.modified.is_none_or(|m| Some(m) == card.issued);
                let key = if opened { "change_opened" } else { "change_updated" };
                let date = card.modified.or(card.issued).or(card.metadata_modified);
                push(
                    date,
                    if card.modified.is_none() && card.issued.is_none() { "change_described" } else { key },
                    link(),
                    None,
                );
            }
        }
    }
    for minutes in &basis.minutes {
        let link = kit.typed_link(&format!("meeting/{}", minutes.source.id));
        match minutes.status.as_str() {
            "held" => push(minutes.published.or(minutes.date), "change_meeting_held", link, None),
            "cancelled" => push(minutes.published, "change_meeting_cancelled", link, None),
            _ => push(minutes.published, "change_meeting_announced", link, None),
        }
    }
    for plan in basis.plans.iter().filter(|plan| plan.status != "draft") {
        for revision in &plan.revisions {
            push(
                revision.date,
                "change_plan",
                kit.typed_link(&format!("plan/{}", plan.source.id)),
                kit.some_text(&revision.note),
            );
        }
    }
    for request in &basis.requests {
        push(
            request.replied,
            "change_reply",
            kit.typed_link(&format!("request/{}", request.source.id)),
            None,
        );
    }
    for activity in &basis.activities {
        push(
            activity.date,
            "change_activity",
            kit.typed_link(&format!("activity/{}", activity.source.id)),
            None,
        );
    }
    for showcase in &basis.showcases {
        push(
            showcase.date,
            "change_showcase",
            kit.typed_link(&format!("showcase/{}", showcase.source.id)),
            None,
        );
    }
    let path = |event: &Event| match &event.link.href {
        Href::Home(path) | Href::Root(path) | Href::Here(path) | Href::External(path) => path.clone(),
    };
    events.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| path(a).cmp(&path(b))));
    events
}
