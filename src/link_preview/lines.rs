//! Lines of a title: where one may end, and what is cut off.

use super::glyphs::Glyphs;

/// What no line begins with.
const CLOSING: &str = "、。，．・：；？！）」』】》〉〕］｝…—,.:;?!)]}%’”";
/// What no line ends with.
const OPENING: &str = "（「『【《〈〔［｛([{‘“";

/// A text in lines no wider than this, but for blanks at their ends, broken between Han characters and
/// between words.
pub(super) fn wrap(glyphs: &Glyphs, text: &str, size: u16, width: i32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for piece in pieces(text) {
        let wide = glyphs.width(piece.trim_end(), size);
        if !line.is_empty() && used + wide > width {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        if line.is_empty() && piece.trim().is_empty() {
            continue;
        }
        if wide <= width {
            line.push_str(piece);
            used += glyphs.width(piece, size);
            continue;
        }
        // Longer than a line by itself: broken anywhere.
        for c in piece.chars() {
            let wide = glyphs.advance(c, size);
            if used + wide > width {
                lines.push(std::mem::take(&mut line));
                used = 0;
            }
            line.push(c);
            used += wide;
        }
    }
    if !line.trim().is_empty() {
        lines.push(line);
    }
    lines
}

/// A text on one line, its end replaced by `…` where it is too long.
pub(super) fn cut(glyphs: &Glyphs, text: &str, size: u16, width: i32) -> String {
    let text = text.trim();
    let mark = glyphs.advance('…', size);
    let (mut used, mut fits) = (0, 0);
    for (at, c) in text.char_indices() {
        used += glyphs.advance(c, size);
        if used > width {
            return format!("{}…", text[..fits].trim_end_matches(|c| c == '…' || OPENING.contains(c)));
        }
        if used + mark <= width {
            fits = at + c.len_utf8();
        }
    }
    text.to_owned()
}

/// Stretches that stay together: a word with the blank behind it, a Han character with the punctuation
/// around it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices().peekable();
        let (_, first) = chars.next()?;
        let mut before = first;
        let end = loop {
            let Some((at, c)) = chars.next() else { break rest.len() };
            let together = CLOSING.contains(c)
                || OPENING.contains(before)
                || c.is_whitespace()
                || (in_word(before) && in_word(c));
            if !together {
                break at;
            }
            before = c;
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

/// Letters and digits of scripts that write words apart.
fn in_word(c: char) -> bool {
    !c.is_whitespace() && (c as u32) < 0x2e80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_keep_words_and_punctuation() {
        let found: Vec<&str> = pieces("人口（2026 Q1），by sex").collect();
        assert_eq!(found, ["人", "口", "（2026 ", "Q1），", "by ", "sex"]);
        assert_eq!(pieces("").count(), 0);
    }

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        let glyphs = Glyphs::shared();
        for text in [
            "現住人口數按性別、年齡（五歲組）及婚姻狀況分",
            "Population by township, sex and age",
            "wwwwwwwwwwwwwwwwwwwwwwww",
        ] {
            for width in [120, 300, 500] {
                let lines = wrap(glyphs, text, 40, width);
                assert!(lines.iter().all(|line| glyphs.width(line.trim_end(), 40) <= width), "{lines:?}");
                let joined: String = lines.concat();
                let bare = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
                assert_eq!(bare(&joined), bare(text));
                assert!(!lines.iter().any(|line| line.starts_with(['、', '）'])), "{lines:?}");
            }
        }
        let short = cut(glyphs, "現住人口數按性別分", 40, 200);
        assert!(short.ends_with('…') && glyphs.width(&short, 40) <= 200, "{short}");
    }
}
