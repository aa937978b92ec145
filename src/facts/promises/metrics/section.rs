//! Metrics of what the section itself does: meetings, members, inventory, reviews, reports, activities.

use std::collections::HashSet;

use super::super::{Course, Span, Tally, Why};
use super::{Count, Question, in_unit};
use crate::content::Content;
use crate::date::Date;
use crate::model::{Activity, Decision, Member, Minutes};
use crate::period::Period;

pub(super) fn held(question: &Question<'_>, span: Span) -> Tally {
    let body = question.target.r#where.body.as_ref();
    let mut count = Count::default();
    for minutes in &question.content.basis.minutes {
        let fits = minutes.status == "held" && body.is_none_or(|body| *body == minutes.body);
        if fits && minutes.date.is_some_and(|date| span.has(date)) {
            count.take(format!("meeting/{}", minutes.source.id), Some(true));
        }
    }
    count.number(Course::Sum)
}

/// Members of the term in force on a day, of the body asked for, else of all bodies.
fn members<'a>(question: &Question<'a>, day: Date) -> Option<Vec<&'a Member>> {
    let wanted = question.target.r#where.body.as_ref();
    let bodies = question.content.basis.organization.bodies.iter();
    let mut in_force = bodies
        .filter(|(key, _)| wanted.is_none_or(|wanted| wanted == *key))
        .flat_map(|(_, body)| &body.terms)
        .filter(|term| term.start.is_none_or(|start| start <= day) && term.end.is_none_or(|end| end >= day))
        .peekable();
    in_force.peek()?;
    Some(in_force.flat_map(|term| &term.members).collect())
}

fn of_members(course: Course, value: f64, most: f64, hits: usize, total: usize) -> Tally {
    Tally {
        stated: false,
        value,
        most,
        course,
        share: false,
        hits,
        total: Some(total),
        counted: Vec::new(),
        not_counted: Vec::new(),
        apart: Vec::new(),
    }
}

pub(super) fn civil(question: &Question<'_>, span: Span) -> Result<Tally, Why> {
    let civil = |members: &[&Member]| members.iter().filter(|member| member.side == "civil").count();
    let now = members(question, span.until()).ok_or(Why::NoTerm)?;
    let course = match members(question, span.start.plus_days(-1)) {
        Some(before) => Course::Level(civil(&before) as f64),
        None => Course::SoFar,
    };
    let hits = civil(&now);
    Ok(of_members(course, hits as f64, hits as f64, hits, now.len()))
}

/// The lower of the shares of women and men; members without a gender stated could be of either.
pub(super) fn gender_share(question: &Question<'_>, span: Span) -> Result<Tally, Why> {
    let all = members(question, span.until()).ok_or(Why::NoTerm)?;
    let of = |gender: &str| all.iter().filter(|member| member.gender.as_deref() == Some(gender)).count();
    let (women, men) = (of("female"), of("male"));
    let unknown = all.iter().filter(|member| member.gender.is_none()).count();
    let least = women.min(men);
    let most = (women.min(men) + unknown).min((women + men + unknown) / 2).max(least);
    let share = |n: usize| if all.is_empty() { 0.0 } else { n as f64 / all.len() as f64 };
    let tally = of_members(Course::SoFar, share(least), share(most), least, all.len());
    Ok(Tally { share: true, ..tally })
}

/// The units that take part in an inventory: those that have no units below them, and those that
/// have data sets of their own; of a kind, or at or below a unit, where that is asked for.
pub fn units_to_inventory<'a>(content: &'a Content, unit: Option<&str>, kind: Option<&str>) -> Vec<&'a str> {
    let basis = &content.basis;
    let units = &basis.organization.units;
    let parents: HashSet<&str> = units.values().filter_map(|unit| unit.parent.as_deref()).collect();
    let works: HashSet<&str> =
        content.cards.iter().filter(|c| !c.series && !c.self_published).map(|c| c.unit.as_str()).collect();
    units
        .iter()
        .map(|(key, value)| (key.as_str(), value))
        .filter(|(key, value)| {
            in_unit(basis, unit, Some(key))
                && kind.is_none_or(|kind| kind == value.kind)
                && (!parents.contains(key) || works.contains(key))
        })
        .map(|(key, _)| key)
        .collect()
}

