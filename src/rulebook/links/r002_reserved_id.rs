use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Reserved id.
pub static RESERVED_ID: Rule = Rule {
    code: "R002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("保留的識別碼", "reserved id"),
    why: Words::fixed("這個名稱另有用途", "the name has another use"),
    source: None,
    example: "page.yaml",
    corrected: "",
    mend: Words::fixed("換一個檔名", "choose another name"),
};
