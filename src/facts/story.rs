//! How an object came to be what it is: what happened to it, in order of dates, each with the place that
//! shows it. The same story is told on its page, in `odsite why` and in the graph.
//!
//! Knows no pages: words are chosen by [`Event::what`].

use super::Edition;
use crate::date::Date;
use crate::model::{Access, Dataset, Decision, LocalText, Revision, Status};

/// Something that happened to an object.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// The day.
    pub date: Date,
    /// A word of a closed list: `inventoried`, `decided`, `approved` …; the message `step_<word>`.
    pub what: &'static str,
    /// The object that shows it, as a typed reference.
    pub object: Option<String>,
    /// An address elsewhere that shows it.
    pub url: Option<String>,
    /// The role that acted.
    pub role: Option<String>,
    /// In the section's own words.
    pub note: LocalText,
    /// A later decision on the same matter replaced it.
    pub superseded: bool,
}

struct Story<'a> {
    edition: &'a Edition,
    object: String,
    events: Vec<Event>,
}

/// What happened to an object, oldest first; nothing for what is not there.
pub fn story(edition: &Edition, object: &str) -> Option<Vec<Event>> {
    let (word, rest) = object.split_once('/')?;
    let id = rest.split('#').next().unwrap_or(rest);
    let basis = &edition.content.basis;
    let mut story = Story { edition, object: format!("{word}/{id}"), events: Vec::new() };
    match word {
        "dataset" => {
            let at = edition.content.position(id)?;
            story.dataset(&edition.content.dataset(at));
        }
        "meeting" => {
            let minutes = basis.minutes.iter().find(|m| m.source.id == id)?;
            if minutes.status == "held" {
                story.add(minutes.date, "held", None);
            }
            story.add(minutes.published, "published", None);
            if let Some((_, part)) = rest.split_once('#') {
                story.object = object.to_owned();
                story.consequences(rest, part)?;
            }
        }
        "plan" => story.revisions(&basis.plans.iter().find(|p| p.source.id == id)?.revisions),
        "page" => story.revisions(&basis.pages.iter().find(|p| p.source.id == id)?.revisions),
        "award" => story.revisions(&basis.awards.iter().find(|a| a.source.id == id)?.revisions),
        "request" => {
            let request = basis.requests.iter().find(|r| r.source.id == id)?;
            story.add(request.received, "received", None);
            for step in request.history.iter().filter(|step| step.status != "received") {
                let what = match step.status.as_str() {
                    "reviewing" => "reviewing",
                    "accepted" => "accepted",
                    "released" => "released",
                    "answered" => "answered",
                    "declined" => "declined",
                    _ => "transferred",
                };
                story.add(step.date, what, None).note.clone_from(&step.note);
            }
            if request.approved_by.is_some() {
                story.add(request.approved_on, "approved", None).role.clone_from(&request.approved_by);
            }
        }
        "activity" => {
            let activity = basis.activities.iter().find(|a| a.source.id == id)?;
            story.add(activity.date, "held", None);
            if activity.approved_by.is_some() {
                story.add(activity.approved_on, "approved", None).role.clone_from(&activity.approved_by);
            }
        }
        _ => return None,
    }
    if word != "meeting" {
        story.meetings();
    }
    let mut events = story.events;
    events.retain(|event| event.date <= edition.as_of && event.date != Date::MAX);
    events.sort_by_key(|event| event.date);
    Some(events)
}

