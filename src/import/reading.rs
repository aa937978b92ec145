//! One row while it is read: which cells have become keys, and which are still to be kept.
//!
//! A cell that nobody claims is kept: nothing can fall between two columns.

use serde_json::{Map, Value as Json};

use super::cell;
use super::columns::{Columns, Role};

/// The name for cells beyond those that a manifest can hold.
const REST: &str = "（其餘欄位）";

/// What becomes of one cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Fate {
    /// There was nothing in it.
    pub empty: bool,
    /// It became a key.
    pub mapped: bool,
    /// Its text stays under `imported.kept`.
    pub keep: bool,
    /// What was written, where that is not the cell's text.
    pub became: Option<String>,
}

/// A row of a list.
pub(super) struct Reading<'a> {
    columns: &'a Columns,
    cells: Vec<&'a str>,
    clean: Vec<String>,
    pub(super) fates: Vec<Fate>,
}

/// A cell that was asked for: its column and its content.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    column: usize,
    pub(super) text: String,
}

impl<'a> Reading<'a> {
    /// A row is as long as its own cells, however many columns the list has.
    pub(super) fn new(columns: &'a Columns, row: &'a [String]) -> Self {
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        let clean: Vec<String> = cells.iter().map(|cell| cell::clean(cell)).collect();
        let fates = clean
            .iter()
            .map(|text| Fate { empty: text.is_empty(), keep: !text.is_empty(), ..Fate::default() })
            .collect();
        Self { columns, cells, clean, fates }
    }

    /// The first cell of a role that holds something.
    pub(super) fn get(&self, role: Role) -> Option<Cell> {
        let held = |column: usize| self.fates.get(column).is_some_and(|fate| !fate.empty);
        let column = self.columns.of(role).iter().copied().find(|&column| held(column))?;
        Some(Cell { column, text: self.clean[column].clone() })
    }

    /// The cell has become a key, all of it; `became` where the text written is another one.
    pub(super) fn mapped(&mut self, cell: &Cell, became: Option<&str>) {
        self.decide(cell, became, false);
    }

    /// The cell has become a key that says less than the cell: its text is kept besides.
    pub(super) fn mapped_in_part(&mut self, cell: &Cell, became: &str) {
        self.decide(cell, Some(became), true);
    }

    fn decide(&mut self, cell: &Cell, became: Option<&str>, keep: bool) {
        let columns = self.columns;
        for &column in columns.of(columns.all[cell.column].role) {
            // A second column that says the same has become the same key.
            if column != cell.column && self.clean.get(column) != Some(&cell.text) {
                continue;
            }
            let written = became.unwrap_or(&self.clean[column]);
            self.fates[column] = Fate {
                empty: false,
                mapped: true,
                keep: keep && column == cell.column,
                became: (written != self.cells[column]).then(|| written.to_owned()),
            };
        }
    }

    /// The cells that are kept, by the list's own headers and with the list's own text. What a
    /// manifest could not hold key by key stands in one text.
    pub(super) fn kept(&self) -> Map<String, Json> {
        let (mut kept, mut rest) = (Map::new(), Map::new());
        for (index, _) in self.fates.iter().enumerate().filter(|(_, fate)| fate.keep) {
            let (name, cell) = (self.columns.all[index].name.clone(), self.cells[index].to_owned());
            let into = if kept.len() < cell::MOST_PARTS { &mut kept } else { &mut rest };
            into.insert(name, Json::String(cell));
        }
        if !rest.is_empty() {
            kept.insert(REST.to_owned(), Json::String(Json::Object(rest).to_string()));
        }
        kept
    }
}
