//! Approvals: that there is a day where there is an approver, that the role was held on that day, and
//! that it reaches the unit concerned.

use super::Report;
use crate::content::Basis;
use crate::date::Date;
use crate::diagnostic::Diagnostic;
use crate::model::{Access, Dataset, Revision, Role, Status};
use crate::period::Period;
use crate::rulebook::{datasets, keys, links, restrictions};
use crate::words::Words;

/// The rank of the head of the agency, whose approval withholding needs.
const HEAD: &str = "head";

/// An approval as written somewhere.
pub(super) struct Approval<'a> {
    /// JSON pointer of what holds it.
    pub(super) at: String,
    pub(super) by: Option<&'a str>,
    pub(super) on: Option<Date>,
    /// The key that holds the day.
    pub(super) day: &'static str,
    /// The unit whose act was approved; nothing for acts of the agency.
    pub(super) unit: Option<&'a str>,
}

/// Checks one approval.
pub(super) fn check(approval: &Approval<'_>, basis: &Basis, report: &mut Report<'_>) {
    let Approval { at, by, on, day, unit } = approval;
    if by.is_some() != on.is_some() && *day == "approved_on" {
        let (there, missing) =
            if by.is_some() { ("approved_by", "approved_on") } else { ("approved_on", "approved_by") };
        let place = format!("{at}/{there}");
        if !report.has_within_or_at(&format!("{at}/{missing}")) {
            report.at(
                &keys::MISSING_KEY,
                place,
                words!("有 `{there}` 而沒有 `{missing}`", "there is `{there}` without `{missing}`"),
            );
        }
    }
    let Some((key, role)) = by.and_then(|by| basis.organization.roles.get_key_value(by)) else { return };
    let place = format!("{at}/approved_by");
    if let Some(on) = on
        && (role.start.is_some_and(|start| *on < start) || role.end.is_some_and(|end| *on > end))
    {
        report.at(&links::NO_AUTHORITY, place.clone(), when_held(key, role, *on));
    }
    let own = unit.unwrap_or(&basis.site.agency);
    if let Some(of) = &role.unit
        && basis.organization.units.contains_key(own)
        && !basis.organization.upwards(own).any(|(unit, _)| unit == of)
    {
        report.at(
            &links::NO_AUTHORITY,
            place,
            words!(
                "「{key}」屬於單位 {of}，不能核可 {own} 的事項",
                "`{key}` is a role of unit {of} and cannot approve for {own}"
            ),
        );
    }
}

/// That a role was not held on a day, and when it was.
pub(super) fn when_held(key: &str, role: &Role, on: Date) -> Words {
    match (role.start.filter(|start| on < *start), role.end) {
        (Some(start), _) => {
            words!(
                "「{key}」自 {start} 起才設，不能在 {on} 行使",
                "the role `{key}` began on {start}; it was not held on {on}"
            )
        }
        (None, Some(end)) => {
            words!(
                "「{key}」於 {end} 結束，不能在 {on} 行使",
                "the role `{key}` ended on {end}; it was not held on {on}"
            )
        }
        (None, None) => words!("{on} 時沒有「{key}」這個職務", "the role `{key}` was not held on {on}"),
    }
}

/// Approvals in a data set; withholding and withdrawing need the head of the agency, where a role has
/// that rank.
pub(super) fn dataset(dataset: &Dataset, basis: &Basis, report: &mut Report<'_>) {
    let restriction = dataset.restriction.as_ref();
    let withdrawal = dataset.withdrawal.as_ref();
    let withheld = dataset.access != Access::Open;
    let mut all = vec![
        restriction.map(|r| ("/restriction".to_owned(), &r.approved_by, r.approved_on, withheld)),
        withdrawal.map(|w| ("/withdrawal".to_owned(), &w.approved_by, w.approved_on, true)),
    ];
    all.extend(dataset.history.iter().enumerate().map(|(index, entry)| {
        let ended = entry.access != Access::Open || entry.status == Status::Withdrawn;
        Some((format!("/history/{index}"), &entry.approved_by, entry.approved_on, ended))
    }));
    let roles = &basis.organization.roles;
    let head = roles.iter().find(|(_, role)| role.rank.as_deref() == Some(HEAD));
    for (at, by, on, by_head) in all.into_iter().flatten() {
        let by = by.as_deref();
        let unit = Some(dataset.unit.as_str());
        check(&Approval { at: at.clone(), by, on, day: "approved_on", unit }, basis, report);
        if let (true, Some((head, _)), Some(by)) = (by_head, head, by)
            && roles.get(by).is_some_and(|role| role.rank.as_deref() != Some(HEAD))
        {
            report
                .at(
                    &restrictions::HEAD,
                    format!("{at}/approved_by"),
                    words!("「{by}」不是機關首長", "`{by}` is not the head of the agency"),
                )
                .hint = Some(words!("是否為 {head}？", "did you mean {head}?"));
        }
    }
}

/// Approvals of the revisions of a document of the agency.
pub(super) fn revisions(revisions: &[Revision], basis: &Basis, report: &mut Report<'_>) {
    for (index, revision) in revisions.iter().enumerate() {
        let approval = Approval {
            at: format!("/revisions/{index}"),
            by: revision.approved_by.as_deref(),
            on: revision.date,
            day: "date",
            unit: None,
        };
        check(&approval, basis, report);
    }
}

/// Approvals of pages and activities.
pub(super) fn documents(basis: &Basis, findings: &mut Vec<Diagnostic>) {
    for page in &basis.pages {
        revisions(&page.revisions, basis, &mut Report { file: &page.source.file, findings });
    }
    for activity in &basis.activities {
        let approval = Approval {
            at: String::new(),
            by: activity.approved_by.as_deref(),
            on: activity.approved_on,
            day: "approved_on",
            unit: activity.unit.as_deref(),
        };
        let mut report = Report { file: &activity.source.file, findings };
        check(&approval, basis, &mut report);
        // What tells of a period cannot be before it.
        let period = activity.period.as_deref().and_then(Period::read);
        for (key, date) in [("date", activity.date), ("approved_on", activity.approved_on)] {
            if let (Some(period), Some(date)) = (&period, date)
                && date < period.start
            {
                let name = &period.name;
                report.at(
                    &datasets::DATE_ORDER,
                    format!("/{key}"),
                    words!(
                        "`{key}`（{date}）早於期間 {name} 的開始",
                        "`{key}` ({date}) is before the period {name} starts"
                    ),
                );
            }
        }
    }
}
