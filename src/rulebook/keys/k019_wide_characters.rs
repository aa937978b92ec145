use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Full-width where ASCII belongs.
pub static WIDE_CHARACTERS: Rule = Rule {
    code: "K019",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("該用半形的地方用了全形", "full-width where ASCII belongs"),
    why: Words::fixed(
        "全形的數字、字母與符號看起來一樣，程式卻讀成別的字",
        "full-width digits and letters look the same and are other characters to a program",
    ),
    source: Some(Words::fixed("Unicode 標準附錄 UAX 11", "Unicode Standard Annex 11")),
    example: "issued: ２０２４-０５-０１",
    corrected: "issued: 2024-05-01",
    mend: Words::fixed("改成半形；`odsite check --fix` 會改好", "write ASCII; `odsite check --fix` does it"),
};
