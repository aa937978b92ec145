//! The distributions of a row: parallel lists of addresses, formats, encodings and amounts, or one
//! page that leads to several formats.

use serde_json::{Map, Value as Json, json};

use super::cell;
use super::columns::Role;
use super::reading::{Cell, Reading};
use crate::schema::form;
use crate::vocabulary::format;

/// What a list says in the place of a format.
enum Kind {
    /// A format, as it is written in manifests.
    Format(String),
    /// An address (`URL`, `WEB`): no format, and a page rather than a file.
    Page,
    /// Nothing.
    None,
    /// 其他 and its like: no format, though something was said.
    Other,
}

impl Kind {
    fn read(text: &str) -> Self {
        let upper = text.to_uppercase();
        match (format::find(text), upper.as_str()) {
            (Some(format), _) => Self::Format(format.code.to_owned()),
            (None, "URL" | "WEB" | "WWW" | "網頁" | "網址") => Self::Page,
            (None, "") => Self::None,
            (None, "其他" | "其它" | "無") => Self::Other,
            (None, _) => Self::Format(cell::one_line(text)),
        }
    }

    fn is_page(&self) -> bool {
        matches!(self, Self::Page) || matches!(self, Self::Format(code) if code == "HTML")
    }
}

/// What the lists of a row come to.
#[derive(Default)]
pub(super) struct Made {
    pub list: Vec<Json>,
    /// Lists that should be parallel have different lengths.
    pub uneven: bool,
}

/// Reads the distributions; `offered` when data may be led to (open data).
pub(super) fn read(row: &mut Reading<'_>, offered: bool) -> Made {
    let formats = row.get(Role::Format);
    // Addresses of the bytes of what is not open stay where nobody publishes them.
    let downloads = if offered { row.get(Role::Download) } else { None };
    let page = row.get(Role::Link).filter(|cell| form::is_url(&cell.text));
    let mut made = match (&downloads, &page) {
        (Some(downloads), _) => of_downloads(row, downloads, formats.as_ref()),
        (None, Some(page)) => {
            row.mapped(page, None);
            Made { list: of_page(row, &page.text, formats.as_ref()), uneven: false }
        }
        (None, None) => Made::default(),
    };
    if let (Some(_), Some(page)) = (&downloads, &page)
        && !made.list.is_empty()
    {
        for one in made.list.iter_mut().filter_map(Json::as_object_mut) {
            if !one.contains_key("access_url") {
                one.insert("access_url".into(), json!(page.text));
            }
        }
        row.mapped(page, None);
    }
    number(&mut made.list);
    let plain = |text: &str| cell::integer(text).map(|n| json!(n));
    made.uneven |=
        spread(row, Role::Encoding, "encoding", &mut made.list, |text| encoding(text).map(|e| json!(e)));
    made.uneven |= spread(row, Role::Records, "records", &mut made.list, plain);
    made.list = made.list.into_iter().map(ordered).collect();
    made
}

/// One distribution an address, with the format at the same place of the other list.
fn of_downloads(row: &mut Reading<'_>, downloads: &Cell, formats: Option<&Cell>) -> Made {
    let urls = cell::split_urls(downloads.text.trim_end_matches(';'));
    let names = formats.map(|cell| parts(&cell.text)).unwrap_or_default();
    if urls.len() == 1 && names.iter().filter(|name| !name.is_empty()).count() > 1 {
        // One link cannot be the bytes of several formats: it leads to them.
        if !form::is_url(urls[0]) {
            return Made { list: Vec::new(), uneven: false };
        }
        row.mapped(downloads, None);
        return Made { list: of_page(row, urls[0], formats), uneven: false };
    }
    let even = names.len() == urls.len();
    let mut list = Vec::with_capacity(urls.len());
    let mut whole = even;
    for (index, url) in urls.iter().enumerate() {
        let kind = if even { Kind::read(names[index]) } else { Kind::None };
        if !form::is_url(url) {
            whole = false;
            continue;
        }
        whole &= !matches!(kind, Kind::Other);
        list.push(one(if kind.is_page() { "access_url" } else { "download_url" }, url, &kind));
    }
    if list.len() == urls.len() {
        row.mapped(downloads, None);
    } else if !list.is_empty() {
        row.mapped_in_part(downloads, &list.len().to_string());
    }
    settle(row, formats, &list, whole);
    Made { list, uneven: !even && !names.is_empty() }
}

/// One page, several formats: a distribution each.
fn of_page(row: &mut Reading<'_>, url: &str, formats: Option<&Cell>) -> Vec<Json> {
    let mut list: Vec<Json> = Vec::new();
    let mut whole = true;
    for name in formats.map(|cell| parts(&cell.text)).unwrap_or_default() {
        let kind = Kind::read(name);
        let new = one("access_url", url, &kind);
        whole &= !matches!(kind, Kind::Other);
        if matches!(kind, Kind::None) || list.contains(&new) {
            continue;
        }
        list.push(new);
    }
    if list.is_empty() {
        list.push(one("access_url", url, &Kind::None));
    }
    settle(row, formats, &list, whole);
    list
}

