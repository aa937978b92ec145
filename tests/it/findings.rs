//! Every rule fires on a fault of its kind; what is said of it, in both languages, is kept beside.
//!
//! A case is the small site with some files written over it. `cargo insta review` shows what a change
//! of words comes to.

mod cases;
mod wording;

use std::collections::BTreeSet;

use odsite::diagnostic::{Format, Sources, render};
use odsite::outputs::examine_theme;
use odsite::rulebook;
use odsite::words::Speech;

use cases::NOT_UTF8;

use crate::support::open;

/// Rules that no site in memory breaks: they speak of the file system, and of half a million files.
/// `hostile.rs` breaks them.
const OF_THE_DISK: [&str; 3] = ["F003", "F006", "F013"];

#[test]
fn every_rule_fires_and_says_what_to_do() {
    let mut fired = BTreeSet::new();
    let mut count = std::collections::BTreeMap::new();
    let mut silent = Vec::new();
    for (code, files) in cases::cases().into_iter().chain(wording::cases()) {
        let mut world = cases::site();
        for (path, text) in files {
            if text == NOT_UTF8 {
                world.write(path, [0xb8, 0xea, 0xae, 0xc6, b'\n']);
            } else if path == "as-of" {
                world.set_as_of(text.parse().expect("a date"));
            } else {
                world.write(path, text);
            }
        }
        let (shared, mut section) = open(&world);
        examine_theme(&*shared, &mut section);
        if !section.findings.iter().any(|f| f.rule.code == code) {
            let said: Vec<_> =
                section.findings.iter().map(|f| format!("{} {}", f.rule.code, f.message.en)).collect();
            silent.push(format!("{code}: {said:?}"));
            continue;
        }
        fired.insert(code);
        let number = count.entry(code).and_modify(|n| *n += 1).or_insert(1);
        let mut text = String::new();
        for speech in [Speech::Chinese, Speech::English] {
            text += &render(&section.findings, &mut Sources::new(&*shared), Format::Text, speech, false);
        }
        insta::assert_snapshot!(format!("{code}-{number}"), text);
    }
    assert!(silent.is_empty(), "{silent:#?}");
    let without: Vec<&str> = rulebook::ALL
        .iter()
        .map(|rule| rule.code)
        .filter(|code| !fired.contains(code) && !OF_THE_DISK.contains(code))
        .collect();
    assert!(without.is_empty(), "no case for {without:?}");
}
