//! Rules on what is not open.

use crate::diagnostic::{Class, Level, Rule};
use crate::words::Words;

/// X201: withholding is incomplete.
pub static CLOSED: Rule = Rule {
    code: "X201",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不予提供的程序不完整", "withholding is incomplete"),
    why: Words::fixed(
        "不予提供須敘明理由，經諮詢小組討論、機關首長核可，並定期檢討",
        "withholding needs a reason, a meeting, an approver and a review date",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一",
        "action plan of the statistics ministry, VIII (1)",
    )),
    example: "access: closed\nrestriction: {reason: …}",
    mend: Words::fixed(
        "在 restriction 補上 grounds、reason、decided_in、approved_by、approved_on、review_by",
        "add under `restriction`: grounds, reason, decided_in, approved_by, approved_on, review_by",
    ),
};

/// X202: on-request access is incomplete.
pub static ON_REQUEST: Rule = Rule {
    code: "X202",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("依申請提供的說明不完整", "on-request access is incomplete"),
    why: Words::fixed(
        "依申請提供要說明理由、依據與申請方式",
        "on-request access states its reason, its ground and how to apply",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一、三、七",
        "action plan of the statistics ministry, VIII (1, 3, 7)",
    )),
    example: "access: on-request",
    mend: Words::fixed(
        "在 restriction 補上 reason、apply，以及 grounds 或 cost.law",
        "add reason and apply, and grounds or cost.law",
    ),
};

/// X203: partial restriction is incomplete.
pub static PARTLY: Rule = Rule {
    code: "X203",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("部分限制的說明不完整", "partial restriction is incomplete"),
    why: Words::fixed(
        "僅部分應限制時，其餘部分仍應提供，並說明限制了什麼",
        "where only a part is restricted, the rest is provided and the part is named",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法第18條第2項",
        "Freedom of Government Information Law, art. 18 II",
    )),
    example: "fields: [{name: 姓名, access: withheld}]",
    mend: Words::fixed(
        "補上 restriction，scope: part、grounds、reason、review_by",
        "add restriction with scope: part, grounds, reason, review_by",
    ),
};

/// X204: closing of open data is incomplete.
pub static ONCE_OPEN: Rule = Rule {
    code: "X204",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("停止開放的程序不完整", "closing of open data is incomplete"),
    why: Words::fixed(
        "已開放的資料改為不開放，須討論、核可並公告",
        "open data are closed only after discussion, approval and public notice",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌二",
        "action plan of the statistics ministry, VIII (2)",
    )),
    example: "issued: 2015-01-01\naccess: closed",
    mend: Words::fixed(
        "補上 decided_in、approved_by、approved_on、notice",
        "add decided_in, approved_by, approved_on, notice",
    ),
};

/// X205: withdrawal is incomplete.
pub static WITHDRAWN: Rule = Rule {
    code: "X205",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("撤下的程序不完整", "withdrawal is incomplete"),
    why: Words::fixed(
        "撤下資料集須敘明理由、經討論核可並公告",
        "a withdrawal has a reason, a decision, an approver and a notice",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌二",
        "action plan of the statistics ministry, VIII (2)",
    )),
    example: "status: withdrawn",
    mend: Words::fixed(
        "補上 withdrawal 的 date、reason、decided_in、approved_by、approved_on、notice",
        "add them under `withdrawal`",
    ),
};

/// X206: file on data that are not open.
pub static FILE_ON_CLOSED: Rule = Rule {
    code: "X206",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("不開放的資料附了檔案", "file on data that are not open"),
    why: Words::fixed("檔案會直接被公布，等於外洩", "the file would be published: a leak"),
    source: Some(Words::fixed(
        "個人資料保護法；政府資訊公開法第18條",
        "Freedom of Government Information Law, art. 18",
    )),
    example: "access: closed\ndistributions: [{file: patients.csv}]",
    mend: Words::fixed(
        "移除 file、download_url、service；檔案也不要留在網站目錄",
        "remove file, download_url and service, and the file itself from the repository",
    ),
};

/// X207: file holds a withheld column.
pub static WITHHELD_COLUMN: Rule = Rule {
    code: "X207",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("檔案含有不公布的欄位", "file holds a withheld column"),
    why: Words::fixed("公布這個檔案就會公布不予提供的欄位", "publishing the file publishes what is withheld"),
    source: Some(Words::fixed(
        "政府資訊公開法第18條第1項",
        "Freedom of Government Information Law, art. 18 I",
    )),
    example: "姓名 為 withheld，但 people.csv 有「姓名」欄",
    mend: Words::fixed(
        "從檔案刪除該欄後再放入；若檔案只是資料字典，不必附：odsite 會從 fields 公布",
        "remove the column from the file; a mere data dictionary need not be attached, since odsite publishes it from `fields`",
    ),
};

/// X208: columns of the file cannot be told.
pub static UNREADABLE_COLUMNS: Rule = Rule {
    code: "X208",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("無法確認檔案沒有不公布的欄位", "columns of the file cannot be told"),
    why: Words::fixed(
        "讀不出欄位就無法保證沒有外洩",
        "without its columns nobody can vouch that nothing leaks",
    ),
    source: None,
    example: "有 withheld 欄位的資料集附了 PDF",
    mend: Words::fixed("改附 CSV 或 JSON，或不要附檔", "provide CSV or JSON, or no file"),
};

/// X209: review is overdue.
pub static REVIEW_DUE: Rule = Rule {
    code: "X209",
    class: Class::Free,
    level: Level::Warning,
    title: Words::fixed("已過檢討期限", "review is overdue"),
    why: Words::fixed(
        "限制應定期檢討，情事變更時改為開放",
        "restrictions are reviewed; when reasons cease, data are opened",
    ),
    source: Some(Words::fixed("政府資料開放作業原則", "open data operating principles")),
    example: "review_by: 2020-01-01",
    mend: Words::fixed("提會檢討後更新 review_by", "take it to a meeting and set a new date"),
};

/// X210: access and scope disagree.
pub static OPEN_WITH_WHOLE: Rule = Rule {
    code: "X210",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("限制範圍與開放情形不一致", "scope and access disagree"),
    why: Words::fixed(
        "整筆限制的資料就不是開放資料，部分限制的資料其餘應開放",
        "data restricted as a whole are not open; of data restricted in part the rest is",
    ),
    source: Some(Words::fixed(
        "政府資訊公開法第18條第2項",
        "Freedom of Government Information Law, art. 18 II",
    )),
    example: "access: open\nrestriction: {scope: whole}",
    mend: Words::fixed("scope 改為 part，或更改 access", "write scope: part, or change access"),
};

/// X211: not approved by the head of the agency.
pub static HEAD: Rule = Rule {
    code: "X211",
    class: Class::Locked,
    level: Level::Error,
    title: Words::fixed("未經機關首長核可", "not approved by the head of the agency"),
    why: Words::fixed(
        "不予提供、停止提供須經機關首長核可",
        "withholding and withdrawing need the approval of the head of the agency",
    ),
    source: Some(Words::fixed(
        "主計總處資料開放行動方案 捌一、捌二",
        "action plan of the statistics ministry, VIII (1), (2)",
    )),
    example: "approved_by: section-chief（另有 rank: head 的職務）",
    mend: Words::fixed(
        "approved_by 改為 rank: head 的職務；代理首長另列一個 rank: head 的職務並寫起訖 start、end",
        "let approved_by name a role of rank head; an acting head is a role of rank head of its own, with start and end",
    ),
};
