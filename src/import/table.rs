//! The list as a table of texts: bytes in UTF-8, UTF-16 or Big5, then comma-separated values.
//!
//! Knows nothing of what the columns mean.

use super::ImportError;

/// A list.
pub(super) struct Table {
    /// Name of the encoding found.
    pub encoding: &'static str,
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The longest row.
    pub(super) fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0).max(self.header.len())
    }
}

/// Reads a list. Nothing is replaced: bytes that mean nothing are an error, not a question mark.
pub(super) fn read(bytes: &[u8]) -> Result<Table, ImportError> {
    let (text, encoding) = decode(bytes).ok_or(ImportError::NotText)?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| ImportError::NotCsv(e.to_string()))?;
        rows.push(record.iter().map(str::to_owned).collect::<Vec<String>>());
    }
    if rows.is_empty() {
        return Err(ImportError::Empty);
    }
    let header = rows.remove(0);
    Ok(Table { encoding, header, rows })
}

fn decode(bytes: &[u8]) -> Option<(String, &'static str)> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        let text = encoding.decode_without_bom_handling_and_without_replacement(bytes.get(mark..)?)?;
        return Some((text.into_owned(), encoding.name()));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some((text.to_owned(), encoding_rs::UTF_8.name()));
    }
    // Code page 950 is what Windows calls Big5; the WHATWG table holds its characters.
    let text = encoding_rs::BIG5.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some((text.into_owned(), encoding_rs::BIG5.name()))
}
