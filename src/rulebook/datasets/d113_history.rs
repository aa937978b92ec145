use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// History disagrees.
pub static HISTORY: Rule = Rule {
    code: "D113",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("歷程與現況不符", "history disagrees"),
    why: Words::fixed(
        "歷程說的是同一件事：首次發布那天已開放，最後一筆就是現況",
        "the history tells the same story: open on the day of issue, and its last entry is the present state",
    ),
    source: None,
    example: "history: [{date: …, access: closed}]，access: open",
    corrected: "",
    mend: Words::fixed(
        "補上缺少的變更或改正日期，日期由舊到新",
        "add the change that is missing, or correct the date; oldest first",
    ),
};
