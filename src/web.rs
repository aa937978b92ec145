//! Addresses on the web as lists and manifests hold them: where one ends and the next begins, and what in
//! them should not be told: names and passwords, keys and signatures, hosts that only the office itself
//! can reach.
//!
//! The secret itself leaves this module masked only. Knows no keys, rules or lists.

use std::net::{Ipv4Addr, Ipv6Addr};

use url::{Host, Url};

/// Parameters that always hold a secret, as [`plain`] writes them.
const ALWAYS: [&str; 27] = [
    "apikey",
    "appkey",
    "accesskey",
    "accesskeyid",
    "awsaccesskeyid",
    "accesstoken",
    "authtoken",
    "token",
    "idtoken",
    "refreshtoken",
    "authorization",
    "bearer",
    "secret",
    "clientsecret",
    "appsecret",
    "password",
    "passwd",
    "pwd",
    "privatekey",
    "subscriptionkey",
    "ocpapimsubscriptionkey",
    "signature",
    "xamzsignature",
    "xamzcredential",
    "xgoogsignature",
    "jsessionid",
    "phpsessid",
];
/// Parameters that hold one when the value looks like it: long, of letters and digits.
const PERHAPS: [&str; 8] = ["key", "auth", "sig", "sid", "session", "sessionid", "credential", "hash"];

/// Splits a list of addresses: an address may hold a semicolon, so only one before a scheme parts,
/// or one before another (where a list has no address, its place is empty).
pub fn split(text: &str) -> Vec<&str> {
    let mut starts = vec![0];
    for (at, _) in text.match_indices([';', '；']) {
        let mark = if text[at..].starts_with(';') { 1 } else { '；'.len_utf8() };
        let rest = text[at + mark..].trim_start();
        let scheme = rest.split_once("://").map_or("", |(scheme, _)| scheme);
        let scheme = !scheme.is_empty()
            && scheme.len() <= 10
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'.' | b'-'));
        if scheme || rest.is_empty() || rest.starts_with([';', '；']) {
            starts.push(at + mark);
        }
    }
    let mut parts = Vec::with_capacity(starts.len());
    for (index, &start) in starts.iter().enumerate() {
        let end = starts.get(index + 1).copied().unwrap_or(text.len());
        let part = &text[start..end];
        let last = index + 1 == starts.len();
        let part = if last { part } else { part.trim_end_matches([';', '；']) };
        parts.push(part.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}'));
    }
    parts
}

/// What was found in an address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Find {
    /// `name:password@`.
    Login,
    /// A parameter by its name.
    Parameter(String),
    /// A host that is not on the Internet.
    PrivateHost(String),
}

/// The addresses of a text in which something was found: masked, with what it is.
pub fn find(text: &str) -> Vec<(String, Vec<Find>)> {
    let mut found = Vec::new();
    for address in addresses(text) {
        let Ok(url) = Url::parse(address) else { continue };
        let finds = of_url(&url, address);
        if !finds.is_empty() {
            found.push((mask(address), finds));
        }
    }
    found
}

/// Whether two or more addresses stand in one text. An address within another's query is one of it.
pub fn are_several(text: &str) -> bool {
    text.match_indices("http").skip(1).any(|(at, _)| {
        let scheme = text[at..].starts_with("http://") || text[at..].starts_with("https://");
        scheme && text[..at].ends_with([';', ',', ' ', '、', '；', '，', '|', '\n', '\t', '\u{3000}'])
    })
}

/// Whether an address holds a name or a password.
pub fn has_login(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| !url.username().is_empty() || url.password().is_some())
}

/// What was found in one address.
pub fn of_address(address: &str) -> Vec<Find> {
    Url::parse(address).map(|url| of_url(&url, address)).unwrap_or_default()
}

/// A text in which no secret can be read any more.
pub fn mask(text: &str) -> String {
    let mut masked = text.to_owned();
    for address in addresses(text) {
        let Ok(url) = Url::parse(address) else { continue };
        let mut safe = address.to_owned();
        if let Some((scheme, rest)) = safe.split_once("://")
            && (!url.username().is_empty() || url.password().is_some())
        {
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            if let Some(at) = rest[..end].rfind('@') {
                safe = format!("{scheme}://***{}", &rest[at..]);
            }
        }
        for (name, value) in parameters(address) {
            if is_secret(name, value) {
                safe = safe.replace(&format!("{name}={value}"), &format!("{name}=***"));
            }
        }
        if safe != address {
            masked = masked.replace(address, &safe);
        }
    }
    masked
}

/// The parts of a text that begin like addresses.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    split(text)
        .into_iter()
        .flat_map(|part| part.split(|c: char| c.is_whitespace() || "\"'<>（），。、；".contains(c)))
        .filter_map(|part| {
            let at = part.find("://")?;
            let letters = part[..at].bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
            (letters > 0).then(|| &part[at - letters..])
        })
}

fn of_url(url: &Url, address: &str) -> Vec<Find> {
    let mut finds = Vec::new();
    if !url.username().is_empty() || url.password().is_some() {
        finds.push(Find::Login);
    }
    for (name, value) in parameters(address) {
        if is_secret(name, value) {
            finds.push(Find::Parameter(name.to_owned()));
        }
    }
    let private = match url.host() {
        Some(Host::Ipv4(ip)) => is_private_v4(ip),
        Some(Host::Ipv6(ip)) => is_private_v6(ip),
        Some(Host::Domain(name)) => is_private_name(name),
        None => false,
    };
    if private {
        finds.push(Find::PrivateHost(url.host_str().unwrap_or_default().to_owned()));
    }
    finds.sort();
    finds.dedup();
    finds
}

