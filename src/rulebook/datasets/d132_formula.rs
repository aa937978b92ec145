use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Cell that a spreadsheet runs as a formula.
pub static FORMULA: Rule = Rule {
    code: "D132",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("儲存格會被當成公式", "cell that a spreadsheet runs as a formula"),
    why: Words::fixed(
        "以 =、@ 或 +、- 加文字開頭的儲存格，試算表開啟時會執行",
        "spreadsheets run cells that begin with =, @, or + or - before a word",
    ),
    source: Some(Words::fixed("OWASP CSV Injection；CWE-1236", "OWASP CSV Injection; CWE-1236")),
    example: "名稱,備註\n甲,=HYPERLINK(\"http://a.example\")",
    corrected: "名稱,備註\n甲,http://a.example",
    mend: Words::fixed(
        "改成純文字；確為資料時在描述說明",
        "make it plain text; where it is data, say so in the description",
    ),
};
