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
        "決議後應更新資料集、方案或需求；超過 60 天為錯誤",
        "what was decided on follows the decision; after 60 days this is an error",
    ),
    source: None,
    example: "決議 access: closed，資料集仍為 open",
    mend: Words::fixed(
        "依決議更新，並在 decided_in 引用該案由",
        "change it as decided, and cite the item as decided_in",
    ),
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

/// M305: withholding decided without a ground.
pub static GROUND_OF_ITEM: Rule = Rule {
    code: "M305",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("決議不開放而未載明依據", "withholding decided without a ground"),
    why: Words::fixed(
        "未能開放的資料，會議紀錄要載明相關依據",
        "minutes name the ground for what is kept from being opened",
    ),
    source: Some(Words::fixed(
        "交通部政府資料開放推動措施 貳一、1(3)",
        "measures of the transport ministry, II (1) 1 (3)",
    )),
    example: "decisions: [{about: dataset/a, access: closed}]",
    mend: Words::fixed("補上 grounds", "add grounds"),
};

/// M306: follow-up that cannot be.
pub static FOLLOW_UP: Rule = Rule {
    code: "M306",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("列管事項前後不一", "follow-up that cannot be"),
    why: Words::fixed(
        "追蹤只能接在列管之後，解除後不再追蹤",
        "an action is followed up after it was given, and not after it was closed",
    ),
    source: None,
    example: "follow_up: [{action: 2026-12-10#a1}]（更晚的會議）",
    mend: Words::fixed(
        "引用較早會議的列管事項，每次會議每項一筆",
        "cite an action of an earlier meeting, once a meeting",
    ),
};

/// M307: minutes that contradict themselves.
pub static MINUTES: Rule = Rule {
    code: "M307",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("會議紀錄自相矛盾", "minutes that contradict themselves"),
    why: Words::fixed(
        "日期、時間與出席人員前後不一的紀錄無法作為依據",
        "minutes whose dates or attendance do not agree cannot be relied on",
    ),
    source: None,
    example: "date: 2026-03-13（檔名 2026-03-12.md）",
    mend: Words::fixed("改正日期、時間或出席名單", "correct the date, time or attendance"),
};

/// P402: value in a plan that means nothing.
pub static PLAN_VALUE: Rule = Rule {
    code: "P402",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("方案中的值沒有意義", "value in a plan that means nothing"),
    why: Words::fixed(
        "算不出來的期間、月份或期限會讓承諾無法判定",
        "a period, month or day that cannot be makes a promise undecidable",
    ),
    source: None,
    example: "due: 3/31 或 months: [13]",
    mend: Words::fixed(
        "期限寫 MM-DD，期間與 every 一致，月份 1 到 12",
        "write due as MM-DD, periods as `every` has them, months 1 to 12",
    ),
};

/// Q504: released request without data.
pub static RELEASED: Rule = Rule {
    code: "Q504",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("已開放的需求沒有可取得的資料集", "released request without data"),
    why: Words::fixed(
        "已開放（released）表示民眾現在拿得到資料",
        "released means that the public can have the data now",
    ),
    source: None,
    example: "status: released（datasets 的資料集仍未提供）",
    mend: Words::fixed(
        "在 datasets 列出現在可取得的資料集，或改狀態",
        "list the data set that can be had now, or correct the status",
    ),
};

/// A701: award whose parts do not agree.
pub static AWARD: Rule = Rule {
    code: "A701",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("獎勵的項目對不起來", "award whose parts do not agree"),
    why: Words::fixed(
        "評分、獎項與名額要對得上，評定才經得起查核",
        "criteria, prizes and results must agree to stand scrutiny",
    ),
    source: Some(Words::fixed(
        "考試院政府資料開放及應用獎勵措施",
        "award programme of the examination ministry",
    )),
    example: "results: [{prize: gold}]（prizes 沒有 gold）",
    mend: Words::fixed("改正識別碼、名額或得分", "correct ids, quotas or scores"),
};

/// O801: organisation that contradicts itself.
pub static ORGANISATION: Rule = Rule {
    code: "O801",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("組織資料自相矛盾", "organisation that contradicts itself"),
    why: Words::fixed(
        "單位、任期與職務錯置，責任就歸不到人",
        "with units, terms or roles misplaced nobody is responsible",
    ),
    source: None,
    example: "parent: planning（單位 planning 自己）",
    mend: Words::fixed("改正單位、任期或職務", "correct the unit, term or role"),
};
