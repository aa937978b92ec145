//! Plans: that their parts refer to one another, and that every target can be decided.

use std::collections::HashSet;

use super::minutes::part_id;
use super::{Report, approvals};
use crate::content::Basis;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Plan, Target};
use crate::rulebook::{datasets, governance as rules, links};
use crate::schema::tables::is_share;

pub(super) fn check(basis: &Basis, findings: &mut Vec<Diagnostic>) {
    for plan in &basis.plans {
        let mut report = Report { file: &plan.source.file, findings };
        plan_parts(plan, &mut report);
        targets(plan, &mut report);
        filters(plan, &mut report);
        values(plan, &mut report);
        actuals(plan, &mut report);
        schedule(plan, basis, &mut report);
        approvals::revisions(&plan.revisions, basis, &mut report);
        if let (Some(start), Some(end)) = (plan.period.start, plan.period.end)
            && end < start
        {
            report.at(
                &datasets::DATE_ORDER,
                "/period/end",
                words!("結束（{end}）早於開始（{start}）", "it ends on {end}, before it starts on {start}"),
            );
        }
    }
}

/// Periods, days and months that can be.
fn targets(plan: &Plan, report: &mut Report<'_>) {
    for (i, target) in plan.targets.iter().enumerate() {
        for (key, day) in [("since", &target.since), ("due", &target.due)] {
            let Some(day) = day else { continue };
            let after = day.strip_prefix('+').is_some_and(|days| days.parse::<u16>().is_ok());
            if format!("2024-{day}").parse::<Date>().is_err() && !(key == "due" && after) {
                report.at(
                    &rules::PLAN_VALUE,
                    format!("/targets/{i}/{key}"),
                    words!("「{day}」不是 MM-DD", "`{day}` is not a day as MM-DD"),
                );
            }
        }
        if let Some(due) = target.due.as_ref().filter(|_| target.every == "once") {
            report.at(
                &rules::PLAN_VALUE,
                format!("/targets/{i}/due"),
                words!(
                    "once 的期限寫在 by，不是 due（{due}）",
                    "`once` has its deadline in `by`, not in `due` ({due})"
                ),
            );
        }
        let stated = target.values.keys().map(|period| ("values", period));
        for (key, period) in stated.chain(target.earlier.keys().map(|period| ("earlier", period))) {
            if !is_one_of(target, period) {
                let every = &target.every;
                report.at(
                    &rules::PLAN_VALUE,
                    format!("/targets/{i}/{key}/{period}"),
                    words!(
                        "「{period}」不是 every: {every} 的期間",
                        "`{period}` is no period of `every: {every}`"
                    ),
                );
            }
        }
        for (key, period) in [("from", &target.from), ("to", &target.to)] {
            if let Some(period) = period.as_ref().filter(|period| !is_period_of(target, period)) {
                let every = &target.every;
                report.at(
                    &rules::PLAN_VALUE,
                    format!("/targets/{i}/{key}"),
                    words!(
                        "「{period}」不是 every: {every} 的期間",
                        "`{period}` is no period of `every: {every}`"
                    ),
                );
            }
        }
    }
}

/// The keys of `where` that a metric looks at.
fn looked_at(metric: &str) -> &'static [&'static str] {
    match metric {
        "datasets.open"
        | "datasets.opened"
        | "datasets.opened_on_time"
        | "datasets.updated_on_time"
        | "datasets.badge_score"
        | "restrictions.reviewed_on_time"
        | "shortfalls.explained" => &["unit"],
        "datasets.badge_share" | "datasets.badge_count" => &["unit", "badge"],
        "datasets.discussed" => &["unit", "body"],
        "requests.answered_in_time" => &["unit", "approved_by", "kind", "channel"],
        "meetings.held"
        | "minutes.published"
        | "members.civil"
        | "members.gender_share"
        | "plan.reviewed" => &["body"],
        "items.held" => &["body", "about"],
        "inventory.done" => &["unit", "kind", "approved_by"],
        "reports.submitted" => &["unit", "body"],
        "activities.held" | "activities.decided" => &["unit", "body", "kind", "approved_by"],
        "awards.decided" => &["unit", "body", "kind"],
        "attested" => &["unit", "kind"],
        _ => &[],
    }
}

/// What a key of `where` can say for a metric; nothing where it can say anything.
fn words_of(metric: &str, key: &str) -> Option<&'static [&'static str]> {
    Some(match (metric, key) {
        (_, "badge") => &["platinum", "gold", "silver", "bronze", "none", "exempt", "untested"],
        ("requests.answered_in_time", "kind") => &["request", "correction", "question"],
        ("inventory.done", "kind") => &["agency", "division"],
        ("activities.held" | "activities.decided", "kind") => {
            &["training", "consultation", "contest", "report", "inventory", "promotion"]
        }
        ("awards.decided", "kind") => &["performance", "application"],
        _ => return None,
    })
}

