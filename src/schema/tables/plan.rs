//! `plan/<id>.md`.

use super::{DECIDED_IN, LEADS_NOWHERE, REVISION, words};
use crate::schema::{Case, Key, RefKind, Schema, Ty};

/// The closed list of metrics that a target can be decided by.
pub(crate) const METRICS: &[&str] = &[
    "datasets.open",
    "datasets.opened",
    "datasets.opened_on_time",
    "datasets.updated_on_time",
    "datasets.badge_share",
    "datasets.badge_count",
    "datasets.badge_score",
    "datasets.discussed",
    "restrictions.reviewed_on_time",
    "requests.answered_in_time",
    "meetings.held",
    "items.held",
    "minutes.published",
    "members.civil",
    "members.gender_share",
    "inventory.done",
    "plan.reviewed",
    "reports.submitted",
    "activities.held",
    "activities.decided",
    "awards.decided",
    "shortfalls.explained",
    "attested",
];

/// Whether a metric is a share of something: from 0 to 1.
pub fn is_share(metric: &str) -> bool {
    matches!(
        metric,
        "datasets.opened_on_time"
            | "datasets.updated_on_time"
            | "datasets.badge_share"
            | "datasets.discussed"
            | "restrictions.reviewed_on_time"
            | "requests.answered_in_time"
            | "members.gender_share"
            | "inventory.done"
            | "minutes.published"
            | "activities.decided"
            | "shortfalls.explained"
    )
}

static PERIOD: Schema = Schema {
    name: "plan-period",
    doc: words("計畫期間", "period of the plan"),
    keys: &[
        Key::new("start", Ty::Date, "開始", "first day").required(),
        Key::new("end", Ty::Date, "結束", "last day"),
    ],
};

static OBJECTIVE: Schema = Schema {
    name: "objective",
    doc: words("目標", "objective"),
    keys: &[
        Key::new("id", Ty::Id, "識別碼", "id").required(),
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("text", Ty::Block, "內容", "text"),
    ],
};

static STRATEGY: Schema = Schema {
    name: "strategy",
    doc: words("策略", "strategy"),
    keys: &[
        Key::new("id", Ty::Id, "識別碼", "id").required(),
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("objective", Ty::Id, "對應目標", "objective it serves"),
        Key::new("text", Ty::Block, "內容", "text"),
    ],
};

static PRACTICE: Schema = Schema {
    name: "practice",
    doc: words("具體作法", "practice"),
    keys: &[
        Key::new("id", Ty::Id, "識別碼", "id").required(),
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("strategies", Ty::List(&Ty::Id), "對應策略", "strategies it serves"),
        Key::new("text", Ty::Block, "內容", "text"),
    ],
};

static WHERE: Schema = Schema {
    name: "where",
    doc: words("計算範圍", "what is counted"),
    keys: &[
        Key::new("unit", Ty::Ref(RefKind::Unit), "單位", "unit"),
        Key::new("body", Ty::Ref(RefKind::Body), "小組", "body"),
        Key::new("badge", Ty::Line, "標章", "badge"),
        Key::new("approved_by", Ty::Ref(RefKind::Role), "核可者", "role that approved"),
        Key::new("kind", Ty::Line, "種類；attested 為衡量標準", "kind; of `attested` the measure"),
        Key::new("about", Ty::Line, "涉及的對象或種類", "object or kind of object that items are about"),
        Key::new("channel", Ty::Line, "管道", "channel of requests"),
    ],
};

