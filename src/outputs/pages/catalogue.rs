//! The catalogue: all data sets and each facet value, fifty a page; and the card of one data set.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, OnceLock};

use super::kit::Kit;
use super::{Frame, Page};
use crate::content::Card;
use crate::facts::Edition;
use crate::model::{Access, Status};
use crate::outputs::{Input, Outputs, metadata, search};
use crate::theme::Fragment;
use crate::theme::views::{
    CatalogueList, CurrentFacet, DatasetCard, Facet, FacetValue, FileLink, Href, Inline, MetadataLink,
    PageNumber, Pagination, Text,
};
use crate::vocabulary::frequency;

/// Data sets on a page.
const PER_PAGE: usize = 50;

/// The facets in the order shown, by the keys of their addresses.
pub const FACETS: [&str; 9] =
    ["access", "status", "unit", "publisher", "theme", "format", "license", "frequency", "year"];

/// Which data sets have a value of a facet: facet → value → positions of cards.
pub struct Facets {
    values: BTreeMap<&'static str, BTreeMap<String, Vec<usize>>>,
    all: Vec<usize>,
}

impl Facets {
    /// Sorts the cards of an edition into facets, newest change first.
    pub fn of(edition: &Edition) -> Self {
        let cards = &edition.content.cards;
        let mut all: Vec<usize> = (0..cards.len()).filter(|at| cards[*at].is_public()).collect();
        all.sort_by(|a, b| {
            let date =
                |at: &usize| cards[*at].modified.max(cards[*at].metadata_modified).max(cards[*at].issued);
            date(b).cmp(&date(a)).then_with(|| cards[*a].id.cmp(&cards[*b].id))
        });
        let mut values: BTreeMap<&'static str, BTreeMap<String, Vec<usize>>> = BTreeMap::new();
        for at in &all {
            for facet in FACETS {
                for value in values_of(&cards[*at], facet) {
                    values.entry(facet).or_default().entry(value).or_default().push(*at);
                }
            }
        }
        Self { values, all }
    }

    /// All public data sets by position, newest change first.
    pub fn all(&self) -> &[usize] {
        &self.all
    }

    /// Facets that the page does not show since they divide nothing: facet, value and its name.
    pub fn single<'a>(&'a self, kit: &'a Kit<'_>) -> impl Iterator<Item = (&'static str, &'a str, String)> {
        self.values
            .iter()
            .filter(|(_, values)| values.len() < 2)
            .flat_map(|(facet, values)| values.keys().map(move |value| (*facet, value.as_str())))
            .map(|(facet, value)| (facet, value, value_name(kit, facet, value).text))
    }

    /// Facet values as parts of addresses, for the site map.
    pub fn paths(&self) -> impl Iterator<Item = String> + '_ {
        self.values.iter().flat_map(|(facet, values)| {
            values.keys().map(move |value| format!("datasets/by/{facet}/{value}/"))
        })
    }
}

