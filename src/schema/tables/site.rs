//! `site.yaml`, `organization.yaml`, `vocabulary.yaml`.

use super::words;
use crate::schema::{Key, RefKind, Schema, Ty};

static THEME: Schema = Schema {
    name: "theme",
    doc: words("佈景", "theme"),
    keys: &[
        Key::new("name", Ty::Id, "佈景名稱", "name of the theme"),
        Key::new("brand", Ty::Line, "代表色，例如 \"#0b5394\"", "brand colour, such as \"#0b5394\""),
        Key::new("logo", Ty::File, "標誌檔案", "logo file"),
    ],
};

static SERVICE_LEVEL: Schema = Schema {
    name: "service-level",
    doc: words("處理時效", "time allowed"),
    keys: &[
        Key::new("channel", Ty::Line, "管道，any 為全部", "channel; `any` for all").required(),
        Key::new("days", Ty::Integer, "天數", "days").required(),
        Key::new("count", Ty::Choice(&["calendar", "working"]), "日曆天或工作天", "calendar or working days"),
        Key::new("holidays", Ty::List(&Ty::Date), "放假日", "holidays"),
    ],
};

static SERVICE_LEVELS: Schema = Schema {
    name: "service-levels",
    doc: words("處理時效", "times allowed"),
    keys: &[Key::new("requests", Ty::List(&Ty::Object(&SERVICE_LEVEL)), "需求回復", "answers to requests")],
};

static RULE: Schema = Schema {
    name: "rule",
    doc: words("規則調整", "change of a rule"),
    keys: &[
        Key::new("level", Ty::Choice(&["error", "warning", "off"]), "等級", "level").required(),
        Key::new("why", Ty::Text, "理由，會公布", "reason; it is published"),
    ],
};

macro_rules! outputs {
    ($($name:literal),*) => {
        static OUTPUTS: Schema = Schema {
            name: "outputs",
            doc: words("要產生的輸出，預設全部", "what is published; all by default"),
            keys: &[
                $(Key::new($name, Ty::Bool, "是否產生", "whether to publish it"),)*
            ],
        };
    };
}
outputs!(
    "html",
    "turtle",
    "rdfxml",
    "jsonld",
    "data_json",
    "dcat_us3",
    "csv",
    "json",
    "data_gov_tw",
    "datapackage",
    "schema_org",
    "feeds",
    "sitemap",
    "search",
    "graph",
    "vocab",
    "self_published",
    "languages",
    "images"
);

/// `content/site.yaml`.
pub static SITE: Schema = Schema {
    name: "site",
    doc: words("網站設定", "the section"),
    keys: &[
        Key::new(
            "agency",
            Ty::Ref(RefKind::Unit),
            "本站的機關（organization.yaml 的單位）",
            "the agency (a unit of organization.yaml)",
        )
        .required(),
        Key::new("title", Ty::Text, "網站名稱", "title of the section").required(),
        Key::new("description", Ty::Text, "網站說明", "what the section is"),
        Key::new("base_url", Ty::Line, "永久網址，以 / 結尾", "permanent address, ending in /")
            .required()
            .source("DCAT-AP 3.0.1"),
        Key::new(
            "languages",
            Ty::List(&Ty::Language),
            "語言，第一個為預設",
            "languages; the first is the default",
        )
        .required(),
        Key::new("time_zone", Ty::Line, "時區", "time zone"),
        Key::new("license", Ty::Ref(RefKind::License), "資料集的預設授權", "default licence of data sets"),
        Key::new("catalog_license", Ty::Ref(RefKind::License), "詮釋資料的授權", "licence of the metadata"),
        Key::new("contact", Ty::Ref(RefKind::Contact), "預設聯絡窗口", "default contact"),
        Key::new("spatial", Ty::Line, "預設空間範圍", "default place"),
        Key::new(
            "objections",
            Ty::Ref(RefKind::Page),
            "說明如何不服決定的政策頁",
            "the page that says how to object to a decision",
        )
        .source("政府資訊公開法 第20條"),
        Key::new("theme", Ty::Object(&THEME), "佈景", "theme"),
        Key::new("service_levels", Ty::Object(&SERVICE_LEVELS), "處理時效", "times allowed"),
        Key::new("rules", Ty::Map(&Ty::Object(&RULE)), "規則調整", "changes of rules"),
        Key::new("outputs", Ty::Object(&OUTPUTS), "要產生的輸出", "what is published"),
        Key::new("ignore", Ty::List(&Ty::Line), "不檢查的檔案樣式", "patterns of files to leave alone"),
        Key::new("extras", Ty::Free, "其他資訊，不公布", "anything else; never published"),
    ],
};

