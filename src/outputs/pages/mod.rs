//! Pages: each module turns facts into the views of its templates and adds its outputs.

mod frame;
pub mod kit;

pub use frame::{Frame, Page, SECTIONS, escape, has};
