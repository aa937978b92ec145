use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// One-sided link.
pub static ONE_SIDED: Rule = Rule {
    code: "R005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("只有單方面的連結", "one-sided link"),
    why: Words::fixed(
        "決議與資料互相指名，才查得到依據",
        "decision and data name each other, so that the ground can be traced",
    ),
    source: Some(Words::fixed("主計總處資料開放行動方案 捌", "action plan of the statistics ministry, VIII")),
    example: "decided_in: 2026-03-12#d1（該案由未提到本資料集）",
    corrected: "",
    mend: Words::fixed(
        "在該案由的 about 與 decisions 加上此資料集，或改正引用的案由",
        "name the data set in that item, or cite the right item",
    ),
};
