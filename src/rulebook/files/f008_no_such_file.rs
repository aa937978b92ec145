use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Named file does not exist.
pub static NO_SUCH_FILE: Rule = Rule {
    code: "F008",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("引用的檔案不存在", "named file does not exist"),
    why: Words::fixed("頁面會出現無法下載的連結", "the page would offer a download that fails"),
    source: Some(Words::fixed("資料品質標章：資料資源連結有效性", "quality badge: link validity")),
    example: "file: budget-2026.csv",
    corrected: "",
    mend: Words::fixed(
        "改正檔名或加入檔案；路徑以詮釋資料檔所在位置起算",
        "correct the name or add the file; paths start at the manifest",
    ),
};
