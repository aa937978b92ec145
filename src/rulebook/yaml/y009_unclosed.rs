use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Bracket or quote not closed.
pub static UNCLOSED: Rule = Rule {
    code: "Y009",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("括號或引號沒有關上", "bracket or quote not closed"),
    why: Words::fixed(
        "清單、括號或引號沒有結尾，後面的欄位會被當成它的一部分",
        "a list or text without its end swallows the keys that follow",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §7.4", "YAML 1.2.2 §7.4")),
    example: "keywords: [人口, 戶籍\nunit: office",
    corrected: "keywords: [人口, 戶籍]\nunit: office",
    mend: Words::fixed("補上缺少的 ]、} 或引號", "add the missing ], } or quote"),
};
