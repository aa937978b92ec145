//! Three-way merge of one manifest: what the last import wrote, what stands there today, and what
//! the list says today.
//!
//! A key that is still as imported takes the list's new value; one that a person changed stays.
//! Works on values alone: knows no text and no file.

use serde_json::{Map, Value as Json};

use crate::yaml::{Node, Value, push_pointer};

/// What is to be done to the manifest, and what is not.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Merge {
    /// Keys that take the list's value; `None` takes the key away.
    pub edits: Vec<Edit>,
    /// Keys that a person changed and the list as well: they stay.
    pub conflicts: Vec<Difference>,
}

/// One key that changes.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Edit {
    pub pointer: Vec<String>,
    pub from: Option<Json>,
    pub to: Option<Json>,
}

/// One key that stays, with its three values.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Difference {
    pub pointer: Vec<String>,
    pub last: Option<Json>,
    pub own: Option<Json>,
    pub list: Option<Json>,
}

/// The parts of a pointer as a JSON pointer (RFC 6901).
pub(super) fn pointer(parts: &[String]) -> String {
    let mut text = String::new();
    for part in parts {
        push_pointer(&mut text, part);
    }
    text
}

/// A YAML value as JSON whose scalars are their texts, so that `0` and `"0"` are alike.
pub(super) fn of_node(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Scalar { text, .. } => Json::String(text.clone()),
        Value::List(items) => Json::Array(items.iter().map(of_node).collect()),
        Value::Map(pairs) => {
            Json::Object(pairs.iter().map(|pair| (pair.key.clone(), of_node(&pair.node))).collect())
        }
    }
}

/// The same of a JSON value.
pub(super) fn texts(value: &Json) -> Json {
    match value {
        Json::Null | Json::String(_) => value.clone(),
        Json::Bool(_) | Json::Number(_) => Json::String(value.to_string()),
        Json::Array(items) => Json::Array(items.iter().map(texts).collect()),
        Json::Object(map) => {
            Json::Object(map.iter().map(|(key, value)| (key.clone(), texts(value))).collect())
        }
    }
}

/// Merges. `last` is nothing where the last import is not known: then everything that differs was
/// changed by a person.
pub(super) fn merge(
    last: Option<&Map<String, Json>>,
    own: &Map<String, Json>,
    list: &Map<String, Json>,
) -> Merge {
    let mut merge = Merge::default();
    let mut path = Vec::new();
    maps(&mut merge, &mut path, last, own, list, last.is_some());
    merge
}

fn maps(
    merge: &mut Merge,
    path: &mut Vec<String>,
    last: Option<&Map<String, Json>>,
    own: &Map<String, Json>,
    list: &Map<String, Json>,
    known: bool,
) {
    let mut keys: Vec<&String> = list.keys().collect();
    keys.extend(last.into_iter().flat_map(Map::keys).filter(|key| !list.contains_key(*key)));
    for key in keys {
        // Of the day of the list: written when the manifest is made, and never again.
        if path.first().is_some_and(|first| first == "imported") && path.len() == 1 && key == "date" {
            continue;
        }
        path.push(key.clone());
        one(merge, path, last.and_then(|m| m.get(key)), own.get(key), list.get(key), known);
        path.pop();
    }
}

fn one(
    merge: &mut Merge,
    path: &mut Vec<String>,
    last: Option<&Json>,
    own: Option<&Json>,
    list: Option<&Json>,
    known: bool,
) {
    let plain = |value: Option<&Json>| value.map(texts);
    let (was, is, says) = (plain(last), plain(own), plain(list));
    if is == says || (known && was == says) {
        return;
    }
    if let (Some(Json::Object(own)), Some(Json::Object(says))) = (own, list)
        && last.is_none_or(Json::is_object)
    {
        return maps(merge, path, last.and_then(Json::as_object), own, says, known);
    }
    // A person added keys to a mapping that the list no longer has: theirs stay.
    if let (Some(Json::Object(own)), Some(Json::Object(last)), None) = (own, last, list)
        && own.keys().any(|key| !last.contains_key(key))
    {
        return maps(merge, path, Some(last), own, &Map::new(), known);
    }
    if known && is == was {
        merge.edits.push(Edit { pointer: path.clone(), from: own.cloned(), to: list.cloned() });
    } else {
        merge.conflicts.push(Difference {
            pointer: path.clone(),
            last: last.cloned(),
            own: own.cloned(),
            list: list.cloned(),
        });
    }
}

/// The value with an edit made.
pub(super) fn applied(value: &Json, pointer: &[String], to: Option<&Json>) -> Json {
    let (Some(key), Json::Object(map)) = (pointer.first(), value) else { return value.clone() };
    let mut map = map.clone();
    match (pointer.len(), to) {
        (1, Some(to)) => {
            map.insert(key.clone(), to.clone());
        }
        (1, None) => {
            map.shift_remove(key);
        }
        _ => {
            let inner = map.get(key).map(|inner| applied(inner, &pointer[1..], to));
            if let Some(inner) = inner {
                map.insert(key.clone(), inner);
            }
        }
    }
    Json::Object(map)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn of(last: Option<Json>, own: Json, list: Json) -> (Vec<String>, Vec<String>) {
        let map = |value: &Json| value.as_object().cloned().unwrap_or_default();
        let merge = merge(last.as_ref().map(map).as_ref(), &map(&own), &map(&list));
        let edits = merge.edits.iter().map(|e| {
            let to = e.to.as_ref().map_or("-".to_owned(), Json::to_string);
            format!("{}={to}", pointer(&e.pointer))
        });
        (edits.collect(), merge.conflicts.iter().map(|d| pointer(&d.pointer)).collect())
    }

    #[test]
    fn what_was_not_touched_takes_the_new_value() {
        let (edits, conflicts) = of(
            Some(json!({"a": 1, "b": "x", "c": [1], "d": {"e": 1, "f": 2}, "g": 1})),
            json!({"a": "1", "b": "own", "c": ["1"], "d": {"e": "1", "f": "9"}, "z": "own"}),
            json!({"a": 2, "b": "x", "c": [1, 2], "d": {"e": 3, "f": 2}, "g": 1, "h": "new"}),
        );
        assert_eq!(edits, ["/a=2", "/c=[1,2]", "/d/e=3", "/h=\"new\""]);
        assert!(conflicts.is_empty());
    }

    #[test]
    fn what_both_changed_stays_and_is_named() {
        let (edits, conflicts) = of(
            Some(json!({"a": 1, "b": 1, "c": {"d": 1}, "e": 1})),
            json!({"a": "9", "c": {"d": "1", "own": "x"}}),
            json!({"a": 2, "b": 2, "f": 1}),
        );
        assert_eq!(edits, ["/f=1", "/c/d=-"]);
        assert_eq!(conflicts, ["/a", "/b"]);
        // Taken away by the list, and as imported.
        assert_eq!(of(Some(json!({"e": 1})), json!({"e": "1"}), json!({})).0, ["/e=-"]);
    }

    #[test]
    fn without_a_record_nothing_changes() {
        let (edits, conflicts) = of(None, json!({"a": "1", "b": "x"}), json!({"a": 1, "b": "y", "c": 1}));
        assert!(edits.is_empty());
        assert_eq!(conflicts, ["/b", "/c"]);
    }
}
