//! What held meetings decided on a data set: that it was carried out, and that the data set cites it.

use super::Report;
use super::citations::place_of;
use super::decisions::follows;
use crate::content::Basis;
use crate::date::Date;
use crate::model::{Access, Dataset, Decision, Item, ItemDecision, Minutes, Status};
use crate::rulebook::{governance, links};

/// A decision on the data set at a meeting that was held.
struct Held<'a> {
    minutes: &'a Minutes,
    item: &'a Item,
    decision: &'a ItemDecision,
}

impl Held<'_> {
    /// As it is cited: `meeting#item`.
    fn reference(&self) -> String {
        format!("{}#{}", self.minutes.source.id, self.item.id)
    }

    /// The other end of a finding.
    fn place(&self) -> (&Minutes, &Item) {
        (self.minutes, self.item)
    }
}

/// Of each matter the latest decision rules: a data set that has not followed it yet is told so, and
/// what bound it is cited by it.
pub(super) fn check(
    dataset: &Dataset,
    object: &str,
    basis: &Basis,
    seen: &[String],
    report: &mut Report<'_>,
) {
    // Of several decisions of one item on the same object the first is meant.
    let mut all: Vec<Held<'_>> = Vec::new();
    for (minutes, item, decision) in basis.decided_on(object) {
        if all.last().is_none_or(|last| !std::ptr::eq(last.item, item)) {
            all.push(Held { minutes, item, decision });
        }
    }
    let cites = |held: &Held<'_>| seen.contains(&held.reference());
    // Where the data set cites the decision, their disagreement has its finding.
    let told = report.has_within_or_at("/access");
    // What has not been carried out yet cannot be cited yet.
    let mut waiting: Vec<String> = Vec::new();
    let mut behind = |held: &Held<'_>, pointer: &str, decided: &str, now: &str| {
        let reference = held.reference();
        let key = pointer.rsplit('/').next().unwrap_or(pointer);
        report.at_item(
            &governance::NOT_CARRIED_OUT,
            pointer,
            words!(
                "{reference} 決議 {key}: {decided}，資料集仍為 {now}",
                "{reference} decided `{key}: {decided}`; the data set still has {now}"
            ),
            held.place(),
        );
        waiting.push(reference);
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
    if let Some(held) = last(&|d| d.access.is_some()).filter(|held| !gone && !told && !changed_since(held))
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
    waiting.extend(ruling(dataset, &all, &waiting, report));
    for held in all.iter().filter(|held| binds(held.decision, dataset) && !cites(held)) {
        let reference = held.reference();
        if waiting.contains(&reference.clone()) {
            continue;
        }
        let finding = if touched(dataset) >= held.minutes.date {
            report.at_item(
                &links::BACK_LINK,
                "/title",
                words!(
                    "{reference} 決定了這個資料集，而這裡沒有引用",
                    "{reference} decided on this data set, which does not cite it"
                ),
                held.place(),
            )
        } else {
            waiting.push(reference.clone());
            report.at_item(
                &governance::NOT_CARRIED_OUT,
                "/title",
                words!(
                    "{reference} 決定了這個資料集，而這裡還沒有任何更新",
                    "{reference} decided on this data set, which has not changed since"
                ),
                held.place(),
            )
        };
        finding.hint = Some(words!(
            "在 restriction、withdrawal、postponed 或 history 的 decided_in 寫 {reference}",
            "write {reference} as decided_in of restriction, withdrawal, postponed or history"
        ));
    }
    postponements(dataset, &all, &waiting, report);
    history(dataset, &all, report);
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
            let reference = held.reference();
            agrees
                && held.minutes.date.is_some_and(|met| met <= entry.date)
                && !in_history.contains(&&reference)
                // What was decided before the step before this one was that step's.
                && (index == 0 || held.minutes.date > Some(dataset.history[index - 1].date))
        });
        let Some(held) = decided else { continue };
        let reference = held.reference();
        report.at_item(
            &links::BACK_LINK,
            format!("/history/{index}"),
            words!(
                "這一步由 {reference} 決定，而這裡沒有引用",
                "this step was decided at {reference}, which is not cited"
            ),
            held.place(),
        );
    }
}