static TARGET: Schema = Schema {
    name: "target",
    doc: words("承諾", "target"),
    keys: &[
        Key::new("id", Ty::Id, "識別碼", "id").required(),
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("text", Ty::Text, "說明", "text"),
        Key::new("metric", Ty::Choice(METRICS), "計算方式", "metric").required(),
        Key::new("where", Ty::Object(&WHERE), "計算範圍", "what is counted"),
        Key::new(
            "every",
            Ty::Choice(&["once", "year", "half-year", "quarter", "month"]),
            "週期",
            "how often",
        )
        .required(),
        Key::new("by", Ty::Date, "期限", "deadline, for `once`"),
        Key::new("since", Ty::Line, "每期起算日，月-日", "first day in each period that counts, MM-DD"),
        Key::new(
            "due",
            Ty::Line,
            "每期期限，月-日，或期末後天數如 +30",
            "day in each period, MM-DD, or days after its end, such as +30",
        ),
        Key::new("from", Ty::Period, "起算期間", "first period"),
        Key::new("to", Ty::Period, "最後期間", "last period"),
        Key::new("value", Ty::Amount, "目標值", "value"),
        Key::new("values", Ty::Map(&Ty::Amount), "各期目標值", "values by period"),
        Key::new(
            "earlier",
            Ty::Map(&Ty::Amount),
            "過去各期的實績（沒有紀錄可計算者）",
            "what was reached in periods that are over and of which no records tell",
        ),
        Key::new("measure_unit", Ty::Line, "單位", "unit of measure"),
        Key::new("compare", Ty::Choice(&["at-least", "at-most", "equal"]), "比較方式", "how it compares"),
        Key::new(
            "of",
            Ty::Choice(&["level", "change", "rate"]),
            "數值、變化或變化率",
            "level, change, or change as a share of before",
        ),
        Key::new("strategy", Ty::Id, "對應策略", "strategy"),
    ],
};

static ASSESSOR: Schema = Schema {
    name: "assessor",
    doc: words("評估單位", "assessor"),
    keys: &[
        Key::new("unit", Ty::Ref(RefKind::Unit), "單位", "unit").required(),
        Key::new("method", Ty::Choice(&["computed", "reported", "sampled"]), "方式", "method"),
    ],
};

static MEASURE: Schema = Schema {
    name: "measure",
    doc: words("衡量標準", "measure"),
    keys: &[
        Key::new("id", Ty::Id, "識別碼", "id").required(),
        Key::new("text", Ty::Text, "內容", "text").required(),
        Key::new("metric", Ty::Choice(METRICS), "計算方式", "metric"),
        Key::new("where", Ty::Object(&WHERE), "計算範圍", "what is counted"),
        Key::new("since", Ty::Line, "每期起算日，月-日", "first day in each period that counts, MM-DD"),
        Key::new(
            "due",
            Ty::Line,
            "每期期限，月-日，或期末後天數如 +30",
            "day in each period, MM-DD, or days after its end, such as +30",
        ),
        Key::new("from", Ty::Period, "起算期間", "first period"),
        Key::new("to", Ty::Period, "最後期間", "last period"),
        Key::new("value", Ty::Amount, "目標值", "value"),
        Key::new("values", Ty::Map(&Ty::Amount), "各期目標值", "values by period"),
        Key::new(
            "earlier",
            Ty::Map(&Ty::Amount),
            "過去各期的實績（沒有紀錄可計算者）",
            "what was reached in periods that are over and of which no records tell",
        ),
        Key::new("measure_unit", Ty::Line, "單位", "unit of measure"),
        Key::new("compare", Ty::Choice(&["at-least", "at-most", "equal"]), "比較方式", "how it compares"),
        Key::new(
            "of",
            Ty::Choice(&["level", "change", "rate"]),
            "數值、變化或變化率",
            "level, change, or change as a share of before",
        ),
        Key::new("units", Ty::List(&Ty::Ref(RefKind::Unit)), "須填報的單位", "units that must report"),
        Key::new("assessed_by", Ty::List(&Ty::Object(&ASSESSOR)), "評估單位", "who assesses"),
    ],
};

static EVIDENCE: Schema = Schema {
    name: "evidence",
    doc: words("佐證", "evidence"),
    keys: &[
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("url", Ty::Url, "網址", "address").when(&LEADS_NOWHERE),
        Key::new("file", Ty::File, "檔案", "file"),
        Key::new("ref", Ty::Ref(RefKind::Typed), "參照", "reference"),
    ],
};

