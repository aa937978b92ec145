//! All integration tests in one binary, so that it is linked once.

mod guard;
mod links;
mod support;
mod theme;
mod tidy;
mod whole;
