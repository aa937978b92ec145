//! The units of a list: found among the site's, or new, and then written into the text of
//! `content/organization.yaml` without touching what stands there.

use std::collections::HashMap;

use serde_json::{Map, Value as Json, json};
use sha2::{Digest as _, Sha256};

use super::{Existing, ImportError, cell};
use crate::schema::form;
use crate::yaml::offset;
use crate::yaml::{self, Value};

/// The site's units and those that a list adds.
pub(super) struct Units {
    known: Vec<(String, Option<String>, Vec<String>)>,
    agency: String,
    added: Vec<(String, Json)>,
    /// Cells that were looked up before.
    found: HashMap<String, Found>,
}

/// A unit that a cell names.
#[derive(Clone)]
pub(super) struct Found {
    pub key: String,
    /// The unit has the very name and code of the cell.
    pub exact: bool,
}

impl Units {
    pub(super) fn new(existing: &Existing<'_>) -> Self {
        Self {
            known: existing.units.clone(),
            agency: existing.agency.clone(),
            added: Vec::new(),
            found: HashMap::new(),
        }
    }

    /// The site's own agency, for rows that name nobody.
    pub(super) fn agency(&self) -> &str {
        &self.agency
    }

    /// The unit that a cell names: by its code, else by its name, else a new one (which is added
    /// only where `add` says so).
    pub(super) fn find(&mut self, text: &str, add: bool) -> Found {
        if let Some(found) = self.found.get(text) {
            return found.clone();
        }
        let found = self.look_up(text, add);
        // What was neither found nor added is looked up again: a later row may add it.
        if self.known.iter().any(|(key, ..)| *key == found.key) {
            self.found.insert(text.to_owned(), found.clone());
        }
        found
    }

    fn look_up(&mut self, text: &str, add: bool) -> Found {
        let (code, name) = parse(text);
        let key = code.clone().filter(|c| form::is_id(c) && c != "all").unwrap_or_else(|| hashed(&name));
        let same_name = |names: &[String]| names.iter().any(|n| cell::one_line(n) == name);
        let by_code = code
            .as_deref()
            .and_then(|code| self.known.iter().find(|(_, theirs, _)| theirs.as_deref() == Some(code)));
        let by_key = || self.known.iter().find(|(theirs, ..)| theirs.eq_ignore_ascii_case(&key));
        let by_name = || {
            self.known
                .iter()
                .find(|(_, theirs, names)| same_name(names) && (code.is_none() || theirs.is_none()))
        };
        if let Some((key, theirs, names)) = by_code.or_else(by_key).or_else(by_name) {
            let exact = same_name(names) && (code.is_none() || *theirs == code);
            return Found { key: key.clone(), exact };
        }
        if add {
            let mut unit = Map::new();
            unit.insert("kind".into(), json!("division"));
            unit.insert("name".into(), json!(name));
            unit.insert("parent".into(), json!(self.agency));
            if let Some(code) = &code {
                unit.insert("code".into(), json!(code));
            }
            self.added.push((key.clone(), Json::Object(unit)));
            self.known.push((key.clone(), code, vec![name]));
        }
        Found { key, exact: true }
    }

    /// The text of `organization.yaml` with the new units in it; nothing when there are none.
    pub(super) fn write(&self, text: &str) -> Result<Option<String>, ImportError> {
        if self.added.is_empty() {
            return Ok(None);
        }
        let keys = || self.added.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>().join(", ");
        let new = insert(text, &self.added).ok_or_else(|| ImportError::Organization(keys()))?;
        let before = unit_keys(text).unwrap_or_default();
        let all: Vec<String> =
            before.into_iter().chain(self.added.iter().map(|(key, _)| key.clone())).collect();
        // A text that we do not understand well enough is left to a person.
        if unit_keys(&new).as_ref() == Some(&all) {
            Ok(Some(new))
        } else {
            Err(ImportError::Organization(keys()))
        }
    }
}

/// `380120000J 【社會局】` → code and name, `2.16.886.101.20003.20069|數位發展部` → name; anything
/// else is a name.
pub(super) fn parse(text: &str) -> (Option<String>, String) {
    let mut text = cell::one_line(text);
    if let Some((number, name)) = text.split_once('|')
        && number.trim().starts_with("2.16.")
        && !name.trim().is_empty()
    {
        text = cell::trim(name).to_owned();
    }
    let split = text.split_once(['【', '〔', '[']).and_then(|(code, rest)| {
        let name = cell::trim(rest.strip_suffix(['】', '〕', ']'])?);
        let code = cell::trim(code);
        let plain = !code.is_empty() && code.bytes().all(|b| b.is_ascii_alphanumeric());
        (plain && !name.is_empty()).then(|| (Some(code.to_owned()), name.to_owned()))
    });
    split.unwrap_or((None, text))
}

/// A key for a unit of which only the name is known.
fn hashed(name: &str) -> String {
    let digest = Sha256::digest(name.as_bytes());
    let hex: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    format!("u-{hex}")
}

