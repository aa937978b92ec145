use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Keyword given twice.
pub static KEYWORD_TWICE: Rule = Rule {
    code: "D125",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("關鍵字重複", "keyword given twice"),
    why: Words::fixed(
        "重複的關鍵字在計數與篩選中只算一次，占了別的詞的位置",
        "a keyword given twice counts once and takes the place of another",
    ),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dcat:keyword", "DCAT-AP 3.0.1 dcat:keyword")),
    example: "keywords: [人口, 戶籍, 人口]",
    corrected: "keywords: [人口, 戶籍]",
    mend: Words::fixed("刪除重複的關鍵字", "delete the second"),
};
