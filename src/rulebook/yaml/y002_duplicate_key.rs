use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Duplicate key.
pub static DUPLICATE_KEY: Rule = Rule {
    code: "Y002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("欄位重複", "duplicate key"),
    why: Words::fixed(
        "重複的欄位只有一個會生效，另一個會無聲消失",
        "only one of them can count, and the other would vanish silently",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §3.2.1.3", "YAML 1.2.2 §3.2.1.3")),
    example: "title: 甲\ntitle: 乙",
    corrected: "",
    mend: Words::fixed("刪除其中一個", "delete one of them"),
};
