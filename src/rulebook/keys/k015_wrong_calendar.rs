use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Calendars mixed up.
pub static WRONG_CALENDAR: Rule = Rule {
    code: "K015",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("民國與西元混用", "calendars mixed up"),
    why: Words::fixed(
        "年份落在不可能的範圍，多半是把民國年當西元年，或加減了兩次 1911",
        "the year is out of all range: a 民國 year was taken for one of the common era, or 1911 was added twice",
    ),
    source: Some(Words::fixed("ISO 8601-1:2019 §5.2.2", "ISO 8601-1:2019 §5.2.2")),
    example: "issued: 0113-05-01",
    corrected: "issued: 2024-05-01",
    mend: Words::fixed(
        "改成西元年（民國年加 1911）",
        "write the year of the common era (民國 year plus 1911)",
    ),
};
