use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not a URL.
pub static NOT_A_URL: Rule = Rule {
    code: "K006",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("網址不對", "not a URL"),
    why: Words::fixed(
        "一個壞網址就能讓整個目錄無法被介接",
        "one bad URL can break the harvest of a whole catalogue",
    ),
    source: Some(Words::fixed("RFC 3986", "RFC 3986")),
    example: "url: www.example.gov.tw",
    corrected: "",
    mend: Words::fixed(
        "寫出完整網址，以 https:// 開頭，一欄一個",
        "write one whole URL that starts with https://",
    ),
};
