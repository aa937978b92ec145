use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Malformed id.
pub static NOT_AN_ID: Rule = Rule {
    code: "K009",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("識別碼格式不對", "malformed id"),
    why: Words::fixed("識別碼就是網址，十年後仍要能用", "ids are addresses that must last for ten years"),
    source: None,
    example: "人口統計.yaml",
    corrected: "",
    mend: Words::fixed(
        "用英數字、點、底線、連字號，開頭為英數字，最長 100 字",
        "use ASCII letters, digits, `.`, `_`, `-`; begin with a letter or digit; at most 100",
    ),
};
