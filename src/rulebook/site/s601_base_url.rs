use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Malformed base_url.
pub static BASE_URL: Rule = Rule {
    code: "S601",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("base_url 不對", "malformed base_url"),
    why: Words::fixed("所有識別網址都由它產生，之後不能改變", "all permanent addresses are made from it"),
    source: Some(Words::fixed("DCAT-AP 3.0.1", "DCAT-AP 3.0.1")),
    example: "base_url: www.example.gov.tw",
    corrected: "",
    mend: Words::fixed(
        "寫成以 https:// 開頭、以 / 結尾的網址",
        "write a URL that starts with https:// and ends with /",
    ),
};
