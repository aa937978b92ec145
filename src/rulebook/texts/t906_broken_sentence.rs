use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Sentence cut by a page break.
pub static BROKEN_SENTENCE: Rule = Rule {
    code: "T906",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("句子被換頁切斷", "sentence cut by a page break"),
    why: Words::fixed(
        "句子中間的空行會變成兩段，唸讀軟體會停在半句",
        "an empty line within a sentence makes two paragraphs of it, and screen readers stop half-way",
    ),
    source: Some(Words::fixed("WCAG 2.2 成功準則 1.3.2", "WCAG 2.2 SC 1.3.2")),
    example: "本小組負責審查，並決定資料\n\n集之開放方式。",
    corrected: "本小組負責審查，並決定資料集之開放方式。",
    mend: Words::fixed("刪除句子中間的空行", "delete the empty line within the sentence"),
};
