//! Every link of the sample section is cut, led nowhere and bent, one at a time: the build fails each
//! time and names the place, or the key stands in a table here that says why it need not.

use std::collections::BTreeMap;
use std::sync::Arc;

use odsite::diagnostic::{Level, front_matter};
use odsite::schema::{Context, RefKind, Reference, Schema, read, tables};
use odsite::section::Section;
use odsite::world::{MemoryWorld, World};
use odsite::yaml::{Limits, parse};
use rayon::prelude::*;
use serde_yaml::Value;

use crate::support::sample;

/// A document of the sample as values: what stands before and after its YAML, and the YAML.
struct Document {
    path: String,
    head: String,
    tail: String,
    value: Value,
    references: Vec<Reference>,
}

fn schema_of(path: &str) -> Option<&'static Schema> {
    let inner = path.strip_prefix("content/")?;
    Some(match inner {
        "site.yaml" => &tables::SITE,
        "organization.yaml" => &tables::ORGANIZATION,
        "vocabulary.yaml" => &tables::VOCABULARY,
        _ => match (inner.split('/').next()?, inner.rsplit('.').next()?) {
            ("datasets", "yaml") => &tables::DATASET,
            ("minutes", "md") => &tables::MINUTES,
            ("plan", "md") => &tables::PLAN,
            ("requests", "yaml") => &tables::REQUEST,
            ("activities", "md") => &tables::ACTIVITY,
            ("showcase", "md") => &tables::SHOWCASE,
            ("awards", "md") => &tables::AWARD,
            ("pages", "md") => &tables::PAGE,
            _ => return None,
        },
    })
}

fn documents(world: &MemoryWorld) -> Vec<Document> {
    let mut all = Vec::new();
    for path in world.paths() {
        let Some(schema) = schema_of(path) else { continue };
        let text = world.text(path).expect("text").to_owned();
        let (head, yaml, tail) = match path.ends_with(".md").then(|| front_matter(&text)).flatten() {
            Some((yaml, _)) => {
                let start = yaml.as_ptr() as usize - text.as_ptr() as usize;
                (text[..start].to_owned(), yaml.to_owned(), text[start + yaml.len()..].to_owned())
            }
            None => (String::new(), text, String::new()),
        };
        let root = parse(&yaml, 1, Limits::default()).root.expect("a tree");
        let context = Context::of(&root, path, "zh-Hant-TW");
        let references = read(&root, schema, context).references;
        let value = serde_yaml::from_str(&yaml).expect("YAML");
        all.push(Document { path: path.to_owned(), head, tail, value, references });
    }
    all
}

fn step<'a>(value: &'a mut Value, part: &str) -> Option<&'a mut Value> {
    match value {
        Value::Sequence(items) => items.get_mut(part.parse::<usize>().ok()?),
        Value::Mapping(map) => map.get_mut(part),
        _ => None,
    }
}

fn parts(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(|part| part.replace("~1", "/").replace("~0", "~")).collect()
}

/// The document with the value at a pointer replaced, or taken out.
fn changed(document: &Document, pointer: &str, to: Option<&str>) -> String {
    let mut value = document.value.clone();
    let parts = parts(pointer);
    let (last, before) = parts.split_last().expect("a place");
    let parent = before.iter().fold(&mut value, |value, part| step(value, part).expect("a place"));
    match (parent, to) {
        (parent, Some(to)) => *step(parent, last).expect("a place") = Value::String(to.to_owned()),
        (Value::Sequence(items), None) => {
            items.remove(last.parse().expect("a position"));
            if items.is_empty() {
                // An empty list is no list: its key goes as well.
                return changed(document, &pointer[..pointer.rfind('/').expect("a place")], None);
            }
        }
        (Value::Mapping(map), None) => {
            map.remove(last.as_str());
        }
        _ => panic!("{pointer} of {}", document.path),
    }
    written(document, &value)
}

