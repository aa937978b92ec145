//! One row as a manifest, in the order of the site format.
//!
//! What is not understood is not written: the cell stays under `imported.kept`.

use serde_json::{Map, Value as Json, json};

use super::columns::Role;
use super::ledger::Notes;
use super::reading::{Cell, Reading};
use super::{cell, distributions, fields};
use crate::date::Date;
use crate::vocabulary::{frequency, license, theme};

/// What stands for a description that the source lacks: the key is obligatory.
const NO_DESCRIPTION: &str = "來源未載明。";

/// What is known of a row before its other cells are read.
pub(super) struct Basis<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub unit: &'a str,
    /// The number of the national platform.
    pub platform_id: Option<&'a str>,
    /// What the agency itself calls it.
    pub agency_id: Option<&'a str>,
    /// Newest day of the list.
    pub newest: Option<Date>,
}

/// Builds the manifest of a row.
pub(super) fn build(row: &mut Reading<'_>, basis: &Basis<'_>, notes: &mut Notes) -> Map<String, Json> {
    let (access, status) = state(row, notes);
    let mut map = Map::new();
    map.insert("title".into(), json!(basis.title));
    map.insert("description".into(), description(row, notes));
    map.insert("unit".into(), json!(basis.unit));
    map.insert("access".into(), json!(access));
    map.insert("status".into(), json!(status));
    let mut put = |key: &str, value: Option<Json>| {
        if let Some(value) = value {
            map.insert(key.into(), value);
        }
    };
    put("themes", themes(row));
    put("keywords", keywords(row));
    put("issued", date(row, Role::Issued));
    put("metadata_modified", date(row, Role::MetadataModified));
    put("frequency", word(row, Role::Frequency, |text| frequency::read(text).map(|f| f.code())));
    put("temporal", temporal(row));
    put("spatial", line(row, Role::Place));
    put("license", word(row, Role::License, licence));
    put("cost", cost(row));
    put("identifiers", identifiers(basis));
    put("badge", word(row, Role::Badge, badge).map(|level| json!({"level": level})));
    put("landing_page", url(row, Role::LandingPage));
    put("notes", text(row, Role::Notes));
    put("fields", field_list(row));
    let made = distributions::read(row, access == "open");
    notes.uneven += usize::from(made.uneven);
    notes.shared += usize::from(made.shared);
    notes.mended_urls += made.mended;
    put("distributions", (!made.list.is_empty()).then_some(Json::Array(made.list)));

    let mut imported = Map::new();
    imported.insert("from".into(), json!("data-gov-tw"));
    imported.insert("id".into(), json!(basis.id));
    if let Some(newest) = basis.newest {
        imported.insert("date".into(), json!(newest.to_string()));
    }
    let kept = row.kept();
    if !kept.is_empty() {
        imported.insert("kept".into(), Json::Object(kept));
    }
    map.insert("imported".into(), Json::Object(imported));
    map
}

/// Access and status. A listed data set is open and published; whatever the list says otherwise
/// is a draft until a person completes it, so that nothing is published by default.
fn state(row: &mut Reading<'_>, notes: &mut Notes) -> (&'static str, &'static str) {
    let (mut access, mut status) = ("open", "published");
    if let Some(cell) = row.get(Role::Provision) {
        let said = |words: &[&str]| words.iter().any(|word| cell.text.contains(word));
        if said(&["申請", "乙類"]) {
            (access, status) = ("on-request", "draft");
            notes.not_open += 1;
        } else if said(&["不予", "不開放", "丙類"]) {
            (access, status) = ("closed", "draft");
            notes.not_open += 1;
        } else if !said(&["檔案", "API", "開放", "服務", "甲類"]) && cell.text != "A" {
            status = "draft";
            notes.unknown_provision += 1;
        }
        match cell.text.as_str() {
            "開放資料" => row.mapped(&cell, Some(access)),
            // Files or services, letters of classes: more than the key says.
            _ => row.mapped_in_part(&cell, access),
        }
    }
    if let Some(cell) = row.get(Role::Change)
        && cell.text.contains("下架")
    {
        status = "draft";
        notes.delisted += 1;
        row.mapped_in_part(&cell, status);
    }
    (access, status)
}

fn description(row: &mut Reading<'_>, notes: &mut Notes) -> Json {
    text(row, Role::Description).unwrap_or_else(|| {
        notes.no_description += 1;
        json!(NO_DESCRIPTION)
    })
}

/// The whole content of a cell.
fn text(row: &mut Reading<'_>, role: Role) -> Option<Json> {
    let cell = row.get(role)?;
    row.mapped(&cell, None);
    Some(json!(cell.text))
}

/// The content of a cell on one line.
fn line(row: &mut Reading<'_>, role: Role) -> Option<Json> {
    let cell = row.get(role)?;
    let line = cell::one_line(&cell.text);
    row.mapped(&cell, Some(&line));
    Some(json!(line))
}

/// A word of a vocabulary.
fn word(row: &mut Reading<'_>, role: Role, read: impl Fn(&str) -> Option<&'static str>) -> Option<Json> {
    let cell = row.get(role)?;
    let word = read(&cell.text)?;
    row.mapped(&cell, Some(word));
    Some(json!(word))
}

