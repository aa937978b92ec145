use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Unrecognised file.
pub static UNRECOGNISED: Rule = Rule {
    code: "F001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("無法辨識的檔案", "unrecognised file"),
    why: Words::fixed(
        "內容目錄中的每個檔案都要有用途，否則寫好的資料可能從未公布而無人發現",
        "every file under content/ has a purpose, or work is lost without anyone noticing",
    ),
    source: None,
    example: "content/datasets/population.txt",
    corrected: "",
    mend: Words::fixed(
        "改正檔名或副檔名、在詮釋資料中引用，或列入 site.yaml 的 ignore",
        "correct its name, name it in a manifest, or list it under `ignore` in site.yaml",
    ),
};
