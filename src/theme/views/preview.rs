//! A look into the files of a data set: first rows, what columns hold, a map, code that reads them.

use serde::Serialize;

use super::common::Text;

/// What is shown of one file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Preview {
    /// Element id.
    pub id: String,
    /// Title of the file.
    pub title: Text,
    /// Shown at once; else on demand.
    pub open: bool,
    /// Its geometries.
    pub map: Option<Map>,
    /// Its first rows.
    pub table: Option<FirstRows>,
}

/// The first rows of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FirstRows {
    /// Caption: what is shown of how many.
    pub caption: String,
    /// Columns.
    pub columns: Vec<PreviewColumn>,
    /// Cells as they stand in the file; long ones are cut.
    pub rows: Vec<Vec<String>>,
    /// Columns that are left out, in words.
    pub note: Option<String>,
}

/// A column of the first rows.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PreviewColumn {
    /// Name in the file.
    pub name: String,
    /// What the name means, where the page's language has other words for it.
    pub title: Option<Text>,
    /// Right-aligned figures.
    pub numeric: bool,
}

/// A picture of geometries: values of the attribute `d`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Map {
    /// Element id of the words.
    pub id: String,
    /// Width of the view box.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Areas, by the even-odd rule.
    pub areas: String,
    /// Lines.
    pub lines: String,
    /// Dots.
    pub dots: String,
    /// What is drawn, and between what bounds.
    pub words: Vec<String>,
}

/// What a column holds.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Contents {
    /// In words: range, different values, empty cells.
    pub lines: Vec<String>,
    /// How its numbers are spread.
    pub histogram: Option<Histogram>,
}

/// A histogram, 16 units high.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Histogram {
    /// Width of the view box.
    pub width: usize,
    /// Outline of the bars, for the attribute `d`.
    pub path: String,
    /// The same in words.
    pub label: String,
}

/// How programs read one file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodeFor {
    /// Title of the file.
    pub title: Text,
    /// One entry a program.
    pub parts: Vec<CodePart>,
}

/// How one program reads a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CodePart {
    /// Its name.
    pub name: String,
    /// Where to put the code, or what it needs.
    pub steps: Vec<String>,
    /// The code, ready to copy.
    pub code: String,
}
