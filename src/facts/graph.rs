//! The graph: objects of the section and the links between them, each link said once, from the end that
//! writes it.
//!
//! Knows no pages and no formats.

use std::collections::BTreeSet;

use super::Edition;
use crate::date::Date;
use crate::model::{Dataset, Decision, LocalText, UsedDataset};
use crate::words::Speech;

/// An object.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Typed reference; `unit/x`, `role/x`, `ground/x`, `law/x`, `body/x` for what has no kind of its own
    /// in the site format.
    pub id: String,
    /// What it is called.
    pub title: LocalText,
    /// Its state, where it has one: access and status of data sets, status of others.
    pub state: Vec<String>,
    /// Its day, where it has one.
    pub date: Option<Date>,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// Who says it.
    pub from: String,
    /// A word of a closed list, read as «from word to».
    pub word: &'static str,
    /// What it names.
    pub to: String,
}

/// The closed list of words of links, and what each is in Chinese.
const WORDS: &[(&str, &str)] = &[
    ("about", "關於"),
    ("applied-for-at", "申請方式見"),
    ("approved-by", "核可者"),
    ("badge-annulled-by", "標章註銷依據"),
    ("belongs-to", "所屬單位"),
    ("charged-by", "收費依據"),
    ("chartered-by", "設置依據"),
    ("counts", "採計"),
    ("decided-in", "決議於"),
    ("decides-on", "決定"),
    ("follows-up", "追蹤"),
    ("given-by", "列管於"),
    ("governed-by", "適用法規"),
    ("handled-by", "主辦單位"),
    ("held-by", "辦理小組"),
    ("in-series", "所屬系列"),
    ("item-of", "所屬會議"),
    ("open-part", "可得部分"),
    ("owed-by", "承辦單位"),
    ("part-of", "上級單位"),
    ("postponed-by", "展延依據"),
    ("promised-by", "承諾於"),
    ("proposed-by", "提案單位"),
    ("referred-to", "提報"),
    ("related-to", "相關"),
    ("rests-on", "法律依據"),
    ("reviewed-by", "審查者"),
    ("role-of", "職務所屬"),
    ("shown-by", "佐證"),
    ("succeeded-by", "後繼"),
    ("supersedes", "取代"),
    ("terms-decided-in", "使用條款決議於"),
    ("uses", "使用"),
    ("withdrawn-by", "撤下依據"),
    ("won-by", "得獎者"),
];

impl Edge {
    /// The word of the link as a person says it.
    pub fn spoken(&self, speech: Speech) -> &'static str {
        match speech {
            Speech::English => self.word,
            Speech::Chinese => {
                WORDS.iter().find(|(word, _)| *word == self.word).map_or(self.word, |(_, chinese)| chinese)
            }
        }
    }
}

fn edge(from: &str, word: &'static str, to: String) -> Edge {
    debug_assert!(WORDS.iter().any(|(known, _)| *known == word), "{word} is not in the closed list");
    Edge { from: from.to_owned(), word, to }
}

