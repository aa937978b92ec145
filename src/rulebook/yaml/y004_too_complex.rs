use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// YAML too deep or too long.
pub static TOO_COMPLEX: Rule = Rule {
    code: "Y004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("YAML 過深或過長", "YAML too deep or too long"),
    why: Words::fixed(
        "超過上限的檔案會拖垮整個網站的建置",
        "a file beyond the limits would hold up the whole build",
    ),
    source: None,
    example: "[[[[[[[[[[…",
    corrected: "",
    mend: Words::fixed("簡化檔案內容", "simplify the file"),
};
