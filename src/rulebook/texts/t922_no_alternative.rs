use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Image without alternative text.
pub static NO_ALTERNATIVE: Rule = Rule {
    code: "T922",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("圖片沒有替代文字", "image without alternative text"),
    why: Words::fixed(
        "看不到圖片的人，不知道裡面說了什麼",
        "who cannot see the image does not learn what it says",
    ),
    source: Some(Words::fixed("WCAG 2.2 成功準則 1.1.1", "WCAG 2.2 SC 1.1.1")),
    example: "![](chart.png)",
    corrected: "![各年度公布的資料集數](chart.png)",
    mend: Words::fixed("在 ![ ] 裡寫出圖片說了什麼", "say in ![ ] what the image tells"),
};
