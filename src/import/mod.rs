//! Import of the national platform's lists: the 22-column export and the 29-column family of the
//! metadata standard of 2015, told apart by their headers.
//!
//! Pure functions over bytes and strings: knows no files, no clock, no network. Every row becomes
//! a manifest or a refusal, every cell a key or a text under `imported.kept`. The report speaks of
//! the list and the site, never of the run, so that a second run changes nothing.

mod cell;
mod columns;
mod distributions;
mod fields;
mod identity;
mod ledger;
mod manifest;
mod reading;
mod report;
mod table;
#[cfg(test)]
mod tests;
mod units;

use std::collections::{BTreeMap, HashMap};

use crate::date::Date;
use crate::words::{Speech, Words};
use columns::{Columns, Role};
use ledger::Ledger;
use reading::Reading;
use units::Units;

/// What the site holds already.
pub struct Existing<'a> {
    /// Units by key: their code and every text of their name.
    pub units: Vec<(String, Option<String>, Vec<String>)>,
    /// Key of the site's agency: parent of new units, and the unit of rows that name none.
    pub agency: String,
    /// Text of `content/organization.yaml`.
    pub organization_text: &'a str,
    /// Paths of the manifests that exist already, by id.
    pub manifests: BTreeMap<String, String>,
}

/// What an import comes to.
pub struct Import {
    /// New manifests: path from the site's root → YAML.
    pub manifests: BTreeMap<String, String>,
    /// Ids that were there already and were left alone, in the order of the list.
    pub kept: Vec<String>,
    /// The new text of `content/organization.yaml`, when units were added.
    pub organization: Option<String>,
    /// The report, in Markdown; it ends with the line `rows N, manifests M, refused R`.
    pub report: String,
    /// Rows of the list, without its header: manifests written, manifests kept, refusals.
    pub rows: usize,
    /// Rows that became nothing.
    pub refused: Vec<Refusal>,
}

impl Import {
    /// The line that ends the command: `rows N, manifests M, refused R`, where M counts the
    /// manifests written and those that were there already.
    pub fn line(&self) -> String {
        let manifests = self.manifests.len() + self.kept.len();
        report::last_line(self.rows, manifests, self.refused.len())
    }
}

/// A row that became nothing.
pub struct Refusal {
    /// Number of the row, from 1 after the header.
    pub row: usize,
    /// Its title, as far as it has one.
    pub title: String,
    /// Why.
    pub reason: Words,
}

/// The whole list cannot be imported.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Bytes in no encoding that lists are written in.
    #[error("the list is neither UTF-8 nor Big5 text")]
    NotText,
    /// The reader of comma-separated values gave up.
    #[error("the list is no CSV: {0}")]
    NotCsv(String),
    /// Not even a header.
    #[error("the list is empty")]
    Empty,
    /// The columns that make it a list of data sets are missing.
    #[error("the header lacks the column: {0}")]
    NotAList(&'static str),
    /// New units cannot be written into `organization.yaml` without harm.
    #[error("content/organization.yaml cannot be added to; add these units by hand: {0}")]
    Organization(String),
    /// A manifest could not be written as YAML.
    #[error("the manifest of `{0}` cannot be written")]
    Manifest(String),
}

impl ImportError {
    /// The sentence in both languages.
    pub fn words(&self) -> Words {
        let en = self.to_string();
        let zh = match self {
            Self::NotText => "清單不是 UTF-8 或 Big5 文字檔".to_owned(),
            Self::NotCsv(why) => format!("清單不是 CSV：{why}"),
            Self::Empty => "清單是空的".to_owned(),
            Self::NotAList(column) => format!("標題列缺少欄位：{column}"),
            Self::Organization(keys) => {
                format!("無法在 content/organization.yaml 增加單位，請自行加入：{keys}")
            }
            Self::Manifest(id) => format!("無法寫出「{id}」的詮釋資料"),
        };
        Words { zh: zh.into(), en: en.into() }
    }
}

