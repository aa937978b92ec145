use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not a regular file.
pub static NOT_REGULAR: Rule = Rule {
    code: "F003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不是一般檔案", "not a regular file"),
    why: Words::fixed(
        "符號連結與裝置檔可能把網站以外的內容公布出去",
        "links and devices could publish what lies outside the site",
    ),
    source: None,
    example: "content/datasets/data.csv -> /etc/passwd",
    corrected: "",
    mend: Words::fixed("以一般檔案取代", "replace it by a regular file"),
};
