use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Distribution leads nowhere.
pub static NO_TARGET: Rule = Rule {
    code: "D109",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("資料資源沒有位置", "distribution leads nowhere"),
    why: Words::fixed(
        "資源至少要有檔案、下載網址、存取網址或服務之一",
        "a distribution has a file, download_url, access_url or service",
    ),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dcat:accessURL", "DCAT-AP 3.0.1 dcat:accessURL")),
    example: "distributions: [{format: CSV}]",
    corrected: "",
    mend: Words::fixed("補上 file、download_url、access_url 或 service", "add one of them"),
};
