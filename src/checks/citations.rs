//! Decisions cited by documents, and objects that must cite what was decided on them: both ends of a
//! link speak, and speak of a meeting that was held.

use super::Report;
use super::earlier::{self, Act};
use crate::content::{Basis, Content};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Place, Related, Rule};
use crate::model::{Award, Decision, Item, ItemDecision, Minutes};
use crate::period::Period;
use crate::rulebook::{datasets, governance, links};
use crate::words::Words;

/// A decision that some key cites.
pub(super) struct Cited<'a> {
    /// JSON pointer of the citation.
    pub(super) pointer: String,
    pub(super) minutes: &'a Minutes,
    pub(super) item: &'a Item,
}

/// The items of minutes that a key cites.
pub(super) fn cited<'a>(decisions: &[Decision], pointer: &str, basis: &'a Basis) -> Vec<Cited<'a>> {
    decisions
        .iter()
        .enumerate()
        .filter_map(|(index, decision)| {
            let Decision::Item(reference) = decision else { return None };
            let (minutes, item) = basis.item(reference)?;
            // A single value is not a list in the file, and its pointer is the key's own.
            let pointer =
                if decisions.len() == 1 { pointer.to_owned() } else { format!("{pointer}/{index}") };
            Some(Cited { pointer, minutes, item })
        })
        .collect()
}

/// The decision about an object in an item that it cites; findings when the meeting was not held, or
/// the item does not name the object or decides nothing on it.
pub(super) fn named<'a>(
    object: &str,
    cited: &Cited<'a>,
    report: &mut Report<'_>,
) -> Option<&'a ItemDecision> {
    let Cited { pointer, minutes, item } = cited;
    let (meeting, id) = (&minutes.source.id, &item.id);
    if minutes.status != "held" {
        let status = &minutes.status;
        report.at_item(
            &links::NOT_HELD,
            pointer.clone(),
            words!("會議 {meeting} 的狀態為 {status}，沒有召開", "meeting {meeting} is {status}, not held"),
            (minutes, item),
        );
        return None;
    }
    let found = item.decisions.iter().find(|decision| same(&decision.about, object));
    if found.is_some_and(|decision| decision.adopts == Some(false)) {
        report.at_item(
            &links::DISAGREEMENT,
            pointer.clone(),
            words!(
                "案由 {meeting}#{id} 沒有通過（adopts: false）對 {object} 的提案",
                "item {meeting}#{id} refused what was proposed on {object} (`adopts: false`)"
            ),
            (minutes, item),
        );
        return None;
    }
    if found.is_none() {
        let message = if item.about.iter().any(|about| same(about, object)) {
            words!(
                "案由 {meeting}#{id} 提到 {object}，但沒有記下對它的決定",
                "item {meeting}#{id} names {object} but records no decision on it"
            )
        } else {
            words!("案由 {meeting}#{id} 沒有提到 {object}", "item {meeting}#{id} does not name {object}")
        };
        let finding = report.at_item(&links::ONE_SIDED, pointer.clone(), message, (*minutes, *item));
        let file = &minutes.source.file;
        finding.hint = Some(words!(
            "引錯案由時，改正引用；還沒有討論過時，在下次會議另提新案；該案由確實決定了它而紀錄漏記時，在 {file} 的案由 {id} 已有的 about、decisions 清單裡加上（沒有就新增）：\nabout: [{object}]\ndecisions:\n  - {{about: {object}, ‹決定的事項，例如 access: closed, grounds: […]›}}",
            "cite the right item; where it has not been discussed yet, put it to the next meeting; where this item did decide on it and the minutes leave it out, add to the lists `about` and `decisions` of item {id} in {file}:\nabout: [{object}]\ndecisions:\n  - {{about: {object}, ‹what was decided, such as access: closed, grounds: […]›}}"
        ));
    }
    found
}

/// Says that a decision that is cited decides nothing of the matter that it is cited for.
pub(super) fn silent(matter: (&str, &str), cited: &Cited<'_>, report: &mut Report<'_>) {
    let Cited { pointer, minutes, item } = cited;
    let (meeting, id) = (&minutes.source.id, &item.id);
    let (zh, en) = matter;
    report.at_item(
        &links::DISAGREEMENT,
        pointer.clone(),
        words!("案由 {meeting}#{id} 沒有決定{zh}", "item {meeting}#{id} does not decide {en}"),
        (minutes, item),
    );
}

/// `plan/p#t1` is about `plan/p`.
fn same(about: &str, object: &str) -> bool {
    about == object || about.split_once('#').is_some_and(|(whole, _)| whole == object)
}

