use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Withholding decided without a ground.
pub static GROUND_OF_ITEM: Rule = Rule {
    code: "M305",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("決議不開放而未載明依據", "withholding decided without a ground"),
    why: Words::fixed(
        "未能開放的資料，會議紀錄要載明相關依據",
        "minutes name the ground for what is kept from being opened",
    ),
    source: Some(Words::fixed(
        "交通部政府資料開放推動措施 貳一、1(3)",
        "measures of the transport ministry, II (1) 1 (3)",
    )),
    example: "decisions: [{about: dataset/a, access: closed}]",
    corrected: "",
    mend: Words::fixed("補上 grounds", "add grounds"),
};
