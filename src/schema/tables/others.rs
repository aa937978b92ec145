//! Pages, requests, activities, showcase, awards.

use super::{ATTACHMENT, DECIDED_IN, REVISION, words};
use crate::rulebook::governance;
use crate::schema::{Case, Key, RefKind, Schema, Ty};

const DOCUMENT_STATUS: &[&str] = &["draft", "in-force", "superseded"];

/// `content/pages/**/<path>.md`.
pub static PAGE: Schema = Schema {
    name: "page",
    doc: words("政策頁", "page"),
    keys: &[
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("order", Ty::Integer, "順序", "order"),
        Key::new("status", Ty::Choice(DOCUMENT_STATUS), "狀態", "status"),
        Key::new("revisions", Ty::List(&Ty::Object(&REVISION)), "修正歷程", "revisions"),
        Key::new("attachments", Ty::List(&Ty::Object(&ATTACHMENT)), "附件", "attachments"),
        Key::new("extras", Ty::Free, "其他資訊，不公布", "anything else; never published"),
    ],
};

fn status(map: &serde_json::Map<String, serde_json::Value>, values: &[&str]) -> bool {
    map.get("status").and_then(|v| v.as_str()).is_some_and(|v| values.contains(&v))
}

static REPLIED: Case = Case {
    when: words("已回復", "the request was answered"),
    rule: |map| status(map, &["answered", "declined", "released"]).then_some(&governance::REPLY),
};

static DECLINED: Case = Case {
    when: words("已拒絕", "the request was declined"),
    rule: |map| status(map, &["declined"]).then_some(&governance::DECLINED),
};

static REFUSED_BY_LAW: Case = Case {
    when: words("依法拒絕", "the law is the reason"),
    rule: |map| {
        (map.get("declined_because").and_then(|v| v.as_str()) == Some("ground"))
            .then_some(&governance::DECLINED)
    },
};

static TRANSFERRED: Case = Case {
    when: words("已移轉", "the request was transferred"),
    rule: |map| status(map, &["transferred"]).then_some(&governance::REPLY),
};

static EXTERNAL: Schema = Schema {
    name: "external",
    doc: words("外部平臺", "other platform"),
    keys: &[
        Key::new("platform", Ty::Line, "平臺", "platform").required(),
        Key::new("id", Ty::Line, "編號", "number"),
        Key::new("url", Ty::Url, "網址", "address"),
    ],
};

const REQUEST_STATUS: &[&str] =
    &["received", "reviewing", "accepted", "released", "answered", "declined", "transferred"];

static REQUEST_STEP: Schema = Schema {
    name: "request-step",
    doc: words("處理歷程", "step"),
    keys: &[
        Key::new("date", Ty::Date, "日期", "day").required(),
        Key::new("status", Ty::Choice(REQUEST_STATUS), "狀態", "status").required(),
        Key::new("note", Ty::Text, "說明", "note"),
    ],
};

/// `content/requests/<id>.yaml`.
pub static REQUEST: Schema = Schema {
    name: "request",
    doc: words("民間需求", "request"),
    keys: &[
        Key::new("received", Ty::Date, "收件日期", "day received").required(),
        Key::new("channel", Ty::Line, "管道", "channel").required(),
        Key::new("external", Ty::Object(&EXTERNAL), "外部平臺", "other platform"),
        Key::new("kind", Ty::Choice(&["request", "correction", "question"]), "種類", "kind").required(),
        Key::new("subject", Ty::Text, "主旨", "subject").required(),
        Key::new("text", Ty::Block, "內容，不含個人資料", "text, without personal data"),
        Key::new("datasets", Ty::List(&Ty::Ref(RefKind::Dataset)), "相關資料集", "data sets"),
        Key::new("unit", Ty::Ref(RefKind::Unit), "主辦單位", "unit in charge"),
        Key::new("status", Ty::Choice(REQUEST_STATUS), "狀態", "status").required(),
        Key::new("transferred_to", Ty::Line, "移轉機關", "where it went").when(&TRANSFERRED),
        Key::new("history", Ty::List(&Ty::Object(&REQUEST_STEP)), "處理歷程", "steps"),
        Key::new("reply", Ty::Block, "回復", "reply").when(&REPLIED),
        Key::new("replied", Ty::Date, "回復日期", "day of the reply").when(&REPLIED),
        Key::new("approved_by", Ty::Ref(RefKind::Role), "核可者", "role that approved"),
        Key::new("approved_on", Ty::Date, "核可日期", "day of approval"),
        Key::new("decided_in", DECIDED_IN, "會議決議", "decision"),
        Key::new("declined_because", Ty::Choice(&["ground", "not-held", "cost"]), "拒絕理由", "why declined")
            .when(&DECLINED),
        Key::new("grounds", Ty::List(&Ty::Ref(RefKind::Ground)), "法令依據", "grounds").when(&REFUSED_BY_LAW),
        Key::new("extras", Ty::Free, "其他資訊，不公布", "anything else; never published"),
    ],
};

/// `content/activities/<id>.md`.
pub static ACTIVITY: Schema = Schema {
    name: "activity",
    doc: words("活動", "activity"),
    keys: &[
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("date", Ty::Date, "日期", "day").required(),
        Key::new(
            "kind",
            Ty::Choice(&["training", "consultation", "contest", "report", "inventory", "promotion"]),
            "種類",
            "kind",
        )
        .required(),
        Key::new("period", Ty::Period, "期間", "period"),
        Key::new("unit", Ty::Ref(RefKind::Unit), "單位", "unit"),
        Key::new("body", Ty::Ref(RefKind::Body), "小組", "body"),
        Key::new("datasets", Ty::List(&Ty::Ref(RefKind::Dataset)), "資料集", "data sets"),
        Key::new("outcome", Ty::Block, "成果", "outcome"),
        Key::new("approved_by", Ty::Ref(RefKind::Role), "核可者", "role that approved"),
        Key::new("approved_on", Ty::Date, "核可日期", "day of approval"),
        Key::new("decided_in", DECIDED_IN, "會議決議", "decision"),
        Key::new("attachments", Ty::List(&Ty::Object(&ATTACHMENT)), "附件", "attachments"),
        Key::new("extras", Ty::Free, "其他資訊，不公布", "anything else; never published"),
    ],
};

