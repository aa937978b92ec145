//! What can be found: data sets, register entries, items of minutes, parts of plans, requests, sections
//! of policies and the records of lists; the texts each is found by, and its card.
//!
//! Holds only what stands on published pages. People's names in attendance lists are not looked up.

use crate::address;
use crate::content::Card;
use crate::date::Date;
use crate::facts::Edition;
use crate::markdown;
use crate::model::{Access, Dataset, Distribution, LocalText, Minutes, Plan, Status};
use crate::outputs::pages::catalogue::Facets;
use crate::outputs::pages::kit::Kit;
use crate::search::{FIELDS, SEPARATOR};
use crate::theme::views::{DatasetCard, Inline, Link};

/// A kind of document, as visitors choose among hits. The order is that of hits that weigh the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Data set, series or tombstone.
    Dataset,
    /// Entry of the register of restricted data.
    Restricted,
    /// Meeting, or an item of its minutes.
    Minutes,
    /// Plan, or a part of it.
    Plan,
    /// Request for data.
    Request,
    /// Section of a policy text.
    Page,
    /// Activity.
    Activity,
    /// Application of data.
    Showcase,
    /// Award.
    Award,
}

impl Kind {
    /// All, in order.
    pub const ALL: [Self; 9] = [
        Self::Dataset,
        Self::Restricted,
        Self::Minutes,
        Self::Plan,
        Self::Request,
        Self::Page,
        Self::Activity,
        Self::Showcase,
        Self::Award,
    ];

    /// The word that stands for it in addresses and messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Dataset => "dataset",
            Self::Restricted => "restricted",
            Self::Minutes => "minutes",
            Self::Plan => "plan",
            Self::Request => "request",
            Self::Page => "page",
            Self::Activity => "activity",
            Self::Showcase => "showcase",
            Self::Award => "award",
        }
    }
}

/// Something that can be found.
pub enum Document {
    /// A data set, by position.
    Dataset(usize),
    /// The register entry of a data set, by the data set's position.
    Entry(usize),
    /// Part of a document.
    Part(Box<Part>),
}

/// A part of a document that has a place of its own on a page.
pub struct Part {
    kind: Kind,
    /// Typed reference, with the part's anchor.
    reference: String,
    title: LocalText,
    /// What it is a part of, as a typed reference.
    within: Option<String>,
    body: Vec<LocalText>,
    date: Option<Date>,
}

impl Document {
    /// What kind it is of.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Dataset(_) => Kind::Dataset,
            Self::Entry(_) => Kind::Restricted,
            Self::Part(part) => part.kind,
        }
    }

    /// The texts it is found by, from the one that weighs most: title, keywords, names of fields, body.
    /// All languages are found alike, from every page.
    pub fn texts(&self, edition: &Edition) -> [String; FIELDS] {
        match self {
            Self::Dataset(at) => of_dataset(edition, &edition.content.dataset(*at)),
            Self::Entry(at) => of_entry(edition, &edition.content.dataset(*at)),
            Self::Part(part) => {
                let (mut title, mut body) = (Words::default(), Words::default());
                title.all(&part.title);
                part.body.iter().for_each(|text| body.all(text));
                [title.0, String::new(), String::new(), body.0]
            }
        }
    }

    /// How it is shown among hits; nothing for data sets, which have cards of their own.
    pub fn card(&self, kit: &Kit<'_>) -> Option<DatasetCard> {
        match self {
            Self::Dataset(_) => None,
            Self::Entry(at) => Some(entry_card(kit, *at)),
            Self::Part(part) => part_card(kit, part),
        }
    }
}