/// Imports a list of the national platform, or one in the form of the standard of 2015.
pub fn data_gov_tw(
    list_name: &str,
    bytes: &[u8],
    existing: &Existing<'_>,
    speech: Speech,
) -> Result<Import, ImportError> {
    let table = table::read(bytes)?;
    let columns = Columns::read(&table.header, table.width());
    if !columns.has(Role::Title) {
        return Err(ImportError::NotAList("資料集名稱 / 資料名稱"));
    }
    if !columns.has(Role::Id) && !columns.has(Role::Link) {
        return Err(ImportError::NotAList("資料集識別碼 / 資料集編號 / 資料連結網址"));
    }
    let present: HashMap<String, &str> =
        existing.manifests.keys().map(|id| (id.to_ascii_lowercase(), id.as_str())).collect();
    let newest = newest(&columns, &table.rows);
    let mut units = Units::new(existing);
    let mut ledger = Ledger::new(columns.0.len());
    let mut first: HashMap<String, usize> = HashMap::new();
    let (mut manifests, mut kept, mut refused) = (BTreeMap::new(), Vec::new(), Vec::new());

    for (index, cells) in table.rows.iter().enumerate() {
        let number = index + 1;
        let mut row = Reading::new(&columns, cells);
        let (id, title) = match identify(&mut row, number, &mut first) {
            Ok(found) => found,
            Err(refusal) => {
                refused.push(refusal);
                continue;
            }
        };
        ledger.notes.ragged += usize::from(cells.len() != table.header.len());
        let there = present.get(&id.to_ascii_lowercase());
        let unit = unit(&mut row, &mut units, &mut ledger, there.is_none());
        let basis = manifest::Basis {
            id: &id,
            title: &title,
            unit: &unit,
            platform_id: columns.is_platform_export() && id.bytes().all(|b| b.is_ascii_digit()),
            newest,
        };
        // Also for a row that is there already: the report tells of the whole list.
        let map = manifest::build(&mut row, &basis, &mut ledger.notes);
        ledger.book(&row, cells);
        match there {
            Some(there) => kept.push((*there).to_owned()),
            None => {
                let yaml = serde_yaml::to_string(&map).map_err(|_| ImportError::Manifest(id.clone()))?;
                manifests.insert(format!("content/datasets/{unit}/{id}.yaml"), yaml);
            }
        }
    }
    let organization = units.write(existing.organization_text)?;
    let rows = table.rows.len();
    let facts = report::Facts {
        list_name,
        encoding: table.encoding,
        rows,
        manifests: manifests.len() + kept.len(),
        newest,
        refused: &refused,
    };
    let report = report::write(&facts, &columns, &ledger, speech);
    Ok(Import { manifests, kept, organization, report, rows, refused })
}

/// The id and the title of a row, or why it has none. `first` holds the ids of earlier rows.
fn identify(
    row: &mut Reading<'_>,
    number: usize,
    first: &mut HashMap<String, usize>,
) -> Result<(String, String), Refusal> {
    let title = row.get(Role::Title);
    let text = title.as_ref().map(|cell| cell::one_line(&cell.text)).unwrap_or_default();
    let refuse = |reason| Refusal { row: number, title: text.clone(), reason };
    let column = row.get(Role::Id);
    let own = column.as_ref().and_then(|cell| identity::of_column(&cell.text));
    let id = own.clone().or_else(|| row.get(Role::Link).and_then(|cell| identity::of_address(&cell.text)));
    let Some(id) = id else {
        return Err(refuse(Words::fixed(
            "沒有固定的識別碼：識別碼欄空白或不能用於網址，連結網址也沒有 oid、nid 或 id",
            "no stable id: the id column is empty or unfit for a URL, and the link has no oid, nid or id",
        )));
    };
    let Some(title) = title else {
        return Err(refuse(Words::fixed("沒有名稱", "no title")));
    };
    if let Some(earlier) = first.get(&id.to_ascii_lowercase()) {
        return Err(refuse(words!(
            "識別碼「{id}」與第 {earlier} 列相同",
            "the id `{id}` is that of row {earlier}"
        )));
    }
    first.insert(id.to_ascii_lowercase(), number);
    if let (Some(cell), Some(_)) = (&column, &own) {
        row.mapped(cell, None);
    }
    row.mapped(&title, Some(&text));
    Ok((id, text))
}

/// The key of a row's unit.
fn unit(row: &mut Reading<'_>, units: &mut Units, ledger: &mut Ledger, add: bool) -> String {
    let Some(cell) = row.get(Role::Unit) else {
        ledger.notes.no_unit += 1;
        return units.agency().to_owned();
    };
    let found = units.find(&cell.text, add);
    *ledger.units.entry((cell::one_line(&cell.text), found.key.clone())).or_default() += 1;
    if found.exact {
        row.mapped(&cell, Some(&found.key));
    } else {
        row.mapped_in_part(&cell, &found.key);
    }
    found.key
}

/// The newest day that a list gives as the day of an event. Periods of data are none.
fn newest(columns: &Columns, rows: &[Vec<String>]) -> Option<Date> {
    let of = [columns.of(Role::Issued), columns.of(Role::MetadataModified)].concat();
    rows.iter()
        .flat_map(|row| of.iter().filter_map(|&column| row.get(column)))
        .filter_map(|raw| cell::day(&cell::clean(raw)).map(|(day, _)| day))
        .max()
}