/// All objects that are published, one at a time; of grounds only those that something names.
pub fn nodes(edition: &Edition, visit: &mut dyn FnMut(Node)) {
    let content = &edition.content;
    let basis = &content.basis;
    let mut add = |id: String, title: &LocalText, state: &[&str], date: Option<Date>| {
        let state = state.iter().filter(|s| !s.is_empty()).map(|s| (*s).to_owned()).collect();
        visit(Node { id, title: title.clone(), state, date });
    };
    for card in content.cards.iter().filter(|card| card.is_public()) {
        let state = [card.access.word(), card.status.word()];
        add(format!("dataset/{}", card.id), &card.title, &state, card.issued);
    }
    for minutes in &basis.minutes {
        let id = format!("meeting/{}", minutes.source.id);
        add(id.clone(), &minutes.title, &[&minutes.status], minutes.date);
        for item in &minutes.items {
            add(format!("{id}#{}", item.id), &item.title, &[&item.kind], minutes.date);
            for action in &item.actions {
                add(format!("{id}#{}", action.id), &action.task, &[], action.due);
            }
        }
    }
    for plan in basis.plans.iter().filter(|plan| plan.status != "draft") {
        let id = format!("plan/{}", plan.source.id);
        add(id.clone(), &plan.title, &[&plan.status], plan.period.start);
        for target in &plan.targets {
            add(format!("{id}#{}", target.id), &target.title, &[], target.by);
        }
        for indicator in &plan.indicators {
            for measure in &indicator.measures {
                add(format!("{id}#{}-{}", indicator.id, measure.id), &measure.text, &[], None);
            }
        }
    }
    for request in &basis.requests {
        let id = format!("request/{}", request.source.id);
        add(id, &request.subject, &[&request.status], request.received);
    }
    for activity in &basis.activities {
        add(format!("activity/{}", activity.source.id), &activity.title, &[&activity.kind], activity.date);
    }
    for showcase in &basis.showcases {
        add(format!("showcase/{}", showcase.source.id), &showcase.title, &[], showcase.date);
    }
    for award in basis.awards.iter().filter(|award| award.status.as_deref() != Some("draft")) {
        add(format!("award/{}", award.source.id), &award.title, &[&award.kind], None);
    }
    for page in basis.pages.iter().filter(|page| page.status.as_deref() != Some("draft")) {
        let date = page.revisions.iter().filter_map(|revision| revision.date).max();
        add(format!("page/{}", page.source.id), &page.title, &[], date);
    }
    for (key, unit) in &basis.organization.units {
        add(format!("unit/{key}"), &unit.name, &[&unit.kind], None);
    }
    for (key, role) in &basis.organization.roles {
        add(format!("role/{key}"), &role.title, &[], None);
    }
    for (key, body) in &basis.organization.bodies {
        add(format!("body/{key}"), &body.name, &[], None);
    }
    let named: BTreeSet<&String> =
        content.cards.iter().filter(|card| card.is_public()).flat_map(|card| &card.grounds).collect();
    let decided = basis.minutes.iter().flat_map(|m| &m.items).flat_map(|i| &i.decisions);
    let named: BTreeSet<&String> = named
        .into_iter()
        .chain(decided.flat_map(|d| &d.grounds))
        .chain(basis.requests.iter().flat_map(|r| &r.grounds))
        .collect();
    for key in named {
        if let Some(ground) = basis.grounds.get(key) {
            add(format!("ground/{key}"), &ground.citation, &[], None);
        }
    }
    for (key, law) in &basis.laws {
        add(format!("law/{key}"), &law.name, &[], None);
    }
}

fn decisions(from: &str, word: &'static str, decisions: &[Decision], edges: &mut Vec<Edge>) {
    for decision in decisions {
        if let Decision::Item(reference) = decision {
            edges.push(edge(from, word, format!("meeting/{reference}")));
        }
    }
}

fn some(from: &str, word: &'static str, kind: &str, key: Option<&str>, edges: &mut Vec<Edge>) {
    edges.extend(key.map(|key| edge(from, word, format!("{kind}/{key}"))));
}

