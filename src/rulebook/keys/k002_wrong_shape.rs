use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Wrong kind of value.
pub static WRONG_SHAPE: Rule = Rule {
    code: "K002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("值的形式不對", "wrong kind of value"),
    why: Words::fixed("形式不對就無法解讀", "a value of another form cannot be understood"),
    source: None,
    example: "keywords: 預算",
    corrected: "",
    mend: Words::fixed(
        "依這個欄位的格式改寫；README 與範例網站有寫法",
        "write it in the form of this key; the example site shows it",
    ),
};
