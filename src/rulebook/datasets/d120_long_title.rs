use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Long title.
pub static LONG_TITLE: Rule = Rule {
    code: "D120",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("名稱太長", "long title"),
    why: Words::fixed(
        "超過 255 字的名稱會被全國平臺退回，清單與分頁標題也放不下",
        "the national platform refuses titles over 255 characters, and no list can show them",
    ),
    source: Some(Words::fixed(
        "資料集詮釋資料標準規範第3欄（1 至 255 字）",
        "national metadata standard, field 3 (1 to 255 characters)",
    )),
    example: "title: 一百一十三年度…（三百字）",
    corrected: "title: 113 年度歲入歲出預算",
    mend: Words::fixed(
        "只留主題、範圍與期間，其餘移到 description",
        "keep subject, scope and period; move the rest to `description`",
    ),
};
