use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Pasted table that is none.
pub static PASTED_TABLE: Rule = Rule {
    code: "T926",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("貼上的表格沒有成為表格", "pasted table that is none"),
    why: Words::fixed(
        "從試算表或文書軟體貼上的表格，以 Tab 分開，頁面上會擠成一段",
        "a table pasted from a spreadsheet is parted by tabs and runs together on the page",
    ),
    source: Some(Words::fixed("WCAG 2.2 成功準則 1.3.1", "WCAG 2.2 SC 1.3.1")),
    example: "年度\\t筆數\n114\\t96",
    corrected: "| 年度 | 筆數 |\n|---|---|\n| 114 | 96 |",
    mend: Words::fixed(
        "改寫成 Markdown 表格：每格用 | 隔開，標題列下面加一行 |---|---|",
        "write a Markdown table: cells parted by |, and a line |---|---| below the header",
    ),
};
