use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Unknown key.
pub static UNKNOWN_KEY: Rule = Rule {
    code: "K001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("未知的欄位", "unknown key"),
    why: Words::fixed(
        "拼錯的欄位會被忽略，該寫的就等於沒寫",
        "a misspelt key would be ignored, and what it says be lost",
    ),
    source: None,
    example: "licence: OGDL-Taiwan-1.0",
    corrected: "",
    mend: Words::fixed(
        "改為提示的欄位名稱；其他資訊放在 extras",
        "use the key shown; other information goes under `extras`",
    ),
};
