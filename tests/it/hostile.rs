//! Hostile input: whatever is put into a site's folder is met with a finding of the right rule at the right
//! file, in bounded time and memory, and nothing panics.
//!
//! What concerns bytes is opened in memory; what concerns a file system is written to a real one and met by
//! the program itself, in a process whose memory is limited.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;
use std::time::{Duration, Instant};

use odsite::content::columns_of;
use odsite::diagnostic::{Diagnostic, Format, Sources, render};
use odsite::import::{Existing, data_gov_tw};
use odsite::markdown;
use odsite::section::Section;
use odsite::words::Speech;
use odsite::world::{DiskWorld, Entry, EntryKind, MOST_FILES, MemoryWorld, World};
use odsite::yaml::{self, Limits, Problem};

use crate::support::{dataset, small_site};

const ODSITE: &str = env!("CARGO_BIN_EXE_odsite");

/// Longer than this nothing may take, in a debug build beside other tests.
const LONGEST: Duration = Duration::from_secs(20);

/// The address space that the program gets, in KB.
const MEMORY: u32 = 3_000_000;

const MANIFEST: &str = "content/datasets/a.yaml";
const PAGE: &str = "content/pages/policy.md";

/// Runs something that must end soon.
fn soon<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = run();
    let took = start.elapsed();
    if took > LONGEST / 5 {
        println!("{what} took {took:?}");
    }
    assert!(took < LONGEST, "{what} took {took:?}");
    done
}

/// Opens the small site with more files, and shows all that is found in every form.
fn found(what: &str, files: &[(&str, Vec<u8>)]) -> Vec<Diagnostic> {
    let mut world = small_site();
    for (path, bytes) in files {
        world.write(*path, bytes.clone());
    }
    let world: Arc<dyn World> = Arc::new(world);
    soon(what, || {
        let section = Section::open(&world);
        for format in [Format::Text, Format::Json, Format::Github] {
            let mut sources = Sources::new(&*world);
            let said = render(&section.findings, &mut sources, format, Speech::Chinese, false);
            assert!(section.findings.is_empty() || !said.is_empty(), "{what}");
        }
        section.findings
    })
}

/// What is not told, with what is told in its place.
#[derive(Default)]
struct Missing(Vec<String>);

impl Missing {
    fn unless_told(&mut self, what: &str, findings: &[Diagnostic], code: &str, file: &str) {
        if !findings.iter().any(|f| f.rule.code == code && f.file == file) {
            let said: Vec<_> = findings.iter().take(9).map(|f| (f.rule.code, f.file.as_str())).collect();
            self.0.push(format!("{what}: no {code} of {file} in {said:?}"));
        }
    }

    /// A manifest and the rule that speaks of it.
    fn unless_manifest_tells(&mut self, what: &str, text: impl Into<Vec<u8>>, code: &str) {
        self.unless_told(what, &found(what, &[(MANIFEST, text.into())]), code, MANIFEST);
    }
}

impl Drop for Missing {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert!(self.0.is_empty(), "{:#?}", self.0);
        }
    }
}

fn page(body: &str) -> Vec<u8> {
    format!("---\ntitle: 政策\nstatus: in-force\n---\n\n{body}").into_bytes()
}

