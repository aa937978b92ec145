//! What is published for search: read as the script in the browser does, and held against the texts.

use std::collections::{BTreeMap, HashSet};

use odsite::search::{ALPHABET, SEPARATOR, Term, fold, terms};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::{publish_regardless as publish, sample};

/// The arguments of the call that a published script makes.
fn arguments(files: &BTreeMap<String, Vec<u8>>, path: &str) -> Vec<Value> {
    let text = std::str::from_utf8(&files[path]).expect("UTF-8");
    let inner = text.trim_end().strip_prefix("odsite(").and_then(|t| t.strip_suffix(')')).expect("a call");
    serde_json::from_str(&format!("[{inner}]")).expect("JSON")
}

fn value(sign: u8) -> u32 {
    ALPHABET.iter().position(|known| *known == sign).expect("a sign") as u32
}

/// The documents of a list of postings.
fn read(list: &str) -> HashSet<u32> {
    if let Some(bits) = list.strip_prefix('!') {
        let set = |(at, sign): (usize, u8)| {
            (0..6).filter(move |bit| value(sign) >> bit & 1 == 1).map(move |bit| at as u32 * 6 + bit)
        };
        return bits.bytes().enumerate().flat_map(set).collect();
    }
    let (mut next, mut low, mut out) = (0, Vec::new(), HashSet::new());
    for sign in list.bytes() {
        match value(sign) {
            more @ 64.. => low.push(more - 64),
            last => {
                let gap = low.drain(..).rev().fold(last, |gap, low| gap * 24 + low + 64);
                out.insert(next + gap);
                next += gap + 1;
            }
        }
    }
    out
}

struct Published {
    /// Documents by term, in each of the four fields.
    postings: BTreeMap<String, Vec<HashSet<u32>>>,
    /// Folded texts of each document.
    texts: Vec<Vec<String>>,
}

fn published(language: &str) -> Published {
    let files = publish(&sample());
    let index = &arguments(&files, "_search/index.js")[2];
    let shards = index["sizes"].as_str().expect("sizes").len();
    let mut postings = BTreeMap::new();
    let mut firsts = Vec::new();
    for at in 0..shards {
        let call = arguments(&files, &format!("_search/terms/{at}.js"));
        assert_eq!(call[1], arguments(&files, "_search/index.js")[1]);
        let flat: Vec<&str> = call[3].as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        firsts.push(flat[0].to_owned());
        for pair in flat.chunks(2) {
            let lists: Vec<_> = pair[1].split(' ').map(read).collect();
            assert!(postings.insert(pair[0].to_owned(), lists).is_none(), "{} stands twice", pair[0]);
        }
    }
    assert_eq!(index["terms"].as_str().expect("terms"), firsts.join(" "));
    let mut texts = Vec::new();
    for (file, sign) in index["files"].as_str().expect("files").bytes().enumerate() {
        let call = arguments(&files, &format!("_search/{language}/{file}.js"));
        let records = call[3].as_array().expect("records");
        assert_eq!(records.len(), value(sign) as usize);
        for record in records {
            texts.push((1..5).map(|at| fold(record[at].as_str().expect("a text"))).collect());
        }
    }
    assert_eq!(texts.len() as u64, index["documents"].as_u64().expect("a number"));
    Published { postings, texts }
}

fn spelt(term: Term<'_>) -> String {
    match term {
        Term::One(c) => c.to_string(),
        Term::Two(a, b) => format!("{a}{b}"),
        Term::Word(word) => word.to_owned(),
    }
}

