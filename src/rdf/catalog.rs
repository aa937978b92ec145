//! The two catalogues, written as streams: open data, and the register of what is restricted.
//! The second is a catalogue of its own, so that harvesters of open data are not fed what they
//! cannot fetch (DCAT-AP 3.0.1, Catalogue).

use std::collections::HashSet;
use std::io;

use oxrdf::{NamedNode, Triple};

use super::block::{Block, Graph};
use super::concepts;
use super::dataset::describe;
use super::names::{EU, dcat, dct, foaf, skos};
use super::offer;
use crate::address;
use crate::content::{Basis, Card};
use crate::date::Date;
use crate::facts::Edition;
use crate::model::{Access, LocalText};

/// A catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Open data.
    Open,
    /// The register of restricted data.
    Restricted,
}

/// Whether a catalogue lists an asset: the first what is open and offered, and series of that; the
/// second what is restricted, wholly or in part. A series without members is none (DCAT-AP 3.0.1,
/// Dataset Series).
pub fn holds(edition: &Edition, which: Which, card: &Card) -> bool {
    match which {
        Which::Open if card.series => {
            let members = edition.links.members.get(&card.id);
            is_offered(card)
                && members.into_iter().flatten().any(|at| is_offered(&edition.content.cards[*at]))
        }
        Which::Open => is_offered(card),
        Which::Restricted => card.restricted,
    }
}

fn is_offered(card: &Card) -> bool {
    card.access == Access::Open && card.status.is_offered()
}

/// Hands a catalogue on in pieces: its own triples, then those of one asset after the other.
/// What several refer to is in the first piece that does.
///
/// # Errors
/// What `take` returns.
pub fn catalog(
    edition: &Edition,
    which: Which,
    take: &mut dyn FnMut(&[Triple]) -> io::Result<()>,
) -> io::Result<()> {
    let base = &edition.content.basis.site.base_url;
    let mut seen = HashSet::new();
    for card in &edition.content.cards {
        // What stands in the catalogue in full needs no introduction by others, and what does not
        // stand in it gets none, but for series, without which a member would not be understood.
        if !card.series || holds(edition, which, card) {
            seen.insert(address::dataset(base, &card.id));
        }
    }
    take(&header(edition, which, &mut seen))?;
    let iri = NamedNode::new_unchecked(own_iri(base, which));
    for (at, card) in edition.content.cards.iter().enumerate() {
        if !holds(edition, which, card) {
            continue;
        }
        let dataset = edition.content.dataset(at);
        let mut triples = describe(edition, &dataset, &mut seen);
        for offer in offer::offers(edition, &dataset, None) {
            if offer.service.is_some() {
                let service = NamedNode::new_unchecked(address::service(base, &dataset.id, &offer.id));
                triples.push(Triple::new(iri.clone(), dcat::SERVICE, service));
            }
        }
        take(&triples)?;
    }
    Ok(())
}

/// The title of the register.
pub(crate) fn register_title(basis: &Basis) -> LocalText {
    let (zh, en) = ("依申請提供及不予提供資料登錄簿", "Register of restricted data");
    in_languages(basis, |tag, chinese| {
        let site = basis.site.title.get(tag);
        if chinese { format!("{site}－{zh}") } else { format!("{en} – {site}") }
    })
}

/// A text in all languages of the site: Chinese for those, English for the others.
fn in_languages(basis: &Basis, text: impl Fn(&str, bool) -> String) -> LocalText {
    let all: serde_json::Map<_, _> = basis
        .site
        .languages
        .iter()
        .map(|tag| (tag.clone(), text(tag, tag.starts_with("zh")).into()))
        .collect();
    serde_json::from_value(all.into()).unwrap_or_default()
}

fn own_iri(base: &str, which: Which) -> String {
    match which {
        Which::Open => address::catalog(base),
        Which::Restricted => address::register(base),
    }
}

/// The catalogue itself, with all that it lists; the open one names the register beside it.
fn header(edition: &Edition, which: Which, seen: &mut HashSet<String>) -> Vec<Triple> {
    let basis = &edition.content.basis;
    let base = &basis.site.base_url;
    let mut graph = Graph::new(seen);
    let mut block = introduction(&mut graph, basis, which);
    let newest: Option<Date> = edition
        .content
        .cards
        .iter()
        .filter(|card| holds(edition, which, card))
        .filter_map(|card| card.metadata_modified)
        .max();
    block.date(dct::MODIFIED, Some(newest.unwrap_or(edition.as_of)));
    for place in graph.place(basis, basis.site.spatial.as_deref(), None, "") {
        block.add(dct::SPATIAL, place);
    }
    if which == Which::Open {
        block.add(dcat::CATALOG, NamedNode::new_unchecked(address::register(base)));
    }
    let listed = || edition.content.cards.iter().filter(|card| holds(edition, which, card));
    for card in listed() {
        block.add(dcat::DATASET, NamedNode::new_unchecked(address::dataset(base, &card.id)));
    }
    for card in listed() {
        block.add(dcat::RECORD, NamedNode::new_unchecked(address::record(base, &card.id)));
    }
    graph.entity(block);
    if which == Which::Open {
        let register = introduction(&mut graph, basis, Which::Restricted);
        graph.entity(register);
    }
    graph.finish()
}

/// What is said of a catalogue wherever it is named.
fn introduction(graph: &mut Graph<'_>, basis: &Basis, which: Which) -> Block {
    let base = &basis.site.base_url;
    let site = &basis.site;
    let mut block = Block::new(NamedNode::new_unchecked(own_iri(base, which)));
    block.types(&[dcat::CATALOG_CLASS]);
    let described = if site.description.is_empty() { &site.title } else { &site.description };
    match which {
        Which::Open => {
            block.text(dct::TITLE, &site.title);
            block.text(dct::DESCRIPTION, described);
        }
        Which::Restricted => {
            block.text(dct::TITLE, &register_title(basis));
            let (zh, en) = (
                "未開放或僅部分開放的資料，及其法令依據與理由。",
                "Data that are not open, or open in part only, with grounds and reasons.",
            );
            let about = in_languages(basis, |_, chinese| (if chinese { zh } else { en }).to_owned());
            block.text(dct::DESCRIPTION, &about);
        }
    }
    block.add_some(dct::PUBLISHER, graph.agent(basis, &site.agency));
    for language in site.languages.iter().filter_map(|tag| graph.language(tag)) {
        block.add(dct::LANGUAGE, language);
    }
    let license = site.catalog_license.as_deref();
    block.add_some(dct::LICENSE, license.and_then(|key| graph.license(basis, key)));
    let page = match which {
        Which::Open => base.clone(),
        Which::Restricted => format!("{base}restricted/"),
    };
    block.add(foaf::HOMEPAGE, graph.document(&page));
    block.add(dcat::THEME_TAXONOMY, eu_themes(graph));
    block.add(dcat::THEME_TAXONOMY, own_themes(graph, basis));
    block
}

fn eu_themes(graph: &mut Graph<'_>) -> NamedNode {
    graph.share(&format!("{EU}data-theme"), |_, block| {
        block.types(&[skos::SCHEME_CLASS]);
        block.tagged(dct::TITLE, "Data theme", "en");
    })
}

fn own_themes(graph: &mut Graph<'_>, basis: &Basis) -> NamedNode {
    graph.share(&concepts::themes(basis), |_, block| {
        block.types(&[skos::SCHEME_CLASS]);
        block.tagged(dct::TITLE, "服務分類", "zh-Hant-TW");
        block.tagged(dct::TITLE, "Themes of the catalogue", "en");
    })
}
