use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// On-request access is incomplete.
pub static ON_REQUEST: Rule = Rule {
    code: "X202",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("依申請提供的說明不完整", "on-request access is incomplete"),
    why: Words::fixed(
        "依申請提供要說明理由、依據與申請方式",
        "on-request access states its reason, its ground and how to apply",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一、三、七",
        "action plan of the statistics ministry, VIII (1, 3, 7)",
    )),
    example: "access: on-request",
    corrected: "",
    mend: Words::fixed(
        "在 restriction 補上 reason、apply，以及 grounds 或 cost.law",
        "add reason and apply, and grounds or cost.law",
    ),
};
