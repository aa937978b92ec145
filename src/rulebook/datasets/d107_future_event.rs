use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Event after the as-of date.
pub static FUTURE_EVENT: Rule = Rule {
    code: "D107",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("事件發生在基準日之後", "event after the as-of date"),
    why: Words::fixed(
        "基準日之後的事還沒有發生，不能當作事實公布，也不會計入任何數字",
        "what lies after the as-of date has not happened: it cannot be published as fact and counts in no figure",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第4點", "odsite site format, Principles, 4")),
    example: "# odsite check --as-of 2026-03-31
# content/datasets/population.yaml
issued: 2026-01-12
modified: 2062-03-10",
    corrected: "# odsite check --as-of 2026-03-31
# content/datasets/population.yaml
issued: 2026-01-12
modified: 2026-03-10",
    mend: Words::fixed(
        "年份打錯就改正日期；還沒發生的事改寫在預定的欄位：預定開放用 planned_for，檢討期限用 review_by，預告的會議用 status: announced。若基準日太舊，改用較新的 --as-of，或不加 --as-of",
        "correct a mistyped year; put what is still to come where plans belong: `planned_for` for an opening, `review_by` for a review, `status: announced` for a meeting. Where the as-of date is too old, give a newer `--as-of` or none",
    ),
};
