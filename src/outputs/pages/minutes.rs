//! Meetings: the list by year, and the announcement or minutes of each.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::kit::Kit;
use super::texts::{Ids, first_words, published};
use super::{Frame, Page, has, team};
use crate::date::Date;
use crate::facts::Edition;
use crate::facts::promises::meetings_in_year;
use crate::model::{self, Minutes};
use crate::outputs::{Input, Outputs};
use crate::theme::views::{
    self, Fact, FileLink, Href, Inline, ItemGroup, Link, MeetingBrief, MeetingRow, MinutesList, MinutesPage,
    MinutesYear, Tag, Text,
};

/// Adds the list and a page for each meeting.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    if !has(edition, "minutes") {
        return;
    }
    let inputs = || vec![Input::Site, Input::Documents, Input::Cards];
    frame.add(outputs, "minutes/", inputs(), list);
    for (at, minutes) in edition.content.basis.minutes.iter().enumerate() {
        frame.add(outputs, &format!("minutes/{}/", minutes.source.id), inputs(), move |kit| meeting(kit, at));
    }
}

/// Files that minutes attach or name: where they are published, and where they are.
pub fn attachments(edition: &Edition) -> Vec<(String, String)> {
    let all = edition.content.basis.minutes.iter();
    all.flat_map(|minutes| {
        let attached = minutes.attachments.iter().filter_map(|attachment| attachment.file.clone());
        published(&minutes.source, &folder(&minutes.source.id), attached)
    })
    .collect()
}

fn folder(id: &str) -> String {
    format!("minutes/{id}")
}

/// The next meeting announced and the last one held.
pub fn next_and_last(kit: &Kit<'_>) -> (Option<MeetingBrief>, Option<MeetingBrief>) {
    let as_of = kit.edition.as_of;
    let all = &kit.basis().minutes;
    let next = all.iter().find(|m| m.status == "announced" && m.date.is_some_and(|date| date >= as_of));
    let last = all.iter().rev().find(|m| m.status == "held" && m.date.is_some_and(|date| date <= as_of));
    (next.and_then(|m| brief(kit, m)), last.and_then(|m| brief(kit, m)))
}

fn brief(kit: &Kit<'_>, minutes: &Minutes) -> Option<MeetingBrief> {
    Some(MeetingBrief {
        link: link(kit, minutes),
        date: kit.date(minutes.date?),
        time: time(kit, minutes),
        place: kit.some_text(&minutes.place),
    })
}

/// How many meetings of a year were held, of how many promised where a plan says so; nothing for a
/// year without meetings.
pub fn year_note(kit: &Kit<'_>, year: i16) -> Option<String> {
    let of_year = |m: &&Minutes| m.date.is_some_and(|date| date.year() == year) && m.status != "cancelled";
    let all: Vec<&Minutes> = kit.basis().minutes.iter().filter(of_year).collect();
    if all.is_empty() {
        return None;
    }
    let number = |n: f64| kit.number(n.round().max(0.0) as u64);
    let held_by = |body: &str| {
        let own: Vec<&&Minutes> = all.iter().filter(|m| m.body == body).collect();
        match meetings_in_year(&kit.edition.content, kit.edition.as_of, year, &[body]) {
            Some((held, goal)) => kit.fill("meetings_held_of", &[("n", &number(held)), ("m", &number(goal))]),
            None => {
                let held = own.iter().filter(|m| m.status == "held").count();
                kit.fill("meetings_held", &[("n", &kit.number(held as u64))])
            }
        }
    };
    let bodies: BTreeSet<&str> = all.iter().map(|m| m.body.as_str()).collect();
    // Where several bodies meet, each is told by its name.
    let notes: Vec<String> = match bodies.len() {
        1 => bodies.into_iter().map(held_by).collect(),
        _ => {
            let named = |body: &str| {
                let name = kit.unit_name(body).text;
                kit.fill("meetings_of_body", &[("body", &name), ("held", &held_by(body))])
            };
            bodies.into_iter().map(named).collect()
        }
    };
    Some(notes.join(kit.say("clause_separator")))
}

