use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Columns of the file cannot be told.
pub static UNREADABLE_COLUMNS: Rule = Rule {
    code: "X208",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("無法確認檔案沒有不公布的欄位", "columns of the file cannot be told"),
    why: Words::fixed(
        "讀不出欄位就無法保證沒有外洩",
        "without its columns nobody can vouch that nothing leaks",
    ),
    source: None,
    example: "有 withheld 欄位的資料集附了 PDF",
    corrected: "",
    mend: Words::fixed("改附 CSV 或 JSON，或不要附檔", "provide CSV or JSON, or no file"),
};
