use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Follow-up that cannot be.
pub static FOLLOW_UP: Rule = Rule {
    code: "M306",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("列管事項前後不一", "follow-up that cannot be"),
    why: Words::fixed(
        "追蹤只能接在列管之後，解除後不再追蹤",
        "an action is followed up after it was given, and not after it was closed",
    ),
    source: None,
    example: "follow_up: [{action: 2026-12-10#a1}]（更晚的會議）",
    corrected: "",
    mend: Words::fixed(
        "引用較早會議的列管事項，每次會議每項一筆",
        "cite an action of an earlier meeting, once a meeting",
    ),
};
