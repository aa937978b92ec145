use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Full-width digits or letters.
pub static WIDE_LETTERS: Rule = Rule {
    code: "T920",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("全形的數字或英文字母", "full-width digits or letters"),
    why: Words::fixed(
        "全形數字搜尋不到、無法複製計算",
        "full-width digits are not found by search and cannot be copied into a sum",
    ),
    source: Some(Words::fixed("Unicode 標準附錄 UAX 11", "Unicode Standard Annex 11")),
    example: "title: １１３年度預算",
    corrected: "title: 113年度預算",
    mend: Words::fixed("改成半形", "write ASCII digits and letters"),
};
