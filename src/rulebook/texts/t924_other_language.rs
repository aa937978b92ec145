use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Text in another language than it says.
pub static OTHER_LANGUAGE: Rule = Rule {
    code: "T924",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("譯文寫成另一種語言", "text in another language than it says"),
    why: Words::fixed(
        "標示為英文的中文，英文讀者看不懂，機器翻譯也會跳過",
        "Chinese that is marked as English helps no reader of English, and machine translation skips it",
    ),
    source: Some(Words::fixed("BCP 47；WCAG 2.2 成功準則 3.1.2", "BCP 47; WCAG 2.2 SC 3.1.2")),
    example: "title: {en: 人口統計資料}",
    corrected: "title: {en: Population statistics}",
    mend: Words::fixed("翻譯，或改正語言代碼", "translate it, or correct the language tag"),
};
