//! How many there are, from period to period: a line of steps over a pale area.

use std::fmt::Write;

use super::Sheet;
use super::scale::Scale;
use super::svg::{Anchor, Drawing, LINE, NARROW, every, number, overhang, width_of};

/// The height of the plot in pixels.
const PLOT: f64 = 160.0;

/// The plot's own measure across, stretched to the width that there is.
const ACROSS: f64 = 1000.0;

/// The first series as a line of steps, with an axis and its last value in words. Nothing where fewer
/// than two values are known; the line is broken where one is not.
pub fn steps(sheet: &Sheet, print: &dyn Fn(f64) -> String) -> Option<String> {
    let count = sheet.slots.len();
    let known: Vec<(usize, f64)> =
        (0..count).filter_map(|slot| Some((slot, sheet.number(0, slot)?))).collect();
    let (last, last_value) = *known.last().filter(|_| known.len() > 1)?;
    let scale = Scale::of(known.iter().map(|(_, value)| *value));
    let step = scale.step(sheet.whole);
    let scale = scale.to_step(step);
    let top = LINE + 3.0;
    let mut drawing = Drawing::of(sheet);
    for tick in scale.ticks(step) {
        let y = top + PLOT * (1.0 - scale.at(tick));
        drawing.line("grid", (0.0, 100.0), (y, y));
        drawing.words("", Anchor::Start, 0.0, y - 4.0, &print(tick));
    }
    let (line, area) = paths(sheet, scale);
    let (top_text, height, across) = (number(top), number(PLOT), number(ACROSS));
    let widest = sheet.slots.iter().map(|slot| width_of(&slot.short)).fold(0.0, f64::max);
    let width = 100.0 - overhang(count, widest).min(30.0);
    let width_text = number(width);
    // Stretched across alone: strokes keep their width, and no words are inside.
    let _ = write!(
        drawing.body,
        r#"<svg y="{top_text}" width="{width_text}%" height="{height}" viewBox="0 0 {across} {height}" preserveAspectRatio="none" overflow="visible"><path class="area" d="{area}"/><path class="run" d="{line}"/></svg>"#
    );
    let zero = top + PLOT * (1.0 - scale.at(0.0));
    drawing.line("axis", (0.0, 100.0), (zero, zero));
    let y = top + PLOT * (1.0 - scale.at(last_value));
    let end = width / count as f64 * (last as f64 + 1.0);
    // Words that end where the line ends: on the left half they would leave the drawing.
    let anchor = if end < 40.0 { Anchor::Start } else { Anchor::End };
    drawing.words("b", anchor, end, y - 7.0, sheet.text(0, last));
    names(&mut drawing, sheet, width, widest, top + PLOT + LINE);
    Some(drawing.done(top + PLOT + LINE + 6.0))
}

/// The names of slots at even distances, counted from the last; one that would leave the drawing on the
/// left is left out.
fn names(drawing: &mut Drawing, sheet: &Sheet, width: f64, widest: f64, y: f64) {
    let count = sheet.slots.len();
    let every = every(count, widest, width / 100.0);
    for (at, slot) in sheet.slots.iter().enumerate() {
        let middle = width * (at as f64 + 0.5) / count as f64;
        let is_within = middle / 100.0 * NARROW >= width_of(&slot.short) / 2.0;
        if (count - 1 - at).is_multiple_of(every) && is_within {
            drawing.words("", Anchor::Middle, middle, y, &slot.short);
        }
    }
}

/// The line, and the area between it and nothing.
fn paths(sheet: &Sheet, scale: Scale) -> (String, String) {
    let (mut line, mut area) = (String::new(), String::new());
    let width = ACROSS / sheet.slots.len() as f64;
    let y = |value: f64| number(PLOT * (1.0 - scale.at(value)));
    let zero = y(0.0);
    let mut before: Option<String> = None;
    for slot in 0..sheet.slots.len() {
        let now = sheet.number(0, slot).map(y);
        let x = number(width * slot as f64);
        match (&before, &now) {
            (None, Some(now)) => {
                let _ = write!(line, "M{x} {now}");
                let _ = write!(area, "M{x} {zero}V{now}");
            }
            (Some(before), Some(now)) if before != now => {
                let _ = write!(line, "H{x}V{now}");
                let _ = write!(area, "H{x}V{now}");
            }
            (Some(_), None) => {
                let _ = write!(line, "H{x}");
                let _ = write!(area, "H{x}V{zero}Z");
            }
            _ => {}
        }
        before = now;
    }
    if before.is_some() {
        let _ = write!(line, "H{}", number(ACROSS));
        let _ = write!(area, "H{}V{zero}Z", number(ACROSS));
    }
    (line, area)
}
