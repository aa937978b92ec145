//! Who was at a meeting: members of the term, present or excused, on the side that they sit on; who
//! spoke and voted was there.

use super::Report;
use crate::content::{Basis, same_name};
use crate::model::{Item, LocalText, Member, Minutes, Term};
use crate::rulebook::governance as rules;
use crate::words::Words;

pub(super) fn check(minutes: &Minutes, basis: &Basis, report: &mut Report<'_>) {
    if minutes.status != "held" {
        return;
    }
    let attendees = &minutes.attendees;
    for (key, list) in [("members", &attendees.members), ("apologies", &attendees.apologies)] {
        for (index, attendee) in list.iter().enumerate() {
            let name = attendee.name();
            if list[..index].iter().any(|before| same_name(before.name(), name)) {
                let own = first(name);
                report.at(
                    &rules::MINUTES,
                    format!("/attendees/{key}/{index}"),
                    words!("「{own}」列了兩次", "{own} is listed twice"),
                );
            }
        }
    }
    let others = [
        ("observers", &attendees.observers, ("列席", "an observer")),
        ("apologies", &attendees.apologies, ("請假", "excused")),
    ];
    for (key, list, (zh, en)) in others {
        for (index, other) in list.iter().enumerate() {
            if attendees.members.iter().any(|present| same_name(present.name(), other.name())) {
                let name = first(other.name());
                report.at(
                    &rules::MINUTES,
                    format!("/attendees/{key}/{index}"),
                    words!("「{name}」同時列為出席委員與{zh}", "{name} is listed as present and as {en}"),
                );
            }
        }
    }
    if attendees.apologies.iter().any(|excused| same_name(&minutes.chair, excused.name())) {
        let name = first(&minutes.chair);
        report.at(
            &rules::MINUTES,
            "/chair",
            words!("主席「{name}」列為請假", "the chair, {name}, is listed as excused"),
        );
    }
    for (i, item) in minutes.items.iter().enumerate() {
        votes(minutes, item, i, report);
    }
    let Some(term) = basis.term_of(minutes) else {
        // A body whose members are not written can have any.
        if basis.organization.bodies.get(&minutes.body).is_some_and(|body| !body.terms.is_empty()) {
            let (body, date) = (&minutes.body, minutes.date.map(|d| d.to_string()).unwrap_or_default());
            report.at(
                &rules::MINUTES,
                "/date",
                words!("{date} 不在「{body}」的任何任期內", "no term of `{body}` covers {date}"),
            );
        }
        return;
    };
    members(minutes, term, report);
    let listed =
        |name: &LocalText| minutes.attendees.members.iter().any(|there| same_name(there.name(), name));
    if !minutes.chair.is_empty() && member(term, &minutes.chair).is_none() && !listed(&minutes.chair) {
        let chair = first(&minutes.chair);
        report.at(
            &rules::MINUTES,
            "/chair",
            words!(
                "主席「{chair}」不在委員或出席名單中",
                "the chair, {chair}, is neither a member nor listed as present"
            ),
        );
    }
    for (i, item) in minutes.items.iter().enumerate() {
        speakers(minutes, term, item, i, report);
    }
}

fn members(minutes: &Minutes, term: &Term, report: &mut Report<'_>) {
    let attendees = &minutes.attendees;
    for (key, list) in [("members", &attendees.members), ("apologies", &attendees.apologies)] {
        for (index, attendee) in list.iter().enumerate() {
            let place = format!("/attendees/{key}/{index}");
            let (seat, place) = match attendee.in_place_of() {
                Some(member) => (member, format!("{place}/in_place_of")),
                None => (attendee.name(), place),
            };
            let own = first(seat);
            let Some(member) = member(term, seat) else {
                let near = crate::schema::nearest(own, term.members.iter().map(|m| first(&m.name)));
                let finding = report.at(
                    &rules::MINUTES,
                    place,
                    words!("「{own}」不是當屆委員", "{own} is no member of the term"),
                );
                finding.hint = Some(match near {
                    Some(near) => words!("是否為 {near}？", "did you mean {near}?"),
                    None => words!(
                        "代理出席寫 in_place_of: <委員>，列席人員寫在 observers",
                        "a substitute has `in_place_of: <member>`; put others under observers"
                    ),
                });
                continue;
            };
            if attendee.in_place_of().is_some()
                && let Some(there) = attendees.members.iter().find(|other| same_name(other.name(), seat))
            {
                let name = first(there.name());
                report.at(
                    &rules::MINUTES,
                    place.clone(),
                    words!(
                        "「{name}」本人出席，不會有人代理",
                        "{name} was present and needs nobody in their place"
                    ),
                );
            }
            if let Some(side) = attendee.side().filter(|side| *side != member.side) {
                let listed = &member.side;
                let finding = report.at(
                    &rules::MINUTES,
                    format!("/attendees/{key}/{index}/side"),
                    words!(
                        "「{own}」在委員名單是 {listed}，這裡是 {side}",
                        "{own} is {listed} in the list of members and {side} here"
                    ),
                );
                finding.hint = Some(side_hint());
            }
        }
    }
}

