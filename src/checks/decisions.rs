//! That data sets and minutes say the same of what was decided, and that it was carried out.

use super::Report;
use super::citations::{Cited, cited, named, not_before, place_of, silent};
use crate::content::Basis;
use crate::model::{Access, Dataset, Decision, Item, ItemDecision, Minutes, Status};
use crate::rulebook::{governance, links};

pub(super) fn check(dataset: &Dataset, basis: &Basis, report: &mut Report<'_>) {
    let object = format!("dataset/{}", dataset.id);
    let mut seen: Vec<String> = Vec::new();
    restriction(dataset, &object, basis, &mut seen, report);
    withdrawal(dataset, &object, basis, &mut seen, report);
    for (index, entry) in dataset.history.iter().enumerate() {
        for at in cited(&entry.decided_in, &format!("/history/{index}/decided_in"), basis) {
            seen.push(reference(&at));
            not_before(Some(entry.date), "date", &format!("/history/{index}/date"), &at, report);
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
            named(&object, &at, report);
        }
    }
    carried_out(dataset, &object, basis, &seen, report);
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
    for at in all {
        seen.push(reference(&at));
        not_before(restriction.approved_on, "approved_on", "/restriction/approved_on", &at, report);
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
        if let (Some(decided), Some(now)) = (&decision.scope, &restriction.scope) {
            disagree(("restriction.scope", "/restriction/scope"), decided.clone(), now.clone());
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
fn follows(decided: Status, now: Status) -> bool {
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
    report
        .at(
            &links::DISAGREEMENT,
            pointer,
            words!(
                "`{name}` 為 {now}，但 {meeting}#{id} 決議為 {decided}",
                "`{name}` is {now}, but {meeting}#{id} decided {decided}"
            ),
        )
        .related
        .push(place_of(at.minutes, at.item));
}

fn sorted(grounds: &[String]) -> String {
    let mut grounds = grounds.to_vec();
    grounds.sort();
    grounds.join(", ")
}

/// A decision on the data set at a meeting that was held.
struct Held<'a> {
    minutes: &'a Minutes,
    item: &'a Item,
    decision: &'a ItemDecision,
}

/// Of each matter the latest decision rules: a data set that has not followed it yet is told so, and
/// what bound it is cited by it.
fn carried_out(dataset: &Dataset, object: &str, basis: &Basis, seen: &[String], report: &mut Report<'_>) {
    // Of several decisions of one item on the same object the first is meant.
    let mut all: Vec<Held<'_>> = Vec::new();
    for (minutes, item, decision) in basis.decided_on(object) {
        if all.last().is_none_or(|last| !std::ptr::eq(last.item, item)) {
            all.push(Held { minutes, item, decision });
        }
    }
    let cites = |held: &Held<'_>| seen.contains(&format!("{}#{}", held.minutes.source.id, held.item.id));
    // What has not been carried out yet cannot be cited yet.
    let mut waiting: Vec<String> = Vec::new();
    let mut behind = |held: &Held<'_>, pointer: &str, decided: &str, now: &str| {
        let (meeting, id) = (&held.minutes.source.id, &held.item.id);
        waiting.push(format!("{meeting}#{id}"));
        report
            .at(
                &governance::NOT_CARRIED_OUT,
                pointer,
                words!(
                    "{meeting}#{id} 決議為 {decided}，資料集仍為 {now}",
                    "{meeting}#{id} decided {decided}; the data set is still {now}"
                ),
            )
            .related
            .push(place_of(held.minutes, held.item));
    };
    let gone = dataset.status == Status::Withdrawn;
    let last = |speaks: &dyn Fn(&ItemDecision) -> bool| all.iter().rev().find(|held| speaks(held.decision));
    // What changed later than the meeting, without one, answers the decision: opening needs none.
    let changed_since = |held: &Held<'_>| {
        dataset.access == Access::Open
            && dataset
                .history
                .last()
                .is_some_and(|entry| Some(entry.date) > held.minutes.date && entry.access == dataset.access)
    };
    if let Some(held) = last(&|d| d.access.is_some()).filter(|held| !gone && !changed_since(held))
        && let Some(access) = held.decision.access
        && access != dataset.access
    {
        behind(held, "/access", access.word(), dataset.access.word());
    }
    if let Some(held) = last(&|d| d.status.is_some())
        && let Some(status) = held.decision.status
        && !follows(status, dataset.status)
    {
        behind(held, "/status", status.word(), dataset.status.word());
    }
    if let Some(held) = last(&|d| d.planned_for.is_some()).filter(|_| !gone)
        && let Some(date) = held.decision.planned_for
        && dataset.planned_for != Some(date)
    {
        let now = dataset.planned_for.map_or_else(|| "—".to_owned(), |date| date.to_string());
        behind(held, "/planned_for", &date.to_string(), &now);
    }
    // Where the data set cites the item, a disagreement has its finding already.
    let restriction = dataset.restriction.as_ref();
    if let Some(held) = last(&|d| d.scope.is_some()).filter(|held| !gone && !cites(held))
        && let Some(scope) = &held.decision.scope
        && restriction.and_then(|r| r.scope.as_ref()) != Some(scope)
        && held.decision.access != Some(Access::Open)
    {
        let now = restriction.and_then(|r| r.scope.clone()).unwrap_or_else(|| "—".to_owned());
        behind(held, "/restriction/scope", scope, &now);
    }
    for held in &all {
        let (meeting, id) = (&held.minutes.source.id, &held.item.id);
        if binds(held.decision, dataset) && !cites(held) && !waiting.contains(&format!("{meeting}#{id}")) {
            let finding = report.at(
                &links::BACK_LINK,
                "/title",
                words!(
                    "{meeting}#{id} 決定了這個資料集，而這裡沒有引用",
                    "{meeting}#{id} decided on this data set, which does not cite it"
                ),
            );
            finding.related.push(place_of(held.minutes, held.item));
            finding.hint = Some(words!(
                "在 restriction、withdrawal、postponed 或 history 的 decided_in 寫 {meeting}#{id}",
                "write {meeting}#{id} as decided_in of restriction, withdrawal, postponed or history"
            ));
        }
    }
    postponements(dataset, &all, report);
    history(dataset, &all, report);
    ruling(dataset, &all, &waiting, report);
}