/// A restriction cites the decision that rules it; the one that it does not cite.
fn ruling(
    dataset: &Dataset,
    all: &[Held<'_>],
    waiting: &[String],
    report: &mut Report<'_>,
) -> Option<String> {
    let restriction = dataset.restriction.as_ref()?;
    if dataset.status == Status::Withdrawn {
        return None;
    }
    let speaks = |d: &ItemDecision| d.access.is_some() || withholds(d);
    let held = all.iter().rev().find(|held| speaks(held.decision)).filter(|h| withholds(h.decision))?;
    let reference = held.reference();
    let cited = restriction.decided_in.iter().any(|decision| match decision {
        Decision::Item(item) => *item == reference,
        // That its minutes are here is said where it is cited.
        Decision::Earlier { date, .. } => Some(*date) == held.minutes.date,
    });
    if cited || waiting.contains(&reference) {
        return None;
    }
    let finding = report.at_key(
        &links::BACK_LINK,
        "/restriction",
        words!(
            "限制由 {reference} 決定，而 decided_in 沒有引用",
            "the restriction was decided at {reference}, which its `decided_in` does not cite"
        ),
    );
    finding.related.push(place_of(held.minutes, held.item));
    finding.hint = Some(words!(
        "restriction 加上 decided_in: {reference}",
        "add `decided_in: {reference}` to `restriction`"
    ));
    Some(reference)
}

/// Whether a decision keeps something from being open.
fn withholds(decision: &ItemDecision) -> bool {
    decision.access.is_some_and(|access| access != Access::Open)
        || decision.scope.is_some()
        || !decision.grounds.is_empty()
}

/// Whether a decision must be seen from the data set: it withholds, withdraws, or opened what is open.
/// What is only planned has nothing yet to cite it with.
fn binds(decision: &ItemDecision, dataset: &Dataset) -> bool {
    let changes = decision.access.is_some() || decision.status.is_some();
    withholds(decision) || changes && !matches!(dataset.status, Status::Planned | Status::Draft)
}

/// The last day on which somebody is known to have changed a data set.
fn touched(dataset: &Dataset) -> Option<Date> {
    let approved = dataset.restriction.as_ref().and_then(|r| r.approved_on);
    let withdrawn = dataset.withdrawal.as_ref().and_then(|w| w.approved_on);
    let step = dataset.history.last().map(|entry| entry.date);
    [approved, withdrawn, step, dataset.reviewed_on, dataset.metadata_modified].into_iter().flatten().max()
}

/// A postponement that a meeting decided stands among the postponements, and cites that meeting.
fn postponements(dataset: &Dataset, all: &[Held<'_>], waiting: &[String], report: &mut Report<'_>) {
    let dated = || all.iter().filter_map(|held| Some((held, held.decision.planned_for?)));
    for ((_, from), (held, to)) in dated().zip(dated().skip(1)).filter(|((_, from), (_, to))| from < to) {
        let reference = held.reference();
        if dataset.postponed.iter().any(|entry| entry.to == to) || waiting.contains(&reference.clone()) {
            continue;
        }
        let place = if dataset.planned_for.is_some() { "/planned_for" } else { "/title" };
        let finding = report.at_item(
            &links::BACK_LINK,
            place,
            words!(
                "{reference} 把開放日期由 {from} 延到 {to}，而 postponed 沒有這次展延",
                "{reference} put the opening off from {from} to {to}, which `postponed` does not tell"
            ),
            held.place(),
        );
        finding.hint = Some(words!(
            "postponed: [{{from: {from}, to: {to}, reason: …, decided_in: {reference}}}]",
            "postponed: [{{from: {from}, to: {to}, reason: …, decided_in: {reference}}}]"
        ));
    }
    for (index, entry) in dataset.postponed.iter().enumerate().filter(|(_, e)| e.decided_in.is_empty()) {
        let decided = all.iter().find(|held| held.decision.planned_for == Some(entry.to));
        let Some(held) = decided else { continue };
        let reference = held.reference();
        report.at_item(
            &links::BACK_LINK,
            format!("/postponed/{index}"),
            words!(
                "展延由 {reference} 決定，而這裡沒有引用",
                "the postponement was decided at {reference}, which is not cited"
            ),
            held.place(),
        );
    }
}
