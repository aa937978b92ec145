//! Minutes, plans and requests.

use std::collections::HashSet;

use super::{Report, personal_data};
use crate::content::Content;
use crate::diagnostic::Diagnostic;
use crate::model::Plan;
use crate::rulebook::{governance as rules, links};

pub(super) fn check(content: &Content, findings: &mut Vec<Diagnostic>) {
    let basis = &content.basis;
    for minutes in &basis.minutes {
        let mut report = Report { file: &minutes.source.file, findings };
        let mut seen = HashSet::new();
        for (i, item) in minutes.items.iter().enumerate() {
            part_id(&item.id, format!("/items/{i}/id"), &mut seen, &mut report);
            for (a, action) in item.actions.iter().enumerate() {
                part_id(&action.id, format!("/items/{i}/actions/{a}/id"), &mut seen, &mut report);
            }
            let silent = item.opinions.is_empty() && item.no_opinion_from.is_empty();
            if minutes.status == "held" && item.kind == "discussion" && silent {
                let id = &item.id;
                report.at_key(
                    &rules::NO_OPINION,
                    format!("/items/{i}"),
                    words!("討論事項 {id} 沒有記載各方意見", "discussion {id} records no opinions"),
                );
            }
            for (d, decision) in item.decisions.iter().enumerate() {
                if !item.about.contains(&decision.about) {
                    let about = &decision.about;
                    report.at(
                        &links::ONE_SIDED,
                        format!("/items/{i}/decisions/{d}/about"),
                        words!(
                            "決定的對象「{about}」不在案由的 about 中",
                            "`{about}` is decided on but not among the item's `about`"
                        ),
                    );
                }
            }
        }
    }
    for plan in &basis.plans {
        let mut report = Report { file: &plan.source.file, findings };
        plan_parts(plan, &mut report);
    }
    for request in &basis.requests {
        let mut report = Report { file: &request.source.file, findings };
        let texts = [("/subject", &request.subject), ("/text", &request.text), ("/reply", &request.reply)];
        let notes = request.history.iter().enumerate().map(|(i, s)| (format!("/history/{i}/note"), &s.note));
        for (pointer, text) in texts.map(|(at, text)| (at.to_owned(), text)).into_iter().chain(notes) {
            if let Some((zh, en)) = text.iter().find_map(|(_, text)| personal_data::find(text)) {
                report.at(
                    &rules::PERSONAL_DATA,
                    pointer,
                    words!("文字疑似含有{zh}", "the text seems to hold {en}"),
                );
            }
        }
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
    }
}

fn part_id(id: &str, pointer: String, seen: &mut HashSet<String>, report: &mut Report<'_>) {
    if !seen.insert(id.to_owned()) {
        report.at(
            &rules::PART_ID,
            pointer,
            words!("識別碼「{id}」在本文件中重複", "id `{id}` stands twice in this document"),
        );
    }
}

fn plan_parts(plan: &Plan, report: &mut Report<'_>) {
    let mut seen = HashSet::new();
    for (i, part) in plan.objectives.iter().enumerate() {
        part_id(&part.id, format!("/objectives/{i}/id"), &mut seen, report);
    }
    for (i, part) in plan.strategies.iter().enumerate() {
        part_id(&part.id, format!("/strategies/{i}/id"), &mut seen, report);
        if let Some(objective) =
            part.objective.as_ref().filter(|o| !plan.objectives.iter().any(|p| &p.id == *o))
        {
            report.at(
                &links::UNKNOWN_REFERENCE,
                format!("/strategies/{i}/objective"),
                words!("沒有目標「{objective}」", "there is no objective `{objective}`"),
            );
        }
    }
    for (i, part) in plan.practices.iter().enumerate() {
        part_id(&part.id, format!("/practices/{i}/id"), &mut seen, report);
        for (s, strategy) in part.strategies.iter().enumerate() {
            if !plan.strategies.iter().any(|p| &p.id == strategy) {
                report.at(
                    &links::UNKNOWN_REFERENCE,
                    format!("/practices/{i}/strategies/{s}"),
                    words!("沒有策略「{strategy}」", "there is no strategy `{strategy}`"),
                );
            }
        }
    }
    for (i, target) in plan.targets.iter().enumerate() {
        part_id(&target.id, format!("/targets/{i}/id"), &mut seen, report);
        let mut ask = |there: bool, what: (&str, &str)| {
            if !there {
                let (id, (zh, en)) = (&target.id, what);
                report.at_key(
                    &rules::TARGET,
                    format!("/targets/{i}"),
                    words!("承諾 {id} 缺少{zh}", "target {id} lacks {en}"),
                );
            }
        };
        ask(
            target.value.is_some() || !target.values.is_empty(),
            ("目標值 value 或 values", "`value` or `values`"),
        );
        if target.every == "once" {
            ask(target.by.is_some(), ("期限 by", "its deadline `by`"));
        } else {
            ask(
                target.from.is_some() || plan.period.start.is_some(),
                ("起算期間 from", "its first period `from`"),
            );
        }
        if let Some(strategy) =
            target.strategy.as_ref().filter(|s| !plan.strategies.iter().any(|p| &p.id == *s))
        {
            report.at(
                &links::UNKNOWN_REFERENCE,
                format!("/targets/{i}/strategy"),
                words!("沒有策略「{strategy}」", "there is no strategy `{strategy}`"),
            );
        }
    }
    for (i, indicator) in plan.indicators.iter().enumerate() {
        part_id(&indicator.id, format!("/indicators/{i}/id"), &mut seen, report);
        for (m, measure) in indicator.measures.iter().enumerate() {
            part_id(&measure.id, format!("/indicators/{i}/measures/{m}/id"), &mut seen, report);
        }
        for (a, actual) in indicator.actuals.iter().enumerate() {
            let measure = &actual.measure;
            if !indicator.measures.iter().any(|m| &m.id == measure) {
                report.at(
                    &links::UNKNOWN_REFERENCE,
                    format!("/indicators/{i}/actuals/{a}/measure"),
                    words!("沒有衡量標準「{measure}」", "there is no measure `{measure}`"),
                );
            }
        }
    }
    for (i, pair) in plan.revisions.windows(2).enumerate() {
        if pair[1].date < pair[0].date {
            report.at(
                &crate::rulebook::datasets::DATE_ORDER,
                format!("/revisions/{}/date", i + 1),
                words!("修正歷程應由舊到新", "revisions go from old to new"),
            );
        }
    }
}
