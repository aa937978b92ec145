//! Which rows of a list are an agency's: `--agency`, and `--with-children` for those below it.
//!
//! Names are compared as people read them: without blanks, 臺 like 台, full-width like half-width.

use std::collections::BTreeMap;

use super::units;
use crate::characters;

/// How many names are offered for one that is not there.
const OFFERED: usize = 5;

/// Whose rows are asked for.
pub(super) struct Filter {
    name: String,
    with_children: bool,
}

impl Filter {
    pub(super) fn new(name: &str, with_children: bool) -> Self {
        Self { name: fold(name), with_children }
    }

    /// Whether a provider as the list writes it is meant: by its name or its code.
    pub(super) fn takes(&self, provider: &str) -> bool {
        let (code, name) = units::parse(provider);
        let name = fold(&name);
        !self.name.is_empty()
            && (name == self.name
                || code.is_some_and(|code| fold(&code) == self.name)
                || (self.with_children && name.starts_with(&self.name)))
    }

    /// The names nearest to the one asked for, nearest first: those that hold it or are held by
    /// it, then by similarity.
    pub(super) fn nearest(&self, providers: &BTreeMap<String, usize>) -> Vec<String> {
        let mut found: Vec<(u8, u64, &String)> = providers
            .keys()
            .map(|provider| {
                let name = fold(&units::parse(provider).1);
                let held = name.contains(&self.name) || self.name.contains(&name);
                let likeness = strsim::normalized_damerau_levenshtein(&name, &self.name);
                (u8::from(!held), ((1.0 - likeness) * 1e6) as u64, provider)
            })
            .collect();
        found.sort();
        found.into_iter().take(OFFERED).map(|(.., provider)| provider.clone()).collect()
    }
}

fn fold(name: &str) -> String {
    name.chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '台' => '臺',
            other => characters::usual_width(other),
        })
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_agency_and_those_below_it() {
        let own = Filter::new("法務部", false);
        assert!(own.takes("法務部") && own.takes(" 法務部 ") && own.takes("A11000000F 【法務部】"));
        assert!(!own.takes("法務部矯正署") && !own.takes("內政部") && !own.takes(""));
        let all = Filter::new("法務部", true);
        assert!(all.takes("法務部矯正署") && !all.takes("行政院法務部"));
        assert!(Filter::new("台北市政府", false).takes("臺北市政府"));
        assert!(Filter::new("A11000000F", false).takes("A11000000F 【法務部】"));
        assert!(!Filter::new("", true).takes("甲"));
    }

    #[test]
    fn the_nearest_names_are_offered() {
        let providers =
            ["行政院主計總處", "銓敘部", "法務部統計處", "主計處"].map(|name| (name.to_owned(), 1)).into();
        assert_eq!(Filter::new("主計總處", false).nearest(&providers)[0], "行政院主計總處");
        assert_eq!(Filter::new("銓敍部", false).nearest(&providers)[0], "銓敘部");
    }
}
