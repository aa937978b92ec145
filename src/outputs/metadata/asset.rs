//! What every dialect asks of an asset: names, contact, licence, dates with what they fall back
//! to. Knows no dialect.

use serde_json::{Map, Value};

use crate::content::{Basis, License};
use crate::date::Date;
use crate::facts::Edition;
use crate::model::{Access, Contact, Dataset, Decision, LocalText, Place};
use crate::rdf::offer::{self, Offer};
use crate::vocabulary::frequency::{self, Frequency};

/// An asset with the site around it.
pub(super) struct Asset<'a> {
    pub(super) edition: &'a Edition,
    pub(super) basis: &'a Basis,
    pub(super) base: &'a str,
    pub(super) dataset: &'a Dataset,
    /// The language in which a dialect of one language is written.
    pub(super) language: &'a str,
}

impl<'a> Asset<'a> {
    /// An asset in the site's default language.
    pub(super) fn new(edition: &'a Edition, dataset: &'a Dataset) -> Self {
        let basis = &edition.content.basis;
        let language = basis.site.default_language();
        Self { edition, basis, base: &basis.site.base_url, dataset, language }
    }

    /// The same in another language.
    pub(super) fn in_language(mut self, language: &'a str) -> Self {
        self.language = language;
        self
    }

    pub(super) fn text(&self, text: &'a LocalText) -> &'a str {
        text.get(self.language).trim()
    }

    pub(super) fn title(&self) -> &'a str {
        self.text(&self.dataset.title)
    }

    /// The description; the title where there is none.
    pub(super) fn description(&self) -> &'a str {
        let text = self.text(&self.dataset.description);
        if text.is_empty() { self.title() } else { text }
    }

    pub(super) fn publisher_key(&self) -> Option<&'a str> {
        self.basis.publisher(self.dataset.publisher.as_deref(), &self.dataset.unit)
    }

    /// The name of the publisher; of the site's agency where none is found.
    pub(super) fn publisher(&self) -> &'a str {
        let key = self.publisher_key().unwrap_or(&self.basis.site.agency);
        self.unit_name(key)
    }

    pub(super) fn unit_name(&self, key: &'a str) -> &'a str {
        self.basis.organization.units.get(key).map_or(key, |unit| self.text(&unit.name))
    }

    pub(super) fn contact(&self) -> Option<&'a Contact> {
        self.basis.contact(self.dataset).map(|(_, contact)| contact)
    }

    /// Whom to write to: the data set's contact, or the site's where that has no address. Name and
    /// address are always of one contact, never put together from two.
    pub(super) fn correspondent(&self) -> Option<&'a Contact> {
        let contacts = &self.basis.organization.contacts;
        let site = self.basis.site.contact.as_ref().and_then(|key| contacts.get(key));
        self.contact().into_iter().chain(site).find(|c| c.email.is_some()).or_else(|| self.contact())
    }

    /// The licence. What is not open does not inherit the site's, which is one for open data.
    pub(super) fn license(&self) -> Option<(&'a str, &'a License)> {
        let key = match self.dataset.access {
            Access::Open => self.basis.license(self.dataset)?,
            Access::OnRequest | Access::Closed => self.dataset.license.as_deref()?,
        };
        self.basis.licenses.get_key_value(key).map(|(key, license)| (key.as_str(), license))
    }

    pub(super) fn frequency(&self) -> Option<&'static Frequency> {
        self.dataset.frequency.as_deref().and_then(frequency::read)
    }

    pub(super) fn theme_names(&self) -> impl Iterator<Item = &'a str> {
        self.dataset
            .themes
            .iter()
            .filter_map(|key| self.basis.themes.get(key))
            .map(|theme| self.text(&theme.name))
    }

    /// Keywords without blanks and doubles.
    pub(super) fn keywords(&self) -> Vec<&'a str> {
        let mut all: Vec<&str> = Vec::new();
        for keyword in self.dataset.keywords.iter().map(|keyword| self.text(keyword)) {
            if !keyword.is_empty() && !all.contains(&keyword) {
                all.push(keyword);
            }
        }
        all
    }

    /// The day of the last change, however little is dated.
    pub(super) fn modified(&self) -> Date {
        self.dataset
            .modified
            .or_else(|| Basis::metadata_modified(self.dataset))
            .or(self.dataset.inventoried)
            .unwrap_or(self.edition.as_of)
    }

    /// The period covered: first and last day.
    pub(super) fn period(&self) -> (Option<Date>, Option<Date>) {
        self.dataset.temporal.as_ref().map_or((None, None), |t| (t.start, t.end))
    }

    /// West, south, east, north.
    pub(super) fn corners(&self) -> Option<[f64; 4]> {
        match &self.dataset.spatial {
            Some(Place::Box { bbox, .. }) => bbox.as_slice().try_into().ok(),
            _ => None,
        }
    }

    pub(super) fn offers(&self) -> Vec<Offer<'a>> {
        offer::offers(self.edition, self.dataset, None)
    }

    /// The title of a distribution; the data set's where it has none.
    pub(super) fn offer_title(&self, offer: &Offer<'a>) -> &'a str {
        let title = self.text(&offer.distribution.title);
        if title.is_empty() { self.title() } else { title }
    }

    /// The reason why the asset is not wholly open.
    pub(super) fn reason(&self) -> Option<&'a str> {
        let reason = self.dataset.restriction.as_ref().map(|restriction| self.text(&restriction.reason));
        reason.filter(|reason| !reason.is_empty())
    }
}

