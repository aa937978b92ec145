use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Text that is not finished.
pub static PLACEHOLDER: Rule = Rule {
    code: "T907",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("還沒寫完的文字", "text that is not finished"),
    why: Words::fixed(
        "「待補」「TODO」一旦公布，就是對外的正式文字",
        "once published, “to be added” is the agency’s official word",
    ),
    source: Some(Words::fixed("文書處理手冊（校對）", "Manual of Official Documents, proofreading")),
    example: "description: 待補",
    corrected: "description: 各級機關歲出預算，按科目別。",
    mend: Words::fixed("寫完，或先刪除", "finish it, or leave it out for now"),
};
