//! The rules as a whole: their pages in `docs/rules/` are those that the program writes, every rule is
//! complete, and the defects that real catalogues and lists hold each have a rule or cannot arise.

use std::collections::BTreeSet;
use std::fs;

use odsite::rulebook::{self, pages};

use crate::support::project;

#[test]
fn pages_of_rules_are_up_to_date() {
    let folder = project().join("docs/rules");
    let pages = pages::all();
    for (path, text) in &pages {
        let found = fs::read_to_string(folder.join(path)).unwrap_or_default();
        assert_eq!(&found, text, "docs/rules/{path} is stale: odsite explain --write docs/rules");
    }
    for language in ["zh", "en"] {
        for entry in fs::read_dir(folder.join(language)).expect("a folder") {
            let name = entry.expect("an entry").file_name().into_string().expect("UTF-8");
            assert!(
                pages.contains_key(&format!("{language}/{name}")),
                "docs/rules/{language}/{name} has no rule"
            );
        }
    }
}

#[test]
fn every_rule_says_what_why_and_how() {
    assert!(rulebook::ALL.len() >= 120, "{}", rulebook::ALL.len());
    let mut without_source = Vec::new();
    for rule in rulebook::ALL {
        let code = rule.code;
        for words in [&rule.title, &rule.why, &rule.mend] {
            assert!(!words.zh.is_empty() && !words.en.is_empty(), "{code}");
            assert!(!words.zh.ends_with('。') && !words.en.ends_with('.'), "{code} ends with a full stop");
        }
        assert!(!rule.example.is_empty() && !rule.corrected.is_empty(), "{code} has no example");
        assert_ne!(rule.example, rule.corrected, "{code} corrects nothing");
        if rule.source.is_none() {
            without_source.push(code);
        }
    }
    // That a disk fails rests on no standard.
    assert_eq!(without_source, ["F006"]);
}

/// Defects of real catalogues that harvesters were broken by, and dirt of real lists: the rules that
/// find each, or the tests in which it cannot arise.
#[test]
fn known_defects_have_a_rule_or_cannot_arise() {
    const DEFECTS: &[(&str, &[&str], &[&str])] = &[
        ("1 illegal characters or two URLs in an IRI", &["K006", "K017"], &[]),
        ("2 Turtle written by hand", &[], &["the_three_serialisations_of_a_catalogue_are_one_graph"]),
        ("3 relative ids", &[], &["no_iri_is_relative"]),
        ("4 distributions that change identity", &["D110"], &[]),
        ("5 blank nodes for entities", &[], &["no_entity_is_a_blank_node"]),
        ("6 duplicate identifiers", &["R001", "D134"], &[]),
        ("7 addresses that follow the title", &["R002"], &["former_ids_redirect"]),
        ("8 dates in free text", &["K005", "K013", "K014", "K015", "D106", "D107"], &[]),
        ("9 texts without a language", &["K010", "D135", "T924"], &["every_text_names_its_language"]),
        ("10 media types of the wrong vocabulary", &["D111", "D127"], &[]),
        (
            "11 licences unknown or on the data set alone",
            &["R003", "D101"],
            &["every_distribution_has_a_licence"],
        ),
        ("12 wrong nodes for rights", &[], &["rights_are_of_their_vocabulary"]),
        ("13 sizes that are no numbers", &["K008"], &[]),
        ("14 places that are none", &["D128"], &[]),
        ("15 periods with an end only", &["D129", "D106"], &[]),
        ("16 frequencies in own words", &["K011"], &[]),
        ("17 contacts without an address", &["K007", "K003"], &[]),
        ("18 publishers without a type", &["D104"], &["publishers_are_agents_with_names"]),
        ("19 required fields missing", &["D101", "K003"], &[]),
        ("20 broken JSON", &[], &["json_is_plain_utf8"]),
        ("21 paging", &[], &["a_catalogue_is_one_file"]),
        ("22 dead links", &["F008"], &[]),
        ("23 records with the data set's IRI", &[], &["records_have_iris_of_their_own"]),
        ("24 texts too long or too short", &["D105", "D120", "D121"], &[]),
        ("25 vocabulary IRIs without a type", &[], &["concepts_are_typed"]),
        ("26 faults of the shapes themselves", &[], &["tests/judges/rdf.py"]),
        ("frequencies of lists", &["K011"], &[]),
        ("encodings of lists", &["D115"], &[]),
        ("formats of lists", &["D111"], &[]),
        ("charges of lists", &["K008", "D118"], &[]),
        ("misspelt categories", &["R003"], &[]),
        ("dates in two spellings", &["K013"], &[]),
        ("amounts in one cell", &["K008"], &[]),
        ("several forms of contacts", &["K007"], &[]),
        ("blanks in titles", &["T909"], &[]),
        ("descriptions that say nothing", &["D122"], &[]),
        ("columns without names", &["D130", "D131"], &[]),
    ];
    let codes: BTreeSet<&str> = rulebook::ALL.iter().map(|rule| rule.code).collect();
    let mut tests = String::new();
    for file in ["tests/it/defects.rs", "src/rdf/tests.rs"] {
        tests += &fs::read_to_string(project().join(file)).unwrap_or_default();
    }
    for (defect, rules, impossible) in DEFECTS {
        assert!(!rules.is_empty() || !impossible.is_empty(), "{defect}");
        for rule in *rules {
            assert!(codes.contains(rule), "{defect}: no rule {rule}");
        }
        for test in *impossible {
            let there = tests.contains(&format!("fn {test}()")) || project().join(test).is_file();
            assert!(there, "{defect}: no test {test}");
        }
    }
}
