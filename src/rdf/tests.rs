//! The sample section in the three syntaxes, and what no text may lack.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use oxrdf::graph::CanonicalizationAlgorithm;
use oxrdf::{Graph, Quad, Term, Triple};

use super::*;
use crate::facts::Edition;
use crate::section::Section;
use crate::world::{DiskWorld, World};

/// The sample section of the repository.
pub(crate) fn sample() -> Edition {
    let world: Arc<dyn World> = Arc::new(DiskWorld::new(Path::new(env!("CARGO_MANIFEST_DIR")), None));
    let section = Section::open(&world);
    let as_of = section.as_of.expect("a date").date;
    Edition::new(section.content.expect("content"), as_of)
}

fn parse(syntax: Syntax, bytes: &[u8]) -> Graph {
    let mut graph = Graph::new();
    match syntax {
        Syntax::Turtle => oxttl::TurtleParser::new().for_slice(bytes).for_each(|t| {
            graph.insert(&t.expect("Turtle"));
        }),
        Syntax::RdfXml => oxrdfxml::RdfXmlParser::new().for_slice(bytes).for_each(|t| {
            graph.insert(&t.expect("RDF/XML"));
        }),
        Syntax::JsonLd => oxjsonld::JsonLdParser::new().for_slice(bytes).for_each(|quad| {
            let quad: Quad = quad.expect("JSON-LD");
            graph.insert(&Triple::from(quad));
        }),
    }
    graph.canonicalize(CanonicalizationAlgorithm::Unstable);
    graph
}

fn catalog_bytes(edition: &Edition, which: Which, syntax: Syntax) -> Vec<u8> {
    let mut bytes = Vec::new();
    write_catalog(edition, which, syntax, &mut bytes).expect("writing to memory");
    bytes
}

#[test]
fn the_three_serialisations_of_a_catalogue_are_one_graph() {
    let edition = sample();
    for which in [Which::Open, Which::Restricted] {
        let [turtle, xml, json] =
            Syntax::ALL.map(|syntax| parse(syntax, &catalog_bytes(&edition, which, syntax)));
        assert!(turtle.len() > 300, "{}", turtle.len());
        assert!(turtle == xml, "RDF/XML differs");
        assert!(turtle == json, "JSON-LD differs");
    }
}

#[test]
fn the_three_serialisations_of_every_asset_are_one_graph() {
    let edition = sample();
    for at in 0..edition.content.cards.len() {
        let triples = dataset_triples(&edition, &edition.content.dataset(at));
        let [turtle, xml, json] = Syntax::ALL.map(|syntax| {
            let mut bytes = Vec::new();
            write(syntax, &triples, &mut bytes).expect("writing to memory");
            parse(syntax, &bytes)
        });
        assert!(turtle == xml && turtle == json, "{}", edition.content.cards[at].id);
    }
}

#[test]
fn drafts_say_nothing() {
    let edition = sample();
    let at = edition.content.position("visitor-arrivals").expect("the draft");
    assert!(dataset_triples(&edition, &edition.content.dataset(at)).is_empty());
    for which in [Which::Open, Which::Restricted] {
        let text = String::from_utf8(catalog_bytes(&edition, which, Syntax::Turtle)).expect("UTF-8");
        assert!(!text.contains("visitor-arrivals"));
    }
}

#[test]
fn every_text_names_its_language() {
    let edition = sample();
    let texts = ["title", "description", "keyword", "prefLabel", "name", "fn", "comment", "definition"];
    let mut found = BTreeSet::new();
    for at in 0..edition.content.cards.len() {
        for triple in dataset_triples(&edition, &edition.content.dataset(at)) {
            let name = triple.predicate.as_str().rsplit(['#', '/']).next().unwrap_or_default().to_owned();
            if !texts.contains(&name.as_str()) {
                continue;
            }
            let Term::Literal(literal) = &triple.object else { panic!("{triple}") };
            assert!(literal.language().is_some(), "{triple}");
            found.insert(name);
        }
    }
    assert!(found.contains("title") && found.contains("keyword") && found.contains("fn"));
}

#[test]
fn blank_nodes_are_values_and_unlike_one_another() {
    let edition = sample();
    let mut all = BTreeSet::new();
    let allowed = ["PeriodOfTime", "Location", "Checksum"];
    for at in 0..edition.content.cards.len() {
        let mut here = BTreeSet::new();
        for triple in dataset_triples(&edition, &edition.content.dataset(at)) {
            if triple.subject.is_blank_node() && triple.predicate == oxrdf::vocab::rdf::TYPE {
                assert!(allowed.iter().any(|class| triple.object.to_string().contains(class)), "{triple}");
                assert!(here.insert(triple.subject.to_string()), "{triple}");
            }
        }
        for name in here {
            assert!(all.insert(name.clone()), "{name} is used twice");
        }
    }
}

#[test]
fn what_is_withheld_is_not_named() {
    let edition = sample();
    for id in ["household-survey-micro", "building-footprints", "low-income-villages", "shop-directory"] {
        let at = edition.content.position(id).expect("in the sample");
        let mut bytes = Vec::new();
        turtle(
            dataset_triples(&edition, &edition.content.dataset(at)).iter().map(Triple::as_ref),
            &mut bytes,
        )
        .expect("memory");
        let text = String::from_utf8(bytes).expect("UTF-8");
        for word in ["downloadURL", "byteSize", "checksum", "/files/"] {
            assert!(!text.contains(word), "{id}: {word}");
        }
    }
}
