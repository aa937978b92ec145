use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Withdrawal is incomplete.
pub static WITHDRAWN: Rule = Rule {
    code: "X205",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("撤下的程序不完整", "withdrawal is incomplete"),
    why: Words::fixed(
        "撤下資料集須敘明理由、經討論核可並公告",
        "a withdrawal has a reason, a decision, an approver and a notice",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌二",
        "action plan of the statistics ministry, VIII (2)",
    )),
    example: "status: withdrawn",
    corrected: "",
    mend: Words::fixed(
        "補上 withdrawal 的 date、reason、decided_in、approved_by、approved_on、notice",
        "add them under `withdrawal`",
    ),
};
