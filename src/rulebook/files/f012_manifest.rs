use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// A manifest named as a data file.
pub static MANIFEST: Rule = Rule {
    code: "F012",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("把詮釋資料檔當成資料檔", "a manifest named as a data file"),
    why: Words::fixed(
        "詮釋資料檔含有不公布的內容，例如 extras、草稿與匯入時保留的欄位，當成資料檔會洩漏出去；它自己就是一個資料集",
        "a manifest holds what is never published, such as `extras`, drafts and columns kept from an import, which would leak as a data file; it is a data set of its own",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第3點", "odsite site format, Principles, 3")),
    example: "# content/datasets/population.yaml
distributions:
  - {file: households.yaml}",
    corrected: "# content/datasets/population.yaml
related: [households]
distributions:
  - {file: population.csv}",
    mend: Words::fixed(
        "讓 file 指向資料檔（CSV、JSON 等）；要連到另一個資料集，在 related 寫它的識別碼，也就是不含 .yaml 的檔名",
        "let `file` name a data file (CSV, JSON and the like); to point to another data set write its id, the file name without .yaml, under `related`",
    ),
};
