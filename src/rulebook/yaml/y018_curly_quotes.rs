use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Curly quotes are no quotes to YAML.
pub static CURLY_QUOTES: Rule = Rule {
    code: "Y018",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("彎引號不是 YAML 的引號", "curly quotes are no quotes to YAML"),
    why: Words::fixed(
        "文書軟體把半形引號換成「“ ”」；對 YAML 那是文字的一部分，會一起公布",
        "word processors turn plain quotes into “ ”, which are part of the text to YAML and would be published",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §7.3", "YAML 1.2.2 §7.3")),
    example: "title: “人口統計”",
    corrected: "title: 人口統計",
    mend: Words::fixed(
        "刪除前後的彎引號；需要引號時用半形的 \"",
        "delete them; where quotes are needed use the plain `\"`",
    ),
};
