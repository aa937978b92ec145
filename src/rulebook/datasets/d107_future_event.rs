use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Event after the as-of date.
pub static FUTURE_EVENT: Rule = Rule {
    code: "D107",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("事件發生在基準日之後", "event after the as-of date"),
    why: Words::fixed("尚未發生的事不能當作事實公布", "what has not happened cannot be published as fact"),
    source: None,
    example: "issued: 2062-01-01",
    corrected: "",
    mend: Words::fixed(
        "改正日期；預定的日期寫在 planned_for、review_by 等欄位",
        "correct the date; plans belong in planned_for, review_by …",
    ),
};
