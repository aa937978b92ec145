//! `minutes/<id>.md`.

use super::{ACCESS, ATTACHMENT, SCOPE, STATUS, words};
use crate::rulebook::governance;
use crate::schema::{Case, Key, RefKind, Schema, Ty};

static HELD: Case = Case {
    when: words("會議已召開", "the meeting was held"),
    rule: |map| (map.get("status").and_then(|v| v.as_str()) == Some("held")).then_some(&governance::HELD),
};

static ATTENDEE: Schema = Schema {
    name: "attendee",
    doc: words("出席人員", "attendee"),
    keys: &[
        Key::new("name", Ty::Text, "姓名", "name").required(),
        Key::new("role", Ty::Line, "職務", "role"),
        Key::new("side", Ty::Choice(&["agency", "civil"]), "機關或民間代表", "side"),
        Key::new("in_place_of", Ty::Text, "代理哪一位委員", "member that a substitute stood in for"),
    ],
};

static ATTENDEES: Schema = Schema {
    name: "attendees",
    doc: words("出席（列）席", "attendance"),
    keys: &[
        Key::new("members", Ty::List(&Ty::Or(&Ty::Text, &ATTENDEE)), "出席", "members present"),
        Key::new("observers", Ty::List(&Ty::Or(&Ty::Text, &ATTENDEE)), "列席", "observers"),
        Key::new("apologies", Ty::List(&Ty::Or(&Ty::Text, &ATTENDEE)), "請假", "apologies"),
    ],
};

static OPINION: Schema = Schema {
    name: "opinion",
    doc: words("意見", "opinion"),
    keys: &[
        Key::new("by", Ty::Text, "發言者", "speaker"),
        Key::new("side", Ty::Choice(&["civil", "agency", "observer"]), "哪一方", "side").required(),
        Key::new("written", Ty::Bool, "書面意見", "given in writing"),
        Key::new("text", Ty::Block, "意見", "opinion").required(),
    ],
};

static VOTE: Schema = Schema {
    name: "vote",
    doc: words("表決", "vote"),
    keys: &[
        Key::new("for", Ty::Integer, "同意", "for").required(),
        Key::new("against", Ty::Integer, "反對", "against").required(),
        Key::new("abstain", Ty::Integer, "棄權", "abstentions"),
    ],
};

static DECISION: Schema = Schema {
    name: "decision",
    doc: words("對個別對象的決定", "what is decided about one object"),
    keys: &[
        Key::new("about", Ty::Ref(RefKind::Typed), "對象", "object").required(),
        Key::new("access", Ty::Choice(ACCESS), "開放程度", "access"),
        Key::new("status", Ty::Choice(STATUS), "狀態", "status"),
        Key::new("scope", Ty::Choice(SCOPE), "範圍", "scope"),
        Key::new("grounds", Ty::List(&Ty::Ref(RefKind::Ground)), "法令依據", "grounds"),
        Key::new("planned_for", Ty::Date, "預定開放日期", "day promised"),
        Key::new("adopts", Ty::Bool, "通過", "adopts it"),
        Key::new("note", Ty::Text, "說明", "note"),
    ],
};

static ACTION: Schema = Schema {
    name: "action",
    doc: words("列管事項", "action"),
    keys: &[
        Key::new("id", Ty::Id, "識別碼", "id").required(),
        Key::new("task", Ty::Text, "事項", "task").required(),
        Key::new("owner", Ty::Ref(RefKind::Unit), "主辦單位", "unit in charge").required(),
        Key::new("due", Ty::Date, "期限", "due").required(),
    ],
};

static FOLLOW_UP: Schema = Schema {
    name: "follow-up",
    doc: words("列管事項辦理情形", "follow-up of an action"),
    keys: &[
        Key::new("action", Ty::Ref(RefKind::Action), "列管事項", "the action").required(),
        Key::new("status", Ty::Choice(&["done", "continued", "dropped"]), "解除或繼續列管", "state")
            .required(),
        Key::new("date", Ty::Date, "日期", "day"),
        Key::new("note", Ty::Text, "說明", "note"),
    ],
};

static ITEM: Schema = Schema {
    name: "item",
    doc: words("案由", "item"),
    keys: &[
        Key::new("id", Ty::Id, "識別碼", "id").required(),
        Key::new(
            "kind",
            Ty::Choice(&["report", "discussion", "motion"]),
            "報告、討論或臨時動議",
            "report, discussion or motion",
        )
        .required(),
        Key::new("outcome_label", Ty::Choice(&["決議", "決定", "結論"]), "決議用語", "word for the outcome"),
        Key::new("title", Ty::Text, "案由", "title").required(),
        Key::new("proposer", Ty::Ref(RefKind::Unit), "提案單位", "unit that proposed it"),
        Key::new("about", Ty::List(&Ty::Ref(RefKind::Typed)), "涉及的對象", "what it is about"),
        Key::new("explanation", Ty::Block, "說明", "explanation"),
        Key::new("proposal", Ty::Block, "擬辦", "proposal"),
        Key::new("opinions", Ty::List(&Ty::Object(&OPINION)), "各方意見", "opinions"),
        Key::new(
            "no_opinion_from",
            Ty::List(&Ty::Choice(&["civil", "agency", "observer"])),
            "未表示意見者",
            "sides without an opinion",
        ),
        Key::new("outcome", Ty::Block, "決議", "outcome"),
        Key::new("vote", Ty::Object(&VOTE), "表決", "vote"),
        Key::new("decisions", Ty::List(&Ty::Object(&DECISION)), "個別決定", "decisions"),
        Key::new("actions", Ty::List(&Ty::Object(&ACTION)), "列管事項", "actions"),
        Key::new(
            "follow_up",
            Ty::List(&Ty::Object(&FOLLOW_UP)),
            "前次列管事項",
            "follow-up of earlier actions",
        ),
        Key::new("refer_to", Ty::Ref(RefKind::Body), "提報上級小組", "body it is referred to"),
    ],
};

/// `content/minutes/<id>.md`.
pub static MINUTES: Schema = Schema {
    name: "minutes",
    doc: words("會議紀錄", "minutes"),
    keys: &[
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("body", Ty::Ref(RefKind::Body), "小組", "body").required(),
        Key::new("session", Ty::Line, "會次", "session"),
        Key::new("status", Ty::Choice(&["announced", "held", "cancelled"]), "狀態", "status").required(),
        Key::new("date", Ty::Date, "日期", "day").required(),
        Key::new("start", Ty::Time, "開始時間", "start").when(&HELD),
        Key::new("end", Ty::Time, "結束時間", "end"),
        Key::new("place", Ty::Text, "地點", "place").when(&HELD),
        Key::new("chair", Ty::Text, "主席", "chair").when(&HELD),
        Key::new("attendees", Ty::Object(&ATTENDEES), "出席人員", "attendance").when(&HELD),
        Key::new("recorder", Ty::Text, "紀錄", "note taker").when(&HELD),
        Key::new("published", Ty::Date, "公布日期", "day of publication"),
        Key::new("attachments", Ty::List(&Ty::Object(&ATTACHMENT)), "附件", "attachments"),
        Key::new("items", Ty::List(&Ty::Object(&ITEM)), "案由", "items").when(&HELD),
        Key::new("extras", Ty::Free, "其他資訊，不公布", "anything else; never published"),
    ],
};
