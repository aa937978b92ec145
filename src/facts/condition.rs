//! What an asset was on a day, as far as its card tells: open or not, up to date or overdue.
//!
//! What is promised of data sets and what is counted of them both look here.

use crate::content::{Card, Content};
use crate::date::Date;
use crate::model::{Access, Status};
use crate::vocabulary::frequency;

/// The data sets of an agency that are counted: no series, no drafts, none of the section's own.
pub(super) fn counted(content: &Content) -> impl Iterator<Item = &Card> {
    content.cards.iter().filter(|card| !card.series && !card.self_published && card.is_public())
}

/// Open data set of which it is not written when it was opened.
pub(super) fn opened_unknown(card: &Card) -> bool {
    card.issued.is_none()
        && (card.is_open() || (card.status == Status::Withdrawn && card.access == Access::Open))
}

/// Whether an asset was offered as open data at the end of a day; nothing where that is not written.
pub(super) fn was_open(card: &Card, day: Date, as_of: Date) -> Option<bool> {
    if day >= as_of {
        return Some(card.is_open());
    }
    // Where its history tells what it was on a day, nothing need be concluded.
    if card.issued.is_none_or(|issued| issued <= day)
        && let Some((_, open)) = card.openness.iter().rev().find(|(date, _)| *date <= day)
    {
        return Some(*open);
    }
    let ended = card.ended.filter(|ended| card.issued.is_none_or(|issued| *ended >= issued));
    match card.issued {
        Some(issued) if issued > day => Some(false),
        Some(_) if card.is_open() => Some(true),
        Some(_) => ended.map(|ended| ended > day),
        None if !opened_unknown(card) => Some(false),
        None => ended.filter(|ended| *ended <= day && !card.is_open()).map(|_| false),
    }
}

/// How fresh data are on a day, by how often they are to be updated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// The next update is not due before the end of the day.
    UpToDate,
    /// It was due by this day.
    Overdue(Date),
    /// Updated as needed or never, or no frequency is stated: cannot be late.
    NoDueDate,
    /// It is not written when they were updated last, or that was later.
    NotTold,
}

/// How fresh a data set is on a day.
pub(super) fn freshness(card: &Card, day: Date) -> Freshness {
    let frequency = card.frequency.as_deref().and_then(frequency::find);
    // Irregular ones are never late, whatever their dates.
    let Some(frequency) = frequency.filter(|frequency| frequency.next_due(day).is_some()) else {
        return Freshness::NoDueDate;
    };
    // Of a day before its last change nobody knows how fresh it was.
    let modified = card.modified.or(card.issued).filter(|modified| *modified <= day);
    match modified.and_then(|modified| frequency.next_due(modified)) {
        Some(due) if due >= day => Freshness::UpToDate,
        Some(due) => Freshness::Overdue(due),
        None => Freshness::NotTold,
    }
}
