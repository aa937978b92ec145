use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Not an e-mail address.
pub static NOT_AN_EMAIL: Rule = Rule {
    code: "K007",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("電子郵件不對", "not an e-mail address"),
    why: Words::fixed("民眾依這個地址聯絡", "citizens write to this address"),
    source: Some(Words::fixed("RFC 5322", "RFC 5322")),
    example: "email: opendata.example.gov.tw",
    corrected: "",
    mend: Words::fixed("寫出完整的電子郵件", "write a whole address"),
};
