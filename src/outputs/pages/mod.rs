//! Pages: each module turns facts into the views of its templates and adds its outputs.

pub mod activities;
pub mod awards;
pub mod catalogue;
mod charts;
pub mod dataset;
pub mod finding;
mod frame;
pub mod home;
pub mod kit;
pub mod minutes;
pub mod plan;
pub mod promises;
pub mod quality;
pub mod register;
pub mod requests;
pub mod restriction;
pub mod showcase;
pub mod story;
pub mod team;
pub mod texts;

pub use frame::{Frame, Page, SECTIONS, escape, has};
