use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not a date.
pub static NOT_A_DATE: Rule = Rule {
    code: "K005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("日期格式不對", "not a date"),
    why: Words::fixed(
        "日期一律寫成 YYYY-MM-DD，才不會把民國年和西元年弄混",
        "dates are written YYYY-MM-DD, so that calendars are not mixed up",
    ),
    source: Some(Words::fixed("ISO 8601；資料集詮釋資料標準規範", "ISO 8601")),
    example: "issued: 115/1/1",
    corrected: "",
    mend: Words::fixed("改寫為 YYYY-MM-DD（西元年）", "write YYYY-MM-DD"),
};
