//! Full-text search without a server: texts in, shards of postings out, as the browser's script reads
//! them (`themes/default/assets/search-index.js`).
//!
//! Chinese, Japanese and Bopomofo runs are indexed by single characters and pairs, all else by whole
//! words, so that what is found can be decided by looking at the text: a run of Han is found wherever it
//! stands, a word only as a whole. Knows no data sets, pages or paths.

mod fold;
mod index;
mod postings;
mod terms;

pub use fold::{SEPARATOR, VARIANTS, fold};
pub use index::{Builder, Document, FIELDS, Shards};
pub use postings::{ALPHABET, number, numbers};
pub use terms::{GRAM_RANGES, Term, terms};
