use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Garbled or private-use characters.
pub static UNREADABLE: Rule = Rule {
    code: "T911",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("亂碼或造字", "garbled or private-use characters"),
    why: Words::fixed(
        "轉碼失敗的字與自行造的字，別人的電腦顯示不出來",
        "characters lost in conversion, and private ones, cannot be shown on other machines",
    ),
    source: Some(Words::fixed("Unicode 標準 §23.5；CNS 11643", "The Unicode Standard §23.5; CNS 11643")),
    example: "title: 人口�統計",
    corrected: "title: 人口統計",
    mend: Words::fixed(
        "查原文重新輸入；罕用字用 Unicode 已收的字",
        "type it again from the original; use characters that Unicode has",
    ),
};