fn list(kit: &Kit<'_>) -> Page<MinutesList> {
    let mut years: Vec<MinutesYear> = Vec::new();
    for minutes in kit.basis().minutes.iter().rev() {
        let Some(date) = minutes.date else { continue };
        let year = date.year();
        let id = format!("y{year}");
        if years.last().is_none_or(|last| last.id != id) {
            let note = year_note(kit, year);
            years.push(MinutesYear {
                id,
                label: kit.period(&format!("{year:04}")),
                note,
                meetings: Vec::new(),
            });
        }
        if let Some(last) = years.last_mut() {
            last.meetings.push(MeetingRow {
                link: link(kit, minutes),
                date: kit.date(date),
                body: kit.unit_name(&minutes.body),
                status: (minutes.status != "held").then(|| status(kit, minutes)),
                items: minutes.items.iter().map(|item| kit.text(&item.title)).collect(),
            });
        }
    }
    let file = |path: &str, label: &str, media_type: &str| FileLink {
        href: Href::Root(path.to_owned()),
        label: kit.own(label),
        note: None,
        media_type: Some(media_type.to_owned()),
    };
    let downloads = if kit.basis().site.wants("feeds") {
        vec![
            file(crate::outputs::calendar::PATH, "iCalendar", "text/calendar"),
            file(crate::outputs::feeds::MEETINGS, "Atom", "application/atom+xml"),
        ]
    } else {
        Vec::new()
    };
    let content = MinutesList { downloads, next: next_and_last(kit).0, years };
    let mut page = Page::new("minutes-list.html", "minutes", kit.own(kit.say("page_minutes")), content);
    page.lead = Some(kit.say("lead_minutes").to_owned());
    page.description = page.lead.clone();
    page
}

fn meeting(kit: &Kit<'_>, at: usize) -> Page<MinutesPage> {
    let all = &kit.basis().minutes;
    let minutes = &all[at];
    let same = |other: &&Minutes| other.body == minutes.body && other.status != "cancelled";
    let mut ids = ids_of(minutes);
    let groups = groups(kit, at, &mut ids);
    let folder = folder(&minutes.source.id);
    let content = MinutesPage {
        held: minutes.status == "held",
        status: status(kit, minutes),
        facts: facts(kit, minutes),
        attendance: attendance(kit, minutes),
        groups,
        body: ids.body(kit, &minutes.source, &folder, 1).map(|(html, _)| html),
        attachments: kit.attachments(&minutes.attachments, &folder),
        previous: all[..at].iter().rfind(same).map(|other| link(kit, other)),
        next: all[at + 1..].iter().find(same).map(|other| link(kit, other)),
    };
    let mut page = Page::new("minutes.html", "minutes", kit.text(&minutes.title), content);
    page.breadcrumbs = vec![kit.link("minutes/index.html", kit.own(kit.say("page_minutes")))];
    let titles: Vec<String> = minutes.items.iter().map(|item| kit.text(&item.title).text).collect();
    page.description =
        if titles.is_empty() { first_words(kit, &minutes.source.body) } else { Some(kit.join(&titles)) };
    page
}

/// The ids that items, actions and the template use.
fn ids_of(minutes: &Minutes) -> Ids {
    let mut ids = Ids::of_theme(["_about", "_toc", "_remarks", "_attachments"]);
    for item in &minutes.items {
        for table in ["_follow", "_decisions", "_actions"] {
            ids.take(format!("{table}-{}", item.id));
            ids.take(format!("{table}-{}-caption", item.id));
        }
        ids.take(&item.id);
        item.actions.iter().for_each(|action| ids.take(&action.id));
    }
    ids
}

fn path(minutes: &Minutes, part: Option<&str>) -> String {
    let id = &minutes.source.id;
    part.map_or_else(|| format!("minutes/{id}/index.html"), |part| format!("minutes/{id}/index.html#{part}"))
}

fn link(kit: &Kit<'_>, minutes: &Minutes) -> Link {
    kit.link(path(minutes, None), kit.text(&minutes.title))
}

/// A link to an item: the session, where there is one, and the item's title.
fn item_link(kit: &Kit<'_>, minutes: &Minutes, item: &model::Item) -> Link {
    let mut label = kit.text(&item.title);
    if let Some(session) = &minutes.session {
        label.text = format!("{session} {}", label.text);
    }
    kit.link(path(minutes, Some(&item.id)), label)
}

fn status(kit: &Kit<'_>, minutes: &Minutes) -> Tag {
    let kind = match minutes.status.as_str() {
        "held" => "done",
        "cancelled" => "dropped",
        other => other,
    };
    kit.tag(kit.say_as("minutes", &minutes.status), kind)
}

