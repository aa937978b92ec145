//! Looks into files as the page shows them: first rows, a map, and what columns hold beside what the
//! dictionary says of them.

use std::collections::HashMap;

use super::looks::Look;
use super::numbers::{figure, percent, places_of, short};
use crate::content::resource;
use crate::geojson::{Drawing, Shapes};
use crate::model::{self, Dataset, Distribution, FieldAccess};
use crate::outputs::pages::kit::Kit;
use crate::table::{Column, Distinct, Kind, Numbers, Table};
use crate::theme::views::{Contents, Field, FirstRows, Histogram, Map, Preview, PreviewColumn, Tag, Text};

/// Characters of all first rows of a page together; what goes beyond makes a page slow to load.
const CHARACTERS: usize = 9_000;

/// Rows that are shown of a table even so.
const FEWEST_ROWS: usize = 3;

/// Columns of a table that are shown.
const COLUMNS: usize = 30;

/// Different values up to which the most frequent are worth telling.
const FEW: usize = 60;

/// The title of a distribution, or its format.
pub(super) fn title(kit: &Kit<'_>, distribution: &Distribution) -> Text {
    if distribution.title.is_empty() {
        kit.own(resource::format_of(distribution).map_or_else(String::new, |f| f.code.to_owned()))
    } else {
        kit.text(&distribution.title)
    }
}

/// The first rows and maps of a data set's files.
pub(super) fn previews(kit: &Kit<'_>, dataset: &Dataset, looks: &[Look]) -> Vec<Preview> {
    let mut room = CHARACTERS;
    let mut all: Vec<Preview> = Vec::new();
    for look in looks.iter().filter(|look| !look.repeats) {
        let Some(distribution) = dataset.distributions.get(look.distribution) else { continue };
        let file = title(kit, distribution);
        let id = format!("_preview-{}", look.distribution);
        let table =
            look.table.as_ref().and_then(|table| first_rows(kit, dataset, table, &file.text, &mut room));
        let map = look.map.as_ref().map(|(shapes, drawing)| map(kit, format!("{id}-map"), shapes, drawing));
        if table.is_some() || map.is_some() {
            all.push(Preview { id, title: file, open: all.is_empty(), map, table });
        }
    }
    all
}

fn first_rows(
    kit: &Kit<'_>,
    dataset: &Dataset,
    table: &Table,
    file: &str,
    room: &mut usize,
) -> Option<FirstRows> {
    let shown = table.header.len().min(COLUMNS);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in &table.rows {
        let characters: usize = row.iter().take(shown).map(|cell| cell.chars().count() + 4).sum();
        if characters > *room && rows.len() >= FEWEST_ROWS {
            break;
        }
        *room = room.saturating_sub(characters);
        rows.push(row.iter().take(shown).cloned().collect());
    }
    if rows.is_empty() {
        return None;
    }
    let columns = table.header.iter().zip(&table.columns).take(shown).map(|(name, column)| {
        let field = field_of(dataset, name);
        PreviewColumn {
            name: name.clone(),
            title: field
                .and_then(|f| kit.some_text(&f.title))
                .filter(|t| t.text != *name && t.lang.is_none()),
            numeric: matches!(column.kind, Kind::Numbers(_)) && !is_code(field, column),
        }
    });
    let (n, all) = (kit.number(rows.len() as u64), kit.number(table.records));
    let key = if rows.len() as u64 == table.records { "preview_whole" } else { "preview_note" };
    let left_out = (table.header.len() - shown + table.more_columns) as u64;
    Some(FirstRows {
        caption: kit.fill(key, &[("file", file), ("n", &n), ("all", &all)]),
        columns: columns.collect(),
        note: (left_out > 0).then(|| kit.fill("preview_more_columns", &[("n", &kit.number(left_out))])),
        rows,
    })
}

fn map(kit: &Kit<'_>, id: String, shapes: &Shapes, drawing: &Drawing) -> Map {
    let kinds = [("map_points", shapes.points), ("map_lines", shapes.lines), ("map_areas", shapes.areas)];
    let kinds: Vec<String> = kinds
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| kit.fill(key, &[("n", &kit.number(count))]))
        .collect();
    let places = if shapes.degrees { 4 } else { 0 };
    let [least, greatest] = shapes.bounds;
    let bound = |value: f64| if shapes.degrees { format!("{value:.places$}") } else { figure(value, 0) };
    let bounds = [
        ("west", bound(least[0])),
        ("east", bound(greatest[0])),
        ("south", bound(least[1])),
        ("north", bound(greatest[1])),
    ];
    let bounds: Vec<(&str, &str)> = bounds.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let key = if shapes.degrees { "map_degrees" } else { "map_plane" };
    let features = kit.number(shapes.features);
    let mut words = vec![
        kit.fill("map_features", &[("n", &features), ("kinds", &kit.join(&kinds))]),
        kit.fill(key, &bounds),
    ];
    if drawing.left_out > 0 {
        words.push(kit.fill("map_left_out", &[("n", &kit.number(drawing.left_out))]));
    }
    Map {
        id,
        width: drawing.width,
        height: drawing.height,
        areas: drawing.areas.clone(),
        lines: drawing.lines.clone(),
        dots: drawing.dots.clone(),
        words,
    }
}