#[test]
fn yaml_that_grows_or_nests_ends() {
    let mut missing = Missing::default();
    let mut bomb = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for n in 1..9 {
        let before = format!("*a{}, ", n - 1).repeat(9);
        bomb += &format!("a{n}: &a{n} [{before}]\n");
    }
    missing.unless_manifest_tells("aliases", bomb, "Y003");
    missing.unless_manifest_tells("merge keys", "a: &a {b: 1}\nc: {<<: *a}\n", "Y003");
    for (what, text) in [
        ("flow lists", "[".repeat(20_000)),
        ("flow lists of megabytes", "[".repeat(4_000_000)),
        ("flow mappings", "{a: ".repeat(20_000)),
        ("flow mappings of megabytes", "{a: ".repeat(1_000_000)),
        ("flow mappings in lists", "[{a: ".repeat(800_000)),
        ("flow lists of many lines", "[\n".repeat(1_900_000)),
        ("block lists", "- ".repeat(20_000)),
        ("block lists of megabytes", "- ".repeat(2_000_000)),
        ("complex keys", "? ".repeat(100_000)),
        ("complex keys in brackets", "[? ".repeat(100_000)),
        ("block mappings", (0..2_000).map(|n| format!("{}a:\n", " ".repeat(n))).collect()),
    ] {
        missing.unless_manifest_tells(what, text, "Y004");
    }
    for (what, text, code) in [
        ("many keys", (0..300_000).map(|n| format!("k{n}: 1\n")).collect::<String>(), "Y004"),
        ("many items", format!("keywords: [{}]\n", "x, ".repeat(300_000)), "Y004"),
        ("many documents", "--- a\n".repeat(600_000), "Y013"),
        ("many anchors", format!("a: {}\n", "&a ".repeat(1_000_000)), "Y001"),
        ("many tags", format!("a: {}\n", "!a ".repeat(1_000_000)), "Y001"),
        ("many directives", "%TAG !a! tag:a,2026:\n".repeat(150_000), "Y010"),
        ("a key of megabytes", format!("{}: 1\n", "k".repeat(3_000_000)), "Y001"),
        ("a long complex key", format!("? {}\n: 1\n", "k".repeat(3_000)), "K001"),
        ("quotes that do not close", format!("a: '{}", "''\n".repeat(1_000_000)), "Y001"),
        ("escapes that do not close", format!("a: \"{}", "\\\n".repeat(1_500_000)), "Y009"),
        ("brackets that close", "]".repeat(400_000), "Y001"),
        ("commas", format!("[{}", ",".repeat(400_000)), "Y001"),
        ("colons", ": ".repeat(2_000_000), "Y004"),
        ("comments only", "#\n".repeat(2_000_000), "F007"),
        ("blank lines", "\n".repeat(4_000_000), "F007"),
    ] {
        missing.unless_manifest_tells(what, text, code);
    }
    let long = format!("{}notes: >\n{}", dataset(""), "  長\n\n".repeat(500_000));
    found("a folded block of megabytes", &[(MANIFEST, long.into_bytes())]);
}

#[test]
fn front_matter_and_settings_are_bounded_like_manifests() {
    let mut missing = Missing::default();
    for path in ["content/site.yaml", "content/organization.yaml", "content/vocabulary.yaml"] {
        for text in ["[".repeat(200_000), "- ".repeat(200_000), "a: &a [*a]\n".to_owned(), "\0".to_owned()] {
            let findings = found(path, &[(path, text.into_bytes())]);
            assert!(findings.iter().any(|f| f.file == path), "{path}");
        }
    }
    let deep = format!("---\ntitle: {}\n---\n", "[".repeat(200_000));
    missing.unless_told("front matter", &found("front matter", &[(PAGE, deep.into_bytes())]), "Y004", PAGE);
    let open = format!("---\n{}", "title: x\n".repeat(300_000));
    missing.unless_told("no end", &found("no end", &[(PAGE, open.into_bytes())]), "F009", PAGE);
}

#[test]
fn bytes_that_are_no_text_are_told() {
    let mut missing = Missing::default();
    for (what, bytes, code) in [
        ("Big5", b"title: \xb8\xea\xae\xc6\n".to_vec(), "F004"),
        ("UTF-16", "\u{feff}title: x\n".encode_utf16().flat_map(u16::to_le_bytes).collect(), "F004"),
        ("UTF-16 without a mark", "title: x\n".encode_utf16().flat_map(u16::to_be_bytes).collect(), "F004"),
        ("a lone surrogate in bytes", b"title: \xed\xa0\x80\n".to_vec(), "F004"),
        ("overlong", b"title: \xc0\xaf\n".to_vec(), "F004"),
        ("NUL", b"title: a\0b\n".to_vec(), "F004"),
        ("a lone surrogate in an escape", b"title: \"\\ud800\"\n".to_vec(), "Y001"),
        ("an escape beyond Unicode", b"title: \"\\UFFFFFFFF\"\n".to_vec(), "Y001"),
        ("NUL in an escape", dataset("notes: \"a\\0b\"\n").into_bytes(), "Y005"),
        ("a bell in an escape", dataset("notes: \"a\\ab\"\n").into_bytes(), "Y005"),
        ("bidi in a value", dataset("notes: \"a\\u202eb\"\n").into_bytes(), "Y014"),
        ("bidi in plain sight", dataset("notes: a\u{202e}b\n").into_bytes(), "Y014"),
        ("bidi in a key", dataset("no\u{202e}tes: x\n").into_bytes(), "K001"),
        ("a mark in the middle", dataset("notes: a\u{feff}b\n").into_bytes(), "Y015"),
        ("a full-width colon", "title：人口\nunit: office\n".as_bytes().to_vec(), "Y006"),
        ("tabs", b"title: a\nfields:\n\t- {name: x}\n".to_vec(), "Y007"),
    ] {
        missing.unless_manifest_tells(what, bytes, code);
    }
    let alone = found("CR alone", &[(MANIFEST, dataset("").replace('\n', "\r").into_bytes())]);
    assert!(alone.iter().any(|f| f.rule.code.starts_with('Y') && f.file == MANIFEST), "{alone:?}");
    for (what, bytes) in
        [("CRLF", dataset("").replace('\n', "\r\n")), ("a mark", format!("\u{feff}{}", dataset("")))]
    {
        let same = found(what, &[(MANIFEST, dataset("").into_bytes())]);
        let own = found(what, &[(MANIFEST, bytes.into_bytes())]);
        assert_eq!(
            own.iter().map(|f| f.rule.code).collect::<Vec<_>>(),
            same.iter().map(|f| f.rule.code).collect::<Vec<_>>(),
            "{what} changes nothing"
        );
    }
}

