use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Decision of a meeting that was not held.
pub static NOT_HELD: Rule = Rule {
    code: "R007",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("引用了沒有召開的會議", "decision of a meeting that was not held"),
    why: Words::fixed(
        "預告或取消的會議沒有作成任何決議",
        "a meeting that is announced or cancelled has decided nothing",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一",
        "action plan of the statistics ministry, VIII (1)",
    )),
    example: "decided_in: 2026-12-10#d1（該次會議 status: announced）",
    corrected: "",
    mend: Words::fixed("引用實際召開並作成決議的會議案由", "cite the item of a meeting that was held"),
};
