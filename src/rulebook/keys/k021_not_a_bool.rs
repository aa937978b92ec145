use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Neither true nor false.
pub static NOT_A_BOOL: Rule = Rule {
    code: "K021",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("是非值的寫法", "neither true nor false"),
    why: Words::fixed(
        "yes、on、是在不同工具有不同解讀",
        "yes, on and 是 are read differently by different tools",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §10.2.1.2", "YAML 1.2.2 §10.2.1.2")),
    example: "required: 是",
    corrected: "required: true",
    mend: Words::fixed("是寫 true，否寫 false", "write true for yes, false for no"),
};
