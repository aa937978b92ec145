//! Pieces of HTML that many pages share, such as the foot and the cards of lists: rendered once a
//! language, with the relative prefixes of the page left open and put in where a page uses them.

/// Stands for the prefix to the output's root; a noncharacter, which no text of a site needs.
pub(super) const ROOT: &str = "\u{fdd0}";
/// Stands for the prefix to the language's root.
pub(super) const HOME: &str = "\u{fdd1}";

/// A rendered piece of HTML without its relative prefixes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    html: Box<str>,
    has_root: bool,
}

impl Fragment {
    pub(super) fn new(html: String) -> Self {
        Self { has_root: html.contains(ROOT), html: html.into_boxed_str() }
    }

    /// The piece with its prefixes open: U+FDD0 for the output's root, U+FDD1 for the language's.
    pub fn open(&self) -> &str {
        &self.html
    }

    /// The piece as it stands on a page with these prefixes, at the end of `out`.
    pub fn push_to(&self, root: &str, home: &str, out: &mut String) {
        let mut between = false;
        for piece in self.html.split(HOME) {
            if between {
                out.push_str(home);
            }
            between = true;
            if self.has_root {
                out.push_str(&piece.replace(ROOT, root));
            } else {
                out.push_str(piece);
            }
        }
    }

    /// The piece as it stands on a page with these prefixes.
    pub fn at(&self, root: &str, home: &str) -> String {
        let mut out = String::with_capacity(self.html.len() + 64);
        self.push_to(root, home, &mut out);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefixes_are_put_in_wherever_they_stand() {
        let fragment = Fragment::new(format!("{HOME}a {ROOT}b {HOME}{ROOT}字"));
        assert_eq!(fragment.at("../../", "../"), "../a ../../b ../../../字");
        assert_eq!(Fragment::new("<p>".to_owned()).at("../", "../"), "<p>");
    }
}