/// A decision as an address where it has one, else in words.
pub(super) fn decision(base: &str, decision: &Decision) -> String {
    match decision {
        Decision::Item(reference) => match reference.split_once('#') {
            Some((meeting, item)) => format!("{base}minutes/{meeting}/#{item}"),
            None => format!("{base}minutes/{reference}/"),
        },
        Decision::Earlier { url: Some(url), .. } => url.clone(),
        Decision::Earlier { meeting, date, .. } => format!("{meeting}（{date}）"),
    }
}

/// A JSON object under construction that leaves out what is empty.
#[derive(Default)]
pub(super) struct Object(pub(super) Map<String, Value>);

impl Object {
    /// Sets a key, unless the value is null, an empty text, list or object.
    pub(super) fn set(&mut self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        let empty = match &value {
            Value::Null => true,
            Value::String(text) => text.is_empty(),
            Value::Array(items) => items.is_empty(),
            Value::Object(map) => map.is_empty(),
            Value::Bool(_) | Value::Number(_) => false,
        };
        if !empty {
            self.0.insert(key.to_owned(), value);
        }
    }

    /// Sets a date.
    pub(super) fn date(&mut self, key: &str, date: Option<Date>) {
        self.set(key, date.map(|date| date.to_string()));
    }

    /// The finished object.
    pub(super) fn done(self) -> Value {
        Value::Object(self.0)
    }
}

/// A text of at most `limit` characters, cut behind a sentence where one ends in its second half.
pub(super) fn shorten(text: &str, limit: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(limit) else { return text.to_owned() };
    let head = &text[..end];
    let stop = head
        .char_indices()
        .rev()
        .find(|(at, c)| {
            matches!(c, '。' | '！' | '？' | '；') || (*c == '.' && text[at + 1..].starts_with([' ', '\n']))
        })
        .map(|(at, c)| at + c.len_utf8());
    match stop {
        Some(stop) if head[..stop].chars().count() * 2 >= limit => head[..stop].to_owned(),
        _ => {
            let cut = head.char_indices().nth(limit.saturating_sub(1)).map_or(head.len(), |(at, _)| at);
            format!("{}…", head[..cut].trim_end())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_end_with_a_sentence() {
        assert_eq!(shorten("短文。", 10), "短文。");
        assert_eq!(shorten("第一句話。第二句話沒有完", 8), "第一句話。");
        assert_eq!(shorten("一二三四五六七八九十", 5), "一二三四…");
        assert_eq!(shorten("One is here. Two is cut", 16), "One is here.");
        assert!(shorten(&"字".repeat(300), 255).chars().count() <= 255);
    }
}
