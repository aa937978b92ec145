//! The interface's own words in one language: flat texts with placeholders.
//!
//! `{name}` is replaced by a value; `{n|entry|entries}` by the first word when the value is 1, else
//! by the second. What is not given stays as it is written.

use std::collections::{BTreeMap, BTreeSet};

use tera::{Kwargs, State, Value};

/// The texts of one language.
#[derive(Debug, Clone)]
pub struct Messages {
    texts: BTreeMap<String, String>,
    value: Value,
}

impl Messages {
    pub(super) fn new(texts: BTreeMap<String, String>) -> Self {
        Self { value: Value::from_serializable(&texts), texts }
    }

    /// All texts as a value for templates.
    pub(super) fn value(&self) -> Value {
        self.value.clone()
    }

    /// The text of a key; the key itself where a theme forgot it, which the theme's tests find.
    pub fn get<'a>(&'a self, key: &'a str) -> &'a str {
        debug_assert!(self.texts.contains_key(key), "no message {key}");
        self.texts.get(key).map_or(key, String::as_str)
    }

    /// The text of a key, if there is one.
    pub fn find(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(String::as_str)
    }

    /// All keys.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// The text of a key with its placeholders filled.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(key), |name| values.iter().find(|(known, _)| *known == name).map(|(_, value)| *value))
    }
}

/// The names of a text's placeholders.
pub fn placeholders(text: &str) -> BTreeSet<&str> {
    let insides = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(inside, _)| inside);
    insides.filter_map(|inside| inside.split('|').next()).filter(|name| is_name(name)).collect()
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// Fills placeholders in one pass, so that braces within a value stay what they are.
fn fill<'v>(text: &str, value: impl Fn(&str) -> Option<&'v str>) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let filled = after.split_once('}').and_then(|(inside, after)| {
            let mut parts = inside.split('|');
            let value = value(parts.next()?)?;
            let word = match (parts.next(), parts.next()) {
                (Some(one), Some(other)) => {
                    if value == "1" {
                        one
                    } else {
                        other
                    }
                }
                _ => value,
            };
            out.push_str(word);
            Some(after)
        });
        rest = match filled {
            Some(after) => after,
            None => {
                out.push('{');
                after
            }
        };
    }
    out + rest
}

/// `{{ t.key | fill(n=3) }}`: puts values into a message's placeholders.
pub(super) fn fill_filter(message: &str, values: Kwargs, _: &State) -> tera::TeraResult<String> {
    let values: Vec<(String, String)> =
        values.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    Ok(fill(message, |name| values.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())))
}

#[cfg(test)]
mod tests {
    use super::{fill, placeholders};

    #[test]
    fn placeholders_are_told_by_their_names() {
        let found: Vec<&str> =
            placeholders("{n} {n|entry|entries} of {file_name}, {} {X} {m").into_iter().collect();
        assert_eq!(found, ["file_name", "n"]);
    }

    #[test]
    fn placeholders_are_filled_once_and_plurals_chosen() {
        let one = |name: &str| match name {
            "n" => Some("1"),
            "m" => Some("{n}"),
            _ => None,
        };
        assert_eq!(fill("{n} {n|entry|entries} of {m}{", one), "1 entry of {n}{");
        assert_eq!(fill("{x} {n|a} {", one), "{x} 1 {");
        let many = |name: &str| (name == "n").then_some("0");
        assert_eq!(fill("{n} {n|entry|entries}", many), "0 entries");
    }
}
