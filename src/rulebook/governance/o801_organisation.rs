use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Organisation that contradicts itself.
pub static ORGANISATION: Rule = Rule {
    code: "O801",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("組織資料自相矛盾", "organisation that contradicts itself"),
    why: Words::fixed(
        "單位、任期與職務錯置，責任就歸不到人",
        "with units, terms or roles misplaced nobody is responsible",
    ),
    source: None,
    example: "parent: planning（單位 planning 自己）",
    corrected: "",
    mend: Words::fixed("改正單位、任期或職務", "correct the unit, term or role"),
};
