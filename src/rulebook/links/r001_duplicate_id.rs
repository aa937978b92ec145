use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Duplicate id.
pub static DUPLICATE_ID: Rule = Rule {
    code: "R001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("識別碼重複", "duplicate id"),
    why: Words::fixed("兩份資料會搶同一個網址", "two records would claim one address"),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dct:identifier", "DCAT-AP 3.0.1 dct:identifier")),
    example: "a/population.yaml 與 b/Population.yaml",
    corrected: "",
    mend: Words::fixed(
        "更改其中一個的檔名（識別碼不分大小寫）",
        "rename one of them (case does not distinguish ids)",
    ),
};
