use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Text that needs quotes.
pub static UNQUOTED: Rule = Rule {
    code: "Y010",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("文字需要加引號", "text that needs quotes"),
    why: Words::fixed(
        "以 @、`、% 開頭，或含有「: 」的值，在 YAML 另有意義",
        "a value that begins with @, ` or %, or holds `: `, means something else to YAML",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §7.3.3", "YAML 1.2.2 §7.3.3")),
    example: "title: 統計: 人口",
    corrected: "title: \"統計: 人口\"",
    mend: Words::fixed("在值的前後加上半形雙引號", "put the value in double quotes"),
};
