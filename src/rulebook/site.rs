//! Rules on site.yaml and on publishing.

use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// S601: malformed base_url.
pub static BASE_URL: Rule = Rule {
    code: "S601",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("base_url 不對", "malformed base_url"),
    why: Words::fixed("所有識別網址都由它產生，之後不能改變", "all permanent addresses are made from it"),
    source: Some(Words::fixed("DCAT-AP 3.0.1", "DCAT-AP 3.0.1")),
    example: "base_url: www.example.gov.tw",
    mend: Words::fixed(
        "寫成以 https:// 開頭、以 / 結尾的網址",
        "write a URL that starts with https:// and ends with /",
    ),
};

/// S602: rule cannot be changed so.
pub static RULE_OVERRIDE: Rule = Rule {
    code: "S602",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("規則不能這樣調整", "rule cannot be changed so"),
    why: Words::fixed(
        "有些規則保護個資與公信力，任何網站都不能關閉",
        "some rules protect people and trust, and no site may switch them off",
    ),
    source: None,
    example: "rules: {X206: {level: warning}}",
    mend: Words::fixed(
        "刪除該設定；law 類只能改為 warning 並寫 why",
        "remove it; rules of class law may become warnings, with a reason",
    ),
};

/// S604: brand colour or logo that cannot be used.
pub static BRAND: Rule = Rule {
    code: "S604",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("代表色或標誌不能使用", "brand colour or logo that cannot be used"),
    why: Words::fixed(
        "代表色會寫進每一頁的樣式，標誌會成為每一頁的圖片",
        "the colour goes into the style of every page, and the logo is a picture on each",
    ),
    source: None,
    example: "theme: {brand: darkblue}",
    mend: Words::fixed(
        "代表色寫成 #0b5394 的形式；標誌用 svg、png、jpg、webp 或 gif",
        "write the colour as `#0b5394`; a logo is svg, png, jpg, webp or gif",
    ),
};

/// S603: theme cannot be used.
pub static THEME: Rule = Rule {
    code: "S603",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("佈景不能使用", "theme cannot be used"),
    why: Words::fixed("佈景錯誤會讓頁面無法產生", "with a broken theme no page can be made"),
    source: None,
    example: "theme: {name: missing}",
    mend: Words::fixed("改正佈景名稱或範本", "correct the theme or its template"),
};
