//! What JSON and YAML data files are made of: names at any depth, the first row's, the number of rows.
//!
//! JSON is read as a stream, so that a file of many small values takes no more memory than its names;
//! nesting is bounded by its reader. Knows no files.

use std::collections::BTreeSet;
use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};

use super::Columns;
use crate::yaml::{self, Limits, Node, Problem, Value};

/// Names and short texts of a file that are kept as possible names of columns.
pub(super) const TEXTS: usize = 200_000;

/// Descriptions of services are nested more deeply than manifests, and longer.
const YAML_LIMITS: Limits = Limits { depth: 128, values: 1_000_000 };

/// Names found.
#[derive(Default)]
struct Found {
    names: BTreeSet<String>,
}

/// What a value comes to as rows: how many, and the names of the first.
#[derive(Default)]
struct Rows {
    records: Option<u64>,
    header: Option<Vec<String>>,
}

impl Found {
    fn name(&mut self, name: &str) {
        if self.names.len() < TEXTS && !self.names.contains(name) {
            self.names.insert(name.to_owned());
        }
    }

    /// A table may be written as rows of plain values under a row of names, or as pairs of name and
    /// value: a short text may be a name.
    fn text(&mut self, text: &str) {
        if text.len() <= 4 * 64 && text.chars().count() <= 64 {
            self.name(text);
        }
    }

    fn columns(self, rows: Rows) -> Option<Columns> {
        if self.names.len() >= TEXTS {
            return None;
        }
        let columns = self.names.into_iter().collect();
        Some(Columns {
            columns,
            header: rows.header,
            records: rows.records,
            encoding: None,
            uneven: None,
            formula: None,
        })
    }
}

/// The columns of a JSON text.
pub(super) fn json(bytes: &[u8]) -> Option<Columns> {
    let mut found = Found::default();
    let mut rows = Rows::default();
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    Walk { found: &mut found, rows: &mut rows, part: Part::Whole }.deserialize(&mut reader).ok()?;
    reader.end().ok()?;
    found.columns(rows)
}

/// What the value that is read next is of the whole.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    /// The file: rows, or an object that holds them as `features` or `data`.
    Whole,
    /// What `features` or `data` holds.
    Rows,
    /// The first row: its keys are the header, unless it has `properties`.
    First,
    /// `properties` of the first row.
    Properties,
    /// Anything else.
    Inside,
}

struct Walk<'a> {
    found: &'a mut Found,
    rows: &'a mut Rows,
    part: Part,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.found.text(text);
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let rows = matches!(self.part, Part::Whole | Part::Rows);
        let mut count = 0;
        loop {
            let part = if rows && count == 0 { Part::First } else { Part::Inside };
            let walk = Walk { found: &mut *self.found, rows: &mut *self.rows, part };
            if items.next_element_seed(walk)?.is_none() {
                break;
            }
            count += 1;
        }
        if rows {
            self.rows.records = Some(count);
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let Self { found, rows, part } = self;
        // Of an object, `features` are the rows before `data`, whichever stands first.
        let (mut features, mut data) = (None, None);
        let mut names: Vec<String> = Vec::new();
        let mut seen = BTreeSet::new();
        let mut properties = false;
        while let Some(key) = entries.next_key::<String>()? {
            found.name(&key);
            let inner = match (part, key.as_str()) {
                (Part::Whole, "features" | "data") => Part::Rows,
                (Part::First, "properties") => Part::Properties,
                _ => Part::Inside,
            };
            let mut own = Rows::default();
            entries.next_value_seed(Walk { found: &mut *found, rows: &mut own, part: inner })?;
            match (inner, key.as_str()) {
                (Part::Rows, "features") => features = Some(own),
                (Part::Rows, _) => data = Some(own),
                (Part::Properties, _) => {
                    properties = true;
                    rows.header = own.header;
                }
                _ => {}
            }
            let heads = matches!(part, Part::First | Part::Properties);
            if heads && seen.len() < TEXTS && seen.insert(key.clone()) {
                names.push(key);
            }
        }
        match part {
            Part::Whole => *rows = features.or(data).unwrap_or_default(),
            Part::First if properties => {}
            Part::First | Part::Properties => rows.header = Some(names),
            Part::Rows | Part::Inside => {}
        }
        Ok(())
    }
}

/// The columns of a YAML text. Of one that is not understood wholly nothing can be told; an alias names
/// what has been seen where it stands.
pub(super) fn yaml(bytes: &[u8]) -> Option<Columns> {
    let document = yaml::parse(std::str::from_utf8(bytes).ok()?, 1, YAML_LIMITS);
    if !document.problems.iter().all(|problem| matches!(problem, Problem::Alias(_) | Problem::Tag(_))) {
        return None;
    }
    let root = document.root?;
    let mut found = Found::default();
    let mut open = vec![&root];
    while let Some(node) = open.pop() {
        match &node.value {
            Value::Null => {}
            Value::Scalar { text, .. } => found.text(text),
            Value::List(items) => open.extend(items),
            Value::Map(pairs) => {
                for pair in pairs {
                    found.name(&pair.key);
                    open.push(&pair.node);
                }
            }
        }
    }
    let whole = root.get("features").or(root.get("data")).unwrap_or(&root);
    let mut rows = Rows::default();
    if let Value::List(items) = &whole.value {
        rows.records = Some(items.len() as u64);
        rows.header = items.first().and_then(header);
    }
    found.columns(rows)
}

fn header(row: &Node) -> Option<Vec<String>> {
    match &row.get("properties").unwrap_or(row).value {
        Value::Map(pairs) => Some(pairs.iter().map(|pair| pair.key.clone()).collect()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_wherever_they_stand() {
        let told = |text: &str| json(text.as_bytes()).map(|c| (c.header.unwrap_or_default(), c.records));
        let names = |all: &[&str]| all.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        for (text, header, records) in [
            (r#"[{"a":1,"b":{"c":2}},{"d":3}]"#, names(&["a", "b"]), Some(2)),
            (r#"{"data":[{"x":1}],"features":[{"properties":{"p":1},"id":2},{}]}"#, names(&["p"]), Some(2)),
            (r#"{"features":{"x":1},"data":[{"y":1}]}"#, names(&[]), None),
            (r#"{"data":[[1,2],[3]]}"#, names(&[]), Some(2)),
            (r#"[{"properties":null,"a":1}]"#, names(&[]), Some(1)),
            (r#"{"inner":{"data":[{"y":1}]}}"#, names(&[]), None),
            ("[]", names(&[]), Some(0)),
            ("7", names(&[]), None),
        ] {
            assert_eq!(told(text), Some((header, records)), "{text}");
        }
        assert!(told("[1] x").is_none() && told("[1e999]").is_none());
        assert!(told(&"[".repeat(20_000)).is_none() && told(r#"["\ud800"]"#).is_none());
    }

    #[test]
    fn a_yaml_that_hides_something_cannot_be_told() {
        assert!(yaml("a: 1\na: {姓名: 2}\n".as_bytes()).is_none());
        assert!(yaml("a: 1\n---\n姓名: 2\n".as_bytes()).is_none());
        let aliased = yaml("x: &x {姓名: 1}\ny: *x\n200: 好\n".as_bytes()).unwrap();
        assert_eq!(aliased.columns, ["1", "200", "x", "y", "好", "姓名"]);
    }
}
