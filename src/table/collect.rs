//! Gathers a table cell by cell: keeps the first rows, hands every cell to its column.

use std::collections::HashMap;

use super::Table;
use super::column::{Column, Gatherer};

/// Rows that are kept.
pub const ROWS: usize = 20;

/// Columns that are looked at; what has more is no table to be read by people.
pub const COLUMNS: usize = 60;

/// Characters of a cell that are kept.
pub const CELL: usize = 60;

/// Names of columns that are told apart, so that rows of ever new keys take no memory without end.
const NAMES: usize = 2_000;

/// A table on its way.
#[derive(Default)]
pub(super) struct Collector {
    header: Vec<String>,
    by_name: HashMap<String, usize>,
    more_columns: usize,
    rows: Vec<Vec<String>>,
    records: u64,
    columns: Vec<Gatherer>,
}

impl Collector {
    /// Adds the next column of a header row; two may have one name.
    pub(super) fn column_of_header(&mut self, name: &str) {
        if self.columns.len() < COLUMNS {
            self.header.push(cut(name));
            self.columns.push(Gatherer::default());
        } else {
            self.more_columns += 1;
        }
    }

    /// The column of a name, made where it is new; nothing beyond those that are looked at.
    pub(super) fn column_of_name(&mut self, name: &str) -> Option<usize> {
        if let Some(at) = self.by_name.get(name) {
            return (*at < self.columns.len()).then_some(*at);
        }
        if self.by_name.len() >= NAMES {
            return None;
        }
        let at = self.by_name.len();
        self.by_name.insert(name.to_owned(), at);
        self.column_of_header(name);
        (at < self.columns.len()).then_some(at)
    }

    pub(super) fn is_without_columns(&self) -> bool {
        self.columns.is_empty()
    }

    /// Begins a row.
    pub(super) fn row(&mut self) {
        self.records += 1;
        if self.rows.len() < ROWS {
            self.rows.push(Vec::new());
        }
    }

    /// Takes a cell of the row that was begun last.
    pub(super) fn cell(&mut self, column: usize, text: &str) {
        let Some(gatherer) = self.columns.get_mut(column) else { return };
        gatherer.take(text);
        if self.records <= ROWS as u64
            && let Some(row) = self.rows.last_mut()
        {
            if row.len() <= column {
                row.resize(column + 1, String::new());
            }
            row[column] = cut(text);
        }
    }

    /// The table.
    pub(super) fn told(mut self, path: Vec<String>) -> Table {
        for row in &mut self.rows {
            row.resize(self.header.len(), String::new());
        }
        let records = self.records;
        let columns: Vec<Column> = self.columns.into_iter().map(|column| column.told(records)).collect();
        Table {
            header: self.header,
            more_columns: self.more_columns,
            rows: self.rows,
            records,
            columns,
            path,
        }
    }
}

/// A cell as it is shown: on one line, without controls, not longer than [`CELL`].
fn cut(text: &str) -> String {
    let shown = text.trim().chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut kept: String = shown.take(CELL + 1).collect();
    if let Some((at, _)) = kept.char_indices().nth(CELL) {
        kept.truncate(at);
        kept.push('…');
    }
    kept
}
