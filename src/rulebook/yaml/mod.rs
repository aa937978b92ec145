//! Rules on YAML as such.

mod y001_syntax;
mod y002_duplicate_key;
mod y003_unsupported;
mod y004_too_complex;
mod y005_control_character;

pub use y001_syntax::SYNTAX;
pub use y002_duplicate_key::DUPLICATE_KEY;
pub use y003_unsupported::UNSUPPORTED;
pub use y004_too_complex::TOO_COMPLEX;
pub use y005_control_character::CONTROL_CHARACTER;
