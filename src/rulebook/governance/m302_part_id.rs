use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Id twice in a document.
pub static PART_ID: Rule = Rule {
    code: "M302",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("文件內識別碼重複", "id twice in a document"),
    why: Words::fixed("決議以文件內識別碼引用", "parts are cited by their ids"),
    source: None,
    example: "items: [{id: d1}, {id: d1}]",
    corrected: "",
    mend: Words::fixed("改為不同的識別碼", "give each part an id of its own"),
};