/// The values of a card in a facet, as ASCII keys.
pub fn values_of(card: &Card, facet: &str) -> Vec<String> {
    match facet {
        // What is planned or withdrawn is not offered in any way yet, or no longer.
        "access" if card.status.is_offered() && !card.series => vec![card.access.word().to_owned()],
        "status" => vec![card.status.word().to_owned()],
        "unit" => vec![card.unit.clone()],
        "publisher" => card.publisher.iter().cloned().collect(),
        "theme" => card.themes.clone(),
        "format" => card.formats.iter().map(|f| f.to_ascii_lowercase()).collect(),
        "license" => card.license.iter().cloned().collect(),
        "frequency" => card.frequency.iter().cloned().collect(),
        "year" => card.issued.map(|date| date.year().to_string()).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn value_name(kit: &Kit<'_>, facet: &str, value: &str) -> Text {
    let basis = kit.basis();
    match facet {
        "access" => kit.own(kit.say_as("access", value)),
        "status" => kit.own(kit.say_as("status", value)),
        "unit" | "publisher" => kit.unit_name(value),
        "theme" => basis.themes.get(value).map_or_else(|| kit.own(value), |theme| kit.text(&theme.name)),
        "format" => kit.own(value.to_ascii_uppercase()),
        "license" => {
            basis.licenses.get(value).map_or_else(|| kit.own(value), |license| kit.text(&license.name))
        }
        "frequency" => kit.own(kit.say_as("frequency", value)),
        _ => kit.own(kit.period(value)),
    }
}

/// What the list pages of one language share, rendered when the first of them asks for it.
struct Shared {
    cards: Vec<OnceLock<Fragment>>,
    facets: [OnceLock<Option<Fragment>>; FACETS.len()],
}

/// The lists of data sets and what their pages share.
pub struct Lists {
    frame: Arc<Frame>,
    facets: Arc<Facets>,
    shared: BTreeMap<String, Shared>,
}

/// Adds the list, its pages, and those of each facet value; gives what they are made from.
pub fn add(frame: &Arc<Frame>, edition: &Edition, facets: &Arc<Facets>, outputs: &mut Outputs) -> Arc<Lists> {
    let shared = || Shared {
        cards: edition.content.cards.iter().map(|_| OnceLock::new()).collect(),
        facets: [const { OnceLock::new() }; FACETS.len()],
    };
    let lists = Arc::new(Lists {
        frame: Arc::clone(frame),
        facets: Arc::clone(facets),
        shared: frame.tags().map(|tag| (tag.to_owned(), shared())).collect(),
    });
    let inputs = || vec![Input::Site, Input::Cards];
    let pages = |count: usize| count.div_ceil(PER_PAGE).max(1);
    for number in 1..=pages(facets.all.len()) {
        let path = page_path("datasets/", number);
        let lists = Arc::clone(&lists);
        frame.try_add(outputs, &path, inputs(), move |kit| lists.page(kit, None, number));
    }
    for (facet, values) in &facets.values {
        for (value, members) in values {
            for number in 1..=pages(members.len()) {
                let path = page_path(&format!("datasets/by/{facet}/{value}/"), number);
                let (lists, facet, value) = (Arc::clone(&lists), *facet, value.clone());
                frame.try_add(outputs, &path, inputs(), move |kit| {
                    lists.page(kit, Some((facet, &value)), number)
                });
            }
        }
    }
    lists
}

/// The value of a cell, made on first use; a failure is not kept.
fn made<T>(cell: &OnceLock<T>, make: impl FnOnce() -> io::Result<T>) -> io::Result<&T> {
    match cell.get() {
        Some(value) => Ok(value),
        None => {
            let value = make()?;
            Ok(cell.get_or_init(|| value))
        }
    }
}

fn page_path(base: &str, number: usize) -> String {
    if number == 1 { base.to_owned() } else { format!("{base}page/{number}/") }
}

impl Lists {
    /// One page of a list.
    fn page(
        &self,
        kit: &Kit<'_>,
        current: Option<(&'static str, &str)>,
        number: usize,
    ) -> io::Result<Page<CatalogueList>> {
        let base = match current {
            None => "datasets/".to_owned(),
            Some((facet, value)) => format!("datasets/by/{facet}/{value}/"),
        };
        let facets = &self.facets;
        let empty = Vec::new();
        let members = match current {
            None => &facets.all,
            Some((facet, value)) => facets.values.get(facet).and_then(|v| v.get(value)).unwrap_or(&empty),
        };
        let total = members.len();
        let start = (number - 1) * PER_PAGE;
        let shown = &members[start.min(total)..(start + PER_PAGE).min(total)];
        let named = current.map(|(facet, value)| (facet, value, value_name(kit, facet, value)));
        let heading = match &named {
            None => kit.own(kit.say("page_datasets")),
            Some((facet, _, value)) => {
                let facet = kit.say_as("facet", facet);
                kit.own(kit.fill("facet_heading", &[("facet", &facet), ("value", &value.text)]))
            }
        };
        let all_link = kit.link("datasets/index.html", kit.own(kit.say("page_datasets")));
        let site = &kit.basis().site;
        let content = CatalogueList {
            total: kit.number(total as u64),
            current: named.map(|(facet, word, value)| CurrentFacet {
                facet: kit.say_as("facet", facet),
                key: facet.to_owned(),
                word: word.to_owned(),
                value,
                clear: Href::Home("datasets/index.html".to_owned()),
            }),
            facets: self.facets(kit, current)?,
            items: self.cards(kit, shown)?,
            pagination: pagination(kit, &base, number, total),
            downloads: downloads(kit),
            request: None,
            first: current.is_none() && number == 1,
            words: site.wants("search").then(|| search::words(kit, facets)),
        };
        let mut page = Page::new("catalogue.html", "datasets", heading, content);
        if site.wants("search") {
            page.scripts = search::SCRIPTS.to_vec();
            page.has_search = current.is_none() && number == 1;
        }
        page.kind = "catalogue";
        page.description = Some(kit.say("lead_datasets").to_owned());
        if current.is_some() || number > 1 {
            page.breadcrumbs = vec![all_link];
            page.noindex = number > 1;
        } else {
            page.lead = Some(kit.say("lead_datasets").to_owned());
            if site.wants("schema_org") {
                page.json_ld = Some(metadata::schema_org_catalog(kit.edition, kit.language));
            }
            page.metadata = [
                ("turtle", "catalog.ttl", "text/turtle"),
                ("rdfxml", "catalog.rdf", "application/rdf+xml"),
                ("jsonld", "catalog.jsonld", "application/ld+json"),
            ]
            .into_iter()
            .filter(|(output, ..)| site.wants(output))
            .map(|(_, file, media)| MetadataLink {
                href: Href::Root(file.to_owned()),
                media_type: media.to_owned(),
                title: None,
            })
            .collect();
        }
        Ok(page)
    }

    fn cards(&self, kit: &Kit<'_>, shown: &[usize]) -> io::Result<String> {
        let Some(shared) = self.shared.get(kit.language) else { return Ok(String::new()) };
        let mut html = String::new();
        for at in shown {
            self.card_of(kit, shared, *at)?.push_to(kit.root, kit.home, &mut html);
        }
        Ok(html)
    }

    fn card_of<'a>(&self, kit: &Kit<'_>, shared: &'a Shared, at: usize) -> io::Result<&'a Fragment> {
        made(&shared.cards[at], || {
            self.frame.fragment(kit, "card.html", &card_view(kit, &kit.edition.content.cards[at]))
        })
    }

    /// The card of a data set, by its position, as all lists of a language show it.
    ///
    /// # Errors
    /// When its template is wrong, or no page is in the language.
    pub fn card(&self, kit: &Kit<'_>, at: usize) -> io::Result<&Fragment> {
        let shared = self.shared.get(kit.language);
        self.card_of(kit, shared.ok_or_else(|| io::Error::other("no page is in this language"))?, at)
    }

    /// Which data sets have which values.
    pub fn all(&self) -> &Facets {
        &self.facets
    }

    /// Another card, as lists show data sets.
    ///
    /// # Errors
    /// When its template is wrong.
    pub fn render(&self, kit: &Kit<'_>, card: &DatasetCard) -> io::Result<Fragment> {
        self.frame.fragment(kit, "card.html", card)
    }

    /// The facets with their values, as links.
    ///
    /// # Errors
    /// When their template is wrong.
    pub fn facets(&self, kit: &Kit<'_>, current: Option<(&'static str, &str)>) -> io::Result<String> {
        let Some(shared) = self.shared.get(kit.language) else { return Ok(String::new()) };
        let mut html = String::new();
        for (facet, cell) in FACETS.iter().zip(&shared.facets) {
            let render = |value: Option<&str>| {
                facet_view(kit, &self.facets, facet, value)
                    .map(|view| self.frame.fragment(kit, "facet.html", &view))
                    .transpose()
            };
            // The facet in force marks its value and is open: other lists do not share it.
            match current.filter(|(name, _)| name == facet) {
                Some((_, value)) => {
                    render(Some(value))?.iter().for_each(|f| f.push_to(kit.root, kit.home, &mut html));
                }
                None => {
                    let shared = made(cell, || render(None))?;
                    shared.iter().for_each(|f| f.push_to(kit.root, kit.home, &mut html));
                }
            }
        }
        Ok(html)
    }
}

fn downloads(kit: &Kit<'_>) -> Vec<FileLink> {
    let site = &kit.basis().site;
    [
        ("csv", "catalog.csv", "CSV", "text/csv"),
        ("json", "catalog.json", "JSON", "application/json"),
        ("turtle", "catalog.ttl", "Turtle", "text/turtle"),
        ("data_gov_tw", "data-gov-tw/catalog.csv", "data.gov.tw CSV", "text/csv"),
    ]
    .into_iter()
    .filter(|(output, ..)| site.wants(output))
    .map(|(_, file, label, media)| FileLink {
        href: Href::Root(file.to_owned()),
        label: kit.own(label),
        note: None,
        media_type: Some(media.to_owned()),
    })
    .collect()
}

/// A facet and its values; none where it tells nothing, as its only value holds for everything.
fn facet_view(kit: &Kit<'_>, facets: &Facets, facet: &'static str, in_force: Option<&str>) -> Option<Facet> {
    let values = facets.values.get(facet)?;
    let divides = values.len() > 1 || values.values().any(|members| members.len() < facets.all.len());
    if !divides && in_force.is_none() {
        return None;
    }
    let mut list: Vec<(&String, usize)> =
        values.iter().map(|(value, members)| (value, members.len())).collect();
    if facet == "year" {
        list.reverse();
    } else {
        list.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    }
    Some(Facet {
        key: facet.to_owned(),
        label: kit.say_as("facet", facet),
        open: in_force.is_some() || matches!(facet, "access" | "theme" | "format"),
        values: list
            .into_iter()
            .map(|(value, count)| FacetValue {
                label: value_name(kit, facet, value),
                count: kit.number(count as u64),
                href: Href::Home(format!("datasets/by/{facet}/{value}/index.html")),
                current: in_force == Some(value.as_str()),
            })
            .collect(),
    })
}

fn pagination(kit: &Kit<'_>, base: &str, number: usize, total: usize) -> Pagination {
    let last = total.div_ceil(PER_PAGE).max(1);
    let href = |n: usize| Href::Home(format!("{}index.html", page_path(base, n)));
    let from = kit.number(((number - 1) * PER_PAGE + 1).min(total) as u64);
    let to = kit.number((number * PER_PAGE).min(total) as u64);
    let summary = kit.fill("page_range", &[("from", &from), ("to", &to), ("n", &kit.number(total as u64))]);
    let mut pages = Vec::new();
    if last > 1 {
        let mut before = 0;
        for n in 1..=last {
            let near = n == 1 || n == last || n.abs_diff(number) <= 2;
            if !near {
                continue;
            }
            if n > before + 1 {
                pages.push(PageNumber { label: "…".to_owned(), href: None, current: false });
            }
            pages.push(PageNumber { label: n.to_string(), href: Some(href(n)), current: n == number });
            before = n;
        }
    }
    Pagination {
        summary,
        previous: (number > 1).then(|| href(number - 1)),
        next: (number < last).then(|| href(number + 1)),
        pages,
    }
}

/// A data set in a list.
pub fn card_view(kit: &Kit<'_>, card: &Card) -> DatasetCard {
    let mut facts = vec![match kit.unit_link(&card.unit) {
        Some(link) => Inline::Link(link),
        None => Inline::Code(card.unit.clone()),
    }];
    if let Some(frequency) = card.frequency.as_deref().and_then(frequency::find) {
        facts.push(Inline::Text(kit.own(kit.say_as("frequency", frequency.code()))));
    }
    if let Some(date) = card.modified.or(card.metadata_modified) {
        facts.push(Inline::Date(kit.date(date)));
    }
    let files = if card.is_open() {
        card.formats
            .iter()
            .map(|format| FileLink {
                href: Href::Home(format!("datasets/{}/index.html#_get", card.id)),
                label: kit.own(*format),
                note: None,
                media_type: None,
            })
            .collect()
    } else {
        Vec::new()
    };
    let note = match (card.status, card.access) {
        (Status::Planned, _) => card.planned_for.map(|date| {
            let date = kit.date(date).text;
            kit.own(kit.fill("answer_planned", &[("date", &date)]))
        }),
        (Status::Withdrawn, _) => None,
        (_, Access::Open) => None,
        _ => kit.citations(&card.grounds),
    };
    DatasetCard {
        link: kit.card_link(card),
        tags: kit.state_tags(card),
        summary: kit.some_text(&card.summary),
        facts,
        files,
        note,
    }
}
