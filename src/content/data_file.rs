//! Local data files: size, hash, number of records, and the names of their columns.

mod shape;

use std::collections::HashSet;
use std::io::Read;

use sha2::{Digest, Sha256};

use crate::table::decode;
use crate::vocabulary::format;
use crate::world::World;

/// What was measured of a data file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FileFacts {
    /// Bytes.
    pub size: u64,
    /// SHA-256 in lower-case hexadecimal.
    pub sha256: String,
    /// Records, where the file is a table.
    pub records: Option<u64>,
    /// Names of all columns (of JSON: of all keys at any depth); nothing when they cannot be told.
    pub columns: Option<Vec<String>>,
    /// The header row of a table, in order.
    pub header: Option<Vec<String>>,
    /// Encoding of a table, as its bytes show: `UTF-8` or `Big5`.
    pub encoding: Option<&'static str>,
    /// The line, from 1, of a table's first row that has more or fewer cells than its header.
    pub uneven: Option<u64>,
    /// The line, from 1, of a table's first row with a cell that a spreadsheet would run as a formula.
    pub formula: Option<u64>,
}

/// Files above this size are hashed but not looked into.
const LOOK_INTO_LIMIT: u64 = 64 << 20;

/// Rows of a table in which the names of its columns may stand.
const HEADER_ROWS: u64 = 20;

/// Bytes of what may be names of columns.
const NAMES: usize = 16 << 20;

/// Measures a file.
///
/// # Errors
/// When it cannot be read.
pub fn inspect_file(world: &dyn World, path: &str, size: u64) -> std::io::Result<FileFacts> {
    if size <= LOOK_INTO_LIMIT {
        return Ok(inspect_bytes(path, &world.read(path)?));
    }
    let mut stream = world.open(path)?;
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; 1 << 16];
    let mut total = 0;
    loop {
        let read = stream.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        total += read as u64;
        hasher.update(&buffer[..read]);
    }
    Ok(FileFacts { size: total, sha256: hex(&hasher.finalize()), ..FileFacts::default() })
}

/// Size and hash of bytes.
pub(super) fn hashed(bytes: &[u8]) -> FileFacts {
    FileFacts { size: bytes.len() as u64, sha256: hex(&Sha256::digest(bytes)), ..FileFacts::default() }
}

/// Measures bytes by the name of their file.
fn inspect_bytes(path: &str, bytes: &[u8]) -> FileFacts {
    let found = columns_of(path, bytes);
    FileFacts {
        records: found.as_ref().and_then(|f| f.records),
        encoding: found.as_ref().and_then(|f| f.encoding),
        uneven: found.as_ref().and_then(|f| f.uneven),
        formula: found.as_ref().and_then(|f| f.formula),
        columns: found.as_ref().map(|f| f.columns.clone()),
        header: found.and_then(|f| f.header),
        ..hashed(bytes)
    }
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The columns found in a file.
#[derive(Debug, PartialEq, Eq)]
pub struct Columns {
    /// All names, at any depth.
    pub columns: Vec<String>,
    /// The header row, in order.
    pub header: Option<Vec<String>>,
    /// Records.
    pub records: Option<u64>,
    /// Encoding of a table.
    pub encoding: Option<&'static str>,
    /// Line of the first row of a table whose number of cells is not the header's.
    pub uneven: Option<u64>,
    /// Line of the first row of a table with a cell that begins as a formula does.
    pub formula: Option<u64>,
}

/// The columns of a file's bytes by its name; nothing when the format has none that can be told.
pub fn columns_of(path: &str, bytes: &[u8]) -> Option<Columns> {
    if path.ends_with(".yaml") || path.ends_with(".yml") {
        // Descriptions of services are often YAML.
        return shape::yaml(without_mark(bytes));
    }
    match format::of_file(path)?.code {
        "CSV" => table(bytes, b','),
        "TSV" => table(bytes, b'\t'),
        "JSON" | "GEOJSON" | "JSONLD" => shape::json(without_mark(bytes)),
        _ => None,
    }
}

fn table(bytes: &[u8], delimiter: u8) -> Option<Columns> {
    // UTF-16 without its mark reads as text full of NUL: its columns cannot be told.
    let text = decode(bytes).filter(|text| !text.contains('\0'))?;
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let header: Vec<String> = reader.headers().ok()?.iter().map(|name| name.trim().to_owned()).collect();
    // A title may stand above the header, and cells may be parted by another sign than the name of
    // the file says: whatever could be a column's name in the first rows counts as one.
    let mut names = Names::default();
    header.iter().for_each(|cell| names.take(cell));
    header.iter().for_each(|cell| names.add(cell));
    let mut records = 0;
    let (mut uneven, mut formula) = (None, None);
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).ok()? {
        records += 1;
        if records <= HEADER_ROWS {
            record.iter().for_each(|cell| names.add(cell));
        }
        if uneven.is_none() && record.len() != header.len() {
            uneven = record.position().map(csv::Position::line);
        }
        if formula.is_none() && record.iter().any(runs) {
            formula = record.position().map(csv::Position::line);
        }
    }
    let is_utf8 = std::str::from_utf8(bytes).is_ok();
    let encoding = if is_utf8 { "UTF-8" } else { "Big5" };
    // Text with a byte order mark of UTF-16 is neither.
    let encoding = (is_utf8 || encoding_rs::Encoding::for_bom(bytes).is_none()).then_some(encoding);
    let columns = names.told()?;
    Some(Columns { columns, header: Some(header), records: Some(records), encoding, uneven, formula })
}

