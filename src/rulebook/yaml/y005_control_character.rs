use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Invisible control character.
pub static CONTROL_CHARACTER: Rule = Rule {
    code: "Y005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("隱形的控制字元", "invisible control character"),
    why: Words::fixed(
        "看不見的控制字元會讓人看到的文字與實際內容不同，例如左右顛倒的字，搜尋也找不到",
        "invisible control characters make a text look other than it is, for instance reversed, and hide it from search",
    ),
    source: Some(Words::fixed(
        "Unicode TR 36（Unicode 安全考量）；YAML 1.2.2 §5.1、§5.2",
        "Unicode TR 36 (Unicode security considerations); YAML 1.2.2 §5.1 and §5.2",
    )),
    example: r#"# content/datasets/population.yaml
title: "人口\u202E統計""#,
    corrected: "# content/datasets/population.yaml
title: 人口統計",
    mend: Words::fixed(
        "刪除訊息指出的那個字元：整段文字刪掉重新輸入，或先貼到純文字編輯器再複製回來，不要直接從網頁或簡報複製。訊息若是 U+FEFF，把接在一起的兩個檔案分開",
        "delete the character named: remove the text and type it again, or paste it through a plain text editor, not straight from a web page or slides. Where the message says U+FEFF, separate the two files that were joined",
    ),
};