impl Report<'_> {
    /// A finding whose other end is an item of minutes.
    pub(super) fn at_item(
        &mut self,
        rule: &'static Rule,
        pointer: impl Into<String>,
        message: Words,
        (minutes, item): (&Minutes, &Item),
    ) -> &mut Diagnostic {
        let finding = self.at(rule, pointer, message);
        finding.related.push(place_of(minutes, item));
        finding
    }
}

pub(super) fn place_of(minutes: &Minutes, item: &Item) -> Related {
    let index = minutes.items.iter().position(|i| i.id == item.id).unwrap_or(0);
    Related {
        file: minutes.source.file.clone(),
        place: Place::Value(format!("/items/{index}/id")),
        label: words!("所引的案由", "the item cited"),
    }
}

/// An act cannot be before the meeting that decided it.
pub(super) fn not_before(
    act: Option<Date>,
    name: &str,
    pointer: &str,
    cited: &Cited<'_>,
    report: &mut Report<'_>,
) {
    let Cited { minutes, item, .. } = cited;
    if let (Some(act), Some(met)) = (act, minutes.date)
        && act < met
    {
        let meeting = &minutes.source.id;
        report.at_item(
            &datasets::DATE_ORDER,
            pointer,
            if meeting.starts_with(&met.to_string()) {
                words!(
                    "`{name}`（{act}）早於作成決議的會議 {meeting}",
                    "`{name}` ({act}) is before the meeting {meeting} that decided it"
                )
            } else {
                words!(
                    "`{name}`（{act}）早於作成決議的會議 {meeting}（{met}）",
                    "`{name}` ({act}) is before the meeting {meeting} that decided it ({met})"
                )
            },
            (minutes, item),
        );
    }
}

/// One citation of a document: its object, where, what, and the act that followed it.
struct Citation<'a> {
    pointer: String,
    decisions: &'a [Decision],
    act: Option<Act<'static>>,
    /// What it tells of.
    period: Option<Period>,
}

/// Citations in everything that is not a data set.
pub(super) fn documents(content: &Content, findings: &mut Vec<Diagnostic>) {
    let basis = &content.basis;
    let mut all: Vec<(&str, String, Vec<Citation<'_>>, Option<Date>)> = Vec::new();
    let revisions = |list: &'_ [crate::model::Revision]| -> Vec<(usize, Option<Date>)> {
        list.iter().enumerate().map(|(i, revision)| (i, revision.date)).collect()
    };
    // The minutes, being published, cannot name a draft.
    for plan in basis.plans.iter().filter(|plan| plan.status != "draft") {
        let mut cites = Vec::new();
        for (i, date) in revisions(&plan.revisions) {
            cites.push(Citation {
                pointer: format!("/revisions/{i}/decided_in"),
                decisions: &plan.revisions[i].decided_in,
                act: date.map(|date| (date, "date", format!("/revisions/{i}/date"))),
                period: None,
            });
        }
        for (i, indicator) in plan.indicators.iter().enumerate() {
            for (a, actual) in indicator.actuals.iter().enumerate() {
                cites.push(Citation {
                    pointer: format!("/indicators/{i}/actuals/{a}/decided_in"),
                    decisions: &actual.decided_in,
                    act: None,
                    period: Period::read(&actual.period),
                });
            }
        }
        all.push((&plan.source.file, format!("plan/{}", plan.source.id), cites, uncited(&plan.revisions)));
    }
    for page in basis.pages.iter().filter(|page| page.status.as_deref() != Some("draft")) {
        let cites = revisions(&page.revisions)
            .into_iter()
            .map(|(i, date)| Citation {
                pointer: format!("/revisions/{i}/decided_in"),
                decisions: &page.revisions[i].decided_in,
                act: date.map(|date| (date, "date", format!("/revisions/{i}/date"))),
                period: None,
            })
            .collect();
        all.push((&page.source.file, format!("page/{}", page.source.id), cites, uncited(&page.revisions)));
    }
    for award in basis.awards.iter().filter(|award| award.status.as_deref() != Some("draft")) {
        let object = format!("award/{}", award.source.id);
        all.push((&award.source.file, object, of_award(award), uncited(&award.revisions)));
    }
    for request in &basis.requests {
        let cites = vec![Citation {
            pointer: "/decided_in".to_owned(),
            decisions: &request.decided_in,
            act: None,
            period: None,
        }];
        let acted = request.history.iter().filter_map(|step| step.date).max().max(request.replied);
        all.push((&request.source.file, format!("request/{}", request.source.id), cites, acted));
    }
    for activity in &basis.activities {
        let cites = vec![Citation {
            pointer: "/decided_in".to_owned(),
            decisions: &activity.decided_in,
            act: None,
            period: None,
        }];
        let object = format!("activity/{}", activity.source.id);
        all.push((&activity.source.file, object, cites, Some(Date::MAX)));
    }
    for (file, object, cites, acted) in all {
        let mut report = Report { file, findings };
        let mut seen: Vec<String> = Vec::new();
        let mut revised: Vec<String> = Vec::new();
        for citation in cites {
            earlier::check(citation.decisions, &citation.pointer, citation.act.as_ref(), basis, &mut report);
            for found in cited(citation.decisions, &citation.pointer, basis) {
                let decision = named(&object, &found, &mut report);
                let reference = format!("{}#{}", found.minutes.source.id, found.item.id);
                if citation.act.is_some() && decision.is_some_and(|d| d.adopts != Some(true)) {
                    report.at_item(
                        &links::DISAGREEMENT,
                        citation.pointer.clone(),
                        words!(
                            "{reference} 沒有通過（adopts: true）{object}",
                            "{reference} did not adopt {object} (`adopts: true`)"
                        ),
                        (found.minutes, found.item),
                    );
                }
                if let Some((date, name, pointer)) = &citation.act {
                    not_before(Some(*date), name, pointer, &found, &mut report);
                }
                if let (Some(period), Some(met)) = (&citation.period, found.minutes.date)
                    && met < period.start
                {
                    let name = &period.name;
                    report.at_item(
                        &datasets::DATE_ORDER,
                        citation.pointer.clone(),
                        words!(
                            "{reference}（{met}）早於期間 {name}",
                            "{reference} ({met}) is before the period {name}"
                        ),
                        (found.minutes, found.item),
                    );
                }
                // An item adopts one revision.
                if citation.act.is_some() && revised.contains(&reference) {
                    report.at_item(
                        &links::DISAGREEMENT,
                        citation.pointer.clone(),
                        words!(
                            "{reference} 已由前一次修正引用，不會通過兩次修正",
                            "{reference} is cited by an earlier revision; one item does not adopt two"
                        ),
                        (found.minutes, found.item),
                    );
                }
                if citation.act.is_some() {
                    revised.push(reference.clone());
                }
                seen.push(reference);
            }
        }
        not_cited(&object, &seen, acted, basis, &mut report);
    }
}

