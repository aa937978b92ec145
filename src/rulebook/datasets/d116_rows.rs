use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Rows of a table are not whole.
pub static ROWS: Rule = Rule {
    code: "D116",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("表格的列不完整", "rows of a table are not whole"),
    why: Words::fixed(
        "欄數不一的列無法解讀，沒有資料的檔案沒有用處",
        "a row with more or fewer cells cannot be read, and a file without rows is of no use",
    ),
    source: Some(Words::fixed("RFC 4180 第2節", "RFC 4180, section 2")),
    example: "年,值\n114,1\n只有一欄",
    corrected: "",
    mend: Words::fixed("改正檔案中的這一列", "correct the row in the file"),
};
