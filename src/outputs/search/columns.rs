//! Which values each data set has in each facet, and the orders of titles, as the browser's script reads
//! them.

use std::collections::BTreeMap;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;
use icu_locale_core::Locale;
use serde_json::{Value, json};

use crate::content::Card;
use crate::outputs::pages::catalogue::{FACETS, values_of};
use crate::search::{ALPHABET, numbers};

/// The facets of data sets in the order of the list: for each facet its values, the sets of them that
/// occur, and the number of its set for each data set.
pub fn facets<'a>(cards: impl Iterator<Item = &'a Card> + Clone) -> Value {
    let columns: Vec<Value> = FACETS.iter().map(|facet| column(facet, cards.clone())).collect();
    Value::Array(columns)
}

fn column<'a>(facet: &str, cards: impl Iterator<Item = &'a Card>) -> Value {
    let mut values: Vec<String> = Vec::new();
    let mut by_value: BTreeMap<String, usize> = BTreeMap::new();
    let mut sets: Vec<Vec<usize>> = Vec::new();
    let mut by_set: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    let mut codes = Vec::new();
    for card in cards {
        let mut set: Vec<usize> = values_of(card, facet)
            .into_iter()
            .map(|value| {
                *by_value.entry(value).or_insert_with_key(|value| {
                    values.push(value.clone());
                    values.len() - 1
                })
            })
            .collect();
        set.sort_unstable();
        set.dedup();
        codes.push(*by_set.entry(set).or_insert_with_key(|set| {
            sets.push(set.clone());
            sets.len() - 1
        }));
    }
    let signs = signs(sets.len());
    json!({"key": facet, "values": values, "sets": sets, "signs": signs, "codes": numbers(codes, signs)})
}

/// How many signs a number below `bound` takes.
fn signs(bound: usize) -> u32 {
    let mut signs = 1;
    while ALPHABET.len().pow(signs) < bound {
        signs += 1;
    }
    signs
}

/// The orders that titles have in a language: by strokes and by Bopomofo in Chinese, by the alphabet
/// elsewhere (Unicode CLDR, collations).
pub fn orders(language: &str) -> &'static [(&'static str, &'static str)] {
    if language.starts_with("zh") {
        &[("stroke", "zh-Hant-TW-u-co-stroke"), ("zhuyin", "zh-Hant-TW-u-co-zhuyin")]
    } else {
        &[("title", "")]
    }
}

/// The place of each title in an order; nothing when there is no such order.
pub fn ranks(language: &str, collation: &str, titles: &[&str]) -> Option<String> {
    let tag = if collation.is_empty() { language } else { collation };
    let locale = Locale::try_from_str(tag).ok()?;
    let collator = CollatorBorrowed::try_new(locale.into(), CollatorOptions::default()).ok()?;
    let mut order: Vec<usize> = (0..titles.len()).collect();
    order.sort_by(|a, b| collator.compare(titles[*a], titles[*b]).then(a.cmp(b)));
    let mut ranks = vec![0; titles.len()];
    order.into_iter().enumerate().for_each(|(rank, at)| ranks[at] = rank);
    Some(numbers(ranks, signs(titles.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stand_by_their_strokes() {
        // 一 has 1 stroke, 人 2, 水 4, 交 6, 預 13.
        let ranks_of = |titles: &[&str]| ranks("zh-Hant-TW", "zh-Hant-TW-u-co-stroke", titles).unwrap();
        assert_eq!(ranks_of(&["預算", "水質", "一覽", "交通", "人口"]), "ECADB");
        assert_eq!(ranks("en", "", &["b", "A", "c"]).unwrap(), "BAC");
        assert_eq!((signs(1), signs(88), signs(89)), (1, 1, 2));
    }
}
