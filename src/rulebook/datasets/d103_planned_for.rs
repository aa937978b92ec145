use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Planned data set without a date.
pub static PLANNED_FOR: Rule = Rule {
    code: "D103",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("預定開放缺少日期", "planned data set without a date"),
    why: Words::fixed(
        "準時與否以第一次承諾的日期計算",
        "being on time is measured against the first date promised",
    ),
    source: Some(Words::fixed("主計總處資料開放行動方案 玖", "action plan of the statistics ministry, IX")),
    example: "status: planned",
    corrected: "",
    mend: Words::fixed("補上 planned_for", "add planned_for"),
};
