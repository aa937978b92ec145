use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Calendars mixed up in a text.
pub static TEXT_CALENDAR: Rule = Rule {
    code: "T915",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("文中民國與西元混用", "calendars mixed up in a text"),
    why: Words::fixed(
        "「民國2024年」差了一千九百年；並列的兩種年份也要一致",
        "“民國2024年” is off by 1,911 years; years given in both calendars must agree",
    ),
    source: Some(Words::fixed(
        "公文程式條例第6條（記明國曆年月日）",
        "Act of Official Document Forms, art. 6",
    )),
    example: "民國2024年5月1日；2026年（民國114年）",
    corrected: "民國113年5月1日；2026年（民國115年）",
    mend: Words::fixed(
        "改成正確的年份（民國年加 1911 為西元年）",
        "write the right year (民國 plus 1911 is the common era)",
    ),
};
