//! Rules on YAML as such.

mod y001_syntax;
mod y002_duplicate_key;
mod y003_unsupported;
mod y004_too_complex;
mod y005_control_character;
mod y006_wide_colon;
mod y007_tab;
mod y008_no_blank;
mod y009_unclosed;
mod y010_unquoted;
mod y011_wide_blank;
mod y012_after_quote;
mod y013_second_document;
mod y014_bidirectional;
mod y015_byte_order_mark;
mod y016_merge_conflict;

pub use y001_syntax::SYNTAX;
pub use y002_duplicate_key::DUPLICATE_KEY;
pub use y003_unsupported::UNSUPPORTED;
pub use y004_too_complex::TOO_COMPLEX;
pub use y005_control_character::CONTROL_CHARACTER;
pub use y006_wide_colon::WIDE_COLON;
pub use y007_tab::TAB;
pub use y008_no_blank::NO_BLANK;
pub use y009_unclosed::UNCLOSED;
pub use y010_unquoted::UNQUOTED;
pub use y011_wide_blank::WIDE_BLANK;
pub use y012_after_quote::AFTER_QUOTE;
pub use y013_second_document::SECOND_DOCUMENT;
pub use y014_bidirectional::BIDIRECTIONAL;
pub use y015_byte_order_mark::BYTE_ORDER_MARK;
pub use y016_merge_conflict::MERGE_CONFLICT;
