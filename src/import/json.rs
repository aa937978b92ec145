//! Lists in JSON: an array of data sets, wherever it lies in the document, a single data set, or
//! one data set a line.
//!
//! Objects become rows of texts under the columns that their keys make. The distributions of a
//! data set become parallel lists, as the platform's own lists write them.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value as Json};

use super::ImportError;
use super::columns;
use crate::words::Words;

/// How far into a document the data sets may lie (`{"result": {"results": [...]}}`).
const DEPTH: usize = 4;
/// The column for keys beyond those that a table can hold.
const REST: &str = "（其他）";

/// A list that was read.
pub(super) struct Read {
    /// One object a line.
    pub lines: bool,
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
    pub faults: BTreeMap<usize, Words>,
}

/// Reads a text that begins like JSON.
pub(super) fn read(text: &str) -> Result<Read, ImportError> {
    match serde_json::from_str::<Json>(text) {
        Ok(document) => {
            let records = find(document, 0).ok_or(ImportError::NoDatasets)?;
            Ok(table(records.into_iter().map(Ok).collect(), false))
        }
        Err(error) => {
            let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
            let whole = |line: &&str| serde_json::from_str::<Map<String, Json>>(line).is_ok();
            if lines.len() < 2 || !lines.iter().any(whole) {
                return Err(ImportError::NotJson(error.to_string()));
            }
            let records = lines.iter().map(|line| serde_json::from_str(line).map_err(|e| e.to_string()));
            Ok(table(records.collect(), true))
        }
    }
}

/// The data sets of a document: the first array that holds one, or the first object that is one.
fn find(value: Json, depth: usize) -> Option<Vec<Json>> {
    match value {
        Json::Array(items) if items.iter().any(is_dataset) => Some(items),
        Json::Object(map) if columns::describe_a_dataset(map.keys().map(String::as_str)) => {
            Some(vec![Json::Object(map)])
        }
        Json::Object(map) if depth < DEPTH => map.into_iter().find_map(|(_, value)| find(value, depth + 1)),
        Json::Array(items) if depth < DEPTH => items.into_iter().find_map(|value| find(value, depth + 1)),
        _ => None,
    }
}

fn is_dataset(value: &Json) -> bool {
    value.as_object().is_some_and(|map| columns::describe_a_dataset(map.keys().map(String::as_str)))
}

fn table(records: Vec<Result<Json, String>>, lines: bool) -> Read {
    // Every row is as long as its last column: the more rows, the fewer columns of their own.
    let most = (4_000_000 / records.len().max(1)).clamp(60, 100_000);
    let mut header: Vec<String> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut faults = BTreeMap::new();
    let mut rows = Vec::with_capacity(records.len());
    for (index, record) in records.into_iter().enumerate() {
        let mut cells: Vec<String> = Vec::new();
        match record {
            Ok(Json::Object(map)) => {
                let mut rest = Map::new();
                for (name, text, value) in flatten(&map) {
                    let place = match places.get(&name) {
                        Some(place) => *place,
                        None if header.len() < most => {
                            places.insert(name.clone(), header.len());
                            header.push(name);
                            header.len() - 1
                        }
                        None => {
                            rest.insert(name, value);
                            continue;
                        }
                    };
                    put(&mut cells, place, text);
                }
                if !rest.is_empty() {
                    put(&mut cells, most, Json::Object(rest).to_string());
                }
            }
            Ok(_) => {
                let reason = Words::fixed("不是 JSON 物件", "it is no JSON object");
                faults.insert(index, reason);
            }
            Err(error) => {
                faults.insert(index, words!("不是 JSON：{error}", "it is no JSON: {error}"));
            }
        }
        rows.push(cells);
    }
    if rows.iter().any(|row| row.len() > header.len()) {
        header.push(REST.to_owned());
    }
    Read { lines, header, rows, faults }
}

fn put(cells: &mut Vec<String>, place: usize, text: String) {
    if cells.len() <= place {
        cells.resize(place + 1, String::new());
    }
    cells[place] = text;
}

/// The cells of an object: column, text, and the value for where there is no column left.
fn flatten(map: &Map<String, Json>) -> Vec<(String, String, Json)> {
    let mut cells = Vec::with_capacity(map.len());
    for (key, value) in map {
        let objects: Option<Vec<&Map<String, Json>>> = match value {
            Json::Array(items) if !items.is_empty() => items.iter().map(Json::as_object).collect(),
            _ => None,
        };
        let Some(objects) = objects else {
            cells.push((key.clone(), text_of(value), value.clone()));
            continue;
        };
        let mut names: Vec<&String> = Vec::new();
        for name in objects.iter().flat_map(|object| object.keys()) {
            if names.len() < 100 && !names.contains(&name) {
                names.push(name);
            }
        }
        if objects.iter().any(|object| object.keys().any(|name| !names.contains(&name))) {
            cells.push((key.clone(), value.to_string(), value.clone()));
            continue;
        }
        for name in names {
            // `"resourceAmount "` is in the platform's own sample.
            let plain = name.trim();
            let column = if map.contains_key(plain) { format!("{key}.{plain}") } else { plain.to_owned() };
            let parts: Vec<Json> =
                objects.iter().map(|object| object.get(name).cloned().unwrap_or(Json::Null)).collect();
            let text = parallel(&parts);
            cells.push((column, text, Json::Array(parts)));
        }
    }
    cells
}

/// A value as the text of a cell.
fn text_of(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        Json::Bool(_) | Json::Number(_) => value.to_string(),
        Json::Array(items) => parallel(items),
        Json::Object(map) => frequency(map).unwrap_or_else(|| value.to_string()),
    }
}

