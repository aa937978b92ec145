use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not a time HH:MM.
pub static NOT_A_TIME: Rule = Rule {
    code: "K022",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不是 HH:MM 的時間", "not a time HH:MM"),
    why: Words::fixed(
        "會議時間會寫進行事曆檔，必須能換算",
        "meeting times go into a calendar file and must be computable",
    ),
    source: Some(Words::fixed(
        "ISO 8601-1:2019 §5.3.1；RFC 5545 §3.3.5",
        "ISO 8601-1:2019 §5.3.1; RFC 5545 §3.3.5",
    )),
    example: "start: 下午2時",
    corrected: "start: \"14:00\"",
    mend: Words::fixed("以 24 小時制寫成 \"14:00\"，加引號", "write 24-hour time in quotes: \"14:00\""),
};
