use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Approver without the authority.
pub static NO_AUTHORITY: Rule = Rule {
    code: "R008",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("核可者沒有這項權責", "approver without the authority"),
    why: Words::fixed(
        "核可要由當時在職、且管轄該單位的職務作成，才能究責",
        "an approval counts when given by who held the role at the time, over the unit concerned",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一、伍三",
        "action plan of the statistics ministry, VIII (1), V (3)",
    )),
    example: "approved_by: economic-chief（社會科的資料集）",
    corrected: "",
    mend: Words::fixed(
        "改為有權核可的職務，或補上職務的起訖 start、end",
        "name a role with authority, or correct the dates of the role",
    ),
};
