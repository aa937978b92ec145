use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// Text seems to hold personal data.
pub static PERSONAL_DATA: Rule = Rule {
    code: "Q501",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("文字疑似含有個人資料", "text seems to hold personal data"),
    why: Words::fixed(
        "公開需求的內容會讓提出意見的人被認出來，洩漏他的姓名、電話或住址",
        "publishing what somebody sent could reveal who they are: their name, telephone number or home",
    ),
    source: Some(Words::fixed(
        "個人資料保護法第2條第1款、第16條；odsite 網站格式「其他種類」",
        "Personal Data Protection Act, arts 2 (1) and 16; odsite site format, Other kinds",
    )),
    example: "# content/requests/2026-004.yaml
subject: 請開放路燈位置資料
text: 想做路燈故障通報地圖，請提供坐標，資料好了請打 0900-000-000 給我。
status: received",
    corrected: "# content/requests/2026-004.yaml
subject: 請開放路燈位置資料
text: 想做路燈故障通報地圖，請提供坐標。
status: received",
    mend: Words::fixed(
        "從 subject、text、reply 與 history 的 note 刪除姓名、電話、電子郵件、住址與身分證字號，只留下需求的內容；回復民眾用的聯絡方式留在機關的收件系統。機關自己的電話與 .gov.tw 信箱可以寫在回復裡",
        "remove names, telephone numbers, e-mail and home addresses and national id numbers from `subject`, `text`, `reply` and every `note` under `history`, and keep what is asked for; contact details stay in the agency's own system. The agency's telephone and .gov.tw mailbox may stand in its reply",
    ),
};
