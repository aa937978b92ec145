//! That data sets and minutes say the same of what was decided.

use super::Report;
use crate::content::Basis;
use crate::diagnostic::{Place, Related};
use crate::model::{Dataset, Decision, Item, ItemDecision, Minutes, Status};
use crate::rulebook::{datasets, governance, links};

pub(super) fn check(dataset: &Dataset, basis: &Basis, report: &mut Report<'_>) {
    if let Some(restriction) = &dataset.restriction {
        let all = cited(&restriction.decided_in, "/restriction/decided_in", basis);
        let newest = all.iter().filter_map(|(_, minutes, _)| minutes.date).max();
        for (pointer, minutes, item) in all {
            if let (Some(approved), Some(met)) = (restriction.approved_on, minutes.date)
                && approved < met
            {
                let meeting = &minutes.source.id;
                report
                    .at(
                        &datasets::DATE_ORDER,
                        "/restriction/approved_on",
                        words!(
                            "核可日 {approved} 早於作成決議的會議 {meeting}（{met}）",
                            "approved on {approved}, before the meeting {meeting} that decided it ({met})"
                        ),
                    )
                    .related
                    .push(place_of(minutes, item));
            }
            let Some(decision) = named(dataset, &pointer, minutes, item, report) else { continue };
            // An older decision that is cited as well no longer rules.
            if minutes.date < newest {
                continue;
            }
            let mut disagree = |what: (&str, &str), decided: String, now: String| {
                if decided != now {
                    conflict(report, &pointer, minutes, item, what, &decided, &now);
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
    if let Some(withdrawal) = &dataset.withdrawal {
        for (pointer, minutes, item) in cited(&withdrawal.decided_in, "/withdrawal/decided_in", basis) {
            let Some(decision) = named(dataset, &pointer, minutes, item, report) else { continue };
            if let Some(status) = decision.status
                && status != Status::Withdrawn
            {
                conflict(report, &pointer, minutes, item, ("status", "/status"), status.word(), "withdrawn");
            }
        }
    }
    for (index, entry) in dataset.history.iter().enumerate() {
        for (pointer, minutes, item) in
            cited(&entry.decided_in, &format!("/history/{index}/decided_in"), basis)
        {
            let Some(decision) = named(dataset, &pointer, minutes, item, report) else { continue };
            if let Some(access) = decision.access
                && access != entry.access
            {
                conflict(
                    report,
                    &pointer,
                    minutes,
                    item,
                    ("history.access", ""),
                    access.word(),
                    entry.access.word(),
                );
            }
        }
    }
    for (index, entry) in dataset.postponed.iter().enumerate() {
        for (pointer, minutes, item) in
            cited(&entry.decided_in, &format!("/postponed/{index}/decided_in"), basis)
        {
            let Some(decision) = named(dataset, &pointer, minutes, item, report) else { continue };
            if let Some(date) = decision.planned_for
                && date != entry.to
            {
                conflict(
                    report,
                    &pointer,
                    minutes,
                    item,
                    ("postponed.to", ""),
                    &date.to_string(),
                    &entry.to.to_string(),
                );
            }
        }
    }
    latest(dataset, basis, report);
}

/// The items of minutes that a key cites.
fn cited<'a>(
    decisions: &'a [Decision],
    pointer: &str,
    basis: &'a Basis,
) -> Vec<(String, &'a Minutes, &'a Item)> {
    decisions
        .iter()
        .enumerate()
        .filter_map(|(index, decision)| {
            let Decision::Item(reference) = decision else { return None };
            let (minutes, item) = basis.item(reference)?;
            // A single value is not a list in the file, and its pointer is the key's own.
            let pointer =
                if decisions.len() == 1 { pointer.to_owned() } else { format!("{pointer}/{index}") };
            Some((pointer, minutes, item))
        })
        .collect()
}

/// The decision about the data set in an item that it cites; a finding when the item does not name it.
fn named<'a>(
    dataset: &Dataset,
    pointer: &str,
    minutes: &Minutes,
    item: &'a Item,
    report: &mut Report<'_>,
) -> Option<&'a ItemDecision> {
    let object = format!("dataset/{}", dataset.id);
    let (meeting, id) = (&minutes.source.id, &item.id);
    if !item.about.contains(&object) && !item.decisions.iter().any(|d| d.about == object) {
        report
            .at(
                &links::ONE_SIDED,
                pointer,
                words!(
                    "案由 {meeting}#{id} 沒有提到這個資料集",
                    "item {meeting}#{id} does not name this data set"
                ),
            )
            .related
            .push(place_of(minutes, item));
    } else if !item.decisions.iter().any(|d| d.about == object) {
        report
            .at(
                &links::ONE_SIDED,
                pointer,
                words!(
                    "案由 {meeting}#{id} 提到這個資料集，但沒有記下對它的決定",
                    "item {meeting}#{id} names this data set but records no decision on it"
                ),
            )
            .related
            .push(place_of(minutes, item));
    }
    item.decisions.iter().find(|decision| decision.about == object)
}

fn place_of(minutes: &Minutes, item: &Item) -> Related {
    let index = minutes.items.iter().position(|i| i.id == item.id).unwrap_or(0);
    Related {
        file: minutes.source.file.clone(),
        place: Place::Value(format!("/items/{index}/id")),
        label: words!("所引的案由", "the item cited"),
    }
}

fn conflict(
    report: &mut Report<'_>,
    pointer: &str,
    minutes: &Minutes,
    item: &Item,
    (name, at): (&str, &str),
    decided: &str,
    now: &str,
) {
    let (meeting, id) = (&minutes.source.id, &item.id);
    let now = if now.is_empty() { "—" } else { now };
    let pointer = if at.is_empty() { pointer } else { at };
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
        .push(place_of(minutes, item));
}

fn sorted(grounds: &[String]) -> String {
    let mut grounds = grounds.to_vec();
    grounds.sort();
    grounds.join(", ")
}

/// The latest decision on access rules: a data set that has not followed it yet is told so.
fn latest(dataset: &Dataset, basis: &Basis, report: &mut Report<'_>) {
    let object = format!("dataset/{}", dataset.id);
    let decided = basis
        .minutes
        .iter()
        .filter(|minutes| minutes.status == "held")
        .flat_map(|minutes| minutes.items.iter().map(move |item| (minutes, item)))
        .filter_map(|(minutes, item)| {
            let decision = item.decisions.iter().find(|d| d.about == object)?;
            Some((minutes, item, decision.access?))
        })
        .next_back();
    let Some((minutes, item, access)) = decided else { return };
    if access == dataset.access || dataset.status == Status::Withdrawn {
        return;
    }
    let (meeting, id) = (&minutes.source.id, &item.id);
    let (decided, now) = (access.word(), dataset.access.word());
    report
        .at(
            &governance::NOT_CARRIED_OUT,
            "/access",
            words!(
                "{meeting}#{id} 決議為 {decided}，資料集仍為 {now}",
                "{meeting}#{id} decided {decided}; the data set is still {now}"
            ),
        )
        .related
        .push(place_of(minutes, item));
}
