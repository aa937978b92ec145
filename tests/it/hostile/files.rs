//! What a folder may hold, seen in memory: paths that lead out, patterns, data files, lists, crowds, files
//! that change while they are read.

use crate::support::{dataset, small_site};
use odsite::content::columns_of;
use odsite::diagnostic::{Diagnostic, Format, Sources, render};
use odsite::import::{Existing, data_gov_tw};
use odsite::section::Section;
use odsite::words::Speech;
use odsite::world::{Entry, EntryKind, MOST_FILES, MemoryWorld, World};
use std::sync::Arc;

use super::{MANIFEST, Missing, PAGE, found, page, soon};

#[test]
fn no_path_leaves_the_folder() {
    let mut missing = Missing::default();
    let paths = ["../../../../etc/passwd", "../../site.yaml/../../..", "..", "../..", "../../.."];
    for path in
        paths.into_iter().chain(["/../../../etc/passwd", "C:\\secret", "..\\..\\x", "//x", "a\\..\\b.csv"])
    {
        missing.unless_manifest_tells(
            path,
            dataset(&format!("distributions: [{{file: '{path}'}}]\n")),
            "F008",
        );
        let service = format!(
            "distributions: [{{service: {{endpoint: 'https://a.example/', description: '{path}'}}}}]\n"
        );
        missing.unless_manifest_tells(path, dataset(&service), "F008");
        let version = format!(
            "versions: [{{version: '1', issued: 2026-01-02, distributions: [{{file: '{path}'}}]}}]\n"
        );
        missing.unless_manifest_tells(path, dataset(&version), "F008");
        let attached = format!(
            "---\ntitle: 政策\nstatus: in-force\nattachments: [{{title: 甲, file: '{path}'}}]\n---\n\n內容。\n"
        );
        missing.unless_told(path, &found(path, &[(PAGE, attached.into_bytes())]), "F008", PAGE);
        if !path.starts_with('/') && !path.contains('\\') {
            missing.unless_told(
                path,
                &found(path, &[(PAGE, page(&format!("[x]({path}) ![y]({path})\n")))]),
                "F008",
                PAGE,
            );
        }
        let mut world = small_site();
        let site = world.text("content/site.yaml").expect("text").to_owned();
        world.write("content/site.yaml", format!("{site}theme: {{logo: '{path}'}}\n"));
        let world: Arc<dyn World> = Arc::new(world);
        missing.unless_told(path, &Section::open(&world).findings, "F008", "content/site.yaml");
    }
}

#[test]
fn patterns_take_no_time() {
    let mut world = small_site();
    let site = world.text("content/site.yaml").expect("text").to_owned();
    world.write(
        "content/site.yaml",
        format!("{site}ignore: ['**/**/**/{}b', '{}c']\n", "a*".repeat(40), "**/*".repeat(40)),
    );
    for n in 0..2_000 {
        world.write(format!("content/{}/{}{n}", "a/".repeat(40), "a".repeat(60)), "x");
    }
    let world: Arc<dyn World> = Arc::new(world);
    let section = soon("patterns", || Section::open(&world));
    assert!(section.findings.iter().any(|f| f.rule.code == "F001"));
}

