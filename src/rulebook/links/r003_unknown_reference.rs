use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Reference to nothing.
pub static UNKNOWN_REFERENCE: Rule = Rule {
    code: "R003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("參照不存在", "reference to nothing"),
    why: Words::fixed(
        "斷掉的參照讓人查不到由誰、依什麼、在哪次會議決定，頁面上的連結也會落空",
        "a reference to nothing hides who decided what, on what ground and at which meeting, and its link on the page would fail",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第2點", "odsite site format, Principles, 2")),
    example: "# content/datasets/population.yaml
unit: socail",
    corrected: "# content/datasets/population.yaml
unit: social",
    mend: Words::fixed(
        "把識別碼改為實際存在的那一個：單位、窗口、職務、小組的代碼在 content/organization.yaml，資料集與文件的識別碼是不含副檔名的檔名，案由寫成會議識別碼#案由識別碼；還不存在就先建立。本文引用章節時改正編號，指別的文件時寫出它的名稱",
        "write an id that exists: keys of units, contacts, roles and bodies are in content/organization.yaml, the id of a data set or document is its file name without extension, an item is the id of its meeting, `#` and its own id; create what is not there yet. Where a text cites a section of its own correct the number, and name another document that is meant",
    ),
};
