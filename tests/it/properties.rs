//! Properties that hold for every input: what is written in YAML is read as another parser reads it,
//! places lie within the text, whatever is done to a site is told and nothing panics, no list loses a
//! row, no text of an officer becomes markup.

use std::collections::BTreeMap;

use odsite::date::{Date, read_loose};
use odsite::diagnostic::{Format, Sources, render};
use odsite::import::{Existing, data_gov_tw};
use odsite::markdown;
use odsite::words::Speech;
use odsite::yaml::{self, Limits, Node, Problem, Value};
use proptest::prelude::*;
use serde_yaml::Value as Other;

use crate::support::{open, sample, small_site};

/// So many cases, or as many as `PROPTEST_CASES` says.
pub fn cases(usual: u32) -> ProptestConfig {
    // A failure is mended and gets a test of its own; no file of seeds is kept.
    let given = std::env::var_os("PROPTEST_CASES").is_some();
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if given { config } else { ProptestConfig { cases: usual, ..config } }
}

/// Values as officers write them, and worse.
fn value() -> impl Strategy<Value = Other> {
    let scalar = prop_oneof![
        "[a-z]{1,8}".prop_map(Other::from),
        "[一-龥，：、。「」（）]{0,12}".prop_map(Other::from),
        "[ -~]{0,16}".prop_map(Other::from),
        "[ -~一-龥\n]{0,24}".prop_map(Other::from),
        any::<i64>().prop_map(Other::from),
        any::<bool>().prop_map(Other::from),
        Just(Other::Null),
    ];
    scalar.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Other::Sequence),
            prop::collection::btree_map("[a-z_]{1,6}|[一-龥]{1,4}|[ -~]{1,8}", inner, 0..6).prop_map(|map| {
                Other::Mapping(map.into_iter().map(|(key, value)| (Other::from(key), value)).collect())
            }),
        ]
    })
}

/// Whether our tree says what the other parser says.
fn agrees(ours: &Node, other: &Other) -> bool {
    match (&ours.value, other) {
        (Value::Map(pairs), Other::Mapping(map)) => {
            pairs.len() == map.len()
                && pairs.iter().zip(map).all(|(pair, (key, value))| {
                    let same = key.as_str().map_or_else(|| scalar(key) == pair.key, |key| key == pair.key);
                    same && agrees(&pair.node, value)
                })
        }
        (Value::List(items), Other::Sequence(others)) => {
            items.len() == others.len() && items.iter().zip(others).all(|(a, b)| agrees(a, b))
        }
        (Value::Null, Other::Null) => true,
        (Value::Scalar { text, plain: false }, other) => other.as_str() == Some(text.as_str()),
        (Value::Scalar { text, plain: true }, Other::String(other)) => text == other,
        // A plain scalar's text is kept; what number it is, its reader decides.
        (Value::Scalar { text, plain: true }, other) => {
            serde_yaml::from_str::<Other>(text).is_ok_and(|read| read == *other)
        }
        _ => false,
    }
}

fn scalar(value: &Other) -> String {
    serde_yaml::to_string(value).map(|text| text.trim_end().to_owned()).unwrap_or_default()
}

