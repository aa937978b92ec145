use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Two files of a document with one address.
pub static SAME_ADDRESS: Rule = Rule {
    code: "F011",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("兩個檔案會公布在同一個網址", "two files would have one address"),
    why: Words::fixed(
        "文件的附件都公布在同一個目錄，只留檔名；同名時只有一個能公布",
        "the files of a document are published in one folder by their names, and one name is one file",
    ),
    source: None,
    example: "attachments:\n  - {title: 簡報, file: one/slides.pdf}\n  - {title: 簡報二, file: two/slides.pdf}",
    corrected: "",
    mend: Words::fixed("為其中一個檔案改名", "rename one of them"),
};