static IMAGE: Schema = Schema {
    name: "image",
    doc: words("圖片", "image"),
    keys: &[
        Key::new("file", Ty::File, "檔案", "file").required(),
        Key::new("alt", Ty::Text, "替代文字", "text alternative").required().source("WCAG 2.2, 1.1.1"),
        Key::new("caption", Ty::Text, "圖說", "caption"),
    ],
};

static OTHER_DATASET: Schema = Schema {
    name: "other-dataset",
    doc: words("他站的資料集", "data set elsewhere"),
    keys: &[
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("publisher", Ty::Text, "提供機關", "publisher"),
        Key::new("url", Ty::Url, "網址", "address"),
    ],
};

/// `content/showcase/<id>.md`.
pub static SHOWCASE: Schema = Schema {
    name: "showcase",
    doc: words("應用案例", "showcase"),
    keys: &[
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("summary", Ty::Text, "摘要，300 字內", "summary, at most 300 characters").required(),
        Key::new("by", Ty::Text, "作者", "author"),
        Key::new("unit", Ty::Ref(RefKind::Unit), "單位", "unit"),
        Key::new("url", Ty::Url, "網址", "address"),
        Key::new("images", Ty::List(&Ty::Object(&IMAGE)), "圖片", "images"),
        Key::new(
            "datasets",
            Ty::List(&Ty::Or(&Ty::Ref(RefKind::Dataset), &OTHER_DATASET)),
            "使用的資料集",
            "data sets used",
        ),
        Key::new("date", Ty::Date, "日期", "day"),
        Key::new("extras", Ty::Free, "其他資訊，不公布", "anything else; never published"),
    ],
};

static BONUS: Schema = Schema {
    name: "bonus",
    doc: words("加分", "bonus"),
    keys: &[
        Key::new("each", Ty::Number, "每項", "each").required(),
        Key::new("max", Ty::Number, "上限", "at most"),
    ],
};

static CRITERION: Schema = Schema {
    name: "criterion",
    doc: words("評核項目", "criterion"),
    keys: &[
        Key::new("id", Ty::Id, "識別碼", "id").required(),
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("text", Ty::Text, "說明", "text"),
        Key::new("weight", Ty::Number, "配分", "weight"),
        Key::new("parent", Ty::Id, "上層項目", "criterion above"),
        Key::new("metric", Ty::Choice(super::plan::METRICS), "計算方式", "metric"),
        Key::new("assessed_by", Ty::Line, "評核者", "who assesses"),
        Key::new("bonus", Ty::Object(&BONUS), "加分", "bonus"),
    ],
};

static PRIZE: Schema = Schema {
    name: "prize",
    doc: words("獎項", "prize"),
    keys: &[
        Key::new("id", Ty::Id, "識別碼", "id").required(),
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("quota", Ty::Integer, "名額", "how many"),
        Key::new("threshold", Ty::Number, "門檻", "threshold"),
        Key::new("reward", Ty::Text, "獎勵", "reward"),
    ],
};

static RESULT: Schema = Schema {
    name: "result",
    doc: words("評定結果", "result"),
    keys: &[
        Key::new("prize", Ty::Id, "獎項", "prize").required(),
        Key::new("unit", Ty::Ref(RefKind::Unit), "單位", "unit"),
        Key::new("scores", Ty::Map(&Ty::Number), "各項得分", "scores by criterion"),
        Key::new("outcome", Ty::Choice(&["won", "not-won", "vacant"]), "結果", "outcome").required(),
        Key::new("showcase", Ty::Ref(RefKind::Showcase), "案例", "showcase"),
    ],
};

static ROUND: Schema = Schema {
    name: "round",
    doc: words("年度", "round"),
    keys: &[
        Key::new("year", Ty::Integer, "年度", "year").required(),
        Key::new("criteria", Ty::List(&Ty::Id), "評核項目", "criteria"),
        Key::new("decided_in", DECIDED_IN, "會議決議", "decision"),
        Key::new("results", Ty::List(&Ty::Object(&RESULT)), "結果", "results"),
    ],
};

/// `content/awards/<id>.md`.
pub static AWARD: Schema = Schema {
    name: "award",
    doc: words("獎勵", "award"),
    keys: &[
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("kind", Ty::Choice(&["performance", "application"]), "種類", "kind").required(),
        Key::new("status", Ty::Choice(DOCUMENT_STATUS), "狀態", "status"),
        Key::new("basis", Ty::Text, "依據", "basis"),
        Key::new("revisions", Ty::List(&Ty::Object(&REVISION)), "修正歷程", "revisions"),
        Key::new("unit", Ty::Ref(RefKind::Unit), "主辦單位", "unit in charge"),
        Key::new("eligible", Ty::Text, "對象", "who is eligible"),
        Key::new("criteria", Ty::List(&Ty::Object(&CRITERION)), "評核項目", "criteria"),
        Key::new("prizes", Ty::List(&Ty::Object(&PRIZE)), "獎項", "prizes"),
        Key::new("rounds", Ty::List(&Ty::Object(&ROUND)), "各年度", "rounds"),
        Key::new("extras", Ty::Free, "其他資訊，不公布", "anything else; never published"),
    ],
};
