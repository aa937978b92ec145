//! `datasets/**/<id>.yaml`: one information asset, whatever its state.

use serde_json::{Map, Value as Json};

use super::{ACCESS, DECIDED_IN, NOTICE, SCOPE, STATUS, words};
use crate::diagnostic::Rule;
use crate::rulebook::{datasets, restrictions};
use crate::schema::{Case, Key, RefKind, Schema, Ty};

fn is(map: &Map<String, Json>, key: &str, values: &[&str]) -> bool {
    map.get(key).and_then(Json::as_str).is_some_and(|v| values.contains(&v))
}

/// Open and published: duties of the metadata standard; of imported records only advice.
static OFFERED: Case = Case {
    when: words("已公布的開放資料", "the data set is open and published"),
    rule: |map| {
        let offered = is(map, "access", &["open"])
            && is(map, "status", &["published", "discontinued"])
            && !is(map, "kind", &["series"]);
        offered.then_some(if map.contains_key("imported") {
            &datasets::IMPORTED_DUTY
        } else {
            &datasets::DUTY
        })
    },
};

static PLANNED: Case = Case {
    when: words("預定開放", "the data set is planned"),
    rule: |map| is(map, "status", &["planned"]).then_some(&datasets::PLANNED_FOR as &'static Rule),
};

static WITHDRAWN: Case = Case {
    when: words("已撤下", "the data set is withdrawn"),
    rule: |map| is(map, "status", &["withdrawn"]).then_some(&restrictions::WITHDRAWN as &'static Rule),
};

static POSTPONED: Schema = Schema {
    name: "postponed",
    doc: words("展延", "postponement"),
    keys: &[
        Key::new("from", Ty::Date, "原定日期", "first date").required(),
        Key::new("to", Ty::Date, "新日期", "new date").required(),
        Key::new("reason", Ty::Text, "理由", "reason").required(),
        Key::new("decided_in", DECIDED_IN, "會議決議", "decision"),
    ],
};

static TEMPORAL: Schema = Schema {
    name: "temporal",
    doc: words("收錄期間", "period covered"),
    keys: &[Key::new("start", Ty::Date, "開始", "first day"), Key::new("end", Ty::Date, "結束", "last day")],
};

static PLACE: Schema = Schema {
    name: "place",
    doc: words("空間範圍", "place"),
    keys: &[
        Key::new("name", Ty::Line, "名稱、代碼或 IRI", "name, code or IRI"),
        Key::new(
            "bbox",
            Ty::List(&Ty::Number),
            "西、南、東、北（WGS 84）",
            "west, south, east, north (WGS 84)",
        ),
    ],
};

static COST: Schema = Schema {
    name: "cost",
    doc: words("計費", "charge"),
    keys: &[
        Key::new("amount", Ty::Number, "金額，免費為 0", "amount; 0 when free"),
        Key::new("currency", Ty::Line, "幣別", "currency"),
        Key::new("law", Ty::Ref(RefKind::Law), "收費法令依據", "law it rests on"),
        Key::new("url", Ty::Url, "計費說明網址", "where it is explained"),
    ],
};

static ANNULLED: Schema = Schema {
    name: "annulled",
    doc: words("標章註銷", "annulment"),
    keys: &[
        Key::new("reason", Ty::Text, "理由", "reason").required(),
        Key::new("decided_in", DECIDED_IN, "會議決議", "decision").required(),
    ],
};

static BADGE: Schema = Schema {
    name: "badge",
    doc: words("品質標章", "quality badge"),
    keys: &[
        Key::new(
            "level",
            Ty::Choice(&["platinum", "gold", "silver", "bronze", "none", "exempt", "untested"]),
            "等級",
            "level",
        )
        .required(),
        Key::new("date", Ty::Date, "檢測日期", "day of the verdict"),
        Key::new("by", Ty::Line, "檢測者", "who gave it"),
        Key::new("annulled", Ty::Object(&ANNULLED), "註銷", "annulment"),
    ],
};

static FIELD: Schema = Schema {
    name: "field",
    doc: words("欄位", "column"),
    keys: &[
        Key::new("name", Ty::Line, "檔案中的欄名", "name in the file").required(),
        Key::new(
            "type",
            Ty::Choice(&[
                "string",
                "integer",
                "number",
                "boolean",
                "date",
                "time",
                "datetime",
                "year",
                "yearmonth",
                "duration",
                "geopoint",
                "geojson",
                "object",
                "array",
                "any",
            ]),
            "型別",
            "type",
        ),
        Key::new("title", Ty::Text, "名稱", "title"),
        Key::new("description", Ty::Text, "說明", "description"),
        Key::new("required", Ty::Bool, "是否必填", "whether every record has it"),
        Key::new("measure_unit", Ty::Line, "單位", "unit of measure"),
        Key::new("codes", Ty::Map(&Ty::Text), "代碼", "codes"),
        Key::new("standard", Ty::Line, "資料標準", "data standard"),
        Key::new(
            "access",
            Ty::Choice(&["open", "generalised", "withheld"]),
            "公布程度",
            "open, generalised or withheld",
        ),
    ],
};

static SERVICE: Schema = Schema {
    name: "service",
    doc: words("服務", "service"),
    keys: &[
        Key::new("endpoint", Ty::Url, "端點網址", "endpoint").required(),
        Key::new(
            "description",
            Ty::Line,
            "說明檔（OpenAPI）或網址",
            "description (OpenAPI), file or address",
        ),
    ],
};

static DISTRIBUTION: Schema = Schema {
    name: "distribution",
    doc: words("資料資源", "distribution"),
    keys: &[
        Key::new("id", Ty::Id, "永久識別碼，預設為格式代碼", "permanent id; by default the format's code"),
        Key::new("title", Ty::Text, "名稱", "title"),
        Key::new("description", Ty::Text, "說明", "description"),
        Key::new("file", Ty::File, "隨站公布的檔案", "file published with the site"),
        Key::new("download_url", Ty::Url, "直接下載的網址", "address of the bytes")
            .source("dcat:downloadURL"),
        Key::new("access_url", Ty::Url, "取得資料的頁面", "page that leads to them").source("dcat:accessURL"),
        Key::new("service", Ty::Object(&SERVICE), "服務", "service").source("dcat:accessService"),
        Key::new("format", Ty::Line, "格式", "format").source("dct:format"),
        Key::new("media_type", Ty::Line, "媒體類型", "media type").source("dcat:mediaType"),
        Key::new("encoding", Ty::Line, "編碼", "character encoding"),
        Key::new("records", Ty::Integer, "筆數", "number of records"),
        Key::new(
            "fields",
            Ty::List(&Ty::Line),
            "只含部分欄位時的欄名",
            "columns, where the file holds only some",
        ),
        Key::new("issued", Ty::Date, "發布日期", "first publication"),
        Key::new("modified", Ty::Date, "更新日期", "last change"),
        Key::new("license", Ty::Ref(RefKind::License), "授權", "licence"),
        Key::new("access", Ty::Choice(ACCESS), "開放程度", "access"),
    ],
};

static WITHHELD_PART: Schema = Schema {
    name: "withheld-part",
    doc: words("限制的部分", "part withheld"),
    keys: &[
        Key::new("part", Ty::Text, "哪一部分", "which part").required(),
        Key::new(
            "treatment",
            Ty::Choice(&["withheld", "generalised", "aggregated", "de-identified"]),
            "處理方式",
            "treatment",
        )
        .required(),
    ],
};

static APPLY: Schema = Schema {
    name: "apply",
    doc: words("申請方式", "how to apply"),
    keys: &[
        Key::new("page", Ty::Ref(RefKind::Page), "說明頁", "page that explains"),
        Key::new("url", Ty::Url, "申請網址", "address"),
        Key::new("contact", Ty::Ref(RefKind::Contact), "窗口", "contact"),
        Key::new("days", Ty::Integer, "答復天數", "days until the answer"),
    ],
};

static TERMS: Schema = Schema {
    name: "terms",
    doc: words("使用條款", "terms of use"),
    keys: &[
        Key::new("page", Ty::Ref(RefKind::Page), "說明頁", "page"),
        Key::new("duties", Ty::Text, "義務", "duties"),
        Key::new("liability", Ty::Text, "責任", "liability"),
        Key::new("termination", Ty::Text, "終止", "termination"),
        Key::new("license", Ty::Text, "授權", "licence"),
        Key::new("period", Ty::Text, "期間", "period"),
        Key::new("scope", Ty::Text, "範圍", "scope"),
        Key::new("charging", Ty::Text, "收費", "charging"),
        Key::new("review_by", Ty::Date, "檢討期限", "review by"),
        Key::new("decided_in", DECIDED_IN, "會議決議", "decision"),
    ],
};

static RESTRICTION: Schema = Schema {
    name: "restriction",
    doc: words("限制", "restriction"),
    keys: &[
        Key::new("scope", Ty::Choice(SCOPE), "全部或部分", "whole or part"),
        Key::new("withheld_parts", Ty::List(&Ty::Object(&WITHHELD_PART)), "限制的部分", "parts withheld"),
        Key::new("grounds", Ty::List(&Ty::Ref(RefKind::Ground)), "法令依據", "grounds")
            .source("政府資訊公開法 §18"),
        Key::new("reason", Ty::Block, "民眾看得懂的理由", "reason in words a citizen understands"),
        Key::new("decided_in", DECIDED_IN, "會議決議", "decision"),
        Key::new("approved_by", Ty::Ref(RefKind::Role), "核可者", "role that approved"),
        Key::new("approved_on", Ty::Date, "核可日期", "day of approval"),
        Key::new("review_by", Ty::Date, "檢討期限", "review by"),
        Key::new("notice", Ty::Object(&NOTICE), "公告", "notice"),
        Key::new("open_part", Ty::Ref(RefKind::Dataset), "已開放的部分", "the open part")
            .source("政府資訊公開法 §18 II"),
        Key::new("apply", Ty::Object(&APPLY), "申請方式", "how to apply"),
        Key::new("terms", Ty::Object(&TERMS), "使用條款", "terms"),
    ],
};

static WITHDRAWAL: Schema = Schema {
    name: "withdrawal",
    doc: words("撤下", "withdrawal"),
    keys: &[
        Key::new("date", Ty::Date, "撤下日期", "day"),
        Key::new("reason", Ty::Block, "理由", "reason"),
        Key::new("decided_in", DECIDED_IN, "會議決議", "decision"),
        Key::new("approved_by", Ty::Ref(RefKind::Role), "核可者", "role that approved"),
        Key::new("approved_on", Ty::Date, "核可日期", "day of approval"),
        Key::new("notice", Ty::Object(&NOTICE), "公告", "notice"),
        Key::new("successor", Ty::Ref(RefKind::Dataset), "替代的資料集", "successor"),
    ],
};

static DISCONTINUED: Schema = Schema {
    name: "discontinued",
    doc: words("停止更新", "end of updates"),
    keys: &[
        Key::new("date", Ty::Date, "日期", "day").required(),
        Key::new("reason", Ty::Text, "理由", "reason"),
    ],
};

static VERSION: Schema = Schema {
    name: "version",
    doc: words("舊版本", "earlier version"),
    keys: &[
        Key::new("version", Ty::Line, "版本", "version").required(),
        Key::new("issued", Ty::Date, "發布日期", "day of publication"),
        Key::new("note", Ty::Text, "說明", "note"),
        Key::new("distributions", Ty::List(&Ty::Object(&DISTRIBUTION)), "資料資源", "distributions"),
    ],
};

static HISTORY: Schema = Schema {
    name: "history",
    doc: words("歷程", "history"),
    keys: &[
        Key::new("date", Ty::Date, "日期", "day").required(),
        Key::new("access", Ty::Choice(ACCESS), "開放程度", "access").required(),
        Key::new("status", Ty::Choice(STATUS), "狀態", "status").required(),
        Key::new("note", Ty::Text, "說明", "note"),
        Key::new("decided_in", DECIDED_IN, "會議決議", "decision"),
        Key::new("approved_by", Ty::Ref(RefKind::Role), "核可者", "role that approved"),
        Key::new("approved_on", Ty::Date, "核可日期", "day of approval"),
    ],
};

static IMPORTED: Schema = Schema {
    name: "imported",
    doc: words("匯入來源", "import"),
    keys: &[
        Key::new("from", Ty::Line, "來源", "source").required(),
        Key::new("id", Ty::Line, "來源識別碼", "id in the source").required(),
        Key::new("date", Ty::Date, "清單中最新的日期", "newest date in the list"),
        Key::new("kept", Ty::Free, "保留的原欄位，不公布", "columns kept; never published"),
    ],
};

/// `content/datasets/**/<id>.yaml`.
pub static DATASET: Schema = Schema {
    name: "dataset",
    doc: words("資料集", "data set"),
    keys: &[
        Key::new("kind", Ty::Choice(&["dataset", "series"]), "資料集或系列", "data set or series"),
        Key::new("title", Ty::Text, "名稱", "title").required().source("dct:title"),
        Key::new("description", Ty::Block, "描述，50 字以上", "description, 50 characters or more")
            .required()
            .source("dct:description"),
        Key::new("unit", Ty::Ref(RefKind::Unit), "業務單位", "unit in charge").required(),
        Key::new("publisher", Ty::Ref(RefKind::Unit), "提供機關", "publisher").source("dct:publisher"),
        Key::new("contact", Ty::Or(&Ty::Ref(RefKind::Contact), &super::site::CONTACT), "聯絡窗口", "contact")
            .source("dcat:contactPoint"),
        Key::new("reviewer", Ty::Ref(RefKind::Role), "資料審查者", "role that reviewed it"),
        Key::new("reviewed_on", Ty::Date, "審查日期", "day of review"),
        Key::new("access", Ty::Choice(ACCESS), "開放程度", "access").required().source("dct:accessRights"),
        Key::new("status", Ty::Choice(STATUS), "狀態", "status").required(),
        Key::new("themes", Ty::List(&Ty::Ref(RefKind::Theme)), "服務分類", "themes").source("dcat:theme"),
        Key::new("keywords", Ty::List(&Ty::Text), "關鍵字", "keywords").source("dcat:keyword"),
        Key::new("inventoried", Ty::Date, "盤點日期", "day of the inventory"),
        Key::new("system", Ty::Line, "來源系統", "system it comes from"),
        Key::new("planned_for", Ty::Date, "預定開放日期", "day it is promised for").when(&PLANNED),
        Key::new("postponed", Ty::List(&Ty::Object(&POSTPONED)), "展延", "postponements"),
        Key::new("issued", Ty::Date, "首次開放日期", "first publication").source("dct:issued"),
        Key::new("modified", Ty::Date, "資料更新日期", "last change of the data").source("dct:modified"),
        Key::new("metadata_modified", Ty::Date, "詮釋資料更新日期", "last change of the metadata"),
        Key::new("frequency", Ty::Frequency, "更新頻率", "update frequency")
            .when(&OFFERED)
            .source("dct:accrualPeriodicity"),
        Key::new("temporal", Ty::Object(&TEMPORAL), "收錄期間", "period covered").source("dct:temporal"),
        Key::new("spatial", Ty::Or(&Ty::Line, &PLACE), "空間範圍", "place").source("dct:spatial"),
        Key::new("language", Ty::List(&Ty::Language), "資料語言", "languages of the data")
            .source("dct:language"),
        Key::new("license", Ty::Ref(RefKind::License), "授權", "licence").source("dct:license"),
        Key::new("cost", Ty::Object(&COST), "計費", "charge"),
        Key::new("identifiers", Ty::Map(&Ty::Line), "其他識別碼", "other identifiers")
            .source("adms:identifier"),
        Key::new("former_ids", Ty::List(&Ty::Id), "舊識別碼", "former ids; they redirect"),
        Key::new("badge", Ty::Object(&BADGE), "品質標章", "quality badge"),
        Key::new("series", Ty::Ref(RefKind::Series), "所屬系列", "series it belongs to")
            .source("dcat:inSeries"),
        Key::new("version", Ty::Line, "版本", "version").source("dcat:version"),
        Key::new("versions", Ty::List(&Ty::Object(&VERSION)), "舊版本", "earlier versions"),
        Key::new("related", Ty::List(&Ty::Ref(RefKind::Dataset)), "相關資料集", "related data sets"),
        Key::new("supersedes", Ty::Ref(RefKind::Dataset), "取代的資料集", "data set it replaces"),
        Key::new("landing_page", Ty::Url, "介紹頁", "page about it elsewhere"),
        Key::new("conforms_to", Ty::List(&Ty::Iri), "符合的標準", "standards it conforms to")
            .source("dct:conformsTo"),
        Key::new("legislation", Ty::List(&Ty::Ref(RefKind::Law)), "相關法規", "applicable law")
            .source("dcatap:applicableLegislation"),
        Key::new("hvd_category", Ty::Iri, "高價值資料類別", "high-value category")
            .source("dcatap:hvdCategory"),
        Key::new("gender_statistics", Ty::Bool, "性別統計", "has data by gender"),
        Key::new("preview", Ty::Bool, "是否預覽", "whether to preview"),
        Key::new("notes", Ty::Block, "備註", "notes"),
        Key::new("fields", Ty::List(&Ty::Object(&FIELD)), "所有欄位", "all columns of the asset"),
        Key::new("distributions", Ty::List(&Ty::Object(&DISTRIBUTION)), "資料資源", "distributions")
            .when(&OFFERED)
            .source("dcat:distribution"),
        Key::new("restriction", Ty::Object(&RESTRICTION), "限制", "restriction"),
        Key::new("withdrawal", Ty::Object(&WITHDRAWAL), "撤下", "withdrawal").when(&WITHDRAWN),
        Key::new("discontinued", Ty::Object(&DISCONTINUED), "停止更新", "end of updates"),
        Key::new("history", Ty::List(&Ty::Object(&HISTORY)), "歷程", "history"),
        Key::new("imported", Ty::Object(&IMPORTED), "匯入來源", "import"),
        Key::new("extras", Ty::Free, "其他資訊，不公布", "anything else; never published"),
    ],
};
