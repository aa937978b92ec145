//! The table of everything that a site publishes: path, declared inputs, and a pure rendering to
//! bytes. `build`, `serve` and verification all read this one table.

pub mod address;
pub mod pages;
mod table;

pub use table::{Input, Output, Outputs};
