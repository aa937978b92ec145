//! `site.yaml` and `vocabulary.yaml`.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde::Deserialize;

use super::LocalText;
use crate::date::Date;

/// The section as a whole.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Site {
    pub agency: String,
    pub title: LocalText,
    pub description: LocalText,
    pub base_url: String,
    pub languages: Vec<String>,
    pub license: Option<String>,
    pub catalog_license: Option<String>,
    pub contact: Option<String>,
    pub spatial: Option<String>,
    pub time_zone: Option<String>,
    pub objections: Option<String>,
    pub theme: ThemeChoice,
    pub service_levels: ServiceLevels,
    pub rules: BTreeMap<String, RuleChange>,
    pub outputs: BTreeMap<String, bool>,
    pub ignore: Vec<String>,
}

impl Site {
    /// The language of plain texts and of the pages at the root.
    pub fn default_language(&self) -> &str {
        self.languages.first().map_or("zh-Hant-TW", String::as_str)
    }

    /// Whether an output is wanted; all are unless switched off.
    pub fn wants(&self, output: &str) -> bool {
        self.outputs.get(output).copied().unwrap_or(true)
    }

    /// The path of `base_url`, with `/` at both ends.
    pub fn base_path(&self) -> &str {
        let after = self.base_url.find("://").map_or(0, |i| i + 3);
        self.base_url[after..].find('/').map_or("/", |i| &self.base_url[after + i..])
    }
}

/// The theme and its settings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct ThemeChoice {
    pub name: Option<String>,
    pub brand: Option<String>,
    pub logo: Option<String>,
}

/// How fast requests are to be answered.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct ServiceLevels {
    pub requests: Vec<ServiceLevel>,
}

/// One time allowed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct ServiceLevel {
    pub channel: String,
    pub days: u32,
    pub count: Option<String>,
    pub holidays: Vec<Date>,
}

/// A rule's new level.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct RuleChange {
    pub level: String,
    pub why: LocalText,
}

/// The site's own vocabularies, as written and in that order.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Vocabulary {
    pub themes: IndexMap<String, OwnTheme>,
    pub grounds: IndexMap<String, OwnGround>,
    pub laws: IndexMap<String, Law>,
    pub licenses: IndexMap<String, OwnLicense>,
    pub standards: IndexMap<String, Standard>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct OwnTheme {
    pub name: LocalText,
    pub eu: Vec<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct OwnGround {
    pub law: LocalText,
    pub article: u16,
    pub paragraph: u8,
    pub subparagraph: u8,
    pub text: LocalText,
    pub url: Option<String>,
    pub severable: Option<bool>,
    pub eu_access_right: String,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Law {
    pub name: LocalText,
    pub article: Option<String>,
    pub url: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct OwnLicense {
    pub name: LocalText,
    pub url: String,
    pub spdx: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Standard {
    pub name: LocalText,
    pub url: Option<String>,
}
