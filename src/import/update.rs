//! Bringing manifests that are there up to date with the list, one by one.
//!
//! What is still as imported takes the list's value; what a person changed stays. Nothing becomes
//! public by an update, and nothing is deleted by one.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json};

use super::merge::{self, Difference, Edit};
use super::record::{Change, Entry, Record};
use super::{ImportError, edit};
use crate::yaml;

/// Stands in the record for the value of a key whose last import nobody knows.
const UNKNOWN: &str = "?";

/// What an update found, for the report.
#[derive(Debug, Default)]
pub(super) struct Findings {
    /// What this list changed, in this run or an earlier one.
    pub changes: Vec<Change>,
    /// Changed by hand and in the list.
    pub conflicts: Vec<(String, Difference)>,
    /// As imported, but not to be changed in the text without harm.
    pub by_hand: Vec<(String, Edit)>,
    /// Would become public: left to a person, with all else of the row.
    pub held: Vec<(String, Edit)>,
    /// Manifests that are no YAML.
    pub unreadable: Vec<String>,
    /// Data sets with keys of which no record tells what was imported.
    pub unrecorded: usize,
    /// In an earlier list and no longer in this one: id and title.
    pub vanished: Vec<(String, String)>,
}

/// A manifest that takes values of the list.
pub(super) struct Merged {
    pub text: String,
    /// Its unit is now the one that the list names.
    pub takes_unit: bool,
}

/// An update under way.
pub(super) struct Update {
    pub record: Record,
    pub findings: Findings,
    text_before: Option<String>,
    seen: BTreeSet<String>,
    fresh: Vec<Change>,
}

impl Update {
    pub(super) fn new(record: Option<&str>) -> Result<Self, ImportError> {
        let text_before = record.map(str::to_owned);
        let record = match record {
            Some(text) => Record::read(text).ok_or(ImportError::Record)?,
            None => Record::default(),
        };
        let (findings, seen, fresh) = (Findings::default(), BTreeSet::new(), Vec::new());
        Ok(Self { record, findings, text_before, seen, fresh })
    }

    /// Notes that the list has this id.
    pub(super) fn see(&mut self, id: &str) {
        self.seen.insert(id.to_owned());
    }

    /// Whether the data set was imported once.
    pub(super) fn knows(&self, id: &str) -> bool {
        self.record.entries.contains_key(id)
    }

    /// Records a manifest that is written new.
    pub(super) fn add(&mut self, id: &str, entry: Entry, updating: bool) {
        if updating {
            let to = entry.manifest.get("title").and_then(Json::as_str).unwrap_or_default().to_owned();
            let id = id.to_owned();
            self.fresh.push(Change { id, pointer: String::new(), from: String::new(), to });
        }
        self.record.entries.insert(id.to_owned(), Entry { manifest: undated(entry.manifest), ..entry });
    }

    /// Merges a manifest that is there with the row of the list. The new text, if it changes.
    pub(super) fn merge(&mut self, id: &str, text: Option<&str>, entry: Entry) -> Option<Merged> {
        let entry = Entry { manifest: undated(entry.manifest), ..entry };
        let read =
            text.map(|text| yaml::parse(text.trim_start_matches('\u{feff}'), 1, yaml::Limits::default()));
        let own = read.filter(|document| document.problems.is_empty()).and_then(|document| document.root);
        let (Some(text), Some(Json::Object(own))) = (text, own.map(|root| merge::of_node(&root))) else {
            self.findings.unreadable.push(id.to_owned());
            return None;
        };
        let last = self.record.entries.get(id).map(|entry| entry.manifest.clone());
        let merged = merge::merge(last.as_ref(), &own, &entry.manifest);
        // An officer has closed what the list offers: where to have it is not the list's to say.
        let open = |map: &Map<String, Json>| map.get("access").and_then(Json::as_str) == Some("open");
        let closed = open(&entry.manifest) && !open(&own);
        let leads = |edit: &Edit| closed && edit.pointer.first().is_some_and(|key| key == "distributions");
        if let Some(opening) = merged.edits.iter().find(|edit| opens(edit) || leads(edit)) {
            self.findings.held.push((id.to_owned(), opening.clone()));
            return None;
        }
        let mut base = entry.manifest.clone();
        let unknown = serde_json::json!({UNKNOWN: UNKNOWN});
        let mut unrecorded = false;
        for conflict in merged.conflicts {
            let mut conflict = conflict;
            let was = if last.is_some() { conflict.last.clone() } else { Some(unknown.clone()) };
            set(&mut base, &conflict.pointer, was.as_ref());
            if was.as_ref() == Some(&unknown) {
                unrecorded = true;
                conflict.last = None;
            }
            self.findings.conflicts.push((id.to_owned(), conflict));
        }
        self.findings.unrecorded += usize::from(unrecorded);
        let order: Vec<&str> = entry.manifest.keys().map(String::as_str).collect();
        let mut new = text.to_owned();
        let mut takes_unit = false;
        for change in merged.edits {
            match edit::edit(&new, &change.pointer, change.to.as_ref(), &order) {
                Some(edited) => {
                    new = edited;
                    takes_unit |= change.pointer == ["unit"];
                    self.fresh.push(Change {
                        id: id.to_owned(),
                        pointer: merge::pointer(&change.pointer),
                        from: shown(change.from.as_ref()),
                        to: shown(change.to.as_ref()),
                    });
                }
                None => {
                    let was = last.as_ref().and_then(|last| get(last, &change.pointer));
                    set(&mut base, &change.pointer, was);
                    self.findings.by_hand.push((id.to_owned(), change));
                }
            }
        }
        self.record.entries.insert(id.to_owned(), Entry { manifest: base, ..entry });
        (new != text).then_some(Merged { text: new, takes_unit })
    }

