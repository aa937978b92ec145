use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Rule cannot be changed so.
pub static RULE_OVERRIDE: Rule = Rule {
    code: "S602",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("規則不能這樣調整", "rule cannot be changed so"),
    why: Words::fixed(
        "有些規則保護個資與公信力，任何網站都不能關閉",
        "some rules protect people and trust, and no site may switch them off",
    ),
    source: None,
    example: "rules: {X206: {level: warning}}",
    corrected: "",
    mend: Words::fixed(
        "刪除該設定；law 類只能改為 warning 並寫 why",
        "remove it; rules of class law may become warnings, with a reason",
    ),
};
