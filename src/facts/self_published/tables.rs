//! The tables: which columns each has, and what stands in a row.

use serde_json::{Value, json};

use super::{Column, Table, codes, column};
use crate::content::Content;
use crate::date::Date;
use crate::facts::promises::{PeriodResult, days_taken, ledger, request_due};
use crate::model::{Attendee, Decision, ItemDecision, LocalText, Where};

/// The table of an id of [`crate::content::SELF_PUBLISHED`].
pub(super) fn table<'a>(id: &str, content: &'a Content, as_of: Date) -> Option<Table<'a>> {
    let say = Say { content, language: content.basis.site.default_language() };
    Some(match id {
        "open-data-minutes" => minutes(say),
        "open-data-members" => members(say),
        "open-data-plan" => plan(say, as_of),
        "open-data-inventory" => inventory(say),
        "open-data-register" => register(say),
        "open-data-requests" => requests(say, as_of),
        _ => return None,
    })
}

/// Texts and names in the section's own language.
#[derive(Clone, Copy)]
struct Say<'a> {
    content: &'a Content,
    language: &'a str,
}

impl Say<'_> {
    fn text(&self, text: &LocalText) -> Value {
        let text = text.get(self.language).trim();
        if text.is_empty() { Value::Null } else { text.into() }
    }

    fn unit(&self, key: &str) -> Value {
        let organization = &self.content.basis.organization;
        match (organization.units.get(key), organization.bodies.get(key)) {
            (Some(unit), _) => self.text(&unit.name),
            (None, Some(body)) => self.text(&body.name),
            (None, None) => key.into(),
        }
    }

    fn role(&self, key: Option<&str>) -> Value {
        let Some(key) = key else { return Value::Null };
        match self.content.basis.organization.roles.get(key) {
            Some(role) => self.text(&role.title),
            None => key.into(),
        }
    }

    fn grounds(&self, keys: &[String]) -> Value {
        let grounds = &self.content.basis.grounds;
        keys.iter()
            .map(|key| grounds.get(key).map_or_else(|| key.as_str().into(), |g| self.text(&g.citation)))
            .collect()
    }

    fn people(&self, list: &[Attendee]) -> Value {
        list.iter().map(|attendee| self.text(attendee.name())).collect()
    }

    fn url(&self, path: &str) -> Value {
        format!("{}{path}", self.content.basis.site.base_url).into()
    }

    fn decisions(&self, decisions: &[Decision]) -> Value {
        decisions
            .iter()
            .map(|decision| match decision {
                Decision::Item(reference) => reference.clone(),
                Decision::Earlier { meeting, date, .. } => format!("{meeting} {date}"),
            })
            .collect()
    }
}

fn day(date: Option<Date>) -> Value {
    date.map_or(Value::Null, |date| date.to_string().into())
}

/// A decision in the words of the manifest that it changes.
fn decision(decision: &ItemDecision) -> Value {
    let keys = [
        ("access", decision.access.map(|access| access.word().to_owned())),
        ("status", decision.status.map(|status| status.word().to_owned())),
        ("scope", decision.scope.clone()),
        ("planned_for", decision.planned_for.map(|date| date.to_string())),
        ("adopts", decision.adopts.map(|adopts| adopts.to_string())),
    ];
    let said: Vec<String> =
        keys.into_iter().filter_map(|(key, value)| Some(format!("{key}={}", value?))).collect();
    if said.is_empty() {
        decision.about.clone().into()
    } else {
        format!("{} {}", decision.about, said.join(" ")).into()
    }
}

fn span(dates: impl Iterator<Item = Option<Date>>) -> (Option<Date>, Option<Date>) {
    dates.flatten().fold((None, None), |(first, last): (Option<Date>, Option<Date>), date| {
        (Some(first.map_or(date, |first| first.min(date))), last.max(Some(date)))
    })
}

