use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Doubled word.
pub static DOUBLED: Rule = Rule {
    code: "T901",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("字詞重複", "doubled word"),
    why: Words::fixed(
        "重複的字多半是打字或剪貼的殘留，公布後全國看得到",
        "a doubled word is mostly left over from typing or pasting, and everyone will see it",
    ),
    source: Some(Words::fixed("文書處理手冊（校對）", "Manual of Official Documents, proofreading")),
    example: "description: 本資料集提供的的統計",
    corrected: "description: 本資料集提供的統計",
    mend: Words::fixed(
        "刪除多出的字；確實要重複時，這一條可在 site.yaml 關閉",
        "delete the second; where it is meant, this rule can be turned off in site.yaml",
    ),
};
