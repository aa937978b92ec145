use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// File name that is not safe on the web.
pub static FILE_NAME: Rule = Rule {
    code: "F017",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("檔名在網路上不可靠", "file name that is not safe on the web"),
    why: Words::fixed(
        "空白、全形與特殊字元的檔名，在下載、解壓縮與不同系統間會變形或失效",
        "blanks, wide and special characters in a file name are mangled by downloads, archives and other systems",
    ),
    source: Some(Words::fixed("RFC 3986 §2.3", "RFC 3986 §2.3")),
    example: "file: 113 年 預算(最新版).csv",
    corrected: "file: budget-113.csv",
    mend: Words::fixed("用英文小寫、數字、- 與 _ 命名", "use lower-case letters, digits, - and _"),
};
