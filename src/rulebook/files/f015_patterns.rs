use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// More patterns than can be held against every file.
pub static PATTERNS: Rule = Rule {
    code: "F015",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("忽略的樣式太多", "too many patterns to ignore"),
    why: Words::fixed(
        "每個樣式都要與每個檔案比對；合計超過 2,048 個位元組的樣式不會套用",
        "each pattern is held against each file; those beyond 2,048 bytes together are not applied",
    ),
    source: Some(Words::fixed("CWE-407 低效率的演算法複雜度", "CWE-407, Inefficient Algorithmic Complexity")),
    example: "ignore: [notes/a.txt, notes/b.txt, …]",
    corrected: "ignore: [notes/**]",
    mend: Words::fixed(
        "以一個樣式代替多個，例如「notes/**」；或把這些檔案移出 content/",
        "let one pattern stand for many, as `notes/**`; or move these files out of content/",
    ),
};