pub(super) fn inventory(question: &Question<'_>, span: Span) -> Tally {
    let basis = &question.content.basis;
    let filter = &question.target.r#where;
    // Where a role must have approved, only an activity that it approved in time counts.
    let approved = |activity: &Activity| {
        filter.approved_by.as_ref().is_none_or(|role| {
            activity.approved_by.as_ref() == Some(role)
                && activity.approved_on.is_some_and(|day| day <= span.until())
        })
    };
    // An activity stands for its unit and all below it; one without a unit for all.
    let covers = |unit: &str| {
        basis.activities.iter().any(|activity| {
            activity.kind == "inventory"
                && approved(activity)
                && activity.date.is_some_and(|date| span.has(date))
                && in_unit(basis, activity.unit.as_deref(), Some(unit))
        })
    };
    let inventoried: HashSet<&str> = question
        .content
        .cards
        .iter()
        .filter(|card| {
            filter.approved_by.is_none()
                && card.is_public()
                && !card.series
                && card.inventoried.is_some_and(|date| span.has(date))
        })
        .map(|card| card.unit.as_str())
        .collect();
    let mut count = Count::default();
    for unit in units_to_inventory(question.content, filter.unit.as_deref(), filter.kind.as_deref()) {
        count.take(format!("unit/{unit}"), Some(inventoried.contains(unit) || covers(unit)));
    }
    count.share(Course::Sum)
}

pub(super) fn reviewed(question: &Question<'_>, span: Span) -> Tally {
    let plan = question.plan;
    let body = question.target.r#where.body.as_ref();
    let about = format!("plan/{}", plan.source.id);
    let mut count = Count::default();
    for minutes in &question.content.basis.minutes {
        let of_body = body.is_none_or(|body| *body == minutes.body);
        if minutes.status != "held" || !of_body || !minutes.date.is_some_and(|date| span.has(date)) {
            continue;
        }
        for item in &minutes.items {
            if item.about.iter().any(|other| other.split('#').next() == Some(about.as_str())) {
                count.take(format!("meeting/{}#{}", minutes.source.id, item.id), Some(true));
            }
        }
    }
    for revision in plan.revisions.iter().filter(|revision| revision.date.is_some_and(|date| span.has(date)))
    {
        // A revision is a review by a body only where one of its meetings decided it.
        if body.is_some() && !decided(question, &revision.decided_in, span.as_of) {
            continue;
        }
        // A revision that one of these items decided is the same review.
        let same = revision.decided_in.iter().any(|decision| match decision {
            Decision::Item(item) => count.yes.contains(&format!("meeting/{item}")),
            Decision::Earlier { .. } => false,
        });
        if !same {
            count.take(format!("{about}#_revisions"), Some(true));
        }
    }
    count.number(Course::Sum)
}

pub(super) fn reports(question: &Question<'_>, span: Span) -> Tally {
    let basis = &question.content.basis;
    let filter = &question.target.r#where;
    let mut count = Count::default();
    for activity in basis.activities.iter().filter(|activity| activity.kind == "report") {
        let fits = in_unit(basis, filter.unit.as_deref(), activity.unit.as_deref())
            && filter.body.as_ref().is_none_or(|body| activity.body.as_ref() == Some(body));
        let Some(date) = activity.date.filter(|date| fits && *date <= span.until()) else { continue };
        let reports_on = match activity.period.as_deref().and_then(Period::read) {
            // A report on a part is none on the whole.
            Some(period) => period.name == question.period,
            None => (span.start..=span.end).contains(&date),
        };
        if reports_on {
            count.take(format!("activity/{}", activity.source.id), Some(true));
        }
    }
    count.number(Course::Reports(question.target.due.is_some()))
}

/// Meetings held of the body asked for, up to the day that counts.
fn meetings<'a>(question: &Question<'a>, span: Span) -> impl Iterator<Item = &'a Minutes> {
    let body = question.target.r#where.body.as_ref();
    question.content.basis.minutes.iter().filter(move |minutes| {
        minutes.status == "held"
            && body.is_none_or(|body| *body == minutes.body)
            && minutes.date.is_some_and(|date| span.has(date))
    })
}

