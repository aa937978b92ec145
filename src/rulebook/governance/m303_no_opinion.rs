use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Opinions not recorded.
pub static NO_OPINION: Rule = Rule {
    code: "M303",
    class: Class::Law,
    level: Level::Warning,
    title: Words::fixed("未記載各方意見", "opinions not recorded"),
    why: Words::fixed(
        "討論事項應載明各方意見，沒有意見也要寫明",
        "discussions record the opinions of all sides, or that there were none",
    ),
    source: Some(Words::fixed(
        "交通部政府資料開放推動措施 貳一",
        "measures of the transport ministry, II (1)",
    )),
    example: "kind: discussion\n# 沒有 opinions",
    corrected: "",
    mend: Words::fixed("補上 opinions，或寫 no_opinion_from", "add opinions, or no_opinion_from"),
};
