//! Reads a site's folder into typed values: the small things wholly, data sets one by one into
//! cards, with the full ones kept in memory while they are few.
//!
//! Finds what is wrong with files, YAML, keys and references. What a data set must hold is judged
//! by [`crate::checks`], which hands in its judgement as a function, so that every manifest is
//! read once. Knows nothing of pages.

mod basis;
mod card;
mod data_file;
mod document;
mod glob;
mod load;
mod own;
mod registry;
pub mod resource;
mod store;
mod tree;

pub use basis::{Basis, Ground, License, Theme, same_name};
pub use card::{Card, events_of};
pub use data_file::{FileFacts, columns_of, inspect_file};
pub use load::{Inspect, is_reserved_id, load};
pub use own::{SELF_PUBLISHED, SelfPublished};
pub use registry::{Registry, typed};
pub use store::{RESIDENT_LIMIT, Store};
pub use tree::{Listing, Tree, join_path};

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::model::Dataset;

/// All that a site's folder says.
pub struct Content {
    /// Everything but the data sets.
    pub basis: Basis,
    /// One card a data set, by id.
    pub cards: Vec<Card>,
    /// The data sets themselves.
    pub store: Store,
    /// What was measured of local data files, by path.
    pub data_files: BTreeMap<String, FileFacts>,
    /// Files that could not be understood: what else is wrong with them is not known yet.
    pub unread: Vec<String>,
    by_id: HashMap<String, usize>,
    /// The section's own data sets, after those of the agency.
    own: own::Own,
}

impl Content {
    pub(crate) fn new(
        basis: Basis,
        cards: Vec<Card>,
        store: Store,
        data_files: BTreeMap<String, FileFacts>,
    ) -> Self {
        let by_id = cards.iter().enumerate().map(|(i, c)| (c.id.clone(), i)).collect();
        Self { basis, cards, store, data_files, unread: Vec::new(), by_id, own: own::Own::default() }
    }

    /// The position of a data set's card.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The card of a data set.
    pub fn card(&self, id: &str) -> Option<&Card> {
        self.position(id).map(|at| &self.cards[at])
    }

    /// The data set at a position, from memory or read again.
    pub fn dataset(&self, at: usize) -> Arc<Dataset> {
        match self.own.dataset(&self.cards[at]) {
            Some(own) => own,
            None => self.store.get(at, &self.cards[at], &self.basis),
        }
    }
}
