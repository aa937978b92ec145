use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// No publisher.
pub static PUBLISHER: Rule = Rule {
    code: "D104",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("找不到提供機關", "no publisher"),
    why: Words::fixed("每筆資料都要有負責的機關", "every data set has an agency that answers for it"),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dct:publisher", "DCAT-AP 3.0.1 dct:publisher")),
    example: "units: {budget: {kind: division}}",
    corrected: "",
    mend: Words::fixed(
        "讓單位隸屬於 kind: agency 的單位，或寫 publisher",
        "place the unit below one of kind agency, or write `publisher`",
    ),
};