/// The document with another value at a pointer.
fn with(document: &Document, pointer: &str, to: &Value) -> String {
    let mut value = document.value.clone();
    let place = parts(pointer).iter().fold(&mut value, |value, part| step(value, part).expect("a place"));
    *place = to.clone();
    written(document, &value)
}

fn written(document: &Document, value: &Value) -> String {
    let yaml = serde_yaml::to_string(value).expect("YAML");
    let gap = if document.tail.is_empty() || yaml.ends_with('\n') { "" } else { "\n" };
    format!("{}{yaml}{gap}{}", document.head, document.tail.trim_start_matches('\n'))
}

/// The pointer with positions and free keys as `*`: the key of the format.
fn key(document: &Document, pointer: &str) -> String {
    let kind = document.path.split('/').nth(1).expect("a kind").trim_end_matches(".yaml").to_owned();
    let mut free = false;
    let parts = parts(pointer).into_iter().map(|part| {
        let star = part.parse::<usize>().is_ok() || free;
        free = matches!(
            part.as_str(),
            "units" | "contacts" | "roles" | "bodies" | "grounds" | "laws" | "themes"
        ) && matches!(kind.as_str(), "organization" | "vocabulary");
        if star { "*".to_owned() } else { part }
    });
    std::iter::once(kind.clone()).chain(parts).collect::<Vec<_>>().join("/")
}

/// What becomes of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// The build goes on.
    Unseen,
    /// It fails, and what is named lies in another file: whoever lost what the link gave.
    Elsewhere,
    /// It fails, and the file changed is named.
    Named,
}

fn fate(world: &MemoryWorld, document: &Document, text: &str) -> Fate {
    let mut world = world.clone();
    world.write(&document.path, text);
    let world: Arc<dyn World> = Arc::new(world);
    let findings = Section::open(&world).findings;
    let errors = || findings.iter().filter(|finding| finding.level == Level::Error);
    let own = |file: &str| file == document.path;
    if errors().any(|f| own(&f.file) || f.related.iter().any(|r| own(&r.file))) {
        Fate::Named
    } else if errors().next().is_some() {
        Fate::Elsewhere
    } else {
        Fate::Unseen
    }
}

fn targets(documents: &[Document]) -> BTreeMap<RefKind, Vec<String>> {
    let mut all: BTreeMap<RefKind, Vec<String>> = BTreeMap::new();
    for reference in documents.iter().flat_map(|document| &document.references) {
        all.entry(reference.kind).or_default().push(reference.target.clone());
    }
    for targets in all.values_mut() {
        targets.sort();
        targets.dedup();
    }
    all
}

#[test]
fn the_graph_is_closed_and_its_addresses_are_published() {
    let published = crate::support::publish_regardless(&sample());
    let graph: serde_json::Value = serde_json::from_slice(&published["graph.json"]).expect("JSON");
    let base = "https://opendata.example.gov.tw/stats/";
    let nodes = graph["nodes"].as_array().expect("nodes");
    let ids: std::collections::BTreeSet<&str> = nodes.iter().filter_map(|node| node["id"].as_str()).collect();
    assert_eq!(ids.len(), nodes.len(), "an id stands twice");
    for edge in graph["edges"].as_array().expect("edges") {
        for end in ["from", "to"] {
            let id = edge[end].as_str().expect("an id");
            assert!(ids.contains(id), "{edge} leads nowhere");
        }
    }
    for node in nodes {
        let Some(url) = node["url"].as_str() else { continue };
        let path = url.strip_prefix(base).expect("of this site");
        let (page, part) = path.split_once('#').map_or((path, None), |(page, part)| (page, Some(part)));
        let file = if page.ends_with('/') { format!("{page}index.html") } else { format!("{page}.ttl") };
        let text = published.get(&file).unwrap_or_else(|| panic!("{url}: no {file}"));
        if let Some(part) = part.filter(|_| page.ends_with('/')) {
            let text = String::from_utf8_lossy(text);
            let there = [format!("id=\"{part}\""), format!("id={part} "), format!("id={part}>")];
            assert!(there.iter().any(|id| text.contains(id.as_str())), "{url}: no such part");
        }
    }
}