/// Votes are those of members who were there, and what most were against was not adopted.
fn votes(minutes: &Minutes, item: &Item, i: usize, report: &mut Report<'_>) {
    let Some(vote) = &item.vote else { return };
    let cast = vote.r#for.saturating_add(vote.against).saturating_add(vote.abstain);
    let present = minutes.attendees.members.len();
    if cast as usize > present && present > 0 {
        let finding = report.at_key(
            &rules::MINUTES,
            format!("/items/{i}/vote"),
            words!(
                "表決共 {cast} 票，出席委員只有 {present} 人",
                "{cast} votes were cast, and {present} members were present"
            ),
        );
        finding.hint = Some(words!(
            "改正 for、against、abstain，或補上 attendees.members 漏列的委員",
            "correct `for`, `against` and `abstain`, or add the members missing in attendees.members"
        ));
    }
    let (agreed, against) = (vote.r#for, vote.against);
    let passed = item.decisions.iter().position(|decision| decision.adopts != Some(false));
    if let Some(d) = passed.filter(|_| agreed < against) {
        let finding = report.at_key(
            &rules::MINUTES,
            format!("/items/{i}/decisions/{d}"),
            words!(
                "表決 {agreed} 票同意、{against} 票反對，不會是決定",
                "with {agreed} votes for and {against} against it was not decided"
            ),
        );
        finding.hint = Some(words!(
            "未通過的提案寫 adopts: false，並刪去 access、status 等決定",
            "a refused proposal has `adopts: false` and no `access`, `status` or other decision"
        ));
    }
}

/// Members who have an opinion in the minutes were there, or had sent it in writing, and spoke for their
/// own side.
fn speakers(minutes: &Minutes, term: &Term, item: &Item, i: usize, report: &mut Report<'_>) {
    for (o, opinion) in item.opinions.iter().enumerate() {
        let Some(member) = member(term, &opinion.by) else { continue };
        let by = first(&opinion.by);
        let there = minutes.attendees.members.iter().any(|present| same_name(present.name(), &opinion.by))
            || same_name(&minutes.chair, &opinion.by);
        if !there && !opinion.written {
            let finding = report.at(
                &rules::MINUTES,
                format!("/items/{i}/opinions/{o}/by"),
                words!("「{by}」沒有出席，不會發言", "{by} was not there and cannot have spoken"),
            );
            finding.hint =
                Some(words!("書面意見寫 written: true", "an opinion in writing has `written: true`"));
        }
        if opinion.side != member.side {
            let (listed, side) = (&member.side, &opinion.side);
            let finding = report.at(
                &rules::MINUTES,
                format!("/items/{i}/opinions/{o}/side"),
                words!(
                    "「{by}」在委員名單是 {listed}，這裡是 {side}",
                    "{by} is {listed} in the list of members and {side} here"
                ),
            );
            finding.hint = Some(side_hint());
        }
    }
}

fn side_hint() -> Words {
    words!(
        "側別以 content/organization.yaml 的委員名單為準",
        "sides are those of the list of members in content/organization.yaml"
    )
}

fn member<'a>(term: &'a Term, name: &LocalText) -> Option<&'a Member> {
    term.members.iter().find(|member| same_name(&member.name, name))
}

fn first(text: &LocalText) -> &str {
    text.iter().next().map_or("", |(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Attendee;

    #[test]
    fn a_substitute_sits_in_the_place_of_a_member() {
        let text = |text| serde_json::json!({"zh-Hant-TW": text});
        let attendee: Attendee =
            serde_json::from_value(serde_json::json!({"name": text("乙"), "in_place_of": text("甲")}))
                .expect("one");
        assert_eq!(attendee.in_place_of().map(first), Some("甲"));
        let name: Attendee = serde_json::from_value(text("甲")).expect("a name");
        assert!(name.in_place_of().is_none());
    }
}
