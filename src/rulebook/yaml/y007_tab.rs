use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Indented with a tab.
pub static TAB: Rule = Rule {
    code: "Y007",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("以 Tab 縮排", "indented with a tab"),
    why: Words::fixed(
        "YAML 不允許以 Tab 縮排，因為每個人的編輯器顯示的寬度不同",
        "YAML forbids tabs as indentation, since editors show them in different widths",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §6.1", "YAML 1.2.2 §6.1")),
    example: "temporal:\n\tstart: 2026-01-01",
    corrected: "temporal:\n  start: 2026-01-01",
    mend: Words::fixed("刪除 Tab，改成兩個半形空格", "delete the tab and indent with two blanks"),
};