/// A list as one text, parted by semicolons; JSON where a text holds one itself. (Addresses may:
/// only a semicolon before a scheme parts those.)
fn parallel(items: &[Json]) -> String {
    let texts: Vec<String> = items.iter().map(|item| fields(item).unwrap_or_else(|| text_of(item))).collect();
    if texts.iter().all(|text| text.is_empty()) {
        return String::new();
    }
    if texts.len() > 1 && texts.iter().all(|text| *text == texts[0]) && texts[0].contains(['、', ';']) {
        return texts[0].clone();
    }
    let address = |text: &str| text.get(..4).is_some_and(|head| head.eq_ignore_ascii_case("http"));
    if texts.len() > 1 && texts.iter().any(|text| text.contains([';', '；']) && !address(text)) {
        return Json::Array(items.to_vec()).to_string();
    }
    texts.join(";")
}

/// `[{"name": …, "description": …}]`, the columns of a resource, in the way of the standard.
fn fields(value: &Json) -> Option<String> {
    let Json::Array(items) = value else { return None };
    let parts: Option<Vec<String>> = items
        .iter()
        .map(|item| {
            let name = item.get("name")?.as_str()?;
            let about = item.get("description").and_then(Json::as_str).unwrap_or_default();
            Some(if about.is_empty() { name.to_owned() } else { format!("{name}({about})") })
        })
        .collect();
    parts.filter(|parts| !parts.is_empty()).map(|parts| parts.join("、"))
}

/// `{"regularupdate": "1", "Frequency": "1", "unittime": "日"}` in the words of the lists.
fn frequency(map: &Map<String, Json>) -> Option<String> {
    let of = |key: &str| map.get(key).map(text_of);
    let regular = of("regularupdate")? == "1";
    let (number, unit) = (of("Frequency")?, of("unittime")?);
    (regular && map.len() == 3 && !number.is_empty() && !unit.is_empty()).then(|| format!("每{number}{unit}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Read {
        read(text).unwrap_or_else(|e| panic!("{e}"))
    }

    #[test]
    fn data_sets_are_found_wherever_they_lie() {
        for text in [
            r#"[{"資料集識別碼": 1, "資料集名稱": "甲"}]"#,
            r#"{"success": true, "result": [{"資料集識別碼": 1, "資料集名稱": "甲"}]}"#,
            r#"{"code": 200, "payload": {"search_result": [{"資料集識別碼": 1, "資料集名稱": "甲"}]}}"#,
            r#"{"Records": [{"資料集識別碼": 1, "資料集名稱": "甲"}]}"#,
            r#"{"success": true, "result": {"資料集識別碼": 1, "資料集名稱": "甲"}}"#,
            "{\"資料集識別碼\": 1, \"資料集名稱\": \"甲\"}\n",
        ] {
            let read = of(text);
            assert_eq!(read.header, ["資料集識別碼", "資料集名稱"], "{text}");
            assert_eq!(read.rows, [["1", "甲"]], "{text}");
        }
    }

    #[test]
    fn lines_that_are_none_are_faults_and_stay_rows() {
        let read = of("{\"id\": 1, \"name\": \"甲\"}\n\n{\"id\": \n[1]\n{\"name\": \"乙\", \"x\": null}\n");
        assert!(read.lines);
        assert_eq!(read.rows.len(), 4);
        assert_eq!(read.faults.keys().copied().collect::<Vec<_>>(), [1, 2]);
        assert_eq!(read.rows[3], ["", "乙", ""]);
    }

    #[test]
    fn distributions_become_parallel_lists() {
        let read = of(
            r#"{"identifier": "x", "title": "甲", "updateFrequency": {"regularupdate": "1", "Frequency": "1", "unittime": "日"},
            "keyword": ["a", "b"], "distribution": [
            {"resourceFormat": "CSV", "resourceDownloadUrl": "https://a.tw/;x", "resourceField": [{"name": "a", "description": "甲"}, {"name": "b"}], "resourceAmount ": 3},
            {"resourceFormat": "XML", "resourceDownloadUrl": "", "resourceField": [{"name": "a", "description": "甲"}, {"name": "b"}]}]}"#,
        );
        let cell = |name: &str| {
            read.header.iter().position(|h| h == name).map(|at| read.rows[0][at].clone()).unwrap_or_default()
        };
        assert_eq!(cell("updateFrequency"), "每1日");
        assert_eq!(cell("keyword"), "a;b");
        assert_eq!(cell("resourceFormat"), "CSV;XML");
        assert_eq!(cell("resourceDownloadUrl"), "https://a.tw/;x;");
        assert_eq!(cell("resourceField"), "a(甲)、b");
        assert_eq!(cell("resourceAmount"), "3;");
    }

    #[test]
    fn hostile_documents_end() {
        assert!(matches!(read(&"[".repeat(100_000)), Err(ImportError::NotJson(_))));
        assert!(matches!(read("[1, 2]"), Err(ImportError::NoDatasets)));
        assert!(matches!(read("{\"a\": "), Err(ImportError::NotJson(_))));
        let many: String =
            (0..3000).map(|n| format!("{{\"id\": {n}, \"title\": \"甲\", \"k{n}\": 1}}\n")).collect();
        let read = of(&many);
        assert_eq!((read.rows.len(), read.header.len()), (3000, 1334));
        assert!(read.rows[2999].last().is_some_and(|cell| cell == "{\"k2999\":1}"));
    }
}
