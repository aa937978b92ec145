//! Rules on what is not open.

mod x201_closed;
mod x202_on_request;
mod x203_partly;
mod x204_once_open;
mod x205_withdrawn;
mod x206_file_on_closed;
mod x207_withheld_column;
mod x208_unreadable_columns;
mod x209_review_due;
mod x210_open_with_whole;
mod x211_head;

pub use x201_closed::CLOSED;
pub use x202_on_request::ON_REQUEST;
pub use x203_partly::PARTLY;
pub use x204_once_open::ONCE_OPEN;
pub use x205_withdrawn::WITHDRAWN;
pub use x206_file_on_closed::FILE_ON_CLOSED;
pub use x207_withheld_column::WITHHELD_COLUMN;
pub use x208_unreadable_columns::UNREADABLE_COLUMNS;
pub use x209_review_due::REVIEW_DUE;
pub use x210_open_with_whole::OPEN_WITH_WHOLE;
pub use x211_head::HEAD;
