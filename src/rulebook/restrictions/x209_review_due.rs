use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Review is overdue.
pub static REVIEW_DUE: Rule = Rule {
    code: "X209",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("已過檢討期限", "review is overdue"),
    why: Words::fixed(
        "限制應定期檢討，情事變更時改為開放",
        "restrictions are reviewed; when reasons cease, data are opened",
    ),
    source: Some(Words::fixed("政府資料開放作業原則", "open data operating principles")),
    example: "review_by: 2020-01-01",
    corrected: "",
    mend: Words::fixed("提會檢討後更新 review_by", "take it to a meeting and set a new date"),
};
