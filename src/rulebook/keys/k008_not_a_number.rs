use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not a number.
pub static NOT_A_NUMBER: Rule = Rule {
    code: "K008",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不是數字", "not a number"),
    why: Words::fixed("需要數字才能計算", "a number is needed to compute with"),
    source: None,
    example: "amount: 免費",
    corrected: "",
    mend: Words::fixed("改為數字", "write a number"),
};
