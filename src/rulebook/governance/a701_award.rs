use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Award whose parts do not agree.
pub static AWARD: Rule = Rule {
    code: "A701",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("獎勵的項目對不起來", "award whose parts do not agree"),
    why: Words::fixed(
        "評分、獎項與名額要對得上，評定才經得起查核",
        "criteria, prizes and results must agree to stand scrutiny",
    ),
    source: Some(Words::fixed(
        "考試院政府資料開放及應用獎勵措施",
        "award programme of the examination ministry",
    )),
    example: "results: [{prize: gold}]（prizes 沒有 gold）",
    corrected: "",
    mend: Words::fixed("改正識別碼、名額或得分", "correct ids, quotas or scores"),
};
