use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Unknown format.
pub static FORMAT: Rule = Rule {
    code: "D111",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("格式無法辨識", "unknown format"),
    why: Words::fixed(
        "格式不明，使用者不知道能否開啟",
        "without a known format users cannot tell whether they can open it",
    ),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dct:format", "DCAT-AP 3.0.1 dct:format")),
    example: "format: XLXS",
    corrected: "",
    mend: Words::fixed("改為已知的格式，如 CSV、JSON、XLSX", "use a known format such as CSV, JSON, XLSX"),
};