/// Names and values as they are written, behind `?`, `#` and, for sessions, `;`.
fn parameters(address: &str) -> impl Iterator<Item = (&str, &str)> {
    address.split(['?', '&', '#', ';']).skip(1).filter_map(|part| part.split_once('='))
}

fn is_secret(name: &str, value: &str) -> bool {
    // `apikey={key}` and `token=YOUR_TOKEN` tell readers where theirs goes.
    let upper = value.to_ascii_uppercase();
    let sample = value.contains(['{', '[', '<', '*', '%', '$'])
        || upper.starts_with("YOUR")
        || upper.chars().all(|c| c == 'X')
        || upper.ends_with("KEY");
    let plain: String = name.chars().filter(|c| !matches!(c, '-' | '_' | '.')).collect();
    let plain = plain.to_ascii_lowercase();
    let key_like = value.len() >= 12
        && value.bytes().any(|b| b.is_ascii_digit())
        && value.bytes().any(|b| b.is_ascii_alphabetic())
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.+/=~".contains(&b));
    !sample
        && !value.is_empty()
        && (ALWAYS.contains(&plain.as_str()) || (PERHAPS.contains(&plain.as_str()) && key_like))
}

/// RFC 1918, RFC 6598, RFC 3927, loopback and what is no host at all.
fn is_private_v4(ip: Ipv4Addr) -> bool {
    let [a, b, ..] = ip.octets();
    ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_unspecified()
        || (a == 100 && (64..128).contains(&b))
}

/// Loopback, RFC 4193, RFC 4291 2.5.6.
fn is_private_v6(ip: Ipv6Addr) -> bool {
    let first = ip.segments()[0];
    ip.is_loopback()
        || ip.is_unspecified()
        || (first & 0xfe00) == 0xfc00
        || (first & 0xffc0) == 0xfe80
        || ip.to_ipv4_mapped().is_some_and(is_private_v4)
}

/// Names without a dot, and those that RFC 6761, RFC 6762 and RFC 8375 keep off the Internet.
fn is_private_name(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let below = |top: &str| name == top || name.strip_suffix(top).is_some_and(|rest| rest.ends_with('.'));
    !name.contains('.')
        || ["localhost", "local", "internal", "home.arpa", "lan", "intranet"].iter().any(|t| below(t))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_may_hold_semicolons() {
        assert_eq!(
            split("https://a.tw/x;y=1;https://b.tw/; HTTP://c.tw"),
            ["https://a.tw/x;y=1", "https://b.tw/", "HTTP://c.tw"]
        );
        assert_eq!(split("https://a.tw/1;;ftp://b.tw/2;"), ["https://a.tw/1", "", "ftp://b.tw/2", ""]);
        assert_eq!(split("https://a.tw/?u=http://b.tw/;v=1"), ["https://a.tw/?u=http://b.tw/;v=1"]);
    }

    #[test]
    fn two_addresses_are_told_from_one() {
        assert!(are_several("https://a.tw/1;https://a.tw/2") && are_several("http://a.tw、http://b.tw"));
        assert!(!are_several("https://a.tw/?u=https://b.tw/;x"));
    }

    #[test]
    fn secrets_are_named_and_masked() {
        for (text, finds, masked) in [
            ("https://me:pw@a.gov.tw/x", vec![Find::Login], "https://***@a.gov.tw/x"),
            (
                "https://a.gov.tw/x?apikey=abc&y=1",
                vec![Find::Parameter("apikey".into())],
                "https://a.gov.tw/x?apikey=***&y=1",
            ),
            (
                "說明 https://a.gov.tw/x?y=1&Access_Token=abc",
                vec![Find::Parameter("Access_Token".into())],
                "https://a.gov.tw/x?y=1&Access_Token=***",
            ),
            (
                "https://a.gov.tw/x?key=9a8b7c6d5e4f3a2b",
                vec![Find::Parameter("key".into())],
                "https://a.gov.tw/x?key=***",
            ),
            (
                "http://a.gov.tw/x;jsessionid=311BDAD?oid=1",
                vec![Find::Parameter("jsessionid".into())],
                "http://a.gov.tw/x;jsessionid=***?oid=1",
            ),
            ("http://10.1.2.3/x", vec![Find::PrivateHost("10.1.2.3".into())], "http://10.1.2.3/x"),
            ("http://localhost:8080/", vec![Find::PrivateHost("localhost".into())], "http://localhost:8080/"),
            ("http://[fe80::1]/", vec![Find::PrivateHost("[fe80::1]".into())], "http://[fe80::1]/"),
            ("http://intranet/x", vec![Find::PrivateHost("intranet".into())], "http://intranet/x"),
        ] {
            assert_eq!(find(text), [(masked.to_owned(), finds)], "{text}");
            assert!(mask(text).ends_with(masked), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        for text in [
            "https://a.gov.tw/x?key=人口",
            "https://a.gov.tw/x?key=population",
            "https://a.gov.tw/x?apikey={apikey}",
            "https://a.gov.tw/x?token=YOUR_TOKEN",
            "https://a.gov.tw/x?oid=1;rid=2",
            "https://8.8.8.8/x",
            "mailto:a@b.tw",
            "甲：乙@丙",
        ] {
            assert_eq!(find(text), [], "{text}");
            assert_eq!(mask(text), text);
        }
    }
}
