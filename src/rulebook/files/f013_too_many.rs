use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// More files than a site can have.
pub static TOO_MANY: Rule = Rule {
    code: "F013",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案太多", "too many files"),
    why: Words::fixed(
        "content/ 只放專區的內容；檔案多到這個程度，通常是把整個資料夾複製了進來，逐一檢查沒有意義",
        "content/ holds the section and nothing else; so many files are most likely a whole folder copied in, and telling of each would help nobody",
    ),
    source: Some(Words::fixed(
        "CWE-770 未限制的資源配置",
        "CWE-770, Allocation of Resources Without Limits or Throttling",
    )),
    example: "content/datasets/photos/000001.jpg … 500001.jpg",
    corrected: "photos/000001.jpg …",
    mend: Words::fixed(
        "把與專區無關的檔案移出 content/；大量的小檔合併為一個資料檔",
        "move what is not of the section out of content/; put many small files together into one data file",
    ),
};
