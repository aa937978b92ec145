//! What links, facets, counts and lists need of a data set, small enough to keep of all.

use super::Basis;
use crate::date::Date;
use crate::model::{Access, Dataset, LocalText, Status};
use crate::vocabulary::format;

/// A data set in short.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "named as in the manifest")]
pub struct Card {
    pub id: String,
    pub file: String,
    pub size: u64,
    pub title: LocalText,
    /// The first sentences of the description.
    pub summary: LocalText,
    pub unit: String,
    pub publisher: Option<String>,
    pub access: Access,
    pub status: Status,
    pub series: bool,
    pub in_series: Option<String>,
    pub themes: Vec<String>,
    /// Codes of the formats offered.
    pub formats: Vec<&'static str>,
    pub license: Option<String>,
    pub frequency: Option<String>,
    pub inventoried: Option<Date>,
    pub planned_for: Option<Date>,
    /// The date first promised, before any postponement.
    pub first_promised: Option<Date>,
    pub issued: Option<Date>,
    pub modified: Option<Date>,
    pub metadata_modified: Option<Date>,
    pub review_by: Option<Date>,
    pub restricted: bool,
    pub grounds: Vec<String>,
    pub badge: Option<String>,
    /// When it stopped being updated, as far as its manifest says.
    pub discontinued: Option<Date>,
    /// When it stopped being offered as open data, as far as its manifest says.
    pub ended: Option<Date>,
    /// When it was approved that it is not open.
    pub decided_not_open: Option<Date>,
    /// When its badge was given.
    pub badge_date: Option<Date>,
    /// From which days on it was open or not, as far as its history says, oldest first.
    pub openness: Vec<(Date, bool)>,
    pub imported: bool,
    /// Made by odsite of the section itself.
    pub self_published: bool,
    pub former_ids: Vec<String>,
    /// Identifiers elsewhere: scheme and identifier.
    pub identifiers: Vec<(String, String)>,
    /// Data sets it refers to, with the JSON pointer.
    pub links: Vec<(String, String)>,
    pub newest_event: Option<Date>,
    /// The newest of its events before the newest.
    pub second_event: Option<Date>,
}

impl Card {
    /// The card of a data set.
    pub fn of(dataset: &Dataset, size: u64, basis: &Basis) -> Self {
        let mut formats: Vec<&'static str> = Vec::new();
        for distribution in &dataset.distributions {
            let found = distribution.format.as_deref().and_then(format::find).or_else(|| {
                [&distribution.file, &distribution.download_url]
                    .into_iter()
                    .flatten()
                    .find_map(|name| format::of_file(name.split(['?', '#']).next().unwrap_or(name)))
            });
            if let Some(found) = found
                && !formats.contains(&found.code)
            {
                formats.push(found.code);
            }
        }
        let mut links: Vec<(String, String)> = Vec::new();
        for (index, id) in dataset.related.iter().enumerate() {
            links.push((format!("/related/{index}"), id.clone()));
        }
        if let Some(id) = &dataset.series {
            links.push(("/series".to_owned(), id.clone()));
        }
        if let Some(id) = &dataset.supersedes {
            links.push(("/supersedes".to_owned(), id.clone()));
        }
        if let Some(id) = dataset.restriction.as_ref().and_then(|r| r.open_part.as_ref()) {
            links.push(("/restriction/open_part".to_owned(), id.clone()));
        }
        if let Some(id) = dataset.withdrawal.as_ref().and_then(|w| w.successor.as_ref()) {
            links.push(("/withdrawal/successor".to_owned(), id.clone()));
        }
        let restriction = dataset.restriction.as_ref();
        let newest = events_of(dataset).map(|(_, date)| date).max();
        let closed = dataset.history.iter().find(|h| h.access != Access::Open).map(|h| h.date);
        Self {
            id: dataset.id.clone(),
            file: dataset.file.clone(),
            size,
            title: dataset.title.clone(),
            summary: summary(&dataset.description),
            unit: dataset.unit.clone(),
            publisher: basis.publisher(dataset.publisher.as_deref(), &dataset.unit).map(str::to_owned),
            access: dataset.access,
            status: dataset.status,
            series: dataset.is_series(),
            in_series: dataset.series.clone(),
            themes: dataset.themes.clone(),
            formats,
            license: basis.license(dataset).map(str::to_owned),
            frequency: dataset.frequency.clone(),
            inventoried: dataset.inventoried,
            planned_for: dataset.planned_for,
            first_promised: dataset.postponed.iter().map(|p| p.from).min().or(dataset.planned_for),
            issued: dataset.issued,
            modified: dataset.modified,
            metadata_modified: Basis::metadata_modified(dataset),
            review_by: restriction.and_then(|r| r.review_by),
            restricted: dataset.is_restricted(),
            grounds: restriction.map(|r| r.grounds.clone()).unwrap_or_default(),
            badge: dataset.badge.as_ref().filter(|b| b.annulled.is_none()).map(|b| b.level.clone()),
            discontinued: dataset.discontinued.as_ref().and_then(|d| d.date),
            ended: dataset.withdrawal.as_ref().and_then(|w| w.date).or(if dataset.access == Access::Open {
                None
            } else {
                closed
            }),
            decided_not_open: restriction
                .filter(|_| dataset.access != Access::Open)
                .and_then(|r| r.approved_on),
            badge_date: dataset.badge.as_ref().and_then(|badge| badge.date),
            openness: dataset
                .history
                .iter()
                .map(|entry| (entry.date, entry.access == Access::Open && entry.status.is_offered()))
                .collect(),
            imported: dataset.imported.is_some(),
            self_published: false,
            former_ids: dataset.former_ids.clone(),
            identifiers: dataset.identifiers.iter().map(|(k, v)| (k.clone(), v.clone())).collect(),
            links,
            newest_event: newest,
            second_event: events_of(dataset).map(|(_, date)| date).filter(|date| Some(*date) < newest).max(),
        }
    }

