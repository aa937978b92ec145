//! What a data set cites: the items say the same of it as it does.

use super::citations::{Cited, cited, named, not_before, silent};
use super::{Report, carried_out, earlier};
use crate::content::Basis;
use crate::date::Date;
use crate::model::{Access, Dataset, Decision, Status};
use crate::rulebook::links;

pub(super) fn check(dataset: &Dataset, basis: &Basis, report: &mut Report<'_>) {
    // The minutes, being published, cannot name a draft: it answers for its citations when it is published.
    if dataset.status == Status::Draft {
        return;
    }
    let object = format!("dataset/{}", dataset.id);
    let mut seen: Vec<String> = Vec::new();
    older(dataset, basis, &mut seen, report);
    restriction(dataset, &object, basis, &mut seen, report);
    withdrawal(dataset, &object, basis, &mut seen, report);
    for (index, entry) in dataset.history.iter().enumerate() {
        for at in cited(&entry.decided_in, &format!("/history/{index}/decided_in"), basis) {
            seen.push(reference(&at));
            not_before(Some(entry.date), "date", &format!("/history/{index}/date"), &at, report);
            let approved = format!("/history/{index}/approved_on");
            not_before(entry.approved_on, "approved_on", &approved, &at, report);
            let Some(decision) = named(&object, &at, report) else { continue };
            if let Some(access) = decision.access
                && access != entry.access
            {
                conflict(report, &at, ("history.access", ""), access.word(), entry.access.word());
            }
            if let Some(status) = decision.status
                && !follows(status, entry.status)
            {
                conflict(report, &at, ("history.status", ""), status.word(), entry.status.word());
            }
            let before = index.checked_sub(1).map(|before| dataset.history[before].status);
            if entry.status == Status::Withdrawn
                && before != Some(Status::Withdrawn)
                && decision.status.is_none()
            {
                silent(("撤下（status: withdrawn）", "a withdrawal (`status: withdrawn`)"), &at, report);
            }
        }
    }
    for (index, entry) in dataset.postponed.iter().enumerate() {
        for at in cited(&entry.decided_in, &format!("/postponed/{index}/decided_in"), basis) {
            seen.push(reference(&at));
            let Some(decision) = named(&object, &at, report) else { continue };
            match decision.planned_for {
                Some(date) if date == entry.to => {}
                Some(date) => {
                    conflict(report, &at, ("postponed.to", ""), &date.to_string(), &entry.to.to_string());
                }
                None => silent(("日期（planned_for）", "a date (`planned_for`)"), &at, report),
            }
        }
    }
    let terms = dataset.restriction.as_ref().and_then(|r| r.terms.as_ref());
    let annulled = dataset.badge.as_ref().and_then(|b| b.annulled.as_ref());
    for (decisions, pointer) in [
        (terms.map(|t| &t.decided_in), "/restriction/terms/decided_in"),
        (annulled.map(|a| &a.decided_in), "/badge/annulled/decided_in"),
    ] {
        for at in cited(decisions.map_or(&[], |d| d.as_slice()), pointer, basis) {
            seen.push(reference(&at));
            let Some(decision) = named(&object, &at, report) else { continue };
            // Terms are those of what is to be had on request.
            if pointer == "/restriction/terms/decided_in"
                && decision.access.is_some_and(|access| access != Access::OnRequest)
            {
                silent(("使用條款", "terms of use"), &at, report);
            }
        }
    }
    carried_out::check(dataset, &object, basis, &seen, report);
}

/// What is cited of meetings without minutes here.
fn older(dataset: &Dataset, basis: &Basis, seen: &mut Vec<String>, report: &mut Report<'_>) {
    let mut check = |decisions: &[Decision], at: &str, act: Option<(Date, &str)>| {
        for decision in decisions {
            let Decision::Earlier { date, .. } = decision else { continue };
            // Where the minutes are here after all, that is said, and not that they are not cited.
            let same_day = basis.minutes.iter().filter(|minutes| minutes.date == Some(*date));
            seen.extend(same_day.flat_map(|minutes| {
                minutes.items.iter().map(|item| format!("{}#{}", minutes.source.id, item.id))
            }));
        }
        let act = act.map(|(day, key)| (day, key, format!("{at}/{key}")));
        earlier::check(decisions, &format!("{at}/decided_in"), act.as_ref(), basis, report);
    };
    if let Some(restriction) = &dataset.restriction {
        let approved = restriction.approved_on.map(|day| (day, "approved_on"));
        check(&restriction.decided_in, "/restriction", approved);
        if let Some(terms) = &restriction.terms {
            check(&terms.decided_in, "/restriction/terms", None);
        }
    }
    if let Some(withdrawal) = &dataset.withdrawal {
        check(&withdrawal.decided_in, "/withdrawal", withdrawal.approved_on.map(|day| (day, "approved_on")));
    }
    if let Some(annulled) = dataset.badge.as_ref().and_then(|badge| badge.annulled.as_ref()) {
        check(&annulled.decided_in, "/badge/annulled", None);
    }
    for (i, entry) in dataset.history.iter().enumerate() {
        check(&entry.decided_in, &format!("/history/{i}"), Some((entry.date, "date")));
    }
    for (i, entry) in dataset.postponed.iter().enumerate() {
        check(&entry.decided_in, &format!("/postponed/{i}"), None);
    }
}

