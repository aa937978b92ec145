use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Translation that is a copy.
pub static UNTRANSLATED: Rule = Rule {
    code: "D135",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("譯文與原文相同", "translation that is a copy"),
    why: Words::fixed(
        "英文讀者會看到中文，篩選語言的程式也會拿到錯的文字",
        "readers of English are shown Chinese, and programs that ask for a language get the wrong text",
    ),
    source: Some(Words::fixed(
        "DCAT-AP 3.0.1 §「Multilingual aspects」；BCP 47",
        "DCAT-AP 3.0.1, multilingual aspects; BCP 47",
    )),
    example: "title: {zh-Hant-TW: 人口統計, en: 人口統計}",
    corrected: "title: {zh-Hant-TW: 人口統計, en: Population statistics}",
    mend: Words::fixed("翻譯，或刪除這個語言", "translate it, or delete that language"),
};