/// Links that may be cut: no duty asks for them, or what they give is inherited. A key that comes to be
/// asked for must leave this table.
const NO_DUTY: &[(&str, &str)] = &[
    ("activities/body", "who met, convened or was reported to is told, not owed"),
    ("activities/datasets/*", "a mention"),
    ("activities/unit", "one without a unit is the whole agency's"),
    (
        "awards/revisions/*/approved_by",
        "the day and the document stand; not every award is approved by a role",
    ),
    ("awards/unit", "told, not owed"),
    ("datasets/contact", "the unit's or the site's is inherited"),
    ("datasets/legislation/*", "a mention"),
    ("datasets/license", "the site's is inherited"),
    ("datasets/related/*", "a mention"),
    ("datasets/restriction/apply/contact", "the page or address of `apply` remains"),
    ("datasets/restriction/apply/page", "the address or contact of `apply` remains"),
    ("datasets/restriction/grounds/*", "another ground remains, and no decision names them"),
    ("datasets/restriction/open_part", "what remains open may have no data set of its own"),
    ("datasets/restriction/terms/decided_in", "terms may be older than the meetings of this section"),
    ("datasets/restriction/terms/page", "the terms themselves stand"),
    ("datasets/reviewer", "the unit has only one reviewer"),
    ("datasets/series", "a data set may stand alone"),
    ("datasets/supersedes", "the withdrawn one names its successor"),
    ("datasets/themes/*", "no duty of the format"),
    ("datasets/withdrawal/successor", "there may be none"),
    ("minutes/items/*/about/*", "a mention; what is decided on must be in `about`"),
    (
        "minutes/items/*/decisions/*/grounds/*",
        "another ground remains, and the decision is superseded or agrees with no entry",
    ),
    ("minutes/items/*/proposer", "motions have none"),
    ("minutes/items/*/refer_to", "a referral is told, not owed"),
    ("organization/bodies/*/charter", "told, not owed"),
    ("organization/bodies/*/terms/*/members/*/role", "told, not owed"),
    ("organization/contacts/*/unit", "told, not owed"),
    ("organization/roles/*/unit", "a role of the agency has none"),
    ("organization/units/*/contact", "the site's is inherited"),
    ("pages/revisions/*/approved_by", "the day and the document stand"),
    ("plan/indicators/*/actuals/*/decided_in", "told, not owed"),
    ("plan/indicators/*/actuals/*/unit", "one without a unit is the whole agency's"),
    ("plan/indicators/*/measures/*/where/approved_by", "it widens what is counted, as the plan then says"),
    ("plan/indicators/*/measures/*/where/body", "it widens what is counted, as the plan then says"),
    ("plan/revisions/*/approved_by", "the day and the document stand"),
    ("plan/revisions/*/decided_in", "another key of the plan cites the same item"),
    ("plan/targets/*/where/approved_by", "it widens what is counted, as the plan then says"),
    ("plan/targets/*/where/body", "it widens what is counted, as the plan then says"),
    ("plan/targets/*/where/unit", "it widens what is counted, as the plan then says"),
    ("requests/datasets/*", "a mention, unless the request is released"),
    ("requests/grounds/*", "another ground remains"),
    ("requests/unit", "a request just received has no unit yet"),
    ("showcase/datasets/*", "a mention"),
    ("showcase/unit", "told, not owed"),
    ("site/catalog_license", "metadata without a licence are told as such"),
    ("site/contact", "units have their own"),
    ("site/objections", "told, not owed"),
];

