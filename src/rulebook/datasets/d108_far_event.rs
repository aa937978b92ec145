use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Date far beyond all others.
pub static FAR_EVENT: Rule = Rule {
    code: "D108",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("日期遠晚於其他事件", "date far beyond all others"),
    why: Words::fixed(
        "很可能打錯年份，而全站的計算都以最新日期為準",
        "most likely a mistyped year, and all figures are computed as of the newest date",
    ),
    source: None,
    example: "modified: 2062-01-01",
    corrected: "",
    mend: Words::fixed("改正日期，或以 --as-of 指定基準日", "correct the date or give --as-of"),
};
