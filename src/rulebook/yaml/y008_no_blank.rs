use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// No blank after the colon.
pub static NO_BLANK: Rule = Rule {
    code: "Y008",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("冒號後面少了空格", "no blank after the colon"),
    why: Words::fixed(
        "冒號後面沒有空格時，整行是一個詞而不是「欄位: 值」",
        "without a blank after the colon the whole line is one word, not `key: value`",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §7.4", "YAML 1.2.2 §7.4")),
    example: "unit:statistics",
    corrected: "unit: statistics",
    mend: Words::fixed("在冒號後面加一個半形空格", "put a blank after the colon"),
};
