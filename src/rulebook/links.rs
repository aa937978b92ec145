//! Rules on ids and references.

use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// R001: duplicate id.
pub static DUPLICATE_ID: Rule = Rule {
    code: "R001",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("識別碼重複", "duplicate id"),
    why: Words::fixed("兩份資料會搶同一個網址", "two records would claim one address"),
    source: Some(Words::fixed("DCAT-AP 3.0.1 dct:identifier", "DCAT-AP 3.0.1 dct:identifier")),
    example: "a/population.yaml 與 b/Population.yaml",
    mend: Words::fixed(
        "更改其中一個的檔名（識別碼不分大小寫）",
        "rename one of them (case does not distinguish ids)",
    ),
};

/// R002: reserved id.
pub static RESERVED_ID: Rule = Rule {
    code: "R002",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("保留的識別碼", "reserved id"),
    why: Words::fixed("這個名稱另有用途", "the name has another use"),
    source: None,
    example: "page.yaml",
    mend: Words::fixed("換一個檔名", "choose another name"),
};

/// R003: reference to nothing.
pub static UNKNOWN_REFERENCE: Rule = Rule {
    code: "R003",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("參照不存在", "reference to nothing"),
    why: Words::fixed(
        "斷掉的參照讓人查不到是誰、依什麼、在哪次會議決定",
        "a dangling reference hides who decided what, where and why",
    ),
    source: None,
    example: "unit: buget",
    mend: Words::fixed("改正識別碼，或建立被參照的對象", "correct the id, or create what it names"),
};

/// R004: published content refers to a draft.
pub static DRAFT_REFERENCE: Rule = Rule {
    code: "R004",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("公布的內容參照了草稿", "published content refers to a draft"),
    why: Words::fixed(
        "草稿不公布，連結會落空，草稿的存在也會外洩",
        "drafts are not published: the link would fail and reveal them",
    ),
    source: None,
    example: "related: [draft-dataset]",
    mend: Words::fixed("刪除參照，或把草稿改為公布", "drop the reference or publish the draft"),
};

/// R005: one-sided link.
pub static ONE_SIDED: Rule = Rule {
    code: "R005",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("只有單方面的連結", "one-sided link"),
    why: Words::fixed(
        "決議與資料互相指名，才查得到依據",
        "decision and data name each other, so that the ground can be traced",
    ),
    source: Some(Words::fixed("主計總處資料開放行動方案 捌", "action plan of the statistics ministry, VIII")),
    example: "decided_in: 2026-03-12#d1（該案由未提到本資料集）",
    mend: Words::fixed(
        "在該案由的 about 與 decisions 加上此資料集，或改正引用的案由",
        "name the data set in that item, or cite the right item",
    ),
};

/// R006: contradicts the decision cited.
pub static DISAGREEMENT: Rule = Rule {
    code: "R006",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("與所引決議不一致", "contradicts the decision cited"),
    why: Words::fixed("公布的狀態必須是會議決定的狀態", "what is published must be what was decided"),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一",
        "action plan of the statistics ministry, VIII (1)",
    )),
    example: "access: open，但決議為 closed",
    mend: Words::fixed(
        "依最後一次決議改正狀態，或引用正確的決議",
        "follow the latest decision, or cite the right one",
    ),
};

/// R007: decision of a meeting that was not held.
pub static NOT_HELD: Rule = Rule {
    code: "R007",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("引用了沒有召開的會議", "decision of a meeting that was not held"),
    why: Words::fixed(
        "預告或取消的會議沒有作成任何決議",
        "a meeting that is announced or cancelled has decided nothing",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一",
        "action plan of the statistics ministry, VIII (1)",
    )),
    example: "decided_in: 2026-12-10#d1（該次會議 status: announced）",
    mend: Words::fixed("引用實際召開並作成決議的會議案由", "cite the item of a meeting that was held"),
};

/// R008: approver without the authority.
pub static NO_AUTHORITY: Rule = Rule {
    code: "R008",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("核可者沒有這項權責", "approver without the authority"),
    why: Words::fixed(
        "核可要由當時在職、且管轄該單位的職務作成，才能究責",
        "an approval counts when given by who held the role at the time, over the unit concerned",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一、伍三",
        "action plan of the statistics ministry, VIII (1), V (3)",
    )),
    example: "approved_by: economic-chief（社會科的資料集）",
    mend: Words::fixed(
        "改為有權核可的職務，或補上職務的起訖 start、end",
        "name a role with authority, or correct the dates of the role",
    ),
};

/// R009: decided on, and does not cite the decision.
pub static BACK_LINK: Rule = Rule {
    code: "R009",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("決議的對象沒有引用決議", "decided on, and does not cite the decision"),
    why: Words::fixed(
        "從資料、方案或需求看得到是哪次會議決定的，決議才查得到結果",
        "from the object one must be able to see where it was decided",
    ),
    source: Some(Words::fixed("主計總處資料開放行動方案 捌", "action plan of the statistics ministry, VIII")),
    example: "decisions: [{about: dataset/a, access: closed}]，而資料集 a 沒有 decided_in",
    mend: Words::fixed(
        "在對象的 decided_in（或 history、revisions）引用該案由",
        "cite the item in the decided_in of the object (or of its history or revisions)",
    ),
};

/// R010: a meeting of this section's time without minutes.
pub static MINUTES_MISSING: Rule = Rule {
    code: "R010",
    class: Class::Law,
    level: Level::Error,
    title: Words::fixed("所引會議沒有會議紀錄", "the meeting cited has no minutes"),
    why: Words::fixed(
        "決議要查得到案由、意見與結果；只有專區開始公布會議紀錄以前的會議，才沒有紀錄可引",
        "a decision must lead to its item, opinions and outcome; only meetings from before this section kept minutes have none",
    ),
    source: Some(Words::fixed("主計總處資料開放行動方案 捌", "action plan of the statistics ministry, VIII")),
    example: "decided_in: {meeting: 第 3 次會議, date: 2026-05-01}",
    mend: Words::fixed(
        "公布該次會議紀錄並引用案由，或以 url 指出別處公布的紀錄",
        "publish the minutes and cite the item, or give the `url` of minutes published elsewhere",
    ),
};
