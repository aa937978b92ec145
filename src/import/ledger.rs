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
    /// Held something in a row that was refused.
    pub refused: usize,
    /// Became a key with another text.
    pub normalised: usize,
    /// From what to what, and how often.
    pub changes: BTreeMap<(String, String), usize>,
    /// What was kept, and how often.
    pub left: BTreeMap<String, usize>,
}

impl Account {
    /// Cells that held nothing, of so many rows.
    pub(super) fn empty(&self, rows: usize) -> usize {
        rows.saturating_sub(self.mapped + self.kept + self.refused)
    }
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
    /// One value for several distributions, written at each.
    pub shared: usize,
    pub mended_urls: usize,
}

/// The books.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    pub accounts: Vec<Account>,
    /// Rows booked: data sets and refusals. Of each column they are the sum of what was mapped,
    /// kept, refused and empty.
    pub rows: usize,
    pub notes: Notes,
    /// Units of the list: what the cells say, the unit's key, how many rows.
    pub units: BTreeMap<(String, String), usize>,
}

impl Ledger {
    pub(super) fn new(columns: usize) -> Self {
        Self { accounts: vec![Account::default(); columns], ..Self::default() }
    }

    /// Books a row that was refused.
    pub(super) fn refuse(&mut self, row: &Reading<'_>) {
        self.rows += 1;
        for (account, fate) in self.accounts.iter_mut().zip(&row.fates) {
            account.refused += usize::from(!fate.empty);
        }
    }

    /// Books a row that is in the site.
    pub(super) fn book(&mut self, row: &Reading<'_>, cells: &[String]) {
        self.rows += 1;
        for ((account, fate), raw) in self.accounts.iter_mut().zip(&row.fates).zip(cells) {
            let Fate { mapped, keep, became, .. } = fate;
            account.mapped += usize::from(*mapped);
            account.both += usize::from(*mapped && *keep);
            if let Some(became) = became {
                account.normalised += 1;
                *account.changes.entry((raw.clone(), became.clone())).or_default() += 1;
            }
            if *keep && !*mapped {
                account.kept += 1;
                *account.left.entry(raw.clone()).or_default() += 1;
            }
        }
    }
}
