use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Full-width comma in a list.
pub static WIDE_COMMA: Rule = Rule {
    code: "Y017",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("清單用了全形逗號或頓號", "full-width comma in a list"),
    why: Words::fixed(
        "YAML 只認半形逗號；用全形逗號或頓號隔開的幾項會被當成一項",
        "YAML knows the ASCII comma only: items parted by full-width ones count as one item",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §7.4", "YAML 1.2.2 §7.4")),
    example: "members: [委員甲，委員乙]",
    corrected: "members: [委員甲, 委員乙]",
    mend: Words::fixed(
        "把「，」「、」改成半形逗號加一個空格「, 」；確實是一項時前後加引號",
        "write an ASCII comma and a blank, `, `; where it is one item, put it in quotes",
    ),
};