    /// Whether the asset has a page.
    pub fn is_public(&self) -> bool {
        self.status != Status::Draft
    }

    /// Whether it is offered as open data.
    pub fn is_open(&self) -> bool {
        self.access == Access::Open && self.status.is_offered() && !self.series
    }
}

/// The first 120 characters of each language, cut at the end of a sentence where there is one, else
/// between words where the writing parts them.
fn summary(text: &LocalText) -> LocalText {
    let mut short = serde_json::Map::new();
    for (tag, text) in text.iter() {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let cut = match line.char_indices().nth(120) {
            None => line,
            Some((end, _)) => {
                let head = &line[..end];
                match head
                    .rfind(['。', '！', '？'])
                    .map(|i| i + 3)
                    .or_else(|| head.rfind(". ").map(|i| i + 1))
                {
                    Some(stop) if stop > 60 => head[..stop].to_owned(),
                    _ => format!("{}…", whole_words(head, &line[end..])),
                }
            }
        };
        short.insert(tag.to_owned(), cut.into());
    }
    serde_json::from_value(short.into()).unwrap_or_default()
}

/// A head without the word that the cut goes through. Chinese has no blanks to cut at: a blank far
/// from the end parts something else.
fn whole_words<'a>(head: &'a str, rest: &str) -> &'a str {
    let joined =
        |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '\'' | '’'));
    let cut = head.trim_end_matches(|c: char| !c.is_whitespace());
    let through = joined(head.chars().next_back()) && joined(rest.chars().next());
    let whole = if through && head.len() - cut.len() < 40 { cut } else { head };
    whole.trim_end().trim_end_matches([',', ';', ':', '，', '、', '；', '：'])
}

/// The dates in a data set on which something happened, with their JSON pointers; never due,
/// planned or review dates, periods or terms.
pub fn events_of(dataset: &Dataset) -> impl Iterator<Item = (String, Date)> {
    let restriction = dataset.restriction.as_ref();
    let withdrawal = dataset.withdrawal.as_ref();
    let mut events: Vec<(String, Option<Date>)> = vec![
        ("/issued".into(), dataset.issued),
        ("/modified".into(), dataset.modified),
        ("/metadata_modified".into(), dataset.metadata_modified),
        ("/reviewed_on".into(), dataset.reviewed_on),
        ("/inventoried".into(), dataset.inventoried),
        ("/restriction/approved_on".into(), restriction.and_then(|r| r.approved_on)),
        ("/restriction/notice/date".into(), restriction.and_then(|r| r.notice.as_ref()?.date)),
        ("/withdrawal/date".into(), withdrawal.and_then(|w| w.date)),
        ("/withdrawal/approved_on".into(), withdrawal.and_then(|w| w.approved_on)),
        ("/withdrawal/notice/date".into(), withdrawal.and_then(|w| w.notice.as_ref()?.date)),
        ("/discontinued/date".into(), dataset.discontinued.as_ref().and_then(|d| d.date)),
        ("/imported/date".into(), dataset.imported.as_ref().and_then(|i| i.date)),
        ("/badge/date".into(), dataset.badge.as_ref().and_then(|b| b.date)),
    ];
    for (index, entry) in dataset.history.iter().enumerate() {
        events.push((format!("/history/{index}/date"), Some(entry.date)));
        events.push((format!("/history/{index}/approved_on"), entry.approved_on));
    }
    for (index, version) in dataset.versions.iter().enumerate() {
        events.push((format!("/versions/{index}/issued"), version.issued));
    }
    for (index, distribution) in dataset.distributions.iter().enumerate() {
        events.push((format!("/distributions/{index}/issued"), distribution.issued));
        events.push((format!("/distributions/{index}/modified"), distribution.modified));
    }
    events.into_iter().filter_map(|(pointer, date)| date.map(|date| (pointer, date)))
}
