use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Columns differ from the dictionary.
pub static COLUMNS: Rule = Rule {
    code: "D112",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案欄位與說明不符", "columns differ from the dictionary"),
    why: Words::fixed(
        "欄位說明與檔案相符是品質標章的條件",
        "the quality badge requires that the dictionary matches the file",
    ),
    source: Some(Words::fixed("政府資料品質提升機制：欄位描述相符", "quality guideline: column description")),
    example: "fields: [年度]，檔案標題列：年,度",
    corrected: "",
    mend: Words::fixed(
        "讓 fields 與檔案標題列一致；只含部分欄位的檔案以 distributions[].fields 列出",
        "make `fields` equal the header row; name a file's subset under distributions[].fields",
    ),
};