const MINUTES: &[Column] = &[
    column("meeting_id", "string", "會議識別碼", "Meeting id"),
    column("body", "string", "小組", "Body"),
    column("title", "string", "會議名稱", "Meeting"),
    column("status", "string", "狀態", "Status").of(codes::MEETING),
    column("date", "date", "日期", "Date"),
    column("start", "string", "開始時間", "Start"),
    column("end", "string", "結束時間", "End"),
    column("place", "string", "地點", "Place"),
    column("chair", "string", "主席", "Chair"),
    column("members", "string", "出席委員", "Members present"),
    column("observers", "string", "列席", "Observers"),
    column("apologies", "string", "請假", "Apologies"),
    column("item_id", "string", "案由編號", "Item id"),
    column("kind", "string", "案由種類", "Kind of item").of(codes::ITEM),
    column("item", "string", "案由", "Item"),
    column("explanation", "string", "說明", "Explanation"),
    column("opinions", "string", "各方意見", "Opinions"),
    column("outcome", "string", "決議", "Outcome"),
    column("vote", "string", "表決", "Vote"),
    column("decisions", "string", "對個別對象的決定", "Decisions"),
    column("about", "string", "涉及對象", "Objects"),
    column("actions", "string", "列管事項", "Actions"),
    column("url", "string", "網址", "Address"),
];

fn minutes<'a>(say: Say<'a>) -> Table<'a> {
    let all = &say.content.basis.minutes;
    let mut rows = Vec::new();
    for minutes in all {
        let id = &minutes.source.id;
        let attendees = &minutes.attendees;
        let head = vec![
            json!(id),
            say.unit(&minutes.body),
            say.text(&minutes.title),
            json!(minutes.status),
            day(minutes.date),
            json!(minutes.start),
            json!(minutes.end),
            say.text(&minutes.place),
            say.text(&minutes.chair),
            say.people(&attendees.members),
            say.people(&attendees.observers),
            say.people(&attendees.apologies),
        ];
        if minutes.items.is_empty() {
            let mut row = head.clone();
            row.resize(MINUTES.len() - 1, Value::Null);
            row.push(say.url(&format!("minutes/{id}/")));
            rows.push(row);
        }
        for item in &minutes.items {
            let opinions: Vec<String> = item
                .opinions
                .iter()
                .map(|o| format!("{}：{}", o.by.get(say.language), o.text.get(say.language)))
                .collect();
            let actions: Vec<String> = item
                .actions
                .iter()
                .map(|a| {
                    let due = a.due.map(|due| due.to_string()).unwrap_or_default();
                    let owner = say.unit(&a.owner);
                    let owner = owner.as_str().unwrap_or_default();
                    format!("{}（{owner}，{due}）", a.task.get(say.language))
                })
                .collect();
            let mut row = head.clone();
            row.extend([
                json!(item.id),
                json!(item.kind),
                say.text(&item.title),
                say.text(&item.explanation),
                json!(opinions),
                say.text(&item.outcome),
                json!(item.vote.as_ref().map(|v| format!("{}:{}:{}", v.r#for, v.against, v.abstain))),
                item.decisions.iter().map(decision).collect(),
                json!(item.about),
                json!(actions),
                say.url(&format!("minutes/{id}/#{}", item.id)),
            ]);
            rows.push(row);
        }
    }
    let (first, last) = span(all.iter().map(|m| m.published.or(m.date.filter(|_| m.status == "held"))));
    Table {
        title: ("資料開放諮詢會議紀錄", "Minutes of the open data meetings"),
        description: (
            "資料開放相關會議的紀錄，每一案由一列，含時間、地點、主席、出席人員、案由、說明、各方意見、決議、表決（同意:反對:棄權）、對個別資料集的決定及列管事項，與本專區的會議紀錄網頁同源。",
            "Minutes of the meetings on open data, one row an item: time, place, chair, attendance, explanation, opinions by side, outcome, vote (for:against:abstentions), decisions on data sets and actions. Made from the same files as the pages of this section.",
        ),
        keywords: &[("政府資料開放", "open government data"), ("會議紀錄", "minutes")],
        columns: MINUTES,
        rows: Box::new(rows.into_iter()),
        first,
        last,
    }
}

const MEMBERS: &[Column] = &[
    column("body_id", "string", "小組識別碼", "Body id"),
    column("body", "string", "小組", "Body"),
    column("term_start", "date", "任期開始", "Term begins"),
    column("term_end", "date", "任期結束", "Term ends"),
    column("name", "string", "姓名", "Name"),
    column("affiliation", "string", "單位", "Affiliation"),
    column("side", "string", "身分別", "Side").of(codes::SIDE),
    column("gender", "string", "性別", "Gender").of(codes::GENDER),
    column("chair", "boolean", "召集人", "Chair"),
];

fn members<'a>(say: Say<'a>) -> Table<'a> {
    let bodies = &say.content.basis.organization.bodies;
    let mut rows = Vec::new();
    for (key, body) in bodies {
        for term in &body.terms {
            for member in &term.members {
                rows.push(vec![
                    json!(key),
                    say.text(&body.name),
                    day(term.start),
                    day(term.end),
                    say.text(&member.name),
                    say.text(&member.affiliation),
                    json!(member.side),
                    json!(member.gender),
                    json!(member.chair),
                ]);
            }
        }
    }
    let (first, last) = span(bodies.values().flat_map(|body| &body.terms).map(|term| term.start));
    Table {
        title: ("資料開放諮詢小組委員名單", "Members of the open data bodies"),
        description: (
            "各屆資料開放諮詢小組的委員名單，含任期、姓名、單位、身分別（agency 機關代表、civil 民間代表）、性別及是否為召集人，與本專區的組織網頁同源。",
            "Members of the bodies on open data by term: name, affiliation, side (agency or civil), gender, and who chairs. Made from the same files as the pages of this section.",
        ),
        keywords: &[("政府資料開放", "open government data"), ("諮詢小組", "advisory group")],
        columns: MEMBERS,
        rows: Box::new(rows.into_iter()),
        first,
        last,
    }
}

