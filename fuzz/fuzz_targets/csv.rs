//! Any bytes as a data file: its columns are told or not, and what is told of it is true of the bytes.

#![no_main]

use std::collections::HashSet;

use libfuzzer_sys::fuzz_target;
use odsite::content::{columns_of, inspect_file};
use odsite::geojson;
use odsite::table::{self, Layout};
use odsite::world::MemoryWorld;

fuzz_target!(|bytes: &[u8]| {
    for name in ["a.csv", "a.tsv", "a.json", "a.geojson", "a.yaml", "a.pdf"] {
        let path = format!("content/datasets/{name}");
        let mut world = MemoryWorld::new();
        world.write(path.as_str(), bytes);
        let facts = inspect_file(&world, &path, bytes.len() as u64).expect("a file in memory");
        assert_eq!(facts.size, bytes.len() as u64);
        assert_eq!(facts.sha256.len(), 64);
        let found = columns_of(name, bytes);
        if let Some(shapes) = geojson::read(bytes).filter(|_| name == "a.geojson") {
            let drawing = geojson::draw(&shapes, 500);
            assert!(drawing.areas.len() + drawing.lines.len() + drawing.dots.len() <= 500);
        }
        let layout = Layout::of_format(&name[2..].to_uppercase());
        if let Some(table) = layout.and_then(|layout| table::read(layout, bytes)) {
            assert!(table.rows.iter().all(|row| row.len() == table.header.len()));
            assert_eq!(table.columns.len(), table.header.len());
            // Both readings of a table find as many rows; of JSON only one wants every number to be right.
            let records = found.as_ref().and_then(|found| found.records);
            assert!(layout == Some(Layout::Json) || records == Some(table.records));
        }
        assert_eq!(facts.columns, found.as_ref().map(|f| f.columns.clone()));
        let Some(found) = found else { continue };
        // The names of all columns hold those of the header, each once.
        let names: HashSet<&str> = found.columns.iter().map(String::as_str).collect();
        for column in found.header.iter().flatten().filter(|c| !c.is_empty()) {
            assert!(names.contains(column.as_str()), "{column:?} is in the header only");
        }
        if name == "a.csv" {
            assert!(found.records.is_some() && found.header.is_some());
            // A table in UTF-8 says so, and what says so is UTF-8.
            assert_eq!(found.encoding == Some("UTF-8"), std::str::from_utf8(bytes).is_ok());
            if let Some(line) = found.uneven {
                let lines = bytes.iter().filter(|b| matches!(b, b'\n' | b'\r')).count() as u64 + 1;
                assert!((1..=lines).contains(&line), "line {line} of {lines}");
            }
        }
    }
});
