use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// YAML syntax error.
pub static SYNTAX: Rule = Rule {
    code: "Y001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("YAML 語法錯誤", "YAML syntax error"),
    why: Words::fixed("語法錯誤的檔案無法解讀", "a file with a syntax error cannot be understood"),
    source: Some(Words::fixed("YAML 1.2.2", "YAML 1.2.2")),
    example: "title：人口",
    corrected: "",
    mend: Words::fixed(
        "冒號用半形並在後面空一格；縮排用空格不用 Tab；含有 : 或 # 的文字加上引號",
        "use an ASCII colon and a blank after it; indent with blanks, not tabs; quote texts that hold `: ` or ` #`",
    ),
};
