use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Empty or repeated column headers.
pub static HEADER: Rule = Rule {
    code: "D131",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("表格的標題列有空白或重複", "empty or repeated column headers"),
    why: Words::fixed(
        "沒有名稱或同名的欄位，程式無法分辨",
        "programs cannot tell columns apart that have no name or the same one",
    ),
    source: Some(Words::fixed(
        "RFC 4180 §2；政府資料品質提升機制運作指引（結構檢測）",
        "RFC 4180 §2; guide to the quality of government data (test of structure)",
    )),
    example: "年,,人數",
    corrected: "年,性別,人數",
    mend: Words::fixed("為每一欄取一個不同的名稱", "give each column a name of its own"),
};
