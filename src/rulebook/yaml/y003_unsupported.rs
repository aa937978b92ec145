use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Unsupported YAML feature.
pub static UNSUPPORTED: Rule = Rule {
    code: "Y003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不支援的 YAML 寫法", "unsupported YAML feature"),
    why: Words::fixed(
        "別名、標籤與複合鍵讓審查者無法從差異看出改了什麼",
        "aliases, tags and complex keys hide from a reviewer what a change does",
    ),
    source: None,
    example: "unit: *default",
    corrected: "",
    mend: Words::fixed("把值直接寫出來", "write the value out"),
};
