use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Closing of open data is incomplete.
pub static ONCE_OPEN: Rule = Rule {
    code: "X204",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("停止開放的程序不完整", "closing of open data is incomplete"),
    why: Words::fixed(
        "已開放的資料改為不開放，須討論、核可並公告",
        "open data are closed only after discussion, approval and public notice",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌二",
        "action plan of the statistics ministry, VIII (2)",
    )),
    example: "issued: 2015-01-01\naccess: closed",
    corrected: "",
    mend: Words::fixed(
        "補上 decided_in、approved_by、approved_on、notice",
        "add decided_in, approved_by, approved_on, notice",
    ),
};
