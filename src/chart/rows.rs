//! Parts of a whole as bars that lie one under another, each with its name and its sum above it.

use super::Sheet;
use super::svg::{Anchor, Drawing, LINE};

/// The height of a bar in pixels.
const BAR: f64 = 14.0;

/// The height of a row with its words.
const ROW: f64 = 48.0;

/// A bar a slot; in each the series one after another. The longest bar takes the whole width. Nothing
/// where fewer than two slots have anything. What is below nothing is drawn as nothing.
pub fn rows(sheet: &Sheet) -> Option<String> {
    if sheet.known() < 2 {
        return None;
    }
    let parts = |slot: usize| {
        (0..sheet.series.len()).map(move |series| sheet.number(series, slot).unwrap_or(0.0).max(0.0))
    };
    let longest = (0..sheet.slots.len())
        .map(|slot| parts(slot).sum::<f64>())
        .filter(|sum| sum.is_finite())
        .fold(0.0, f64::max);
    let mut drawing = Drawing::of(sheet);
    for (at, slot) in sheet.slots.iter().enumerate() {
        let top = ROW * at as f64;
        drawing.words("", Anchor::Start, 0.0, top + LINE, &slot.short);
        drawing.words("b", Anchor::End, 100.0, top + LINE, &slot.sum);
        let mut x = 0.0_f64;
        for (series, number) in sheet.series.iter().zip(parts(at)) {
            let width = if longest > 0.0 { (number / longest * 100.0).min(100.0 - x) } else { 0.0 };
            drawing.shape(series.look, x, top + LINE + 7.0, width, BAR);
            x += width;
        }
        let y = top + LINE + 7.0 + BAR;
        drawing.line("grid", (0.0, 100.0), (y, y));
    }
    Some(drawing.done(ROW * sheet.slots.len() as f64))
}
