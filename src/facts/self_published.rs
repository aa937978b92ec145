//! The section as data: minutes, members, plan, inventory, register and requests are data sets of their
//! own, made from the same files as the pages, so that nobody types them again for the platform.
//!
//! What stands in each table lies in [`tables`]; here a table becomes a data set with dictionary,
//! metadata and files. Knows no pages.

mod codes;
mod tables;

use std::sync::Arc;

use serde_json::Value;

use crate::content::{Content, SELF_PUBLISHED, SelfPublished};
use crate::date::Date;
use crate::model::{Access, Dataset, Distribution, Field, FieldAccess, LocalText, Status};

/// A text in Chinese and English.
type Both = (&'static str, &'static str);

/// A column: its key in JSON and, in English sections, its name; what it is; its type.
struct Column {
    name: &'static str,
    title: Both,
    kind: &'static str,
    codes: &'static [codes::Code],
}

const fn column(name: &'static str, kind: &'static str, zh: &'static str, en: &'static str) -> Column {
    Column { name, title: (zh, en), kind, codes: &[] }
}

impl Column {
    /// The same, of a closed list of words.
    const fn of(self, codes: &'static [codes::Code]) -> Self {
        Self { codes, ..self }
    }
}

/// The rows of a table, made one at a time: an inventory can be long.
type Rows<'a> = Box<dyn Iterator<Item = Vec<Value>> + 'a>;

/// A table of the section.
struct Table<'a> {
    title: Both,
    description: Both,
    keywords: &'static [Both],
    columns: &'static [Column],
    rows: Rows<'a>,
    /// The first and last day on which something in it happened.
    first: Option<Date>,
    last: Option<Date>,
}

/// Adds the section's own data sets to its content.
pub(super) fn add(content: &mut Content, as_of: Date) {
    let all: Vec<SelfPublished> = SELF_PUBLISHED
        .iter()
        .filter(|id| content.basis.is_self_published(id) && content.card(id).is_none())
        .filter_map(|id| {
            let table = tables::table(id, content, as_of)?;
            data_set(id, table, content)
        })
        .collect();
    content.add(all);
}

/// A table as a data set; nothing for one without rows.
fn data_set(id: &str, table: Table<'_>, content: &Content) -> Option<SelfPublished> {
    let Table { title, description, keywords, columns, rows, first, last } = table;
    let site = &content.basis.site;
    let chinese = site.default_language().starts_with("zh");
    let text = |both: &Both| {
        let of = |tag: &str| if tag.starts_with("zh") { both.0 } else { both.1 };
        let fits = |tag: &&String| tag.starts_with("zh") || tag.starts_with("en");
        let texts: serde_json::Map<String, Value> =
            site.languages.iter().filter(fits).map(|tag| (tag.clone(), of(tag).into())).collect();
        serde_json::from_value::<LocalText>(texts.into()).unwrap_or_default()
    };
    let agency = content.basis.organization.units.get(&site.agency);
    let name = agency.map(|unit| unit.name.get(site.default_language())).unwrap_or_default();
    let header = |column: &Column| if chinese { column.title.0 } else { column.name }.to_owned();
    let fields = table
        .columns
        .iter()
        .map(|column| Field {
            name: header(column),
            r#type: Some(column.kind.to_owned()),
            title: text(&column.title),
            codes: column.codes.iter().map(|(code, both)| ((*code).to_owned(), text(both))).collect(),
            access: FieldAccess::Open,
            ..Field::default()
        })
        .collect();
    let file = |ending: &str| format!("{id}.{ending}");
    let distribution = |ending: &str, media_type: &str| Distribution {
        id: Some(ending.to_owned()),
        file: Some(file(ending)),
        format: Some(ending.to_uppercase()),
        media_type: Some(media_type.to_owned()),
        encoding: Some("UTF-8".to_owned()),
        ..Distribution::default()
    };
    let mut full_title = text(&title);
    if chinese && !name.is_empty() {
        // The platform wants titles that are unique across agencies.
        full_title = full_title.with(site.default_language(), &format!("{name}{}", title.0));
    }
    let dataset = Dataset {
        id: id.to_owned(),
        // No manifest of an agency can lie here: names that begin with a dot are left alone.
        file: format!("content/datasets/.self-published/{id}.yaml"),
        title: full_title,
        description: text(&description),
        unit: site.agency.clone(),
        access: Access::Open,
        status: Status::Published,
        themes: vec!["I00".to_owned()],
        keywords: keywords.iter().map(text).collect(),
        issued: first,
        modified: last,
        frequency: Some("irreg".to_owned()),
        fields,
        distributions: vec![distribution("csv", "text/csv"), distribution("json", "application/json")],
        ..Dataset::default()
    };
    let header: Vec<String> = columns.iter().map(header).collect();
    let rows = rows.inspect(|row| {
        for (value, column) in row.iter().zip(columns) {
            let known = value.as_str().is_none_or(|word| column.codes.iter().any(|(code, _)| *code == word));
            debug_assert!(column.codes.is_empty() || known, "{}: {value} is no code", column.name);
        }
    });
    let (csv, json, records) = written(&header, Box::new(rows));
    (records > 0).then(|| SelfPublished {
        dataset: Arc::new(dataset),
        records,
        header,
        files: vec![(file("csv"), csv), (file("json"), json)],
    })
}

/// The rows as CSV and as JSON, and their number. CSV begins with a byte order mark, so that spreadsheets
/// read Chinese as it is; JSON has an object a line, so that versions of it can be compared.
fn written(header: &[String], rows: Rows<'_>) -> (Vec<u8>, Vec<u8>, u64) {
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer("\u{feff}".into());
    let mut json = b"[".to_vec();
    let cell = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.replace("\r\n", "\n"),
        Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("；"),
        other => other.to_string(),
    };
    // Writing to memory does not fail.
    let _ = csv.write_record(header);
    let mut records = 0;
    for row in rows {
        let _ = csv.write_record(row.iter().map(cell));
        json.extend_from_slice(if records == 0 { b"\n" } else { b",\n" });
        let object: serde_json::Map<String, Value> = header.iter().cloned().zip(row).collect();
        let _ = serde_json::to_writer(&mut json, &object);
        records += 1;
    }
    json.extend_from_slice(b"\n]\n");
    (csv.into_inner().unwrap_or_default(), json, records)
}
