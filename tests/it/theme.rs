//! The default theme: complete in both languages, and the same page with and without shrinking. What a
//! site changes of it: single files, texts, a third language; and what it is told of faults.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use odsite::outputs::examine_theme;
use odsite::theme::{minify, placeholders};
use odsite::world::MemoryWorld;
use odsite::yaml::{Limits, parse};
use scraper::{Html, Node};
use serde_json::json;

use crate::support::{open, project, publish_regardless, sample, small_site};

fn messages(language: &str) -> BTreeMap<String, String> {
    let path = project().join(format!("themes/default/messages/{language}.yaml"));
    serde_yaml::from_str(&fs::read_to_string(path).expect("messages")).expect("a map of texts")
}

#[test]
fn both_languages_have_the_same_messages() {
    let (zh, en) = (messages("zh-Hant-TW"), messages("en"));
    let keys = |m: &BTreeMap<String, String>| m.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&zh), keys(&en));
    // Chinese puts nothing between sentences.
    let may_be_empty = |key: &String| key == "sentence_separator";
    assert!(zh.iter().chain(&en).all(|(key, text)| !text.is_empty() || may_be_empty(key)));
}

#[test]
fn both_languages_have_the_same_placeholders() {
    let (zh, en) = (messages("zh-Hant-TW"), messages("en"));
    // Years are counted in another way, and months have names in English.
    let dated = |key: &str| ["date_", "period_", "short_"].iter().any(|family| key.starts_with(family));
    for (key, text) in zh.iter().filter(|(key, _)| !dated(key)) {
        assert_eq!(placeholders(text), placeholders(&en[key]), "{key}");
    }
}

#[test]
fn no_message_stands_twice() {
    for language in ["zh-Hant-TW", "en"] {
        let path = project().join(format!("themes/default/messages/{language}.yaml"));
        let document = parse(&fs::read_to_string(path).expect("messages"), 1, Limits::default());
        assert!(document.problems.is_empty(), "{:?}", document.problems);
    }
}

/// The text of the program and of all templates.
fn sources() -> String {
    let folders = [project().join("src"), project().join("themes/default/templates")];
    let files = folders.iter().flat_map(|folder| walkdir::WalkDir::new(folder).sort_by_file_name());
    let files = files.flatten().filter(|entry| entry.file_type().is_file());
    files.map(|entry| fs::read_to_string(entry.path()).expect("text")).collect()
}

/// Names that stand behind an opening in some texts.
fn names_behind<'a>(text: &'a str, opening: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(opening).map(move |(at, _)| {
        let rest = &text[at + opening.len()..];
        let end = rest.find(|c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'));
        &rest[..end.unwrap_or(rest.len())]
    })
}

#[test]
fn every_message_is_used() {
    let text = sources();
    let mut used: BTreeSet<&str> = names_behind(&text, "t.").chain(names_behind(&text, "\"")).collect();
    used.retain(|name| !name.is_empty());
    // `say_as("access", word)` and `format!("month_{m}")` name a family.
    let families: BTreeSet<String> = names_behind(&text, "say_as(\"")
        .map(|name| format!("{name}_"))
        .chain(names_behind(&text, "format!(\"").filter(|name| name.ends_with('_')).map(str::to_owned))
        .collect();
    let word = |key: &str| {
        let of_facet = ["access", "status"].iter().any(|facet| key.starts_with(&format!("{facet}_")));
        of_facet || families.iter().any(|family| key.starts_with(family.as_str()))
    };
    let messages = messages("en");
    let unused: Vec<&String> =
        messages.keys().filter(|key| !used.contains(key.as_str()) && !word(key)).collect();
    assert!(unused.is_empty(), "no template and no code asks for {unused:?}");
}