const PLAN: &[Column] = &[
    column("plan_id", "string", "方案識別碼", "Plan id"),
    column("plan", "string", "方案", "Plan"),
    column("promise_id", "string", "承諾編號", "Promise id"),
    column("promise", "string", "承諾", "Promise"),
    column("metric", "string", "計算方式", "Metric"),
    column("where", "string", "計算範圍", "Counted within"),
    column("period", "string", "期間", "Period"),
    column("deadline", "date", "期限", "Deadline"),
    column("goal", "number", "目標值", "Goal"),
    column("value", "number", "實績", "Value"),
    column("measure_unit", "string", "單位", "Unit of measure"),
    column("outcome", "string", "結果", "Outcome").of(codes::OUTCOME),
    column("url", "string", "網址", "Address"),
];

fn plan<'a>(say: Say<'a>, as_of: Date) -> Table<'a> {
    let rows = ledger(say.content, as_of).flat_map(move |promise| {
        let id = promise.plan.source.id.clone();
        let (target, anchor) = (&promise.target, promise.anchor());
        let row = |found: &PeriodResult| {
            vec![
                json!(id),
                say.text(&promise.plan.title),
                json!(anchor),
                say.text(&target.title),
                json!(target.metric),
                limits(&target.r#where),
                json!(found.period),
                day(Some(found.deadline)),
                json!(found.goal),
                json!(found.value),
                json!(target.measure_unit),
                json!(found.outcome.word()),
                say.url(&format!("plan/{id}/#{anchor}")),
            ]
        };
        promise.periods.iter().map(row).collect::<Vec<_>>()
    });
    let plans = say.content.basis.plans.iter().filter(|plan| plan.status != "draft");
    let (first, _) = span(plans.flat_map(|plan| &plan.revisions).map(|revision| revision.date));
    Table {
        title: ("資料開放行動方案承諾履行表", "Promises of the open data action plan"),
        description: (
            "資料開放行動方案的各項目標與績效衡量標準，每一期間一列，含計算方式、目標值、實績與結果，由公開紀錄計算至本專區標示的日期。",
            "Targets and measures of the open data action plans, one row a period, with metric, goal, value and outcome, computed from public records as of the date stated in this section.",
        ),
        keywords: &[("政府資料開放", "open government data"), ("行動方案", "action plan")],
        columns: PLAN,
        rows: Box::new(rows),
        first: first.or(Some(as_of)),
        last: Some(as_of),
    }
}