static UNIT: Schema = Schema {
    name: "unit",
    doc: words("單位", "unit"),
    keys: &[
        Key::new("kind", Ty::Choice(&["agency", "division"]), "機關或內部單位", "agency or division")
            .required(),
        Key::new("name", Ty::Text, "名稱", "name").required(),
        Key::new("parent", Ty::Ref(RefKind::Unit), "上級單位", "the unit above"),
        Key::new("oid", Ty::Line, "機關 OID", "OID of the agency"),
        Key::new("code", Ty::Line, "機關代碼", "code of the agency"),
        Key::new("contact", Ty::Ref(RefKind::Contact), "聯絡窗口", "contact"),
        Key::new("reviewers", Ty::List(&Ty::Ref(RefKind::Role)), "資料審查者", "roles that review data sets"),
        Key::new("url", Ty::Url, "網站", "web site"),
    ],
};

pub(super) static CONTACT: Schema = Schema {
    name: "contact",
    doc: words("聯絡窗口", "contact"),
    keys: &[
        Key::new("name", Ty::Text, "名稱", "name").required(),
        Key::new("unit", Ty::Ref(RefKind::Unit), "單位", "unit"),
        Key::new("email", Ty::Email, "電子郵件", "e-mail"),
        Key::new("phone", Ty::Line, "電話", "telephone"),
        Key::new("url", Ty::Url, "表單網址", "web form"),
    ],
};

static ROLE: Schema = Schema {
    name: "role",
    doc: words("職務", "role"),
    keys: &[
        Key::new("title", Ty::Text, "職稱", "title").required(),
        Key::new("unit", Ty::Ref(RefKind::Unit), "單位", "unit"),
        Key::new("rank", Ty::Line, "職級；head 為機關首長", "rank; `head` is the head of the agency"),
        Key::new("start", Ty::Date, "設置日期", "first day of the role"),
        Key::new("end", Ty::Date, "裁撤日期", "last day of the role"),
    ],
};

static MEMBER: Schema = Schema {
    name: "member",
    doc: words("委員", "member"),
    keys: &[
        Key::new("name", Ty::Text, "姓名", "name").required(),
        Key::new("affiliation", Ty::Text, "單位", "affiliation"),
        Key::new("side", Ty::Choice(&["agency", "civil"]), "機關或民間代表", "agency or civil side")
            .required(),
        Key::new("gender", Ty::Choice(&["female", "male", "other"]), "性別", "gender"),
        Key::new("role", Ty::Ref(RefKind::Role), "職務", "role"),
        Key::new("chair", Ty::Bool, "召集人", "chairs the body"),
    ],
};

static TERM: Schema = Schema {
    name: "term",
    doc: words("任期", "term"),
    keys: &[
        Key::new("start", Ty::Date, "開始", "first day").required(),
        Key::new("end", Ty::Date, "結束", "last day"),
        Key::new("members", Ty::List(&Ty::Object(&MEMBER)), "委員", "members").required(),
    ],
};

static BODY: Schema = Schema {
    name: "body",
    doc: words("小組", "body"),
    keys: &[
        Key::new("name", Ty::Text, "名稱", "name").required(),
        Key::new("charter", Ty::Ref(RefKind::Page), "設置要點（政策頁）", "its charter (a page)"),
        Key::new("terms", Ty::List(&Ty::Object(&TERM)), "各屆", "terms"),
    ],
};

