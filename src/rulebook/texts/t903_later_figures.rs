use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Figures from after the text’s own date.
pub static LATER_FIGURES: Rule = Rule {
    code: "T903",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("文字引用了日後的數字", "figures from after the text’s own date"),
    why: Words::fixed(
        "文件日期之前不可能知道之後的統計；不是日期錯，就是事後改了內容沒有留下修正紀錄",
        "a text cannot know figures from after its date: either a date is wrong or the text was changed without a revision",
    ),
    source: Some(Words::fixed("文書處理手冊（校對）", "Manual of Official Documents, proofreading")),
    example: "date: 2024-03-12\n…\n截至 113 年 12 月底，計公布 120 項。",
    corrected: "date: 2024-03-12\n…\n截至 113 年 2 月底，計公布 96 項。",
    mend: Words::fixed(
        "核對日期；內容確為日後增補時，加一筆 revisions",
        "check the dates; where the text was added to later, add a revision",
    ),
};