fn limits(filter: &Where) -> Value {
    let all = [
        ("unit", &filter.unit),
        ("body", &filter.body),
        ("badge", &filter.badge),
        ("approved_by", &filter.approved_by),
        ("kind", &filter.kind),
        ("about", &filter.about),
        ("channel", &filter.channel),
    ];
    all.into_iter().filter_map(|(key, value)| value.as_ref().map(|value| format!("{key}: {value}"))).collect()
}

const INVENTORY: &[Column] = &[
    column("id", "string", "識別碼", "Id"),
    column("title", "string", "名稱", "Title"),
    column("unit", "string", "單位", "Unit"),
    column("access", "string", "提供方式", "Access").of(codes::ACCESS),
    column("status", "string", "狀態", "Status").of(codes::STATUS),
    column("inventoried", "date", "盤點日期", "Inventoried"),
    column("first_promised", "date", "最初預定開放日期", "First promised for"),
    column("planned_for", "date", "預定開放日期", "Planned for"),
    column("issued", "date", "首次開放日期", "First opened"),
    column("frequency", "string", "更新頻率", "Frequency"),
    column("formats", "string", "格式", "Formats"),
    column("grounds", "string", "限制依據", "Grounds"),
    column("review_by", "date", "檢討期限", "Review by"),
    column("url", "string", "網址", "Address"),
];

fn inventory<'a>(say: Say<'a>) -> Table<'a> {
    let cards = move || say.content.cards.iter().filter(|card| card.is_public() && !card.self_published);
    let rows = cards().map(move |card| {
        vec![
            json!(card.id),
            say.text(&card.title),
            say.unit(&card.unit),
            json!(card.access.word()),
            json!(card.status.word()),
            day(card.inventoried),
            day(card.first_promised),
            day(card.planned_for),
            day(card.issued),
            json!(card.frequency),
            json!(card.formats),
            say.grounds(&card.grounds),
            day(card.review_by),
            say.url(&format!("datasets/{}/", card.id)),
        ]
    });
    let (first, _) = span(cards().map(|card| card.inventoried.or(card.issued)));
    let (_, last) = span(cards().map(|card| card.newest_event));
    Table {
        title: ("資料盤點表", "Inventory of data"),
        description: (
            "本機關盤點的全部資料，含開放、依申請提供、不予提供、預定開放、停止更新及已撤下者，每項一列，含單位、提供方式、狀態、預定與實際開放日期、更新頻率及限制依據。",
            "All data that the agency has inventoried: open, on application, withheld, planned, discontinued and withdrawn, one row each, with unit, access, status, dates promised and kept, frequency and grounds.",
        ),
        keywords: &[("政府資料開放", "open government data"), ("資料盤點", "inventory")],
        columns: INVENTORY,
        rows: Box::new(rows),
        first,
        last,
    }
}

const REGISTER: &[Column] = &[
    column("id", "string", "識別碼", "Id"),
    column("title", "string", "名稱", "Title"),
    column("unit", "string", "單位", "Unit"),
    column("access", "string", "提供方式", "Access").of(codes::ACCESS),
    column("scope", "string", "限制範圍", "Scope").of(codes::SCOPE),
    column("withheld_fields", "string", "不提供的欄位", "Columns withheld"),
    column("withheld_parts", "string", "不提供的部分", "Parts withheld"),
    column("grounds", "string", "限制依據", "Grounds"),
    column("reason", "string", "理由", "Reason"),
    column("decided_in", "string", "會議決議", "Decided in"),
    column("approved_by", "string", "核可者", "Approved by"),
    column("approved_on", "date", "核可日期", "Approved on"),
    column("notice", "date", "公告日期", "Notice"),
    column("review_by", "date", "檢討期限", "Review by"),
    column("open_part", "string", "可得的開放資料", "Open part"),
    column("url", "string", "網址", "Address"),
];