/// Every place of a tree lies within the text, and a one-line plain scalar is where its place says.
fn places_fit(text: &str, node: &Node) -> Result<(), TestCaseError> {
    let lines: Vec<Vec<char>> = text.split('\n').map(|line| line.chars().collect()).collect();
    let mut stack = vec![node];
    while let Some(node) = stack.pop() {
        let span = node.span;
        prop_assert!(span.line >= 1 && span.line as usize <= lines.len(), "{span:?} in {text:?}");
        prop_assert!((span.line, span.column) <= (span.end_line, span.end_column), "{span:?} in {text:?}");
        prop_assert!(span.column as usize <= lines[span.line as usize - 1].len(), "{span:?} in {text:?}");
        match &node.value {
            Value::Scalar { text: scalar, plain: true } if span.line == span.end_line => {
                let there: String = lines[span.line as usize - 1][span.column as usize
                    ..(span.end_column as usize).min(lines[span.line as usize - 1].len())]
                    .iter()
                    .collect();
                let there = there.trim_end_matches([' ', '\t']);
                // An anchor or tag and a tab before it count as part of the value.
                let anchored = there.starts_with(['&', '!']) && there.ends_with(scalar.as_str());
                prop_assert!(there == scalar || anchored, "{there:?} and {scalar:?} in {text:?}");
            }
            Value::List(items) => stack.extend(items),
            Value::Map(pairs) => {
                for pair in pairs {
                    prop_assert!(pair.key_span.line as usize <= lines.len());
                    stack.push(&pair.node);
                }
            }
            _ => {}
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn yaml_is_read_as_another_parser_reads_it(value in value()) {
        let text = serde_yaml::to_string(&value).expect("YAML");
        let document = yaml::parse(&text, 1, Limits::default());
        prop_assert!(document.problems.is_empty(), "{:?} in {text:?}", document.problems);
        match &document.root {
            Some(root) => {
                prop_assert!(agrees(root, &value), "{root:?} of {text:?}");
                places_fit(&text, root)?;
            }
            None => prop_assert!(value.is_null(), "nothing of {text:?}"),
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[ -~一-龥：，\n\t\r\u{0}-\u{1f}\u{feff}\u{202e}&*!|>\\[\\]{}#'\"-]{0,160}") {
        // A mark at the start is taken off by those who read files.
        let text = text.trim_start_matches('\u{feff}');
        let document = yaml::parse(text, 1, Limits::default());
        if let Some(root) = &document.root {
            places_fit(text, root)?;
        }
        let refused = document.problems.iter().any(|p| !matches!(p, Problem::DuplicateKey(..)));
        if let (Ok(other), false) = (serde_yaml::from_str::<Other>(text), refused)
            && document.problems.is_empty()
            // YAML 1.2 lets names of anchors hold a colon (6.9.2); the other parser, of 1.1, does not.
            && !text.contains('&')
        {
            match &document.root {
                Some(root) => prop_assert!(agrees(root, &other), "{root:?} and {other:?} of {text:?}"),
                None => prop_assert!(other.is_null(), "{other:?} of {text:?}"),
            }
        }
    }

    #[test]
    fn every_spelling_of_a_day_is_that_day(year in 1912i16..=2910, month in 1i8..=12, day in 1i8..=31) {
        let date = Date::new(year, month, day);
        let own = year - 1911;
        for text in [
            format!("{year}-{month:02}-{day:02}"), format!("{year}/{month}/{day}"),
            format!("{year}.{month:02}.{day:02} 08:30:00"), format!("中華民國{own}年{month}月{day}日"),
            format!("民國{own}年{month:02}月{day:02}日"), format!("{own}/{month}/{day}"),
        ] {
            prop_assert_eq!(read_loose(&text), date, "{}", text);
        }
        if let Some(date) = date {
            prop_assert_eq!(date.to_string().parse::<Date>().expect("a date"), date);
            prop_assert_eq!(date.plus_days(40).days_since(date), 40);
        }
    }

    #[test]
    fn any_text_is_a_date_or_none(text in "\\PC{0,24}") {
        let _ = read_loose(&text);
        let _ = text.parse::<Date>();
    }

    #[test]
    fn no_markdown_becomes_markup_of_its_own(text in "([ -~一-龥，\n]{0,40}|<script>alert\\(1\\)</script>|<img src=x onerror=x>|\\[a\\]\\(javascript:x\\)|!\\[a\\]\\(data:text/html,x\\)|<https://a.example>|\\*\\*「字」\\*\\*|\n\n|\n- |\n> |\n\\|a\\|b\\|\n\\|-\\|-\\|\n){0,8}") {
        let rendered = markdown::render(&text, 2, &|link| link.starts_with("https:").then(|| link.to_owned()));
        let page = scraper::Html::parse_fragment(&rendered.html);
        for node in page.tree.values().filter_map(scraper::Node::as_element) {
            prop_assert!(!matches!(node.name(), "script" | "style" | "iframe" | "object" | "form"), "{}", rendered.html);
            for (name, value) in node.attrs() {
                prop_assert!(!name.starts_with("on"), "{}", rendered.html);
                let address = matches!(name, "href" | "src");
                prop_assert!(!address || value.starts_with("https:") || value.starts_with('#'), "{}", rendered.html);
            }
        }
    }
}

/// A text as an officer writes it, piece by piece: what stands for a value, and how it is laid out.
#[derive(Debug, Clone)]
enum Written {
    /// Words without quotes.
    Plain(String),
    /// In single quotes.
    Single(String),
    /// In double quotes, with escapes; the second part on a line of its own.
    Double(String, Option<String>),
    /// Behind `|` or `>` and a mark for the end.
    Block(&'static str, Vec<String>),
    /// In brackets.
    FlowList(Vec<String>),
    /// In braces.
    FlowMap(Vec<(String, String)>),
    /// Lines that begin with `-`.
    List(Vec<Written>),
    /// Lines of key and value, with a comment above or behind, or an empty line.
    Map(Vec<(String, Written, Option<String>, bool)>),
    /// Nothing behind the colon.
    Nothing,
}

/// Texts with Chinese, wide and narrow characters.
const WORDS: &str = "[a-z一-龥Ａ𠮷é][a-z0-9一-龥（）、。：「」Ａ𠮷é👍 ]{0,14}[a-z0-9一-龥。）]";
const WORD: &str = "[a-z一-龥Ａ𠮷é]{1,6}";
const LINE: &str = "[a-z0-9一-龥（）、。：#:'\"{}\\[\\]&*!|>%@Ａ𠮷é👍-]([a-z0-9一-龥（）、。：#:'\" {}\\[\\]&*!|>%@Ａ𠮷é👍-]{0,14}[a-z0-9一-龥。）])?";

fn written() -> impl Strategy<Value = Written> {
    let words = || WORDS.prop_map(|text| text.trim_end().to_owned());
    let number = prop_oneof![
        any::<i32>().prop_map(|n| n.to_string()),
        "[0-9]{1,3}\\.[0-9]{1,2}",
        "20[0-9]{2}-[01][0-9]-[0-3][0-9]",
        Just("~".to_owned()),
        Just("true".to_owned()),
        Just("0123".to_owned()),
        Just("1e3".to_owned()),
    ];
    let leaf = prop_oneof![
        4 => words().prop_map(Written::Plain),
        2 => number.prop_map(Written::Plain),
        1 => "[ -~一-龥：Ａ𠮷👍]{0,14}".prop_map(Written::Single),
        1 => ("[ -~一-龥：Ａ𠮷\\n\\t]{0,14}", prop::option::of(WORDS)).prop_map(|(a, b)| Written::Double(a, b)),
        2 => (prop::sample::select(vec!["|", "|-", "|+", ">", ">-", ">+"]), prop::collection::vec(prop_oneof![3 => LINE, 1 => Just(String::new())], 1..5))
            .prop_map(|(mark, lines)| Written::Block(mark, lines)),
        1 => prop::collection::vec(WORDS, 0..4).prop_map(Written::FlowList),
        1 => prop::collection::btree_map(WORD, WORDS, 0..3).prop_map(|map| Written::FlowMap(map.into_iter().collect())),
        1 => Just(Written::Nothing),
    ];
    leaf.prop_recursive(3, 24, 5, |inner| {
        let entry = (inner.clone(), prop::option::of("[ -~一-龥：Ａ𠮷]{0,12}"), any::<bool>());
        prop_oneof![
            prop::collection::vec(inner, 1..4).prop_map(Written::List),
            prop::collection::btree_map(WORD, entry, 1..5).prop_map(|map| {
                Written::Map(
                    map.into_iter()
                        .map(|(key, (value, comment, blank))| (key, value, comment, blank))
                        .collect(),
                )
            }),
        ]
    })
}

impl Written {
    /// Puts the value behind `lead` (a key with its colon, or a dash) at an indent.
    fn lay_out(&self, lead: &str, indent: usize, comment: &str, out: &mut Vec<String>) {
        let blanks = " ".repeat(indent);
        let line = |text: &str| format!("{blanks}{lead} {text}{comment}");
        match self {
            Self::Plain(text) => out.push(line(text)),
            Self::Nothing => out.push(format!("{blanks}{lead}{comment}")),
            Self::Single(text) => out.push(line(&format!("'{}'", text.replace('\'', "''")))),
            Self::Double(text, more) => {
                let escaped =
                    text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n").replace('\t', "\\t");
                match more {
                    None => out.push(line(&format!("\"{escaped}\""))),
                    Some(more) => {
                        out.push(format!("{blanks}{lead} \"{escaped}"));
                        out.push(format!("{blanks}  {}\"{comment}", more.trim_end()));
                    }
                }
            }
            Self::Block(mark, lines) => {
                out.push(line(mark));
                // A first line that is empty leaves the indent to the next.
                for text in lines {
                    out.push(if text.is_empty() { String::new() } else { format!("{blanks}  {text}") });
                }
            }
            Self::FlowList(items) => out.push(line(&format!("[{}]", items.join(", ")))),
            Self::FlowMap(pairs) => {
                let pairs: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}: {value}")).collect();
                out.push(line(&format!("{{{}}}", pairs.join(", "))));
            }
            Self::List(items) => {
                out.push(format!("{blanks}{lead}{comment}"));
                items.iter().for_each(|item| item.lay_out("-", indent + 2, "", out));
            }
            Self::Map(_) => {
                out.push(format!("{blanks}{lead}{comment}"));
                self.lines(indent + 2, out);
            }
        }
    }

    fn lines(&self, indent: usize, out: &mut Vec<String>) {
        let Self::Map(entries) = self else { return };
        for (key, value, comment, blank) in entries {
            if *blank {
                out.push(String::new());
            }
            let behind = match comment {
                Some(comment) if *blank => {
                    out.push(format!("{}# {comment}", " ".repeat(indent)));
                    String::new()
                }
                Some(comment) => format!("  # {comment}"),
                None => String::new(),
            };
            value.lay_out(&format!("{key}:"), indent, &behind, out);
        }
    }
}

/// A file: lines with one kind of end, a mark at the start or not, an end of line at the end or not.
fn file() -> impl Strategy<Value = String> {
    let keys = prop::collection::btree_map(
        WORD,
        (written(), prop::option::of("[ -~一-龥：]{0,12}"), any::<bool>()),
        1..6,
    );
    (keys, any::<bool>(), any::<bool>()).prop_map(|(map, crlf, ends)| {
        let map =
            map.into_iter().map(|(key, (value, comment, blank))| (key, value, comment, blank)).collect();
        let mut lines = Vec::new();
        Written::Map(map).lines(0, &mut lines);
        let end = if crlf { "\r\n" } else { "\n" };
        let text = lines.join(end);
        if ends { text + end } else { text }
    })
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn a_file_of_an_officer_is_read_as_another_parser_reads_it(text in file()) {
        let document = yaml::parse(&text, 1, Limits::default());
        // Without an end of its last line a block is read as if it had one; the other parser is of two minds.
        let ended = if text.ends_with('\n') { text.clone() } else { format!("{text}\n") };
        let other = serde_yaml::from_str::<Other>(&ended);
        prop_assert!(other.is_ok(), "{other:?} of {text}");
        prop_assert!(document.problems.is_empty(), "{:?} of {text}", document.problems);
        let root = document.root.expect("a mapping");
        places_fit(&text, &root)?;
        prop_assert!(agrees(&root, &other.expect("a value")), "{root:?} of {text}");
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn every_finding_stands_in_its_file_in_every_form(text in file(), mark in any::<bool>(), page in any::<bool>()) {
        let mut world = small_site();
        let path = if page { "content/pages/policy.md" } else { "content/datasets/a.yaml" };
        let whole = if page { format!("---\n{}\n---\n\n內容。\n", text.trim_end()) } else { text.clone() };
        world.write(path, if mark { format!("\u{feff}{whole}") } else { whole.clone() });
        let (shared, section) = open(&world);
        prop_assert!(!section.findings.is_empty(), "no manifest: {text}");
        let lines: Vec<usize> = whole.split('\n').map(|line| line.chars().count()).collect();
        let fits = |file: &str, line: usize, column: usize| {
            file != path || (1..=lines.len()).contains(&line) && column >= 1 && column <= lines[line - 1] + 1
        };
        let shown = |format| render(&section.findings, &mut Sources::new(&*shared), format, Speech::Chinese, false);
        let number = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>().parse::<usize>();
        let list: Vec<serde_json::Value> = serde_json::from_str(&shown(Format::Json)).expect("JSON");
        prop_assert_eq!(list.len(), section.findings.len());
        for finding in &list {
            if let (Some(line), Some(column)) = (finding["line"].as_u64(), finding["column"].as_u64()) {
                let file = finding["file"].as_str().expect("a file");
                prop_assert!(fits(file, line as usize, column as usize), "{finding} of {whole:?}");
            }
        }
        let mut places = 0;
        for told in shown(Format::Github).lines().filter(|line| line.starts_with("::")) {
            let after = |key: &str| told.split_once(key).and_then(|(_, rest)| number(rest).ok());
            let (line, column) = (after(",line=").expect("a line"), after(",col=").expect("a column"));
            let file = if told.contains(path) { path } else { "" };
            prop_assert!(fits(file, line, column), "{told} of {whole:?}");
            places += 1;
        }
        prop_assert!(places > 0);
        for told in shown(Format::Text).lines() {
            let Some((_, place)) = told.split_once(&format!("--> {path}:")) else { continue };
            let (line, column) = place.split_once(':').expect("line and column");
            prop_assert!(fits(path, number(line).expect("a line"), number(column).expect("a column")), "{told} of {whole:?}");
        }
    }
}

/// One thing done to a file by hand or by accident.
#[derive(Debug, Clone)]
enum Blow {
    Cut(usize, usize),
    Twice(usize),
    Put(usize, String),
    Byte(usize, u8),
    Empty,
}

fn blow() -> impl Strategy<Value = Blow> {
    prop_oneof![
        (any::<usize>(), 1usize..60).prop_map(|(at, n)| Blow::Cut(at, n)),
        any::<usize>().prop_map(Blow::Twice),
        (
            any::<usize>(),
            prop_oneof![
                Just("：".to_owned()),
                Just("\t".to_owned()),
                Just("  ".to_owned()),
                Just("\n".to_owned()),
                Just("113/5/1".to_owned()),
                Just("{".to_owned()),
                Just("- ".to_owned()),
                Just("'".to_owned()),
                Just("*a".to_owned()),
                Just("999999999999999999999".to_owned()),
                Just("9999-12-31".to_owned()),
                Just("-0001-01-01".to_owned()),
                "\\PC{1,6}"
            ]
        )
            .prop_map(|(at, text)| Blow::Put(at, text)),
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Blow::Byte(at, byte)),
        Just(Blow::Empty),
    ]
}

fn struck(bytes: &[u8], blow: &Blow) -> Vec<u8> {
    let mut out = bytes.to_vec();
    let len = out.len().max(1);
    match blow {
        Blow::Cut(at, n) => {
            let start = (at % len).min(out.len());
            let end = (start + n).min(out.len());
            out.drain(start..end);
        }
        Blow::Twice(at) => {
            let lines: Vec<&[u8]> = bytes.split_inclusive(|b| *b == b'\n').collect();
            let chosen = at % lines.len().max(1);
            out = lines
                .iter()
                .enumerate()
                .flat_map(|(i, line)| if i == chosen { [*line, *line].concat() } else { line.to_vec() })
                .collect();
        }
        Blow::Put(at, text) => {
            let at = (at % len).min(out.len());
            out.splice(at..at, text.bytes());
        }
        Blow::Byte(at, byte) => {
            if let Some(place) = out.get_mut(at % len) {
                *place = *byte;
            }
        }
        Blow::Empty => out.clear(),
    }
    out
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn whatever_is_done_to_a_site_is_told_and_nothing_panics(
        blows in prop::collection::vec((any::<prop::sample::Index>(), blow()), 1..4)
    ) {
        let mut world = sample();
        let paths: Vec<String> = world.paths().filter(|p| !p.ends_with(".csv") && !p.ends_with(".png")).map(str::to_owned).collect();
        for (index, blow) in &blows {
            let path = index.get(&paths);
            let bytes = struck(world.bytes(path).expect("a file"), blow);
            world.write(path.clone(), bytes);
        }
        let (shared, section) = open(&world);
        for speech in [Speech::Chinese, Speech::English] {
            for format in Format::ALL {
                let mut sources = Sources::new(&*shared);
                let said = render(&section.findings, &mut sources, format, speech, false);
                prop_assert!(section.findings.is_empty() || !said.is_empty());
            }
        }
        let mut sources = Sources::new(&*shared);
        for finding in &section.findings {
            if let Some((text, span)) = sources.find(&finding.file, &finding.place) {
                let lines = text.lines().count().max(1) as u32 + 1;
                prop_assert!(span.line >= 1 && span.line <= lines, "{} {span:?}", finding.file);
            }
        }
        if !section.is_stopped(false) {
            let (edition, outputs) = odsite::outputs::assemble(&shared, section.content.expect("content"), section.as_of.expect("a date").date).expect("a theme");
            odsite::publish::to_memory(&edition, &outputs).expect("outputs");
        }
    }

    #[test]
    fn no_list_loses_a_row(
        rows in prop::collection::vec(prop::collection::vec("[0-9]{0,6}|[ -~一-龥;\n]{0,20}|https?://[a-z]{1,5}\\.tw/\\?oid=[0-9]{1,3}|[0-9]{2,4}[/-][0-9]{1,2}[/-][0-9]{1,2}|CSV;JSON", 0..14), 0..12)
    ) {
        let header = ["資料集識別碼", "資料集名稱", "資料提供屬性", "服務分類", "品質檢測", "檔案格式", "資料下載網址", "編碼格式", "資料集上架方式", "資料集描述", "主要欄位說明", "提供機關", "更新頻率", "授權方式"];
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        writer.write_record(header).expect("a header");
        for row in &rows {
            // A record of one empty field cannot be told from an empty line.
            let mut row = row.clone();
            row.push("x".to_owned());
            writer.write_record(&row).expect("a row");
        }
        let bytes = writer.into_inner().expect("bytes");
        let world = small_site();
        let existing = Existing {
            units: vec![("office".into(), None, vec!["測試處".into()])],
            agency: "office".into(),
            organization_text: world.text("content/organization.yaml").expect("text"),
            manifests: BTreeMap::new(),
        };
        let import = data_gov_tw("list.csv", &bytes, &existing, Speech::Chinese).expect("a list");
        prop_assert_eq!(import.rows, rows.len());
        prop_assert_eq!(import.manifests.len() + import.kept.len() + import.refused.len(), rows.len());
        for (path, text) in &import.manifests {
            prop_assert!(yaml::parse(text, 1, Limits::default()).problems.is_empty(), "{path}: {text}");
        }
    }

    #[test]
    fn any_bytes_are_a_list_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let world = small_site();
        let existing = Existing {
            units: Vec::new(),
            agency: "office".into(),
            organization_text: world.text("content/organization.yaml").expect("text"),
            manifests: BTreeMap::new(),
        };
        let _ = data_gov_tw("list.csv", &bytes, &existing, Speech::English);
        let mut list = "資料集識別碼,資料集名稱\n".as_bytes().to_vec();
        list.extend(&bytes);
        let _ = data_gov_tw("list.csv", &list, &existing, Speech::English);
    }
}
