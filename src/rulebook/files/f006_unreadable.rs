use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// File cannot be read.
pub static UNREADABLE: Rule = Rule {
    code: "F006",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案無法讀取", "file cannot be read"),
    why: Words::fixed(
        "讀不到的檔案無法檢查，也無法公布",
        "what cannot be read can be neither checked nor published",
    ),
    source: None,
    example: "沒有讀取權限的檔案",
    corrected: "",
    mend: Words::fixed("檢查檔案權限與儲存裝置", "check permissions and disk"),
};