#[test]
fn places_are_right_whatever_ends_the_lines() {
    for end in ["\n", "\r\n"] {
        for strange in ["甲\u{85}乙", "甲\u{2028}乙", "甲\u{2029}乙", "甲\u{b}乙", "甲\u{c}乙", "𠮷👨‍👩‍👧"]
        {
            let text = ["a: 1", &format!("b: \"{strange}\""), "title: x", "  wrong: 2", ""].join(end);
            let document = yaml::parse(&text, 1, Limits::default());
            let [Problem::Syntax(span, _)] = document.problems.as_slice() else { panic!("{document:?}") };
            assert_eq!(span.line, 4, "{text:?}");
            let text = ["a: 1", &format!("b: \"{strange}\" # {strange}"), "c: x", ""].join(end);
            let document = yaml::parse(&text, 1, Limits::default());
            let root = document.root.unwrap_or_else(|| panic!("{text:?}"));
            assert_eq!((root.locate("/c", false).line, root.locate("/c", false).column), (3, 3), "{text:?}");
        }
    }
    // A carriage return alone would be a line to YAML and none to an editor.
    let document = yaml::parse("a: 1\nb: 2\rc: 3\n", 1, Limits::default());
    let [Problem::Syntax(span, _)] = document.problems.as_slice() else { panic!("{document:?}") };
    assert_eq!((span.line, span.column), (2, 4));
}

