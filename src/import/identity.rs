//! The id of a row: what its source calls the data set for good. Never a row's number, never its
//! title.

use url::Url;

use super::cell;
use crate::schema::form;
use crate::web;

/// Parameters of addresses that name a data set.
const PARAMETERS: [&str; 6] = ["oid", "nid", "dataset_id", "datasetid", "identifier", "id"];

/// The id in an identifier column, if it can be one.
pub(super) fn of_column(text: &str) -> Option<String> {
    is_usable(text).then(|| text.to_owned())
}

/// The id that all addresses of a data set's files share, by the names that mean a data set and
/// nothing else.
pub(super) fn of_files(text: &str) -> Option<String> {
    let mut found: Option<String> = None;
    for part in web::split(text).into_iter().filter(|part| !part.is_empty()) {
        let url = Url::parse(part).ok()?;
        let mut named = url.query_pairs().filter(|(key, value)| {
            PARAMETERS[..5].iter().any(|name| key.eq_ignore_ascii_case(name)) && is_usable(value)
        });
        let id = named.next()?.1.into_owned();
        if *found.get_or_insert_with(|| id.clone()) != id {
            return None;
        }
    }
    found
}

/// The id in the address of a data set's page: a parameter that names it, or the part of the
/// path behind `dataset`.
pub(super) fn of_address(text: &str) -> Option<String> {
    let url = Url::parse(cell::one_url(text)?).ok()?;
    for name in PARAMETERS {
        let found = url.query_pairs().find(|(key, _)| key.eq_ignore_ascii_case(name));
        if let Some((_, value)) = found
            && is_usable(&value)
        {
            return Some(value.into_owned());
        }
    }
    let mut parts = url
        .path_segments()?
        .skip_while(|part| !["dataset", "datasets", "node"].contains(&part.to_ascii_lowercase().as_str()));
    let id = parts.nth(1)?;
    // Without a digit it is rather the name of a page, such as `search`.
    (is_usable(id) && id.bytes().any(|b| b.is_ascii_digit())).then(|| id.to_owned())
}

/// Whether a text is an id, and free of other uses in the site's paths.
fn is_usable(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let stem = lower.split('.').next().unwrap_or_default();
    let numbered = |name: &str| {
        stem.strip_prefix(name).is_some_and(|n| n.len() == 1 && n.as_bytes()[0].is_ascii_digit())
    };
    let device = ["con", "prn", "aux", "nul"].contains(&stem) || numbered("com") || numbered("lpt");
    let used = ["by", "page", "index.html"].contains(&lower.as_str()) || lower.starts_with("catalog.");
    form::is_id(text) && !device && !used
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_come_from_what_the_source_keeps() {
        let of = |text| of_address(text);
        assert_eq!(
            of("https://data.tycg.gov.tw//opendata/datalist/datasetMeta?oid=0015aa2e-9b3c").as_deref(),
            Some("0015aa2e-9b3c")
        );
        assert_eq!(of("https://data.gov.tw/dataset/6564").as_deref(), Some("6564"));
        assert_eq!(of("https://data.gov.tw/node/6564?x=1").as_deref(), Some("6564"));
        assert_eq!(of("https://a.gov.tw/p.aspx?NID=77&page=3").as_deref(), Some("77"));
        for bad in [
            "https://data.gov.tw/datasets/search",
            "https://a.gov.tw/?oid=",
            "https://a.gov.tw/?oid=資料",
            "a.gov.tw?oid=1",
            "",
        ] {
            assert_eq!(of(bad), None, "{bad}");
        }
        let files = "https://a.gov.tw/get?oid=x-1&rid=1;https://a.gov.tw/get?oid=x-1&rid=2";
        assert_eq!(of_files(files).as_deref(), Some("x-1"));
        assert_eq!(of_files("https://a.gov.tw/get?oid=1;https://a.gov.tw/get?oid=2"), None);
        assert_eq!(of_files("https://a.gov.tw/f.ashx?id=3"), None);
        assert_eq!(of_column("A41000000G-000001").as_deref(), Some("A41000000G-000001"));
        for bad in ["", "by", "CON", "lpt1.x", "catalog.csv", "a b", "人口"] {
            assert_eq!(of_column(bad), None, "{bad}");
        }
    }
}
