//! Charts: a sheet of figures in, SVG text out.
//!
//! Across, all places are shares of the width; down, they are pixels. So a chart fills any width from
//! a phone to a sheet of paper while its words keep their size, and which of them have room is decided
//! for the narrowest. Looks are classes and patterns, never colours: the style sheet gives those. Knows
//! neither pages nor themes, and no language: every word is handed in.

mod columns;
mod rows;
mod scale;
mod steps;
mod svg;
#[cfg(test)]
mod tests;

pub use columns::{against, stacked};
pub use rows::rows;
pub use steps::steps;
pub use svg::swatch;

/// Figures that are drawn, and printed in the table under the drawing: both from here.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Begins the ids of the drawing; no other on the page begins so.
    pub id: String,
    /// What is shown, in a few words.
    pub title: String,
    /// What stands side by side: periods, or kinds of a thing.
    pub slots: Vec<Slot>,
    /// What is told of each slot.
    pub series: Vec<Series>,
    /// The figures count things, so that an axis has no fractions.
    pub whole: bool,
}

/// One place on the sheet: a period, or a kind.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// Its name in the table.
    pub name: String,
    /// Its name in the drawing.
    pub short: String,
    /// What all its figures come to, in words, where the drawing has place for it.
    pub sum: String,
}

/// What is told of each slot in turn.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name.
    pub name: String,
    /// How its shapes are told from others.
    pub look: Look,
    /// One figure a slot; nothing where nothing is known.
    pub values: Vec<Option<Value>>,
}

/// A figure with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct Value {
    /// What is drawn.
    pub number: f64,
    /// What is printed.
    pub text: String,
}

/// How a shape is told from others without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Filled.
    Solid,
    /// Filled, paler and with an edge.
    Pale,
    /// Slanting lines.
    Lined,
    /// Lines that cross.
    Crossed,
    /// Dots.
    Dotted,
    /// An edge alone.
    Hollow,
}

impl Look {
    /// The class of its shapes.
    fn class(self) -> &'static str {
        match self {
            Self::Solid => "c-solid",
            Self::Pale => "c-pale",
            Self::Lined => "c-lined",
            Self::Crossed => "c-crossed",
            Self::Dotted => "c-dotted",
            Self::Hollow => "c-hollow",
        }
    }
}

impl Sheet {
    /// The figure of a series in a slot that can be drawn.
    fn number(&self, series: usize, slot: usize) -> Option<f64> {
        let value = self.series.get(series)?.values.get(slot)?.as_ref()?;
        value.number.is_finite().then_some(value.number)
    }

    fn text(&self, series: usize, slot: usize) -> &str {
        let value = self.series.get(series).and_then(|series| series.values.get(slot));
        value.and_then(Option::as_ref).map_or("", |value| value.text.as_str())
    }

    /// Slots of which at least one figure is known.
    fn known(&self) -> usize {
        let has = |slot: &usize| (0..self.series.len()).any(|series| self.number(series, *slot).is_some());
        (0..self.slots.len()).filter(has).count()
    }
}
