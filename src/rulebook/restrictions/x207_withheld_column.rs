use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// File holds a withheld column.
pub static WITHHELD_COLUMN: Rule = Rule {
    code: "X207",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案含有不公布的欄位", "file holds a withheld column"),
    why: Words::fixed("公布這個檔案就會公布不予提供的欄位", "publishing the file publishes what is withheld"),
    source: Some(Words::fixed(
        "政府資訊公開法第18條第1項",
        "Freedom of Government Information Law, art. 18 I",
    )),
    example: "姓名 為 withheld，但 people.csv 有「姓名」欄",
    corrected: "",
    mend: Words::fixed(
        "從檔案刪除該欄後再放入；若檔案只是資料字典，不必附：odsite 會從 fields 公布",
        "remove the column from the file; a mere data dictionary need not be attached, since odsite publishes it from `fields`",
    ),
};
