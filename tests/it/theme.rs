//! The default theme: complete in both languages, and the same page with and without shrinking.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use odsite::theme::minify;
use scraper::{Html, Node};

use crate::support::{project, publish_regardless, sample};

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
