//! The id most like a misspelt one, among very many: ids are found by what is left of them without one
//! character, so that a thousand misspelt references need not be compared with ten thousand ids each.

use std::collections::HashMap;

use crate::schema::nearest;

/// So many ids can be named in a message.
const NAMED: usize = 24;

/// Up to so many ids each is compared.
const FEW: usize = 500;

/// Ids by what is left of them.
#[derive(Debug)]
pub(super) struct Near {
    ids: Vec<String>,
    /// Nothing for few ids.
    left: HashMap<String, Vec<u32>>,
}

impl Near {
    pub(super) fn new<'a>(ids: impl Iterator<Item = &'a String>) -> Self {
        let mut ids: Vec<String> = ids.cloned().collect();
        ids.sort_unstable();
        let mut left: HashMap<String, Vec<u32>> = HashMap::new();
        if ids.len() > FEW {
            for (index, id) in ids.iter().enumerate() {
                for rest in rests(id) {
                    left.entry(rest).or_default().push(u32::try_from(index).unwrap_or(u32::MAX));
                }
            }
        }
        Self { ids, left }
    }

    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn find(&self, word: &str) -> Option<&str> {
        if self.ids.len() <= FEW {
            return nearest(word, self.ids.iter().map(String::as_str));
        }
        let mut found: Vec<u32> =
            rests(word).iter().filter_map(|rest| self.left.get(rest)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        nearest(word, found.into_iter().filter_map(|at| self.ids.get(at as usize)).map(String::as_str))
    }

    /// All ids, where they are few enough to be named.
    pub(super) fn all(&self) -> Option<&[String]> {
        (!self.ids.is_empty() && self.ids.len() <= NAMED).then_some(self.ids.as_slice())
    }
}

/// The word, and the word without each of its characters in turn.
fn rests(word: &str) -> Vec<String> {
    let lower: Vec<char> = word.to_lowercase().chars().take(100).collect();
    let without =
        |skip: usize| lower.iter().enumerate().filter(|(at, _)| *at != skip).map(|(_, c)| c).collect();
    let mut rests: Vec<String> = (0..lower.len()).map(without).collect();
    rests.push(lower.iter().collect());
    rests.sort_unstable();
    rests.dedup();
    rests
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_one_character_is_found_among_many() {
        let ids: Vec<String> = (0..2000).map(|n| format!("budget-{n:04}")).collect();
        let near = Near::new(ids.iter());
        for (word, id) in [
            ("budgt-0042", "budget-0042"),
            ("budgett-0042", "budget-0042"),
            ("bugdet-0042", "budget-0042"),
            ("Budget-0042", "budget-0042"),
            ("budget_0042", "budget-0042"),
        ] {
            assert_eq!(near.find(word), Some(id), "{word}");
        }
        assert_eq!(near.find("population"), None);
        assert_eq!(near.all(), None);
        assert_eq!(Near::new(ids[..2].iter()).all(), Some(&ids[..2]));
    }
}
