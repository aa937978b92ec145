use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Brand colour or logo that cannot be used.
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
    corrected: "",
    mend: Words::fixed(
        "代表色寫成 #0b5394 的形式；標誌用 svg、png、jpg、webp 或 gif",
        "write the colour as `#0b5394`; a logo is svg, png, jpg, webp or gif",
    ),
};
