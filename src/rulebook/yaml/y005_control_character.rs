use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Invisible control character.
pub static CONTROL_CHARACTER: Rule = Rule {
    code: "Y005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("隱形的控制字元", "invisible control character"),
    why: Words::fixed(
        "雙向與控制字元會讓人看到的文字和實際內容不同",
        "bidirectional and control characters make a text look other than it is",
    ),
    source: Some(Words::fixed("Unicode TR 36", "Unicode TR 36")),
    example: "title: 人口\\u202E統計",
    corrected: "",
    mend: Words::fixed("刪除該字元後重新輸入", "delete the character and type the text again"),
};
