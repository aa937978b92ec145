use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Bracket not closed.
pub static UNCLOSED: Rule = Rule {
    code: "Y009",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("括號沒有關上", "bracket not closed"),
    why: Words::fixed(
        "清單或括號沒有結尾，後面的欄位會被當成它的一部分",
        "a list without its end swallows the keys that follow",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §7.4", "YAML 1.2.2 §7.4")),
    example: "keywords: [人口, 戶籍\nunit: office",
    corrected: "keywords: [人口, 戶籍]\nunit: office",
    mend: Words::fixed("在該行結尾補上 ] 或 }", "add the missing ] or } at the end of the line"),
};
