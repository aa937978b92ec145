use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Heading level that jumps.
pub static HEADING_JUMP: Rule = Rule {
    code: "T921",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("標題跳級", "heading level that jumps"),
    why: Words::fixed(
        "用唸讀軟體的人依標題層級瀏覽，跳級會讓人以為漏了一層",
        "people who listen move by heading levels; a jump looks like a missing part",
    ),
    source: Some(Words::fixed("WCAG 2.2 成功準則 1.3.1；H42", "WCAG 2.2 SC 1.3.1; technique H42")),
    example: "## 目的\n\n#### 範圍",
    corrected: "## 目的\n\n### 範圍",
    mend: Words::fixed("標題一次只深一級", "go one level deeper at a time"),
};
