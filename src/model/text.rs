//! Text of a site in one or more languages.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// A text by BCP 47 tag, in the order written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LocalText(Vec<(Box<str>, Box<str>)>);

impl LocalText {
    /// A text in one language.
    pub fn one(language: &str, text: &str) -> Self {
        Self(vec![(language.into(), text.into())])
    }

    /// The same with another text in a language.
    #[must_use]
    pub fn with(mut self, language: &str, text: &str) -> Self {
        self.0.retain(|(tag, _)| &**tag != language);
        self.0.insert(0, (language.into(), text.into()));
        self
    }

    /// The text in a language, if it is written in it.
    pub fn exact(&self, language: &str) -> Option<&str> {
        self.0.iter().find(|(tag, _)| &**tag == language).map(|(_, text)| &**text)
    }

    /// The text in a language or, failing that, in the first one written; with the tag it has.
    pub fn best<'a>(&'a self, language: &'a str) -> (&'a str, &'a str) {
        self.0
            .iter()
            .find(|(tag, _)| &**tag == language)
            .or(self.0.first())
            .map_or((language, ""), |(tag, text)| (tag, text))
    }

    /// The text as [`LocalText::best`] chooses it.
    pub fn get<'a>(&'a self, language: &'a str) -> &'a str {
        self.best(language).1
    }

    /// All languages and texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (&**tag, &**text))
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de> Deserialize<'de> for LocalText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;
        impl<'de> Visitor<'de> for Texts {
            type Value = LocalText;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map of texts by language")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<LocalText, A::Error> {
                let mut texts = Vec::with_capacity(map.size_hint().unwrap_or(1));
                while let Some((tag, text)) = map.next_entry::<String, String>()? {
                    texts.push((tag.into_boxed_str(), text.into_boxed_str()));
                }
                Ok(LocalText(texts))
            }
        }
        deserializer.deserialize_map(Texts)
    }
}
