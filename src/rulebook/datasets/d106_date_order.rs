use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Dates out of order.
pub static DATE_ORDER: Rule = Rule {
    code: "D106",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("日期先後矛盾", "dates out of order"),
    why: Words::fixed("先後矛盾的日期必有一個是錯的", "of dates out of order one is wrong"),
    source: None,
    example: "issued: 2026-02-01\nmodified: 2026-01-01",
    corrected: "",
    mend: Words::fixed("改正日期", "correct the dates"),
};
