use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Required file missing.
pub static MISSING: Rule = Rule {
    code: "F007",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("缺少必要的檔案", "required file missing"),
    why: Words::fixed(
        "沒有這個檔案就無法知道是哪個機關、有哪些單位",
        "without it the agency and its units are unknown",
    ),
    source: None,
    example: "沒有 content/site.yaml",
    corrected: "",
    mend: Words::fixed("建立檔案；`odsite init` 可產生範本", "create it; `odsite init` writes one"),
};
