use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Two distributions with one address.
pub static SAME_TARGET: Rule = Rule {
    code: "D126",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("兩個資料資源指向同一個網址", "two distributions with one address"),
    why: Words::fixed(
        "同一個檔案列兩次，下載的人會以為是兩份不同的資料",
        "one file listed twice looks like two different ones",
    ),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dcat:downloadURL", "DCAT-AP 3.0.1 dcat:downloadURL")),
    example: "distributions:\n  - {id: csv, download_url: https://a.example/1.csv}\n  - {id: csv-2, download_url: https://a.example/1.csv}",
    corrected: "distributions:\n  - {id: csv, download_url: https://a.example/1.csv}",
    mend: Words::fixed("刪除重複的，或改正網址", "delete one, or correct its address"),
};