/// Shrinking reads a tag as HTML does: what stands within it must be attributes.
#[test]
fn no_template_has_a_condition_within_a_tag() {
    for entry in fs::read_dir(project().join("themes/default/templates")).expect("templates") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("text");
        for (at, _) in text.match_indices("{%") {
            let before = &text[..at];
            let open = before.rfind('<').is_some_and(|tag| {
                let rest = &before[tag + 1..];
                // A component is called with the signs of a tag; `>` closes what is open.
                rest.starts_with(|c: char| c.is_ascii_alphabetic())
                    && !rest.contains('>')
                    && !before[..tag].trim_end().ends_with(['%', '{', '='])
            });
            assert!(!open, "{}: {}", path.display(), &text[at.saturating_sub(60)..at + 10]);
        }
    }
}

#[test]
fn every_message_a_template_asks_for_exists() {
    let zh = messages("zh-Hant-TW");
    for entry in fs::read_dir(project().join("themes/default/templates")).expect("templates") {
        let path = entry.expect("an entry").path();
        let text = fs::read_to_string(&path).expect("text");
        for (at, _) in text.match_indices("t.") {
            let before = text[..at].chars().last();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '.') {
                continue;
            }
            let key: String = text[at + 2..]
                .chars()
                .take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '_')
                .collect();
            assert!(key.is_empty() || zh.contains_key(&key), "{}: t.{key}", path.display());
        }
    }
}

/// The sample with Japanese as its third language, and these texts of the interface in it.
fn with_japanese(texts: &BTreeMap<String, String>) -> MemoryWorld {
    let mut world = sample();
    let site = world.text("content/site.yaml").expect("text");
    let site = site.replace("languages: [zh-Hant-TW, en]", "languages: [zh-Hant-TW, en, ja]");
    world.write("content/site.yaml", site);
    let file: String = texts.iter().map(|(key, text)| format!("{key}: {}\n", json!(text))).collect();
    world.write("themes/default/messages/ja.yaml", file);
    world
}

/// What the theme of a site is found to have wrong.
fn theme_findings(world: &MemoryWorld) -> Vec<(&'static str, String)> {
    let (shared, mut section) = open(world);
    section.findings.clear();
    examine_theme(&*shared, &mut section);
    section.findings.iter().map(|finding| (finding.rule.code, finding.message.en.to_string())).collect()
}

#[test]
fn a_third_language_is_one_file() {
    let mut texts = messages("en");
    for text in texts.values_mut().filter(|text| !text.is_empty()) {
        text.push('々');
    }
    // What is computed with stays as it is written.
    for (key, text) in [("home", "ホーム"), ("date_full", "{y}年{m}月{d}日"), ("sentence_separator", "")]
    {
        texts.insert(key.to_owned(), text.to_owned());
    }
    let world = with_japanese(&texts);
    assert_eq!(theme_findings(&world), []);
    let files = publish_regardless(&world);
    let text = |path: &str| String::from_utf8(files[path].clone()).expect("UTF-8");
    let home = text("ja/index.html");
    assert!(home.contains("<html lang=\"ja\""), "the page says its language");
    assert!(text("ja/datasets/address-points/index.html").contains("ホーム"));
    assert!(text("index.html").contains("hreflang=\"ja\""), "the other languages lead to it");
    assert!(text("en/index.html").contains("日本語") && text("ja/minutes/index.html").contains("年"));
    // Every page of one language is there in all.
    let pages = |prefix: &str| {
        files.keys().filter(|path| path.starts_with(prefix) && path.ends_with(".html")).count()
    };
    assert_eq!(pages("ja/"), pages("en/"));
    // No text of the interface is left in English: all but a few words of the content bear the mark.
    let nav = Html::parse_document(&home);
    let links = scraper::Selector::parse(".main-nav a").expect("a selector");
    assert!(nav.select(&links).all(|link| link.text().collect::<String>().ends_with('々')));
}

#[test]
fn a_language_with_missing_texts_is_told_and_shown_in_english() {
    let mut texts = messages("en");
    texts.retain(|key, _| key != "search_button" && key != "page_datasets");
    texts.insert("home".to_owned(), "ホーム".to_owned());
    let world = with_japanese(&texts);
    let found = theme_findings(&world);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, "S607");
    assert!(found[0].1.contains("page_datasets, search_button"), "{}", found[0].1);
    let files = publish_regardless(&world);
    let home = String::from_utf8(files["ja/index.html"].clone()).expect("UTF-8");
    assert!(home.contains(&messages("en")["search_button"]));
}

