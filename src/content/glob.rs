//! File patterns as sites write them: `*` within a name, `**` over folders, `?` one character.
//!
//! Each pattern is walked with all its readings at once, so that none takes longer than its length times
//! that of the path. Knows no files.

/// All patterns of a site together may have so many characters: each is held against each file.
const MOST_CHARACTERS: usize = 2_048;

/// Patterns.
pub(super) struct Globs {
    patterns: Vec<Vec<Part>>,
    /// The first that was left out, because they are too long together.
    pub(super) refused: Option<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    /// This character.
    One(char),
    /// `?`
    Any,
    /// `*`
    Name,
    /// `**/`
    Folders,
    /// `**` before anything else.
    Rest,
}

impl Globs {
    pub(super) fn new(patterns: &[String]) -> Self {
        let mut left = MOST_CHARACTERS;
        let mut all = Vec::new();
        for pattern in patterns {
            match left.checked_sub(pattern.len()) {
                Some(rest) => left = rest,
                None => return Self { refused: Some(all.len()), patterns: all },
            }
            all.push(parts(pattern));
        }
        Self { patterns: all, refused: None }
    }

    pub(super) fn matches(&self, path: &str) -> bool {
        self.patterns.iter().any(|parts| matches(parts, path))
    }
}

fn parts(pattern: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = pattern;
    while let Some(c) = rest.chars().next() {
        let (part, length) = if rest.starts_with("**/") {
            (Part::Folders, 3)
        } else if rest.starts_with("**") {
            (Part::Rest, 2)
        } else {
            let part = match c {
                '*' => Part::Name,
                '?' => Part::Any,
                other => Part::One(other),
            };
            (part, c.len_utf8())
        };
        rest = &rest[length..];
        // The same star again says no more.
        let star = matches!(part, Part::Name | Part::Folders | Part::Rest);
        if !star || parts.last() != Some(&part) {
            parts.push(part);
        }
    }
    parts
}

/// Whether some reading of a pattern comes to the end of it with the path.
fn matches(parts: &[Part], path: &str) -> bool {
    let mut at = vec![false; parts.len() + 1];
    reach(parts, &mut at, 0);
    for c in path.chars() {
        let mut next = vec![false; parts.len() + 1];
        let mut alive = false;
        for (index, part) in parts.iter().enumerate().filter(|(index, _)| at[*index]) {
            let goes_on = match part {
                Part::One(own) => c == *own,
                Part::Any | Part::Name => c != '/',
                Part::Folders | Part::Rest => true,
            };
            if !goes_on {
                continue;
            }
            alive = true;
            match part {
                Part::One(_) | Part::Any => reach(parts, &mut next, index + 1),
                Part::Name | Part::Rest => reach(parts, &mut next, index),
                Part::Folders => {
                    next[index] = true;
                    if c == '/' {
                        reach(parts, &mut next, index + 1);
                    }
                }
            }
        }
        if !alive {
            return false;
        }
        at = next;
    }
    at[parts.len()]
}

/// Marks a place in a pattern, and those that stars let one pass on to. Places are walked in order, so
/// that from one that is marked already the walk has been made.
fn reach(parts: &[Part], at: &mut [bool], from: usize) {
    at[from] = true;
    let mut index = from;
    while matches!(parts.get(index), Some(Part::Name | Part::Folders | Part::Rest)) {
        index += 1;
        if std::mem::replace(&mut at[index], true) {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(pattern: &str, path: &str) -> bool {
        Globs::new(&[pattern.to_owned()]).matches(path)
    }

    #[test]
    fn stars_and_marks() {
        assert!(fits("notes/**", "notes/a/b.txt"));
        assert!(fits("**/*.bak", "datasets/x/y.bak") && fits("**/*.bak", "y.bak"));
        assert!(!fits("*.bak", "a/y.bak"));
        assert!(fits("a?c", "abc") && !fits("a?c", "a/c") && fits("?.csv", "表.csv"));
        assert!(fits("**", "a/b") && fits("a**c", "a/b/c") && !fits("a/**/c", "ac") && fits("a/**/c", "a/c"));
        assert!(!fits("", "a") && fits("*", "a") && !fits("*", "a/b") && fits("**/**/a*a*b", "x/aab"));
        // A star may stand behind a place that another reading has reached already.
        assert!(fits("**/b*c", "a/bxc") && fits("*a*", "a") && fits("*?", "a"));
    }

    #[test]
    fn no_pattern_takes_long_and_too_many_are_refused() {
        let path = "a".repeat(4_000);
        assert!(!fits(&format!("**/**/{}b", "a*".repeat(900)), &path));
        assert!(!fits(&format!("{}b", "**/*".repeat(500)), &"a/".repeat(2_000)));
        let many = vec!["x".repeat(300); 10];
        assert_eq!(Globs::new(&many).refused, Some(6));
    }
}
