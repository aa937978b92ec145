use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// List mark before a number.
pub static LIST_RESIDUE: Rule = Rule {
    code: "T904",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("清單符號與編號重疊", "list mark before a number"),
    why: Words::fixed(
        "由文書軟體轉出的「- 一、」會顯示成清單符號加編號，層次也錯了",
        "a word processor’s `- 一、` shows both a mark and a number, and on the wrong level",
    ),
    source: Some(Words::fixed(
        "文書處理手冊（分項標號）",
        "Manual of Official Documents, numbering of items",
    )),
    example: "- 一、目的",
    corrected: "一、目的",
    mend: Words::fixed("刪除編號前的清單符號", "delete the mark before the number"),
};
