use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not approved by the head of the agency.
pub static HEAD: Rule = Rule {
    code: "X211",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("未經機關首長核可", "not approved by the head of the agency"),
    why: Words::fixed(
        "不予提供、停止提供須經機關首長核可",
        "withholding and withdrawing need the approval of the head of the agency",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一、捌二",
        "action plan of the statistics ministry, VIII (1), (2)",
    )),
    example: "approved_by: section-chief（另有 rank: head 的職務）",
    corrected: "",
    mend: Words::fixed(
        "approved_by 改為 rank: head 的職務；代理首長另列一個 rank: head 的職務並寫起訖 start、end",
        "let approved_by name a role of rank head; an acting head is a role of rank head of its own, with start and end",
    ),
};
