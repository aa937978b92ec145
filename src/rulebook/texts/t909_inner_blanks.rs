use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Superfluous or special blanks.
pub static INNER_BLANKS: Rule = Rule {
    code: "T909",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("文字裡有多餘或特殊的空白", "superfluous or special blanks"),
    why: Words::fixed(
        "連續或特殊的空白看不見，卻讓同名的項目搜尋不到、比對不上",
        "runs of blanks and special ones are unseen, yet names no longer match and are not found",
    ),
    source: Some(Words::fixed("Unicode 標準附錄 UAX 14", "Unicode Standard Annex 14")),
    example: "title: \"人口\\u00A0\\u00A0統計\"",
    corrected: "title: 人口統計",
    mend: Words::fixed("刪除多餘的空白", "delete them"),
};