    /// Ends an update: what the list no longer has, and what it changed. `whole` says whether the
    /// list holds all data sets (not the changes of a day alone), `asked` whether a provider's rows
    /// were looked at, `there` whether a data set is still in the site.
    pub(super) fn finish(
        &mut self,
        list: String,
        family: &str,
        whole: bool,
        asked: impl Fn(&str) -> bool,
        there: impl Fn(&str) -> bool,
    ) {
        for (id, entry) in &self.record.entries {
            let expected = whole && entry.family == family && asked(&entry.provider) && there(id);
            if expected && !self.seen.contains(id) {
                let title = entry.manifest.get("title").and_then(Json::as_str).unwrap_or_default();
                self.findings.vanished.push((id.clone(), title.to_owned()));
            }
        }
        let mut changes = std::mem::take(&mut self.fresh);
        if self.record.list == list {
            changes.append(&mut self.record.changes);
        }
        changes.sort();
        changes.dedup();
        self.findings.changes.clone_from(&changes);
        self.record.list = list;
        self.record.changes = changes;
    }

    /// The text of the record, when it is another than before.
    pub(super) fn text(&self) -> Option<String> {
        if self.text_before.is_none() && self.record == Record::default() {
            return None;
        }
        let text = self.record.write();
        (self.text_before.as_ref() != Some(&text)).then_some(text)
    }
}

/// Without the day of the list, which is written once and changes with every list.
fn undated(mut manifest: Map<String, Json>) -> Map<String, Json> {
    if let Some(imported) = manifest.get_mut("imported").and_then(Json::as_object_mut) {
        imported.shift_remove("date");
    }
    manifest
}

/// Whether an edit would publish what is not published.
fn opens(edit: &Edit) -> bool {
    let key: Vec<&str> = edit.pointer.iter().map(String::as_str).collect();
    let to = edit.to.as_ref().and_then(Json::as_str);
    matches!((key.as_slice(), to), (["access"], Some("open")) | (["status"], Some("published")))
}

fn get<'a>(map: &'a Map<String, Json>, pointer: &[String]) -> Option<&'a Json> {
    let (first, rest) = pointer.split_first()?;
    let value = map.get(first)?;
    if rest.is_empty() { Some(value) } else { get(value.as_object()?, rest) }
}

/// Sets or takes away the value at a pointer.
fn set(map: &mut Map<String, Json>, pointer: &[String], value: Option<&Json>) {
    let Some((first, rest)) = pointer.split_first() else { return };
    match (rest.is_empty(), value) {
        (true, Some(value)) => {
            map.insert(first.clone(), value.clone());
        }
        (true, None) => {
            map.shift_remove(first);
        }
        (false, _) => {
            let inner = map.entry(first.clone()).or_insert_with(|| Json::Object(Map::new()));
            if let Some(inner) = inner.as_object_mut() {
                set(inner, rest, value);
            }
        }
    }
}

/// A value in a table of the report.
pub(super) fn shown(value: Option<&Json>) -> String {
    match value {
        None => String::new(),
        Some(Json::String(text)) => text.clone(),
        Some(other) => merge::texts(other).to_string(),
    }
}

/// How often each top key changed, for the summary.
pub(super) fn by_key(changes: &[Change]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for change in changes.iter().filter(|change| !change.pointer.is_empty()) {
        let key = change.pointer.trim_start_matches('/').split('/').next().unwrap_or_default();
        *counts.entry(key.to_owned()).or_default() += 1;
    }
    counts
}
