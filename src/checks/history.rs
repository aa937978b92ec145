//! The days of one data set: in order, and told alike wherever they are told.

use super::Report;
use crate::date::Date;
use crate::model::{Access, Dataset, Status};
use crate::rulebook::datasets as rules;

pub(super) fn check(dataset: &Dataset, report: &mut Report<'_>) {
    dates(dataset, report);
    history(dataset, report);
    postponements(dataset, report);
}

fn dates(dataset: &Dataset, report: &mut Report<'_>) {
    let mut order = |first: Option<Date>, second: Option<Date>, pointer: &str, names: (&str, &str)| {
        if let (Some(first), Some(second)) = (first, second)
            && second < first
        {
            let (a, b) = names;
            report.at(
                &rules::DATE_ORDER,
                pointer,
                words!(
                    "`{b}`（{second}）早於 `{a}`（{first}）",
                    "`{b}` ({second}) is before `{a}` ({first})"
                ),
            );
        }
    };
    // Lists of the platform give the day of the metadata; an imported change may be older.
    if dataset.imported.is_none() {
        order(dataset.issued, dataset.modified, "/modified", ("issued", "modified"));
        let ended = dataset.discontinued.as_ref().and_then(|d| d.date);
        order(dataset.modified, ended, "/modified", ("modified", "discontinued.date"));
        let badge = dataset.badge.as_ref().and_then(|badge| badge.date);
        order(dataset.issued, badge, "/badge/date", ("issued", "badge.date"));
    }
    if let Some(temporal) = &dataset.temporal {
        order(temporal.start, temporal.end, "/temporal/end", ("temporal.start", "temporal.end"));
    }
    if let Some(restriction) = &dataset.restriction {
        order(
            restriction.approved_on,
            restriction.review_by,
            "/restriction/review_by",
            ("approved_on", "review_by"),
        );
        order(
            restriction.approved_on,
            restriction.notice.as_ref().and_then(|notice| notice.date),
            "/restriction/notice/date",
            ("approved_on", "notice.date"),
        );
    }
    if let Some(withdrawal) = &dataset.withdrawal {
        order(dataset.issued, withdrawal.date, "/withdrawal/date", ("issued", "withdrawal.date"));
        order(
            withdrawal.approved_on,
            withdrawal.date,
            "/withdrawal/date",
            ("withdrawal.approved_on", "withdrawal.date"),
        );
        let notice = withdrawal.notice.as_ref().and_then(|notice| notice.date);
        let names = ("withdrawal.approved_on", "notice.date");
        order(withdrawal.approved_on, notice, "/withdrawal/notice/date", names);
        order(notice, withdrawal.date, "/withdrawal/date", ("notice.date", "withdrawal.date"));
        order(dataset.modified, withdrawal.date, "/modified", ("modified", "withdrawal.date"));
    }
    if let Some(discontinued) = &dataset.discontinued {
        order(dataset.issued, discontinued.date, "/discontinued/date", ("issued", "discontinued.date"));
    }
    for (index, entry) in dataset.history.iter().enumerate() {
        order(
            entry.approved_on,
            Some(entry.date),
            &format!("/history/{index}/date"),
            ("history.approved_on", "history.date"),
        );
    }
    for (index, postponed) in dataset.postponed.iter().enumerate() {
        order(Some(postponed.from), Some(postponed.to), &format!("/postponed/{index}/to"), ("from", "to"));
    }
}

