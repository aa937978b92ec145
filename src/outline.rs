//! Official numbering of Chinese documents, 壹、一、(一)、1、(1) (manual of official documents, Executive
//! Yuan): where it stands at the beginning of a heading or paragraph it is a place that can be linked to,
//! and 「依捌、二」 in a text is a link to such a place.
//!
//! Knows which headings and paragraphs of a Markdown text are numbered, not how they are shown.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

const FORMAL: [char; 10] = ['壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖', '拾'];
const COMMON: [char; 10] = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/// A number at the beginning of a text: its level, from 0, the number, and the bytes that it takes.
fn marker(text: &str) -> Option<(usize, u32, usize)> {
    let first = text.chars().next()?;
    if FORMAL.contains(&first) {
        let (number, length) = numeral(text, &FORMAL)?;
        return stop(&text[length..]).map(|stop| (0, number, length + stop));
    }
    if COMMON.contains(&first) {
        let (number, length) = numeral(text, &COMMON)?;
        return stop(&text[length..]).map(|stop| (1, number, length + stop));
    }
    if first.is_ascii_digit() {
        let (number, length) = digits(text)?;
        // `1.5 倍` and `2026 年` are no outline.
        let rest = &text[length..];
        let stop = stop(rest)?;
        let decimal = rest[stop..].starts_with(|c: char| c.is_ascii_digit());
        return (!decimal).then_some((3, number, length + stop));
    }
    if matches!(first, '(' | '（') {
        let inner = &text[first.len_utf8()..];
        let (level, number, length) = match numeral(inner, &COMMON) {
            Some((number, length)) => (2, number, length),
            None => {
                let (number, length) = digits(inner)?;
                (4, number, length)
            }
        };
        let close = inner[length..].chars().next().filter(|c| matches!(c, ')' | '）'))?;
        return Some((level, number, first.len_utf8() + length + close.len_utf8()));
    }
    None
}

/// The level, from 0, and the number that a text begins with.
pub(crate) fn number(text: &str) -> Option<(usize, u32)> {
    marker(text).map(|(level, number, _)| (level, number))
}

/// The bytes of the number that a text begins with; 0 where there is none.
pub(crate) fn number_length(text: &str) -> usize {
    marker(text).map_or(0, |(_, _, length)| length)
}

/// Whether a text begins with an official number.
pub(crate) fn is_numbered(text: &str) -> bool {
    marker(text).is_some()
}

fn stop(text: &str) -> Option<usize> {
    text.chars().next().filter(|c| matches!(c, '、' | '.' | '．')).map(char::len_utf8)
}

/// Digits that number a part: more than three are none, and are not counted.
fn digits(text: &str) -> Option<(u32, usize)> {
    let length = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    text[..length].parse().ok().filter(|n| (1..=200).contains(n)).map(|number| (number, length))
}

/// A Chinese number from 1 to 99, and its bytes.
fn numeral(text: &str, digits: &[char; 10]) -> Option<(u32, usize)> {
    let mut number = 0;
    let mut length = 0;
    let mut unit: Option<u32> = None;
    for (index, c) in text.chars().enumerate() {
        let Some(at) = digits.iter().position(|digit| *digit == c) else { break };
        // 九十九 is the longest; a long row of such characters is not read again from each of them.
        if index > 2 {
            return None;
        }
        length += c.len_utf8();
        if at == 9 {
            number += unit.take().unwrap_or(1) * 10;
        } else if unit.is_some() {
            return None;
        } else {
            unit = Some(at as u32 + 1);
        }
    }
    number += unit.unwrap_or(0);
    (length > 0 && (1..100).contains(&number)).then_some((number, length))
}

/// A heading or paragraph that begins with an official number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Place {
    /// Level of the number, from 0.
    pub(crate) level: usize,
    /// Its anchor; nothing where the number stood before.
    pub(crate) anchor: Option<String>,
}

/// Headings and paragraphs that begin with an official number, by the position of their beginning, and
/// the anchors of all. Lists and tables are numbered by themselves.
pub(crate) fn places<'a>(
    events: &[Event<'a>],
    clean: impl Fn(&CowStr<'a>) -> CowStr<'a>,
) -> (Vec<Option<Place>>, BTreeSet<String>) {
    let mut outline = Outline::default();
    let mut places = vec![None; events.len()];
    let mut inside = 0_usize;
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::List(_) | Tag::Table(_) | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_)) => {
                inside += 1;
            }
            Event::End(
                TagEnd::List(_) | TagEnd::Table | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition,
            ) => inside -= 1,
            Event::Start(Tag::Heading { .. } | Tag::Paragraph) if inside == 0 => {
                if let Some(Event::Text(text)) = events.get(index + 1) {
                    places[index] = outline.place(&clean(text));
                }
            }
            _ => {}
        }
    }
    (places, outline.used)
}

/// Follows the numbers of a document from top to bottom.
#[derive(Debug, Default)]
struct Outline {
    numbers: [u32; 5],
    used: BTreeSet<String>,
}

impl Outline {
    /// The place of a heading or paragraph that begins with a number.
    fn place(&mut self, text: &str) -> Option<Place> {
        let (level, number, _) = marker(text.trim_start())?;
        self.numbers[level] = number;
        self.numbers[level + 1..].fill(0);
        let anchor = name(&self.numbers);
        let new = self.used.insert(anchor.clone());
        Some(Place { level, anchor: new.then_some(anchor) })
    }
}

/// A level that is left out is a 0, so that 壹、1 and 壹、一 are two places.
fn name(numbers: &[u32]) -> String {
    let deepest = numbers.iter().rposition(|n| *n > 0).unwrap_or(0);
    let parts: Vec<String> = numbers[..=deepest].iter().map(u32::to_string).collect();
    format!("_s-{}", parts.join("-"))
}

