//! Values that templates receive.
//!
//! Every template is rendered with six top-level names: `t` (messages), `lang`, `root`, `home`
//! (strings), `site` ([`SiteView`]), `page` ([`PageView`]) and `content`, the struct of the page's
//! kind. All values are finished: dates are formatted, numbers grouped, states worded, Markdown
//! rendered. Templates choose order and markup, nothing else.

mod catalogue;
mod charts;
mod common;
mod dataset;
mod home;
mod minutes;
mod page;
mod people;
mod plan;
mod preview;
mod promises;
mod records;
mod register;
mod texts;

pub use catalogue::*;
pub use charts::*;
pub use common::*;
pub use dataset::*;
pub use home::*;
pub use minutes::*;
pub use page::*;
pub use people::*;
pub use plan::*;
pub use preview::*;
pub use promises::*;
pub use records::*;
pub use register::*;
pub use texts::*;
