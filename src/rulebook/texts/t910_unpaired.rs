use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Bracket without its partner.
pub static UNPAIRED: Rule = Rule {
    code: "T910",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("括號或引號不成對", "bracket without its partner"),
    why: Words::fixed(
        "少了一半的括號，讀者無法判斷附註到哪裡為止",
        "with half a bracket nobody can tell where the remark ends",
    ),
    source: Some(Words::fixed("教育部重訂標點符號手冊", "Ministry of Education, handbook of punctuation")),
    example: "title: 預算（113年度",
    corrected: "title: 預算（113年度）",
    mend: Words::fixed("補上另一半，或刪除這一半", "add the other half, or delete this one"),
};
