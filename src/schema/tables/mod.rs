//! The tables themselves, one file a kind of content.

mod dataset;
mod minutes;
mod others;
mod plan;
mod site;

pub use dataset::DATASET;
pub use minutes::MINUTES;
pub use others::{ACTIVITY, AWARD, PAGE, REQUEST, SHOWCASE};
pub use plan::{PLAN, is_share};
pub use site::{ORGANIZATION, SITE, VOCABULARY};

use super::{Case, Key, RefKind, Schema, Ty};
use crate::words::Words;

const ACCESS: &[&str] = &["open", "on-request", "closed"];
const STATUS: &[&str] = &["draft", "planned", "published", "discontinued", "withdrawn"];
const SCOPE: &[&str] = &["whole", "part"];

const fn words(zh: &'static str, en: &'static str) -> Words {
    Words::fixed(zh, en)
}

/// A meeting before the site began, for decisions older than its minutes.
static EARLIER_MEETING: Schema = Schema {
    name: "earlier-meeting",
    doc: words("本站之前的會議", "a meeting before the section began"),
    keys: &[
        Key::new("meeting", Ty::Line, "會議名稱", "name of the meeting").required(),
        Key::new("date", Ty::Date, "會議日期", "day of the meeting").required(),
        Key::new("url", Ty::Url, "紀錄網址", "where its minutes are"),
    ],
};

/// One decision or several.
const DECIDED_IN: Ty = Ty::Many(&Ty::Or(&Ty::Ref(RefKind::Item), &EARLIER_MEETING));

static NOTICE: Schema = Schema {
    name: "notice",
    doc: words("公告", "public notice"),
    keys: &[
        Key::new("date", Ty::Date, "公告日期", "day of the notice").required(),
        Key::new("url", Ty::Url, "公告網址", "where it can be read"),
    ],
};

static REVISION: Schema = Schema {
    name: "revision",
    doc: words("訂定與修正歷程", "adoption and amendments"),
    keys: &[
        Key::new("date", Ty::Date, "日期", "day").required(),
        Key::new(
            "kind",
            Ty::Choice(&["adopted", "amended", "repealed"]),
            "訂定、修正或廢止",
            "adopted, amended or repealed",
        )
        .required(),
        Key::new("document", Ty::Line, "文號", "document number"),
        Key::new("approved_by", Ty::Ref(RefKind::Role), "核定者", "role that approved"),
        Key::new("decided_in", DECIDED_IN, "會議決議", "decision"),
        Key::new("note", Ty::Text, "說明", "note"),
    ],
};

static LEADS_NOWHERE: Case = Case {
    when: words("沒有指向任何檔案或網址", "it leads to no file and no address"),
    rule: |map| {
        let leads = map.contains_key("file") || map.contains_key("ref");
        (!leads).then_some(&crate::rulebook::keys::MISSING_KEY)
    },
};

static ATTACHMENT: Schema = Schema {
    name: "attachment",
    doc: words("附件", "attachment"),
    keys: &[
        Key::new("title", Ty::Text, "名稱", "title").required(),
        Key::new("file", Ty::File, "檔案", "file"),
        Key::new("url", Ty::Url, "網址", "address").when(&LEADS_NOWHERE),
    ],
};