#[test]
fn a_site_changes_single_files_texts_and_colours() {
    let mut world = sample();
    world.write("themes/default/templates/slot-footer.html", "<p class=\"badge\">{{ t.home }} AA</p>\n");
    world.write(
        "themes/default/templates/slot-header.html",
        "<p class=\"notice\">{{ site.title.text }}</p>\n",
    );
    world.write("themes/default/messages/en.yaml", "home: \"Start\"\n");
    world.write("themes/default/assets/site.css", ":root{--measure:50em}\n");
    assert_eq!(theme_findings(&world), []);
    let files = publish_regardless(&world);
    let text = |path: &str| String::from_utf8(files[path].clone()).expect("UTF-8");
    let page = text("en/datasets/address-points/index.html");
    // However the markup is shrunk.
    assert!(
        page.contains(">Start AA</p>") && page.contains("class=notice") | page.contains("class=\"notice\"")
    );
    assert!(text("index.html").contains(">首頁 AA</p>"));
    let (own, built_in) = (page.find("assets/site.css"), page.find("assets/style.css"));
    assert!(own > built_in && built_in.is_some(), "the site's style comes last");
    assert_eq!(text("assets/site.css"), ":root{--measure:50em}\n");
    assert!(!text_of_plain_sample().contains("site.css"));
}

fn text_of_plain_sample() -> String {
    String::from_utf8(publish_regardless(&sample())["index.html"].clone()).expect("UTF-8")
}

/// A folder with the small site and some theme files.
fn on_disk(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let world = small_site();
    let own = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let site = world.paths().map(|path| (path.to_owned(), world.text(path).expect("text").to_owned()));
    for (path, text) in site.chain(own) {
        let full = folder.path().join(path);
        fs::create_dir_all(full.parent().expect("a folder")).expect("a folder");
        fs::write(full, text).expect("written");
    }
    folder
}

/// Runs the program in a folder: status, and all that it says.
fn odsite(folder: &Path, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_odsite"));
    let output = command.args(["--lang", "en"]).args(arguments).current_dir(folder).output().expect("a run");
    let said =
        String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), said)
}

#[test]
fn a_field_that_is_not_there_is_found_by_check_and_build_and_the_old_site_stays() {
    let folder = on_disk(&[]);
    assert_eq!(odsite(folder.path(), &["build"]).0, Some(0));
    let before = fs::read(folder.path().join("public/index.html")).expect("a page");
    let templates = folder.path().join("themes/default/templates");
    fs::create_dir_all(&templates).expect("a folder");
    // Two templates of pages, one of them in a part that the site does not have yet: it is not met.
    let home = fs::read_to_string(project().join("themes/default/templates/home.html")).expect("text");
    fs::write(
        templates.join("home.html"),
        format!("{home}\n{{% block foot %}}\n<p>{{{{ page.headin.text }}}}</p>\n{{% endblock foot %}}\n"),
    )
    .expect("written");
    let line = home.lines().count() + if home.ends_with('\n') { 3 } else { 2 };
    let team = fs::read_to_string(project().join("themes/default/templates/team.html")).expect("text");
    fs::write(templates.join("team.html"), team.replacen("content.", "contents.", 1)).expect("written");
    for command in ["check", "build"] {
        let (status, said) = odsite(folder.path(), &[command]);
        assert_eq!(status, Some(1), "{said}");
        assert!(said.contains(&format!("themes/default/templates/home.html:{line}:7")), "{said}");
        assert!(said.contains("`page.headin` does not exist; the nearest is `page.heading`"), "{said}");
        assert!(said.contains("themes/default/templates/team.html:"), "{said}");
        assert!(said.contains("`contents` does not exist; the nearest is `content`"), "{said}");
    }
    assert_eq!(fs::read(folder.path().join("public/index.html")).expect("a page"), before);
}