/// A limit that its metric does not look at, or that nothing can fit, would be kept without a word.
fn filters(plan: &Plan, report: &mut Report<'_>) {
    let targets =
        plan.targets.iter().enumerate().map(|(i, t)| (format!("/targets/{i}"), &t.metric, &t.r#where));
    let measures = plan.indicators.iter().enumerate().flat_map(|(i, indicator)| {
        indicator.measures.iter().enumerate().filter_map(move |(m, measure)| {
            Some((format!("/indicators/{i}/measures/{m}"), measure.metric.as_ref()?, &measure.r#where))
        })
    });
    for (at, metric, filter) in targets.chain(measures) {
        let all = [
            ("unit", &filter.unit),
            ("body", &filter.body),
            ("badge", &filter.badge),
            ("approved_by", &filter.approved_by),
            ("kind", &filter.kind),
            ("about", &filter.about),
            ("channel", &filter.channel),
        ];
        for (key, value) in all {
            let Some(value) = value else { continue };
            if !looked_at(metric).contains(&key) {
                let known = looked_at(metric).join(", ");
                let finding = report.at(
                    &rules::PLAN_VALUE,
                    format!("{at}/where/{key}"),
                    words!("{metric} 不看 `{key}`", "`{metric}` does not look at `{key}`"),
                );
                finding.hint = Some(words!("可用的範圍：{known}", "it looks at: {known}"));
            } else if let Some(words) = words_of(metric, key).filter(|words| !words.contains(&value.as_str()))
            {
                let near = crate::schema::nearest(value, words.iter().copied());
                let listed = words.join(", ");
                let finding = report.at(
                    &rules::PLAN_VALUE,
                    format!("{at}/where/{key}"),
                    words!("沒有「{value}」", "there is no `{value}`"),
                );
                finding.hint = Some(match near {
                    Some(near) => words!("是否為 {near}？", "did you mean {near}?"),
                    None => words!("可用：{listed}", "one of: {listed}"),
                });
            }
        }
    }
    let reported: Vec<String> = plan
        .indicators
        .iter()
        .flat_map(|k| k.measures.iter().map(move |m| (k, m)))
        .filter(|(_, m)| m.metric.as_deref().is_none_or(|metric| metric == "attested"))
        .map(|(k, m)| format!("{}-{}", k.id, m.id))
        .collect();
    for (i, target) in plan.targets.iter().enumerate().filter(|(_, t)| t.metric == "attested") {
        let known = match &target.r#where.kind {
            Some(kind) => reported.iter().any(|id| {
                id == kind
                    || id.rsplit('-').next() == Some(kind.as_str())
                    || id.ends_with(&format!("-{kind}"))
            }),
            None => reported.len() == 1,
        };
        if !known {
            let listed = reported.join(", ");
            report
                .at_key(
                    &rules::PLAN_VALUE,
                    format!("/targets/{i}"),
                    words!(
                        "attested 要以 where.kind 指明衡量標準",
                        "`attested` names its measure in `where.kind`"
                    ),
                )
                .hint = Some(words!("可用：{listed}", "one of: {listed}"));
        }
    }
}

/// A year stands for its parts too: a target by quarter may run from 2026.
fn is_period_of(target: &Target, period: &str) -> bool {
    let part = period.split_once('-').map(|(_, part)| part);
    crate::schema::form::is_period(period)
        && match (target.every.as_str(), part) {
            (_, None) | ("once", _) => true,
            ("half-year", Some(part)) => part.starts_with('H'),
            ("quarter", Some(part)) => part.starts_with('Q'),
            ("month", Some(part)) => part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit()),
            _ => false,
        }
}

/// A goal is looked up by the very name of its period.
fn is_one_of(target: &Target, period: &str) -> bool {
    let part = period.split_once('-').is_some();
    is_period_of(target, period) && (target.every == "once" || part == (target.every != "year"))
}

/// A goal of a share above 100 % was meant in percent, or can never be met.
fn values(plan: &Plan, report: &mut Report<'_>) {
    let targets = plan.targets.iter().enumerate().map(|(i, target)| {
        (
            format!("/targets/{i}"),
            Some(target.metric.as_str()),
            target.of.as_deref(),
            target.value,
            &target.values,
        )
    });
    let measures = plan.indicators.iter().enumerate().flat_map(|(i, indicator)| {
        indicator.measures.iter().enumerate().map(move |(m, measure)| {
            let at = format!("/indicators/{i}/measures/{m}");
            (at, measure.metric.as_deref(), measure.of.as_deref(), measure.value, &measure.values)
        })
    });
    for (at, metric, of, value, values) in targets.chain(measures) {
        if of.is_some() || !metric.is_some_and(is_share) {
            continue;
        }
        let own = value.map(|value| (format!("{at}/value"), value));
        let by_period = values.iter().map(|(period, value)| (format!("{at}/values/{period}"), *value));
        for (place, value) in own.into_iter().chain(by_period).filter(|(_, value)| *value > 1.0) {
            let (metric, percent) = (metric.unwrap_or_default(), value * 100.0);
            let finding = report.at(
                &rules::PLAN_VALUE,
                place,
                words!(
                    "{metric} 是比率，目標值 {percent}% 超過 100%",
                    "`{metric}` is a share; a goal of {percent}% is above 100%"
                ),
            );
            if value <= 100.0 {
                finding.hint = Some(words!("是否為 {value}%？", "did you mean {value}%?"));
            }
        }
    }
}

/// A value reported of what is computed from the section is not used, and nothing is reported twice.
fn actuals(plan: &Plan, report: &mut Report<'_>) {
    for (i, indicator) in plan.indicators.iter().enumerate() {
        for (a, actual) in indicator.actuals.iter().enumerate() {
            let at = format!("/indicators/{i}/actuals/{a}");
            let measure = indicator.measures.iter().find(|measure| measure.id == actual.measure);
            let metric = measure.and_then(|measure| measure.metric.as_deref());
            if let Some(metric) = metric.filter(|metric| *metric != "attested") {
                let id = &actual.measure;
                let finding = report.at(
                    &rules::PLAN_VALUE,
                    format!("{at}/value"),
                    words!(
                        "「{id}」的實績由本專區計算（{metric}），填報的 value 不採用",
                        "values of `{id}` are computed from this section ({metric}); the one reported is not used"
                    ),
                );
                finding.level = Level::Warning;
                finding.hint = Some(words!(
                    "困難與改善照常顯示；要以填報的實績為準，metric 改為 attested",
                    "difficulty and remedy are shown all the same; to go by reported values let the metric be `attested`"
                ));
            }
            let same = |other: &crate::model::Actual| {
                (&other.measure, &other.period, &other.unit)
                    == (&actual.measure, &actual.period, &actual.unit)
            };
            if indicator.actuals[..a].iter().any(same) {
                let (id, period) = (&actual.measure, &actual.period);
                let finding = report.at_key(
                    &rules::PLAN_VALUE,
                    at,
                    words!(
                        "「{id}」{period} 的實績填報了兩次",
                        "the value of `{id}` for {period} is reported twice"
                    ),
                );
                finding.hint = Some(words!(
                    "刪除一筆，或以 unit 分列不同單位",
                    "drop one, or name the units they are of"
                ));
            }
        }
    }
}

/// Who does what: units, bodies, or all.
fn schedule(plan: &Plan, basis: &Basis, report: &mut Report<'_>) {
    let organization = &basis.organization;
    for (i, task) in plan.schedule.iter().enumerate() {
        for (m, month) in task.months.iter().enumerate().filter(|(_, month)| !(1..=12).contains(*month)) {
            report.at(
                &rules::PLAN_VALUE,
                format!("/schedule/{i}/months/{m}"),
                words!("沒有 {month} 月", "there is no month {month}"),
            );
        }
        for (key, list) in [("lead", &task.lead), ("support", &task.support)] {
            for (n, who) in list.iter().enumerate() {
                let known = who == "all"
                    || organization.units.contains_key(who)
                    || organization.bodies.contains_key(who);
                if !known && basis.registry.can_tell(crate::schema::RefKind::Unit) {
                    let keys = organization.units.keys().chain(organization.bodies.keys());
                    let near = crate::schema::nearest(who, keys.map(String::as_str));
                    let finding = report.at(
                        &links::UNKNOWN_REFERENCE,
                        format!("/schedule/{i}/{key}/{n}"),
                        words!("找不到單位或小組「{who}」", "there is no unit or body `{who}`"),
                    );
                    finding.hint = near.map(|near| words!("是否為 {near}？", "did you mean {near}?"));
                }
            }
        }
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
        // Measures are anchored as `<indicator>-<measure>`: their ids are unique in their indicator.
        let mut measures = HashSet::new();
        for (m, measure) in indicator.measures.iter().enumerate() {
            part_id(&measure.id, format!("/indicators/{i}/measures/{m}/id"), &mut measures, report);
            part_id(
                &format!("{}-{}", indicator.id, measure.id),
                format!("/indicators/{i}/measures/{m}/id"),
                &mut seen,
                report,
            );
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
