use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Withholding is incomplete.
pub static CLOSED: Rule = Rule {
    code: "X201",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不予提供的程序不完整", "withholding is incomplete"),
    why: Words::fixed(
        "不予提供須敘明理由，經諮詢小組討論、機關首長核可，並定期檢討",
        "withholding needs a reason, a meeting, an approver and a review date",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一",
        "action plan of the statistics ministry, VIII (1)",
    )),
    example: "access: closed\nrestriction: {reason: …}",
    corrected: "",
    mend: Words::fixed(
        "在 restriction 補上 grounds、reason、decided_in、approved_by、approved_on、review_by",
        "add under `restriction`: grounds, reason, decided_in, approved_by, approved_on, review_by",
    ),
};
