use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Full-width colon.
pub static WIDE_COLON: Rule = Rule {
    code: "Y006",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("全形冒號", "full-width colon"),
    why: Words::fixed(
        "YAML 只認半形冒號；用全形冒號的那一行不是欄位，後面的內容會全部讀錯",
        "YAML knows the ASCII colon only: a line with a full-width one is no key, and what follows is misread",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §7.4", "YAML 1.2.2 §7.4")),
    example: "title：人口統計",
    corrected: "title: 人口統計",
    mend: Words::fixed(
        "把「：」改成半形冒號加一個空格「: 」",
        "write an ASCII colon and a blank, `: `, in place of `：`",
    ),
};
