use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// A name that cannot be shown.
pub static HIDDEN_NAME: Rule = Rule {
    code: "F014",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔名無法顯示", "a file name that cannot be shown"),
    why: Words::fixed(
        "不是 UTF-8 或含有看不見字元的檔名，在別的電腦上會是別的名字，也能讓人誤認檔案",
        "a name that is not UTF-8 or holds invisible characters is another name on another machine, and can pass one file off as another",
    ),
    source: Some(Words::fixed(
        "Unicode 技術報告第 36 號「Unicode 安全考量」",
        "Unicode Technical Report #36, Unicode Security Considerations",
    )),
    example: "content/datasets/人口\u{202e}vsc.exe",
    corrected: "content/datasets/人口.csv",
    mend: Words::fixed("重新命名檔案，只用看得見的字", "rename the file with visible characters only"),
};
