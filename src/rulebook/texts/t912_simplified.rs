use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Simplified character.
pub static SIMPLIFIED: Rule = Rule {
    code: "T912",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("簡體字", "simplified character"),
    why: Words::fixed(
        "政府網站的正體中文內容不混用簡體字，混用也會搜尋不到",
        "Traditional Chinese texts of the government do not mix in simplified characters, and search misses them",
    ),
    source: Some(Words::fixed(
        "教育部《常用國字標準字體表》",
        "Ministry of Education, list of standard characters",
    )),
    example: "description: 各机关预算",
    corrected: "description: 各機關預算",
    mend: Words::fixed("改成正體字", "write the traditional character"),
};
