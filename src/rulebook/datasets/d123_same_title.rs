use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Two data sets with one title.
pub static SAME_TITLE: Rule = Rule {
    code: "D123",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("兩個資料集名稱相同", "two data sets with one title"),
    why: Words::fixed(
        "清單與搜尋結果裡看不出哪一個是要找的",
        "nobody can tell them apart in lists and search results",
    ),
    source: Some(Words::fixed(
        "資料集詮釋資料標準規範第3欄（名稱要能區別）",
        "national metadata standard, field 3 (titles tell data sets apart)",
    )),
    example: "# a.yaml\ntitle: 預算書\n# b.yaml\ntitle: 預算書",
    corrected: "# a.yaml\ntitle: 預算書（總預算）\n# b.yaml\ntitle: 預算書（附屬單位預算）",
    mend: Words::fixed(
        "在名稱加上機關、範圍或期間，或合為一個系列",
        "add agency, scope or period to the title, or make them a series",
    ),
};
