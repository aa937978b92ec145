use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Target cannot be decided.
pub static TARGET: Rule = Rule {
    code: "P401",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("目標無法判定", "target cannot be decided"),
    why: Words::fixed("承諾要有期間與目標值才能計算", "a promise needs a period and a value to be computed"),
    source: Some(Words::fixed("主計總處資料開放行動方案 玖", "action plan of the statistics ministry, IX")),
    example: "targets: [{id: t1, metric: meetings.held}]",
    corrected: "",
    mend: Words::fixed(
        "補上 every、from（或 by）與 value（或 values）",
        "add every, from (or by) and value (or values)",
    ),
};
