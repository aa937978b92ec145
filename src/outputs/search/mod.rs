//! Search without a server: the search page, and the shards that its script loads.
//!
//! `_search/index.js` says what there is, `_search/terms/` holds postings, `_search/<language>/` the
//! documents with their cards, `_search/facets.js` the facets of data sets. All are scripts, so that they
//! load from disk and under the strictest Content-Security-Policy; each names the version of the index it
//! belongs to, since a browser may hold older ones.

mod columns;
mod documents;

use std::io::{self, Write};
use std::sync::Arc;

use rayon::prelude::*;
use serde_json::json;

use self::documents::{Document, Kind};
use super::pages::catalogue::{FACETS, Facets, Lists};
use super::pages::kit::Kit;
use super::pages::{Frame, Page};
use super::{Input, Output, Outputs};
use crate::facts::Edition;
use crate::search::{ALPHABET, Builder, GRAM_RANGES, Shards, VARIANTS, number};
use crate::theme::views::{SearchPage, SearchType};

/// The scripts, from the output's root: what is found, then how it is shown.
pub const SCRIPTS: [&str; 2] = ["assets/search-index.js", "assets/search.js"];

/// Bytes that a file of documents should have; its cards are reckoned at [`CARD`] each.
const RECORDS: usize = 5 << 10;

/// Usual bytes of a card.
const CARD: usize = 900;

/// Documents whose texts are read at once, while those before them are put into the index.
const AT_ONCE: usize = 256;

/// Messages that the script shows.
const WORDS: [&str; 29] = [
    "search_further",
    "search_found",
    "search_about",
    "search_shown",
    "search_none",
    "search_none_advice",
    "search_nothing",
    "search_each",
    "search_near",
    "search_searching",
    "search_failed",
    "search_previous",
    "search_next",
    "search_pages",
    "search_all_types",
    "search_chosen",
    "search_remove",
    "search_clear",
    "search_in_keywords",
    "search_in_fields",
    "search_download",
    "search_downloading",
    "search_sort",
    "search_sort_best",
    "search_sort_new",
    "search_sort_old",
    "search_column_date",
    "search_column_title",
    "search_column_url",
];

/// The documents, the index of their texts, and how the documents are spread over files.
struct Index {
    documents: Vec<Document>,
    shards: Shards,
    /// The first document of each file.
    starts: Vec<usize>,
    version: String,
}

/// Adds the search page and what its script loads.
pub fn add(
    frame: &Arc<Frame>,
    edition: &Edition,
    facets: &Arc<Facets>,
    lists: &Arc<Lists>,
    outputs: &mut Outputs,
) {
    let index = Arc::new(Index::of(edition, facets));
    let inputs = vec![Input::Site, Input::Cards, Input::Datasets, Input::Documents];
    let kinds: Vec<Kind> =
        Kind::ALL.into_iter().filter(|kind| index.documents.iter().any(|d| d.kind() == *kind)).collect();
    let of_page = Arc::clone(lists);
    frame.try_add(outputs, "search/", vec![Input::Site, Input::Cards, Input::Documents], move |kit| {
        page(kit, &of_page, &kinds)
    });
    let whole = script("index", &index.version, &index.description());
    outputs.add("_search/index.js", Output::new(inputs.clone(), move |_, out| out.write_all(&whole)));
    for at in 0..index.shards.shards.len() {
        let index = Arc::clone(&index);
        outputs.add(
            format!("_search/terms/{at}.js"),
            Output::new(inputs.clone(), move |_, out| {
                writeln!(out, "odsite(\"terms\",\"{}\",{at},{})", index.version, index.shards.shards[at])
            }),
        );
    }
    for file in 0..index.starts.len() {
        let (index, lists) = (Arc::clone(&index), Arc::clone(lists));
        let path = move |tag: &str| format!("_search/{tag}/{file}.js");
        frame.add_file(outputs, path, &inputs, move |kit, out| records(kit, &index, &lists, file, out));
    }
    let columns: Arc<Facets> = Arc::clone(facets);
    let version = index.version.clone();
    outputs.add(
        "_search/facets.js",
        Output::new(vec![Input::Site, Input::Cards], move |edition, out| {
            let cards = columns.all().iter().map(|at| &edition.content.cards[*at]);
            out.write_all(&script("facets", &version, &columns::facets(cards)))
        }),
    );
    for tag in frame.tags().map(str::to_owned).collect::<Vec<_>>() {
        for (name, collation) in columns::orders(&tag) {
            let (facets, version, tag) = (Arc::clone(facets), index.version.clone(), tag.clone());
            outputs.add(
                format!("_search/{tag}/{name}.js"),
                Output::new(vec![Input::Site, Input::Cards], move |edition, out| {
                    let cards = facets.all().iter().map(|at| &edition.content.cards[*at]);
                    let titles: Vec<&str> = cards.map(|card| card.title.get(&tag)).collect();
                    let ranks = columns::ranks(&tag, collation, &titles).unwrap_or_default();
                    out.write_all(&script(name, &version, &json!(ranks)))
                }),
            );
        }
    }
}

