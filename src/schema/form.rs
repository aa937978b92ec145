//! The forms of single values: ids, URLs, addresses, languages, periods; and the nearest word.

/// Whether a text is an id of the site format: `[A-Za-z0-9][A-Za-z0-9._-]{0,99}`, no dot at its end.
pub fn is_id(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes.first(), Some(b) if b.is_ascii_alphanumeric())
        && bytes.len() <= 100
        && bytes.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
        && bytes.last() != Some(&b'.')
}

/// Whether a text is one absolute http(s) URL that is safe to put into RDF as an IRI (RFC 3987).
pub fn is_url(text: &str) -> bool {
    let allowed = |c: char| !c.is_whitespace() && !c.is_control() && !"<>\"{}|\\^`".contains(c);
    text.chars().all(allowed)
        && url::Url::parse(text).is_ok_and(|url| {
            matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|h| !h.is_empty())
        })
        && oxrdf::NamedNode::new(text).is_ok()
        // A name or password in an address would be published (RFC 9110, 4.2.4).
        && !has_credentials(text)
}

/// Whether an address holds a name or a password.
pub fn has_credentials(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| !url.username().is_empty() || url.password().is_some())
}

/// Whether a text is an absolute IRI.
pub fn is_iri(text: &str) -> bool {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    // Names of things on the web, or of none; not `javascript:` and its like.
    matches!(scheme, "http" | "https" | "urn") && oxrdf::NamedNode::new(text).is_ok()
}

/// Whether a text is a plain e-mail address (the subset of RFC 5322 that web forms accept).
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let plain = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c);
    let label = |l: &str| {
        !l.is_empty()
            && !l.starts_with('-')
            && !l.ends_with('-')
            && l.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
    };
    !local.is_empty() && local.chars().all(plain) && domain.contains('.') && domain.split('.').all(label)
}

/// Whether a text has the form of a BCP 47 language tag.
pub fn is_language(text: &str) -> bool {
    let mut parts = text.split('-');
    let first =
        parts.next().is_some_and(|p| (2..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_lowercase()));
    first && parts.all(|p| (2..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// Whether a text is a time of day, `HH:MM`.
pub fn is_time(text: &str) -> bool {
    let Some((hour, minute)) = text.split_once(':') else { return false };
    two_digits(hour).is_some_and(|n| n <= 23) && two_digits(minute).is_some_and(|n| n <= 59)
}

fn two_digits(text: &str) -> Option<u8> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// Whether a text is a colour as `#0b5394` or `#05a` (CSS Color 4, 5.2).
pub fn is_colour(text: &str) -> bool {
    text.strip_prefix('#')
        .is_some_and(|hex| matches!(hex.len(), 3 | 6) && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Whether a text is a calendar period.
pub fn is_period(text: &str) -> bool {
    let (year, part) = text.split_once('-').map_or((text, None), |(y, p)| (y, Some(p)));
    let year_ok = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    year_ok
        && match part {
            None => true,
            Some("H1" | "H2" | "Q1" | "Q2" | "Q3" | "Q4") => true,
            Some(month) => two_digits(month).is_some_and(|m| (1..=12).contains(&m)),
        }
}

/// The candidate most like a misspelt word, if any is alike enough to be meant.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let lower = word.to_lowercase();
    candidates
        .map(|c| (strsim::damerau_levenshtein(&lower, &c.to_lowercase()), c))
        .filter(|(distance, c)| *distance <= (c.chars().count().max(3) / 3))
        .min_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(b.1)))
        .map(|(_, c)| c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        assert!(
            is_id("6564") && is_id("a.b-c_d") && !is_id("a.") && !is_id("_a") && !is_id("人") && !is_id("")
        );
        assert!(is_url("https://www.example.gov.tw/a?b=c;d"));
        assert!(is_url("https://a.example/x?u=https://b.example/"));
        for bad in [
            "www.example.tw",
            "https://a b",
            "http://",
            "https://a.tw;https://b.tw x",
            "javascript:alert(1)",
            "http://a/\u{202e}b\"",
            "https://桃 園",
            "https://user:pass@a.tw/",
        ] {
            assert!(!is_url(bad), "{bad}");
        }
        assert!(is_email("a@b.tw") && !is_email("a@b") && !is_email("a b@c.tw") && !is_email("@c.tw"));
        assert!(
            is_language("zh-Hant-TW") && is_language("en") && !is_language("zh_TW") && !is_language("ZH")
        );
        assert!(is_time("14:00") && !is_time("2pm") && !is_time("14:60"));
        assert!(!is_time("24:59") && !is_time("+1:30") && !is_period("2026-+1"));
        assert!(is_colour("#0b5394") && is_colour("#05A") && !is_colour("#05") && !is_colour("red;}"));
        assert!(
            is_period("2026")
                && is_period("2026-H1")
                && is_period("2026-12")
                && !is_period("115Q1")
                && !is_period("2026-13")
        );
        assert_eq!(nearest("licence", ["license", "language"].into_iter()), Some("license"));
        assert_eq!(nearest("xyzzy", ["license", "language"].into_iter()), None);
    }
}