/// The links that a data set says.
pub fn of_dataset(edition: &Edition, dataset: &Dataset) -> Vec<Edge> {
    let basis = &edition.content.basis;
    let own = format!("dataset/{}", dataset.id);
    let mut all = vec![edge(&own, "belongs-to", format!("unit/{}", dataset.unit))];
    some(&own, "reviewed-by", "role", basis.reviewer(dataset), &mut all);
    some(&own, "in-series", "dataset", dataset.series.as_deref(), &mut all);
    some(&own, "supersedes", "dataset", dataset.supersedes.as_deref(), &mut all);
    for id in &dataset.related {
        all.push(edge(&own, "related-to", format!("dataset/{id}")));
    }
    for key in &dataset.legislation {
        all.push(edge(&own, "governed-by", format!("law/{key}")));
    }
    let charged = dataset.cost.as_ref().and_then(|cost| cost.law.as_deref());
    some(&own, "charged-by", "law", charged, &mut all);
    if let Some(restriction) = &dataset.restriction {
        for key in &restriction.grounds {
            all.push(edge(&own, "rests-on", format!("ground/{key}")));
        }
        decisions(&own, "decided-in", &restriction.decided_in, &mut all);
        some(&own, "approved-by", "role", restriction.approved_by.as_deref(), &mut all);
        some(&own, "open-part", "dataset", restriction.open_part.as_deref(), &mut all);
        let apply = restriction.apply.as_ref().and_then(|apply| apply.page.as_deref());
        some(&own, "applied-for-at", "page", apply, &mut all);
        if let Some(terms) = &restriction.terms {
            decisions(&own, "terms-decided-in", &terms.decided_in, &mut all);
        }
    }
    if let Some(withdrawal) = &dataset.withdrawal {
        decisions(&own, "withdrawn-by", &withdrawal.decided_in, &mut all);
        some(&own, "approved-by", "role", withdrawal.approved_by.as_deref(), &mut all);
        some(&own, "succeeded-by", "dataset", withdrawal.successor.as_deref(), &mut all);
    }
    dataset.postponed.iter().for_each(|p| decisions(&own, "postponed-by", &p.decided_in, &mut all));
    for entry in &dataset.history {
        decisions(&own, "decided-in", &entry.decided_in, &mut all);
        some(&own, "approved-by", "role", entry.approved_by.as_deref(), &mut all);
    }
    if let Some(annulled) = dataset.badge.as_ref().and_then(|badge| badge.annulled.as_ref()) {
        decisions(&own, "badge-annulled-by", &annulled.decided_in, &mut all);
    }
    all.sort();
    all.dedup();
    all
}

