use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Text after a closing quote.
pub static AFTER_QUOTE: Rule = Rule {
    code: "Y012",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("引號後面還有文字", "text after a closing quote"),
    why: Words::fixed(
        "半形雙引號一旦關上，該行就結束了；後面的文字無處可放",
        "a closing quote ends the value; what stands behind it has no place",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §7.3.1", "YAML 1.2.2 §7.3.1")),
    example: "title: \"服務\"據點",
    corrected: "title: 「服務」據點",
    mend: Words::fixed(
        "文中的引號改用「」，或把整個值放進單引號",
        "use 「」 within the text, or put the whole value in single quotes",
    ),
};