/// `content/organization.yaml`.
pub static ORGANIZATION: Schema = Schema {
    name: "organization",
    doc: words("組織", "the organisation"),
    keys: &[
        Key::new("units", Ty::IdMap(&Ty::Object(&UNIT)), "單位", "units").required(),
        Key::new("contacts", Ty::IdMap(&Ty::Object(&CONTACT)), "聯絡窗口", "contacts"),
        Key::new("roles", Ty::IdMap(&Ty::Object(&ROLE)), "職務", "roles"),
        Key::new("bodies", Ty::IdMap(&Ty::Object(&BODY)), "諮詢小組等", "advisory groups and the like"),
        Key::new("extras", Ty::Free, "其他資訊，不公布", "anything else; never published"),
    ],
};

static OWN_THEME: Schema = Schema {
    name: "own-theme",
    doc: words("分類", "theme"),
    keys: &[
        Key::new("name", Ty::Text, "名稱", "name").required(),
        Key::new(
            "eu",
            Ty::Many(&Ty::Choice(&[
                "AGRI", "ECON", "EDUC", "ENER", "ENVI", "GOVE", "HEAL", "INTR", "JUST", "REGI", "SOCI",
                "TECH", "TRAN",
            ])),
            "對應的歐盟主題",
            "EU data themes",
        )
        .required(),
    ],
};

static OWN_GROUND: Schema = Schema {
    name: "own-ground",
    doc: words("限制依據", "ground"),
    keys: &[
        Key::new("law", Ty::Text, "法律名稱", "name of the law"),
        Key::new("article", Ty::Integer, "條", "article"),
        Key::new("paragraph", Ty::Integer, "項", "paragraph"),
        Key::new("subparagraph", Ty::Integer, "款", "subparagraph"),
        Key::new("text", Ty::Text, "內容摘要", "what it says").required(),
        Key::new("url", Ty::Url, "法條網址", "address of the text"),
        Key::new("severable", Ty::Bool, "其餘部分是否仍應提供", "whether the other part must be provided"),
        Key::new(
            "eu_access_right",
            Ty::Choice(&["RESTRICTED", "NON_PUBLIC"]),
            "對應的歐盟存取權",
            "EU access right",
        )
        .required(),
    ],
};

static OWN_LAW: Schema = Schema {
    name: "own-law",
    doc: words("法規", "law"),
    keys: &[
        Key::new("name", Ty::Text, "名稱", "name").required(),
        Key::new("article", Ty::Line, "條", "article"),
        Key::new("url", Ty::Url, "網址", "address"),
    ],
};

static OWN_LICENSE: Schema = Schema {
    name: "own-license",
    doc: words("授權", "licence"),
    keys: &[
        Key::new("name", Ty::Text, "名稱", "name").required(),
        Key::new("url", Ty::Url, "網址", "address").required(),
        Key::new("spdx", Ty::Line, "SPDX 代碼", "SPDX id"),
    ],
};

static STANDARD: Schema = Schema {
    name: "standard",
    doc: words("資料標準", "data standard"),
    keys: &[
        Key::new("name", Ty::Text, "名稱", "name").required(),
        Key::new("url", Ty::Url, "網址", "address"),
    ],
};

/// `content/vocabulary.yaml`.
pub static VOCABULARY: Schema = Schema {
    name: "vocabulary",
    doc: words("自訂詞彙", "own vocabularies"),
    keys: &[
        Key::new("themes", Ty::IdMap(&Ty::Object(&OWN_THEME)), "分類", "themes"),
        Key::new("grounds", Ty::IdMap(&Ty::Object(&OWN_GROUND)), "限制依據", "grounds"),
        Key::new("laws", Ty::IdMap(&Ty::Object(&OWN_LAW)), "法規", "laws"),
        Key::new("licenses", Ty::IdMap(&Ty::Object(&OWN_LICENSE)), "授權", "licences"),
        Key::new("standards", Ty::IdMap(&Ty::Object(&STANDARD)), "資料標準", "data standards"),
        Key::new("extras", Ty::Free, "其他資訊，不公布", "anything else; never published"),
    ],
};
