//! How an object was decided, in the words of a page.

use super::kit::Kit;
use crate::facts::story::{Event, story};
use crate::theme::views::{Href, Link, Step, Text};

/// The steps on the way of an object. A single one tells nothing that the page does not say elsewhere.
pub fn steps(kit: &Kit<'_>, object: &str) -> Vec<Step> {
    let events = story(kit.edition, object).unwrap_or_default();
    if events.len() < 2 {
        return Vec::new();
    }
    events.iter().map(|event| step(kit, event)).collect()
}

/// The steps on the way of a document whose revisions the page lists already: where no meeting spoke
/// of it, there is nothing to add.
pub fn steps_of_meetings(kit: &Kit<'_>, object: &str) -> Vec<Step> {
    let events = story(kit.edition, object).unwrap_or_default();
    let of_meeting = |event: &Event| event.object.as_deref().is_some_and(|o| o.starts_with("meeting/"));
    if events.iter().any(of_meeting) { steps(kit, object) } else { Vec::new() }
}

fn step(kit: &Kit<'_>, event: &Event) -> Step {
    let shown = event.object.as_deref().and_then(|object| super::plan::promise::object(kit, object));
    let elsewhere = event.url.as_ref().map(|url| Link {
        href: Href::External(url.clone()),
        label: kit.own(kit.say(if event.what == "notice" { "restriction_notice" } else { "step_source" })),
    });
    let role: Option<Text> = event.role.as_deref().map(|role| kit.role_name(role));
    Step {
        date: Some(kit.date(event.date)),
        label: kit.say_as("step", event.what),
        tag: event.superseded.then(|| kit.tag(kit.say("decision_superseded"), "superseded")),
        link: shown.or(elsewhere),
        note: role.or_else(|| kit.some_text(&event.note)),
    }
}
