//! What a value means for a goal: values as metrics give them, their change from period to period, and the
//! verdict as of a day.

use super::metrics::Apart;
use super::{NOTHING, Outcome, Span};
use crate::period::elapsed;

/// How a value comes about, which tells what is due while a period is open.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Course {
    /// From nothing, and never less: due pro rata, and kept as soon as it is reached.
    Sum,
    /// A level that began at a value: due pro rata from there.
    Level(f64),
    /// A share, or a level of which the past is unknown: by the value so far.
    SoFar,
    /// Reports, due only for what is over; whether a day is set by which they must come.
    Reports(bool),
}

/// What a metric gave: between `value` and `most`, by what the facts leave open.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tally {
    pub(super) stated: bool,
    pub(super) value: f64,
    pub(super) most: f64,
    pub(super) course: Course,
    pub(super) share: bool,
    pub(super) hits: usize,
    pub(super) total: Option<usize>,
    pub(super) counted: Vec<String>,
    pub(super) not_counted: Vec<String>,
    pub(super) apart: Vec<(String, Apart)>,
}

/// The change from one period to the next.
pub(super) fn changed(now: Tally, before: &Tally) -> Tally {
    let course = match now.course {
        Course::Sum | Course::Reports(_) => Course::Level(-before.value),
        Course::Level(start) => Course::Level(start - before.value),
        Course::SoFar => Course::SoFar,
    };
    Tally { value: now.value - before.most, most: now.most - before.value, course, ..now }
}

/// The change as a share of what was before; no case where there was nothing.
pub(super) fn rate(now: Tally, before: &Tally) -> Tally {
    if before.value <= NOTHING {
        return Tally { share: true, total: Some(0), ..now };
    }
    let course = match now.course {
        Course::Sum | Course::Reports(_) | Course::Level(_) => Course::Level(0.0),
        Course::SoFar => Course::SoFar,
    };
    let (value, most) = (now.value / before.most - 1.0, now.most / before.value - 1.0);
    Tally { value, most, course, ..now }
}

/// What a value means for a goal. Both ends of what is possible must agree.
pub(super) fn verdict(compare: Option<&str>, goal: f64, tally: &Tally, span: Span) -> Outcome {
    let (low, high) = (tally.value, tally.most);
    let reached = |value: f64, goal: f64| value >= goal - NOTHING;
    let within = |value: f64, goal: f64| value <= goal + NOTHING;
    let good: &dyn Fn(f64) -> bool = match compare {
        Some("at-most") => &|value| within(value, goal),
        Some("equal") => &|value| reached(value, goal) && within(value, goal),
        _ => &|value| reached(value, goal),
    };
    if !span.is_open() {
        return match (good(low), good(high)) {
            (true, true) => Outcome::Met,
            (false, false) if compare != Some("equal") || reached(low, goal) || within(high, goal) => {
                Outcome::Missed
            }
            _ => Outcome::Undecidable,
        };
    }
    let never_less = matches!(tally.course, Course::Sum | Course::Reports(_));
    let upper_bound = matches!(compare, Some("at-most" | "equal"));
    if never_less && upper_bound && !within(low, goal) {
        return Outcome::Missed;
    }
    if never_less && !upper_bound && reached(low, goal) {
        return Outcome::Met;
    }
    let passed = elapsed(span.start, span.deadline, span.as_of);
    let due = match tally.course {
        // A meeting is not held in fractions: of what is counted, what is due is a whole number.
        Course::Sum if !tally.share => (goal * passed).round(),
        Course::Sum => goal * passed,
        // A level that is already on the right side of its goal need only stay there.
        Course::Level(start) if compare != Some("equal") && good(start) => goal,
        Course::Level(start) => start + (goal - start) * passed,
        Course::SoFar => goal,
        Course::Reports(true) => (goal * passed).floor(),
        Course::Reports(false) if span.as_of > span.end => goal,
        Course::Reports(false) => (goal * elapsed(span.start, span.end, span.as_of)).floor(),
    };
    let fine: &dyn Fn(f64) -> bool = match compare {
        Some("at-most") => &|value| within(value, due),
        Some("equal") => &|value| reached(value, due.min(goal)) && within(value, due.max(goal)),
        _ => &|value| reached(value, due),
    };
    match (fine(low), fine(high)) {
        (true, true) => Outcome::OnCourse,
        (false, false) => Outcome::Behind,
        _ => Outcome::Undecidable,
    }
}