#[test]
fn numbers_and_days_beyond_all_use_are_told() {
    let mut missing = Missing::default();
    let big = "9".repeat(400);
    for (what, line, code) in [
        (
            "a huge number",
            format!("distributions: [{{access_url: 'https://a.example/', records: {big}}}]\n"),
            "K008",
        ),
        (
            "an infinite number",
            "distributions: [{access_url: 'https://a.example/', records: .inf}]\n".into(),
            "K008",
        ),
        ("no number", "distributions: [{access_url: 'https://a.example/', records: .nan}]\n".into(), "K008"),
        (
            "an exponent",
            "distributions: [{access_url: 'https://a.example/', records: 1e999}]\n".into(),
            "K008",
        ),
        (
            "negative zero",
            "distributions: [{access_url: 'https://a.example/', records: -0}]\n".into(),
            "K008",
        ),
        ("a long day", format!("withdrawal: {{date: {}}}\n", "2".repeat(1_000_000)), "K002"),
        ("a long loose day", format!("temporal: {{start: 民國{}年}}\n", "1".repeat(1_000_000)), "K002"),
        ("a day before the calendar", "temporal: {start: '-9999-01-01'}\n".into(), "K005"),
        ("a day after it", "temporal: {start: '99999-01-01'}\n".into(), "K005"),
        ("a long code", format!("themes: [{}]\n", "x".repeat(20_000)), "K002"),
        ("a long address", format!("landing_page: {}\n", "h".repeat(1_000_000)), "K002"),
        ("a long unknown key", format!("? {}\n: 1\n", "k".repeat(20_000)), "K001"),
        ("a long word for a choice", format!("history: [{{access: {}}}]\n", "x".repeat(20_000)), "K002"),
    ] {
        missing.unless_manifest_tells(what, dataset(&line), code);
    }
    for date in ["0000-01-01", "9999-12-31", "0001-01-01"] {
        let text = dataset("").replace("2026-01-02", date);
        found(date, &[(MANIFEST, text.into_bytes())]);
    }
}

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
fn markdown_of_marks_ends() {
    let reference_bomb: String = (0..20_000).map(|n| format!("[a{n}]: /x\n\n[a{n}] ")).collect();
    let headings: String = (0..60_000).map(|_| "# x\n\n").collect();
    let numbered: String = (0..30_000).map(|n| format!("# 壹、{n}\n\n依壹、一辦理\n\n")).collect();
    for (what, text) in [
        ("brackets", "[".repeat(100_000)),
        ("brackets that close", format!("{}{}", "[".repeat(50_000), "]".repeat(50_000))),
        ("links in links", "[a](".repeat(50_000)),
        ("pictures in pictures", format!("{}{}", "![".repeat(20_000), "](a)".repeat(20_000))),
        ("stars", "*".repeat(100_000)),
        ("stars and letters", "*a **b ".repeat(50_000)),
        ("emphasis that nests", format!("{}a{}", "*a ".repeat(20_000), "a*".repeat(20_000))),
        ("underscores", "a_ _b".repeat(50_000)),
        ("tildes", "~~字。".repeat(50_000)),
        ("backticks", "`".repeat(100_000)),
        ("runs of backticks", (1..600).map(|n| format!("{} a ", "`".repeat(n))).collect()),
        ("quotes", ">".repeat(20_000)),
        ("quotes of many lines", format!("{}\n", "> ".repeat(500)).repeat(200)),
        ("lists", "- ".repeat(20_000)),
        ("lists of many lines", (0..1_500).map(|n| format!("{}- a\n", " ".repeat(n))).collect()),
        ("numbers", "1. ".repeat(20_000)),
        (
            "a wide table",
            format!("|{}\n|{}\n|{}\n", "a|".repeat(10_000), "-|".repeat(10_000), "b|".repeat(10_000)),
        ),
        (
            "a table of short rows",
            format!("|{}\n|{}\n{}", "a|".repeat(3_000), "-|".repeat(3_000), "|b|\n".repeat(3_000)),
        ),
        ("footnotes", (0..20_000).map(|n| format!("[^{n}]\n\n[^{n}]: [^{n}]\n\n")).collect()),
        ("references", reference_bomb),
        ("comments", "<!--".repeat(50_000)),
        ("declarations", "<!A ".repeat(50_000)),
        ("instructions", "<?".repeat(50_000)),
        ("tags", "<a ".repeat(50_000)),
        ("entities", "&#x10ffff;&amp".repeat(30_000)),
        ("headings of one name", headings),
        ("numbers of parts", "拾".repeat(300_000)),
        ("numbers of digits", format!("壹({}", "1".repeat(300_000))),
        ("numbered parts", numbered),
        ("addresses", "<https://a".repeat(50_000)),
        ("escapes", "\\*".repeat(100_000)),
        ("one line", "字".repeat(1_000_000)),
        ("many lines", "字\n".repeat(300_000)),
        ("private use", "\u{f8ff}**".repeat(50_000)),
    ] {
        soon(what, || markdown::render(&text, 2, &|link| Some(link.to_owned())));
        soon(what, || markdown::plain(&text));
        let mut world = small_site();
        world.write(PAGE, page(&text));
        let world: Arc<dyn World> = Arc::new(world);
        soon(what, || Section::open(&world));
    }
}

