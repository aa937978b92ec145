use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Reference to nothing.
pub static UNKNOWN_REFERENCE: Rule = Rule {
    code: "R003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("參照不存在", "reference to nothing"),
    why: Words::fixed(
        "斷掉的參照讓人查不到是誰、依什麼、在哪次會議決定",
        "a dangling reference hides who decided what, where and why",
    ),
    source: None,
    example: "unit: buget",
    corrected: "",
    mend: Words::fixed("改正識別碼，或建立被參照的對象", "correct the id, or create what it names"),
};