#[test]
fn files_of_the_theme_are_listed_and_copied_and_nothing_is_overwritten() {
    let folder = on_disk(&[]);
    let run = |arguments: &[&str]| odsite(folder.path(), arguments);
    let (status, said) = run(&["theme", "list"]);
    assert!(status == Some(0) && said.contains("templates/dataset.html"), "{said}");
    assert!(!said.lines().any(|line| line.starts_with("* templates/")), "{said}");
    let (status, said) = run(&["theme", "eject", "templates/foot.html"]);
    assert!(status == Some(0) && said.contains("themes/default/templates/foot.html"), "{said}");
    let copy = folder.path().join("themes/default/templates/foot.html");
    let built_in = fs::read(project().join("themes/default/templates/foot.html")).expect("text");
    assert_eq!(fs::read(&copy).expect("a copy"), built_in);
    // A copy is not the site's own until it is changed.
    assert!(!run(&["theme", "list"]).1.contains("* templates/foot.html"));
    fs::write(&copy, "<p>own</p>").expect("written");
    assert!(run(&["theme", "list"]).1.contains("* templates/foot.html"));
    let (status, said) = run(&["theme", "eject", "templates/foot.html"]);
    assert!(status == Some(2) && said.contains("was left as it is"), "{said}");
    assert_eq!(fs::read_to_string(&copy).expect("a file"), "<p>own</p>");
    for (slip, meant) in
        [("foot.html", "templates/foot.html"), ("templates/datset.html", "templates/dataset.html")]
    {
        let (status, said) = run(&["theme", "eject", slip]);
        assert!(status == Some(2) && said.contains(meant), "{said}");
    }
    for out in ["../content/site.yaml", "/etc/passwd", "templates/../../x", "templates", ""] {
        assert_eq!(run(&["theme", "eject", out]).0, Some(2), "{out}");
    }
    let files =
        walkdir::WalkDir::new(folder.path()).into_iter().flatten().filter(|e| e.file_type().is_file());
    assert_eq!(files.count(), 3, "nothing else was written");
}

#[test]
fn a_copy_goes_to_the_theme_that_the_site_names() {
    let folder = on_disk(&[]);
    let site = folder.path().join("content/site.yaml");
    let text = fs::read_to_string(&site).expect("text") + "theme: {name: county}\n";
    fs::write(site, text).expect("written");
    assert_eq!(odsite(folder.path(), &["check"]).0, Some(1), "the theme is not there yet");
    assert_eq!(odsite(folder.path(), &["theme", "eject", "messages/en.yaml"]).0, Some(0));
    assert!(folder.path().join("themes/county/messages/en.yaml").is_file());
    assert_eq!(odsite(folder.path(), &["check"]).0, Some(0));
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let folder = on_disk(&[]);
    let elsewhere = tempfile::tempdir().expect("a folder");
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join("themes")).expect("a link");
    let (status, _) = odsite(folder.path(), &["theme", "eject", "templates/foot.html"]);
    let left = fs::read_dir(elsewhere.path()).expect("a folder").count();
    assert!(status == Some(2) && left == 0, "{status:?}, {left} files elsewhere");
}

#[test]
fn no_page_shows_a_message_key() {
    let keys: BTreeSet<String> = messages("en").into_keys().filter(|k| k.contains('_')).collect();
    for (path, bytes) in publish_regardless(&sample()) {
        if !path.ends_with(".html") {
            continue;
        }
        let page = Html::parse_document(&String::from_utf8(bytes).expect("UTF-8"));
        for text in page.tree.values().filter_map(Node::as_text) {
            assert!(!keys.contains(text.trim()), "{path} shows the key {}", text.trim());
        }
    }
}

