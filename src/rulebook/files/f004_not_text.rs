use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not UTF-8 text.
pub static NOT_TEXT: Rule = Rule {
    code: "F004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不是 UTF-8 文字", "not UTF-8 text"),
    why: Words::fixed(
        "詮釋資料以 UTF-8 儲存，才能在每台機器上讀出相同的字",
        "manifests are UTF-8, so that they read the same on every machine",
    ),
    source: None,
    example: "以 Big5 儲存的 .yaml 檔",
    corrected: "",
    mend: Words::fixed("以 UTF-8 編碼另存新檔", "save the file as UTF-8"),
};