/// The links that everything else says.
pub fn of_documents(edition: &Edition) -> Vec<Edge> {
    let basis = &edition.content.basis;
    let mut all = Vec::new();
    for minutes in &basis.minutes {
        let meeting = format!("meeting/{}", minutes.source.id);
        all.push(edge(&meeting, "held-by", format!("body/{}", minutes.body)));
        for item in &minutes.items {
            let own = format!("{meeting}#{}", item.id);
            all.push(edge(&own, "item-of", meeting.clone()));
            some(&own, "proposed-by", "unit", item.proposer.as_deref(), &mut all);
            some(&own, "referred-to", "body", item.refer_to.as_deref(), &mut all);
            for about in &item.about {
                all.push(edge(&own, "about", about.clone()));
            }
            for decision in item.decisions.iter().filter(|_| minutes.status == "held") {
                all.push(edge(&own, "decides-on", decision.about.clone()));
                for key in &decision.grounds {
                    all.push(edge(&own, "rests-on", format!("ground/{key}")));
                }
            }
            for action in &item.actions {
                let given = format!("{meeting}#{}", action.id);
                all.push(edge(&given, "given-by", own.clone()));
                all.push(edge(&given, "owed-by", format!("unit/{}", action.owner)));
            }
            for follow_up in &item.follow_up {
                all.push(edge(&own, "follows-up", format!("meeting/{}", follow_up.action)));
            }
        }
    }
    let revisions = |own: &str, list: &[crate::model::Revision], all: &mut Vec<Edge>| {
        for revision in list {
            decisions(own, "decided-in", &revision.decided_in, all);
            some(own, "approved-by", "role", revision.approved_by.as_deref(), all);
        }
    };
    for promise in super::promises::ledger(&edition.content, edition.as_of) {
        let own = format!("plan/{}", promise.plan.source.id);
        if promise.measure.is_none() {
            all.push(edge(&promise.reference(), "promised-by", own));
        }
        // What a state counts is much the same as all there is.
        let counts = !matches!(
            promise.target.metric.as_str(),
            "datasets.open"
                | "datasets.updated_on_time"
                | "datasets.badge_share"
                | "datasets.badge_count"
                | "datasets.badge_score"
                | "datasets.discussed"
        );
        for found in promise.latest().into_iter().filter(|_| counts && promise.measure.is_none()) {
            for counted in &found.counted {
                // A part of a page that is no object (`#_revisions`) stands for the whole.
                let object = counted.split("#_").next().unwrap_or(counted);
                all.push(edge(&promise.reference(), "counts", object.to_owned()));
            }
        }
    }
    for plan in basis.plans.iter().filter(|plan| plan.status != "draft") {
        let own = format!("plan/{}", plan.source.id);
        revisions(&own, &plan.revisions, &mut all);
        for actual in plan.indicators.iter().flat_map(|indicator| &indicator.actuals) {
            decisions(&own, "decided-in", &actual.decided_in, &mut all);
            for evidence in actual.evidence.iter().filter_map(|evidence| evidence.r#ref.clone()) {
                all.push(edge(&own, "shown-by", evidence));
            }
        }
    }
    for page in basis.pages.iter().filter(|page| page.status.as_deref() != Some("draft")) {
        revisions(&format!("page/{}", page.source.id), &page.revisions, &mut all);
    }
    for request in &basis.requests {
        let own = format!("request/{}", request.source.id);
        some(&own, "handled-by", "unit", request.unit.as_deref(), &mut all);
        some(&own, "approved-by", "role", request.approved_by.as_deref(), &mut all);
        request.datasets.iter().for_each(|id| all.push(edge(&own, "about", format!("dataset/{id}"))));
        request.grounds.iter().for_each(|key| all.push(edge(&own, "rests-on", format!("ground/{key}"))));
        decisions(&own, "decided-in", &request.decided_in, &mut all);
    }
    for activity in &basis.activities {
        let own = format!("activity/{}", activity.source.id);
        some(&own, "belongs-to", "unit", activity.unit.as_deref(), &mut all);
        some(&own, "held-by", "body", activity.body.as_deref(), &mut all);
        some(&own, "approved-by", "role", activity.approved_by.as_deref(), &mut all);
        activity.datasets.iter().for_each(|id| all.push(edge(&own, "about", format!("dataset/{id}"))));
        decisions(&own, "decided-in", &activity.decided_in, &mut all);
    }
    for showcase in &basis.showcases {
        let own = format!("showcase/{}", showcase.source.id);
        some(&own, "belongs-to", "unit", showcase.unit.as_deref(), &mut all);
        for used in &showcase.datasets {
            if let UsedDataset::Own(id) = used {
                all.push(edge(&own, "uses", format!("dataset/{id}")));
            }
        }
    }
    for award in basis.awards.iter().filter(|award| award.status.as_deref() != Some("draft")) {
        let own = format!("award/{}", award.source.id);
        some(&own, "belongs-to", "unit", award.unit.as_deref(), &mut all);
        revisions(&own, &award.revisions, &mut all);
        for round in &award.rounds {
            decisions(&own, "decided-in", &round.decided_in, &mut all);
            for result in round.results.iter().filter(|result| result.outcome == "won") {
                some(&own, "won-by", "unit", result.unit.as_deref(), &mut all);
                some(&own, "won-by", "showcase", result.showcase.as_deref(), &mut all);
            }
        }
    }
    for (key, unit) in &basis.organization.units {
        let own = format!("unit/{key}");
        some(&own, "part-of", "unit", unit.parent.as_deref(), &mut all);
        unit.reviewers.iter().for_each(|role| all.push(edge(&own, "reviewed-by", format!("role/{role}"))));
    }
    for (key, role) in &basis.organization.roles {
        some(&format!("role/{key}"), "role-of", "unit", role.unit.as_deref(), &mut all);
    }
    for (key, body) in &basis.organization.bodies {
        some(&format!("body/{key}"), "chartered-by", "page", body.charter.as_deref(), &mut all);
    }
    all.sort();
    all.dedup();
    all
}
