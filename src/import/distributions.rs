//! The distributions of a row: parallel lists of addresses, formats, encodings and amounts, or one
//! page that leads to several formats.
//!
//! Lists are told apart first and paired then; what cannot be paired stays as it is.

use serde_json::{Map, Value as Json, json};

use super::cell;
use super::columns::Role;
use super::reading::{Cell, Reading};
use crate::schema::form;
use crate::vocabulary::format;
use crate::web;

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
            // `bin` says that the bytes are bytes.
            (None, "其他" | "其它" | "無" | "BIN") => Self::Other,
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
    /// One value was said for several distributions, and written at each.
    pub shared: bool,
    /// Addresses in which blanks were encoded.
    pub mended: usize,
}

/// Reads the distributions; `offered` when data may be led to (open data).
pub(super) fn read(row: &mut Reading<'_>, offered: bool) -> Made {
    let formats = row.get(Role::Format);
    // Addresses of the bytes of what is not open stay where nobody publishes them.
    let downloads = if offered { row.get(Role::Download) } else { None };
    let links = row.get(Role::Link);
    let page = links.clone().filter(|cell| form::is_url(&cell.text));
    let parallel = links.as_ref().filter(|cell| web::split(&cell.text).len() > 1);
    let mut made = match (&downloads, &page, parallel) {
        (downloads, _, Some(links)) if offered => of_both(row, downloads.as_ref(), links, formats.as_ref()),
        (Some(downloads), ..) => of_downloads(row, downloads, formats.as_ref()),
        (None, Some(page), _) => {
            row.mapped(page, None);
            Made { list: of_page(row, &page.text, formats.as_ref()), ..Made::default() }
        }
        _ => Made::default(),
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
    number(row, &mut made.list);
    rest(row, &mut made);
    made.list = made.list.into_iter().map(ordered).collect();
    made
}

/// The lists that give each distribution more.
fn rest(row: &mut Reading<'_>, made: &mut Made) {
    let amount = |text: &str| cell::integer(text).map(|n| json!(n));
    let day = |text: &str| cell::day(text).map(|(day, _)| json!(day.to_string()));
    let text = |text: &str| Some(json!(text));
    // An encoding holds for all files of a data set; an amount, a day or a text only for its own.
    let lists: [Column<'_>; 4] = [
        Column {
            role: Role::Encoding,
            key: "encoding",
            shared: true,
            read: &|text| encoding(text).map(|e| json!(e)),
        },
        Column { role: Role::Records, key: "records", shared: false, read: &amount },
        Column { role: Role::ResourceModified, key: "modified", shared: false, read: &day },
        Column { role: Role::ResourceDescription, key: "description", shared: false, read: &text },
    ];
    for list in lists {
        spread(row, &list, made);
    }
}

/// Downloads and pages side by side, each with blanks where the other speaks.
fn of_both(row: &mut Reading<'_>, downloads: Option<&Cell>, links: &Cell, formats: Option<&Cell>) -> Made {
    let pages = web::split(&links.text);
    let files = downloads.map(|cell| web::split(&cell.text)).unwrap_or_default();
    if pages.len() > cell::MOST_PARTS {
        return Made { uneven: true, ..Made::default() };
    }
    let uneven = downloads.is_some() && files.len() != pages.len();
    if uneven {
        return match downloads {
            Some(downloads) => Made { uneven, ..of_downloads(row, downloads, formats) },
            None => Made { uneven, ..Made::default() },
        };
    }
    let names = formats.map(|cell| names(&cell.text, pages.len())).unwrap_or_default();
    let (names, even, shared) = pair(names, &pages);
    let mut made = Made { uneven: !even && formats.is_some(), shared, ..Made::default() };
    let mut whole = even;
    for (index, page) in pages.iter().enumerate() {
        let kind = if even { Kind::read(names[index]) } else { Kind::None };
        whole &= !matches!(kind, Kind::Other);
        let file = files.get(index).copied().unwrap_or_default();
        let mut one = Map::new();
        for (key, url) in [("download_url", file), ("access_url", *page)] {
            if form::is_url(url) {
                one.insert(key.into(), json!(url));
            }
        }
        if let Kind::Format(code) = &kind {
            one.insert("format".into(), json!(code));
        }
        if one.contains_key("download_url") || one.contains_key("access_url") {
            made.list.push(Json::Object(one));
        } else {
            whole = false;
        }
    }
    for (cell, key) in [(Some(links), "access_url"), (downloads, "download_url")] {
        let Some(cell) = cell else { continue };
        let said = web::split(&cell.text).iter().filter(|url| !url.is_empty()).count();
        let written = made.list.iter().filter(|one| one.get(key).is_some()).count();
        if written == said && said > 0 {
            row.mapped(cell, None);
        } else if written > 0 {
            row.mapped_in_part(cell, &written.to_string());
        }
    }
    settle(row, formats, &made.list, whole);
    made
}

/// One distribution an address, with the format at the same place of the other list.
fn of_downloads(row: &mut Reading<'_>, downloads: &Cell, formats: Option<&Cell>) -> Made {
    let mut urls = web::split(&downloads.text);
    let names = formats.map(|cell| names(&cell.text, urls.len())).unwrap_or_default();
    if urls.len() != names.len() {
        while urls.len() > 1 && urls.last().is_some_and(|url| url.is_empty()) {
            urls.pop();
        }
    }
    if urls.len() > cell::MOST_PARTS {
        return Made { uneven: true, ..Made::default() };
    }
    let urls: Vec<_> = urls.into_iter().map(|url| cell::mend_url(url.trim_end_matches(';'))).collect();
    let mended = urls.iter().filter(|url| matches!(url, std::borrow::Cow::Owned(_))).count();
    if urls.len() == 1 && names.iter().filter(|name| !name.is_empty()).count() > 1 {
        // One link cannot be the bytes of several formats: it leads to them.
        if !form::is_url(&urls[0]) {
            return Made::default();
        }
        row.mapped(downloads, (mended > 0).then_some(&*urls[0]));
        return Made { list: of_page(row, &urls[0], formats), mended, ..Made::default() };
    }
    let said = !names.is_empty();
    let plain: Vec<&str> = urls.iter().map(|url| &**url).collect();
    let (names, even, shared) = pair(names, &plain);
    let mut list = Vec::with_capacity(urls.len());
    let mut whole = even;
    let mut unread = 0;
    for (index, url) in plain.iter().enumerate() {
        let kind = if even { Kind::read(names[index]) } else { Kind::None };
        if !form::is_url(url) {
            whole = false;
            unread += usize::from(!url.is_empty());
            continue;
        }
        whole &= !matches!(kind, Kind::Other);
        list.push(one(if kind.is_page() { "access_url" } else { "download_url" }, url, &kind));
    }
    if unread == 0 && !list.is_empty() {
        row.mapped(downloads, (mended > 0).then(|| plain.join(";")).as_deref());
    } else if !list.is_empty() {
        row.mapped_in_part(downloads, &list.len().to_string());
    }
    settle(row, formats, &list, whole);
    Made { list, uneven: !even && said, shared, mended }
}

/// Pairs formats with addresses: the formats, whether they pair, and whether one was said for all.
/// One format holds for every address that does not end in another.
fn pair<'a>(names: Vec<&'a str>, urls: &[&str]) -> (Vec<&'a str>, bool, bool) {
    if names.len() == urls.len() {
        return (names, true, false);
    }
    let Some(first) = names.first().copied().filter(|first| names.iter().all(|name| name == first)) else {
        return (names, false, false);
    };
    let own = format::find(first).map(|format| format.code);
    let agree = |url: &&str| {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        format::of_file(path.rsplit('/').next().unwrap_or_default())
            .is_none_or(|found| Some(found.code) == own || found.code == "HTML")
    };
    if urls.len() > 1 && !first.is_empty() && urls.iter().all(agree) {
        (vec![first; urls.len()], true, true)
    } else {
        (names, false, false)
    }
}

