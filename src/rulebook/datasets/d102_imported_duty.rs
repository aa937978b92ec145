use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Imported data set lacks what its source lacks.
pub static IMPORTED_DUTY: Rule = Rule {
    code: "D102",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("匯入的資料集來源未載明", "imported data set lacks what its source lacks"),
    why: Words::fixed(
        "來源清單沒有的資訊，請逐步補齊",
        "what the source list left out should be filled in over time",
    ),
    source: None,
    example: "imported: {from: data-gov-tw, …}",
    corrected: "",
    mend: Words::fixed(
        "補上欄位；頁面在此之前顯示「來源未載明」",
        "add the key; until then the page says that the source does not state it",
    ),
};
