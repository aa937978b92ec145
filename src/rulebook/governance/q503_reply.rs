use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Reply is incomplete.
pub static REPLY: Rule = Rule {
    code: "Q503",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("回復資訊不完整", "reply is incomplete"),
    why: Words::fixed("回復日期用來計算時效", "the date of the reply is what the clock stops at"),
    source: Some(Words::fixed("法務部政府資料開放行動方案 參", "action plan of the justice ministry, III")),
    example: "status: answered\n# 缺 replied",
    corrected: "",
    mend: Words::fixed("補上 reply 與 replied", "add reply and replied"),
};