/// All documents: data sets newest change first, then the rest by kind.
pub fn of(edition: &Edition, facets: &Facets) -> Vec<Document> {
    let cards = &edition.content.cards;
    let mut all: Vec<Document> = facets.all().iter().map(|at| Document::Dataset(*at)).collect();
    all.extend(facets.all().iter().filter(|at| cards[**at].restricted).map(|at| Document::Entry(*at)));
    let mut parts = Vec::new();
    let basis = &edition.content.basis;
    let default = basis.site.default_language();
    basis.minutes.iter().rev().for_each(|minutes| meeting(minutes, default, &mut parts));
    basis.plans.iter().filter(|plan| plan.status != "draft").for_each(|p| plan(p, default, &mut parts));
    for request in basis.requests.iter().rev() {
        parts.push(Part {
            kind: Kind::Request,
            reference: format!("request/{}", request.source.id),
            title: request.subject.clone(),
            within: None,
            body: vec![request.text.clone(), request.reply.clone()],
            date: request.received,
        });
    }
    for page in basis.pages.iter().filter(|page| page.status.as_deref() != Some("draft")) {
        let reference = format!("page/{}", page.source.id);
        let date = page.revisions.iter().filter_map(|revision| revision.date).max();
        sections(Kind::Page, &reference, &page.title, &page.source.body, (default, date), &mut parts);
    }
    let mut record =
        |kind, reference: String, title: &LocalText, texts: Vec<LocalText>, source: &str, date| {
            let mut body = texts;
            body.extend(blocks(source, default));
            parts.push(Part { kind, reference, title: title.clone(), within: None, body, date });
        };
    for activity in &basis.activities {
        let reference = format!("activity/{}", activity.source.id);
        let texts = vec![activity.outcome.clone()];
        record(Kind::Activity, reference, &activity.title, texts, &activity.source.body, activity.date);
    }
    for showcase in &basis.showcases {
        let reference = format!("showcase/{}", showcase.source.id);
        let texts = vec![showcase.summary.clone(), showcase.by.clone()];
        record(Kind::Showcase, reference, &showcase.title, texts, &showcase.source.body, showcase.date);
    }
    for award in basis.awards.iter().filter(|award| award.status.as_deref() != Some("draft")) {
        let reference = format!("award/{}", award.source.id);
        let mut texts = vec![award.basis.clone(), award.eligible.clone()];
        texts.extend(award.criteria.iter().flat_map(|c| [c.title.clone(), c.text.clone()]));
        texts.extend(award.prizes.iter().flat_map(|p| [p.title.clone(), p.reward.clone()]));
        record(Kind::Award, reference, &award.title, texts, &award.source.body, None);
    }
    // Within a kind the newest first, as among data sets; items stay in the order of their meeting.
    parts.sort_by_key(|part| (part.kind, std::cmp::Reverse(part.date)));
    all.extend(parts.into_iter().map(|part| Document::Part(Box::new(part))));
    all
}

fn meeting(minutes: &Minutes, default: &str, parts: &mut Vec<Part>) {
    let reference = format!("meeting/{}", minutes.source.id);
    let mut body = vec![minutes.place.clone()];
    body.extend(minutes.session.iter().map(|session| LocalText::one(default, session)));
    body.extend(blocks(&minutes.source.body, default));
    parts.push(Part {
        kind: Kind::Minutes,
        reference: reference.clone(),
        title: minutes.title.clone(),
        within: None,
        body,
        date: minutes.date,
    });
    for item in &minutes.items {
        let mut body = vec![item.explanation.clone(), item.proposal.clone()];
        body.extend(item.opinions.iter().map(|opinion| opinion.text.clone()));
        body.push(item.outcome.clone());
        body.extend(item.decisions.iter().map(|decision| decision.note.clone()));
        body.extend(item.actions.iter().map(|action| action.task.clone()));
        body.extend(item.follow_up.iter().map(|followed| followed.note.clone()));
        parts.push(Part {
            kind: Kind::Minutes,
            reference: format!("{reference}#{}", item.id),
            title: item.title.clone(),
            within: Some(reference.clone()),
            body,
            date: minutes.date,
        });
    }
}

