//! Minutes: that dates, items, decisions and follow-ups of a meeting agree.

use std::collections::HashSet;

use super::{Report, attendance};
use crate::content::{Basis, Content};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Place, Related};
use crate::model::{Access, Item, Minutes};
use crate::rulebook::{datasets, governance as rules, links};

pub(super) fn check(content: &Content, findings: &mut Vec<Diagnostic>) {
    let basis = &content.basis;
    let mut sessions: HashSet<(&str, &str)> = HashSet::new();
    for minutes in &basis.minutes {
        if let Some(session) = minutes.session.as_deref().filter(|s| !sessions.insert((&minutes.body, s))) {
            Report { file: &minutes.source.file, findings }.at(
                &rules::MINUTES,
                "/session",
                words!("同一小組已有會次「{session}」", "the body has met as `{session}` already"),
            );
        }
        let mut report = Report { file: &minutes.source.file, findings };
        dates(minutes, &mut report);
        attendance::check(minutes, basis, &mut report);
        let mut seen = HashSet::new();
        let mut followed: HashSet<&str> = HashSet::new();
        for (i, item) in minutes.items.iter().enumerate() {
            part_id(&item.id, format!("/items/{i}/id"), &mut seen, &mut report);
            for (a, action) in item.actions.iter().enumerate() {
                part_id(&action.id, format!("/items/{i}/actions/{a}/id"), &mut seen, &mut report);
                if let (Some(due), Some(met)) = (action.due, minutes.date)
                    && due < met
                {
                    report.at(
                        &datasets::DATE_ORDER,
                        format!("/items/{i}/actions/{a}/due"),
                        words!("期限 {due} 早於會議日期 {met}", "due on {due}, before the meeting of {met}"),
                    );
                }
            }
            let acted = !item.outcome.is_empty()
                || item.vote.is_some()
                || !item.decisions.is_empty()
                || !item.follow_up.is_empty();
            if minutes.status != "held" && acted {
                let (id, status) = (&item.id, &minutes.status);
                report.at_key(
                    &rules::MINUTES,
                    format!("/items/{i}"),
                    words!(
                        "會議為 {status}，案由 {id} 不能有 outcome、vote、decisions 或 follow_up",
                        "the meeting is {status}: item {id} can have no outcome, vote, decisions or follow_up"
                    ),
                );
            }
            opinions(minutes, item, i, basis, &mut report);
            decisions(item, i, content, &mut report);
            if item.refer_to.as_ref() == Some(&minutes.body) {
                let body = &minutes.body;
                report.at(
                    &rules::MINUTES,
                    format!("/items/{i}/refer_to"),
                    words!("提報的對象就是本小組「{body}」", "it is referred to the body that met, `{body}`"),
                );
            }
            follow_ups(minutes, item, i, &mut followed, basis, &mut report);
        }
    }
}

/// An id stands once in a document.
pub(super) fn part_id(id: &str, pointer: String, seen: &mut HashSet<String>, report: &mut Report<'_>) {
    if !seen.insert(id.to_owned()) {
        report.at(
            &rules::PART_ID,
            pointer,
            words!("識別碼「{id}」在本文件中重複", "id `{id}` stands twice in this document"),
        );
    }
}

fn dates(minutes: &Minutes, report: &mut Report<'_>) {
    let Some(date) = minutes.date else { return };
    let id = &minutes.source.id;
    let named = id.get(..10).and_then(|day| day.parse::<Date>().ok());
    // A meeting that is put off keeps its id.
    if let Some(named) = named.filter(|named| *named != date && minutes.status == "held") {
        report.at(
            &rules::MINUTES,
            "/date",
            words!(
                "檔名的日期是 {named}，而 date 是 {date}",
                "the file is named {named}, and `date` is {date}"
            ),
        );
    }
    // What is announced is published before.
    let held = minutes.status == "held";
    if let Some(published) = minutes.published.filter(|published| held && *published < date) {
        report.at(
            &datasets::DATE_ORDER,
            "/published",
            words!(
                "公布日 {published} 早於會議日期 {date}",
                "published on {published}, before the meeting of {date}"
            ),
        );
    }
    if let (Some(start), Some(end)) = (&minutes.start, &minutes.end)
        && end <= start
    {
        report.at(
            &rules::MINUTES,
            "/end",
            words!(
                "結束時間 {end} 不晚於開始時間 {start}",
                "it ends at {end}, not after it starts at {start}"
            ),
        );
    }
}

