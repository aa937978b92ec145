use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Invisible writing-direction character.
pub static BIDIRECTIONAL: Rule = Rule {
    code: "Y014",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("看不見的書寫方向字元", "invisible writing-direction character"),
    why: Words::fixed(
        "書寫方向控制字元會讓審查者看到的文字與實際公布的不同",
        "direction marks make the reviewer see another text than the one that is published",
    ),
    source: Some(Words::fixed("Unicode TR 36 §2.9；UAX 9", "Unicode TR 36 §2.9; UAX 9")),
    example: "title: 人口\\u202E統計",
    corrected: "title: 人口統計",
    mend: Words::fixed(
        "刪除這一行重新輸入，不要用貼上",
        "delete the line and type it again instead of pasting",
    ),
};
