use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// One identifier on two data sets.
pub static SAME_IDENTIFIER: Rule = Rule {
    code: "D134",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("兩個資料集用同一個識別碼", "one identifier on two data sets"),
    why: Words::fixed(
        "重複的識別碼會中斷採集，或讓一筆覆蓋另一筆",
        "a repeated identifier halts harvesters, or one record overwrites the other",
    ),
    source: Some(Words::fixed(
        "GSA/data.gov#5039；DCAT-US 1.1 identifier；資料集詮釋資料標準規範第2欄",
        "GSA/data.gov#5039; DCAT-US 1.1, identifier; national metadata standard, field 2",
    )),
    example: "# a.yaml\nidentifiers: {data-gov-tw: \"6564\"}\n# b.yaml\nidentifiers: {data-gov-tw: \"6564\"}",
    corrected: "# a.yaml\nidentifiers: {data-gov-tw: \"6564\"}\n# b.yaml\nidentifiers: {data-gov-tw: \"6565\"}",
    mend: Words::fixed(
        "查明屬於哪一個資料集，從另一個刪除",
        "find out whose it is and take it from the other",
    ),
};
