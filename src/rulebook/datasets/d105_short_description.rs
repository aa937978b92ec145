use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Short description.
pub static SHORT_DESCRIPTION: Rule = Rule {
    code: "D105",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("描述太短", "short description"),
    why: Words::fixed(
        "少於 50 字的描述不會被資料集搜尋引擎收錄",
        "data set search engines leave out descriptions under 50 characters",
    ),
    source: Some(Words::fixed("Google Dataset Search", "Google Dataset Search")),
    example: "description: 公報",
    corrected: "",
    mend: Words::fixed(
        "說明內容、範圍、期間與用途，至少 50 字",
        "say what it holds, its scope, period and use, in 50 characters or more",
    ),
};
