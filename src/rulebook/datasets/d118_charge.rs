use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Charge without its basis.
pub static CHARGE: Rule = Rule {
    code: "D118",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("收費沒有依據", "charge without its basis"),
    why: Words::fixed(
        "付費資料集應載明計費法令依據與說明網址",
        "a data set that is charged for states the law and the page of the charge",
    ),
    source: Some(Words::fixed("資料集詮釋資料標準規範 10、11", "metadata standard for data sets, 10 and 11")),
    example: "cost: {amount: 1200}",
    corrected: "",
    mend: Words::fixed("補上 cost.law 與 cost.url", "add cost.law and cost.url"),
};