/// A document as a parser sees it, white space folded where it does not show.
fn outline(html: &str) -> String {
    let document = Html::parse_document(html);
    let mut out = String::new();
    for node in document.tree.root().descendants() {
        match node.value() {
            Node::Element(element) => {
                let mut attributes: Vec<String> = element.attrs().map(|(k, v)| format!("{k}={v}")).collect();
                attributes.sort();
                out.push_str(&format!("\n<{} {}>", element.name(), attributes.join(" ")));
            }
            Node::Text(text) => {
                let folded = text.split_whitespace().collect::<Vec<_>>().join(" ");
                out.push_str(&folded);
            }
            _ => {}
        }
    }
    out
}

#[test]
fn shrinking_leaves_every_page_the_same_to_a_parser() {
    // The pages of a build are made from shrunk templates; shrinking a whole page again, as a
    // per-page minifier would, must find the same document.
    let mut pages = 0;
    for (path, bytes) in publish_regardless(&sample()) {
        if path.ends_with(".html") {
            let page = String::from_utf8(bytes).expect("UTF-8");
            assert_eq!(outline(&page), outline(&minify::fragment(&page)), "{path}");
            pages += 1;
        }
    }
    assert!(pages > 50, "{pages}");
}

#[test]
fn hostile_templates_and_texts_end_in_findings() {
    let many = 50_000;
    let cases = [
        ("templates/slot-footer.html", format!("{{{{ {}1{} }}}}", "(".repeat(many), ")".repeat(many))),
        ("templates/slot-footer.html", "{% if x %}".repeat(many)),
        ("templates/slot-footer.html", format!("{{{{ {} }}}}", "[".repeat(many))),
        ("templates/slot-footer.html", format!("{{{{ {}x }}}}", "not ".repeat(many))),
        ("templates/slot-footer.html", format!("{{{{ x{} }}}}", ".x".repeat(many))),
        ("templates/slot-footer.html", "{% include \"slot-footer.html\" %}".to_owned()),
        ("templates/slot-footer.html", "{% extends \"base.htm\" %}".to_owned()),
        ("templates/slot-footer.html", "{{ 1 / 0 }}\r\n{{ \u{feff}t.x".to_owned()),
        ("templates/slot-footer.html", "\n\n\n{%".to_owned()),
        ("templates/slot-footer.html", "人{{ 口".to_owned()),
        ("templates/components.html", String::new()),
        ("templates/base.html", "{{ \"".to_owned()),
        ("messages/en.yaml", "[".repeat(many)),
        ("messages/en.yaml", "home: &a x\nhome_2: *a\n? [x]\n".to_owned()),
        ("messages/en.yaml", "{{{{".to_owned()),
        ("messages/en.yaml", "x".repeat(2 << 20)),
    ];
    for (file, text) in cases {
        let mut world = small_site();
        let shown: String = text.chars().take(40).collect();
        world.write(format!("themes/default/{file}"), text);
        assert!(!theme_findings(&world).is_empty(), "{file}: {shown}");
    }
    let mut world = small_site();
    world.write("themes/default/templates/slot-footer.html", [b'{', b'{', 0xff, b'\n']);
    assert_eq!(theme_findings(&world)[0].0, "S605");
}

proptest::proptest! {
    /// A template of pieces that mean something to the engine, in any order.
    #[test]
    fn any_template_ends_in_a_page_or_in_findings(
        pieces in proptest::collection::vec(
            proptest::sample::select(&["{{", "}}", "{%", "%}", "{#", "#}", " t.home ", " site.title ", " if ", " endif ", " for x in ", " endfor ", " include ", "\"", "slot-header.html", "<link to=", "/>", "|", " safe ", "\n", "資", " = ", "(", ")", "[", ".", "1", "-"]),
            0..14,
        )
    ) {
        let mut world = small_site();
        world.write("themes/default/templates/slot-footer.html", pieces.concat());
        let (shared, mut section) = open(&world);
        examine_theme(&*shared, &mut section);
        for speech in [odsite::words::Speech::Chinese, odsite::words::Speech::English] {
            let mut sources = odsite::diagnostic::Sources::new(&*shared);
            let format = odsite::diagnostic::Format::Text;
            odsite::diagnostic::render(&section.findings, &mut sources, format, speech, false);
        }
    }
}