fn time(kit: &Kit<'_>, minutes: &Minutes) -> Option<String> {
    let start = minutes.start.as_deref()?;
    Some(match minutes.end.as_deref() {
        Some(end) => kit.fill("meeting_time_range", &[("start", start), ("end", end)]),
        None => start.to_owned(),
    })
}

/// Monday is 1.
fn weekday(date: Date) -> i32 {
    Date::new(2024, 1, 1).map_or(1, |monday| date.days_since(monday).rem_euclid(7) + 1)
}

fn facts(kit: &Kit<'_>, minutes: &Minutes) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(date) = minutes.date {
        let mut when = kit.date(date);
        let weekday = kit.say_as("weekday", &weekday(date).to_string());
        when.text = kit.fill("date_weekday", &[("date", &when.text), ("weekday", &weekday)]);
        if let Some(time) = time(kit, minutes) {
            when.text = format!("{} {time}", when.text);
        }
        facts.push(kit.fact("time", "meeting_time", Inline::Date(when)));
    }
    for (key, label, text) in [
        ("place", "meeting_place", &minutes.place),
        ("chair", "meeting_chair", &minutes.chair),
        ("recorder", "meeting_recorder", &minutes.recorder),
    ] {
        facts.extend(kit.some_text(text).map(|text| kit.fact(key, label, Inline::Text(text))));
    }
    if let Some(session) = &minutes.session {
        facts.push(kit.fact("session", "meeting_session", Inline::Text(kit.default_words(session))));
    }
    let body = match team::body_link(kit, &minutes.body) {
        Some(link) => Inline::Link(link),
        None => Inline::Text(kit.unit_name(&minutes.body)),
    };
    facts.push(kit.fact("body", "meeting_body", body));
    if let Some(date) = minutes.published {
        facts.push(kit.fact("published", "meeting_published", Inline::Date(kit.date(date))));
    }
    facts
}

fn attendance(kit: &Kit<'_>, minutes: &Minutes) -> Vec<views::AttendanceGroup> {
    let person = |attendee: &model::Attendee| views::Attendee {
        name: kit.text(attendee.name()),
        role: attendee.role().map(|role| team::role(kit, role)),
        in_place_of: attendee.in_place_of().map(|member| kit.text(member)),
    };
    // Where the minutes do not say it, the side is that of the member's seat.
    let side_of = |attendee: &model::Attendee| {
        let seat = || kit.basis().member(minutes, attendee).map(|member| member.side.clone());
        attendee.side().map(str::to_owned).or_else(seat)
    };
    let attendees = &minutes.attendees;
    let mut groups = Vec::new();
    for side in [Some("agency"), Some("civil"), None] {
        let label = match side {
            Some(side) => kit.fill("attendance_members", &[("side", &kit.say_as("side", side))]),
            None => kit.say("attendance_members_all").to_owned(),
        };
        let people =
            attendees.members.iter().filter(|attendee| side_of(attendee).as_deref() == side).map(person);
        groups.push(views::AttendanceGroup { label, people: people.collect() });
    }
    for (label, people) in
        [("attendance_observers", &attendees.observers), ("attendance_apologies", &attendees.apologies)]
    {
        groups.push(views::AttendanceGroup {
            label: kit.say(label).to_owned(),
            people: people.iter().map(person).collect(),
        });
    }
    groups.retain(|group| !group.people.is_empty());
    groups
}

/// Items by kind, in the order in which the meeting came to the kinds.
fn groups(kit: &Kit<'_>, at: usize, ids: &mut Ids) -> Vec<ItemGroup> {
    let mut kinds: Vec<(&str, Vec<views::Item>)> = Vec::new();
    for (index, item) in kit.basis().minutes[at].items.iter().enumerate() {
        let place = match kinds.iter().position(|(kind, _)| *kind == item.kind) {
            Some(place) => place,
            None => {
                kinds.push((&item.kind, Vec::new()));
                kinds.len() - 1
            }
        };
        let number = kinds[place].1.len() + 1;
        kinds[place].1.push(view(kit, (at, index), number, ids));
    }
    kinds.into_iter().map(|(kind, items)| ItemGroup { label: kit.say_as("item", kind), items }).collect()
}

