use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// A manifest named as a data file.
pub static MANIFEST: Rule = Rule {
    code: "F012",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("把詮釋資料檔當成資料檔", "a manifest named as a data file"),
    why: Words::fixed(
        "詮釋資料檔含有不公布的內容，而且它自己就是一個資料集",
        "a manifest holds what is never published, and is a data set of its own",
    ),
    source: None,
    example: "distributions: [{file: other-dataset.yaml}]",
    corrected: "",
    mend: Words::fixed(
        "file 指向資料檔；要連到另一個資料集用 related",
        "let `file` name a data file; name another data set in `related`",
    ),
};
