use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Description that says nothing.
pub static EMPTY_WORDS: Rule = Rule {
    code: "D122",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("描述沒有說明任何事", "description that says nothing"),
    why: Words::fixed(
        "只重複名稱的描述，讓人無法判斷是不是要找的資料",
        "a description that repeats the title does not help anyone to tell whether this is the data they need",
    ),
    source: Some(Words::fixed(
        "資料集詮釋資料標準規範第4欄；DCAT-AP 3.0.1 dct:description",
        "national metadata standard, field 4; DCAT-AP 3.0.1 dct:description",
    )),
    example: "title: 公報\ndescription: 公報資料集",
    corrected: "title: 公報\ndescription: 市府公報各期全文，自 2010 年起，每週出刊，含法規、公告與人事。",
    mend: Words::fixed(
        "寫出內容、範圍、期間、一筆資料代表什麼、如何取得與限制",
        "say what it holds, of whom and when, what one record stands for, how it is gathered and its limits",
    ),
};
