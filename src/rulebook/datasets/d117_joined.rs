use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Several keywords in one.
pub static JOINED: Rule = Rule {
    code: "D117",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("多個關鍵字寫成一個", "several keywords in one"),
    why: Words::fixed(
        "以頓號或全形逗號連在一起的詞會被當成一個關鍵字，用其中任一個詞都篩選不到這筆資料，介接的目錄也會收到一個錯的關鍵字",
        "words joined by a Chinese comma are one keyword: none of them finds the data set, and harvesters receive one wrong keyword",
    ),
    source: Some(Words::fixed(
        "DCAT-AP 3.0.1 dcat:keyword；104年版資料集詮釋資料標準規範第28欄",
        "DCAT-AP 3.0.1 dcat:keyword; metadata standard for data sets (2015), field 28",
    )),
    example: "# content/datasets/population.yaml
keywords: [人口、戶籍，性別]",
    corrected: "# content/datasets/population.yaml
keywords: [人口, 戶籍, 性別]",
    mend: Words::fixed(
        "在 keywords 的方括號內以半形逗號加空格分開每個詞，或每行以「- 」開頭寫一個詞",
        "separate the words under `keywords` with a plain comma and a blank within the brackets, or write each on a line that begins with `- `",
    ),
};