#[test]
fn no_anchor_stands_twice() {
    for text in [
        "# S 1\n\n# 壹、甲\n\n# S 1\n",
        "# 壹、甲 {#_s-2}\n\n# 貳、乙\n\n依貳、一辦理\n\n一、丙\n",
        "# a\n\n# a\n\n# a-2\n\n# a\n",
        "# x {#_note:a}\n\n[^a]\n\n[^a]: b\n\n[^a]: c\n",
        "[^_s-1]\n\n[^_s-1]: b\n\n壹、甲\n",
    ] {
        let rendered = markdown::render(text, 2, &|_| None);
        let page = scraper::Html::parse_fragment(&rendered.html);
        let ids: Vec<&str> =
            page.tree.values().filter_map(scraper::Node::as_element).filter_map(|e| e.attr("id")).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(ids.len(), once.len(), "{text:?} → {}", rendered.html);
        for link in page.tree.values().filter_map(scraper::Node::as_element).filter_map(|e| e.attr("href")) {
            assert!(link.strip_prefix('#').is_none_or(|to| ids.contains(&to)), "{link} in {}", rendered.html);
        }
    }
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

/// Writes the small site to a folder.
fn small_site_at(root: &Path) {
    let world = small_site();
    for path in ["content/site.yaml", "content/organization.yaml"] {
        let full = root.join(path);
        fs::create_dir_all(full.parent().expect("a folder")).expect("a folder");
        fs::write(full, world.text(path).expect("text")).expect("written");
    }
    fs::create_dir_all(root.join("content/datasets")).expect("a folder");
    fs::create_dir_all(root.join("content/pages")).expect("a folder");
}

/// Runs the program with little memory; it must end by itself, soon, with findings.
#[cfg(unix)]
fn limited(what: &str, arguments: &[&str], root: &Path) -> Output {
    let script = format!("ulimit -v {MEMORY}; ulimit -c 0; exec \"$0\" \"$@\"");
    let mut command = Command::new("bash");
    command.arg("-c").arg(script).arg(ODSITE).args(arguments).arg("--root").arg(root);
    let output = soon(what, || command.output().expect("a shell"));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code().is_some(), "{what}: ended by a signal: {said}");
    assert!(!said.contains("panicked") && !said.contains("overflow"), "{what}: {said}");
    output
}

/// Codes and files of what `odsite check` says of a folder; text and annotations must end soon, too.
#[cfg(unix)]
fn checked(what: &str, root: &Path) -> Vec<(String, String)> {
    for format in ["text", "github"] {
        let output = limited(what, &["check", "--format", format], root);
        let said = if format == "text" { output.stderr } else { output.stdout };
        assert!(said.len() < 4 << 20, "{what}: {} bytes of {format}", said.len());
        let steering = |b: &u8| *b == 0x1b || *b == 7;
        assert!(!said.iter().any(steering), "{what}: {}", String::from_utf8_lossy(&said));
    }
    let output = limited(what, &["check", "--format", "json"], root);
    let list: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    list.iter().map(|finding| (text(&finding["code"]), text(&finding["file"]))).collect()
}

#[cfg(unix)]
fn assert_disk_tells(what: &str, root: &Path, wanted: &[(&str, &str)]) {
    let said = checked(what, root);
    for (code, file) in wanted {
        let there = said.iter().any(|(own, at)| own == code && at == file);
        assert!(there, "{what}: {code} {file} in {:?}", &said[..said.len().min(20)]);
    }
}

#[cfg(unix)]
#[test]
fn files_of_any_size_are_told_within_bounds() {
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    let sparse = |path: &str, size: u64| {
        let file = fs::File::create(folder.path().join(path)).expect("a file");
        file.set_len(size).expect("a size");
    };
    sparse(MANIFEST, 100 << 20);
    sparse("content/datasets/giant.yaml", 100 << 30);
    sparse(PAGE, 100 << 20);
    fs::write(folder.path().join("content/pages/line.md"), "x".repeat(100 << 20)).expect("written");
    fs::write(
        folder.path().join("content/datasets/b.yaml"),
        dataset("distributions: [{file: b.csv}, {id: x, file: hole.json}]\n"),
    )
    .expect("written");
    fs::write(folder.path().join("content/datasets/b.csv"), format!("a,b\n{}", "1,2\n".repeat(2 << 20)))
        .expect("written");
    sparse("content/datasets/hole.json", 66 << 20);
    assert_disk_tells(
        "sizes",
        folder.path(),
        &[
            ("F005", MANIFEST),
            ("F005", "content/datasets/giant.yaml"),
            ("F005", PAGE),
            ("F005", "content/pages/line.md"),
        ],
    );
    sparse("content/site.yaml", 100 << 30);
    assert_disk_tells("settings", folder.path(), &[("F005", "content/site.yaml")]);
}