fn register<'a>(say: Say<'a>) -> Table<'a> {
    let mut rows = Vec::new();
    let mut dates = Vec::new();
    for (at, card) in say.content.cards.iter().enumerate().filter(|(_, card)| card.restricted) {
        let dataset = say.content.dataset(at);
        let restriction = dataset.restriction.clone().unwrap_or_default();
        let withheld = dataset.fields.iter().filter(|f| f.access != crate::model::FieldAccess::Open);
        let notice = restriction.notice.as_ref().and_then(|notice| notice.date);
        dates.push(restriction.approved_on.or(card.metadata_modified));
        rows.push(vec![
            json!(card.id),
            say.text(&card.title),
            say.unit(&card.unit),
            json!(card.access.word()),
            json!(restriction.scope),
            withheld.map(|field| field.name.clone()).collect(),
            restriction.withheld_parts.iter().map(|part| say.text(&part.part)).collect(),
            say.grounds(&restriction.grounds),
            say.text(&restriction.reason),
            say.decisions(&restriction.decided_in),
            say.role(restriction.approved_by.as_deref()),
            day(restriction.approved_on),
            day(notice),
            day(restriction.review_by),
            json!(restriction.open_part),
            say.url(&format!("restricted/{}/", card.id)),
        ]);
    }
    let (first, last) = span(dates.into_iter());
    Table {
        title: ("依申請提供及不予提供資料清單", "Register of data on application or withheld"),
        description: (
            "本機關依申請提供、不予提供及部分提供的資料，每項一列，含限制範圍、法令依據、理由、作成決議的會議、核可者、公告日期、檢討期限及仍可取得的開放資料。",
            "Data that the agency provides on application, in part or not at all, one row each: scope, legal grounds, reason, the meeting that decided, who approved, notice, date of review, and what remains open.",
        ),
        keywords: &[("政府資料開放", "open government data"), ("限制提供", "restricted data")],
        columns: REGISTER,
        rows: Box::new(rows.into_iter()),
        first,
        last,
    }
}

const REQUESTS: &[Column] = &[
    column("id", "string", "編號", "Id"),
    column("received", "date", "收件日期", "Received"),
    column("channel", "string", "管道", "Channel"),
    column("kind", "string", "種類", "Kind").of(codes::REQUEST_KIND),
    column("subject", "string", "主旨", "Subject"),
    column("unit", "string", "主辦單位", "Unit"),
    column("status", "string", "狀態", "Status").of(codes::REQUEST),
    column("due", "date", "回復期限", "Due"),
    column("replied", "date", "回復日期", "Replied"),
    column("days", "integer", "使用天數", "Days used"),
    column("approved_on", "date", "核可日期", "Approved on"),
    column("declined_because", "string", "未採納的理由", "Declined because").of(codes::DECLINED),
    column("grounds", "string", "法令依據", "Grounds"),
    column("datasets", "string", "相關資料集", "Data sets"),
    column("url", "string", "網址", "Address"),
];

fn requests<'a>(say: Say<'a>, as_of: Date) -> Table<'a> {
    let basis = &say.content.basis;
    let all = || basis.requests.iter().filter(|request| request.received.is_some_and(|day| day <= as_of));
    let rows: Vec<Vec<Value>> = all()
        .map(|request| {
            let id = &request.source.id;
            vec![
                json!(id),
                day(request.received),
                json!(request.channel),
                json!(request.kind),
                say.text(&request.subject),
                request.unit.as_deref().map_or(Value::Null, |unit| say.unit(unit)),
                json!(request.status),
                day(request_due(&basis.site, request)),
                day(request.replied),
                json!(days_taken(&basis.site, request).map(|(days, _)| days)),
                day(request.approved_on),
                json!(request.declined_because),
                say.grounds(&request.grounds),
                json!(request.datasets),
                say.url(&format!("requests/#{id}")),
            ]
        })
        .collect();
    let (first, _) = span(all().map(|request| request.received));
    let (_, last) =
        span(all().map(|r| r.replied.max(r.received).max(r.history.iter().filter_map(|s| s.date).max())));
    Table {
        title: ("資料開放需求與回應", "Requests for open data and replies"),
        description: (
            "民眾提出的資料需求、更正與提問及本機關的回應，每件一列，含收件日期、主旨、主辦單位、狀態、回復期限、回復日期與使用天數，不含提出者的個人資料。",
            "Requests, corrections and questions of the public with the agency's replies, one row each: received, subject, unit, status, due, replied and days used. No personal data of those who asked.",
        ),
        keywords: &[("政府資料開放", "open government data"), ("民間需求", "requests")],
        columns: REQUESTS,
        rows: Box::new(rows.into_iter()),
        first,
        last,
    }
}