fn script(name: &str, version: &str, value: &serde_json::Value) -> Vec<u8> {
    format!("odsite({},{},{value})\n", json!(name), json!(version)).into_bytes()
}

/// What the index takes of a document's texts.
struct ReadTexts {
    terms: crate::search::Document,
    /// In bytes.
    length: usize,
    hash: blake3::Hash,
}

impl ReadTexts {
    fn of(document: &Document, edition: &Edition) -> Self {
        let texts = document.texts(edition);
        Self {
            length: texts.iter().map(String::len).sum(),
            hash: blake3::hash(texts.join("\n").as_bytes()),
            terms: crate::search::Document::read(&texts),
        }
    }
}

impl Index {
    fn of(edition: &Edition, facets: &Facets) -> Self {
        let documents = documents::of(edition, facets);
        let mut builder = Builder::default();
        let (mut starts, mut bytes) = (Vec::new(), RECORDS);
        let mut texts = blake3::Hasher::new();
        let mut at = 0;
        let mut put = |some: Vec<ReadTexts>| {
            for ReadTexts { terms, length, hash } in some {
                // One sign says how many documents a file has.
                let full = starts.last().is_some_and(|start| at - start >= ALPHABET.len() - 1);
                if bytes >= RECORDS || full {
                    starts.push(at);
                    bytes = 0;
                }
                bytes += length + CARD;
                texts.update(hash.as_bytes());
                builder.add(terms);
                at += 1;
            }
        };
        let mut before = Vec::new();
        for some in documents.chunks(AT_ONCE) {
            let read = || some.par_iter().map(|document| ReadTexts::of(document, edition)).collect();
            before = rayon::join(|| put(before), read).1;
        }
        put(before);
        let shards = builder.finish();
        let cards = facets.all().iter().map(|at| &edition.content.cards[*at]);
        let mut hasher = blake3::Hasher::new();
        shards.shards.iter().for_each(|shard| {
            hasher.update(shard.as_bytes());
        });
        // What is shown of a document belongs to its number as much as the terms that lead to it.
        hasher.update(texts.finalize().as_bytes());
        hasher.update(columns::facets(cards.clone()).to_string().as_bytes());
        cards.for_each(|card| {
            let shown = (card.modified, card.metadata_modified, &card.badge, &card.grounds, card.restricted);
            hasher.update(format!("{shown:?}").as_bytes());
        });
        hasher.update(format!("{starts:?} {} {}", edition.as_of, env!("CARGO_PKG_VERSION")).as_bytes());
        let version = hasher.finalize().to_hex()[..8].to_owned();
        Self { documents, shards, starts, version }
    }