static REMEDY: Schema = Schema {
    name: "remedy",
    doc: words("改善", "remedy"),
    keys: &[Key::new("due", Ty::Date, "期限", "due"), Key::new("text", Ty::Text, "內容", "text").required()],
};

static HAS_CASE: Case = Case {
    when: words("不是無案件（no_case）", "it is not `no_case`"),
    rule: |map| {
        let none = map.get("no_case").and_then(serde_json::Value::as_bool) == Some(true);
        (!none).then_some(&crate::rulebook::keys::MISSING_KEY)
    },
};

static ACTUAL: Schema = Schema {
    name: "actual",
    doc: words("實績", "actual"),
    keys: &[
        Key::new("measure", Ty::Id, "衡量標準", "measure").required(),
        Key::new("period", Ty::Period, "期間", "period").required(),
        Key::new("unit", Ty::Ref(RefKind::Unit), "單位", "unit"),
        Key::new("value", Ty::Amount, "數值", "value").when(&HAS_CASE),
        Key::new("no_case", Ty::Bool, "本期無案件", "nothing was to be done in the period"),
        Key::new("evidence", Ty::List(&Ty::Object(&EVIDENCE)), "佐證", "evidence"),
        Key::new("difficulty", Ty::Text, "困難", "difficulty"),
        Key::new("remedy", Ty::Object(&REMEDY), "改善", "remedy"),
        Key::new("decided_in", DECIDED_IN, "會議決議", "decision"),
    ],
};

static INDICATOR: Schema = Schema {
    name: "indicator",
    doc: words("績效指標", "indicator"),
    keys: &[
        Key::new("id", Ty::Id, "識別碼", "id").required(),
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("assessed", Ty::Choice(&["year-end", "half-year", "quarter"]), "評估時間", "when assessed"),
        Key::new("measures", Ty::List(&Ty::Object(&MEASURE)), "衡量標準", "measures"),
        Key::new("actuals", Ty::List(&Ty::Object(&ACTUAL)), "實績", "actuals"),
    ],
};

static TASK: Schema = Schema {
    name: "task",
    doc: words("辦理期程", "schedule"),
    keys: &[
        Key::new("task", Ty::Text, "工作", "task").required(),
        Key::new("months", Ty::List(&Ty::Integer), "月份", "months").required(),
        Key::new("lead", Ty::List(&Ty::Line), "主辦", "in charge"),
        Key::new("support", Ty::List(&Ty::Line), "協辦", "supporting"),
    ],
};

/// `content/plan/<id>.md`.
pub static PLAN: Schema = Schema {
    name: "plan",
    doc: words("行動方案", "action plan"),
    keys: &[
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("status", Ty::Choice(&["draft", "in-force", "superseded"]), "狀態", "status").required(),
        Key::new("period", Ty::Object(&PERIOD), "期間", "period").required(),
        Key::new("revisions", Ty::List(&Ty::Object(&REVISION)), "修正歷程", "revisions").required(),
        Key::new("objectives", Ty::List(&Ty::Object(&OBJECTIVE)), "目標", "objectives"),
        Key::new("strategies", Ty::List(&Ty::Object(&STRATEGY)), "策略", "strategies"),
        Key::new("practices", Ty::List(&Ty::Object(&PRACTICE)), "具體作法", "practices"),
        Key::new("targets", Ty::List(&Ty::Object(&TARGET)), "承諾", "targets"),
        Key::new("indicators", Ty::List(&Ty::Object(&INDICATOR)), "績效指標", "indicators"),
        Key::new("schedule", Ty::List(&Ty::Object(&TASK)), "辦理期程", "schedule"),
        Key::new("extras", Ty::Free, "其他資訊，不公布", "anything else; never published"),
    ],
};
