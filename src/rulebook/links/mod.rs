//! Rules on ids and references.

mod r001_duplicate_id;
mod r002_reserved_id;
mod r003_unknown_reference;
mod r004_draft_reference;
mod r005_one_sided;
mod r006_disagreement;
mod r007_not_held;
mod r008_no_authority;
mod r009_back_link;
mod r010_minutes_missing;

pub use r001_duplicate_id::DUPLICATE_ID;
pub use r002_reserved_id::RESERVED_ID;
pub use r003_unknown_reference::UNKNOWN_REFERENCE;
pub use r004_draft_reference::DRAFT_REFERENCE;
pub use r005_one_sided::ONE_SIDED;
pub use r006_disagreement::DISAGREEMENT;
pub use r007_not_held::NOT_HELD;
pub use r008_no_authority::NO_AUTHORITY;
pub use r009_back_link::BACK_LINK;
pub use r010_minutes_missing::MINUTES_MISSING;
