//! Characters that look like others, and characters that nobody sees.
//!
//! Knows nothing of what a text is for.

/// A full-width form of ASCII in its usual width (Unicode, Halfwidth and Fullwidth Forms); the wide blank
/// as a blank.
pub fn usual_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    }
}

/// A text with full-width letters, digits and marks of ASCII in their usual width.
pub fn half_width(text: &str) -> String {
    text.chars().map(usual_width).collect()
}

/// Whether a character only directs others: it shows nothing and can make a text look like another
/// (Unicode Standard Annex 9, explicit and implicit directional marks).
pub fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}

/// Whether a character shows nothing and takes no place: direction marks, joiners, soft hyphens, byte
/// order marks.
pub fn is_unseen(c: char) -> bool {
    is_direction_mark(c)
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_and_what_is_not_seen() {
        assert_eq!(half_width("２０２４－０５　ａ＠ｂ人"), "2024-05 a@b人");
        assert!(
            is_direction_mark('\u{202e}') && is_unseen('\u{feff}') && !is_unseen(' ') && !is_unseen('人')
        );
    }
}
