use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Date in a text that does not exist.
pub static TEXT_DAY: Rule = Rule {
    code: "T914",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("文中的日期不存在", "date in a text that does not exist"),
    why: Words::fixed("曆書上沒有這一天，讀者無從查證", "the calendar has no such day"),
    source: Some(Words::fixed("ISO 8601-1:2019 §5.2.2", "ISO 8601-1:2019 §5.2.2")),
    example: "自113年2月30日起施行",
    corrected: "自113年2月29日起施行",
    mend: Words::fixed("查核後改正", "look it up and correct it"),
};
