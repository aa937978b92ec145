use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not a period.
pub static NOT_A_PERIOD: Rule = Rule {
    code: "K012",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("期間格式不對", "not a period"),
    why: Words::fixed(
        "期間以曆年、半年、季或月計",
        "periods are calendar years, half-years, quarters or months",
    ),
    source: None,
    example: "from: 115Q1",
    corrected: "",
    mend: Words::fixed("寫成 2026、2026-H1、2026-Q1 或 2026-01", "write 2026, 2026-H1, 2026-Q1 or 2026-01"),
};
