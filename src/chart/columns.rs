//! Columns over periods: actual values against goals, and kinds on top of each other.

use super::scale::Scale;
use super::svg::{Anchor, Drawing, LINE, NARROW, every, overhang, width_of};
use super::{Look, Sheet};

/// The height of the plot in pixels.
const PLOT: f64 = 130.0;

/// The widest that a column is drawn, in hundredths.
const WIDEST: f64 = 14.0;

/// Where the columns stand.
struct Frame {
    /// Where the first slot begins, in hundredths.
    first: f64,
    /// The width of a slot.
    slot: f64,
    /// The width of a column.
    column: f64,
    top: f64,
    scale: Scale,
    has_axis: bool,
    /// Every how manieth slot has its words, counted from the last.
    every: usize,
}

impl Frame {
    /// The middle of a slot.
    fn middle(&self, slot: usize) -> f64 {
        self.first + self.slot * (slot as f64 + 0.5)
    }

    fn left(&self, slot: usize) -> f64 {
        self.middle(slot) - self.column / 2.0
    }

    fn y(&self, number: f64) -> f64 {
        self.top + PLOT * (1.0 - self.scale.at(number))
    }

    fn has_words(&self, slot: usize, slots: usize) -> bool {
        (slots - 1 - slot).is_multiple_of(self.every)
    }
}

/// Lays out columns. Where not all of the words have room below, there is an axis, and only the short
/// ones are written, as many as fit.
fn frame(
    drawing: &mut Drawing,
    sheet: &Sheet,
    scale: Scale,
    [long, short]: [f64; 2],
    print: &dyn Fn(f64) -> String,
) -> Frame {
    let count = sheet.slots.len();
    let mut frame = Frame {
        first: 0.0,
        slot: 100.0 / count as f64,
        column: 0.0,
        top: LINE + 3.0,
        scale,
        has_axis: every(count, long.max(short), 1.0) > 1,
        every: 1,
    };
    if frame.has_axis {
        let step = scale.step(sheet.whole);
        frame.scale = scale.to_step(step);
        let ticks: Vec<(f64, String)> =
            frame.scale.ticks(step).into_iter().map(|tick| (tick, print(tick))).collect();
        let room = ticks.iter().map(|(_, words)| width_of(words)).fold(0.0, f64::max) + 4.0;
        frame.first = (room / NARROW * 100.0).min(40.0);
        let width = 100.0 - frame.first - overhang(count, short).min(30.0);
        frame.slot = width / count as f64;
        frame.every = every(count, short, width / 100.0);
        for (tick, words) in ticks {
            let y = frame.y(tick);
            drawing.line("grid", (0.0, 100.0), (y, y));
            drawing.words("", Anchor::Start, 0.0, y - 4.0, &words);
        }
    }
    frame.column = (frame.slot * 0.6).min(WIDEST);
    frame
}

fn base_line(drawing: &mut Drawing, frame: &Frame) {
    let y = frame.y(0.0);
    drawing.line("axis", (0.0, 100.0), (y, y));
}

/// The width of the widest of some words.
fn widest<T: AsRef<str>>(words: impl Iterator<Item = T>) -> f64 {
    words.map(|words| width_of(words.as_ref())).fold(0.0, f64::max)
}

/// The part of a column between two figures.
fn part(drawing: &mut Drawing, frame: &Frame, look: Look, slot: usize, from: f64, to: f64) {
    let (top, bottom) = (frame.y(from.max(to)), frame.y(from.min(to)));
    drawing.shape(look, frame.left(slot), top, frame.column, bottom - top);
}

/// Actual values as columns, with a mark at the goal of each: of a sheet of these two series. Nothing
/// where fewer than two actual values are known.
pub fn against(sheet: &Sheet, print: &dyn Fn(f64) -> String) -> Option<String> {
    let count = sheet.slots.len();
    if (0..count).filter(|slot| sheet.number(0, *slot).is_some()).count() < 2 {
        return None;
    }
    let goal_words = |slot: usize| match sheet.number(1, slot) {
        Some(_) => format!("{} {}", sheet.series[1].name, sheet.text(1, slot)),
        None => String::new(),
    };
    let goals = widest((0..count).map(goal_words));
    let others = widest((0..count).flat_map(|slot| [sheet.text(0, slot), &sheet.slots[slot].short]));
    let numbers = (0..count).flat_map(|slot| [sheet.number(0, slot), sheet.number(1, slot)]).flatten();
    let mut drawing = Drawing::of(sheet);
    let frame = frame(&mut drawing, sheet, Scale::of(numbers), [goals, others], print);
    let look = sheet.series[0].look;
    for slot in 0..count {
        if let Some(value) = sheet.number(0, slot) {
            part(&mut drawing, &frame, look, slot, 0.0, value);
        }
    }
    base_line(&mut drawing, &frame);
    let below = frame.top + PLOT;
    let lines = if frame.has_axis { 2.0 } else { 3.0 };
    for slot in 0..count {
        let middle = frame.middle(slot);
        if let Some(goal) = sheet.number(1, slot) {
            let (y, half) = (frame.y(goal), (frame.column * 0.72).min(frame.slot * 0.48));
            let x = (middle - half, middle + half);
            // An edge of paper keeps the mark apart from a column that goes beyond it, and only there: one
            // that reaches it would seem to fall short.
            if sheet.number(0, slot).is_some_and(|value| frame.y(value.max(0.0)) < y - 5.0) {
                drawing.line("goal edge", x, (y, y));
            }
            drawing.line("goal", x, (y, y));
        }
        if frame.has_words(slot, count) {
            let value = sheet.text(0, slot);
            let value = if value.is_empty() { "–" } else { value };
            drawing.words("b", Anchor::Middle, middle, below + LINE, value);
            if !frame.has_axis {
                drawing.words("", Anchor::Middle, middle, below + LINE * 2.0, &goal_words(slot));
            }
            drawing.words("", Anchor::Middle, middle, below + lines * LINE, &sheet.slots[slot].short);
        }
    }
    Some(drawing.done(below + lines * LINE + 6.0))
}

/// Kinds on top of each other, the first at the bottom, what they come to above. Nothing where fewer
/// than two slots have anything. What is below nothing is drawn as nothing.
pub fn stacked(sheet: &Sheet, print: &dyn Fn(f64) -> String) -> Option<String> {
    if sheet.known() < 2 {
        return None;
    }
    let count = sheet.slots.len();
    let parts = |slot: usize| {
        (0..sheet.series.len()).map(move |series| sheet.number(series, slot).unwrap_or(0.0).max(0.0))
    };
    let sums = (0..count).map(|slot| parts(slot).sum::<f64>()).filter(|sum| sum.is_finite());
    let scale = Scale::of(sums);
    let words = widest(sheet.slots.iter().flat_map(|slot| [&slot.short, &slot.sum]));
    let mut drawing = Drawing::of(sheet);
    let frame = frame(&mut drawing, sheet, scale, [words; 2], print);
    let below = frame.top + PLOT;
    for slot in 0..count {
        let mut from = 0.0;
        for (series, number) in sheet.series.iter().zip(parts(slot)) {
            part(&mut drawing, &frame, series.look, slot, from, from + number);
            from += number;
        }
        if frame.has_words(slot, count) {
            let middle = frame.middle(slot);
            drawing.words("b", Anchor::Middle, middle, frame.y(from) - 6.0, &sheet.slots[slot].sum);
            drawing.words("", Anchor::Middle, middle, below + LINE, &sheet.slots[slot].short);
        }
    }
    base_line(&mut drawing, &frame);
    Some(drawing.done(below + LINE + 6.0))
}