/// Links that may be bent to another thing of their kind: only this end speaks, so that nobody can tell.
const ONE_END: &[(&str, &str)] = &[
    ("activities/approved_by", "another role with authority over the unit"),
    ("activities/body", "only the activity tells"),
    ("activities/datasets/*", "only the activity tells"),
    ("activities/unit", "only the activity tells"),
    ("awards/revisions/*/approved_by", "another role of the agency"),
    ("awards/rounds/*/results/*/showcase", "only the award tells"),
    ("awards/rounds/*/results/*/unit", "only the award tells"),
    ("awards/unit", "only the award tells"),
    ("datasets/contact", "any contact can answer"),
    ("datasets/cost/law", "only the data set tells"),
    ("datasets/legislation/*", "only the data set tells"),
    ("datasets/license", "only the data set tells"),
    ("datasets/related/*", "only the data set tells"),
    ("datasets/restriction/apply/contact", "any contact can answer"),
    ("datasets/restriction/apply/page", "only the data set tells"),
    ("datasets/restriction/approved_by", "part of an open data set may be withheld by a chief of the unit"),
    ("datasets/restriction/grounds/*", "decided before this section, or without naming grounds"),
    ("datasets/restriction/open_part", "another open data set"),
    ("datasets/restriction/terms/page", "only the data set tells"),
    ("datasets/reviewer", "another reviewer of the same unit"),
    ("datasets/themes/*", "only the data set tells"),
    ("datasets/unit", "its reviewer is inherited with the unit"),
    ("minutes/body", "a meeting that was not held has no attendance to tell by"),
    ("minutes/items/*/about/*", "a mention; what is decided on must be in `about`"),
    ("minutes/items/*/actions/*/owner", "only the minutes tell"),
    ("minutes/items/*/decisions/*/grounds/*", "superseded: the register shows what rules now"),
    ("minutes/items/*/follow_up/*/action", "another open action of an earlier meeting"),
    ("minutes/items/*/proposer", "only the minutes tell"),
    ("organization/bodies/*/charter", "only the organisation tells"),
    ("organization/bodies/*/terms/*/members/*/role", "only the organisation tells"),
    ("organization/contacts/*/unit", "only the organisation tells"),
    ("organization/roles/*/unit", "a unit above has authority too"),
    ("organization/units/*/contact", "any contact can answer"),
    ("organization/units/*/parent", "another unit of the same agency"),
    ("organization/units/*/reviewers/*", "a role of the agency may review"),
    ("pages/revisions/*/approved_by", "another role of the agency"),
    ("plan/indicators/*/actuals/*/decided_in", "another item on the same plan, in or after the period"),
    ("plan/indicators/*/actuals/*/evidence/*/ref", "what shows it is for people to judge"),
    ("plan/indicators/*/actuals/*/unit", "only the plan tells"),
    ("plan/indicators/*/measures/*/assessed_by/*/unit", "only the plan tells"),
    ("plan/indicators/*/measures/*/where/approved_by", "only the plan tells"),
    ("plan/indicators/*/measures/*/where/body", "only the plan tells"),
    ("plan/targets/*/where/approved_by", "only the plan tells"),
    ("plan/targets/*/where/body", "only the plan tells"),
    ("plan/targets/*/where/unit", "only the plan tells"),
    ("plan/revisions/*/approved_by", "another role of the agency"),
    ("requests/grounds/*", "another ground of the same data set"),
    ("requests/approved_by", "another role with authority over the unit"),
    ("requests/datasets/*", "only the request tells"),
    ("requests/unit", "only the request tells"),
    ("showcase/datasets/*", "only the showcase tells"),
    ("showcase/unit", "only the showcase tells"),
    ("site/catalog_license", "only the settings tell"),
    ("site/contact", "any contact can answer"),
    ("site/license", "only the settings tell"),
    ("site/objections", "only the settings tell"),
];

