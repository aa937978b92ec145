use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Encoding is not what is stated.
pub static ENCODING: Rule = Rule {
    code: "D115",
    class: Class::Free,
    level: Level::Error,
    title: Words::fixed("編碼與所寫不符", "encoding is not what is stated"),
    why: Words::fixed(
        "依所寫的編碼開啟檔案會看到亂碼",
        "opened as the metadata say, the file shows nonsense",
    ),
    source: Some(Words::fixed("資料集詮釋資料標準規範：編碼格式", "dataset metadata standard: encoding")),
    example: "encoding: UTF-8（檔案實為 Big5）",
    corrected: "",
    mend: Words::fixed("另存為 UTF-8，或改正 encoding", "save the file as UTF-8, or correct `encoding`"),
};
