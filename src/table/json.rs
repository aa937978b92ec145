//! Tables in JSON: an array of objects at the top, or under one or two keys as interfaces of open data
//! answer; of GeoJSON the properties of its features.
//!
//! Read as a stream: a row is forgotten once its cells are counted.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::Table;
use super::collect::Collector;

/// Keys that may lead to the rows.
const DEPTH: usize = 2;

/// Reads the first array of objects.
pub(super) fn read(bytes: &[u8]) -> Option<Table> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut found = None;
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    Search { found: &mut found, path: &mut Vec::new() }.deserialize(&mut reader).ok()?;
    reader.end().ok()?;
    let (collector, path) = found?;
    Some(collector.told(path))
}

/// Methods of a visitor that takes whatever value comes.
macro_rules! plain_values {
    ($value:ty, $self:ident, $text:ident => $make:expr) => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("any value")
        }
        fn visit_bool<E>($self, value: bool) -> Result<$value, E> {
            let $text = if value { "true" } else { "false" };
            Ok($make)
        }
        fn visit_i64<E>($self, value: i64) -> Result<$value, E> {
            let $text = &value.to_string();
            Ok($make)
        }
        fn visit_u64<E>($self, value: u64) -> Result<$value, E> {
            let $text = &value.to_string();
            Ok($make)
        }
        fn visit_f64<E>($self, value: f64) -> Result<$value, E> {
            let $text = &if value.abs() < 1e15 { value.to_string() } else { format!("{value:e}") };
            Ok($make)
        }
        fn visit_str<E>($self, value: &str) -> Result<$value, E> {
            let $text = value;
            Ok($make)
        }
        fn visit_unit<E>($self) -> Result<$value, E> {
            let $text = "";
            Ok($make)
        }
    };
}

/// Looks for the rows.
struct Search<'a> {
    found: &'a mut Option<(Collector, Vec<String>)>,
    path: &'a mut Vec<String>,
}

impl<'de> DeserializeSeed<'de> for Search<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Search<'_> {
    type Value = ();

    plain_values!((), self, _text => ());

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut collector = Collector::default();
        let mut rows = self.found.is_none();
        let features = self.path.last().is_some_and(|key| key == "features");
        let mut any = false;
        while rows {
            match items.next_element_seed(Row { collector: &mut collector, features })? {
                Some(is_row) => (rows, any) = (is_row, true),
                None => break,
            }
        }
        while items.next_element::<IgnoredAny>()?.is_some() {}
        if rows && any && !collector.is_without_columns() {
            *self.found = Some((collector, self.path.clone()));
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        while let Some(key) = entries.next_key::<String>()? {
            if self.found.is_some() || self.path.len() >= DEPTH {
                entries.next_value::<IgnoredAny>()?;
                continue;
            }
            self.path.push(key);
            let search = Search { found: &mut *self.found, path: &mut *self.path };
            entries.next_value_seed(search)?;
            self.path.pop();
        }
        Ok(())
    }
}

/// Reads an element of the array: whether it is a row.
struct Row<'a> {
    collector: &'a mut Collector,
    /// Rows stand in `properties`.
    features: bool,
}

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = bool;

    plain_values!(bool, self, _text => false);

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<bool, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(false)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<bool, A::Error> {
        if !self.features {
            self.collector.row();
        }
        while let Some(key) = entries.next_key::<String>()? {
            if self.features {
                if key == "properties" {
                    entries.next_value_seed(Row { collector: &mut *self.collector, features: false })?;
                } else {
                    entries.next_value::<IgnoredAny>()?;
                }
                continue;
            }
            let text = entries.next_value_seed(Cell)?;
            if let Some(column) = self.collector.column_of_name(&key) {
                self.collector.cell(column, &text);
            }
        }
        Ok(true)
    }
}

/// A value as a cell shows it; what holds others is only named by its brackets.
struct Cell;

impl<'de> DeserializeSeed<'de> for Cell {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Cell {
    type Value = String;

    plain_values!(String, self, text => text.to_owned());

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<String, A::Error> {
        let mut any = false;
        while items.next_element::<IgnoredAny>()?.is_some() {
            any = true;
        }
        Ok(if any { "[…]" } else { "" }.to_owned())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<String, A::Error> {
        while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok("{…}".to_owned())
    }
}