#[test]
fn no_link_can_be_cut_or_bent_unseen() {
    let world = sample();
    let documents = documents(&world);
    // Written anew with nothing changed, each document is as good as before.
    for document in &documents {
        let Some(reference) = document.references.first() else { continue };
        let text = changed(document, &reference.pointer, Some(&reference.target));
        assert_eq!(fate(&world, document, &text), Fate::Unseen, "{} is refused unchanged", document.path);
    }
    let targets = targets(&documents);
    let all: Vec<(&Document, &Reference)> = documents
        .iter()
        .flat_map(|document| document.references.iter().map(move |r| (document, r)))
        .collect();
    let tried: Vec<(&str, String, String, Fate)> = all
        .par_iter()
        .flat_map_iter(|(document, reference)| {
            let key = key(document, &reference.pointer);
            let place = format!("{} {}", document.path, reference.pointer);
            let mut tried = Vec::new();
            let mut attempt = |how: &'static str, to: Option<&str>| {
                let fate = fate(&world, document, &changed(document, &reference.pointer, to));
                tried.push((how, key.clone(), format!("{place} → {}", to.unwrap_or("nothing")), fate));
            };
            attempt("nowhere", Some(&format!("{}-x", reference.target)));
            attempt("cut", None);
            let others = &targets[&reference.kind];
            let own = others.iter().position(|target| *target == reference.target).expect("its own");
            for other in (1..others.len()).map(|n| &others[(own + n) % others.len()]) {
                attempt("bent", Some(other));
            }
            tried
        })
        .collect();
    let mut unseen: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    for (how, key, place, _) in tried.iter().filter(|(.., fate)| *fate == Fate::Unseen) {
        unseen.entry((how, key)).or_insert(place);
    }
    let named = tried.iter().filter(|(.., fate)| *fate == Fate::Named).count();
    let elsewhere = tried.iter().filter(|(.., fate)| *fate == Fate::Elsewhere).count();
    println!(
        "{} links, {} changes: {named} named at the link, {elsewhere} at its loss, {} unseen for a reason given",
        all.len(),
        tried.len(),
        tried.len() - named - elsewhere
    );
    let mut faults = Vec::new();
    for ((how, key), place) in &unseen {
        let table = if *how == "bent" { ONE_END } else { NO_DUTY };
        if *how == "nowhere" || !table.iter().any(|(allowed, _)| allowed == key) {
            faults.push(format!("{how} {key}: {place}"));
        }
    }
    for (how, table) in [("cut", NO_DUTY), ("bent", ONE_END)] {
        for (key, _) in table.iter().filter(|(key, _)| !unseen.contains_key(&(how, *key))) {
            faults.push(format!("{how} {key}: always seen, and stands in the table"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Values that only one place tells, so that nobody can tell whether they are right.
const ONE_VOICE: &[(&str, &str)] = &[
    ("datasets/economic/budget-expenditure.yaml /planned_for", "no meeting decided the date"),
    ("datasets/info/heritage-survey-points.yaml /planned_for", "no meeting decided the date"),
    ("datasets/info/township-boundaries.yaml /planned_for", "no meeting decided the date"),
    ("datasets/social/linked-health-checkups.yaml /planned_for", "no meeting decided the date"),
    ("datasets/survey/rent-statistics.yaml /planned_for", "no meeting decided the date"),
    ("datasets/social/linked-health-checkups.yaml /access", "planned: no meeting has decided"),
    ("datasets/economic/visitor-arrivals.yaml /access", "a draft"),
    ("datasets/economic/business-counts.yaml /history/0/access", "no meeting decided this step"),
    ("datasets/social/disabled-persons.yaml /history/1/status", "the meeting decided on access alone"),
    ("datasets/survey/household-survey-micro.yaml /history/0/status", "the meeting decided on access alone"),
    ("datasets/social/elder-care-capacity.yaml /postponed/0/from", "the day first promised"),
    ("datasets/social/household-water-use.yaml /postponed/0/from", "the day first promised"),
    ("datasets/social/household-registration-events.yaml /restriction/scope", "its open part is named"),
    ("minutes/2025-11-20.md /items/2/decisions/0/scope", "superseded"),
    ("minutes/2026-07-16.md /items/1/decisions/0/scope", "superseded"),
    ("minutes/2026-09-10.md /status", "a meeting that was not held"),
    ("minutes/2026-09-10.md /date", "a meeting that was not held"),
    ("minutes/2026-12-10.md /status", "a meeting that was not held"),
    ("minutes/2026-12-10.md /date", "a meeting that was not held"),
];

/// What decisions and what follows them say, and how each can be said otherwise.
fn otherwise(key: &str, value: &Value) -> Vec<Value> {
    let others = |all: &[&str]| {
        let now = value.as_str().unwrap_or_default();
        all.iter().filter(|word| **word != now).map(|word| Value::from(*word)).collect::<Vec<_>>()
    };
    let ends = |all: &[&str]| all.iter().any(|end| key.ends_with(end));
    if ends(&["/decisions/*/access", "history/*/access", "datasets/access"]) {
        others(&["open", "on-request", "closed"])
    } else if ends(&["/decisions/*/status", "history/*/status"]) {
        others(&["planned", "published", "discontinued", "withdrawn"])
    } else if ends(&["/decisions/*/scope", "restriction/scope"]) {
        others(&["whole", "part"])
    } else if ends(&["/decisions/*/adopts"]) {
        vec![Value::Bool(false)]
    } else if key == "minutes/status" {
        vec!["announced".into(), "cancelled".into()]
    } else if ends(&["/planned_for", "postponed/*/from", "postponed/*/to"]) {
        vec!["2025-12-30".into(), "2027-12-30".into()]
    } else if ends(&["approved_on", "withdrawal/date", "discontinued/date", "notice/date"])
        || key == "minutes/date"
    {
        vec!["2019-01-02".into(), "2029-01-02".into()]
    } else {
        Vec::new()
    }
}

fn leaves(value: &Value, pointer: &str, all: &mut Vec<(String, Value)>) {
    match value {
        Value::Mapping(map) => {
            for (key, value) in map {
                // A key that is a number names a year, and no decision.
                let Some(key) = key.as_str() else { continue };
                let key = key.replace('~', "~0").replace('/', "~1");
                leaves(value, &format!("{pointer}/{key}"), all);
            }
        }
        Value::Sequence(items) => {
            for (i, value) in items.iter().enumerate() {
                leaves(value, &format!("{pointer}/{i}"), all);
            }
        }
        _ => all.push((pointer.to_owned(), value.clone())),
    }
}

#[test]
fn no_decision_can_be_said_otherwise_unseen() {
    // As of a date: later events are none.
    let mut world = sample();
    world.set_as_of("2026-11-11".parse().expect("a date"));
    let documents = documents(&world);
    let tried: Vec<(String, String, Fate)> = documents
        .par_iter()
        .flat_map_iter(|document| {
            let mut all = Vec::new();
            leaves(&document.value, "", &mut all);
            let mut tried = Vec::new();
            for (pointer, value) in all {
                for other in otherwise(&key(document, &pointer), &value) {
                    let place = format!("{} {pointer}", document.path.trim_start_matches("content/"));
                    let fate = fate(&world, document, &with(document, &pointer, &other));
                    tried.push((place, format!("{other:?}"), fate));
                }
            }
            tried
        })
        .collect();
    let unseen: Vec<&(String, String, Fate)> =
        tried.iter().filter(|(.., fate)| *fate == Fate::Unseen).collect();
    println!("{} values said otherwise, {} unseen for a reason given", tried.len(), unseen.len());
    let without: Vec<_> =
        unseen.iter().filter(|(place, ..)| !ONE_VOICE.iter().any(|(allowed, _)| allowed == place)).collect();
    assert!(without.is_empty(), "{without:#?}");
    for (place, _) in ONE_VOICE {
        assert!(
            unseen.iter().any(|(seen, ..)| seen == place),
            "{place}: always seen, and stands in the table"
        );
    }
}
