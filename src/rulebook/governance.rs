//! Rules on minutes, plans, requests and the rest.

use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// M301: held meeting lacks a record.
pub static HELD: Rule = Rule {
    code: "M301",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("已召開的會議缺少紀錄", "held meeting lacks a record"),
    why: Words::fixed("會議紀錄要能讓外界參閱", "minutes are kept so that the public can read them"),
    source: Some(Words::fixed("行政院及所屬各級機關政府資料開放作業原則", "open data operating principles")),
    example: "status: held\n# 缺 items",
    mend: Words::fixed(
        "補上時間、地點、主席、出席人員、紀錄與案由",
        "add start, place, chair, attendees, recorder and items",
    ),
};

/// M302: id twice in a document.
pub static PART_ID: Rule = Rule {
    code: "M302",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("文件內識別碼重複", "id twice in a document"),
    why: Words::fixed("決議以文件內識別碼引用", "parts are cited by their ids"),
    source: None,
    example: "items: [{id: d1}, {id: d1}]",
    mend: Words::fixed("改為不同的識別碼", "give each part an id of its own"),
};

/// M303: opinions not recorded.
pub static NO_OPINION: Rule = Rule {
    code: "M303",
    class: Class::Law,
    level: Level::Warning,
    title: Words::fixed("未記載各方意見", "opinions not recorded"),
    why: Words::fixed(
        "討論事項應載明各方意見，沒有意見也要寫明",
        "discussions record the opinions of all sides, or that there were none",
    ),
    source: Some(Words::fixed(
        "交通部政府資料開放推動措施 貳一",
        "measures of the transport ministry, II (1)",
    )),
    example: "kind: discussion\n# 沒有 opinions",
    mend: Words::fixed("補上 opinions，或寫 no_opinion_from", "add opinions, or no_opinion_from"),
};

/// M304: decision not carried out.
pub static NOT_CARRIED_OUT: Rule = Rule {
    code: "M304",
    class: Class::Locked,
    level: Level::Warning,
    title: Words::fixed("決議尚未落實", "decision not carried out"),
    why: Words::fixed(
        "決議後應更新資料集的狀態；超過 60 天為錯誤",
        "the data set follows the decision; after 60 days this is an error",
    ),
    source: None,
    example: "決議 access: closed，資料集仍為 open",
    mend: Words::fixed("依決議更新資料集", "change the data set as decided"),
};

/// P401: target cannot be decided.
pub static TARGET: Rule = Rule {
    code: "P401",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("目標無法判定", "target cannot be decided"),
    why: Words::fixed("承諾要有期間與目標值才能計算", "a promise needs a period and a value to be computed"),
    source: Some(Words::fixed("主計總處資料開放行動方案 玖", "action plan of the statistics ministry, IX")),
    example: "targets: [{id: t1, metric: meetings.held}]",
    mend: Words::fixed(
        "補上 every、from（或 by）與 value（或 values）",
        "add every, from (or by) and value (or values)",
    ),
};

/// Q501: text seems to hold personal data.
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
    mend: Words::fixed("刪除姓名、電話、電子郵件與身分證字號", "remove names, numbers and addresses"),
};

/// Q502: refusal without a ground.
pub static DECLINED: Rule = Rule {
    code: "Q502",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("拒絕未附依據", "refusal without a ground"),
    why: Words::fixed("拒絕提供要有法定依據或載明的理由", "a refusal has a legal ground or a stated reason"),
    source: Some(Words::fixed("政府資訊公開法第16條", "Freedom of Government Information Law, art. 16")),
    example: "status: declined",
    mend: Words::fixed(
        "補上 declined_because；依法拒絕時加 grounds",
        "add declined_because, and grounds where the law is the reason",
    ),
};

/// Q503: reply is incomplete.
pub static REPLY: Rule = Rule {
    code: "Q503",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("回復資訊不完整", "reply is incomplete"),
    why: Words::fixed("回復日期用來計算時效", "the date of the reply is what the clock stops at"),
    source: Some(Words::fixed("法務部政府資料開放行動方案 參", "action plan of the justice ministry, III")),
    example: "status: answered\n# 缺 replied",
    mend: Words::fixed("補上 reply 與 replied", "add reply and replied"),
};
