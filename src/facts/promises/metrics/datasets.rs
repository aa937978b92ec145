//! Metrics of data sets, told from their cards: what is open, when it was opened, how good and how
//! fresh it is, on any day that its dates can tell.

use std::collections::HashSet;

use super::super::{Course, Span, Tally};
use super::{Apart, Count, Question, in_unit};
use crate::content::Card;
use crate::date::Date;
use crate::facts::condition::{Freshness, counted, freshness, opened_unknown, was_open};
use crate::model::Status;

fn reference(card: &Card) -> String {
    format!("dataset/{}", card.id)
}

/// Data sets that metrics look at: no series, no drafts, none of the section's own, of the unit asked for.
fn cards<'a>(question: &Question<'a>) -> impl Iterator<Item = &'a Card> {
    let content = question.content;
    let unit = question.target.r#where.unit.as_deref();
    counted(content).filter(move |card| in_unit(&content.basis, unit, Some(&card.unit)))
}

fn count_open(question: &Question<'_>, day: Date, as_of: Date) -> Count {
    let mut count = Count::default();
    for card in cards(question) {
        match was_open(card, day, as_of) {
            Some(false) => {}
            known => count.take(reference(card), known),
        }
    }
    count
}

pub(super) fn open(question: &Question<'_>, span: Span) -> Tally {
    let before = count_open(question, span.start.plus_days(-1), span.as_of).yes.len();
    count_open(question, span.until(), span.as_of).number(Course::Level(before as f64))
}

pub(super) fn opened(question: &Question<'_>, span: Span) -> Tally {
    let mut count = Count::default();
    for card in cards(question) {
        match card.issued {
            Some(issued) if span.has(issued) => count.take(reference(card), Some(true)),
            None if opened_unknown(card) => count.take(reference(card), None),
            _ => {}
        }
    }
    count.number(Course::Sum)
}

pub(super) fn opened_on_time(question: &Question<'_>, span: Span) -> Tally {
    let mut count = Count::default();
    for card in cards(question) {
        let Some(promised) = card.first_promised.filter(|day| (span.start..=span.end).contains(day)) else {
            continue;
        };
        match card.issued.filter(|issued| *issued <= span.as_of) {
            Some(issued) => count.take(reference(card), Some(issued <= promised)),
            None if card.decided_not_open.is_some_and(|decided| decided <= promised) => {
                count.apart.push((reference(card), Apart::DecidedClosed));
            }
            None if opened_unknown(card) => count.take(reference(card), None),
            None if span.as_of <= promised => count.apart.push((reference(card), Apart::NotYetDue)),
            None => count.take(reference(card), Some(false)),
        }
    }
    count.share(Course::SoFar)
}

pub(super) fn updated_on_time(question: &Question<'_>, span: Span) -> Tally {
    let day = span.until();
    let mut count = Count::default();
    for card in cards(question).filter(|card| card.status == Status::Published) {
        let known = was_open(card, day, span.as_of);
        if known == Some(false) {
            continue;
        }
        let on_time = match freshness(card, day) {
            Freshness::NoDueDate => continue,
            Freshness::UpToDate => Some(true),
            Freshness::Overdue(_) => Some(false),
            Freshness::NotTold => None,
        };
        count.take(reference(card), known.and(on_time));
    }
    count.share(Course::SoFar)
}

/// The rank of a badge; nothing for what is none.
fn rank(badge: &str) -> Option<u8> {
    Some(match badge {
        "platinum" => 4,
        "gold" => 3,
        "silver" => 2,
        "bronze" => 1,
        _ => return None,
    })
}

/// The badge of a card on a day; nothing where its date does not tell.
fn badge_on(card: &Card, day: Date, as_of: Date) -> Option<Option<&str>> {
    let badge = card.badge.as_deref();
    let told = day >= as_of || badge.is_none() || card.badge_date.is_some_and(|date| date <= day);
    told.then_some(badge)
}

