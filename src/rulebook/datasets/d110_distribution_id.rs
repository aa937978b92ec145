use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Distribution id twice or reserved.
pub static DISTRIBUTION_ID: Rule = Rule {
    code: "D110",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("資料資源識別碼重複或保留", "distribution id twice or reserved"),
    why: Words::fixed(
        "介接端以識別碼辨認資源，改變會被當成刪除後新增",
        "harvesters know a distribution by its id",
    ),
    source: Some(Words::fixed("ckan/ckanext-dcat #91", "ckan/ckanext-dcat #91")),
    example: "distributions: [{file: a.csv}, {file: b.csv}]",
    corrected: "",
    mend: Words::fixed("為每個資源寫不同的 id", "give each distribution an id of its own"),
};