#[cfg(unix)]
#[test]
fn links_and_devices_are_told_and_never_followed() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("site");
    small_site_at(&root);
    let outside = folder.path().join("outside");
    fs::create_dir_all(&outside).expect("a folder");
    fs::write(outside.join("secret.csv"), "年\n1\n").expect("written");
    fs::write(outside.join("secret.yaml"), dataset("")).expect("written");
    let at = |path: &str| root.join("content").join(path);
    symlink(outside.join("secret.csv"), at("datasets/a.csv")).expect("a link");
    symlink(outside.join("secret.yaml"), at("datasets/linked.yaml")).expect("a link");
    symlink(&outside, at("datasets/folder")).expect("a link");
    symlink(root.join("content"), at("datasets/round")).expect("a link");
    symlink("itself", at("itself")).expect("a link");
    symlink("/dev/zero", at("datasets/zero.csv")).expect("a link");
    symlink("/nowhere", at("datasets/nowhere.yaml")).expect("a link");
    fs::write(
        at("datasets/a.yaml"),
        dataset(
            "distributions: [{file: a.csv}, {id: z, file: zero.csv}, {id: f, file: folder/secret.csv}]\n",
        ),
    )
    .expect("written");
    for pipe in ["datasets/pipe.yaml", "pages/pipe.md", "pipe"] {
        assert!(Command::new("mkfifo").arg(at(pipe)).status().expect("mkfifo").success());
    }
    let _socket = std::os::unix::net::UnixListener::bind(at("datasets/socket.yaml")).expect("a socket");
    let told: Vec<String> = [
        "datasets/a.csv",
        "datasets/linked.yaml",
        "datasets/folder",
        "datasets/round",
        "itself",
        "datasets/zero.csv",
        "datasets/nowhere.yaml",
        "datasets/pipe.yaml",
        "pages/pipe.md",
        "pipe",
        "datasets/socket.yaml",
    ]
    .map(|path| format!("content/{path}"))
    .into();
    let wanted: Vec<(&str, &str)> = told.iter().map(|path| ("F003", path.as_str())).collect();
    assert_disk_tells("links", &root, &wanted);
    assert_disk_tells("data", &root, &[("F008", MANIFEST)]);

    // Whoever asks for them gets nothing, and does not wait.
    let world = DiskWorld::new(&root, None);
    for path in told.iter().map(String::as_str).chain([
        "content/datasets/folder/secret.csv",
        "../outside/secret.csv",
        "content/../../outside/secret.csv",
        "/etc/passwd",
        "content//site.yaml",
        "content",
        "",
        "content\\site.yaml",
        "content/site.yaml/x",
    ]) {
        assert!(soon(path, || world.read(path)).is_err(), "{path}");
        assert!(world.open(path).is_err(), "{path}");
    }
    assert!(
        world.list("../outside").is_err()
            && world.list("content/datasets/folder").expect("a link")[0].kind == EntryKind::Link
    );

    // The folder of the content is a link itself.
    let linked = folder.path().join("linked");
    fs::create_dir_all(&linked).expect("a folder");
    symlink(root.join("content"), linked.join("content")).expect("a link");
    assert_disk_tells("content", &linked, &[("F003", "content"), ("F007", "content/site.yaml")]);
    // So is a file of settings, or a theme.
    let settings = folder.path().join("settings");
    small_site_at(&settings);
    fs::remove_file(settings.join("content/site.yaml")).expect("removed");
    symlink(root.join("content/site.yaml"), settings.join("content/site.yaml")).expect("a link");
    assert_disk_tells("settings", &settings, &[("F003", "content/site.yaml"), ("F007", "content/site.yaml")]);
}

