use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Required key missing.
pub static MISSING_KEY: Rule = Rule {
    code: "K003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("缺少必要欄位", "required key missing"),
    why: Words::fixed("沒有這個欄位，資料就不完整", "without it the record is incomplete"),
    source: Some(Words::fixed("資料集詮釋資料標準規範", "metadata standard for data sets")),
    example: "title: 人口\n# 缺 unit",
    corrected: "",
    mend: Words::fixed("補上欄位", "add the key"),
};
