use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Text seems to hold personal data.
pub static PERSONAL_DATA: Rule = Rule {
    code: "Q501",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("文字疑似含有個人資料", "text seems to hold personal data"),
    why: Words::fixed(
        "需求與意見的公開不得洩漏提出者的個人資料",
        "publishing a request must not reveal who sent it",
    ),
    source: Some(Words::fixed("個人資料保護法第16條", "Personal Data Protection Act, art. 16")),
    example: "text: 請打 0912-345-678 給我",
    corrected: "",
    mend: Words::fixed("刪除姓名、電話、電子郵件與身分證字號", "remove names, numbers and addresses"),
};