fn plan(plan: &Plan, default: &str, parts: &mut Vec<Part>) {
    let reference = format!("plan/{}", plan.source.id);
    let date = plan.revisions.iter().filter_map(|revision| revision.date).max();
    sections(Kind::Plan, &reference, &plan.title, &plan.source.body, (default, date), parts);
    let mut part = |id: &str, title: &LocalText, body: Vec<LocalText>| {
        if !title.is_empty() {
            parts.push(Part {
                kind: Kind::Plan,
                reference: format!("{reference}#{id}"),
                title: title.clone(),
                within: Some(reference.clone()),
                body,
                date,
            });
        }
    };
    plan.objectives.iter().for_each(|o| part(&o.id, &o.title, vec![o.text.clone()]));
    plan.strategies.iter().for_each(|s| part(&s.id, &s.title, vec![s.text.clone()]));
    plan.practices.iter().for_each(|p| part(&p.id, &p.title, vec![p.text.clone()]));
    plan.targets.iter().for_each(|t| part(&t.id, &t.title, vec![t.text.clone()]));
    for indicator in &plan.indicators {
        let mut body: Vec<LocalText> = indicator.measures.iter().map(|m| m.text.clone()).collect();
        body.extend(indicator.actuals.iter().map(|actual| actual.difficulty.clone()));
        part(&indicator.id, &indicator.title, body);
    }
}

/// A document and the sections of its text, each found by itself.
fn sections(
    kind: Kind,
    reference: &str,
    title: &LocalText,
    source: &str,
    (default, date): (&str, Option<Date>),
    parts: &mut Vec<Part>,
) {
    let own = |words: &str| LocalText::one(default, words);
    let mut found = markdown::sections(source).into_iter().peekable();
    let opening = found.next_if(|section| section.anchor.is_none());
    parts.push(Part {
        kind,
        reference: reference.to_owned(),
        title: title.clone(),
        within: None,
        body: opening.map(|section| section.blocks.iter().map(|b| own(b)).collect()).unwrap_or_default(),
        date,
    });
    for section in found {
        let Some(anchor) = section.anchor else { continue };
        parts.push(Part {
            kind,
            reference: format!("{reference}#{anchor}"),
            title: own(&section.heading),
            within: Some(reference.to_owned()),
            body: section.blocks.iter().map(|block| own(block)).collect(),
            date,
        });
    }
}

fn blocks(source: &str, default: &str) -> Vec<LocalText> {
    markdown::sections(source)
        .into_iter()
        .flat_map(|section| std::iter::once(section.heading).chain(section.blocks))
        .filter(|words| !words.is_empty())
        .map(|words| LocalText::one(default, &words))
        .collect()
}

/// Texts one after another, none of which reaches into the next.
#[derive(Default)]
struct Words(String);

impl Words {
    fn one(&mut self, words: &str) {
        if !words.is_empty() {
            if !self.0.is_empty() {
                self.0.push(SEPARATOR);
            }
            self.0.push_str(words);
        }
    }

    fn all(&mut self, text: &LocalText) {
        text.iter().for_each(|(_, words)| self.one(&markdown::plain(words)));
    }
}

fn of_dataset(edition: &Edition, dataset: &Dataset) -> [String; FIELDS] {
    let basis = &edition.content.basis;
    let mut words: [Words; FIELDS] = Default::default();
    let [title, keywords, fields, body] = &mut words;
    dataset.title.iter().for_each(|(_, words)| title.one(words));
    dataset.keywords.iter().flat_map(LocalText::iter).for_each(|(_, word)| keywords.one(word));
    for theme in dataset.themes.iter().filter_map(|key| basis.themes.get(key)) {
        theme.name.iter().for_each(|(_, name)| keywords.one(name));
    }
    body.all(&dataset.description);
    // The page of what was withdrawn says why, and no more.
    let withdrawn = dataset.status == Status::Withdrawn;
    if !withdrawn {
        for field in &dataset.fields {
            fields.one(&field.name);
            field.title.iter().for_each(|(_, words)| fields.one(words));
        }
        body.all(&dataset.notes);
    }
    if let Some(unit) = basis.organization.units.get(&dataset.unit) {
        unit.name.iter().for_each(|(_, name)| body.one(name));
    }
    for distribution in dataset.distributions.iter().filter(|d| !withdrawn && is_shown(dataset, d)) {
        distribution.title.iter().for_each(|(_, words)| body.one(words));
        body.all(&distribution.description);
    }
    if !withdrawn {
        dataset.fields.iter().for_each(|field| body.all(&field.description));
    }
    if let Some(withdrawal) = &dataset.withdrawal {
        body.all(&withdrawal.reason);
    }
    body.one(&dataset.id);
    dataset.identifiers.values().for_each(|identifier| body.one(identifier));
    words.map(|words| words.0)
}

