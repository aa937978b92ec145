use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Bad language tag.
pub static UNKNOWN_LANGUAGE: Rule = Rule {
    code: "K010",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("語言代碼不對", "bad language tag"),
    why: Words::fixed(
        "語言代碼錯了，讀屏軟體與字型都會選錯",
        "a wrong tag misleads screen readers and fonts",
    ),
    source: Some(Words::fixed("BCP 47", "BCP 47")),
    example: "title: {zh_TW: 人口}",
    corrected: "",
    mend: Words::fixed("用 BCP 47 代碼，如 zh-Hant-TW、en", "use BCP 47 tags such as zh-Hant-TW, en"),
};
