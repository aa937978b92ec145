//! A sentence for people in the two languages of the program itself.
//!
//! Knows nothing of files, findings or sites. Texts of a *site* are
//! [`crate::model::LocalText`]; those of a theme are its message files.

use std::borrow::Cow;

/// The language in which the program speaks to its user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Speech {
    /// Traditional Chinese as written in Taiwan.
    #[default]
    Chinese,
    /// English.
    English,
}

impl Speech {
    /// Reads a POSIX locale or BCP 47 tag; all but English is answered in Chinese.
    pub fn from_locale(locale: &str) -> Self {
        if locale.to_ascii_lowercase().starts_with("en") { Self::English } else { Self::Chinese }
    }
}

/// One sentence in Chinese and in English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// Traditional Chinese.
    pub zh: Cow<'static, str>,
    /// English.
    pub en: Cow<'static, str>,
}

impl Words {
    /// Words that hold no values, for tables.
    pub const fn fixed(zh: &'static str, en: &'static str) -> Self {
        Self { zh: Cow::Borrowed(zh), en: Cow::Borrowed(en) }
    }

    /// The sentence in the language asked for.
    pub fn get(&self, speech: Speech) -> &str {
        match speech {
            Speech::Chinese => &self.zh,
            Speech::English => &self.en,
        }
    }
}

impl Words {
    /// The name of a language by its BCP 47 tag; the tag itself where it has no name here.
    pub fn of_language(tag: &str) -> Self {
        match tag.split('-').next() {
            Some("zh") => Self::fixed("中文", "Chinese"),
            Some("en") => Self::fixed("英文", "English"),
            Some("ja") => Self::fixed("日文", "Japanese"),
            _ => Self { zh: tag.to_owned().into(), en: tag.to_owned().into() },
        }
    }
}

/// Builds [`Words`] from two format strings over the same captured variables.
#[macro_export]
macro_rules! words {
    ($zh:literal, $en:literal $(,)?) => {
        $crate::words::Words { zh: format!($zh).into(), en: format!($en).into() }
    };
}