fn date(row: &mut Reading<'_>, role: Role) -> Option<Json> {
    let cell = row.get(role)?;
    let (day, exact) = cell::day(&cell.text)?;
    write_day(row, &cell, day, exact);
    Some(json!(day.to_string()))
}

fn write_day(row: &mut Reading<'_>, cell: &Cell, day: Date, exact: bool) {
    let day = day.to_string();
    if exact { row.mapped(cell, Some(&day)) } else { row.mapped_in_part(cell, &day) }
}

/// A period whose end is before its start says nothing that we could repeat.
fn temporal(row: &mut Reading<'_>) -> Option<Json> {
    let read = |row: &Reading<'_>, role| {
        row.get(role).and_then(|cell| cell::day(&cell.text).map(|(day, exact)| (cell, day, exact)))
    };
    let (start, end) = (read(row, Role::Start), read(row, Role::End));
    if let (Some((_, start, _)), Some((_, end, _))) = (&start, &end)
        && end < start
    {
        return None;
    }
    let mut map = Map::new();
    for (key, found) in [("start", start), ("end", end)] {
        if let Some((cell, day, exact)) = found {
            write_day(row, &cell, day, exact);
            map.insert(key.into(), json!(day.to_string()));
        }
    }
    (!map.is_empty()).then_some(Json::Object(map))
}

/// All categories of a cell, or none.
fn themes(row: &mut Reading<'_>) -> Option<Json> {
    let cell = row.get(Role::Theme)?;
    let one = theme::read(&cell.text).map(|found| vec![found.key]);
    let mut keys: Vec<&'static str> = Vec::new();
    for key in one.or_else(|| {
        let parts = cell::split(&cell.text, &[';', '；', ',', '，', '、'])?;
        parts.into_iter().map(|part| theme::read(part).map(|found| found.key)).collect()
    })? {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    let written = keys.join(", ");
    if cell.text.contains(['(', '（']) {
        // The number behind the name counts data sets of the whole list.
        row.mapped_in_part(&cell, &written);
    } else {
        row.mapped(&cell, Some(&written));
    }
    Some(json!(keys))
}

fn keywords(row: &mut Reading<'_>) -> Option<Json> {
    let cell = row.get(Role::Keywords)?;
    let marks = [',', '，', '、', ';', '；', '\n'];
    let parts = cell::split(&cell.text, &marks).unwrap_or_else(|| cell.text.split(marks).collect());
    if parts.len() > cell::MOST_PARTS {
        return None;
    }
    let mut words: Vec<String> = Vec::with_capacity(parts.len());
    for part in parts {
        let word =
            cell::one_line(part.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '”')));
        if !word.is_empty() && !words.contains(&word) {
            words.push(word);
        }
    }
    if words.is_empty() {
        return None;
    }
    row.mapped(&cell, Some(&words.join(", ")));
    Some(json!(words))
}

fn cost(row: &mut Reading<'_>) -> Option<Json> {
    let mut cost = Map::new();
    if let Some(cell) = row.get(Role::Cost)
        && ["免費", "無", "0", "0元", "不收費", "free"].contains(&cell.text.to_lowercase().as_str())
    {
        row.mapped(&cell, Some("0"));
        cost.insert("amount".into(), json!(0));
    }
    if let Some(page) = url(row, Role::CostUrl) {
        cost.insert("url".into(), page);
    }
    (!cost.is_empty()).then_some(Json::Object(cost))
}

fn url(row: &mut Reading<'_>, role: Role) -> Option<Json> {
    let cell = row.get(role)?;
    let url = cell::one_url(&cell.text)?.to_owned();
    row.mapped(&cell, Some(&url));
    Some(json!(url))
}

fn identifiers(basis: &Basis<'_>) -> Option<Json> {
    let mut identifiers = Map::new();
    if let Some(id) = basis.platform_id {
        identifiers.insert("data.gov.tw".into(), json!(id));
    }
    // Standard of 2015, field 2: ten characters of the agency's code, a hyphen, six of a serial.
    if let Some(id) = basis.agency_id
        && let Some((code, serial)) = id.split_once('-')
    {
        let plain = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
        if code.len() == 10 && serial.len() == 6 && plain(code) && plain(serial) {
            identifiers.insert("agency".into(), json!(id));
        }
    }
    (!identifiers.is_empty()).then_some(Json::Object(identifiers))
}

/// A licence by its name; the platform's own JSON has a number for the first.
fn licence(text: &str) -> Option<&'static str> {
    if text == "1" { license::read("OGDL-Taiwan-1.0") } else { license::read(text) }
}

/// The level of the platform's verdict.
fn badge(text: &str) -> Option<&'static str> {
    let text: String = text.replace('（', "(").replace('）', ")").split_whitespace().collect();
    Some(match text.trim_end_matches("標章") {
        "白金" => "platinum",
        "金" => "gold",
        "銀" => "silver",
        "銅" => "bronze",
        "無(品檢未過)" => "none",
        "無(白名單)" => "exempt",
        "無(未做品檢)" => "untested",
        _ => return None,
    })
}

fn field_list(row: &mut Reading<'_>) -> Option<Json> {
    let cell = row.get(Role::Fields)?;
    let list = fields::read(&cell.text)?;
    row.mapped(&cell, None);
    Some(Json::Array(list))
}