/// Items of held meetings, about what is asked for: a kind (`request`) or one object (`plan/x`).
pub(super) fn items_held(question: &Question<'_>, span: Span) -> Tally {
    let wanted = question.target.r#where.about.as_deref();
    let fits = |about: &String| {
        wanted.is_none_or(|wanted| about == wanted || about.split('/').next() == Some(wanted))
    };
    let mut count = Count::default();
    for minutes in meetings(question, span) {
        for item in minutes.items.iter().filter(|item| wanted.is_none() || item.about.iter().any(fits)) {
            count.take(format!("meeting/{}#{}", minutes.source.id, item.id), Some(true));
        }
    }
    count.number(Course::Sum)
}

/// Meetings held whose minutes are published.
pub(super) fn minutes_published(question: &Question<'_>, span: Span) -> Tally {
    let mut count = Count::default();
    for minutes in meetings(question, span) {
        let published = minutes.published.is_some_and(|date| date <= span.as_of);
        count.take(format!("meeting/{}", minutes.source.id), Some(published));
    }
    count.share(Course::SoFar)
}

/// Activities of the kind, unit, body and approver asked for.
fn activities_of<'a>(question: &Question<'a>, span: Span) -> impl Iterator<Item = &'a Activity> {
    let basis = &question.content.basis;
    let filter = &question.target.r#where;
    basis.activities.iter().filter(move |activity| {
        filter.kind.as_ref().is_none_or(|kind| *kind == activity.kind)
            && in_unit(basis, filter.unit.as_deref(), activity.unit.as_deref())
            && filter.approved_by.as_ref().is_none_or(|role| activity.approved_by.as_ref() == Some(role))
            && activity.date.is_some_and(|date| span.has(date))
    })
}

pub(super) fn activities(question: &Question<'_>, span: Span) -> Tally {
    let body = question.target.r#where.body.as_ref();
    let mut count = Count::default();
    for activity in activities_of(question, span) {
        if body.is_none_or(|body| activity.body.as_ref() == Some(body)) {
            count.take(format!("activity/{}", activity.source.id), Some(true));
        }
    }
    count.number(Course::Sum)
}

/// Whether one of some decisions was made at a held meeting of the body asked for.
fn decided(question: &Question<'_>, decisions: &[Decision], until: Date) -> bool {
    let body = question.target.r#where.body.as_ref();
    decisions.iter().any(|decision| match decision {
        Decision::Item(reference) => question.content.basis.item(reference).is_some_and(|(minutes, _)| {
            minutes.status == "held"
                && minutes.date.is_some_and(|date| date <= until)
                && body.is_none_or(|body| *body == minutes.body)
        }),
        Decision::Earlier { date, .. } => body.is_none() && *date <= until,
    })
}

/// Of the activities of a period, those that a meeting of the body looked at and decided on.
pub(super) fn activities_decided(question: &Question<'_>, span: Span) -> Tally {
    let mut count = Count::default();
    for activity in activities_of(question, span) {
        let seen = decided(question, &activity.decided_in, span.as_of);
        count.take(format!("activity/{}", activity.source.id), Some(seen));
    }
    count.share(Course::SoFar)
}

/// Rounds of awards of the years in a period, decided at a meeting of the body; a vacant prize is decided
/// too.
pub(super) fn awards(question: &Question<'_>, span: Span) -> Tally {
    let filter = &question.target.r#where;
    let basis = &question.content.basis;
    let mut count = Count::default();
    for award in basis.awards.iter().filter(|award| award.status.as_deref() != Some("draft")) {
        let fits = filter.kind.as_ref().is_none_or(|kind| *kind == award.kind)
            && in_unit(basis, filter.unit.as_deref(), award.unit.as_deref());
        for round in award.rounds.iter().filter(|_| fits) {
            let year = i16::try_from(round.year).unwrap_or(i16::MAX);
            let within = (span.start.year()..=span.end.year()).contains(&year);
            if within && !round.results.is_empty() && decided(question, &round.decided_in, span.as_of) {
                count.take(format!("award/{}", award.source.id), Some(true));
            }
        }
    }
    count.number(Course::Sum)
}
