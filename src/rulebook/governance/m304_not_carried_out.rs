use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Decision not carried out.
pub static NOT_CARRIED_OUT: Rule = Rule {
    code: "M304",
    class: Class::Locked,
    level: Level::Warning,
    title: Words::fixed("決議尚未落實", "decision not carried out"),
    why: Words::fixed(
        "決議後應更新資料集、方案或需求；超過 60 天為錯誤",
        "what was decided on follows the decision; after 60 days this is an error",
    ),
    source: None,
    example: "決議 access: closed，資料集仍為 open",
    corrected: "",
    mend: Words::fixed(
        "依決議更新，並在 decided_in 引用該案由",
        "change it as decided, and cite the item as decided_in",
    ),
};
