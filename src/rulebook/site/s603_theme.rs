use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Theme cannot be used.
pub static THEME: Rule = Rule {
    code: "S603",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("佈景不能使用", "theme cannot be used"),
    why: Words::fixed("佈景錯誤會讓頁面無法產生", "with a broken theme no page can be made"),
    source: None,
    example: "theme: {name: missing}",
    corrected: "",
    mend: Words::fixed("改正佈景名稱或範本", "correct the theme or its template"),
};