#[test]
fn every_term_of_every_text_leads_to_it_and_no_other_does() {
    for language in ["zh-Hant-TW", "en"] {
        let published = published(language);
        let mut left = published.postings.clone();
        for (document, fields) in published.texts.iter().enumerate() {
            for (field, text) in fields.iter().enumerate() {
                terms(text, |term| {
                    let term = spelt(term);
                    let lists =
                        published.postings.get(&term).unwrap_or_else(|| panic!("{term} leads nowhere"));
                    assert!(
                        lists.get(field).is_some_and(|l| l.contains(&(document as u32))),
                        "{term} {document}"
                    );
                    if let Some(list) = left.get_mut(&term).and_then(|lists| lists.get_mut(field)) {
                        list.remove(&(document as u32));
                    }
                });
            }
        }
        let wrong = left.iter().find(|(_, lists)| lists.iter().any(|list| !list.is_empty()));
        assert!(wrong.is_none(), "{wrong:?}");
    }
}

#[test]
fn what_is_a_draft_or_kept_back_is_not_found() {
    let mut world = sample();
    world.write(
        "content/datasets/planning/secret-draft.yaml",
        "title: 未公開的魑魅\ndescription: 尚未核定的草稿魍魎。\nunit: planning\naccess: closed\nstatus: draft\nextras: {note: 饕餮}\n",
    );
    let files = publish(&world);
    let found = files.iter().filter(|(path, _)| path.starts_with("_search/"));
    for (path, bytes) in found {
        let text = String::from_utf8_lossy(bytes);
        assert!(!["魑", "魍", "饕"].iter().any(|mark| text.contains(mark)), "{path}");
    }
}

/// What can be found stands on the page that it leads to, in one language or the other.
#[test]
fn every_text_that_is_found_stands_on_its_page() {
    let files = publish(&sample());
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    let mut seen = 0;
    for (path, _) in files.iter().filter(|(path, _)| path.starts_with("_search/zh-Hant-TW/")) {
        let call = arguments(&files, path);
        let Some(records) = call.last().and_then(Value::as_array) else { continue };
        for record in records {
            let card = record[0].as_str().expect("a card");
            let href =
                card.split("href=\"\u{fdd1}").nth(1).expect("a link").split(['"', '#']).next().expect("one");
            let page = pages.entry(href.to_owned()).or_insert_with(|| {
                let text = |path: &str| {
                    let html = String::from_utf8(files[path].clone()).expect("UTF-8");
                    let document = scraper::Html::parse_document(&html);
                    document.root_element().text().collect::<Vec<_>>().join(" ")
                };
                fold(&format!("{}{SEPARATOR}{}", text(href), text(&format!("en/{href}")))).replace(' ', "")
            });
            for part in (1..5).filter_map(|at| record[at].as_str()).flat_map(|text| text.split(SEPARATOR)) {
                seen += 1;
                assert!(page.contains(&fold(part).replace(' ', "")), "{href} does not show: {part}");
            }
        }
    }
    assert!(seen > 1000, "{seen}");
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in "([\\PC\\n]|[A-Z][\u{300}-\u{338}]|\u{ad}|臺){0,30}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once.clone());
    }

    #[test]
    fn a_piece_of_a_text_has_only_terms_of_it(
        text in "[ a-c1-3臺台北市政府資料ァア。、]{1,30}",
        from in 0usize..30,
        length in 1usize..8,
    ) {
        let whole = fold(&text);
        let signs: Vec<char> = whole.chars().collect();
        let from = from.min(signs.len());
        let piece: String = signs[from..(from + length).min(signs.len())].iter().collect();
        // Words that were cut are no words of the text.
        let boundary = |a: Option<&char>, b: Option<&char>| {
            !matches!((a, b), (Some(a), Some(b)) if a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric())
        };
        let end = (from + length).min(signs.len());
        prop_assume!(boundary(from.checked_sub(1).and_then(|at| signs.get(at)), signs.get(from)));
        prop_assume!(boundary(end.checked_sub(1).and_then(|at| signs.get(at)), signs.get(end)));
        let mut all = HashSet::new();
        terms(&whole, |term| { all.insert(spelt(term)); });
        terms(&piece, |term| assert!(all.contains(&spelt(term)), "{piece} of {whole}"));
        prop_assert!(!piece.contains(SEPARATOR));
    }
}
