//! Spellings that count as one: full and half width, capitals, 臺 and 台, blanks beside Han characters.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::terms::is_gram;
use crate::characters::is_unseen;

/// Stands between texts that follow one another without being one: no phrase reaches across it.
pub const SEPARATOR: char = '\u{1f}';

/// Characters written in two ways in Taiwan, each with the one that stands for both.
pub const VARIANTS: &[(char, char)] = &[
    ('臺', '台'),
    ('裏', '裡'),
    ('着', '著'),
    ('爲', '為'),
    ('説', '說'),
    ('啓', '啟'),
    ('羣', '群'),
    ('峯', '峰'),
    ('牀', '床'),
    ('鷄', '雞'),
    ('衞', '衛'),
    ('麪', '麵'),
    ('綫', '線'),
    ('敎', '教'),
    ('巿', '市'),
];

/// A text as it is compared: NFKC (Unicode Standard Annex 15), small letters, one form of characters
/// written in two ways, no blank beside Han characters, one blank elsewhere. The script in the browser
/// does the same.
pub fn fold(text: &str) -> String {
    let nfkc = ComposingNormalizerBorrowed::new_nfkc();
    let seen: String = text.chars().filter(|c| !is_unseen(*c)).collect();
    // Small letters may have forms of one character that capitals have not.
    let small = nfkc.normalize(&seen).to_lowercase();
    let usual = nfkc.normalize(&small);
    let mut out = String::with_capacity(usual.len());
    let mut before = SEPARATOR;
    let mut blank = false;
    for c in usual.chars() {
        if c.is_whitespace() {
            blank = true;
            continue;
        }
        let c = VARIANTS.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to);
        if std::mem::take(&mut blank) && !is_gram(before) && !is_gram(c) && before != SEPARATOR {
            out.push(' ');
        }
        out.push(c);
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn one_text_however_it_is_spelt() {
        assert_eq!(fold("臺北市　ＰＭ２．５"), "台北市pm2.5");
        assert_eq!(fold("政府 資料\n開放"), "政府資料開放");
        assert_eq!(fold("  Open\u{a0} Data  2026 年"), "open data 2026年");
        assert_eq!(fold("ｶﾞ①"), "ガ1");
        assert_eq!(fold("soft\u{ad}hyphen"), "softhyphen");
        for text in ["H\u{331}", "T\u{308}", "e\u{ad}\u{301}"] {
            assert_eq!((fold(text).chars().count(), fold(&fold(text))), (1, fold(text)));
        }
    }
}
