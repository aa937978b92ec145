use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Outline number that jumps.
pub static OUTLINE_JUMP: Rule = Rule {
    code: "T902",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("編號跳號", "outline number that jumps"),
    why: Words::fixed(
        "跳號的條文會讓引用「第三點」的人找不到，也讓人懷疑漏了一點",
        "who cites the third point cannot find it, and readers wonder what was left out",
    ),
    source: Some(Words::fixed(
        "文書處理手冊（分項標號）",
        "Manual of Official Documents, numbering of items",
    )),
    example: "一、目的\n\n三、範圍",
    corrected: "一、目的\n\n二、範圍",
    mend: Words::fixed("補上漏掉的一點，或改正編號", "add what is missing, or correct the numbers"),
};
