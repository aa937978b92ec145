use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Unknown key.
pub static UNKNOWN_KEY: Rule = Rule {
    code: "K001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("未知的欄位", "unknown key"),
    why: Words::fixed(
        "拼錯的欄位不會被採用，該寫的內容就等於沒寫，而且沒有人會發現",
        "a misspelt key is not used, and what it says is lost without anyone noticing",
    ),
    source: Some(Words::fixed("odsite 網站格式「原則」第7點", "odsite site format, Principles, 7")),
    example: "# content/datasets/population.yaml
licence: OGDL-Taiwan-1.0",
    corrected: "# content/datasets/population.yaml
license: OGDL-Taiwan-1.0",
    mend: Words::fixed(
        "改為訊息提示的欄位名稱，並檢查縮排是否在正確的層次；只供內部參考的資訊寫在 extras 之下，不會公布",
        "use the key that the message names, and see that it is indented to the right level; put what is for your own use under `extras`, which is never published",
    ),
};
