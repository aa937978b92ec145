use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// No such day.
pub static NO_SUCH_DAY: Rule = Rule {
    code: "K014",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("沒有這一天", "no such day"),
    why: Words::fixed(
        "該月沒有這一天，一定有一個數字打錯了",
        "the month has no such day, so one of the figures is wrong",
    ),
    source: Some(Words::fixed("ISO 8601-1:2019 §5.2.2", "ISO 8601-1:2019 §5.2.2")),
    example: "issued: 2026-02-30",
    corrected: "issued: 2026-02-28",
    mend: Words::fixed("查核原始文件，改成正確的日期", "look it up in the original and write the right day"),
};
