use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Date spelt another way.
pub static DATE_SPELLING: Rule = Rule {
    code: "K013",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("日期的寫法不一致", "date spelt another way"),
    why: Words::fixed(
        "日期只有一種寫法，程式與讀者才不會把民國與西元、月與日弄混",
        "with one spelling only, nobody mixes up calendars, months and days",
    ),
    source: Some(Words::fixed(
        "ISO 8601-1:2019 §5.2.2；資料集詮釋資料標準規範（日期 YYYY-MM-DD）",
        "ISO 8601-1:2019 §5.2.2; national metadata standard (dates YYYY-MM-DD)",
    )),
    example: "issued: 民國113年5月1日",
    corrected: "issued: 2024-05-01",
    mend: Words::fixed(
        "改成西元 YYYY-MM-DD；`odsite check --fix` 會改好",
        "write YYYY-MM-DD of the common era; `odsite check --fix` does it",
    ),
};