/// Open data sets with the badge asked for or a better one; any badge, where none is asked for.
pub(super) fn badges(question: &Question<'_>, span: Span) -> Count {
    let wanted = question.target.r#where.badge.as_deref();
    let day = span.until();
    let mut count = Count::default();
    for card in cards(question) {
        let known = was_open(card, day, span.as_of);
        if known == Some(false) {
            continue;
        }
        if card.badge.as_deref() == Some("exempt") && wanted != Some("exempt") {
            count.apart.push((reference(card), Apart::Exempt));
            continue;
        }
        let fits = |badge: Option<&str>| match wanted.map(|wanted| (wanted, rank(wanted))) {
            Some((wanted, None)) => badge == Some(wanted),
            Some((_, least)) => badge.and_then(rank) >= least && badge.and_then(rank).is_some(),
            None => badge.and_then(rank).is_some(),
        };
        let badge = known.and(badge_on(card, day, span.as_of));
        count.take(reference(card), badge.map(fits));
    }
    count
}

/// Points of the quality of all open data sets: 30 for gold or better, 18 for silver and 9 for bronze as
/// their shares, and 0.2 on top for each platinum, at most 5 (award programme of the Examination Yuan,
/// annex 1, with the weights 1, 0.6 and 0.3).
pub(super) fn badge_score(question: &Question<'_>, span: Span) -> Tally {
    let day = span.until();
    let mut count = Count::default();
    let mut points = [0.0_f64; 2];
    let mut platinum = [0.0_f64; 2];
    for card in cards(question) {
        let known = was_open(card, day, span.as_of);
        if known == Some(false) {
            continue;
        }
        let badge = known.and(badge_on(card, day, span.as_of));
        let ranks = match badge {
            Some(badge) => [badge.and_then(rank).unwrap_or(0); 2],
            None => [0, 4],
        };
        for (at, rank) in ranks.into_iter().enumerate() {
            points[at] += [0.0, 0.3, 0.6, 1.0, 1.0][usize::from(rank)];
            platinum[at] += if rank == 4 { 1.0 } else { 0.0 };
        }
        count.take(reference(card), badge.map(|badge| badge.and_then(rank).is_some()));
    }
    let total = count.yes.len() + count.no.len() + count.open;
    let score = |at: usize| {
        if total == 0 { 0.0 } else { 30.0 * points[at] / total as f64 + (0.2 * platinum[at]).min(5.0) }
    };
    Tally { value: score(0), most: score(1), ..count.share(Course::SoFar) }
}

/// Open data sets that items of held meetings were about.
pub(super) fn discussed(question: &Question<'_>, span: Span) -> Tally {
    let body = question.target.r#where.body.as_ref();
    let held = question.content.basis.minutes.iter().filter(|minutes| {
        minutes.status == "held"
            && body.is_none_or(|body| *body == minutes.body)
            && minutes.date.is_some_and(|date| span.has(date))
    });
    let about: HashSet<&str> =
        held.flat_map(|m| &m.items).flat_map(|item| &item.about).map(String::as_str).collect();
    let mut count = Count::default();
    for card in cards(question) {
        match was_open(card, span.until(), span.as_of) {
            Some(false) => {}
            known => {
                let reference = reference(card);
                let seen = about.contains(reference.as_str());
                count.take(reference, known.map(|_| seen));
            }
        }
    }
    count.share(Course::Sum)
}

/// Entries of the register whose day of review has not passed.
pub(super) fn restrictions_reviewed(question: &Question<'_>, span: Span) -> Tally {
    let day = span.until();
    let mut count = Count::default();
    for card in cards(question).filter(|card| card.restricted) {
        let approved = card.decided_not_open.is_none_or(|decided| decided <= day);
        if let Some(due) = card.review_by.filter(|_| approved) {
            count.take(reference(card), Some(due >= day));
        }
    }
    count.share(Course::SoFar)
}
