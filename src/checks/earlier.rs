//! Citations of meetings whose minutes are not in this section: those before its first meeting, and
//! those of bodies that publish elsewhere.

use super::Report;
use crate::content::Basis;
use crate::date::Date;
use crate::model::Decision;
use crate::rulebook::{datasets, links};

/// What followed a citation: the day, the key's name, and where it stands.
pub(super) type Act<'a> = (Date, &'a str, String);

/// A meeting that falls into the time of this section has its minutes here, or says where they are;
/// what it decided was done afterwards.
pub(super) fn check(
    decisions: &[Decision],
    pointer: &str,
    act: Option<&Act<'_>>,
    basis: &Basis,
    report: &mut Report<'_>,
) {
    // A later meeting may have confirmed what was done after an older one.
    let oldest = decisions.iter().filter_map(|decision| match decision {
        Decision::Earlier { date, .. } => Some(*date),
        Decision::Item(_) => None,
    });
    let oldest = oldest.min();
    for (index, decision) in decisions.iter().enumerate() {
        let Decision::Earlier { meeting, date, url } = decision else { continue };
        let at = if decisions.len() == 1 { pointer.to_owned() } else { format!("{pointer}/{index}") };
        if let Some((done, name, place)) = act.filter(|(done, ..)| done < date && oldest == Some(*date)) {
            report.at(
                &datasets::DATE_ORDER,
                place.clone(),
                words!(
                    "`{name}`（{done}）早於作成決議的「{meeting}」（{date}）",
                    "`{name}` ({done}) is before {meeting}, which decided it ({date})"
                ),
            );
        }
        let Some(first) = basis.first_meeting().filter(|first| first <= date && url.is_none()) else {
            continue;
        };
        let finding = report.at_key(
            &links::MINUTES_MISSING,
            at,
            words!(
                "「{meeting}」（{date}）沒有會議紀錄可查；本專區自 {first} 起有會議紀錄",
                "there are no minutes of {meeting} ({date}); this section has minutes since {first}"
            ),
        );
        let same_day = basis.minutes.iter().find(|minutes| minutes.date == Some(*date));
        finding.hint = Some(match same_day.and_then(|minutes| Some((minutes, minutes.items.first()?))) {
            Some((minutes, item)) => {
                let (id, item) = (&minutes.source.id, &item.id);
                words!(
                    "那天的會議紀錄是 {id}：寫 decided_in: {id}#{item}",
                    "the minutes of that day are {id}: write `decided_in: {id}#{item}`"
                )
            }
            None => words!(
                "建立 content/minutes/{date}.md 並引用 {date}#d1；別處公布的會議紀錄寫 url",
                "write content/minutes/{date}.md and cite {date}#d1, or give the `url` where its minutes are"
            ),
        });
    }
}
