use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Day of the meeting differs from the front matter.
pub static OTHER_DAY: Rule = Rule {
    code: "T925",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("文中的開會日期與檔頭不同", "day of the meeting differs from the front matter"),
    why: Words::fixed(
        "兩個日期必有一個是錯的；行事曆、統計與引用都依檔頭",
        "one of the two is wrong, and calendars, figures and citations go by the front matter",
    ),
    source: Some(Words::fixed("文書處理手冊（會議紀錄）", "Manual of Official Documents, minutes")),
    example: "date: 2026-03-10\n…\n本次會議於115年3月12日召開",
    corrected: "date: 2026-03-12\n…\n本次會議於115年3月12日召開",
    mend: Words::fixed("查核後改正其中一個", "look it up and correct one of them"),
};
