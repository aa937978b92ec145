use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// File too large.
pub static TOO_LARGE: Rule = Rule {
    code: "F005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案過大", "file too large"),
    why: Words::fixed(
        "詮釋資料檔過大，通常是把資料放錯了位置",
        "a manifest of this size is most likely data in the wrong place",
    ),
    source: None,
    example: "9 MB 的 .yaml 檔",
    corrected: "",
    mend: Words::fixed("把資料移到資料檔，詮釋資料只寫說明", "move the data to a data file"),
};
