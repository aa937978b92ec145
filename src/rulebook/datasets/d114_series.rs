use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Wrong series.
pub static SERIES: Rule = Rule {
    code: "D114",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("系列關係不對", "wrong series"),
    why: Words::fixed("系列由 kind: series 的資料集代表", "a series is a manifest of kind series"),
    source: Some(Words::fixed("DCAT 3 dcat:inSeries", "DCAT 3 dcat:inSeries")),
    example: "series: population（不是 kind: series）",
    corrected: "",
    mend: Words::fixed("參照 kind: series 的識別碼", "name a manifest of kind series"),
};