fn reference(at: &Cited<'_>) -> String {
    format!("{}#{}", at.minutes.source.id, at.item.id)
}

fn restriction(
    dataset: &Dataset,
    object: &str,
    basis: &Basis,
    seen: &mut Vec<String>,
    report: &mut Report<'_>,
) {
    let Some(restriction) = &dataset.restriction else { return };
    let all = cited(&restriction.decided_in, "/restriction/decided_in", basis);
    let newest = all.iter().filter_map(|at| at.minutes.date).max();
    approved_after(restriction.approved_on, object, &all, report);
    for at in all {
        seen.push(reference(&at));
        let Some(decision) = named(object, &at, report) else { continue };
        if decision.access.is_none() && decision.scope.is_none() && decision.grounds.is_empty() {
            silent(
                ("限制（access、scope 或 grounds）", "a restriction (`access`, `scope` or `grounds`)"),
                &at,
                report,
            );
            continue;
        }
        // An older decision that is cited as well no longer rules.
        if at.minutes.date < newest {
            continue;
        }
        let mut disagree = |what: (&str, &str), decided: String, now: String| {
            if decided != now {
                conflict(report, &at, what, &decided, &now);
            }
        };
        if let Some(access) = decision.access {
            disagree(("access", "/access"), access.word().into(), dataset.access.word().into());
        }
        if let Some(decided) = &decision.scope {
            // What is not open is so as a whole unless it says otherwise.
            let whole = if dataset.access == Access::Open { "part" } else { "whole" };
            let (now, at_key) = match &restriction.scope {
                Some(scope) => (scope.clone(), "/restriction/scope"),
                None => (whole.to_owned(), "/restriction/decided_in"),
            };
            disagree(("restriction.scope", at_key), decided.clone(), now);
        }
        if !decision.grounds.is_empty() {
            disagree(
                ("restriction.grounds", "/restriction/grounds"),
                sorted(&decision.grounds),
                sorted(&restriction.grounds),
            );
        }
    }
}

/// What is approved was decided before: not by the newest item where that merely confirms an older one
/// that is cited as well.
fn approved_after(approved: Option<Date>, object: &str, all: &[Cited<'_>], report: &mut Report<'_>) {
    let says = |at: &Cited<'_>| {
        let decision = at.item.decisions.iter().find(|d| d.about == object)?;
        Some((decision.access, decision.scope.clone(), sorted(&decision.grounds)))
    };
    let mut in_time: Vec<&Cited<'_>> = all.iter().collect();
    in_time.sort_by_key(|at| at.minutes.date);
    let Some(last) = in_time.last().copied() else { return };
    let first = in_time.into_iter().rev().take_while(|at| says(at) == says(last)).last();
    not_before(approved, "approved_on", "/restriction/approved_on", first.unwrap_or(last), report);
}

fn withdrawal(
    dataset: &Dataset,
    object: &str,
    basis: &Basis,
    seen: &mut Vec<String>,
    report: &mut Report<'_>,
) {
    let Some(withdrawal) = &dataset.withdrawal else { return };
    for at in cited(&withdrawal.decided_in, "/withdrawal/decided_in", basis) {
        seen.push(reference(&at));
        not_before(withdrawal.approved_on, "approved_on", "/withdrawal/approved_on", &at, report);
        let Some(decision) = named(object, &at, report) else { continue };
        match decision.status {
            Some(Status::Withdrawn) => {}
            Some(status) => conflict(report, &at, ("status", "/status"), status.word(), "withdrawn"),
            None => silent(("撤下（status: withdrawn）", "a withdrawal (`status: withdrawn`)"), &at, report),
        }
    }
}

/// Whether a state agrees with one that was decided: what was to be planned or published may have
/// moved on by itself.
pub(super) fn follows(decided: Status, now: Status) -> bool {
    match decided {
        Status::Draft => true,
        Status::Planned => now != Status::Draft,
        Status::Published => matches!(now, Status::Published | Status::Discontinued),
        Status::Discontinued => matches!(now, Status::Discontinued | Status::Withdrawn),
        Status::Withdrawn => now == Status::Withdrawn,
    }
}

fn conflict(report: &mut Report<'_>, at: &Cited<'_>, (name, place): (&str, &str), decided: &str, now: &str) {
    let (meeting, id) = (&at.minutes.source.id, &at.item.id);
    let now = if now.is_empty() { "—" } else { now };
    let pointer = if place.is_empty() { at.pointer.as_str() } else { place };
    report.at_item(
        &links::DISAGREEMENT,
        pointer,
        words!(
            "`{name}` 為 {now}，但 {meeting}#{id} 決議為 {decided}",
            "`{name}` is {now}, but {meeting}#{id} decided {decided}"
        ),
        (at.minutes, at.item),
    );
}

fn sorted(grounds: &[String]) -> String {
    let mut grounds = grounds.to_vec();
    grounds.sort();
    grounds.join(", ")
}
