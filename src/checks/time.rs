//! The date as of which a site is computed: what the user gave, or the newest event in its files.

use crate::content::Content;
use crate::date::Date;
use crate::diagnostic::Place;

/// An as-of date and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsOf {
    /// The date.
    pub date: Date,
    /// The event that gave it, and the next newest date; nothing when the user gave it.
    pub event: Option<(String, Place, Date)>,
}

/// Where a site without any event stands, so that nothing counts as past: 1970-01-01. Never shown.
pub const NO_EVENT: Date = Date::EPOCH;

/// The as-of date of a site: the one given, else that of its newest event, else [`NO_EVENT`].
pub fn as_of(content: &Content, given: Option<Date>) -> AsOf {
    if let Some(date) = given {
        return AsOf { date, event: None };
    }
    let mut newest: Option<(Date, String, Place)> = None;
    let mut second: Option<Date> = None;
    let mut see = |date: Date, file: &str, place: Place| match &newest {
        Some((top, _, _)) if date < *top => second = second.max(Some(date)),
        Some((top, _, _)) if date == *top => {}
        _ => {
            second = second.max(newest.take().map(|(date, _, _)| date));
            newest = Some((date, file.to_owned(), place));
        }
    };
    for card in &content.cards {
        for date in [card.second_event, card.newest_event].into_iter().flatten() {
            see(date, &card.file, Place::File);
        }
    }
    for (file, pointer, date) in governance_events(content) {
        see(date, file, Place::Value(pointer));
    }
    match newest {
        Some((date, file, place)) => AsOf { date, event: Some((file, place, second.unwrap_or(date))) },
        None => AsOf { date: NO_EVENT, event: None },
    }
}

/// Events in everything that is not a data set: file, JSON pointer, date.
pub(super) fn governance_events(content: &Content) -> Vec<(&str, String, Date)> {
    let basis = &content.basis;
    let mut events: Vec<(&str, String, Option<Date>)> = Vec::new();
    for minutes in &basis.minutes {
        let file = minutes.source.file.as_str();
        if minutes.status == "held" {
            events.push((file, "/date".into(), minutes.date));
        }
        events.push((file, "/published".into(), minutes.published));
        for (i, item) in minutes.items.iter().enumerate() {
            for (f, follow_up) in item.follow_up.iter().enumerate() {
                events.push((file, format!("/items/{i}/follow_up/{f}/date"), follow_up.date));
            }
        }
    }
    for plan in &basis.plans {
        for (i, revision) in plan.revisions.iter().enumerate() {
            events.push((&plan.source.file, format!("/revisions/{i}/date"), revision.date));
        }
    }
    for request in &basis.requests {
        let file = request.source.file.as_str();
        events.push((file, "/received".into(), request.received));
        events.push((file, "/replied".into(), request.replied));
        events.push((file, "/approved_on".into(), request.approved_on));
        for (i, step) in request.history.iter().enumerate() {
            events.push((file, format!("/history/{i}/date"), step.date));
        }
    }
    for activity in &basis.activities {
        events.push((&activity.source.file, "/date".into(), activity.date));
        events.push((&activity.source.file, "/approved_on".into(), activity.approved_on));
    }
    events.into_iter().filter_map(|(file, pointer, date)| date.map(|date| (file, pointer, date))).collect()
}
