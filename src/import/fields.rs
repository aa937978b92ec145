//! 主要欄位說明: the columns of a data set out of one cell, in the two styles of the standards
//! (`name;name` and `英文(中文，說明)、…`). Prose stays prose: nothing is made of what does not
//! split cleanly.

use std::collections::HashSet;

use serde_json::{Map, Value as Json, json};

use super::cell;

/// The fields, or nothing when the text is no clean list of at least two names (or one name with
/// a bracket).
pub(super) fn read(text: &str) -> Option<Vec<Json>> {
    let items = items(text).filter(|items| items.len() <= cell::MOST_PARTS)?;
    let mut names: HashSet<&str> = HashSet::with_capacity(items.len());
    let mut fields = Vec::with_capacity(items.len());
    for item in &items {
        let (name, about) = part(item)?;
        if !is_name(name) || !names.insert(name) {
            return None;
        }
        if items.len() == 1 && about.is_none() {
            return None;
        }
        fields.push(field(name, about));
    }
    Some(fields)
}

/// The items between the marks of whichever style the text is in.
fn items(text: &str) -> Option<Vec<&str>> {
    let semicolons = cell::split(text, &[';', '；'])?;
    let mut items = if semicolons.len() > 1 { semicolons } else { cell::split(text, &['、'])? };
    if items.len() == 1 {
        let commas = cell::split(text, &[',', '，'])?;
        // A comma also stands in sentences: it parts names only when each has its bracket.
        if commas.len() > 1 && commas.iter().all(|item| item.ends_with([')', '）'])) {
            items = commas;
        }
    }
    if items.len() > 1 && items.last().is_some_and(|last| last.is_empty()) {
        items.pop();
    }
    Some(items)
}

/// A name and what stands in the bracket at its end.
fn part(item: &str) -> Option<(&str, Option<&str>)> {
    if !item.ends_with([')', '）']) {
        return Some((item, None));
    }
    let mut depth = 0_usize;
    for (at, c) in item.char_indices().rev() {
        match c {
            ')' | '）' => depth += 1,
            '(' | '（' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    let about = cell::trim(&item[at + c.len_utf8()..]);
                    let about = about.strip_suffix([')', '）']).map(cell::trim)?;
                    return Some((cell::trim(&item[..at]), Some(about)));
                }
            }
            _ => {}
        }
    }
    None
}

/// Whether a text can be the name of one column: no sentence, no list, on one line.
fn is_name(text: &str) -> bool {
    let marks = ['，', '。', '、', '：', '？', '！', ',', ':', ';', '；', '"'];
    !text.is_empty()
        && text.chars().count() <= 80
        && !text.chars().any(|c| c.is_control() || marks.contains(&c))
}

fn field(name: &str, about: Option<&str>) -> Json {
    let mut field = Map::new();
    field.insert("name".into(), json!(name));
    let about = about.filter(|about| !about.is_empty() && *about != name);
    match about {
        // The standard: English name, then in the bracket the Chinese name and an explanation.
        Some(about) if name.is_ascii() => match about.split_once(['，', ',']) {
            Some((title, description))
                if !cell::trim(title).is_empty() && !cell::trim(description).is_empty() =>
            {
                field.insert("title".into(), json!(cell::trim(title)));
                field.insert("description".into(), json!(cell::trim(description)));
            }
            _ => {
                field.insert("title".into(), json!(about));
            }
        },
        Some(about) => {
            field.insert("description".into(), json!(about));
        }
        None => {}
    }
    Json::Object(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_styles_are_read() {
        assert_eq!(read("Source;title;上版日期").unwrap().len(), 3);
        let fields = read("year(年度，預算所屬年度)、稅額(千元)(單位：千元)、name(name)、").unwrap();
        assert_eq!(
            Json::Array(fields),
            json!([
                {"name": "year", "title": "年度", "description": "預算所屬年度"},
                {"name": "稅額(千元)", "description": "單位：千元"},
                {"name": "name"},
            ])
        );
        assert_eq!(read("日期（表演日期）,地點（表演地點）").unwrap().len(), 2);
    }

    #[test]
    fn what_is_not_clean_stays_whole() {
        for text in [
            "無",
            "a;a",
            "類  別;;筆數",
            "機關名稱：桃園市\n地址：桃園區",
            "甲(一、乙",
            "依法，以及、其他",
            "a;b、c",
            "甲、乙，丙",
            "一、 甲。\n二、 乙。",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
