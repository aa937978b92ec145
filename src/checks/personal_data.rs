//! What identifies a person in a text that is about to be published: e-mail addresses, telephone
//! numbers, national id numbers (Personal Data Protection Act, art. 2).
//!
//! Knows no site; a text in, a word for what was found out.

/// What was found, in Chinese and English.
pub(super) type Found = (&'static str, &'static str);

/// Who wrote a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writer {
    /// Someone from the public.
    Public,
    /// The agency, whose own telephone number may well stand in its reply.
    Agency,
}

/// Looks for what identifies a person. Addresses of government offices do not.
pub(super) fn find(text: &str, writer: Writer) -> Option<Found> {
    let half: String = text.chars().map(half_width).collect();
    half.split(|c: char| !(c.is_ascii_alphanumeric() || "@._-+".contains(c)))
        .find_map(word)
        .or_else(|| number(&half, writer))
}

fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    }
}

fn word(word: &str) -> Option<Found> {
    let word = word.trim_matches(['.', '-', '_', '+']);
    if crate::schema::is_email(word) && !word.to_ascii_lowercase().ends_with(".gov.tw") {
        return Some(("電子郵件", "an e-mail address"));
    }
    is_national_id(word).then_some(("身分證字號", "a national id number"))
}

/// A letter, then 1 or 2 (8 or 9 for residents), then eight digits, the last of which checks the rest
/// (Household Registration Act, rules on national identity numbers). A slip of the pen is no less of
/// a person, so the check digit is not asked for.
fn is_national_id(word: &str) -> bool {
    let bytes = word.as_bytes();
    bytes.len() == 10
        && bytes[0].is_ascii_alphabetic()
        && matches!(bytes[1], b'1' | b'2' | b'8' | b'9')
        && bytes[1..].iter().all(u8::is_ascii_digit)
}

/// Telephone numbers, however they are parted: `0912-345-678`, `+886 912 345 678`, `(02) 2345-6789`.
fn number(text: &str, writer: Writer) -> Option<Found> {
    let joins = |c: char| c == ' ' || "-().".contains(c);
    let mut run = String::new();
    let mut gap = 0;
    for c in text.chars().chain(std::iter::once('\n')) {
        match c {
            '+' if run.is_empty() => run.push(c),
            '0'..='9' => {
                run.push(c);
                gap = 0;
            }
            c if joins(c) && !run.is_empty() && gap < 2 => gap += 1,
            _ => {
                if let Some(found) = telephone(&run, writer) {
                    return Some(found);
                }
                run.clear();
                gap = 0;
            }
        }
    }
    None
}

fn telephone(run: &str, writer: Writer) -> Option<Found> {
    let local = match run.strip_prefix("+886").or_else(|| run.strip_prefix("886").filter(|_| run.len() > 10))
    {
        Some(rest) => format!("0{}", rest.trim_start_matches('0')),
        None => run.to_owned(),
    };
    if !local.starts_with('0') || local.contains('+') {
        return None;
    }
    match (&local[1..].chars().next(), local.len()) {
        (Some('9'), 10) => Some(("手機號碼", "a mobile number")),
        (Some('2'..='8'), 9..=10) if writer == Writer::Public => Some(("電話號碼", "a telephone number")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Writer::{Agency, Public};
    use super::find;

    #[test]
    fn people_are_found_however_they_are_written() {
        for text in [
            "請電 0912-345-678",
            "請電 0912 345 678 謝謝",
            "０９１２３４５６７８",
            "+886 912 345 678",
            "(02) 2345-6789 分機 12",
            "電話 04-22289111",
            "a123456789",
            "證號A223456789，",
            "mail: someone@example.com.",
        ] {
            assert!(find(text, Public).is_some(), "{text}");
        }
        for text in [
            "113 年 5 月 1 日",
            "統一編號 12345678",
            "service@example.gov.tw",
            "第 0012345678901234 號函",
            "共 1,234,567,890 筆",
            "2026-01-02 至 2026-03-04",
            "坐標 0.123 0.456",
        ] {
            assert_eq!(find(text, Public), None, "{text}");
        }
        assert_eq!(find("請洽 (02) 2345-6789 分機 12", Agency), None);
        assert!(find("請洽 0912-345-678", Agency).is_some());
    }
}
