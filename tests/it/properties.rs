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
fn cases(usual: u32) -> ProptestConfig {
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
            for format in [Format::Text, Format::Json, Format::Github] {
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