#[test]
fn data_files_are_looked_into_within_bounds() {
    let mut wrong = Vec::new();
    let wide = |rows: usize| {
        let row = (0..100_000).map(|n| format!("c{n}")).collect::<Vec<_>>().join(",");
        format!("{row}\n").repeat(rows)
    };
    for (what, name, text, told) in [
        ("100,000 columns", "a.csv", wide(3), true),
        (
            "rows of names",
            "a.csv",
            (0..20).map(|r| (0..50_000).map(|n| format!("{r}x{n},")).collect::<String>() + "\n").collect(),
            false,
        ),
        ("a cell of 50 MB", "a.csv", format!("a,b\n\"{}\",1\n", "x".repeat(50_000_000)), false),
        (
            "a cell of many marks",
            "a.csv",
            format!("a\n\"{}\"\n", (0..2_000_000).map(|n| format!("{n};")).collect::<String>()),
            false,
        ),
        ("a quote that does not close", "a.csv", format!("a,b\n1,\"{}", "x,\n".repeat(1_000_000)), true),
        ("quotes", "a.csv", "\"".repeat(2_000_000), true),
        ("commas", "a.csv", ",".repeat(3_000_000), true),
        ("NUL", "a.csv", "a\0b,c\n".to_owned(), false),
        ("lists in JSON", "a.json", "[".repeat(20_000), false),
        (
            "lists in JSON that close",
            "a.json",
            format!("{}{}", "[".repeat(20_000), "]".repeat(20_000)),
            false,
        ),
        ("objects in JSON", "a.json", "{\"a\":".repeat(20_000), false),
        ("many values in JSON", "a.json", format!("[{}0]", "[],".repeat(2_000_000)), true),
        (
            "many keys in JSON",
            "a.json",
            format!("{{{}\"x\":0}}", (0..300_000).map(|n| format!("\"k{n}\":0,")).collect::<String>()),
            false,
        ),
        ("a number in JSON", "a.json", "[1e999]".to_owned(), false),
        ("a surrogate in JSON", "a.json", "[\"\\ud800\"]".to_owned(), false),
        ("lists in YAML", "a.yaml", "[".repeat(20_000), false),
        ("lists in YAML of megabytes", "a.yaml", "[".repeat(20_000_000), false),
        ("aliases in YAML", "a.yaml", "a: &a [x]\nb: &b [*a, *a]\n".to_owned(), true),
        ("a list in YAML that holds itself", "a.yaml", "a: &a [*a, *a]\n".to_owned(), true),
    ] {
        let found = soon(what, || columns_of(name, text.as_bytes()));
        if found.is_some() != told {
            wrong.push(what);
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn lists_to_import_end() {
    let head = "資料集識別碼,資料集名稱,提供機關\n";
    for (what, list) in [
        ("2,000 columns", format!("{}{}\n1,甲,乙\n", head.trim_end(), ",x".repeat(2_000))),
        ("a wide row", format!("{head}1,甲{}\n", ",x".repeat(2_000))),
        ("a long cell", format!("{head}1,{}\n", "長;(".repeat(300_000))),
        (
            "many units",
            format!("{head}{}", (0..3_000).map(|n| format!("{n},甲,機關{n}\n")).collect::<String>()),
        ),
        ("one id", format!("{head}{}", "1,甲,乙\n".repeat(20_000))),
        ("a quote", format!("{head}1,\"{}", "x,\n".repeat(300_000))),
    ] {
        let world = small_site();
        let existing = Existing {
            units: vec![("office".into(), None, vec!["測試處".into()])],
            agency: "office".into(),
            organization_text: world.text("content/organization.yaml").expect("text"),
            manifests: std::collections::BTreeMap::new(),
        };
        let import = soon(what, || data_gov_tw("list.csv", list.as_bytes(), &existing, Speech::Chinese));
        let import = import.unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!(import.rows, import.manifests.len() + import.kept.len() + import.refused.len(), "{what}");
    }
}

#[test]
fn half_a_million_files_are_one_finding() {
    struct Crowd(MemoryWorld);
    impl World for Crowd {
        fn list(&self, folder: &str) -> std::io::Result<Vec<Entry>> {
            let mut entries = self.0.list(folder)?;
            let photo =
                |n| Entry { path: format!("content/datasets/photos/{n:07}.jpg"), kind: EntryKind::File(0) };
            entries.extend((0..MOST_FILES).map(photo));
            entries.push(Entry { path: "content/datasets/photos".into(), kind: EntryKind::TooMany });
            Ok(entries)
        }
        fn read(&self, path: &str) -> std::io::Result<Vec<u8>> {
            self.0.read(path)
        }
        fn open(&self, path: &str) -> std::io::Result<Box<dyn std::io::Read + Send>> {
            self.0.open(path)
        }
        fn as_of(&self) -> Option<odsite::date::Date> {
            None
        }
    }
    let world: Arc<dyn World> = Arc::new(Crowd(small_site()));
    let section = soon("a crowd", || Section::open(&world));
    let [finding] = section.findings.as_slice() else { panic!("{} findings", section.findings.len()) };
    assert_eq!((finding.rule.code, finding.file.as_str()), ("F013", "content/datasets/photos"));
    assert!(section.content.is_none() && section.is_stopped(false));
}

/// A file that is there when the folder is listed and another when it is read.
#[test]
fn what_changes_between_listing_and_reading_is_told() {
    struct Moving(MemoryWorld, Option<Vec<u8>>);
    impl World for Moving {
        fn list(&self, folder: &str) -> std::io::Result<Vec<Entry>> {
            self.0.list(folder)
        }
        fn read(&self, path: &str) -> std::io::Result<Vec<u8>> {
            if path != MANIFEST && path != "content/datasets/a.csv" && path != PAGE {
                return self.0.read(path);
            }
            self.1.clone().ok_or_else(|| std::io::Error::from(std::io::ErrorKind::NotFound))
        }
        fn open(&self, path: &str) -> std::io::Result<Box<dyn std::io::Read + Send>> {
            self.0.open(path)
        }
        fn as_of(&self) -> Option<odsite::date::Date> {
            None
        }
    }
    let mut site = small_site();
    site.write(MANIFEST, dataset("distributions: [{file: a.csv}]\n"));
    site.write("content/datasets/a.csv", "年\n1\n");
    site.write(PAGE, page("內容。\n"));
    for bytes in [None, Some(Vec::new()), Some(vec![0xff; 100]), Some(b"title: x\n".to_vec())] {
        let world: Arc<dyn World> = Arc::new(Moving(site.clone(), bytes.clone()));
        let section = Section::open(&world);
        let code = if bytes.is_none() { "F006" } else { "" };
        for file in [MANIFEST, PAGE] {
            let at = |f: &Diagnostic| f.file == file && (code.is_empty() || f.rule.code == code);
            assert!(section.findings.iter().any(at), "{file} {bytes:?}");
        }
        render(&section.findings, &mut Sources::new(&*world), Format::Text, Speech::Chinese, false);
    }
    // Of a data set that is read again for each page, too.
    site.write("content/datasets/b.yaml", dataset(""));
    let world: Arc<dyn World> = Arc::new(Moving(site, None));
    Section::open_within(&world, 0);
}