/// Whether the data set's page lists a distribution: what it offers openly, and where else it is had.
fn is_shown(dataset: &Dataset, distribution: &Distribution) -> bool {
    let open = dataset.is_open() && distribution.access.is_none_or(|access| access == Access::Open);
    let offered =
        distribution.file.is_some() || distribution.download_url.is_some() || distribution.service.is_some();
    distribution.access_url.is_some() || (open && offered)
}

fn of_entry(edition: &Edition, dataset: &Dataset) -> [String; FIELDS] {
    let mut words: [Words; FIELDS] = Default::default();
    let [title, keywords, fields, body] = &mut words;
    dataset.title.iter().for_each(|(_, words)| title.one(words));
    if let Some(restriction) = &dataset.restriction {
        body.all(&restriction.reason);
        restriction.withheld_parts.iter().for_each(|part| fields.all(&part.part));
        for ground in restriction.grounds.iter().filter_map(|key| edition.content.basis.grounds.get(key)) {
            ground.citation.iter().for_each(|(_, citation)| keywords.one(citation));
        }
    }
    dataset
        .fields
        .iter()
        .filter(|field| field.access != crate::model::FieldAccess::Open)
        .for_each(|field| fields.one(&field.name));
    words.map(|words| words.0)
}

fn entry_card(kit: &Kit<'_>, at: usize) -> DatasetCard {
    let card: &Card = &kit.edition.content.cards[at];
    let dataset = kit.edition.content.dataset(at);
    let mut tags = vec![kit.tag(kit.say("search_type_restricted"), "plain")];
    tags.push(kit.tag(kit.say_as("access", card.access.word()), card.access.word()));
    DatasetCard {
        link: kit.link(format!("restricted/{}/index.html", card.id), kit.text(&card.title)),
        tags,
        summary: dataset.restriction.as_ref().and_then(|r| short(kit, &r.reason)),
        facts: kit.unit_link(&card.unit).map(Inline::Link).into_iter().collect(),
        files: Vec::new(),
        note: kit.citations(&card.grounds),
    }
}

fn part_card(kit: &Kit<'_>, part: &Part) -> Option<DatasetCard> {
    let whole = part.reference.split('#').next().unwrap_or(&part.reference);
    kit.typed_href(whole)?;
    let path = address::written_out(&address::object(&part.reference)?);
    let mut facts: Vec<Inline> =
        part.within.iter().filter_map(|within| kit.typed_link(within)).map(Inline::Link).collect();
    facts.extend(part.date.map(|date| Inline::Date(kit.date(date))));
    Some(DatasetCard {
        link: Link { href: crate::theme::views::Href::Home(path), label: kit.text(&part.title) },
        tags: vec![kit.tag(kit.say_as("search_type", part.kind.word()), "plain")],
        summary: part.body.iter().find_map(|text| short(kit, text)),
        facts,
        files: Vec::new(),
        note: None,
    })
}

/// The first words of a text.
fn short(kit: &Kit<'_>, text: &LocalText) -> Option<crate::theme::views::Text> {
    const LENGTH: usize = 120;
    let mut shown = kit.some_text(text)?;
    let words = markdown::plain(&shown.text);
    shown.text = match words.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    };
    Some(shown).filter(|shown| !shown.text.is_empty())
}
