use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Partial restriction is incomplete.
pub static PARTLY: Rule = Rule {
    code: "X203",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("部分限制的說明不完整", "partial restriction is incomplete"),
    why: Words::fixed(
        "僅部分應限制時，其餘部分仍應提供，並說明限制了什麼",
        "where only a part is restricted, the rest is provided and the part is named",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法第18條第2項",
        "Freedom of Government Information Law, art. 18 II",
    )),
    example: "fields: [{name: 姓名, access: withheld}]",
    corrected: "",
    mend: Words::fixed(
        "補上 restriction，scope: part、grounds、reason、review_by",
        "add restriction with scope: part, grounds, reason, review_by",
    ),
};
