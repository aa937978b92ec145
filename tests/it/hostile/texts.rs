//! What manifests and Markdown may hold: YAML that grows or nests, bytes that are no text, numbers and days
//! beyond all use, Markdown of nothing but marks.

use crate::support::{dataset, small_site};
use odsite::markdown;
use odsite::section::Section;
use odsite::world::World;
use odsite::yaml::{self, Limits, Problem};
use std::sync::Arc;

use super::{MANIFEST, Missing, PAGE, found, page, soon};

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
