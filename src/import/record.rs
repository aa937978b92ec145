//! The record of imports, `.odsite/imports/data-gov-tw.json`: what each row became when it was last
//! imported. It is what an update compares with, so that edits by hand can be told from the list's.
//!
//! One line a data set, so that a change of one is a change of one line. Never in `content/`.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

/// Where the record stands below the site's root.
pub const PATH: &str = ".odsite/imports/data-gov-tw.json";

/// What is known of one data set.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// The kind of list it came from.
    pub family: String,
    /// Its provider as the list writes it.
    pub provider: String,
    /// Its manifest as imported.
    pub manifest: Map<String, Json>,
}

/// A change that an update made.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Change {
    pub id: String,
    /// JSON pointer; empty for a data set that is new.
    pub pointer: String,
    pub from: String,
    pub to: String,
}

/// The record.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Record {
    /// Digest of the list that the last update read, and what it changed: the report of the same
    /// list stays the same.
    pub list: String,
    pub changes: Vec<Change>,
    pub entries: BTreeMap<String, Entry>,
}

impl Record {
    /// Reads a record; nothing when the text is none.
    pub(super) fn read(text: &str) -> Option<Self> {
        let document: Map<String, Json> = serde_json::from_str(text).ok()?;
        if document.get("version")? != 1 {
            return None;
        }
        let text_of = |value: &Json, key: &str| value.get(key).and_then(Json::as_str).map(str::to_owned);
        let mut record = Self {
            list: document.get("list")?.as_str()?.to_owned(),
            changes: Vec::new(),
            entries: BTreeMap::new(),
        };
        for change in document.get("changes")?.as_array()? {
            record.changes.push(Change {
                id: text_of(change, "id")?,
                pointer: text_of(change, "key")?,
                from: text_of(change, "from")?,
                to: text_of(change, "to")?,
            });
        }
        for (id, entry) in document.get("datasets")?.as_object()? {
            let entry = Entry {
                family: text_of(entry, "list")?,
                provider: text_of(entry, "provider")?,
                manifest: entry.get("manifest")?.as_object()?.clone(),
            };
            record.entries.insert(id.clone(), entry);
        }
        Some(record)
    }

    /// The text of the record.
    pub(super) fn write(&self) -> String {
        let changes: Vec<String> = self
            .changes
            .iter()
            .map(|c| json!({"id": c.id, "key": c.pointer, "from": c.from, "to": c.to}).to_string())
            .collect();
        let entries: Vec<String> = self
            .entries
            .iter()
            .map(|(id, e)| {
                let value = json!({"list": e.family, "provider": e.provider, "manifest": e.manifest});
                format!("{}: {value}", json!(id))
            })
            .collect();
        format!(
            "{{\"version\": 1, \"list\": {},\n\"changes\": [{}],\n\"datasets\": {{{}}}}}\n",
            json!(self.list),
            lines(&changes),
            lines(&entries)
        )
    }
}

fn lines(items: &[String]) -> String {
    if items.is_empty() { String::new() } else { format!("\n{}\n", items.join(",\n")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let entry = |title: &str| Entry {
            family: "資料集識別碼".into(),
            provider: "甲處".into(),
            manifest: json!({"title": title, "cost": {"amount": 0}}).as_object().cloned().unwrap_or_default(),
        };
        let change =
            Change { id: "1".into(), pointer: "/title".into(), from: "甲".into(), to: "\"乙\"\n".into() };
        let record = Record {
            list: "abc".into(),
            changes: vec![change],
            entries: [("1".to_owned(), entry("甲")), ("2".to_owned(), entry("乙"))].into(),
        };
        assert_eq!(Record::read(&record.write()), Some(record));
        assert_eq!(Record::read(&Record::default().write()), Some(Record::default()));
        for bad in ["", "{}", "{\"version\": 2}", "[]"] {
            assert_eq!(Record::read(bad), None);
        }
    }
}