/// The keys of `units` in a text without faults.
fn unit_keys(text: &str) -> Option<Vec<String>> {
    let document = yaml::parse(text, 1, yaml::Limits::default());
    if !document.problems.is_empty() {
        return None;
    }
    match &document.root.as_ref()?.get("units")?.value {
        Value::Map(pairs) => Some(pairs.iter().map(|pair| pair.key.clone()).collect()),
        _ => None,
    }
}

fn insert(text: &str, added: &[(String, Json)]) -> Option<String> {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let document = yaml::parse(text, 1, yaml::Limits::default());
    let units = document.root.as_ref().and_then(|root| root.get("units"));
    let Some(units) = units else {
        let gap = if text.is_empty() || text.ends_with('\n') { "" } else { end };
        return Some(format!("{text}{gap}units:{end}{}", block(added, 2, end)?));
    };
    let Value::Map(pairs) = &units.value else { return None };
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let start = offset(text, units.span.line, units.span.column)?;
    if text.get(start..)?.starts_with('{') {
        let from = pairs
            .last()
            .map_or(Some(start), |last| offset(text, last.key_span.line, last.key_span.column))?;
        return insert_in_braces(text, from, pairs.is_empty(), added);
    }
    let last = pairs.last()?;
    let column = usize::try_from(last.key_span.column).ok()?;
    let from = usize::try_from(last.key_span.line).ok()?;
    let mut behind = from;
    for (index, line) in lines.iter().enumerate().skip(from) {
        let indent = line.len() - line.trim_start_matches(' ').len();
        match line.trim().is_empty() {
            true => {}
            false if indent > column => behind = index + 1,
            false => break,
        }
    }
    let mut new: String = lines.get(..behind)?.concat();
    if !new.ends_with('\n') {
        new.push_str(end);
    }
    new.push_str(&block(added, column, end)?);
    new.push_str(&lines.get(behind..)?.concat());
    Some(new)
}

/// Units written in braces (`{a: {…}}`): before the closing one, in the JSON that YAML contains.
/// Which brace closes is found by trying: after the right one the units are those of before and
/// the new ones.
fn insert_in_braces(text: &str, from: usize, empty: bool, added: &[(String, Json)]) -> Option<String> {
    let list: Vec<String> = added.iter().map(|(key, unit)| format!("{}: {unit}", json!(key))).collect();
    let list = list.join(", ");
    let last = added.last().map(|(key, _)| key)?;
    text.get(from..)?.match_indices('}').find_map(|(at, _)| {
        let (before, after) = text.split_at_checked(from + at)?;
        let comma = if empty || before.trim_end().ends_with(',') { "" } else { ", " };
        let new = format!("{before}{comma}{list}{after}");
        (unit_keys(&new)?.last() == Some(last)).then_some(new)
    })
}

fn block(added: &[(String, Json)], indent: usize, end: &str) -> Option<String> {
    let map: Map<String, Json> = added.iter().cloned().collect();
    let yaml = serde_yaml::to_string(&map).ok()?;
    let pad = " ".repeat(indent);
    Some(yaml.lines().map(|line| format!("{pad}{line}{end}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(text: &str) -> String {
        let existing = Existing {
            units: vec![("office".into(), None, vec!["統計處".into()])],
            agency: "office".into(),
            organization_text: text,
            manifests: Default::default(),
        };
        let mut units = Units::new(&existing);
        assert_eq!(units.find("統計處", true).key, "office");
        assert_eq!(units.find("380120000J 【社會局】", true).key, "380120000J");
        assert_eq!(units.find("民政處", true).key, hashed("民政處"));
        assert!(!units.find("380120000J 【社會處】", true).exact);
        units.write(text).unwrap().unwrap()
    }

    #[test]
    fn comments_and_order_stay() {
        let text = "# 本機關\nunits:\n    office:   # 主管\n        kind: agency\n        name: |\n            統計處\n\n    # 尾註\ncontacts: {}\n";
        let new = added(text);
        assert!(new.starts_with("# 本機關\nunits:\n    office:   # 主管\n"), "{new}");
        assert!(new.contains("            統計處\n    380120000J:\n      kind: division\n"), "{new}");
        assert!(new.ends_with("\n\n    # 尾註\ncontacts: {}\n"), "{new}");
    }

    #[test]
    fn every_way_of_writing_units_is_met() {
        for text in [
            "units:\n  office: {kind: agency, name: 統計處}",
            "units: {office: {kind: agency, name: 統計處}}\ncontacts: {}\n",
            "units: {\n  office: {kind: agency},\n}\n",
            "contacts: {}\r\nunits:\r\n  office:\r\n    kind: agency\r\nroles: {}\r\n",
            "contacts: {}\nunits: {}\n",
            "",
        ] {
            let new = added(text);
            assert_eq!(unit_keys(&new).unwrap().last().unwrap(), &hashed("民政處"), "{new}");
        }
    }
}
