use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Period of the data with an end only.
pub static OPEN_END: Rule = Rule {
    code: "D129",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("資料期間只有結束日期", "period of the data with an end only"),
    why: Words::fixed(
        "只有結束日期的期間無法查詢「哪一年有資料」",
        "a period without a start cannot answer for which years there is data",
    ),
    source: Some(Words::fixed(
        "DCAT-AP 3.0.1 dcat:startDate、dcat:endDate；資料集詮釋資料標準規範第21、22欄",
        "DCAT-AP 3.0.1 dcat:startDate, dcat:endDate; national metadata standard, fields 21 and 22",
    )),
    example: "temporal: {end: 2026-12-31}",
    corrected: "temporal: {start: 2015-01-01, end: 2026-12-31}",
    mend: Words::fixed("補上 start", "add `start`"),
};
