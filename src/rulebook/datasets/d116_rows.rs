use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Rows of a table are not whole.
pub static ROWS: Rule = Rule {
    code: "D116",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("表格的列不完整", "rows of a table are not whole"),
    why: Words::fixed(
        "欄數與標題列不同的列無法解讀，程式會讀錯或中止；只有標題列的檔案沒有資料可用",
        "a row with more or fewer cells than the header cannot be understood, and programs misread it or stop; a file with a header alone holds no data",
    ),
    source: Some(Words::fixed(
        "RFC 4180 第2節第4點；政府資料品質提升機制運作指引：結構化檔案類型",
        "RFC 4180, section 2, point 4; guideline on raising the quality of government data: structured file types",
    )),
    example: "# content/datasets/population.yaml
distributions:
  - {file: population.csv}

# content/datasets/population.csv
年度,人口數
2025,351204
2026",
    corrected: "# content/datasets/population.yaml
distributions:
  - {file: population.csv}

# content/datasets/population.csv
年度,人口數
2025,351204
2026,350118",
    mend: Words::fixed(
        "開啟檔案到訊息所說的那一行，補上缺少的值（沒有值也要留逗號），刪除小計、註解與空白列；值裡有逗號時用雙引號包住整個值。只有標題列時，換上有資料的檔案",
        "open the file at the line in the message and add the missing cell (an empty one keeps its comma); delete subtotals, notes and blank rows, and put double quotes around a value that holds a comma. Where there is a header alone, put in the file that has the data",
    ),
};
