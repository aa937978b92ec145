//! Data sets that odsite makes of the section itself: where they are kept, beside those of the agency.
//!
//! What stands in them is computed above, in [`crate::facts`].

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::data_file::hashed;
use super::{Basis, Card, Content, FileFacts, join_path};
use crate::model::Dataset;

/// Ids of the section's own data sets. No manifest can have one while they are published.
pub const SELF_PUBLISHED: &[&str] = &[
    "open-data-minutes",
    "open-data-members",
    "open-data-plan",
    "open-data-inventory",
    "open-data-register",
    "open-data-requests",
];

/// A data set made by odsite, and its files by name.
pub struct SelfPublished {
    /// The data set; its distributions name the files.
    pub dataset: Arc<Dataset>,
    /// Rows of each file.
    pub records: u64,
    /// The columns of each file, in order.
    pub header: Vec<String>,
    /// Names and bytes.
    pub files: Vec<(String, Vec<u8>)>,
}

/// What is kept of them.
#[derive(Default)]
pub(super) struct Own {
    datasets: HashMap<String, Arc<Dataset>>,
    bytes: BTreeMap<String, Arc<[u8]>>,
}

impl Own {
    pub(super) fn dataset(&self, card: &Card) -> Option<Arc<Dataset>> {
        // Without the mark a look-up would be made for each of all data sets.
        if !card.self_published {
            return None;
        }
        self.datasets.get(&card.id).map(Arc::clone)
    }
}

impl Basis {
    /// Whether the section publishes its own data set of this id, as far as its documents tell.
    pub fn is_self_published(&self, id: &str) -> bool {
        self.site.wants("self_published")
            && match id {
                "open-data-minutes" => !self.minutes.is_empty(),
                "open-data-members" => self.organization.bodies.values().any(|body| !body.terms.is_empty()),
                "open-data-plan" => self.plans.iter().any(|plan| plan.status != "draft"),
                "open-data-requests" => !self.requests.is_empty(),
                "open-data-inventory" | "open-data-register" => true,
                _ => false,
            }
    }
}

impl Content {
    /// Adds data sets that odsite made.
    pub fn add(&mut self, all: Vec<SelfPublished>) {
        // Growing by doubling would take the room of all cards once more for a handful.
        self.cards.reserve_exact(all.len());
        all.into_iter().for_each(|one| self.add_one(one));
    }

    fn add_one(&mut self, one: SelfPublished) {
        let SelfPublished { dataset, records, header, files } = one;
        for (name, bytes) in files {
            if let Some(path) = join_path(&dataset.file, &name) {
                // Who made the bytes knows what is in them.
                let facts =
                    FileFacts { records: Some(records), columns: Some(header.clone()), ..hashed(&bytes) };
                self.data_files.insert(path.clone(), facts);
                self.own.bytes.insert(path, bytes.into());
            }
        }
        let card = Card { self_published: true, ..Card::of(&dataset, 0, &self.basis) };
        self.by_id.insert(dataset.id.clone(), self.cards.len());
        self.cards.push(card);
        self.own.datasets.insert(dataset.id.clone(), dataset);
    }

    /// The bytes of a file that odsite made, by its path.
    pub fn made(&self, path: &str) -> Option<Arc<[u8]>> {
        self.own.bytes.get(path).map(Arc::clone)
    }
}
