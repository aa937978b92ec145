//! The project's own shape: data flows one way, every module says what it is for.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::project;

/// The layers from the lowest up; a module may import those of its own layer's list position or
/// lower, never higher. `ARCHITECTURE.md` explains them.
const LAYERS: &[&[&str]] = &[
    &[
        "words",
        "characters",
        "colour",
        "numeral",
        "date",
        "period",
        "outline",
        "citation",
        "titles",
        "web",
        "proofreading",
        "search",
        "chart",
        "table",
        "geojson",
    ],
    &["world", "yaml"],
    &["diagnostic"],
    &["rulebook", "vocabulary"],
    &["schema"],
    &["model"],
    &["guard"],
    &["content"],
    &["address"],
    &["checks"],
    &["section"],
    &["facts"],
    &["theme", "rdf", "link_preview"],
    &["markdown"],
    &["outputs"],
    &["publish"],
    &["import", "scaffold", "serve"],
    &["cli"],
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

fn all() -> Vec<(String, String)> {
    let root = project().join("src");
    let mut paths = Vec::new();
    sources(&root, &mut paths);
    paths
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
            (name, fs::read_to_string(&path).expect("text"))
        })
        .collect()
}

#[test]
fn lower_modules_never_import_upper_ones() {
    let layer: BTreeMap<&str, usize> =
        LAYERS.iter().enumerate().flat_map(|(n, names)| names.iter().map(move |name| (*name, n))).collect();
    let mut wrong = Vec::new();
    for (file, text) in all() {
        let module = file.split('/').next().unwrap_or(&file).trim_end_matches(".rs").to_owned();
        if module == "lib" || module == "main" {
            continue;
        }
        let Some(own) = layer.get(module.as_str()) else {
            panic!("module `{module}` has no layer in tests/it/tidy.rs");
        };
        let code = text.split("#[cfg(test)]").next().unwrap_or(&text);
        let code: String =
            code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for (at, _) in code.match_indices("crate::") {
            let rest = &code[at + 7..];
            let name: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if layer.get(name.as_str()).is_some_and(|other| other > own) {
                wrong.push(format!("{file} imports crate::{name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_module_says_what_it_is_for() {
    for (file, text) in all() {
        // A rule says itself what it is for.
        let rule =
            file.starts_with("rulebook/") && file.matches('/').count() == 2 && !file.ends_with("mod.rs");
        assert!(
            rule || text.starts_with("//!") || text.starts_with("//! "),
            "{file} does not begin with a module doc"
        );
    }
}

#[test]
fn codes_are_unique_and_rules_are_complete() {
    let mut seen = std::collections::HashSet::new();
    let sources = all();
    for rule in odsite::rulebook::ALL {
        assert!(seen.insert(rule.code), "{} stands twice", rule.code);
        assert_eq!(rule.code.len(), 4, "{}", rule.code);
        for text in [&rule.title, &rule.why, &rule.mend] {
            assert!(!text.zh.is_empty() && !text.en.is_empty(), "{}", rule.code);
        }
        let name = constant_of(rule.code, &sources);
        let used = sources.iter().any(|(file, text)| !file.starts_with("rulebook/") && text.contains(&name));
        assert!(used, "no check uses rule {} ({name})", rule.code);
    }
    assert!(odsite::rulebook::ALL.len() >= 30);
}

/// The name of a rule's static, found in the rulebook's own text.
fn constant_of(code: &str, sources: &[(String, String)]) -> String {
    for (file, text) in sources {
        if !file.starts_with("rulebook/") {
            continue;
        }
        if let Some(at) = text.find(&format!("code: \"{code}\"")) {
            let before = &text[..at];
            let start = before.rfind("pub static ").expect("a static") + 11;
            return before[start..].split(':').next().unwrap_or_default().trim().to_owned();
        }
    }
    panic!("rule {code} is not in the rulebook")
}
