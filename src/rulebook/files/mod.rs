//! Rules on the files of a site.

mod f001_unrecognised;
mod f002_wrong_extension;
mod f003_not_regular;
mod f004_not_text;
mod f005_too_large;
mod f006_unreadable;
mod f007_missing;
mod f008_no_such_file;
mod f009_no_front_matter;
mod f010_not_rendered;
mod f011_same_address;
mod f012_manifest;
mod f013_too_many;
mod f014_hidden_name;
mod f015_patterns;
mod f017_file_name;

pub use f001_unrecognised::UNRECOGNISED;
pub use f002_wrong_extension::WRONG_EXTENSION;
pub use f003_not_regular::NOT_REGULAR;
pub use f004_not_text::NOT_TEXT;
pub use f005_too_large::TOO_LARGE;
pub use f006_unreadable::UNREADABLE;
pub use f007_missing::MISSING;
pub use f008_no_such_file::NO_SUCH_FILE;
pub use f009_no_front_matter::NO_FRONT_MATTER;
pub use f010_not_rendered::NOT_RENDERED;
pub use f011_same_address::SAME_ADDRESS;
pub use f012_manifest::MANIFEST;
pub use f013_too_many::TOO_MANY;
pub use f014_hidden_name::HIDDEN_NAME;
pub use f015_patterns::PATTERNS;
pub use f017_file_name::FILE_NAME;
