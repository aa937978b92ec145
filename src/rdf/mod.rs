//! Data sets as RDF: the triples of one asset as a small vector, and writers that turn triples
//! into Turtle, RDF/XML and JSON-LD. Follows DCAT 3 and DCAT-AP 3.0.1, with the typing triples
//! that its shapes need for every IRI referred to.
//!
//! Knows nothing of paths of outputs, pages or switches; never holds the graph of a whole
//! catalogue, but goes through the data sets one by one.

mod block;
mod catalog;
mod concepts;
mod dataset;
mod distribution;
mod json_ld;
mod names;
pub mod offer;
mod parties;
mod serialize;
mod vocabularies;

#[cfg(test)]
mod tests;

pub use catalog::{Which, catalog, holds};
pub use dataset::dataset_triples;
pub use json_ld::json_ld;
pub use serialize::{Syntax, rdf_xml, turtle, write, write_catalog};
pub use vocabularies::{grounds, laws, licenses, themes};

pub(crate) use catalog::register_title;
