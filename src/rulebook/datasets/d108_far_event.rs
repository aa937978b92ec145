use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Date far beyond all others.
pub static FAR_EVENT: Rule = Rule {
    code: "D108",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("日期遠晚於其他事件", "date far beyond all others"),
    why: Words::fixed(
        "沒有指定基準日時，全站以最新的事件日期計算；這個日期比其他日期晚一年以上，很可能是年份打錯，會使大批資料顯得逾期",
        "without a given as-of date the whole site is computed as of its newest event; this one is more than a year after the next, most likely a mistyped year, and makes data look overdue that are not",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第4點", "odsite site format, Principles, 4")),
    example: "# content/datasets/population.yaml
issued: 2026-01-12
modified: 2062-02-10",
    corrected: "# content/datasets/population.yaml
issued: 2026-01-12
modified: 2026-02-10",
    mend: Words::fixed(
        "改正訊息指出的日期；日期若確實無誤（例如網站一年多沒有更新），執行時以 --as-of YYYY-MM-DD 指定基準日",
        "correct the date in the message; where it is right, as on a site left alone for more than a year, give the as-of date with `--as-of YYYY-MM-DD`",
    ),
};
