//! How programs read the files of a data set, and how it is cited.

use super::code::{Program, Target};
use super::looks::Look;
use super::offers::may_leave;
use super::preview::{is_code, title};
use crate::address;
use crate::content::{join_path, resource};
use crate::model::{Access, Dataset, Distribution};
use crate::outputs::pages::kit::Kit;
use crate::table::{Kind, Table};
use crate::theme::views::{CodeFor, CodePart};

/// Files of a page that code is given for; it is the same for more.
const FILES: usize = 4;

/// Code for each file that can be fetched.
pub(super) fn code(kit: &Kit<'_>, dataset: &Dataset, looks: &[Look]) -> Vec<CodeFor> {
    let own = dataset.distributions.iter().enumerate();
    own.filter_map(|(at, distribution)| {
        let table = looks.iter().find(|look| look.distribution == at).and_then(|look| look.table.as_ref());
        // A file that is not looked into has the columns of the others, as far as is known.
        let codes = table.or_else(|| looks.iter().find_map(|look| look.table.as_ref()));
        code_for(kit, dataset, distribution, (table, codes))
    })
    .take(FILES)
    .collect()
}

fn code_for(
    kit: &Kit<'_>,
    dataset: &Dataset,
    distribution: &Distribution,
    (table, like): (Option<&Table>, Option<&Table>),
) -> Option<CodeFor> {
    let format = resource::format_of(distribution).filter(|format| format.structured)?;
    let open = dataset.is_open() && distribution.access.is_none_or(|access| access == Access::Open);
    let url = match (&distribution.file, &distribution.download_url) {
        (Some(file), _) if may_leave(kit, dataset, distribution) => {
            let path = address::encode(&address::data_file(&dataset.id, None, file));
            format!("{}{path}", kit.basis().site.base_url)
        }
        (_, Some(url)) if open => url.clone(),
        _ => return None,
    };
    let last = url.split(['?', '#']).next().unwrap_or_default().rsplit('/').next().unwrap_or_default();
    let name = match &distribution.file {
        Some(file) => file.rsplit('/').next().unwrap_or(file).to_owned(),
        None if last.contains('.') => last.to_owned(),
        None => format!("{}.{}", dataset.id, format.extensions.first().unwrap_or(&"data")),
    };
    let big5 = match format.code {
        "CSV" | "TSV" => is_big5(kit, dataset, distribution)?,
        _ => false,
    };
    let target = Target {
        url: &url,
        name: &name,
        format: format.code,
        big5,
        codes: codes(dataset, like),
        path: table.map(|table| table.path.as_slice()),
    };
    let parts = Program::ALL.into_iter().filter_map(|program| {
        let code = program.code(&target)?;
        let (name, steps) = match program {
            Program::Curl => ("curl", Vec::new()),
            Program::Python => ("Python", Vec::new()),
            Program::R => ("R", Vec::new()),
            Program::Excel => ("Excel", vec![kit.say("code_excel").to_owned()]),
        };
        Some(CodePart { name: name.to_owned(), steps, code })
    });
    Some(CodeFor { title: title(kit, distribution), parts: parts.collect() })
}

/// Whether a table's text is in Big5 (else in UTF-8); nothing where it is in neither or cannot be told.
fn is_big5(kit: &Kit<'_>, dataset: &Dataset, distribution: &Distribution) -> Option<bool> {
    let stated = distribution.encoding.as_deref();
    let encoding = match &distribution.file {
        Some(file) => {
            let content = &kit.edition.content;
            let path = join_path(&dataset.file, file)?;
            let facts = content.data_files.get(&path)?;
            match facts.encoding {
                // What odsite made is not measured.
                None if content.made(&path).is_some() => "UTF-8",
                // It was read, and is in neither of the two, whatever is stated.
                None if facts.header.is_some() => return None,
                found => found.or(stated)?,
            }
        }
        None => stated.unwrap_or("UTF-8"),
    };
    match encoding.to_lowercase().as_str() {
        "utf-8" | "utf8" | "utf-8-sig" | "us-ascii" | "ascii" => Some(false),
        "big5" | "big-5" | "cp950" | "ms950" => Some(true),
        _ => None,
    }
}

/// Columns whose codes would be read as numbers and lose their zeros or their meaning.
fn codes<'d>(dataset: &'d Dataset, table: Option<&Table>) -> Vec<&'d str> {
    let Some(table) = table else { return Vec::new() };
    let column = |name: &str| table.header.iter().position(|own| own == name).map(|at| &table.columns[at]);
    let fields = dataset.fields.iter().filter(|field| {
        column(&field.name).is_some_and(|column| {
            let numeric = column.digits || matches!(column.kind, Kind::Numbers(_));
            let word = field.r#type.as_deref();
            numeric && is_code(Some(field), column) && !matches!(word, Some("year" | "yearmonth" | "date"))
        })
    });
    fields.map(|field| field.name.as_str()).take(8).collect()
}

/// How a data set is cited: agency, year, name and the address of its page.
pub(super) fn citation(kit: &Kit<'_>, dataset: &Dataset) -> Option<String> {
    let basis = kit.basis();
    if !dataset.status.is_offered() || dataset.access == Access::Closed {
        return None;
    }
    let publisher = basis.publisher(dataset.publisher.as_deref(), &dataset.unit)?;
    let year = dataset.modified.or(dataset.issued).map(|date| date.year().to_string());
    let year = year.unwrap_or_else(|| kit.say("citation_no_year").to_owned());
    let prefix = address::language_prefix(basis, kit.language);
    let url = address::dataset_page(&format!("{}{prefix}", basis.site.base_url), &dataset.id);
    let title = kit.text(&dataset.title).text;
    let version = match &dataset.version {
        Some(version) => kit.fill("citation_version", &[("version", version)]),
        None => String::new(),
    };
    let (name, key) =
        (kit.unit_name(publisher).text, if dataset.is_series() { "citation_series" } else { "citation" });
    Some(kit.fill(
        key,
        &[("agency", &name), ("year", &year), ("title", &title), ("version", &version), ("url", &url)],
    ))
}