fn history(dataset: &Dataset, report: &mut Report<'_>) {
    for (index, pair) in dataset.history.windows(2).enumerate() {
        if pair[1].date < pair[0].date {
            let (first, second) = (pair[0].date, pair[1].date);
            report.at(
                &rules::HISTORY,
                format!("/history/{}/date", index + 1),
                words!(
                    "歷程應由舊到新：{second} 早於 {first}",
                    "the history goes from old to new: {second} is before {first}"
                ),
            );
        }
    }
    let Some(last) = dataset.history.last() else { return };
    let at = dataset.history.len() - 1;
    if last.access != dataset.access {
        let (then, now) = (last.access.word(), dataset.access.word());
        report.at(
            &rules::HISTORY,
            format!("/history/{at}/access"),
            words!("歷程最後為 {then}，現況為 {now}", "the history ends with {then}, the data set is {now}"),
        );
    }
    if last.status != dataset.status {
        let (then, now) = (last.status.word(), dataset.status.word());
        report.at(
            &rules::HISTORY,
            format!("/history/{at}/status"),
            words!("歷程最後為 {then}，現況為 {now}", "the history ends with {then}, the data set is {now}"),
        );
    }
    history_and_acts(dataset, report);
    history_and_issue(dataset, report);
    let first_open = dataset.history.iter().find(|h| h.access == Access::Open && h.status.is_offered());
    if let (Some(issued), Some(first)) = (dataset.issued, first_open)
        && first.date < issued
    {
        let date = first.date;
        report.at(
            &rules::DATE_ORDER,
            "/issued",
            words!(
                "`issued`（{issued}）晚於歷程中首次開放的日期（{date}）",
                "`issued` ({issued}) is after the first opening in the history ({date})"
            ),
        );
    }
}

/// The history tells the days of withdrawal and discontinuation as their own keys do.
fn history_and_acts(dataset: &Dataset, report: &mut Report<'_>) {
    let acts = [
        (Status::Withdrawn, dataset.withdrawal.as_ref().and_then(|w| w.date), "withdrawal.date"),
        (Status::Discontinued, dataset.discontinued.as_ref().and_then(|d| d.date), "discontinued.date"),
    ];
    for (status, day, name) in acts {
        // The first step of the last run of steps in that state began it.
        let run = dataset.history.iter().enumerate().rev().take_while(|(_, entry)| entry.status == status);
        let Some(((at, entry), day)) = run.last().zip(day).filter(|_| dataset.status == status) else {
            continue;
        };
        if entry.date != day {
            let told = entry.date;
            report.at(
                &rules::HISTORY,
                format!("/history/{at}/date"),
                words!(
                    "歷程記為 {told}，`{name}` 記為 {day}",
                    "the history says {told}, and `{name}` says {day}"
                ),
            );
        }
    }
}

/// On the day of its issue a data set was open and published; nothing ends before it, and what is out is
/// planned no more.
fn history_and_issue(dataset: &Dataset, report: &mut Report<'_>) {
    let Some(issued) = dataset.issued else { return };
    let mut say = |at: usize, key: &str| {
        let entry = &dataset.history[at];
        let (date, access, status) = (entry.date, entry.access.word(), entry.status.word());
        report.at(
            &rules::HISTORY,
            format!("/history/{at}/{key}"),
            words!(
                "`issued` 為 {issued}，而歷程記 {date} 為 {access}、{status}",
                "`issued` is {issued}, and the history says {access}, {status} on {date}"
            ),
        );
    };
    let then = dataset.history.iter().rposition(|entry| entry.date <= issued);
    if let Some(at) = then {
        let entry = &dataset.history[at];
        if entry.status != Status::Published {
            say(at, "status");
        } else if entry.access != Access::Open {
            say(at, "access");
        }
    }
    for (at, entry) in dataset.history.iter().enumerate().filter(|(at, _)| Some(*at) != then) {
        let ended = matches!(entry.status, Status::Withdrawn | Status::Discontinued);
        if (ended && entry.date < issued) || (entry.status == Status::Planned && entry.date > issued) {
            say(at, "status");
        }
    }
}

/// One postponement starts where the last one ended, and the last ends where the data set stands.
fn postponements(dataset: &Dataset, report: &mut Report<'_>) {
    for (at, pair) in dataset.postponed.windows(2).enumerate() {
        let (before, now) = (pair[0].to, pair[1].from);
        if before != now {
            report.at(
                &rules::DATE_ORDER,
                format!("/postponed/{}/from", at + 1),
                words!(
                    "前一次展延到 {before}，這一次卻從 {now} 起",
                    "the postponement before ends on {before}, and this one starts from {now}"
                ),
            );
        }
    }
    if let (Some(last), Some(planned)) = (dataset.postponed.last(), dataset.planned_for)
        && last.to != planned
    {
        let to = last.to;
        report.at(
            &rules::DATE_ORDER,
            "/planned_for",
            words!(
                "`planned_for` 為 {planned}，最後一次展延到 {to}",
                "`planned_for` is {planned}, and the last postponement is to {to}"
            ),
        );
    }
}
