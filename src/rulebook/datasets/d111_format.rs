use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Unknown format.
pub static FORMAT: Rule = Rule {
    code: "D111",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("格式無法辨識", "unknown format"),
    why: Words::fixed(
        "格式不明，使用者不知道能否開啟，目錄也無法依格式篩選或送出標準的格式代碼",
        "without a known format users cannot tell whether they can open the file, and the catalogue can neither be filtered by it nor name it in standard codes",
    ),
    source: Some(Words::fixed(
        "DCAT-AP 3.0.1 dct:format；104年版資料集詮釋資料標準規範第33欄",
        "DCAT-AP 3.0.1 dct:format; metadata standard for data sets (2015), field 33",
    )),
    example: "# content/datasets/population.yaml
distributions:
  - download_url: https://www.example.gov.tw/population.xlsx
    format: XLXS",
    corrected: "# content/datasets/population.yaml
distributions:
  - download_url: https://www.example.gov.tw/population.xlsx
    format: XLSX",
    mend: Words::fixed(
        "把 format 改為檔案格式的代碼，例如 CSV、JSON、XML、XLSX、ODS、PDF、ZIP；檔名已有副檔名時可刪除 format。URL、WEB 不是格式：刪除 format，網頁寫在 access_url",
        "let `format` be the code of a file format, such as CSV, JSON, XML, XLSX, ODS, PDF or ZIP; where the file name has an extension `format` can go. URL and WEB are no formats: drop `format` and write the page as `access_url`",
    ),
};
