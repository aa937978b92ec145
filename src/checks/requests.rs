//! Requests: no personal data, dates in order, and states that hold what they say.

use super::approvals::{self, Approval};
use super::{Report, personal_data};
use crate::content::Content;
use crate::diagnostic::Diagnostic;
use crate::model::{Access, Request};
use crate::rulebook::{datasets, governance as rules, keys, links};

pub(super) fn check(content: &Content, findings: &mut Vec<Diagnostic>) {
    for request in &content.basis.requests {
        let mut report = Report { file: &request.source.file, findings };
        personal(request, &mut report);
        dates(request, &mut report);
        answered_once(request, &mut report);
        states(request, content, &mut report);
        let approval = Approval {
            at: String::new(),
            by: request.approved_by.as_deref(),
            on: request.approved_on,
            day: "approved_on",
            unit: request.unit.as_deref(),
        };
        approvals::check(&approval, &content.basis, &mut report);
    }
}

fn personal(request: &Request, report: &mut Report<'_>) {
    use personal_data::Writer::{Agency, Public};
    let texts = [
        ("/subject", &request.subject, Public),
        ("/text", &request.text, Public),
        ("/reply", &request.reply, Agency),
    ];
    let texts = texts.map(|(at, text, writer)| (at.to_owned(), text, writer));
    let notes = request.history.iter().enumerate();
    let notes = notes.map(|(i, step)| (format!("/history/{i}/note"), &step.note, Agency));
    for (pointer, text, writer) in texts.into_iter().chain(notes) {
        if let Some((zh, en)) = text.iter().find_map(|(_, text)| personal_data::find(text, writer)) {
            report.at(
                &rules::PERSONAL_DATA,
                pointer,
                words!("文字疑似含有{zh}", "the text seems to hold {en}"),
            );
        }
    }
}

fn dates(request: &Request, report: &mut Report<'_>) {
    if let (Some(received), Some(replied)) = (request.received, request.replied)
        && replied < received
    {
        report.at(
            &rules::REPLY,
            "/replied",
            words!(
                "回復日期 {replied} 早於收件日期 {received}",
                "replied on {replied}, before it was received on {received}"
            ),
        );
    }
    if let (Some(received), Some(approved)) = (request.received, request.approved_on)
        && approved < received
    {
        report.at(
            &rules::REPLY,
            "/approved_on",
            words!(
                "核可日期 {approved} 早於收件日期 {received}",
                "approved on {approved}, before it was received on {received}"
            ),
        );
    }
    let mut before = request.received;
    for (i, step) in request.history.iter().enumerate() {
        if let (Some(date), Some(earlier)) = (step.date, before)
            && date < earlier
        {
            report.at(
                &datasets::DATE_ORDER,
                format!("/history/{i}/date"),
                words!("{date} 早於前一步（{earlier}）", "{date} is before the step before it ({earlier})"),
            );
        }
        before = step.date.or(before);
    }
}

/// The reply is a step of the history: what was accepted may be released long after it was replied to.
fn answered_once(request: &Request, report: &mut Report<'_>) {
    let answers = |status: &str| matches!(status, "answered" | "declined" | "released");
    let steps: Vec<_> =
        request.history.iter().enumerate().filter(|(_, step)| answers(&step.status)).collect();
    let Some((at, first)) = steps.first() else { return };
    if let Some(replied) = request.replied
        && first.date.is_some()
        && request.history.iter().all(|step| step.date != Some(replied) || step.status == "received")
    {
        let told = first.date.map(|date| date.to_string()).unwrap_or_default();
        report.at(
            &rules::REPLY,
            format!("/history/{at}/date"),
            words!(
                "歷程記為 {told} 回復，`replied` 記為 {replied}",
                "the history has the answer on {told}, and `replied` says {replied}"
            ),
        );
    }
}

fn states(request: &Request, content: &Content, report: &mut Report<'_>) {
    if let Some((i, last)) = request.history.iter().enumerate().next_back()
        && last.status != request.status
    {
        let (then, now) = (&last.status, &request.status);
        report.at(
            &rules::REPLY,
            format!("/history/{i}/status"),
            words!("歷程最後為 {then}，現況為 {now}", "the history ends with {then}, the request is {now}"),
        );
    }
    if !matches!(request.status.as_str(), "received" | "transferred")
        && request.unit.is_none()
        && !report.has_within_or_at("/unit")
    {
        report.at_key(
            &keys::MISSING_KEY,
            "/unit",
            words!("已分辦的需求缺少主辦單位 `unit`", "`unit` is missing: the request is being handled"),
        );
    }
    let cards = || request.datasets.iter().filter_map(|id| content.card(id));
    let to_be_had = |card: &crate::content::Card| card.status.is_offered() && card.access != Access::Closed;
    if request.status == "released" && !cards().any(to_be_had) {
        report.at_key(
            &rules::RELEASED,
            "/status",
            words!("沒有列出可取得的資料集", "no data set that can be had is listed"),
        );
    }
    if let Some(why) = &request.declined_because
        && request.status != "declined"
    {
        let status = &request.status;
        report.at(
            &rules::REPLY,
            "/declined_because",
            words!(
                "狀態為 {status}，不會有拒絕的理由「{why}」",
                "it is {status} and was not declined because of `{why}`"
            ),
        );
    }
    if request.declined_because.as_deref() == Some("ground")
        && !request.datasets.is_empty()
        && cards().all(|card| card.is_open() && !card.restricted)
    {
        report.at(
            &links::DISAGREEMENT,
            "/declined_because",
            words!("所列的資料集都是開放的", "every data set listed is open"),
        );
    }
    for (i, step) in request.history.iter().enumerate().filter(|(_, step)| step.status == "released") {
        let opened: Vec<_> = cards().filter(|card| to_be_had(card)).map(|card| card.issued).collect();
        if let (Some(date), Some(first)) = (step.date, opened.iter().flatten().min())
            && opened.iter().all(Option::is_some)
            && date < *first
        {
            report.at(
                &datasets::DATE_ORDER,
                format!("/history/{i}/date"),
                words!(
                    "{date} 釋出，早於所列資料集首次開放的日期（{first}）",
                    "released on {date}, before the first of its data sets was issued ({first})"
                ),
            );
        }
    }
    // A refusal on a ground agrees with the register.
    let restricted: Vec<_> = cards().filter(|card| card.restricted).collect();
    if request.declined_because.as_deref() == Some("ground") && !restricted.is_empty() {
        for (i, ground) in request.grounds.iter().enumerate() {
            if !restricted.iter().any(|card| card.grounds.contains(ground)) {
                let card = restricted[0];
                let (id, own) = (&card.id, card.grounds.join(", "));
                report
                    .at(
                        &links::DISAGREEMENT,
                        format!("/grounds/{i}"),
                        words!(
                            "「{ground}」不是 {id} 的限制依據（{own}）",
                            "`{ground}` is no ground of {id} ({own})"
                        ),
                    )
                    .related
                    .push(crate::diagnostic::Related {
                        file: card.file.clone(),
                        place: crate::diagnostic::Place::Value("/restriction/grounds".to_owned()),
                        label: words!("登錄的依據", "the grounds registered"),
                    });
            }
        }
    }
}
