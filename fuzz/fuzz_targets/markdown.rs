//! Any text as Markdown: no markup of its own gets through, no link but those that the caller allows,
//! and no anchor stands twice.

#![no_main]

use std::collections::HashSet;

use libfuzzer_sys::fuzz_target;
use odsite::markdown;
use scraper::{Html, Node};

/// All that Markdown may become.
const ELEMENTS: [&str; 35] = [
    "html",
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "a",
    "em",
    "strong",
    "del",
    "code",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
    "sup",
    "hr",
    "br",
    "img",
    "input",
    "body",
    "head",
    "span",
    "dl",
    "dd",
];

fuzz_target!(|text: &str| {
    let level = [1, 2, 6][text.len() % 3];
    let rendered = markdown::render(text, level, &|link| {
        (link.starts_with("https:") || link.starts_with("dataset/")).then(|| link.to_owned())
    });
    look_at(&rendered);
    let _ = markdown::plain(text);
});

fn look_at(rendered: &markdown::Rendered) {
    let page = Html::parse_fragment(&rendered.html);
    let mut ids = HashSet::new();
    for node in page.tree.values().filter_map(Node::as_element) {
        assert!(ELEMENTS.contains(&node.name()), "<{}> in {}", node.name(), rendered.html);
        for (name, value) in node.attrs() {
            // Cells of tables are aligned.
            let aligned = matches!(node.name(), "th" | "td") && value.starts_with("text-align: ");
            let fine = !name.starts_with("on") && (name != "style" || aligned);
            assert!(fine, "{name} in {}", rendered.html);
            if matches!(name, "href" | "src") {
                let fine =
                    ["https:", "dataset/", "#", "mailto:"].iter().any(|start| value.starts_with(start));
                assert!(fine, "{value:?} in {}", rendered.html);
            }
            assert!(name != "id" || ids.insert(value.to_owned()), "{value:?} twice in {}", rendered.html);
        }
    }
    for (anchor, _) in &rendered.headings {
        assert!(ids.contains(anchor.as_str()), "{anchor:?} is no id in {}", rendered.html);
    }
}
