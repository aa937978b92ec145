use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Weekday that does not match the date.
pub static WEEKDAY: Rule = Rule {
    code: "T913",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("日期與星期不符", "weekday that does not match the date"),
    why: Words::fixed(
        "日期與星期必有一個是錯的，照錯的來開會的人會撲空",
        "one of the two is wrong, and who goes by it comes on the wrong day",
    ),
    source: Some(Words::fixed("ISO 8601-1:2019 §5.2.2", "ISO 8601-1:2019 §5.2.2")),
    example: "115年3月12日（星期三）",
    corrected: "115年3月12日（星期四）",
    mend: Words::fixed("查核後改正日期或星期", "look it up and correct the day or the weekday"),
};
