use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Indentation out of line.
pub static INDENTATION: Rule = Rule {
    code: "Y019",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("縮排沒有對齊", "indentation out of line"),
    why: Words::fixed(
        "YAML 以縮排決定欄位屬於誰；差一格就讀不懂，或讀成別的意思",
        "indentation says what belongs to what: one blank too many or too few and it is misread",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §6.1", "YAML 1.2.2 §6.1")),
    example: "restriction:\n  scope: whole\n   reason: 涉及個人",
    corrected: "restriction:\n  scope: whole\n  reason: 涉及個人",
    mend: Words::fixed(
        "同一層的欄位從同一個位置開始；下一層多兩個半形空格",
        "begin keys of one level in one column; go in by two blanks for the next",
    ),
};
