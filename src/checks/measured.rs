//! What was measured of a data set's files: encoding, rows, columns, and what is in their cells.

use std::collections::BTreeMap;

use super::Report;
use crate::characters;
use crate::content::{FileFacts, join_path};
use crate::model::{Dataset, FieldAccess};
use crate::rulebook::{datasets as rules, files as file_rules};

pub(super) fn check(dataset: &Dataset, files: &BTreeMap<String, FileFacts>, report: &mut Report<'_>) {
    columns(dataset, files, report);
    tables(dataset, files, report);
    for (index, distribution) in dataset.distributions.iter().enumerate() {
        let Some(name) = distribution.file.as_deref() else { continue };
        let special = |c: char| {
            c.is_whitespace() || c.is_control() || "()[]{}#%&'\"+,;:?*<>|（）［］【】「」，、；：".contains(c)
        };
        if let Some(found) = name.chars().find(|c| special(*c) || characters::usual_width(*c) != *c) {
            let shown = if found.is_whitespace() {
                ("空白".to_owned(), "a blank".to_owned())
            } else {
                (format!("「{found}」"), format!("`{found}`"))
            };
            let (zh, en) = shown;
            report.at(
                &file_rules::FILE_NAME,
                format!("/distributions/{index}/file"),
                words!("檔名「{name}」裡有{zh}", "the file name `{name}` holds {en}"),
            );
        }
    }
}

/// A table's bytes are in the encoding stated, and its rows are whole.
fn tables(dataset: &Dataset, files: &BTreeMap<String, FileFacts>, report: &mut Report<'_>) {
    for (index, distribution) in dataset.distributions.iter().enumerate() {
        let Some(name) = distribution.file.as_deref() else { continue };
        let Some(facts) = join_path(&dataset.file, name).and_then(|path| files.get(&path)) else { continue };
        if facts.size == 0 {
            report.at(
                &rules::NO_CONTENT,
                format!("/distributions/{index}/file"),
                words!("{name} 是空的", "{name} is empty"),
            );
            continue;
        }
        if let Some(header) = facts.header.as_ref().filter(|_| facts.encoding.is_some()) {
            let empty = header.iter().position(|cell| cell.is_empty());
            let twice = header.iter().enumerate().find(|(at, cell)| header[..*at].contains(cell));
            let message = match (empty, twice) {
                (Some(at), _) => {
                    let at = at + 1;
                    Some(words!("{name} 第 {at} 欄沒有名稱", "column {at} of {name} has no name"))
                }
                (None, Some((at, cell))) => {
                    let at = at + 1;
                    Some(words!(
                        "{name} 第 {at} 欄又叫「{cell}」",
                        "column {at} of {name} is called `{cell}` again"
                    ))
                }
                _ => None,
            };
            if let Some(message) = message {
                report.at(&rules::HEADER, format!("/distributions/{index}/file"), message);
            }
        }
        if let Some(line) = facts.formula {
            report.at(
                &rules::FORMULA,
                format!("/distributions/{index}/file"),
                words!(
                    "{name} 第 {line} 行有儲存格以公式的符號開頭",
                    "a cell in line {line} of {name} begins as a formula does"
                ),
            );
        }
        if let (Some(stated), Some(found)) = (&distribution.encoding, facts.encoding)
            && !stated.eq_ignore_ascii_case(found)
            && !(found == "UTF-8" && stated.to_ascii_uppercase().starts_with("UTF-8"))
        {
            report.at(
                &rules::ENCODING,
                format!("/distributions/{index}/encoding"),
                words!(
                    "{name} 不是 {stated}，看來是 {found}",
                    "{name} is not {stated} but seems to be {found}"
                ),
            );
        }
        if distribution.encoding.is_none() && facts.encoding == Some("Big5") {
            let finding = report.at(
                &rules::ENCODING,
                format!("/distributions/{index}/file"),
                words!(
                    "{name} 看來是 Big5，沒有寫 encoding",
                    "{name} seems to be in Big5, and no encoding is stated"
                ),
            );
            finding.hint = Some(words!(
                "存成 UTF-8；一定要用 Big5 時寫 encoding: Big5",
                "save it as UTF-8; where it must be Big5, write `encoding: Big5`"
            ));
        }
        let parted =
            facts.header.as_ref().filter(|_| facts.encoding.is_some()).and_then(|header| {
                match header.as_slice() {
                    [only] => only.contains(['\t', ';', '|']).then_some(only),
                    _ => None,
                }
            });
        if parted.is_some() {
            report.at(
                &rules::ROWS,
                format!("/distributions/{index}/file"),
                words!(
                    "{name} 的儲存格不是以逗號分開，整列成了一欄",
                    "the cells of {name} are not parted by commas: each row is one column"
                ),
            );
        }
        if let Some(line) = facts.uneven {
            report.at(
                &rules::ROWS,
                format!("/distributions/{index}/file"),
                words!(
                    "{name} 第 {line} 行的欄數與標題列不同",
                    "line {line} of {name} has more or fewer cells than the header"
                ),
            );
        } else if facts.header.is_some() && facts.records == Some(0) {
            report.at(
                &rules::ROWS,
                format!("/distributions/{index}/file"),
                words!("{name} 只有標題列，沒有資料", "{name} has a header and no rows"),
            );
        }
    }
}

/// A table's header row holds exactly the columns that are published.
fn columns(dataset: &Dataset, files: &BTreeMap<String, FileFacts>, report: &mut Report<'_>) {
    if dataset.fields.is_empty() {
        return;
    }
    for (index, distribution) in dataset.distributions.iter().enumerate() {
        let facts = distribution.file.as_deref().and_then(|f| files.get(&join_path(&dataset.file, f)?));
        let Some(header) = facts.and_then(|facts| facts.header.as_ref()) else { continue };
        let published: Vec<&str> = if distribution.fields.is_empty() {
            dataset
                .fields
                .iter()
                .filter(|f| f.access != FieldAccess::Withheld)
                .map(|f| f.name.as_str())
                .collect()
        } else {
            distribution.fields.iter().map(String::as_str).collect()
        };
        let missing: Vec<&str> =
            published.iter().copied().filter(|name| !header.iter().any(|h| h == name)).collect();
        // A column that is declared withheld has a finding of its own.
        let extra: Vec<&str> = header
            .iter()
            .map(String::as_str)
            .filter(|h| !published.contains(h))
            .filter(|h| !dataset.fields.iter().any(|f| f.name == *h && f.access == FieldAccess::Withheld))
            .collect();
        if missing.is_empty() && extra.is_empty() {
            continue;
        }
        let file = distribution.file.as_deref().unwrap_or_default();
        let (missing, extra) = (missing.join("、"), extra.join("、"));
        let message = match (missing.is_empty(), extra.is_empty()) {
            (false, true) => words!("{file} 缺少欄位：{missing}", "{file} lacks the columns: {missing}"),
            (true, false) => words!(
                "{file} 有 fields 未列的欄位：{extra}",
                "{file} has columns that `fields` does not list: {extra}"
            ),
            _ => words!(
                "{file} 缺少欄位：{missing}；多出欄位：{extra}",
                "{file} lacks the columns: {missing}; and has besides: {extra}"
            ),
        };
        report.at(&rules::COLUMNS, format!("/distributions/{index}/file"), message);
    }
}
