//! Plain typed data: what a site's files say, without places and without judgement.
//!
//! Filled through serde from what the schema table let pass. Knows nothing of files, rules or
//! pages.

mod dataset;
mod governance;
mod organization;
mod site;
mod text;

pub use dataset::*;
pub use governance::*;
pub use organization::*;
pub use site::*;
pub use text::LocalText;
