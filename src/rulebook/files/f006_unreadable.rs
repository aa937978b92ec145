use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// File cannot be read.
pub static UNREADABLE: Rule = Rule {
    code: "F006",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案無法讀取", "file cannot be read"),
    why: Words::fixed(
        "讀不到的檔案無法檢查，也無法公布，它所說的資料集或文件會從網站上消失",
        "a file that cannot be read can be neither checked nor published, and what it describes would be missing from the site",
    ),
    source: None,
    example: "----------  content/datasets/population.csv",
    corrected: "-rw-r--r--  content/datasets/population.csv",
    mend: Words::fixed(
        "確認執行 odsite 的帳號能讀取這個檔案（權限、網路磁碟、檔案是否仍被其他程式占用），必要時重新複製一份；仍失敗就請資訊單位檢查儲存裝置",
        "make sure that the account which runs odsite may read the file (permissions, network drive, another program holding it), and copy it anew if need be; where that fails ask your IT unit to check the disk",
    ),
};
