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
        let context = Context { file: path, default_language: "zh-Hant-TW" };
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
    let yaml = serde_yaml::to_string(&value).expect("YAML");
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

/// Whether the site with this document in place of its own is refused, and the place is named.
fn refused(world: &MemoryWorld, document: &Document, text: &str) -> bool {
    let mut world = world.clone();
    world.write(&document.path, text);
    let world: Arc<dyn World> = Arc::new(world);
    let findings = Section::open(&world).findings;
    findings.iter().any(|finding| {
        finding.level == Level::Error
            && (finding.file == document.path || finding.related.iter().any(|r| r.file == document.path))
    })
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
fn no_link_can_be_cut_or_bent_unseen() {
    let world = sample();
    let documents = documents(&world);
    // Written anew with nothing changed, each document is as good as before.
    for document in &documents {
        let Some(reference) = document.references.first() else { continue };
        let text = changed(document, &reference.pointer, Some(&reference.target));
        assert!(!refused(&world, document, &text), "{} is refused unchanged", document.path);
    }
    let targets = targets(&documents);
    let all: Vec<(&Document, &Reference)> = documents
        .iter()
        .flat_map(|document| document.references.iter().map(move |r| (document, r)))
        .collect();
    let survivors: Vec<(String, String)> = all
        .par_iter()
        .flat_map_iter(|(document, reference)| {
            let mut found = Vec::new();
            let at = key(document, &reference.pointer);
            let nowhere = match reference.kind {
                RefKind::Typed => format!("{}-x", reference.target),
                RefKind::Item | RefKind::Action => format!("{}x", reference.target),
                _ => format!("{}-x", reference.target),
            };
            if !refused(&world, document, &changed(document, &reference.pointer, Some(&nowhere))) {
                found.push((format!("nowhere {at}"), format!("{} {}", document.path, reference.pointer)));
            }
            if !refused(&world, document, &changed(document, &reference.pointer, None)) {
                found.push((format!("cut {at}"), format!("{} {}", document.path, reference.pointer)));
            }
            let others = &targets[&reference.kind];
            let own = others.iter().position(|target| *target == reference.target).expect("its own");
            for other in (1..others.len()).map(|n| &others[(own + n) % others.len()]).take(3) {
                if !refused(&world, document, &changed(document, &reference.pointer, Some(other))) {
                    found.push((
                        format!("bent {at}"),
                        format!("{} {} → {other}", document.path, reference.pointer),
                    ));
                }
            }
            found
        })
        .collect();
    let mut by_key: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (key, place) in survivors {
        by_key.entry(key).or_default().push(place);
    }
    println!("{} links", all.len());
    for (key, places) in &by_key {
        println!("{key}: {} e.g. {}", places.len(), places[0]);
    }
    assert!(by_key.is_empty());
}
