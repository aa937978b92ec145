use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not a regular file.
pub static NOT_REGULAR: Rule = Rule {
    code: "F003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不是一般檔案", "not a regular file"),
    why: Words::fixed(
        "符號連結與裝置檔指向內容目錄以外的地方，公布時可能把不該公開的內容一起帶出去",
        "links and devices point outside the content folder, and publishing them could carry out what was never meant to be public",
    ),
    source: Some(Words::fixed(
        "CWE-59（開啟檔案前未適當解析連結）",
        "CWE-59 (improper link resolution before file access)",
    )),
    example: "content/datasets/population.csv -> /srv/share/population.csv",
    corrected: "content/datasets/population.csv",
    mend: Words::fixed(
        "刪除這個連結，把要公布的檔案本身複製到同一個位置、用同一個檔名",
        "delete the link and copy the very file that is to be published to its place, under the same name",
    ),
};