/// A discussion or motion keeps the opinions of each side that sits in the body, or says that there were
/// none; every item of a held meeting comes to an outcome.
fn opinions(minutes: &Minutes, item: &Item, i: usize, basis: &Basis, report: &mut Report<'_>) {
    let id = &item.id;
    if minutes.status == "held" && item.kind != "report" {
        let speaks = |side: &str| {
            item.opinions.iter().any(|opinion| opinion.side == side)
                || item.no_opinion_from.iter().any(|silent| silent == side)
        };
        let sits = |side: &&str| {
            basis.term_of(minutes).is_some_and(|term| term.members.iter().any(|member| member.side == **side))
        };
        let silent: Vec<&str> = ["civil", "agency"].into_iter().filter(sits).filter(|s| !speaks(s)).collect();
        if item.opinions.is_empty() && item.no_opinion_from.is_empty() {
            report.at_key(
                &rules::NO_OPINION,
                format!("/items/{i}"),
                words!("案由 {id} 沒有記載各方意見", "item {id} records no opinions"),
            );
        } else if !silent.is_empty() {
            let sides = silent.join(", ");
            let finding = report.at_key(
                &rules::NO_OPINION,
                format!("/items/{i}"),
                words!("案由 {id} 沒有記載 {sides} 的意見", "item {id} records no opinion of {sides}"),
            );
            finding.hint = Some(words!(
                "沒有意見時寫 no_opinion_from: [{sides}]",
                "where there was none write `no_opinion_from: [{sides}]`"
            ));
        }
    }
    if minutes.status == "held"
        && item.outcome.is_empty()
        && !report.has_within_or_at(&format!("/items/{i}/outcome"))
    {
        report.at_key(
            &rules::HELD,
            format!("/items/{i}"),
            words!("案由 {id} 缺少 `outcome`（決定或決議）", "item {id} lacks its `outcome`"),
        );
    }
    for (o, opinion) in item.opinions.iter().enumerate() {
        if item.no_opinion_from.contains(&opinion.side) {
            let side = &opinion.side;
            report.at(
                &rules::MINUTES,
                format!("/items/{i}/opinions/{o}/side"),
                words!(
                    "{side} 有意見，又列在 no_opinion_from",
                    "{side} has an opinion here and stands in no_opinion_from"
                ),
            );
        }
    }
}

/// What an item decides on it is about; what it keeps from being opened has a ground.
fn decisions(item: &Item, i: usize, content: &Content, report: &mut Report<'_>) {
    for (d, decision) in item.decisions.iter().enumerate() {
        let about = &decision.about;
        if !item.about.contains(about) {
            report.at(
                &links::ONE_SIDED,
                format!("/items/{i}/decisions/{d}/about"),
                words!(
                    "決定的對象「{about}」不在案由的 about 中",
                    "`{about}` is decided on but not among the item's `about`"
                ),
            );
        }
        // What is on application for its charge alone rests on the law of the charge.
        let charged = decision.access == Some(Access::OnRequest)
            && about
                .strip_prefix("dataset/")
                .and_then(|id| content.card(id))
                .is_some_and(|card| card.access == Access::OnRequest && card.grounds.is_empty());
        let withheld =
            decision.access.is_some_and(|access| access != Access::Open) || decision.scope.is_some();
        if withheld && decision.grounds.is_empty() && !charged {
            report.at(
                &rules::GROUND_OF_ITEM,
                format!(
                    "/items/{i}/decisions/{d}/{}",
                    if decision.access.is_some() { "access" } else { "scope" }
                ),
                words!(
                    "決議不開放「{about}」的全部或部分而沒有 grounds",
                    "`{about}` is not to be open, in whole or in part, and no grounds are named"
                ),
            );
        }
    }
}

fn follow_ups<'a>(
    minutes: &Minutes,
    item: &'a Item,
    i: usize,
    followed: &mut HashSet<&'a str>,
    basis: &Basis,
    report: &mut Report<'_>,
) {
    for (f, follow_up) in item.follow_up.iter().enumerate() {
        let action = follow_up.action.as_str();
        let Some(given) = action
            .split_once('#')
            .and_then(|(meeting, _)| basis.minutes.iter().find(|m| m.source.id == meeting))
        else {
            continue;
        };
        let pointer = format!("/items/{i}/follow_up/{f}/action");
        let related = |file: &str| Related {
            file: file.to_owned(),
            place: Place::Value("/date".to_owned()),
            label: words!("列管的會議", "the meeting that gave it"),
        };
        if given.date >= minutes.date {
            report
                .at(
                    &rules::FOLLOW_UP,
                    pointer.clone(),
                    words!("{action} 不是較早會議的列管事項", "{action} was not given at an earlier meeting"),
                )
                .related
                .push(related(&given.source.file));
        }
        if !followed.insert(action) {
            report.at(
                &rules::FOLLOW_UP,
                pointer.clone(),
                words!("{action} 在本次會議追蹤了兩次", "{action} is followed up twice at this meeting"),
            );
        }
        // Once done or dropped it is closed.
        let closed = basis.minutes.iter().filter(|other| other.date < minutes.date).find(|other| {
            other.status == "held"
                && other.items.iter().flat_map(|item| &item.follow_up).any(|before| {
                    before.action == action && matches!(before.status.as_str(), "done" | "dropped")
                })
        });
        if let Some(closed) = closed {
            let id = &closed.source.id;
            report
                .at(
                    &rules::FOLLOW_UP,
                    pointer,
                    words!("{action} 已在 {id} 解除列管", "{action} was closed at {id}"),
                )
                .related
                .push(related(&closed.source.file));
        }
        if let (Some(date), Some(met)) = (follow_up.date, minutes.date)
            && date > met
        {
            report.at(
                &datasets::DATE_ORDER,
                format!("/items/{i}/follow_up/{f}/date"),
                words!("{date} 晚於本次會議（{met}）", "{date} is after this meeting ({met})"),
            );
        }
        if let (Some(date), Some(given)) = (follow_up.date, given.date)
            && date < given
        {
            report.at(
                &datasets::DATE_ORDER,
                format!("/items/{i}/follow_up/{f}/date"),
                words!(
                    "{date} 早於列管的會議（{given}）",
                    "{date} is before the meeting that gave it ({given})"
                ),
            );
        }
    }
}