/// A step of the history that a meeting decided cites that meeting.
fn history(dataset: &Dataset, all: &[Held<'_>], report: &mut Report<'_>) {
    let in_history: Vec<&String> = dataset
        .history
        .iter()
        .flat_map(|entry| &entry.decided_in)
        .filter_map(|decision| match decision {
            Decision::Item(reference) => Some(reference),
            Decision::Earlier { .. } => None,
        })
        .collect();
    for (index, entry) in dataset.history.iter().enumerate().filter(|(_, e)| e.decided_in.is_empty()) {
        let decided = all.iter().rev().find(|held| {
            let agrees = held.decision.access.is_none_or(|access| access == entry.access)
                && held.decision.status.is_none_or(|status| follows(status, entry.status))
                && (held.decision.access.is_some() || held.decision.status.is_some());
            let reference = format!("{}#{}", held.minutes.source.id, held.item.id);
            agrees
                && held.minutes.date.is_some_and(|met| met <= entry.date)
                && !in_history.contains(&&reference)
                // What was decided before the step before this one was that step's.
                && (index == 0 || held.minutes.date > Some(dataset.history[index - 1].date))
        });
        let Some(Held { minutes, item, .. }) = decided else { continue };
        let (meeting, id) = (&minutes.source.id, &item.id);
        report
            .at(
                &links::BACK_LINK,
                format!("/history/{index}"),
                words!(
                    "這一步由 {meeting}#{id} 決定，而這裡沒有引用",
                    "this step was decided at {meeting}#{id}, which is not cited"
                ),
            )
            .related
            .push(place_of(minutes, item));
    }
}

/// A restriction cites the decision that rules it.
fn ruling(dataset: &Dataset, all: &[Held<'_>], waiting: &[String], report: &mut Report<'_>) {
    let Some(restriction) = &dataset.restriction else { return };
    if matches!(dataset.status, Status::Withdrawn | Status::Draft) {
        return;
    }
    let withholds = |d: &ItemDecision| {
        d.access.is_some_and(|a| a != Access::Open) || d.scope.is_some() || !d.grounds.is_empty()
    };
    let speaks = |d: &ItemDecision| d.access.is_some() || withholds(d);
    let Some(held) = all.iter().rev().find(|held| speaks(held.decision)).filter(|h| withholds(h.decision))
    else {
        return;
    };
    let reference = format!("{}#{}", held.minutes.source.id, held.item.id);
    if !restriction.decided_in.contains(&Decision::Item(reference.clone())) && !waiting.contains(&reference) {
        report
            .at_key(
                &links::BACK_LINK,
                "/restriction",
                words!(
                    "限制由 {reference} 決定，而 decided_in 沒有引用",
                    "the restriction was decided at {reference}, which its `decided_in` does not cite"
                ),
            )
            .related
            .push(place_of(held.minutes, held.item));
    }
}

/// Whether a decision must be seen from the data set: it withholds, withdraws, or opened what is open.
/// What is only planned has nothing yet to cite it with.
fn binds(decision: &ItemDecision, dataset: &Dataset) -> bool {
    let withholds = decision.access.is_some_and(|access| access != Access::Open)
        || decision.scope.is_some()
        || !decision.grounds.is_empty();
    let changes = decision.access.is_some() || decision.status.is_some();
    withholds || changes && !matches!(dataset.status, Status::Planned | Status::Draft)
}

/// A postponement to a date that a meeting decided cites that meeting.
fn postponements(dataset: &Dataset, all: &[Held<'_>], report: &mut Report<'_>) {
    for (index, entry) in dataset.postponed.iter().enumerate().filter(|(_, e)| e.decided_in.is_empty()) {
        let decided = all.iter().find(|held| held.decision.planned_for == Some(entry.to));
        let Some(Held { minutes, item, .. }) = decided else { continue };
        let (meeting, id) = (&minutes.source.id, &item.id);
        report
            .at(
                &links::BACK_LINK,
                format!("/postponed/{index}"),
                words!(
                    "展延由 {meeting}#{id} 決定，而這裡沒有引用",
                    "the postponement was decided at {meeting}#{id}, which is not cited"
                ),
            )
            .related
            .push(place_of(minutes, item));
    }
}
