//! A data file as a table: its first rows, and what its columns hold.
//!
//! Bytes in, values out, in bounded memory whatever the bytes. Knows no files, manifests or pages.

mod collect;
mod column;
mod delimited;
mod json;
mod number;
#[cfg(test)]
mod tests;
mod text;

pub use collect::{CELL, COLUMNS, ROWS};
pub use column::{Column, Distinct, Kind, Numbers};
pub use text::decode;

/// How the cells of a file are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// By commas.
    Commas,
    /// By tabs.
    Tabs,
    /// JSON: an array of objects, at the top or a little below it.
    Json,
}

impl Layout {
    /// The layout of a format by its code; nothing for what is no table.
    pub fn of_format(code: &str) -> Option<Self> {
        match code {
            "CSV" => Some(Self::Commas),
            "TSV" => Some(Self::Tabs),
            "JSON" | "GEOJSON" | "JSONLD" => Some(Self::Json),
            _ => None,
        }
    }
}

/// A table as a visitor gets to know it before fetching it.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Names of the columns, at most [`COLUMNS`].
    pub header: Vec<String>,
    /// Columns beyond those.
    pub more_columns: usize,
    /// The first rows, at most [`ROWS`], each as long as the header; long cells are cut.
    pub rows: Vec<Vec<String>>,
    /// All rows of the file.
    pub records: u64,
    /// What each column holds, in the order of the header.
    pub columns: Vec<Column>,
    /// The keys that lead to the rows, in JSON.
    pub path: Vec<String>,
}

/// Reads a file's bytes; nothing when they hold no table.
pub fn read(layout: Layout, bytes: &[u8]) -> Option<Table> {
    match layout {
        Layout::Commas => delimited::read(bytes, b','),
        Layout::Tabs => delimited::read(bytes, b'\t'),
        Layout::Json => json::read(bytes),
    }
}
