//! Requests of the public: each with the day due, what was answered, and how long it took.

use std::sync::Arc;

use super::charts::{self, Form, Said};
use super::kit::Kit;
use super::texts::Ids;
use super::{Frame, Page, has, team};
use crate::chart::{Look, Series, Sheet};
use crate::facts::Edition;
use crate::facts::promises::{Answer, answer, days_taken, request_due, taken};
use crate::facts::statistics;
use crate::model;
use crate::outputs::{Input, Outputs};
use crate::theme::views::{Chart, Due, Href, Inline, Link, Request, RequestList};

/// Adds the list.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    if has(edition, "requests") {
        frame.add(outputs, "requests/", vec![Input::Site, Input::Documents, Input::Cards], list);
    }
}

/// Requests are no documents with files.
pub fn attachments(_: &Edition) -> Vec<(String, String)> {
    Vec::new()
}

fn list(kit: &Kit<'_>) -> Page<RequestList> {
    let all = &kit.basis().requests;
    let mut ids = Ids::of_theme([
        "_requests",
        "_requests-caption",
        "_figures",
        "_answers",
        "_answers-t",
        "_answers-table",
        "_answers-table-caption",
    ]);
    all.iter().for_each(|request| ids.take(&request.source.id));
    let content = RequestList {
        summary: summary(kit),
        chart: chart(kit),
        how: team::desk(kit, "requests_how"),
        requests: all.iter().rev().filter_map(|request| view(kit, request, &mut ids)).collect(),
    };
    let mut page = Page::new("requests.html", "requests", kit.own(kit.say("page_requests")), content);
    page.lead = Some(kit.say("lead_requests").to_owned());
    page.description = page.lead.clone();
    page
}

/// How many there are, and how they stand; what does not occur is left out.
fn summary(kit: &Kit<'_>) -> Option<String> {
    let basis = kit.basis();
    let all: Vec<Answer> = basis.requests.iter().map(|r| answer(&basis.site, r, kit.edition.as_of)).collect();
    if all.is_empty() {
        return None;
    }
    let count = |wanted: Answer| all.iter().filter(|answer| **answer == wanted).count() as u64;
    let total = kit.number(all.len() as u64);
    let mut parts =
        vec![kit.fill("requests_summary", &[("n", &total), ("m", &kit.number(count(Answer::InTime)))])];
    for (wanted, key) in [
        (Answer::Late, "requests_late_n"),
        (Answer::Overdue, "requests_overdue_n"),
        (Answer::Pending, "requests_pending_n"),
        (Answer::Transferred, "requests_transferred_n"),
    ] {
        let n = count(wanted);
        if n > 0 {
            parts.push(kit.fill(key, &[("n", &kit.number(n))]));
        }
    }
    for taken in taken(&basis.site, &basis.requests, kit.edition.as_of) {
        let days = |text: &str| {
            let key = if taken.working { "request_working_days_n" } else { "request_days_n" };
            kit.fill(key, &[("n", text)])
        };
        let values =
            [("median", days(&taken.median.to_string())), ("longest", days(&taken.longest.to_string()))];
        let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
        parts.push(kit.fill("requests_taken", &values));
    }
    Some(parts.join(kit.say("sentence_separator")))
}