impl Story<'_> {
    /// Adds an event; one without a day is dropped in the end.
    fn add(&mut self, date: Option<Date>, what: &'static str, object: Option<String>) -> &mut Event {
        self.events.push(Event {
            date: date.unwrap_or(Date::MAX),
            what,
            object,
            url: None,
            role: None,
            note: LocalText::default(),
            superseded: false,
        });
        let last = self.events.len() - 1;
        &mut self.events[last]
    }

    /// Items of held meetings about the object.
    fn meetings(&mut self) {
        let links = &self.edition.links;
        let basis = &self.edition.content.basis;
        let object = self.object.clone();
        let items = links.items.get(&object).into_iter().flatten();
        for (m, i) in items {
            let minutes = &basis.minutes[*m];
            if minutes.status != "held" {
                continue;
            }
            let item = &minutes.items[*i];
            let decided = item.decisions.iter().any(|d| d.about == object);
            let superseded = links
                .decisions
                .get(&object)
                .is_some_and(|all| all.iter().any(|at| at.minutes == *m && at.item == *i && at.superseded));
            let place = format!("meeting/{}#{}", minutes.source.id, item.id);
            let what = if decided { "decided" } else { "discussed" };
            let event = self.add(minutes.date, what, Some(place));
            event.note.clone_from(&item.outcome);
            event.superseded = superseded;
        }
    }

    fn dataset(&mut self, dataset: &Dataset) {
        let basis = &self.edition.content.basis;
        self.add(dataset.inventoried, "inventoried", None);
        for at in self.edition.links.requests.get(&dataset.id).into_iter().flatten() {
            let request = &basis.requests[*at];
            let what = match request.kind.as_str() {
                "correction" => "correction",
                "question" => "question",
                _ => "requested",
            };
            self.add(request.received, what, Some(format!("request/{}", request.source.id)));
        }
        let restriction = dataset.restriction.as_ref();
        let withdrawal = dataset.withdrawal.as_ref();
        let approvals = [
            restriction.map(|r| (&r.approved_by, r.approved_on)),
            withdrawal.map(|w| (&w.approved_by, w.approved_on)),
        ];
        for (by, on) in approvals.into_iter().flatten().filter(|(by, _)| by.is_some()) {
            self.add(on, "approved", None).role.clone_from(by);
        }
        let notices =
            [restriction.and_then(|r| r.notice.as_ref()), withdrawal.and_then(|w| w.notice.as_ref())];
        for notice in notices.into_iter().flatten() {
            self.add(notice.date, "notice", None).url.clone_from(&notice.url);
        }
        // The day of a decision to postpone is the day of the postponement; it stands among the meetings.
        let cited = restriction
            .into_iter()
            .flat_map(|r| &r.decided_in)
            .chain(withdrawal.into_iter().flat_map(|w| &w.decided_in))
            .chain(dataset.postponed.iter().flat_map(|entry| &entry.decided_in))
            .chain(dataset.history.iter().flat_map(|entry| &entry.decided_in));
        for decision in cited {
            self.earlier(decision);
        }
        let mut before: Option<(Access, Status)> = None;
        for entry in &dataset.history {
            // What was approved of a state that has passed is told by its step alone.
            let told = |event: &Event| {
                event.what == "approved"
                    && Some(event.date) == entry.approved_on
                    && event.role == entry.approved_by
            };
            if entry.approved_by.is_some() && !self.events.iter().any(told) {
                self.add(entry.approved_on, "approved", None).role.clone_from(&entry.approved_by);
            }
            let now = (entry.access, entry.status);
            if before.is_some_and(|before| before != now) || before.is_none() && entry.access != Access::Open
            {
                let what = match now {
                    (_, Status::Withdrawn) => "withdrawn",
                    (_, Status::Discontinued) => "discontinued",
                    (Access::Open, _) => "opened",
                    (Access::OnRequest, _) => "on_request",
                    (Access::Closed, _) => "closed",
                };
                self.add(Some(entry.date), what, None).note.clone_from(&entry.note);
            }
            before = Some(now);
        }
        let told = |events: &[Event], what: &str| events.iter().any(|event| event.what == what);
        self.add(dataset.issued, "issued", None);
        if let Some(role) = basis.reviewer(dataset) {
            self.add(dataset.reviewed_on, "reviewed", None).role = Some(role.to_owned());
        }
        if !told(&self.events, "discontinued") {
            self.add(dataset.discontinued.as_ref().and_then(|d| d.date), "discontinued", None);
        }
        if dataset.status == Status::Withdrawn && !told(&self.events, "withdrawn") {
            self.add(withdrawal.and_then(|w| w.date), "withdrawn", None);
        }
    }

    /// A decision before the section's own minutes.
    fn earlier(&mut self, decision: &Decision) {
        if let Decision::Earlier { meeting, date, url } = decision {
            let language = self.edition.content.basis.site.default_language().to_owned();
            // One meeting is often cited at several places.
            let told =
                |event: &Event| event.date == *date && event.note.exact(&language) == Some(meeting.as_str());
            if self.events.iter().any(told) {
                return;
            }
            let event = self.add(Some(*date), "decided", None);
            event.url.clone_from(url);
            event.note = LocalText::one(&language, meeting);
        }
    }

    fn revisions(&mut self, revisions: &[Revision]) {
        for revision in revisions {
            let what = match revision.kind.as_str() {
                "amended" => "amended",
                "repealed" => "repealed",
                _ => "adopted",
            };
            let event = self.add(revision.date, what, None);
            event.role.clone_from(&revision.approved_by);
            event.note.clone_from(&revision.note);
        }
    }

    /// What followed from an item of minutes, or from an action that it gave.
    fn consequences(&mut self, reference: &str, part: &str) -> Option<()> {
        let basis = &self.edition.content.basis;
        let (meeting, _) = reference.split_once('#')?;
        let minutes = basis.minutes.iter().find(|m| m.source.id == meeting)?;
        let item = minutes.items.iter().find(|i| i.id == part || i.actions.iter().any(|a| a.id == part))?;
        if item.id == part {
            for decision in &item.decisions {
                let object = decision.about.clone();
                self.add(minutes.date, "decided", Some(object)).note.clone_from(&decision.note);
            }
        }
        for action in item.actions.iter().filter(|action| item.id == part || action.id == part) {
            let reference = format!("{meeting}#{}", action.id);
            self.add(minutes.date, "action", Some(format!("meeting/{reference}")))
                .note
                .clone_from(&action.task);
            for (m, i, f) in self.edition.links.follow_ups.get(&reference).cloned().unwrap_or_default() {
                let later = &basis.minutes[m];
                let follow_up = &later.items[i].follow_up[f];
                let what = match follow_up.status.as_str() {
                    "done" => "action_done",
                    "dropped" => "action_dropped",
                    _ => "action_continued",
                };
                let place = format!("meeting/{}#{}", later.source.id, later.items[i].id);
                self.add(follow_up.date.or(later.date), what, Some(place)).note.clone_from(&follow_up.note);
            }
        }
        Some(())
    }
}