fn field_of<'d>(dataset: &'d Dataset, name: &str) -> Option<&'d model::Field> {
    dataset.fields.iter().find(|field| field.name == name)
}

/// Whether what looks like numbers are codes: 990101 has no mean.
pub(super) fn is_code(field: Option<&model::Field>, column: &Column) -> bool {
    let declared = field.and_then(|f| f.r#type.as_deref());
    field.is_some_and(|f| !f.codes.is_empty())
        || matches!(declared, Some(word) if !matches!(word, "integer" | "number" | "any"))
        || matches!(column.kind, Kind::Text)
}

/// The dictionary with what its columns hold, and columns of the files that it does not have.
pub(super) fn with_contents(
    kit: &Kit<'_>,
    dataset: &Dataset,
    mut fields: Vec<Field>,
    looks: &[Look],
) -> (Vec<Field>, Option<String>) {
    // A column of several files is told from the first that has it.
    let mut seen: HashMap<&str, (&Column, u64)> = HashMap::new();
    let mut order: Vec<&str> = Vec::new();
    let mut used: Vec<(usize, &Table)> = Vec::new();
    for look in looks {
        let Some(table) = &look.table else { continue };
        for (name, column) in table.header.iter().zip(&table.columns) {
            if !name.is_empty() && !seen.contains_key(name.as_str()) {
                seen.insert(name, (column, table.records));
                order.push(name);
                if used.last().is_none_or(|(at, _)| *at != look.distribution) {
                    used.push((look.distribution, table));
                }
            }
        }
    }
    let withheld =
        |name: &str| field_of(dataset, name).is_some_and(|field| field.access == FieldAccess::Withheld);
    for name in order.iter().filter(|name| field_of(dataset, name).is_none()) {
        fields.push(Field {
            name: (*name).to_owned(),
            title: None,
            description: None,
            kind: None,
            unit: None,
            required: false,
            access: Tag { label: kit.say_as("field", "open"), kind: "open".to_owned() },
            codes: Vec::new(),
            standard: None,
            contents: None,
        });
    }
    let mut any = false;
    for field in &mut fields {
        if let Some((column, records)) = seen.get(field.name.as_str())
            && !withheld(&field.name)
        {
            field.contents = Some(contents(kit, field_of(dataset, &field.name), column, *records));
            any = true;
        }
    }
    let note = any.then(|| {
        let files: Vec<String> = used
            .iter()
            .filter_map(|(at, table)| {
                let title = title(kit, dataset.distributions.get(*at)?).text;
                Some(kit.fill("contents_file", &[("file", &title), ("n", &kit.number(table.records))]))
            })
            .collect();
        kit.fill("contents_note", &[("files", &kit.join(&files))])
    });
    (fields, note)
}

/// What a column holds, in words and as a histogram.
fn contents(kit: &Kit<'_>, field: Option<&model::Field>, column: &Column, records: u64) -> Contents {
    let mut told = Contents::default();
    let filled = records.saturating_sub(column.empty + column.marks);
    match &column.kind {
        Kind::Empty => {}
        Kind::Numbers(numbers) if !is_code(field, column) => {
            let plain = is_year(field, numbers);
            let show = |value: f64, places: usize, most: usize| {
                if plain { format!("{value:.0}") } else { short(value, places, most) }
            };
            told.lines.push(kit.fill(
                "contents_range",
                &[
                    ("min", &show(numbers.min, numbers.places, 6)),
                    ("max", &show(numbers.max, numbers.places, 6)),
                ],
            ));
            if !plain && numbers.min < numbers.max {
                let places = numbers.places + 1;
                let key = if numbers.sampled { "contents_middle_about" } else { "contents_middle" };
                told.lines.push(kit.fill(
                    key,
                    &[
                        ("median", &trimmed(show(numbers.median, places, 4))),
                        ("mean", &trimmed(show(numbers.mean, places, 4))),
                    ],
                ));
                told.histogram = histogram(kit, numbers);
            } else if plain {
                told.lines.extend(different(kit, column, filled));
            }
        }
        Kind::Dates { first, last } => {
            told.lines.push(kit.fill("contents_range", &[("min", first), ("max", last)]));
            told.lines.extend(different(kit, column, filled));
        }
        Kind::Text | Kind::Numbers(_) => {
            told.lines.extend(different(kit, column, filled));
            told.lines.extend(frequent(kit, field, column));
        }
    }
    if column.empty > 0 {
        let share = percent(column.empty, records);
        told.lines.push(kit.fill("contents_empty", &[("n", &kit.number(column.empty)), ("percent", &share)]));
    }
    if column.marks > 0 {
        let share = percent(column.marks, records);
        told.lines.push(kit.fill("contents_marks", &[("n", &kit.number(column.marks)), ("percent", &share)]));
    }
    told
}

/// Years have a range, but no mean worth telling.
fn is_year(field: Option<&model::Field>, numbers: &Numbers) -> bool {
    let says_so = |name: &str| ["年", "年度", "年別", "year", "Year"].iter().any(|end| name.ends_with(end));
    numbers.places == 0
        && numbers.min >= 1.0
        && numbers.max <= 2200.0
        && field.is_none_or(|field| field.measure_unit.is_none() && says_so(&field.name))
        && (field.is_some() || numbers.min >= 1900.0)
}

fn different(kit: &Kit<'_>, column: &Column, filled: u64) -> Option<String> {
    let (key, n) = match column.distinct {
        Distinct::Exactly(0) => return None,
        Distinct::Exactly(1) => ("contents_same", 1),
        Distinct::Exactly(n) if n as u64 == filled => ("contents_unique", n),
        Distinct::Exactly(n) => ("contents_distinct", n),
        Distinct::MoreThan(n) => ("contents_distinct_more", n),
    };
    Some(kit.fill(key, &[("n", &kit.number(n as u64))]))
}

fn frequent(kit: &Kit<'_>, field: Option<&model::Field>, column: &Column) -> Option<String> {
    let few = matches!(column.distinct, Distinct::Exactly(n) if n <= FEW);
    if !few || column.frequent.is_empty() {
        return None;
    }
    let most = column.frequent.first()?.1;
    if matches!(column.distinct, Distinct::Exactly(n) if n > column.frequent.len())
        && column.frequent.iter().all(|(_, count)| *count == most)
    {
        // All as frequent as each other, as far as is told: none stands out.
        return None;
    }
    let values: Vec<String> = column
        .frequent
        .iter()
        .map(|(value, count)| {
            let meaning = field.and_then(|f| f.codes.iter().find(|(code, _)| *code == value));
            let value = meaning.map_or_else(|| value.clone(), |(_, label)| kit.text(label).text);
            kit.fill("contents_value", &[("value", &value), ("n", &kit.number(*count))])
        })
        .collect();
    Some(kit.fill("contents_frequent", &[("values", &kit.join(&values))]))
}

fn histogram(kit: &Kit<'_>, numbers: &Numbers) -> Option<Histogram> {
    let counts = &numbers.histogram;
    let most = *counts.iter().max()?;
    let mut path = "M0 16".to_owned();
    for count in counts {
        // A bar that stands for something is never without height.
        let height = if *count == 0 { 0 } else { (count * 15).div_ceil(most).max(1) };
        path.push_str(&format!("v-{height}h7v{height}h1"));
    }
    let at = counts.iter().position(|count| *count == most)?;
    let bars = counts.len() as f64;
    let whole = numbers.places == 0 && counts.len() as f64 == numbers.max - numbers.min + 1.0;
    let share = percent(most, counts.iter().sum());
    let label = if whole {
        let value = figure(numbers.min + at as f64, 0);
        kit.fill("histogram_value", &[("value", &value), ("percent", &share)])
    } else {
        let width = (numbers.max - numbers.min) / bars;
        // As many digits as tell one edge from the next.
        let most = places_of(width, 2).max(2);
        let edge = |n: f64| short(numbers.min + width * n, numbers.places, most);
        kit.fill(
            "histogram_range",
            &[("from", &edge(at as f64)), ("to", &edge(at as f64 + 1.0)), ("percent", &share)],
        )
    };
    Some(Histogram { width: counts.len() * 8 - 1, path, label })
}

/// A figure without needless zeros behind the point.
fn trimmed(figure: String) -> String {
    if figure.contains('.') { figure.trim_end_matches('0').trim_end_matches('.').to_owned() } else { figure }
}
