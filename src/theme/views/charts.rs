//! Charts with their tables, and the page of the section's figures.

use serde::Serialize;

use super::common::{Link, Table};

/// A chart: a sentence, a drawing, and the same figures as a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// Element id.
    pub id: String,
    /// What is shown, in a few words.
    pub title: String,
    /// What is to be seen, in a sentence.
    pub caption: String,
    /// The drawing: trusted SVG, printed unescaped.
    pub drawing: String,
    /// What its shapes mean; empty where the drawing says it itself.
    pub key: Vec<ChartKey>,
    /// The figures.
    pub table: Table,
    /// What the figures leave out.
    pub notes: Vec<String>,
}

/// What a shape of a chart means.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChartKey {
    /// The shape: trusted SVG.
    pub swatch: String,
    /// Its meaning.
    pub label: String,
}

/// `quality.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quality {
    /// Parts of the page.
    pub parts: Vec<QualityPart>,
    /// Figures on other pages.
    pub elsewhere: Vec<Link>,
}

/// A part of the page of figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct QualityPart {
    /// Anchor.
    pub id: String,
    /// Heading.
    pub title: String,
    /// The chart, if there is enough to draw.
    pub chart: Option<Chart>,
    /// What is said instead of a chart.
    pub empty: Option<String>,
    /// What stands behind the figures.
    pub list: Option<Table>,
}
