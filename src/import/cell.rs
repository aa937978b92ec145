//! The text of one cell: what is dress and what is content.
//!
//! Knows nothing of columns.

use std::borrow::Cow;

use crate::characters;
use crate::date::{self, Date};
use crate::schema::form;
use crate::web;

/// Outer blanks of every kind, byte order marks and zero-width spaces cut off.
pub(super) fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
}

/// So many parts a list of a cell may have: beyond it no manifest could be read any more, and what
/// says so is no list.
pub(super) const MOST_PARTS: usize = 3000;

/// Whether a character only directs others: it shows nothing, and can make a text look like
/// another (Unicode, bidirectional algorithm, 2), or ends it for some readers.
fn is_hidden(c: char) -> bool {
    characters::is_direction_mark(c)
        || c == '\u{feff}'
        || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

/// The content of a cell: without outer blanks and hidden characters, and without the pair of
/// quotes that some exports put around it a second time.
pub(super) fn clean(raw: &str) -> String {
    let shown: String;
    let mut text = trim(raw);
    if text.contains(is_hidden) {
        shown = text.replace(is_hidden, "");
        text = trim(&shown);
    }
    let inner = text.strip_prefix('"').and_then(|t| t.strip_suffix('"'));
    let text = match inner {
        // A lone quote inside means that the outer two are no pair.
        Some(inner) if !inner.replace("\"\"", "").contains('"') => inner.replace("\"\"", "\""),
        _ => text.to_owned(),
    };
    trim(&text).replace("\r\n", "\n").replace('\r', "\n")
}

/// The text on one line: breaks, tabs and no-break spaces are blanks. What stands between words
/// is otherwise left as it is.
pub(super) fn one_line(text: &str) -> String {
    trim(text).chars().map(|c| if c.is_control() || c == '\u{a0}' { ' ' } else { c }).collect()
}

/// Splits at marks that stand outside of round brackets; nothing when the brackets do not match.
pub(super) fn split<'a>(text: &'a str, marks: &[char]) -> Option<Vec<&'a str>> {
    let mut depth = 0_usize;
    let mut start = 0;
    let mut parts = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.checked_sub(1)?,
            c if depth == 0 && marks.contains(&c) => {
                parts.push(trim(&text[start..at]));
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(trim(&text[start..]));
    (depth == 0).then_some(parts)
}

/// An address as it can be written: blanks in it are encoded (RFC 3986, 2.1), else it stays.
pub(super) fn mend_url(text: &str) -> Cow<'_, str> {
    if text.contains(char::is_whitespace) && text.contains("://") {
        Cow::Owned(text.replace(char::is_whitespace, "%20"))
    } else {
        Cow::Borrowed(text)
    }
}

/// One address, or nothing when the text is none or several.
pub(super) fn one_url(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(';');
    (web::split(text).len() == 1 && form::is_url(text)).then_some(text)
}

/// The day in a cell, and whether the cell said no more than the day.
pub(super) fn day(text: &str) -> Option<(Date, bool)> {
    let day = date::read_loose(text)?;
    let time = text.split_once([' ', 'T']).map_or("", |(_, time)| time.trim());
    // Two dates or words behind the first: what is meant is not ours to guess.
    if !time.chars().all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'Z')) {
        return None;
    }
    Some((day, time.chars().all(|c| matches!(c, '0' | ':' | '.'))))
}

/// A whole number written plainly.
pub(super) fn integer(text: &str) -> Option<u64> {
    let plain = !text.is_empty() && text.len() <= 15 && text.bytes().all(|b| b.is_ascii_digit());
    let padded = text.len() > 1 && text.starts_with('0');
    if plain && !padded { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn second_quotes_and_blanks_are_dress() {
        assert_eq!(clean("\u{a0}\"PDF, ODT\" "), "PDF, ODT");
        assert_eq!(clean("\"甲\r\n乙\n\""), "甲\n乙");
        assert_eq!(clean("\"為\"\"甲\"\"的乙\""), "為\"甲\"的乙");
        assert_eq!(clean("\"甲\"與\"乙\""), "\"甲\"與\"乙\"");
        assert_eq!(clean("\"\""), "");
        assert_eq!(clean("\""), "\"");
        assert_eq!(clean("甲\u{202e}乙\0丙\u{2069}"), "甲乙丙");
    }

    #[test]
    fn one_line_keeps_its_blanks() {
        assert_eq!(one_line(" 甲  乙\u{a0}丙\n丁　戊\u{a0}"), "甲  乙 丙 丁　戊");
    }

    #[test]
    fn addresses_may_hold_semicolons() {
        assert_eq!(one_url("https://a.tw/;https://b.tw/"), None);
        assert_eq!(one_url("https://a.tw/x;y"), Some("https://a.tw/x;y"));
        assert_eq!(one_url("tyc.tycg.gov.tw/magazines/2"), None);
    }

    #[test]
    fn marks_in_brackets_do_not_part() {
        assert_eq!(split("甲(一、二)、乙", &['、']).unwrap(), ["甲(一、二)", "乙"]);
        assert_eq!(split("甲(一、乙", &['、']), None);
    }

    #[test]
    fn days() {
        let day_of = |text| day(text).map(|(d, exact)| (d.to_string(), exact));
        assert_eq!(day_of("104.01.01"), Some(("2015-01-01".to_owned(), true)));
        assert_eq!(day_of("2023-08-31 00:00:00.000000"), Some(("2023-08-31".to_owned(), true)));
        assert_eq!(day_of("2018-04-13 11:11:59"), Some(("2018-04-13".to_owned(), false)));
        for bad in ["20107-12-15", "2015", "2015-01-01 2016-01-01", "2015-01-01 起", ""] {
            assert_eq!(day_of(bad), None, "{bad}");
        }
        assert_eq!(
            (integer("24"), integer("24筆"), integer("007"), integer("0")),
            (Some(24), None, None, Some(0))
        );
    }
}
