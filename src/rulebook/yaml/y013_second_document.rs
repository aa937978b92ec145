use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Two documents in one file.
pub static SECOND_DOCUMENT: Rule = Rule {
    code: "Y013",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("一個檔案有兩份文件", "two documents in one file"),
    why: Words::fixed(
        "--- 之後的內容會被忽略，等於無聲刪除",
        "what follows the second --- would be dropped without a word",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §9.2", "YAML 1.2.2 §9.2")),
    example: "title: 人口\n---\ntitle: 戶數",
    corrected: "title: 人口",
    mend: Words::fixed("把第二份內容移到另一個檔案", "move the second part into a file of its own"),
};
