use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Held meeting lacks a record.
pub static HELD: Rule = Rule {
    code: "M301",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("已召開的會議缺少紀錄", "held meeting lacks a record"),
    why: Words::fixed("會議紀錄要能讓外界參閱", "minutes are kept so that the public can read them"),
    source: Some(Words::fixed("行政院及所屬各級機關政府資料開放作業原則", "open data operating principles")),
    example: "status: held\n# 缺 items",
    corrected: "",
    mend: Words::fixed(
        "補上時間、地點、主席、出席人員、紀錄與案由",
        "add start, place, chair, attendees, recorder and items",
    ),
};