fn of_award(award: &Award) -> Vec<Citation<'_>> {
    let revisions = award.revisions.iter().enumerate().map(|(i, revision)| Citation {
        pointer: format!("/revisions/{i}/decided_in"),
        decisions: &revision.decided_in,
        act: revision.date.map(|date| (date, "date", format!("/revisions/{i}/date"))),
        period: None,
    });
    let rounds = award.rounds.iter().enumerate().map(|(i, round)| Citation {
        pointer: format!("/rounds/{i}/decided_in"),
        decisions: &round.decided_in,
        act: None,
        period: None,
    });
    revisions.chain(rounds).collect()
}

/// The day of the last revision that cites no decision.
fn uncited(revisions: &[crate::model::Revision]) -> Option<Date> {
    revisions.iter().filter(|revision| revision.decided_in.is_empty()).filter_map(|r| r.date).max()
}

/// What a held meeting decided on an object, and the object does not cite. Where it has acted since, the
/// link is missing; where it has not, the decision has not been carried out.
fn not_cited(object: &str, seen: &[String], acted: Option<Date>, basis: &Basis, report: &mut Report<'_>) {
    for minutes in basis.minutes.iter().filter(|minutes| minutes.status == "held") {
        for item in &minutes.items {
            let reference = format!("{}#{}", minutes.source.id, item.id);
            // A mere note, such as a report taken notice of, changes nothing that could cite it.
            let binds = |d: &ItemDecision| d.adopts == Some(true) || object.starts_with("request/");
            if !item.decisions.iter().any(|d| same(&d.about, object) && binds(d)) || seen.contains(&reference)
            {
                continue;
            }
            let title = if object.starts_with("request/") { "/subject" } else { "/title" };
            let place = Place::Value(title.to_owned());
            let finding = if acted >= minutes.date {
                let message = words!(
                    "{reference} 決定了 {object}，而這裡沒有引用",
                    "{reference} decided on {object}, which does not cite it"
                );
                Diagnostic::new(&links::BACK_LINK, report.file, place, message)
            } else {
                let message = words!(
                    "{reference} 決定了 {object}，而這裡還沒有任何更新",
                    "{reference} decided on {object}, which has not changed since"
                );
                Diagnostic::new(&governance::NOT_CARRIED_OUT, report.file, place, message)
            };
            report.push(finding).related.push(place_of(minutes, item));
        }
    }
}
