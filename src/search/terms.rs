//! What a folded text is found by.

/// A term: one or two characters of a run of Han, Kana or Bopomofo, or a word of anything else. Where a
/// run and a word touch, as in 113年, the characters that touch are a pair too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Term<'a> {
    /// A character of a run.
    One(char),
    /// Two that follow one another.
    Two(char, char),
    /// A whole word, or a number.
    Word(&'a str),
}

/// Scripts that write without blanks between words, as code points from and to: iteration marks and
/// numerals, Kana, Bopomofo, Han with its extensions.
pub const GRAM_RANGES: &[(u32, u32)] = &[
    (0x3005, 0x3007),
    (0x3021, 0x3029),
    (0x3031, 0x3035),
    (0x3041, 0x3096),
    (0x309d, 0x309f),
    (0x30a1, 0x30fa),
    (0x30fc, 0x30ff),
    (0x3105, 0x312f),
    (0x31a0, 0x31bf),
    (0x31f0, 0x31ff),
    (0x3400, 0x4dbf),
    (0x4e00, 0x9fff),
    (0xf900, 0xfaff),
    (0x2_0000, 0x3_ffff),
];

/// Characters of a word that count; what is longer is told apart when the text is looked at.
const WORD: usize = 40;

/// Whether a character belongs to a script that writes without blanks.
pub(super) fn is_gram(c: char) -> bool {
    let c = c as u32;
    c >= 0x3005 && GRAM_RANGES.iter().any(|(from, to)| (*from..=*to).contains(&c))
}

/// All terms of a folded text, as often as they stand in it.
pub fn terms<'a>(folded: &'a str, mut visit: impl FnMut(Term<'a>)) {
    let mut before: Option<(char, bool)> = None;
    let mut word: Option<usize> = None;
    for (at, c) in folded.char_indices() {
        let gram = is_gram(c);
        let of_word = !gram && c.is_alphanumeric();
        if !of_word {
            end(folded, &mut word, at, &mut visit);
        }
        if gram {
            visit(Term::One(c));
        } else if of_word {
            word.get_or_insert(at);
        }
        if let Some((before, was_gram)) = before
            && (gram || (of_word && was_gram))
        {
            visit(Term::Two(before, c));
        }
        before = (gram || of_word).then_some((c, gram));
    }
    end(folded, &mut word, folded.len(), &mut visit);
}

fn end<'a>(folded: &'a str, word: &mut Option<usize>, at: usize, visit: &mut impl FnMut(Term<'a>)) {
    if let Some(start) = word.take() {
        let whole = &folded[start..at];
        let cut = whole.char_indices().nth(WORD).map_or(whole.len(), |(end, _)| end);
        visit(Term::Word(&whole[..cut]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_pairs_and_words_are_whole() {
        let mut all = Vec::new();
        terms("pm2.5監測（a1）站b", |term| all.push(term));
        assert_eq!(
            all,
            [
                Term::Word("pm2"),
                Term::Word("5"),
                Term::One('監'),
                Term::Two('5', '監'),
                Term::One('測'),
                Term::Two('監', '測'),
                Term::Word("a1"),
                Term::One('站'),
                Term::Two('站', 'b'),
                Term::Word("b"),
            ]
        );
    }
}
