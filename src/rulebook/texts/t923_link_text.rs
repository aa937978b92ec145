use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Link text that does not say where.
pub static LINK_TEXT: Rule = Rule {
    code: "T923",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("連結文字看不出去處", "link text that does not say where"),
    why: Words::fixed(
        "唸讀軟體會只列出連結；「點此」「這裡」沒有意義",
        "screen readers list links alone: “here” tells nothing",
    ),
    source: Some(Words::fixed("WCAG 2.2 成功準則 2.4.4", "WCAG 2.2 SC 2.4.4")),
    example: "詳見[這裡](https://a.example/)",
    corrected: "詳見[作業原則全文](https://a.example/)",
    mend: Words::fixed("把連結放在說明去處的文字上", "put the link on words that say where it leads"),
};
