use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not reviewed by a reviewer of the unit.
pub static REVIEWER: Rule = Rule {
    code: "D119",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("未經該單位的審查者審查", "not reviewed by a reviewer of the unit"),
    why: Words::fixed(
        "資料集由該單位指派的資料審查者審查後才能開放",
        "a data set is opened after review by a reviewer of its unit",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 伍三",
        "action plan of the statistics ministry, V (3)",
    )),
    example: "reviewer: economic-chief（社會科的資料集）",
    corrected: "",
    mend: Words::fixed(
        "改為該單位（或上級單位）reviewers 中的職務",
        "name a role among the reviewers of the unit or of one above",
    ),
};