/// The places that a text refers to by formal number, as 「依捌、二」: bytes and anchor. Those at its very
/// beginning number the text itself.
pub(crate) fn references(text: &str, anchors: &BTreeSet<String>) -> Vec<(Range<usize>, String)> {
    // After the name of another document it is a place there.
    let own = |before: Option<char>| {
        before.is_none_or(|c| !c.is_alphanumeric() || "依照如見按本前及與或第為即同".contains(c))
    };
    let all = numbers_in(text).into_iter().filter(|(at, _)| own(text[..at.start].chars().next_back()));
    all.map(|(at, numbers)| (at, name(&numbers))).filter(|(_, anchor)| anchors.contains(anchor)).collect()
}

/// The places that a text says to follow, as 「依捌、九」, in a chapter that is there, and that are not there.
pub(crate) fn missing(text: &str, anchors: &BTreeSet<String>) -> Vec<Range<usize>> {
    let said = |before: Option<char>| before.is_some_and(|c| "依照如見按".contains(c));
    let all = numbers_in(text).into_iter().filter(|(at, _)| said(text[..at.start].chars().next_back()));
    all.filter(|(_, numbers)| {
        anchors.contains(&name(&[numbers[0], 0, 0, 0, 0])) && !anchors.contains(&name(numbers))
    })
    .map(|(at, _)| at)
    .collect()
}

/// Chains of formal numbers in a text but for the one that numbers it. A single 壹 can be a name or an
/// amount of money; with what follows it is a place.
fn numbers_in(text: &str) -> Vec<(Range<usize>, [u32; 5])> {
    let mut found = Vec::new();
    let mut from = text.len() - text.trim_start().len();
    if let Some((_, _, length)) = marker(&text[from..]) {
        from += length;
    }
    while let Some(at) = text[from..].find(FORMAL).map(|at| from + at) {
        let (end, numbers) = chain(&text[at..]);
        from = at + end.max(text[at..].chars().next().map_or(1, char::len_utf8));
        if numbers[1] > 0 {
            found.push((at..at + end, numbers));
        }
    }
    found
}

/// The numbers that follow one another from here: 捌、二、(三).
fn chain(text: &str) -> (usize, [u32; 5]) {
    let mut numbers = [0; 5];
    let Some((number, mut end)) = numeral(text, &FORMAL) else { return (0, numbers) };
    numbers[0] = number;
    let mut level = 0;
    loop {
        let rest = &text[end..];
        let gap = stop(rest).unwrap_or(0);
        let next = &rest[gap..];
        let found = match numeral(next, &COMMON) {
            Some((number, length)) if gap > 0 || level == 0 => Some((1, number, length)),
            _ => marker(next).filter(|(level, ..)| matches!(level, 2 | 4)),
        };
        match found {
            Some((deeper, number, length)) if deeper > level => {
                numbers[deeper] = number;
                level = deeper;
                end += gap + length;
            }
            _ => return (end, numbers),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_every_level_are_places() {
        let mut outline = Outline::default();
        let of = |outline: &mut Outline, text: &str| outline.place(text).and_then(|place| place.anchor);
        for (text, anchor) in [
            ("壹、前言", Some("_s-1")),
            ("捌、開放原則", Some("_s-8")),
            ("一、政府資料", Some("_s-8-1")),
            ("二、 開放之資料集", Some("_s-8-2")),
            ("(一) 可直接取得", Some("_s-8-2-1")),
            ("（二）易於處理", Some("_s-8-2-2")),
            ("1、屬依法應公開者", Some("_s-8-2-2-1")),
            ("(3)各機關", Some("_s-8-2-2-1-3")),
            ("壹拾、辦理期程", Some("_s-10")),
            ("十一、其他", Some("_s-10-11")),
            ("115 年", None),
            ("1.5 倍", None),
            ("一般資料", None),
            ("第一季", None),
            ("壹、又一個", None),
            ("1、跳層", Some("_s-1-0-0-1")),
            ("一、不同處", Some("_s-1-1")),
        ] {
            assert_eq!(of(&mut outline, text).as_deref(), anchor, "{text}");
        }
    }

    #[test]
    fn texts_refer_to_places_that_are_there() {
        let anchors: BTreeSet<String> = ["_s-8", "_s-8-2", "_s-8-5-4", "_s-1"].map(str::to_owned).into();
        let found = |text: &str| -> Vec<(String, String)> {
            references(text, &anchors).into_iter().map(|(at, to)| (text[at].to_owned(), to)).collect()
        };
        assert_eq!(found("依捌、二辦理"), [("捌、二".to_owned(), "_s-8-2".to_owned())]);
        assert_eq!(
            found("捌二及捌、五、(四)規定"),
            [("捌二".to_owned(), "_s-8-2".to_owned()), ("捌、五、(四)".to_owned(), "_s-8-5-4".to_owned()),]
        );
        assert_eq!(found("捌、二"), [], "the number of the text itself");
        assert_eq!(found("新臺幣壹仟元，依玖、三"), []);
        assert_eq!(found("依主管機關行動方案捌、二"), [], "a place in another document");
        let lost = |text: &str| -> Vec<String> {
            missing(text, &anchors).into_iter().map(|at| text[at].to_owned()).collect()
        };
        assert_eq!(lost("得依捌、九延長，並依捌、二辦理"), ["捌、九"]);
        assert!(lost("依玖、三").is_empty(), "a chapter of another document");
        assert!(lost("依行動方案捌、九").is_empty());
    }
}
