use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// List without its key.
pub static NO_KEY: Rule = Rule {
    code: "Y020",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("清單前面少了欄位名稱", "list without its key"),
    why: Words::fixed(
        "以「- 」開頭的各行屬於上面的欄位；少了那一行，就不知道是誰的清單",
        "lines that begin with `- ` belong to the key above; without it nobody knows whose list it is",
    ),
    source: Some(Words::fixed("YAML 1.2.2 §8.2.1", "YAML 1.2.2 §8.2.1")),
    example: "recorder: 承辦人\n  - id: d1\n    title: 案由",
    corrected: "recorder: 承辦人\nitems:\n  - id: d1\n    title: 案由",
    mend: Words::fixed(
        "在清單上面補上欄位名稱那一行，例如 items:、distributions:",
        "add the line with the key above the list, such as `items:` or `distributions:`",
    ),
};
