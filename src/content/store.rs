//! Full data sets: all in memory while the manifests are few, else read again when asked for.

use std::sync::Arc;

use super::{Basis, Card, document};
use crate::model::Dataset;
use crate::schema::tables;
use crate::world::World;

/// Manifests up to this size in all are kept in memory.
pub const RESIDENT_LIMIT: u64 = 64 << 20;

/// Where full data sets come from.
pub enum Store {
    /// All in memory, in the order of the cards.
    Resident(Vec<Arc<Dataset>>),
    /// Read again from the site's folder.
    OnDemand(Arc<dyn World>),
}

impl Store {
    /// The data set of a card.
    pub fn get(&self, at: usize, card: &Card, basis: &Basis) -> Arc<Dataset> {
        match self {
            Self::Resident(all) => Arc::clone(&all[at]),
            Self::OnDemand(world) => {
                let language = basis.site.default_language();
                let read = document::read_yaml::<Dataset>(
                    &**world,
                    &card.file,
                    card.size,
                    &tables::DATASET,
                    language,
                );
                // A manifest that became unreadable between two readings is a race with an
                // editor; the empty data set that stands in for it is closed and a draft.
                let mut dataset = read.value.unwrap_or_default();
                dataset.id.clone_from(&card.id);
                dataset.file.clone_from(&card.file);
                Arc::new(dataset)
            }
        }
    }
}
