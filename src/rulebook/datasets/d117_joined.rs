use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Several keywords in one.
pub static JOINED: Rule = Rule {
    code: "D117",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("多個關鍵字寫成一個", "several keywords in one"),
    why: Words::fixed(
        "以頓號或全形逗號連在一起的詞，搜尋時是一個詞",
        "words joined by a Chinese comma are one word to a search",
    ),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dcat:keyword", "DCAT-AP 3.0.1 dcat:keyword")),
    example: "keywords: [服務據點、開放時間]",
    corrected: "",
    mend: Words::fixed("以半形逗號分開", "part them with a plain comma"),
};
