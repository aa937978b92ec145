use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Columns differ from the dictionary.
pub static COLUMNS: Rule = Rule {
    code: "D112",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案欄位與說明不符", "columns differ from the dictionary"),
    why: Words::fixed(
        "檔案的欄名與欄位說明不符時，使用者的程式會讀錯欄位，資料集也得不到金標章",
        "where the columns of the file are not those described, programs read the wrong ones, and the data set cannot earn the gold badge",
    ),
    source: Some(Words::fixed(
        "政府資料品質提升機制運作指引：欄位描述相符；104年版資料集詮釋資料標準規範第5欄；主計總處資料開放行動方案 捌五(三)",
        "guideline on raising the quality of government data: columns match their description; metadata standard for data sets (2015), field 5; action plan of the Directorate-General of Budget, Accounting and Statistics, VIII (5) (3)",
    )),
    example: "# content/datasets/population.yaml
fields:
  - {name: 年度, type: year}
  - {name: 人口數, type: integer}
distributions:
  - {file: population.csv}

# content/datasets/population.csv
年,人口數
2025,351204
2026,350118",
    corrected: "# content/datasets/population.yaml
fields:
  - {name: 年度, type: year}
  - {name: 人口數, type: integer}
distributions:
  - {file: population.csv}

# content/datasets/population.csv
年度,人口數
2025,351204
2026,350118",
    mend: Words::fixed(
        "讓 fields 的 name 與檔案標題列的欄名一字不差：改檔案的標題列，或增刪改 fields。檔案只含部分欄位時，在該資料資源的 fields 列出它有的欄名；標為 withheld 的欄位不能在檔案裡",
        "let each `name` under `fields` be exactly a heading of the file: correct the header row, or the list. Where a file holds only some columns, list them as `fields` of that distribution; columns marked `withheld` cannot be in the file",
    ),
};