/// Notes what became of the cell of formats.
fn settle(row: &mut Reading<'_>, formats: Option<&Cell>, list: &[Json], whole: bool) {
    let Some(cell) = formats else { return };
    let written: Vec<&str> = list.iter().map(|d| d["format"].as_str().unwrap_or("—")).collect();
    let unsaid = written.iter().filter(|code| **code == "—").count();
    let became = written.join(", ");
    if whole && unsaid == 0 && !list.is_empty() {
        row.mapped(cell, (became != cell.text).then_some(became.as_str()));
    } else if unsaid < list.len() {
        row.mapped_in_part(cell, &became);
    } else if whole && !list.is_empty() {
        // Only `URL` and its like: a page is what it says.
        row.mapped_in_part(cell, "access_url");
    }
}

fn one(key: &str, url: &str, kind: &Kind) -> Json {
    let mut one = Map::new();
    one.insert(key.into(), json!(url));
    if let Kind::Format(code) = kind {
        one.insert("format".into(), json!(code));
    }
    Json::Object(one)
}

/// Permanent ids where the format's code would not do: none, unknown, or there more than once.
fn number(list: &mut [Json]) {
    let stems: Vec<(String, bool)> = list.iter().map(stem).collect();
    let mut taken: Vec<String> = Vec::new();
    for (index, one) in list.iter_mut().enumerate() {
        let (stem, usual) = &stems[index];
        let again = stems.iter().filter(|(other, _)| other == stem).count() > 1;
        let mut id = stem.clone();
        let mut count = 1;
        while taken.contains(&id) {
            count += 1;
            id = format!("{stem}-{count}");
        }
        taken.push(id.clone());
        if (again || !usual)
            && let Some(map) = one.as_object_mut()
        {
            map.insert("id".into(), json!(id));
        }
    }
}

/// What an id begins with, and whether it is the one that goes without saying.
fn stem(one: &Json) -> (String, bool) {
    let Some(code) = one["format"].as_str() else { return ("web".to_owned(), false) };
    if let Some(format) = format::find(code) {
        return (format.code.to_ascii_lowercase(), true);
    }
    let plain: String = code.to_ascii_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    match plain.as_str() {
        "" => ("file".to_owned(), false),
        "dataset" | "record" => (format!("{plain}-file"), false),
        _ => (plain.chars().take(40).collect(), false),
    }
}

/// Gives each distribution its part of a parallel list. True when the lengths disagree.
fn spread(
    row: &mut Reading<'_>,
    role: Role,
    key: &str,
    list: &mut [Json],
    read: impl Fn(&str) -> Option<Json>,
) -> bool {
    let Some(cell) = row.get(role) else { return false };
    let values: Vec<&str> = match list.len() {
        // For one distribution the only value said is its own, whatever marks stand beside it.
        1 => parts(&cell.text).into_iter().filter(|v| !v.is_empty()).collect(),
        _ => cell.text.split([';', '；']).map(cell::trim).collect(),
    };
    if list.is_empty() || values.len() != list.len() {
        return !list.is_empty();
    }
    let read: Vec<Option<Json>> = values.iter().map(|value| read(value)).collect();
    let whole = read.iter().zip(&values).all(|(read, value)| read.is_some() || value.is_empty());
    let mut written = Vec::new();
    for (one, value) in list.iter_mut().zip(read) {
        if let (Some(map), Some(value)) = (one.as_object_mut(), value) {
            written.push(value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            map.insert(key.into(), value);
        }
    }
    let became = written.join(";");
    match (written.is_empty(), whole) {
        (true, _) => {}
        (false, true) => row.mapped(&cell, Some(&became)),
        (false, false) => row.mapped_in_part(&cell, &became),
    }
    false
}

/// The parts of a list of formats or encodings.
fn parts(text: &str) -> Vec<&str> {
    let text = text.trim_end_matches([';', '；']);
    let marks: &[char] = if text.contains([';', '；']) { &[';', '；'] } else { &[',', '，', '、'] };
    text.split(marks).map(cell::trim).collect()
}

/// A character encoding by its usual name; 其他 is none.
fn encoding(text: &str) -> Option<String> {
    Some(match text.to_ascii_lowercase().as_str() {
        "utf-8" | "utf8" => "UTF-8".to_owned(),
        "big5" | "big-5" => "Big5".to_owned(),
        "unicode" => "Unicode".to_owned(),
        label => encoding_rs::Encoding::for_label(label.as_bytes())?.name().to_owned(),
    })
}

/// The keys in the order of the site format.
fn ordered(one: Json) -> Json {
    let Json::Object(mut map) = one else { return one };
    let mut sorted = Map::new();
    for key in ["id", "download_url", "access_url", "format", "encoding", "records"] {
        if let Some(value) = map.shift_remove(key) {
            sorted.insert(key.into(), value);
        }
    }
    Json::Object(sorted)
}
