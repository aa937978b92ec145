//! Collects the terms of numbered documents and cuts them into shards.

use std::collections::HashMap;

use super::fold::fold;
use super::postings;
use super::terms::{Term, terms};

/// Texts of a document, from the one that weighs most: title, keywords, names of fields, body.
pub const FIELDS: usize = 4;

/// Length that a shard should have, in bytes.
const SHARD: usize = 8 << 10;

/// A term with more than so many bytes of postings has a shard of its own.
const LONG: usize = 5 << 10;

/// Terms of some documents that have no numbers yet, so that many can be read at once.
#[derive(Debug, Default)]
pub struct Builder {
    grams: HashMap<u64, Entry>,
    words: HashMap<Box<str>, Entry>,
    documents: u32,
}

/// Where a term stands: for each document its distance from the one before and the fields as a mask,
/// in seven bits a byte.
#[derive(Debug, Default)]
struct Entry {
    bytes: Vec<u8>,
    next: u32,
}

impl Entry {
    fn add(&mut self, document: u32, mask: u8) {
        let mut value = u64::from(document - self.next) << FIELDS | u64::from(mask);
        self.next = document + 1;
        while value >= 0x80 {
            self.bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    /// The documents by field.
    fn lists(&self) -> [Vec<u32>; FIELDS] {
        let mut lists: [Vec<u32>; FIELDS] = Default::default();
        let (mut next, mut value, mut shift) = (0u32, 0u64, 0);
        for byte in &self.bytes {
            value |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                let document = next + (value >> FIELDS) as u32;
                for (field, list) in lists.iter_mut().enumerate() {
                    if value >> field & 1 == 1 {
                        list.push(document);
                    }
                }
                (next, value, shift) = (document + 1, 0, 0);
            }
        }
        lists
    }
}

/// The terms of one document with the fields they stand in.
#[derive(Debug, Default)]
pub struct Document {
    /// Each with the mask of its fields in the lowest [`FIELDS`] bits.
    grams: Vec<u64>,
    words: Vec<(Box<str>, u8)>,
}

/// Bits that a character takes.
const CHARACTER: u32 = 21;

/// One or two characters as a number.
fn gram(first: Option<char>, last: char) -> u64 {
    first.map_or(0, |first| u64::from(first as u32) << CHARACTER) | u64::from(last as u32)
}

fn spelt(gram: u64) -> String {
    let last = gram & ((1 << CHARACTER) - 1);
    [gram >> CHARACTER, last]
        .into_iter()
        .filter(|code| *code != 0)
        .filter_map(|code| char::from_u32(code as u32))
        .collect()
}

impl Document {
    /// Reads the texts of a document.
    pub fn read(texts: &[String; FIELDS]) -> Self {
        let mut grams: Vec<u64> = Vec::new();
        let mut words: Vec<(Box<str>, u8)> = Vec::new();
        for (field, text) in texts.iter().enumerate() {
            let mask = 1u8 << field;
            let mut pair = |first, last| grams.push(gram(first, last) << FIELDS | u64::from(mask));
            terms(&fold(text), |term| match term {
                Term::One(c) => pair(None, c),
                Term::Two(a, b) => pair(Some(a), b),
                Term::Word(word) => words.push((word.into(), mask)),
            });
        }
        grams.sort_unstable();
        grams.dedup_by(|next, kept| {
            let same = *next >> FIELDS == *kept >> FIELDS;
            *kept |= if same { *next } else { 0 };
            same
        });
        grams.shrink_to_fit();
        words.sort_unstable();
        words.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            kept.1 |= if same { next.1 } else { 0 };
            same
        });
        Self { grams, words }
    }
}

impl Builder {
    /// Adds the next document.
    pub fn add(&mut self, document: Document) {
        for gram in document.grams {
            let mask = gram & ((1 << FIELDS) - 1);
            self.grams.entry(gram >> FIELDS).or_default().add(self.documents, mask as u8);
        }
        for (word, mask) in document.words {
            self.words.entry(word).or_default().add(self.documents, mask);
        }
        self.documents += 1;
    }

    /// All terms in the order in which scripts compare texts, cut into shards.
    pub fn finish(self) -> Shards {
        let mut all: Vec<(Box<str>, Entry)> = self.words.into_iter().collect();
        all.extend(self.grams.into_iter().map(|(gram, entry)| (spelt(gram).into_boxed_str(), entry)));
        // As scripts compare: by units of UTF-16.
        all.sort_unstable_by(|(a, _), (b, _)| a.encode_utf16().cmp(b.encode_utf16()));
        let mut shards = Shards::default();
        let mut open = Shard::default();
        for (term, entry) in all {
            let lists = entry.lists().map(|list| postings::list(&list)).join(" ");
            let lists = lists.trim_end();
            if !open.terms.is_empty() && (open.bytes >= SHARD || lists.len() > LONG) {
                shards.push(std::mem::take(&mut open));
            }
            open.bytes += term.len() + lists.len() + 6;
            open.terms.push((term, lists.into()));
            if lists.len() > LONG {
                shards.push(std::mem::take(&mut open));
            }
        }
        if !open.terms.is_empty() {
            shards.push(open);
        }
        shards
    }
}

#[derive(Debug, Default)]
struct Shard {
    terms: Vec<(Box<str>, Box<str>)>,
    bytes: usize,
}

/// The finished index: terms in ascending order, in shards of a few thousand bytes.
#[derive(Debug, Default)]
pub struct Shards {
    /// Terms and their postings, one JSON array of texts a shard.
    pub shards: Vec<String>,
    /// The first term of each.
    pub firsts: Vec<String>,
}

impl Shards {
    fn push(&mut self, shard: Shard) {
        self.firsts.push(shard.terms.first().map_or_else(String::new, |(term, _)| term.to_string()));
        let flat: Vec<&str> = shard.terms.iter().flat_map(|(term, lists)| [&**term, &**lists]).collect();
        self.shards.push(serde_json::to_string(&flat).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_in_order_with_the_documents_of_each_field() {
        let text =
            |title: &str, body: &str| [title.to_owned(), String::new(), String::new(), body.to_owned()];
        let mut builder = Builder::default();
        builder.add(Document::read(&text("臺北", "Open data")));
        builder.add(Document::read(&text("高雄", "台北 open")));
        let shards = builder.finish();
        assert_eq!(
            shards.shards,
            [
                r#"["data","   A","open","   AA","北","A   B","北o","   B","台","A   B","台北","A   B","雄","B","高","B","高雄","B"]"#
            ]
        );
        assert_eq!(shards.firsts, ["data"]);
    }
}
