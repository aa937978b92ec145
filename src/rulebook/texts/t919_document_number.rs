use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Document number that does not fit its date.
pub static DOCUMENT_NUMBER: Rule = Rule {
    code: "T919",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("文號與日期不符", "document number that does not fit its date"),
    why: Words::fixed(
        "文號前三碼是年度；與日期不符時，調閱公文會查不到",
        "its first three digits are the year: with another date nobody can find the document",
    ),
    source: Some(Words::fixed("文書處理手冊（發文字號）", "Manual of Official Documents, document numbers")),
    example: "115年3月12日府主統字第1140012345號函",
    corrected: "115年3月12日府主統字第1150012345號函",
    mend: Words::fixed("核對公文，改正文號或日期", "check the document and correct the number or the date"),
};
