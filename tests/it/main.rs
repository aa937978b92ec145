//! All integration tests in one binary, so that it is linked once.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "tests stand outside the program and look at it through files"
)]

mod charts;
mod check;
mod dataset_page;
mod defects;
mod findings;
mod graph;
mod guard;
mod hostile;
mod import_lists;
mod import_updates;
mod link_images;
mod links;
mod pages;
mod preview;
mod properties;
mod rules;
mod search;
mod seeds;
mod support;
mod theme;
mod tidy;
mod whole;
mod writing;
