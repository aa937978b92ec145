use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Encoding is not what is stated.
pub static ENCODING: Rule = Rule {
    code: "D115",
    class: Class::Free,
    level: Level::Error,
    title: Words::fixed("編碼與所寫不符", "encoding is not what is stated"),
    why: Words::fixed(
        "依所寫的編碼開啟檔案會看到亂碼，編碼不符的資料集也得不到金標章",
        "opened in the encoding stated, the file shows garbled text, and the data set cannot earn the gold badge",
    ),
    source: Some(Words::fixed(
        "政府資料品質提升機制運作指引：編碼描述相符；104年版資料集詮釋資料標準規範第34欄",
        "guideline on raising the quality of government data: encoding matches its description; metadata standard for data sets (2015), field 34",
    )),
    example: "# content/datasets/population.yaml
# population.csv: Big5
distributions:
  - {file: population.csv, encoding: UTF-8}",
    corrected: "# content/datasets/population.yaml
# population.csv: UTF-8
distributions:
  - {file: population.csv, encoding: UTF-8}",
    mend: Words::fixed(
        "把檔案另存為 UTF-8（試算表軟體選「CSV UTF-8」，文字編輯器選編碼 UTF-8），encoding 寫 UTF-8；檔案必須維持原編碼時，把 encoding 改成訊息說的編碼，例如 Big5",
        "save the file as UTF-8 (choose `CSV UTF-8` in a spreadsheet, or the encoding UTF-8 in a text editor) and write `encoding: UTF-8`; where the file must stay as it is, let `encoding` be the one in the message, such as Big5",
    ),
};