/// What became of the requests of each period.
fn chart(kit: &Kit<'_>) -> Option<Chart> {
    let periods = statistics::answers(&kit.edition.content, kit.edition.as_of);
    let kinds = [
        ("requests_in_time", Look::Solid),
        ("request_late", Look::Lined),
        ("request_overdue", Look::Crossed),
        ("requests_pending", Look::Dotted),
        ("requests_transferred", Look::Hollow),
        ("requests_no_limit", Look::Pale),
    ];
    let sheet = Sheet {
        id: "_answers".to_owned(),
        title: kit.say("requests_chart").to_owned(),
        slots: periods
            .iter()
            .map(|(period, counts)| {
                charts::period(kit, &period.name, kit.number(counts.iter().sum::<usize>() as u64))
            })
            .collect(),
        series: kinds
            .into_iter()
            .enumerate()
            .map(|(at, (key, look))| Series {
                name: kit.say(key).to_owned(),
                look,
                values: periods.iter().map(|(_, counts)| charts::count(kit, counts[at])).collect(),
            })
            .collect(),
        whole: true,
    };
    let sum = |kinds: std::ops::Range<usize>| -> u64 {
        periods.iter().flat_map(|(_, counts)| &counts[kinds.clone()]).map(|n| *n as u64).sum()
    };
    let (in_time, due) = (kit.number(sum(0..1)), sum(0..3));
    let caption = match due {
        0 => kit.say("requests_chart_none").to_owned(),
        due => kit.fill("requests_chart_caption", &[("n", &kit.number(due)), ("m", &in_time)]),
    };
    let notes = vec![kit.say("requests_chart_note").to_owned()];
    charts::chart(kit, Form::Stacked, sheet, false, Said { across: "target_period", caption, notes })
}

fn view(kit: &Kit<'_>, request: &model::Request, ids: &mut Ids) -> Option<Request> {
    let site = &kit.basis().site;
    let answer = answer(site, request, kit.edition.as_of);
    let due = request_due(site, request).filter(|_| answer != Answer::Transferred).map(|due| Due {
        date: kit.date(due),
        overdue: match answer {
            Answer::Late => Some(kit.tag(kit.say("request_late"), "behind")),
            Answer::Overdue => Some(kit.tag(kit.say("request_overdue"), "overdue")),
            _ => None,
        },
    });
    let days = days_taken(site, request).map(|(days, working)| {
        let key = if working { "request_working_days_n" } else { "request_days_n" };
        kit.fill(key, &[("n", &kit.number(u64::from(days)))])
    });
    let about = format!("request/{}", request.source.id);
    Some(Request {
        id: request.source.id.clone(),
        received: kit.date(request.received?),
        kind: kit.say_as("request_kind", &request.kind),
        channel: channel(kit, request),
        subject: kit.text(&request.subject),
        text: ids.block(kit, &request.text, 2),
        datasets: request.datasets.iter().filter_map(|id| kit.dataset_link(id)).collect(),
        unit: request.unit.as_deref().map(|unit| kit.unit_name(unit)),
        status: kit.tag(kit.say_as("request", &request.status), status_kind(&request.status)),
        due,
        replied: request.replied.map(|date| kit.date(date)),
        days,
        reply: ids.block(kit, &request.reply, 2),
        declined_because: request.declined_because.as_deref().map(|why| kit.say_as("declined", why)),
        grounds: request.grounds.iter().filter_map(|key| kit.ground(key)).collect(),
        approval: kit.approval(request.approved_by.as_deref(), request.approved_on),
        decisions: kit.decisions(&request.decided_in, &about),
        chain: super::story::steps(kit, &about),
        transferred_to: request.transferred_to.as_deref().map(|agency| kit.default_words(agency)),
    })
}

fn status_kind(status: &str) -> &'static str {
    match status {
        "released" | "answered" => "done",
        "declined" => "dropped",
        "transferred" => "superseded",
        "accepted" => "planned",
        "reviewing" => "on-course",
        _ => "announced",
    }
}

/// The channel in words, linked to the same request on another platform.
fn channel(kit: &Kit<'_>, request: &model::Request) -> Option<Inline> {
    if request.channel.is_empty() {
        return None;
    }
    let key = format!("channel_{}", request.channel.replace(['-', '.'], "_").to_lowercase());
    let mut label = match kit.messages.find(&key) {
        Some(words) => kit.own(words),
        None => kit.default_words(&request.channel),
    };
    let external = request.external.as_ref();
    if let Some(id) = external.and_then(|external| external.id.as_deref()) {
        label.text = format!("{} {id}", label.text);
    }
    Some(match external.and_then(|external| external.url.clone()) {
        Some(url) => Inline::Link(Link { href: Href::External(url), label }),
        None => Inline::Text(label),
    })
}
