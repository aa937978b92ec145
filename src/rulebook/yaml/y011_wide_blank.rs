use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Indented with wide or special blanks.
pub static WIDE_BLANK: Rule = Rule {
    code: "Y011",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("以全形或特殊空格縮排", "indented with wide or special blanks"),
    why: Words::fixed(
        "全形空格看起來是縮排，對 YAML 卻是文字的一部分",
        "a wide blank looks like indentation but is text to YAML",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §6.1", "YAML 1.2.2 §6.1")),
    example: "temporal:\n　start: 2026-01-01",
    corrected: "temporal:\n  start: 2026-01-01",
    mend: Words::fixed(
        "刪除行首的全形空格，改成兩個半形空格",
        "delete the wide blank and indent with two plain ones",
    ),
};
