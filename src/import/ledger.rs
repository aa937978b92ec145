//! The books of an import: what became of every cell, column by column.

use std::collections::BTreeMap;

use super::reading::{Fate, Reading};

/// What happened to the cells of one column.
#[derive(Debug, Clone, Default)]
pub(super) struct Account {
    /// Became a key.
    pub mapped: usize,
    /// Became a key that says less, and are kept besides.
    pub both: usize,
    /// Are kept and became nothing.
    pub kept: usize,
    /// Held nothing.
    pub empty: usize,
    /// Became a key with another text.
    pub normalised: usize,
    /// From what to what, and how often.
    pub changes: BTreeMap<(String, String), usize>,
    /// What was kept, and how often.
    pub left: BTreeMap<String, usize>,
}

/// What is worth a sentence in the report.
#[derive(Debug, Clone, Default)]
pub(super) struct Notes {
    pub no_description: usize,
    pub no_unit: usize,
    pub not_open: usize,
    pub unknown_provision: usize,
    pub delisted: usize,
    pub uneven: usize,
    pub ragged: usize,
}

/// The books.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    pub accounts: Vec<Account>,
    pub notes: Notes,
    /// Units of the list: what the cells say, the unit's key, how many rows.
    pub units: BTreeMap<(String, String), usize>,
}

impl Ledger {
    pub(super) fn new(columns: usize) -> Self {
        Self { accounts: vec![Account::default(); columns], ..Self::default() }
    }

    /// Books a row that is in the site.
    pub(super) fn book(&mut self, row: &Reading<'_>, cells: &[String]) {
        for (index, account) in self.accounts.iter_mut().enumerate() {
            let raw = cells.get(index).map_or("", String::as_str);
            let Fate { empty, mapped, keep, became } = &row.fates[index];
            account.empty += usize::from(*empty);
            account.mapped += usize::from(*mapped);
            account.both += usize::from(*mapped && *keep);
            if let Some(became) = became {
                account.normalised += 1;
                *account.changes.entry((raw.to_owned(), became.clone())).or_default() += 1;
            }
            if *keep && !*mapped {
                account.kept += 1;
                *account.left.entry(raw.to_owned()).or_default() += 1;
            }
        }
    }
}