/// Whether spreadsheets run a cell as a formula: `=`, `@`, and signs before what is no number (CWE-1236).
fn runs(cell: &str) -> bool {
    match cell.as_bytes() {
        [b'=' | b'@', rest @ ..] => !rest.is_empty(),
        [b'+' | b'-', next, ..] => next.is_ascii_alphabetic() || *next == b'(',
        _ => false,
    }
}

/// What may be names of columns, each once, in the order found.
#[derive(Default)]
struct Names {
    order: Vec<String>,
    seen: HashSet<String>,
    bytes: usize,
}

impl Names {
    fn add(&mut self, cell: &str) {
        for part in std::iter::once(cell).chain(cell.split([';', '\t', '|', ',', '\n', '(', '（'])) {
            self.take(part.trim().trim_matches('"'));
        }
    }

    fn take(&mut self, name: &str) {
        if !name.is_empty() && !self.are_too_many() && !self.seen.contains(name) {
            self.bytes += name.len();
            self.seen.insert(name.to_owned());
            self.order.push(name.to_owned());
        }
    }

    /// Far beyond any table; a cell of many megabytes is text, not a row of names.
    fn are_too_many(&self) -> bool {
        self.order.len() >= shape::TEXTS || self.bytes > NAMES
    }

    /// The names, unless there were more than can be told.
    fn told(self) -> Option<Vec<String>> {
        (!self.are_too_many()).then_some(self.order)
    }
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_whatever_the_encoding() {
        let utf8 = columns_of("a.csv", "\u{feff}年度, 人口\n2025,1\n2026,2\n".as_bytes()).unwrap();
        assert_eq!(
            (utf8.header.as_deref(), utf8.records),
            (Some(["年度".to_owned(), "人口".to_owned()].as_slice()), Some(2))
        );
        let (big5, _, _) = encoding_rs::BIG5.encode("姓名,年度\n甲,2025\n");
        assert_eq!(columns_of("a.csv", &big5).unwrap().header.unwrap(), ["姓名", "年度"]);
        let nested = columns_of("a.json", br#"[{"a":{"secret":1}},{"b":2}]"#).unwrap();
        assert_eq!(nested.columns, ["a", "b", "secret"]);
        // However the names stand, they are seen.
        for (name, text) in [
            ("a.csv", "姓名;年度\n甲;2025\n"),
            ("a.csv", "名冊\n姓名,年度\n甲,2025\n"),
            ("a.tsv", "姓名,年度\n"),
            ("a.csv", "\"姓名\n(必填)\",年度\n甲,2025\n"),
            ("a.json", r#"[["姓名","年度"],["甲",2025]]"#),
            ("a.json", r#"{"columns":["姓名"],"data":[["甲"]]}"#),
            ("a.json", r#"[{"name":"姓名","value":"甲"}]"#),
            (
                "a.yaml",
                "openapi: 3.1.0\ncomponents:\n  schemas: {人: {properties: {姓名: {type: string}}}}\n",
            ),
        ] {
            let found = columns_of(name, text.as_bytes()).unwrap().columns;
            assert!(found.iter().any(|column| column == "姓名"), "{text}");
        }
        assert_eq!(columns_of("a.pdf", b"%PDF"), None);
        assert_eq!(columns_of("a.json", b"not json"), None);
    }
}
