use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Access and scope disagree.
pub static OPEN_WITH_WHOLE: Rule = Rule {
    code: "X210",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("限制範圍與開放情形不一致", "scope and access disagree"),
    why: Words::fixed(
        "整筆限制的資料就不是開放資料，部分限制的資料其餘應開放",
        "data restricted as a whole are not open; of data restricted in part the rest is",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法第18條第2項",
        "Freedom of Government Information Law, art. 18 II",
    )),
    example: "access: open\nrestriction: {scope: whole}",
    corrected: "",
    mend: Words::fixed("scope 改為 part，或更改 access", "write scope: part, or change access"),
};