#[cfg(unix)]
#[test]
fn themes_stay_in_their_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("site");
    small_site_at(&root);
    fs::create_dir_all(folder.path().join("outside/assets")).expect("a folder");
    fs::write(folder.path().join("outside/assets/secret.css"), "x").expect("written");
    fs::create_dir_all(root.join("themes")).expect("a folder");
    std::os::unix::fs::symlink(folder.path().join("outside"), root.join("themes/linked")).expect("a link");
    let settings = small_site().text("content/site.yaml").expect("text").to_owned();
    for name in ["../../outside", "..", "linked/../../../outside", "linked/assets", "/etc", "a\\b", "linked"]
    {
        fs::write(root.join("content/site.yaml"), format!("{settings}theme: {{name: '{name}'}}\n"))
            .expect("written");
        let output = limited(name, &["build"], &root);
        let published = root.join("public/assets/secret.css");
        assert!(!published.exists(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let said = checked(name, &root);
        assert!(name == "linked" || !said.is_empty(), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn names_that_cannot_be_shown_are_told() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    let datasets = folder.path().join("content/datasets");
    for name in [&b"\xb8\xea.csv"[..], b"a\nb.csv", b"a\x1b[31mb.yaml", "甲\u{202e}vsc.exe".as_bytes()] {
        fs::write(datasets.join(OsStr::from_bytes(name)), "x").expect("written");
    }
    fs::create_dir_all(datasets.join(OsStr::from_bytes(b"\xff\xfe/in"))).expect("a folder");
    fs::write(datasets.join(OsStr::from_bytes(b"\xff\xfe/in/b.yaml")), "x").expect("written");
    fs::write(datasets.join(format!("{}.yaml", "長".repeat(80))), dataset("")).expect("written");
    fs::write(datasets.join("good.yaml"), "title: [\n").expect("written");
    let said = checked("names", folder.path());
    let of =
        |code: &str| said.iter().filter(|(own, _)| own == code).map(|(_, f)| f.clone()).collect::<Vec<_>>();
    let names = of("F014");
    assert_eq!(names.len(), 5, "{said:?}");
    for shown in ["a\\u{a}b.csv", "a\\u{1b}[31mb.yaml", "甲\\u{202e}vsc.exe"] {
        assert!(names.iter().any(|name| name.ends_with(shown)), "{shown} in {names:?}");
    }
    assert_eq!(of("K009").len(), 1, "{said:?}");
    assert_eq!(of("Y009"), ["content/datasets/good.yaml"], "one bad name hides nothing else");
}

#[cfg(unix)]
#[test]
fn folders_without_end_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    // Deeper than a path can be long: made step by step from within.
    let script = "cd \"$0\" && for n in $(seq 600); do mkdir aaaaaaaaaaaaaaaa && cd -P aaaaaaaaaaaaaaaa || exit 1; done; echo x > a.csv";
    let made =
        Command::new("bash").arg("-c").arg(script).arg(folder.path().join("content/datasets")).status();
    assert!(made.expect("a shell").success());
    fs::write(folder.path().join(MANIFEST), "title: [\n").expect("written");
    let said = checked("depth", folder.path());
    assert!(said.iter().any(|(code, _)| code == "F006"), "{said:?}");
    assert!(said.iter().any(|(code, file)| code == "Y009" && file == MANIFEST), "{said:?}");
    // The folder's own remover would not reach the end.
    let status = Command::new("rm").arg("-rf").arg(folder.path().join("content/datasets")).status();
    assert!(status.expect("rm").success());
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    let root = folder.path();
    fs::create_dir_all(root.join("content/datasets/shut")).expect("a folder");
    fs::write(root.join("content/datasets/shut/b.yaml"), "x").expect("written");
    fs::write(root.join(MANIFEST), dataset("")).expect("written");
    for path in [MANIFEST, "content/datasets/shut"] {
        fs::set_permissions(root.join(path), fs::Permissions::from_mode(0o000)).expect("shut");
    }
    if fs::read(root.join(MANIFEST)).is_ok() {
        println!("SKIPPED: to root nothing is shut");
    } else {
        assert_disk_tells("shut", root, &[("F006", MANIFEST), ("F006", "content/datasets/shut")]);
    }
    fs::set_permissions(root.join("content/datasets/shut"), fs::Permissions::from_mode(0o700))
        .expect("opened");
}

/// Many files that nothing names: soon told, and not each by itself.
#[cfg(unix)]
#[test]
fn a_crowd_of_files_is_told_in_few_words() {
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    let photos = folder.path().join("content/datasets/photos");
    fs::create_dir_all(&photos).expect("a folder");
    for n in 0..30_000 {
        fs::File::create(photos.join(format!("{n:06}.jpg"))).expect("a file");
    }
    let said = checked("photos", folder.path());
    let unrecognised = said.iter().filter(|(code, _)| code == "F001").count();
    assert!((1..=30).contains(&unrecognised), "{unrecognised} findings");
}

/// A device that never ends is no list.
#[cfg(unix)]
#[test]
fn a_list_without_end_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    let output = limited("a device", &["import", "--dry-run", "data-gov-tw", "/dev/zero"], folder.path());
    assert!(!output.status.success());
    assert!(!output.stderr.is_empty(), "the reason is told");
}
