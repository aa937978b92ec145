//! Ascending numbers as ASCII that needs no escape within a script's string.

/// The signs in use, in order of their values: printable ASCII without the blank, quotes, `\` and `<`.
pub const ALPHABET: &[u8; 88] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789#$%&()*+,-./:;=>?@[]^_`{|}";

/// Signs that end a number; the rest say that more of it follows.
const LAST: u32 = 64;

/// Begins a list that is written as a bitmap.
const BITMAP: char = '!';

fn sign(value: u32) -> char {
    ALPHABET[value as usize % ALPHABET.len()] as char
}

/// A small number as one sign; the largest that one can say, where it is larger.
pub fn number(value: usize) -> char {
    sign(u32::try_from(value).unwrap_or(u32::MAX).min(ALPHABET.len() as u32 - 1))
}

/// Numbers in the given number of signs each, the low one first.
pub fn numbers(values: impl IntoIterator<Item = usize>, signs: u32) -> String {
    let mut out = String::new();
    for mut value in values {
        for _ in 0..signs {
            out.push(ALPHABET[value % ALPHABET.len()] as char);
            value /= ALPHABET.len();
        }
    }
    out
}

/// An ascending list: gaps of one sign up to 63, or a bitmap of six to a sign where that is shorter.
pub(super) fn list(values: &[u32]) -> String {
    let gaps = gaps(values);
    let Some(last) = values.last() else { return gaps };
    if gaps.len() <= *last as usize / 6 + 2 {
        return gaps;
    }
    let mut bits = vec![0u32; *last as usize / 6 + 1];
    for value in values {
        bits[*value as usize / 6] |= 1 << (value % 6);
    }
    std::iter::once(BITMAP).chain(bits.into_iter().map(sign)).collect()
}

fn gaps(values: &[u32]) -> String {
    let more = ALPHABET.len() as u32 - LAST;
    let mut out = String::with_capacity(values.len());
    let mut next = 0;
    for value in values {
        let mut gap = value - next;
        while gap >= LAST {
            gap -= LAST;
            out.push(sign(LAST + gap % more));
            gap /= more;
        }
        out.push(sign(gap));
        next = value + 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Reads a list as the script does.
    fn read(text: &str) -> Vec<u32> {
        let value = |c: u8| ALPHABET.iter().position(|known| *known == c).unwrap() as u32;
        let mut out = Vec::new();
        if let Some(bits) = text.strip_prefix(BITMAP) {
            for (at, c) in bits.bytes().enumerate() {
                (0..6).filter(|bit| value(c) >> bit & 1 == 1).for_each(|bit| out.push(at as u32 * 6 + bit));
            }
            return out;
        }
        let (mut next, mut signs) = (0, Vec::new());
        for c in text.bytes() {
            let v = value(c);
            if v >= 64 {
                signs.push(v - 64);
                continue;
            }
            let gap = signs.drain(..).rev().fold(v, |gap, low| gap * 24 + low + 64);
            out.push(next + gap);
            next += gap + 1;
        }
        out
    }

    #[test]
    fn lists_are_read_as_they_were_written() {
        for values in [
            vec![],
            vec![0],
            vec![63, 64, 65, 200, 1700, 40_000, 4_000_000],
            (0..5000).collect(),
            (0..5000).filter(|n| n % 7 != 3).collect(),
            (0..50_000).step_by(97).collect(),
        ] {
            assert_eq!(read(&list(&values)), values);
        }
        assert!(list(&(0..6000).collect::<Vec<_>>()).len() <= 1002);
    }
}