    /// What there is and where, for the script.
    fn description(&self) -> serde_json::Value {
        let kinds: Vec<(&str, usize)> = Kind::ALL
            .into_iter()
            .filter_map(|kind| Some((kind.word(), self.documents.iter().position(|d| d.kind() == kind)?)))
            .collect();
        let ends = self.starts.iter().skip(1).copied().chain([self.documents.len()]);
        let files: String = self.starts.iter().zip(ends).map(|(start, end)| number(end - start)).collect();
        let sizes: String = self.shards.shards.iter().map(|shard| number(shard.len() / 512)).collect();
        json!({
            "documents": self.documents.len(),
            "kinds": kinds,
            "files": files,
            "terms": self.shards.firsts.join(" "),
            "sizes": sizes,
            "variants": VARIANTS.iter().map(|(from, to)| format!("{from}{to}")).collect::<Vec<_>>().join(""),
            "grams": GRAM_RANGES.iter().map(|(from, to)| format!("\\u{{{from:x}}}-\\u{{{to:x}}}")).collect::<String>(),
        })
    }
}

/// The documents of one file: card, then the texts it is found by.
fn records(kit: &Kit<'_>, index: &Index, lists: &Lists, file: usize, out: &mut dyn Write) -> io::Result<()> {
    let start = index.starts[file];
    let end = index.starts.get(file + 1).copied().unwrap_or(index.documents.len());
    write!(out, "odsite(\"records\",\"{}\",{file},[", index.version)?;
    for (at, document) in index.documents[start..end].iter().enumerate() {
        let card = match (document, document.card(kit)) {
            (Document::Dataset(at), _) => lists.card(kit, *at)?.open().to_owned(),
            (_, Some(view)) => lists.render(kit, &view)?.open().to_owned(),
            (_, None) => String::new(),
        };
        let texts = document.texts(kit.edition);
        let comma = if at == 0 { "" } else { ",\n" };
        out.write_all(comma.as_bytes())?;
        serde_json::to_writer(&mut *out, &(card, &texts[0], &texts[1], &texts[2], &texts[3]))?;
    }
    writeln!(out, "])")
}

fn page(kit: &Kit<'_>, lists: &Lists, kinds: &[Kind]) -> io::Result<Page<SearchPage>> {
    let types = kinds
        .iter()
        .map(|kind| SearchType { key: kind.word().to_owned(), label: kit.say_as("search_type", kind.word()) })
        .collect();
    let content = SearchPage { types, facets: lists.facets(kit, None)?, words: words(kit, lists.all()) };
    let mut page = Page::new("search.html", "search", kit.own(kit.say("page_search")), content);
    page.lead = Some(kit.say("lead_search").to_owned());
    page.description = page.lead.clone();
    page.scripts = SCRIPTS.to_vec();
    page.has_search = true;
    // Lists of hits are no pages to be found.
    page.noindex = true;
    Ok(page)
}

/// The script's messages as JSON.
pub fn words(kit: &Kit<'_>, facets: &Facets) -> String {
    let mut all: serde_json::Map<String, serde_json::Value> =
        WORDS.iter().map(|key| (key.trim_start_matches("search_").to_owned(), json!(kit.say(key)))).collect();
    for (order, _) in columns::orders(kit.language) {
        all.insert(format!("sort_{order}"), json!(kit.say_as("search_sort", order)));
    }
    // Names of facets, and of values that no facet on the page shows, for the list as a file.
    let names: serde_json::Map<String, serde_json::Value> =
        FACETS.iter().map(|facet| ((*facet).to_owned(), json!(kit.say_as("facet", facet)))).collect();
    all.insert("facets".to_owned(), names.into());
    let single: serde_json::Map<String, serde_json::Value> =
        facets.single(kit).map(|(facet, value, name)| (format!("{facet}/{value}"), json!(name))).collect();
    all.insert("values".to_owned(), single.into());
    serde_json::Value::Object(all).to_string()
}
