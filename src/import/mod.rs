//! Import of the lists of the national platform, of the metadata standard of 2015 and of city
//! portals, in CSV, JSON and JSON Lines, told apart by what they hold.
//!
//! Pure functions over bytes and strings: knows no files, no clock, no network. Every row becomes
//! a manifest or a refusal, every cell a key or a text under `imported.kept`. The report speaks of
//! the list and the site, never of the run, so that a second run changes nothing.

mod agency;
mod cell;
mod columns;
mod distributions;
mod edit;
mod fields;
mod headers;
mod identity;
mod json;
mod ledger;
mod manifest;
mod merge;
mod pass;
mod proposals;
mod reading;
mod record;
mod report;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod units;
mod update;

use std::collections::BTreeMap;

use crate::words::{Speech, Words};

pub use record::PATH as RECORD_PATH;

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

/// What is asked of an import.
pub struct Request<'a> {
    /// Only rows of this agency, by name or code.
    pub agency: Option<&'a str>,
    /// Also rows of agencies whose names begin with its name.
    pub with_children: bool,
    /// Bring manifests that are there up to date with the list.
    pub update: bool,
    /// Text of the record of earlier imports ([`RECORD_PATH`]).
    pub record: Option<&'a str>,
    /// The text of a manifest that is there, by its path.
    pub read: &'a dyn Fn(&str) -> Option<String>,
}

impl Default for Request<'_> {
    fn default() -> Self {
        fn nothing(_: &str) -> Option<String> {
            None
        }
        Self { agency: None, with_children: false, update: false, record: None, read: &nothing }
    }
}

/// What an import comes to.
pub struct Import {
    /// New manifests: path from the site's root → YAML.
    pub manifests: BTreeMap<String, String>,
    /// Manifests that were there and take values of the list: path → new text.
    pub updated: BTreeMap<String, String>,
    /// Ids that were there already, in the order of the list.
    pub kept: Vec<String>,
    /// The new text of the record of imports, when it changes.
    pub record: Option<String>,
    /// Rows of other agencies than the one asked for.
    pub left_out: Option<usize>,
    /// Keys that an update could not decide: changed by hand and in the list.
    pub conflicts: usize,
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
    /// manifests written and those that were there already; with `left out L` where only rows of an
    /// agency were asked for. N is the sum of the others.
    pub fn line(&self) -> String {
        let manifests = self.manifests.len() + self.kept.len();
        report::last_line(self.rows, manifests, self.refused.len(), self.left_out)
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
    #[error("the list is neither UTF-8, UTF-16 with a byte order mark, nor Big5 (CP950) text")]
    NotText,
    /// Text in this encoding, with bytes that it does not have in this line.
    #[error("the list is {0} text, but line {1} holds bytes that are not: it is damaged")]
    BrokenText(&'static str, usize),
    /// The reader of comma-separated values gave up.
    #[error("the list is no CSV: {0}")]
    NotCsv(String),
    /// Begins like JSON and is none.
    #[error("the list is no JSON: {0}")]
    NotJson(String),
    /// JSON in which no object has a title and an id.
    #[error("the JSON holds no data sets: no object has a title and an id or an address")]
    NoDatasets,
    /// No column says whose the rows are.
    #[error("the list has no column for the agency, so --agency cannot choose")]
    NoAgencyColumn,
    /// No row is the agency's.
    #[error("no row is of `{0}`; the nearest names: {1}")]
    NoSuchAgency(String, String),
    /// The record of imports cannot be read.
    #[error("{RECORD_PATH} cannot be read; restore it from git, or remove it to begin a new record")]
    Record,
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
            Self::NotText => "清單不是 UTF-8、帶位元組順序記號的 UTF-16 或 Big5（CP950）文字檔".to_owned(),
            Self::BrokenText(encoding, line) => {
                format!("清單是 {encoding} 文字檔，但第 {line} 行有不屬於它的位元組：檔案已損壞")
            }
            Self::NotJson(why) => format!("清單不是 JSON：{why}"),
            Self::NoDatasets => "JSON 中沒有資料集：沒有任何物件兼有名稱與識別碼或網址".to_owned(),
            Self::NoAgencyColumn => "清單沒有提供機關的欄位，無法依 --agency 選取".to_owned(),
            Self::NoSuchAgency(name, nearest) => {
                format!("沒有任何一列屬於「{name}」；最接近的名稱：{nearest}")
            }
            Self::Record => {
                format!("{RECORD_PATH} 無法讀取；請自 git 還原，或刪除後重新建立紀錄")
            }
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

/// Imports a list: every row becomes a manifest or a refusal.
pub fn data_gov_tw(
    list_name: &str,
    bytes: &[u8],
    existing: &Existing<'_>,
    speech: Speech,
) -> Result<Import, ImportError> {
    data_gov_tw_as(list_name, bytes, existing, &Request::default(), speech)
}

/// Imports a list as it is asked for: of an agency alone, or as an update.
pub fn data_gov_tw_as(
    list_name: &str,
    bytes: &[u8],
    existing: &Existing<'_>,
    request: &Request<'_>,
    speech: Speech,
) -> Result<Import, ImportError> {
    pass::run(list_name, bytes, existing, request, speech)
}
