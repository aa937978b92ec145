//! The table of everything that a site publishes: path, declared inputs, and a pure rendering to
//! bytes. `build`, `serve` and verification all read this one table.

pub use crate::address;
mod assemble;
pub mod calendar;
mod feeds;
mod files;
mod link_images;
pub mod metadata;
pub mod pages;
pub mod search;
mod table;
mod trial;

pub use assemble::assemble;
pub use table::{Input, Output, Outputs};
pub use trial::{examine_theme, findings_in, trial};
