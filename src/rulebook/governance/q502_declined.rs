use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Refusal without a ground.
pub static DECLINED: Rule = Rule {
    code: "Q502",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("拒絕未附依據", "refusal without a ground"),
    why: Words::fixed("拒絕提供要有法定依據或載明的理由", "a refusal has a legal ground or a stated reason"),
    source: Some(Words::fixed("政府資訊公開法第16條", "Freedom of Government Information Law, art. 16")),
    example: "status: declined",
    corrected: "",
    mend: Words::fixed(
        "補上 declined_because；依法拒絕時加 grounds",
        "add declined_because, and grounds where the law is the reason",
    ),
};
