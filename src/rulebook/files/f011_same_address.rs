use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Two files of a document with one address.
pub static SAME_ADDRESS: Rule = Rule {
    code: "F011",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("兩個檔案會公布在同一個網址", "two files would have one address"),
    why: Words::fixed(
        "同一份文件的附件公布在同一個目錄，只留檔名；同名的兩個檔案會是同一個網址，其中一個就無法取得",
        "the attachments of a document are published in one folder under their file names; two of one name would have one address, and one of them could not be had",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第3點", "odsite site format, Principles, 3")),
    example: "# content/pages/open-data-policy.md
---
title: 資料開放政策
status: in-force
attachments:
  - {title: 簡報, file: planning/slides.pdf}
  - {title: 補充簡報, file: social/slides.pdf}
---
本處主動開放職權範圍內的資料。

# content/pages/planning/slides.pdf

# content/pages/social/slides.pdf",
    corrected: "# content/pages/open-data-policy.md
---
title: 資料開放政策
status: in-force
attachments:
  - {title: 簡報, file: planning/slides.pdf}
  - {title: 補充簡報, file: social/slides-social.pdf}
---
本處主動開放職權範圍內的資料。

# content/pages/planning/slides.pdf

# content/pages/social/slides-social.pdf",
    mend: Words::fixed(
        "為其中一個檔案改名（大小寫不同不算不同），並把文件裡引用它的檔名一起改掉",
        "rename one of the files (a difference in case is none) and the name in the document with it",
    ),
};
