use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Minutes that contradict themselves.
pub static MINUTES: Rule = Rule {
    code: "M307",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("會議紀錄自相矛盾", "minutes that contradict themselves"),
    why: Words::fixed(
        "日期、時間與出席人員前後不一的紀錄無法作為依據",
        "minutes whose dates or attendance do not agree cannot be relied on",
    ),
    source: None,
    example: "date: 2026-03-13（檔名 2026-03-12.md）",
    corrected: "",
    mend: Words::fixed("改正日期、時間或出席名單", "correct the date, time or attendance"),
};
