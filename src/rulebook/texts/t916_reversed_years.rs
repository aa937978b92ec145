use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Period told backwards.
pub static REVERSED_YEARS: Rule = Rule {
    code: "T916",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("期間前後顛倒", "period told backwards"),
    why: Words::fixed(
        "起年晚於迄年，讀者無法判斷是哪一段期間",
        "the first year is later than the last, so nobody knows which years are meant",
    ),
    source: Some(Words::fixed("文書處理手冊（校對）", "Manual of Official Documents, proofreading")),
    example: "113年至112年之統計",
    corrected: "112年至113年之統計",
    mend: Words::fixed("把較早的年份寫在前面", "put the earlier year first"),
};
