//! Controlled vocabularies: tables of the EU and of Taiwan that the standards prescribe.
//!
//! Knows no site; a site's own `vocabulary.yaml` is read elsewhere and takes the same shapes.

pub mod format;
pub mod frequency;
pub mod grounds;
pub mod license;
pub mod theme;