fn view(kit: &Kit<'_>, (at, index): (usize, usize), number: usize, ids: &mut Ids) -> views::Item {
    let minutes = &kit.basis().minutes[at];
    let item = &minutes.items[index];
    let number = if kit.language.starts_with("zh") { chinese(number) } else { number.to_string() };
    let outcome = match item.outcome_label.as_deref() {
        Some("決定") => "report",
        Some("結論") => "conclusion",
        Some(_) => "discussion",
        None => item.kind.as_str(),
    };
    let vote = item.vote.as_ref().map(|vote| {
        let number = |n: u32| kit.number(u64::from(n));
        let values = [
            ("for", number(vote.r#for)),
            ("against", number(vote.against)),
            ("abstain", number(vote.abstain)),
        ];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        kit.fill("item_vote_n", &values)
    });
    views::Item {
        id: item.id.clone(),
        number: kit.fill(number_of(&item.kind), &[("n", &number)]),
        title: kit.text(&item.title),
        proposer: item.proposer.as_deref().map(|unit| kit.unit_name(unit)),
        about: item.about.iter().filter_map(|about| kit.typed_link(about)).collect(),
        explanation: ids.block(kit, &item.explanation, 2),
        proposal: ids.block(kit, &item.proposal, 2),
        opinions: opinions(kit, item, ids),
        outcome_label: kit.say_as("outcome", outcome),
        outcome: ids.block(kit, &item.outcome, 2),
        vote,
        decisions: (0..item.decisions.len())
            .filter_map(|decision| decided(kit, (at, index, decision)))
            .collect(),
        actions: item.actions.iter().map(|action| action_view(kit, minutes, action)).collect(),
        follow_up: item.follow_up.iter().filter_map(|follow_up| followed_up(kit, follow_up)).collect(),
        refer_to: item.refer_to.as_deref().map(|body| kit.unit_name(body)),
        taken_up: taken_up(kit, minutes, item),
    }
}

/// The first item of the body that an item was referred to that is about the same object.
fn taken_up(kit: &Kit<'_>, minutes: &model::Minutes, item: &model::Item) -> Option<Link> {
    let body = item.refer_to.as_ref()?;
    let later = kit
        .basis()
        .minutes
        .iter()
        .filter(|other| other.status == "held" && other.body == *body && other.date > minutes.date);
    let (there, found) = later
        .flat_map(|other| other.items.iter().map(move |found| (other, found)))
        .find(|(_, found)| found.about.iter().any(|about| item.about.contains(about)))?;
    super::plan::promise::object(kit, &format!("meeting/{}#{}", there.source.id, found.id))
}

/// How items of a kind are numbered, each kind from one.
fn number_of(kind: &str) -> &'static str {
    match kind {
        "report" => "item_number_report",
        "motion" => "item_number_motion",
        _ => "item_number",
    }
}

/// 一 to 九十九; larger ones in digits.
fn chinese(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match number {
        1..=9 => DIGITS[number].to_owned(),
        10..=99 => format!("{}十{}", if number < 20 { "" } else { DIGITS[number / 10] }, DIGITS[number % 10]),
        _ => number.to_string(),
    }
}

fn opinions(kit: &Kit<'_>, item: &model::Item, ids: &mut Ids) -> Vec<views::OpinionSide> {
    let mut sides = Vec::new();
    for side in ["civil", "agency", "observer"] {
        let label = kit.say_as("side", side);
        let mut opinions = Vec::new();
        for opinion in item.opinions.iter().filter(|opinion| opinion.side == side) {
            let by = kit.some_text(&opinion.by).unwrap_or_else(|| kit.own(label.clone()));
            opinions.extend(ids.block(kit, &opinion.text, 3).map(|text| views::Opinion {
                by,
                written: opinion.written,
                text,
            }));
        }
        let none = opinions.is_empty() && item.no_opinion_from.iter().any(|silent| silent == side);
        if none || !opinions.is_empty() {
            sides.push(views::OpinionSide { label, side: side.to_owned(), opinions, none });
        }
    }
    sides
}

fn decided(kit: &Kit<'_>, (at, index, position): (usize, usize, usize)) -> Option<views::Decision> {
    let minutes = &kit.basis().minutes;
    let decision = &minutes[at].items[index].decisions[position];
    let mut values = Vec::new();
    if let Some(access) = decision.access {
        values.push(Inline::Tag(kit.tag(kit.say_as("access", access.word()), access.word())));
    }
    if let Some(status) = decision.status {
        values.push(Inline::Tag(kit.tag(kit.say_as("status", status.word()), status.word())));
    }
    if let Some(scope) = &decision.scope {
        values.push(Inline::Text(kit.own(kit.say_as("scope", scope))));
    }
    values.extend(decision.grounds.iter().filter_map(|key| kit.ground(key)).map(
        |ground| match ground.href {
            Some(href) => Inline::Link(Link { href, label: ground.citation }),
            None => Inline::Text(ground.citation),
        },
    ));
    if let Some(date) = decision.planned_for {
        values
            .push(Inline::Text(kit.own(kit.fill("decision_planned_for", &[("date", &kit.date(date).text)]))));
    }
    if let Some(adopts) = decision.adopts {
        let key = if adopts { "decision_adopts" } else { "decision_rejects" };
        values.push(Inline::Text(kit.own(kit.say(key))));
    }
    Some(views::Decision {
        about: kit.typed_link(&decision.about)?,
        values,
        note: kit.some_text(&decision.note),
        superseded: superseded(kit, (at, index, position)),
    })
}

/// The later decision that replaced this one: the last that speaks of one of its matters.
fn superseded(kit: &Kit<'_>, (at, index, position): (usize, usize, usize)) -> Option<views::Superseded> {
    let minutes = &kit.basis().minutes;
    let decision = &minutes[at].items[index].decisions[position];
    let all = kit.edition.links.decisions.get(&decision.about)?;
    let own =
        all.iter().position(|other| (other.minutes, other.item, other.decision) == (at, index, position))?;
    if !all[own].superseded {
        return None;
    }
    let later = all[own + 1..].iter().rev().find(|other| {
        let other = &minutes[other.minutes].items[other.item].decisions[other.decision];
        (decision.access.is_some() && other.access.is_some())
            || (decision.status.is_some() && other.status.is_some())
            || (decision.planned_for.is_some() && other.planned_for.is_some())
    });
    Some(views::Superseded {
        tag: kit.tag(kit.say("decision_superseded"), "superseded"),
        link: later
            .map(|other| item_link(kit, &minutes[other.minutes], &minutes[other.minutes].items[other.item])),
    })
}

/// An action with what became of it: by the last report of a meeting held, else by its day.
fn action_view(kit: &Kit<'_>, minutes: &Minutes, action: &model::Action) -> views::Action {
    let all = &kit.basis().minutes;
    let reports = kit.edition.links.follow_ups.get(&format!("{}#{}", minutes.source.id, action.id));
    let last = reports.and_then(|reports| reports.iter().rev().find(|(m, ..)| all[*m].status == "held"));
    let overdue = action.due.is_some_and(|due| due < kit.edition.as_of);
    let (key, kind) = match last.map(|(m, i, f)| all[*m].items[*i].follow_up[*f].status.as_str()) {
        Some("done") => ("action_done", "done"),
        Some("dropped") => ("follow_up_dropped", "dropped"),
        Some(_) if overdue => ("action_continued_late", "continued"),
        Some(_) => ("follow_up_continued", "continued"),
        None if overdue => ("action_overdue", "overdue"),
        None => ("action_pending", "on-course"),
    };
    views::Action {
        id: action.id.clone(),
        task: kit.text(&action.task),
        owner: Some(kit.unit_name(&action.owner)),
        due: action.due.map(|due| kit.date(due)),
        status: (minutes.status == "held").then(|| kit.tag(kit.say(key), kind)),
        reported: last.map(|(m, i, _)| item_link(kit, &all[*m], &all[*m].items[*i])),
    }
}

fn followed_up(kit: &Kit<'_>, follow_up: &model::FollowUp) -> Option<views::FollowUp> {
    let (meeting, id) = follow_up.action.split_once('#')?;
    let minutes = kit.basis().minutes.iter().find(|minutes| minutes.source.id == meeting)?;
    let action = minutes.items.iter().flat_map(|item| &item.actions).find(|action| action.id == id)?;
    let label: Text = kit.text(&action.task);
    Some(views::FollowUp {
        action: kit.link(path(minutes, Some(id)), label),
        status: kit.tag(kit.say_as("follow_up", &follow_up.status), &follow_up.status),
        date: follow_up.date.map(|date| kit.date(date)),
        note: kit.some_text(&follow_up.note),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_are_written_as_in_minutes() {
        for (number, words) in
            [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100")]
        {
            assert_eq!(chinese(number), words);
        }
        let weekday = |text: &str| weekday(text.parse().unwrap());
        assert_eq!((weekday("2026-04-16"), weekday("2025-11-20"), weekday("2023-12-31")), (4, 4, 7));
    }
}