/// One page, several formats: a distribution each.
fn of_page(row: &mut Reading<'_>, url: &str, formats: Option<&Cell>) -> Vec<Json> {
    let mut list: Vec<Json> = Vec::new();
    let mut whole = true;
    for name in formats.map(|cell| parts(&cell.text)).unwrap_or_default() {
        let kind = Kind::read(name);
        let new = one("access_url", url, &kind);
        whole &= !matches!(kind, Kind::Other);
        // Nobody offers a thousand formats; what says so is no list of formats.
        if matches!(kind, Kind::None) || list.contains(&new) || list.len() >= 100 {
            whole &= list.len() < 100;
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
    // One format for all is written once.
    let once = parts(&cell.text).len() == 1 && written.windows(2).all(|pair| pair[0] == pair[1]);
    let became = if once { written.first().copied().unwrap_or("—").to_owned() } else { written.join(", ") };
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

/// Permanent ids: those of the standard (資料資源編號), else made where the format's code would
/// not do: none, unknown, or there more than once.
fn number(row: &mut Reading<'_>, list: &mut [Json]) {
    if let Some(cell) = row.get(Role::ResourceId) {
        let ids: Vec<&str> = cell.text.split(';').map(cell::trim).collect();
        let free = |id: &&str| form::is_id(id) && id.bytes().any(|b| b.is_ascii_digit()) && id.contains('-');
        let usable = ids.len() == list.len()
            && ids.iter().all(free)
            && !ids.iter().any(|id| id.starts_with("v-") || id.starts_with("service-"))
            && (1..ids.len()).all(|n| !ids[..n].contains(&ids[n]));
        if usable {
            for (one, id) in list.iter_mut().zip(ids) {
                if let Some(map) = one.as_object_mut() {
                    map.insert("id".into(), json!(id));
                }
            }
            row.mapped(&cell, None);
            return;
        }
    }
    let stems: Vec<(String, bool)> = list.iter().map(stem).collect();
    let mut often: std::collections::HashMap<&str, usize> = Default::default();
    for (stem, _) in &stems {
        *often.entry(stem.as_str()).or_default() += 1;
    }
    let mut taken: std::collections::HashSet<String> = Default::default();
    let mut last: std::collections::HashMap<&str, usize> = Default::default();
    for (index, one) in list.iter_mut().enumerate() {
        let (stem, usual) = &stems[index];
        let again = often[stem.as_str()] > 1;
        let count = last.entry(stem.as_str()).or_default();
        let mut id;
        loop {
            *count += 1;
            id = if *count == 1 { stem.clone() } else { format!("{stem}-{count}") };
            if taken.insert(id.clone()) {
                break;
            }
        }
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

/// A parallel list: its column, its key, whether one value holds for all, and how a value is read.
struct Column<'a> {
    role: Role,
    key: &'static str,
    shared: bool,
    read: &'a dyn Fn(&str) -> Option<Json>,
}

/// Gives each distribution its part of a parallel list.
fn spread(row: &mut Reading<'_>, column: &Column<'_>, made: &mut Made) {
    let Some(cell) = row.get(column.role) else { return };
    let count = made.list.len();
    let array = array(&cell.text);
    let mut values: Vec<&str> = match (&array, count) {
        (Some(items), _) => items.iter().map(String::as_str).collect(),
        // For one distribution the only value said is its own, whatever marks stand beside it.
        (None, 1) if column.role == Role::ResourceDescription => vec![&cell.text],
        (None, 1) => parts(&cell.text).into_iter().filter(|v| !v.is_empty()).collect(),
        _ => cell.text.split([';', '；']).map(cell::trim).collect(),
    };
    if count == 0 {
        return;
    }
    let mut once = false;
    if let [value] = values[..]
        && count > 1
        && column.shared
        && (column.read)(value).is_some()
    {
        values = vec![value; count];
        once = true;
        made.shared = true;
    }
    if values.len() != count {
        made.uneven = true;
        return;
    }
    let read: Vec<Option<Json>> = values.iter().map(|value| (column.read)(value)).collect();
    let whole = read.iter().zip(&values).all(|(read, value)| read.is_some() || value.is_empty());
    let mut written = Vec::new();
    for ((one, value), said) in made.list.iter_mut().zip(read).zip(&values) {
        if let (Some(map), Some(value), false) = (one.as_object_mut(), value, said.is_empty()) {
            written.push(value.as_str().map_or_else(|| value.to_string(), str::to_owned));
            map.insert(column.key.into(), value);
        }
    }
    if once {
        written.truncate(1);
    }
    let became = written.join(";");
    // The time of day is more than the key says.
    let whole = whole && (column.role != Role::ResourceModified || became == cell.text);
    match (written.is_empty(), whole) {
        (true, _) => {}
        (false, true) => row.mapped(&cell, Some(&became)),
        (false, false) => row.mapped_in_part(&cell, &became),
    }
}

/// A list that came as JSON because its texts hold semicolons.
fn array(text: &str) -> Option<Vec<String>> {
    let items: Vec<Option<String>> = serde_json::from_str(text).ok()?;
    Some(items.into_iter().map(Option::unwrap_or_default).collect())
}

/// The formats for so many addresses: a blank place at the end counts where it makes them even.
fn names(text: &str, count: usize) -> Vec<&str> {
    let all: Vec<&str> = text.split([';', '；']).map(cell::trim).collect();
    if all.len() == count && array(text).is_none() { all } else { parts(text) }
}

/// The parts of a list of formats or encodings.
fn parts(text: &str) -> Vec<&str> {
    if array(text).is_some() {
        return Vec::new();
    }
    let text = text.trim_end_matches([';', '；']);
    let marks: &[char] = if text.contains([';', '；']) { &[';', '；'] } else { &[',', '，', '、'] };
    text.split(marks).map(cell::trim).collect()
}

/// A character encoding by its usual name; 其他 is none.
fn encoding(text: &str) -> Option<String> {
    Some(match text.to_ascii_lowercase().as_str() {
        "utf-8" | "utf8" => "UTF-8".to_owned(),
        "big5" | "big-5" | "cp950" | "ms950" => "Big5".to_owned(),
        "unicode" => "Unicode".to_owned(),
        label => encoding_rs::Encoding::for_label(label.as_bytes())?.name().to_owned(),
    })
}

/// The keys in the order of the site format.
fn ordered(one: Json) -> Json {
    let Json::Object(mut map) = one else { return one };
    let mut sorted = Map::new();
    let keys =
        ["id", "description", "download_url", "access_url", "format", "encoding", "records", "modified"];
    for key in keys {
        if let Some(value) = map.shift_remove(key) {
            sorted.insert(key.into(), value);
        }
    }
    Json::Object(sorted)
}
