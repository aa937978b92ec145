use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Code spelt another way.
pub static VALUE_SPELLING: Rule = Rule {
    code: "K020",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("代碼的寫法不一致", "code spelt another way"),
    why: Words::fixed(
        "代碼只有一種寫法，才能統計、篩選與對應國際詞彙",
        "codes are counted, filtered and mapped; that needs one spelling",
    ),
    source: Some(Words::fixed("odsite 網站格式「資料集」", "odsite site format, “Data set”")),
    example: "access: Open",
    corrected: "access: open",
    mend: Words::fixed(
        "改成訊息中的代碼；`odsite check --fix` 會改好",
        "write the code that the message names; `odsite check --fix` does it",
    ),
};
