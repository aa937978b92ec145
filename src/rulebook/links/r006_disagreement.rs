use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Contradicts the decision cited.
pub static DISAGREEMENT: Rule = Rule {
    code: "R006",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("與所引決議不一致", "contradicts the decision cited"),
    why: Words::fixed("公布的狀態必須是會議決定的狀態", "what is published must be what was decided"),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一",
        "action plan of the statistics ministry, VIII (1)",
    )),
    example: "access: open，但決議為 closed",
    corrected: "",
    mend: Words::fixed(
        "依最後一次決議改正狀態，或引用正確的決議",
        "follow the latest decision, or cite the right one",
    ),
};
