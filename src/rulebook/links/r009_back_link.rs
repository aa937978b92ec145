use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Decided on, and does not cite the decision.
pub static BACK_LINK: Rule = Rule {
    code: "R009",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("決議的對象沒有引用決議", "decided on, and does not cite the decision"),
    why: Words::fixed(
        "從資料、方案或需求看得到是哪次會議決定的，決議才查得到結果",
        "from the object one must be able to see where it was decided",
    ),
    source: Some(Words::fixed("主計總處資料開放行動方案 捌", "action plan of the statistics ministry, VIII")),
    example: "decisions: [{about: dataset/a, access: closed}]，而資料集 a 沒有 decided_in",
    corrected: "",
    mend: Words::fixed(
        "在對象的 decided_in（或 history、revisions）引用該案由",
        "cite the item in the decided_in of the object (or of its history or revisions)",
    ),
};
