//! Requests and the time allowed for replies.
//!
//! A working day is no Saturday, Sunday or holiday of the site's list; days made up on a Saturday
//! are not known.

use super::metrics::{Apart, Count, Question, in_unit};
use super::{Course, Span, Tally, Why};
use crate::date::Date;
use crate::model::{Request, ServiceLevel, Site};
use crate::period::{after_days, after_working_days, working_days};

/// What became of a request within the time allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Answered by the day due.
    InTime,
    /// Answered after it.
    Late,
    /// Not answered though the day has passed.
    Overdue,
    /// Not answered and not due yet.
    Pending,
    /// Another agency's.
    Transferred,
    /// No time allowed is stated for it.
    NoLimit,
}

/// The time allowed for a channel: its own, or that of any.
fn level<'a>(site: &'a Site, channel: &str) -> Option<&'a ServiceLevel> {
    let all = &site.service_levels.requests;
    all.iter()
        .find(|level| level.channel == channel)
        .or_else(|| all.iter().find(|level| level.channel == "any"))
}

/// The day by which a request is to be answered; the day received is not counted.
pub fn request_due(site: &Site, request: &Request) -> Option<Date> {
    let level = level(site, &request.channel)?;
    let received = request.received?;
    Some(match level.count.as_deref() {
        Some("working") => after_working_days(received, level.days, &level.holidays),
        _ => after_days(received, level.days),
    })
}

/// Days from receipt to reply as the time allowed counts them, and whether they are working days.
pub fn days_taken(site: &Site, request: &Request) -> Option<(u32, bool)> {
    let (received, replied) = (request.received?, request.replied?);
    match level(site, &request.channel).filter(|level| level.count.as_deref() == Some("working")) {
        Some(level) => Some((working_days(received, replied, &level.holidays), true)),
        None => u32::try_from(replied.days_since(received)).ok().map(|days| (days, false)),
    }
}

/// How long replies took: how many, the median and the longest, in days as the time allowed counts them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taken {
    /// Whether these are working days.
    pub working: bool,
    /// Replies.
    pub replies: usize,
    /// Half of the replies took no longer; of an even number the mean of the two in the middle.
    pub median: f64,
    /// The longest.
    pub longest: u32,
}

/// How long the replies took that were given by a date, calendar and working days apart.
pub fn taken(site: &Site, requests: &[Request], as_of: Date) -> Vec<Taken> {
    let mut both: [Vec<u32>; 2] = Default::default();
    for request in requests.iter().filter(|r| r.status != "transferred" && r.replied <= Some(as_of)) {
        if let Some((days, working)) = days_taken(site, request) {
            both[usize::from(working)].push(days);
        }
    }
    let mut all = Vec::new();
    for (days, working) in both.iter_mut().zip([false, true]) {
        days.sort_unstable();
        let Some(longest) = days.last().copied() else { continue };
        let (below, above) = (days[(days.len() - 1) / 2], days[days.len() / 2]);
        let median = (f64::from(below) + f64::from(above)) / 2.0;
        all.push(Taken { working, replies: days.len(), median, longest });
    }
    all
}

/// How a request stands as of a date.
pub fn answer(site: &Site, request: &Request, as_of: Date) -> Answer {
    if request.status == "transferred" {
        return Answer::Transferred;
    }
    let Some(due) = request_due(site, request) else { return Answer::NoLimit };
    match request.replied.filter(|replied| *replied <= as_of) {
        Some(replied) if replied <= due => Answer::InTime,
        Some(_) => Answer::Late,
        None if due < as_of => Answer::Overdue,
        None => Answer::Pending,
    }
}

pub(super) fn answered(question: &Question<'_>, span: Span) -> Result<Tally, Why> {
    let basis = &question.content.basis;
    let filter = &question.target.r#where;
    let mut count = Count::default();
    let mut without_limit = false;
    for request in &basis.requests {
        let fits = in_unit(basis, filter.unit.as_deref(), request.unit.as_deref())
            && filter.kind.as_ref().is_none_or(|kind| *kind == request.kind)
            && filter.channel.as_ref().is_none_or(|channel| *channel == request.channel);
        if !fits {
            continue;
        }
        let reference = format!("request/{}", request.source.id);
        let Some(due) = request_due(&basis.site, request) else {
            without_limit |= request.received.is_some_and(|day| (span.start..=span.end).contains(&day));
            continue;
        };
        if !(span.start..=span.end).contains(&due) {
            continue;
        }
        let approved = filter.approved_by.as_ref().is_none_or(|role| {
            request.approved_by.as_ref() == Some(role) && request.approved_on.is_none_or(|day| day <= due)
        });
        match answer(&basis.site, request, span.as_of) {
            Answer::InTime => count.take(reference, Some(approved)),
            Answer::Late | Answer::Overdue => count.take(reference, Some(false)),
            Answer::Pending => count.apart.push((reference, Apart::NotYetDue)),
            Answer::Transferred => count.apart.push((reference, Apart::Transferred)),
            Answer::NoLimit => {}
        }
    }
    if without_limit { Err(Why::NoServiceLevel) } else { Ok(count.share(Course::SoFar)) }
}
