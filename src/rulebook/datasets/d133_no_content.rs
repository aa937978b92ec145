use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Empty file.
pub static NO_CONTENT: Rule = Rule {
    code: "D133",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案是空的", "empty file"),
    why: Words::fixed(
        "下載的人得到零位元組，品質檢測也會判為失效",
        "people would download nothing, and quality checks call it broken",
    ),
    source: Some(Words::fixed(
        "政府資料品質提升機制運作指引（可下載）",
        "guide to the quality of government data (can be downloaded)",
    )),
    example: "distributions: [{file: budget.csv}]  # 0 位元組",
    corrected: "distributions: [{file: budget.csv}]  # 有標題列與資料",
    mend: Words::fixed("放入正確的檔案", "put the right file in its place"),
};
