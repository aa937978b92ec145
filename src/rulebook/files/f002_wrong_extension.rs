use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Wrong file extension.
pub static WRONG_EXTENSION: Rule = Rule {
    code: "F002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("副檔名不對", "wrong file extension"),
    why: Words::fixed(
        "副檔名不符的詮釋資料檔不會被讀取",
        "a manifest with another extension would never be read",
    ),
    source: None,
    example: "content/datasets/population.yml",
    corrected: "",
    mend: Words::fixed("依提示更改副檔名", "rename the file as shown"),
};
