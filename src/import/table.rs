//! The list as a table of texts, out of comma-separated values, JSON or JSON Lines, told apart by
//! how the text begins.
//!
//! Knows nothing of what the columns mean.

use std::collections::BTreeMap;

use super::{ImportError, json, text};
use crate::words::Words;

/// A list.
pub(super) struct Table {
    /// Name of the encoding found.
    pub encoding: &'static str,
    /// Characters that each office defines for itself.
    pub own_characters: usize,
    pub form: Form,
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Rows that could not be read, by index: each stands as an empty row.
    pub faults: BTreeMap<usize, Words>,
}

/// How a list is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Csv,
    Json,
    JsonLines,
}

impl Form {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::Json => "JSON",
            Self::JsonLines => "JSON Lines",
        }
    }
}

impl Table {
    /// The longest row.
    pub(super) fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0).max(self.header.len())
    }
}

/// Reads a list.
pub(super) fn read(bytes: &[u8]) -> Result<Table, ImportError> {
    let text::Text { text, encoding, own_characters } = text::decode(bytes)?;
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    if text.trim_start().starts_with(['{', '[']) {
        let json::Read { lines, header, rows, faults } = json::read(&text)?;
        let form = if lines { Form::JsonLines } else { Form::Json };
        return Ok(Table { encoding, own_characters, form, header, rows, faults });
    }
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| ImportError::NotCsv(e.to_string()))?;
        rows.push(record.iter().map(str::to_owned).collect::<Vec<String>>());
    }
    if rows.is_empty() {
        return Err(ImportError::Empty);
    }
    let header = rows.remove(0);
    Ok(Table { encoding, own_characters, form: Form::Csv, header, rows, faults: BTreeMap::new() })
}

/// What parts the cells: a comma, unless the header has none and tabs or semicolons instead, as
/// spreadsheets save "Unicode text".
fn delimiter(text: &str) -> u8 {
    let header = text.lines().find(|line| !line.is_empty()).unwrap_or_default();
    match (header.contains(','), header.contains('\t'), header.contains(';')) {
        (true, ..) | (_, false, false) => b',',
        (_, true, _) => b'\t',
        _ => b';',
    }
}
