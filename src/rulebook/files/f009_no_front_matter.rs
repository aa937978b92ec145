use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Front matter missing.
pub static NO_FRONT_MATTER: Rule = Rule {
    code: "F009",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("缺少檔頭", "front matter missing"),
    why: Words::fixed(
        "Markdown 檔以 --- 之間的欄位開頭，標題、日期與狀態都寫在那裡；沒有檔頭就不知道這份文件是什麼，也不會公布",
        "a Markdown file begins with keys between --- lines, where its title, dates and status stand; without them nobody knows what the document is, and it is not published",
    ),
    source: Some(Words::fixed("odsite 網站格式「minutes」、「plan」", "odsite site format, minutes; plan")),
    example: "# content/pages/open-data-policy.md
本處主動開放職權範圍內的資料。",
    corrected: "# content/pages/open-data-policy.md
---
title: 資料開放政策
status: in-force
---
本處主動開放職權範圍內的資料。",
    mend: Words::fixed(
        "在檔案最前面加一行 ---，接著一行一個欄位（至少 title，其他依文件種類），再一行 ---，本文從下一行開始；兩行 --- 前後都不能有空格",
        "begin the file with a line `---`, then one key a line (at least `title`, and what the kind of document needs), then another line `---`, and the text below; neither line may have blanks before or after",
    ),
};
