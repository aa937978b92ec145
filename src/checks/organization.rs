//! The organisation: units that hang together, reviewers of their units, terms that follow one another.

use super::Report;
use crate::content::Basis;
use crate::diagnostic::Diagnostic;
use crate::rulebook::{datasets, governance as rules, links};

pub(super) fn check(basis: &Basis, findings: &mut Vec<Diagnostic>) {
    units(basis, &mut Report { file: "content/organization.yaml", findings });
    bodies(basis, &mut Report { file: "content/organization.yaml", findings });
    for (key, role) in &basis.organization.roles {
        let mut report = Report { file: "content/organization.yaml", findings };
        if let (Some(start), Some(end)) = (role.start, role.end)
            && end < start
        {
            report.at(
                &datasets::DATE_ORDER,
                format!("/roles/{key}/end"),
                words!("結束（{end}）早於開始（{start}）", "it ends on {end}, before it starts on {start}"),
            );
        }
    }
    let agency = &basis.site.agency;
    if basis.organization.units.get(agency).is_some_and(|unit| unit.kind != "agency") {
        Report { file: "content/site.yaml", findings }.at(
            &rules::ORGANISATION,
            "/agency",
            words!("「{agency}」不是 kind: agency 的單位", "`{agency}` is not a unit of kind agency"),
        );
    }
}

fn units(basis: &Basis, report: &mut Report<'_>) {
    let organization = &basis.organization;
    // `all` stands for every unit in schedules.
    if organization.units.contains_key("all") {
        report.at_key(
            &links::RESERVED_ID,
            "/units/all",
            words!("「all」另有用途：代表所有單位", "`all` has another use: it stands for every unit"),
        );
    }
    for (key, unit) in &organization.units {
        // Whoever goes upwards from a unit must not come back to it.
        let above = unit.parent.as_deref().into_iter().flat_map(|parent| organization.upwards(parent));
        if above.take(organization.units.len() + 1).any(|(other, _)| other == key) {
            report.at(
                &rules::ORGANISATION,
                format!("/units/{key}/parent"),
                words!("單位「{key}」是自己的上級", "unit `{key}` is above itself"),
            );
        }
        for (index, reviewer) in unit.reviewers.iter().enumerate() {
            let of = organization.roles.get(reviewer).and_then(|role| role.unit.as_deref());
            if let Some(of) = of.filter(|of| !organization.upwards(key).any(|(other, _)| other == *of)) {
                report.at(
                    &rules::ORGANISATION,
                    format!("/units/{key}/reviewers/{index}"),
                    words!(
                        "審查者「{reviewer}」屬於單位 {of}",
                        "the reviewer `{reviewer}` is a role of unit {of}"
                    ),
                );
            }
        }
    }
}

fn bodies(basis: &Basis, report: &mut Report<'_>) {
    for (key, body) in &basis.organization.bodies {
        for (t, term) in body.terms.iter().enumerate() {
            let at = format!("/bodies/{key}/terms/{t}");
            if let (Some(start), Some(end)) = (term.start, term.end)
                && end < start
            {
                report.at(
                    &datasets::DATE_ORDER,
                    format!("{at}/end"),
                    words!(
                        "結束（{end}）早於開始（{start}）",
                        "it ends on {end}, before it starts on {start}"
                    ),
                );
            }
            for (m, member) in term.members.iter().enumerate() {
                if term.members[..m].iter().any(|other| other.name == member.name) {
                    let name = member.name.iter().next().map_or("", |(_, name)| name);
                    report.at(
                        &rules::ORGANISATION,
                        format!("{at}/members/{m}/name"),
                        words!("「{name}」在同一任期列了兩次", "{name} stands twice in the term"),
                    );
                }
            }
            let overlaps = body.terms[..t].iter().any(|other| {
                let before = |a: &crate::model::Term, b: &crate::model::Term| match (a.end, b.start) {
                    (Some(end), Some(start)) => end < start,
                    _ => false,
                };
                // A term without an end lasts until the next one begins.
                let open =
                    |a: &crate::model::Term, b: &crate::model::Term| a.end.is_none() && a.start < b.start;
                !(before(other, term) || before(term, other) || open(other, term) || open(term, other))
            });
            if overlaps {
                report.at(
                    &rules::ORGANISATION,
                    format!("{at}/start"),
                    words!("任期與前一屆重疊", "the term overlaps one before it"),
                );
            }
        }
    }
}
