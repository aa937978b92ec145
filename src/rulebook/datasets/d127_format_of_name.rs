use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Format and file name disagree.
pub static FORMAT_OF_NAME: Rule = Rule {
    code: "D127",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("格式與檔名不符", "format and file name disagree"),
    why: Words::fixed(
        "使用者依格式選擇，程式依格式解讀；標示錯了兩者都會失敗",
        "people choose and programs read by the format; a wrong one fails both",
    ),
    source: Some(Words::fixed(
        "DCAT-AP 3.0.1 dct:format、dcat:mediaType",
        "DCAT-AP 3.0.1 dct:format, dcat:mediaType",
    )),
    example: "format: CSV\ndownload_url: https://a.example/1.pdf",
    corrected: "format: PDF\ndownload_url: https://a.example/1.pdf",
    mend: Words::fixed("改成檔案真正的格式", "state the format that the file really has"),
};
