//! Tables whose cells are parted by a sign: CSV and TSV.

use super::collect::Collector;
use super::{Table, decode};

/// Reads a table whose first row is its header.
pub(super) fn read(bytes: &[u8], delimiter: u8) -> Option<Table> {
    // UTF-16 without its mark reads as text full of NUL.
    let text = decode(bytes).filter(|text| !text.contains('\0'))?;
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let mut collector = Collector::default();
    for name in reader.headers().ok()? {
        collector.column_of_header(name.trim());
    }
    if collector.is_without_columns() {
        return None;
    }
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).ok()? {
        collector.row();
        for (at, cell) in record.iter().enumerate() {
            collector.cell(at, cell);
        }
    }
    Some(collector.told(Vec::new()))
}
