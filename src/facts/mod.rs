//! What follows from a site's content as of a date: links seen from the other end, which decision
//! rules, what became of actions, how far promises are kept.
//!
//! Everything here is computed; nothing is typed by hand and nothing is judged. Knows no pages.

mod condition;
pub mod graph;
mod links;
pub mod promises;
mod self_published;
pub mod statistics;
pub mod story;

pub use links::{DecisionAt, Links};

use crate::content::Content;
use crate::date::Date;

/// A section's content with all that follows from it: what every output is made from.
pub struct Edition {
    /// What the files say.
    pub content: Content,
    /// The date as of which the rest is computed.
    pub as_of: Date,
    /// Links from the other end.
    pub links: Links,
}

impl Edition {
    /// Computes what follows from content as of a date.
    pub fn new(mut content: Content, as_of: Date) -> Self {
        self_published::add(&mut content, as_of);
        let links = Links::of(&content);
        Self { content, as_of, links }
    }
}
