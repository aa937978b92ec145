use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Text that is not shown as written.
pub static NOT_RENDERED: Rule = Rule {
    code: "F010",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("文字不會照寫的樣子呈現", "text that is not shown as written"),
    why: Words::fixed(
        "頁面只接受 Markdown：HTML 標籤會原樣顯示成文字，不能用的連結會變成一般文字，讀者看到的不是原來想表達的樣子",
        "pages take Markdown only: HTML tags are shown as they are typed, and a link that cannot be used becomes plain text, so readers do not see what was meant",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第6點", "odsite site format, Principles, 6")),
    example: "# content/pages/open-data-policy.md
---
title: 資料開放政策
status: in-force
---
申請前請<b>務必</b>閱讀[說明](javascript:open())。",
    corrected: "# content/pages/open-data-policy.md
---
title: 資料開放政策
status: in-force
---
申請前請**務必**閱讀[說明](https://www.example.gov.tw/opendata/help)。",
    mend: Words::fixed(
        "粗體改用 `**文字**`，清單每行以「- 」開頭，表格用 `|` 分欄；連結寫 https:// 開頭的完整網址，站內寫 dataset/識別碼、page/識別碼，要附的檔案列在 attachments",
        "write bold as `**text**`, lists with `- ` at the start of each line, tables with `|`; write links in full with https://, or as `dataset/` or `page/` with an id within the site, and list files to be attached under `attachments`",
    ),
};
