//! What broke harvesters of real catalogues and cannot arise here, seen on the published sample: its
//! catalogue is read by parsers that are not ours.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use oxrdf::{Graph, NamedNodeRef, NamedOrBlankNode, TermRef, Triple};

use crate::support::{publish_regardless, sample};

static SITE: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| publish_regardless(&sample()));

static CATALOGUE: LazyLock<Graph> = LazyLock::new(|| {
    let mut graph = Graph::new();
    for triple in oxttl::TurtleParser::new().for_slice(&SITE["catalog.ttl"]) {
        graph.insert(&triple.expect("Turtle"));
    }
    graph
});

const TYPE: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

fn dcat(name: &str) -> String {
    format!("http://www.w3.org/ns/dcat#{name}")
}

fn dct(name: &str) -> String {
    format!("http://purl.org/dc/terms/{name}")
}

fn node(iri: &str) -> NamedNodeRef<'_> {
    NamedNodeRef::new(iri).expect("an IRI")
}

/// All things of a class.
fn of_class(class: &str) -> Vec<NamedOrBlankNode> {
    let found: Vec<_> = CATALOGUE
        .subjects_for_predicate_object(node(TYPE), node(class))
        .map(oxrdf::NamedOrBlankNodeRef::into_owned)
        .collect();
    assert!(!found.is_empty(), "nothing of class {class}");
    found
}

fn objects(subject: &NamedOrBlankNode, predicate: &str) -> Vec<TermRef<'static>> {
    CATALOGUE.objects_for_subject_predicate(subject, node(predicate)).collect()
}

#[test]
fn no_iri_is_relative() {
    for triple in CATALOGUE.iter().map(oxrdf::TripleRef::into_owned) {
        let Triple { subject, predicate, object } = &triple;
        for iri in [subject.to_string(), predicate.to_string(), object.to_string()] {
            if let Some(iri) = iri.strip_prefix('<') {
                let scheme = iri.split(':').next().unwrap_or_default();
                assert!(matches!(scheme, "http" | "https" | "mailto" | "tel" | "urn"), "{triple}");
            }
        }
    }
}

#[test]
fn no_entity_is_a_blank_node() {
    let classes = ["Dataset", "Distribution", "DatasetSeries", "DataService", "Catalog", "CatalogRecord"];
    let mut seen = 0;
    for class in classes {
        for thing in CATALOGUE.subjects_for_predicate_object(node(TYPE), node(&dcat(class))) {
            assert!(thing.is_named_node(), "{thing} is a {class}");
            seen += 1;
        }
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn every_distribution_has_a_licence() {
    for distribution in of_class(&dcat("Distribution")) {
        let licences = objects(&distribution, &dct("license"));
        // What is provided on request alone is under no open licence; it says so.
        let rights = objects(&distribution, &dct("rights"));
        if rights.iter().any(|rights| rights.to_string().contains("/access-right/")) {
            continue;
        }
        assert_eq!(licences.len(), 1, "{distribution}");
        assert!(matches!(licences[0], TermRef::NamedNode(_)), "{distribution}: {}", licences[0]);
    }
}

#[test]
fn rights_are_of_their_vocabulary() {
    for dataset in of_class(&dcat("Dataset")) {
        for rights in objects(&dataset, &dct("accessRights")) {
            let table = "<http://publications.europa.eu/resource/authority/access-right/";
            assert!(rights.to_string().starts_with(table), "{dataset}: {rights}");
        }
    }
}

#[test]
fn publishers_are_agents_with_names() {
    let mut seen = 0;
    for dataset in of_class(&dcat("Dataset")) {
        for publisher in objects(&dataset, &dct("publisher")) {
            let TermRef::NamedNode(publisher) = publisher else { panic!("{dataset}: {publisher}") };
            let publisher = NamedOrBlankNode::from(publisher.into_owned());
            let types: BTreeSet<String> = objects(&publisher, TYPE).iter().map(ToString::to_string).collect();
            assert!(types.contains("<http://xmlns.com/foaf/0.1/Agent>"), "{publisher}: {types:?}");
            assert!(!objects(&publisher, "http://xmlns.com/foaf/0.1/name").is_empty(), "{publisher}");
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn json_is_plain_utf8() {
    let mut seen = 0;
    for (path, bytes) in SITE.iter().filter(|(path, _)| path.ends_with(".json") || path.ends_with(".jsonld"))
    {
        assert!(!bytes.starts_with(b"\xef\xbb\xbf"), "{path} begins with a byte order mark");
        std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        serde_json::from_slice::<serde_json::Value>(bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        seen += 1;
    }
    assert!(seen > 50, "{seen}");
}

#[test]
fn a_catalogue_is_one_file() {
    let pages = ["http://www.w3.org/ns/hydra/core#next", "http://www.w3.org/ns/hydra/core#view"];
    for page in pages {
        assert_eq!(CATALOGUE.triples_for_predicate(node(page)).count(), 0);
    }
    let listed: BTreeSet<String> = CATALOGUE
        .triples_for_predicate(node(&dcat("dataset")))
        .map(|triple| triple.object.to_string())
        .collect();
    let described: BTreeSet<String> = of_class(&dcat("Dataset")).iter().map(ToString::to_string).collect();
    assert!(listed.is_subset(&described) && listed.len() > 10, "{listed:?}");
}

#[test]
fn records_have_iris_of_their_own() {
    let datasets: BTreeSet<String> = of_class(&dcat("Dataset")).iter().map(ToString::to_string).collect();
    for record in of_class(&dcat("CatalogRecord")) {
        assert!(!datasets.contains(&record.to_string()), "{record}");
        assert_eq!(objects(&record, "http://xmlns.com/foaf/0.1/primaryTopic").len(), 1, "{record}");
    }
}

#[test]
fn concepts_are_typed() {
    let mut seen = 0;
    for dataset in of_class(&dcat("Dataset")) {
        for theme in objects(&dataset, &dcat("theme")) {
            let TermRef::NamedNode(theme) = theme else { panic!("{dataset}: {theme}") };
            let theme = NamedOrBlankNode::from(theme.into_owned());
            let types: Vec<String> = objects(&theme, TYPE).iter().map(ToString::to_string).collect();
            assert!(types.iter().any(|t| t.ends_with("skos/core#Concept>")), "{theme}: {types:?}");
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen}");
}

#[test]
fn former_ids_redirect() {
    let mut world = sample();
    let path = "content/datasets/population/population.yaml";
    let path = if world.text(path).is_some() {
        path.to_owned()
    } else {
        let found = world.paths().find(|p| p.starts_with("content/datasets/") && p.ends_with(".yaml"));
        found.expect("a manifest").to_owned()
    };
    let text = world.text(&path).expect("text").to_owned();
    let id = path.rsplit('/').next().and_then(|name| name.strip_suffix(".yaml")).expect("an id").to_owned();
    if !text.contains("former_ids:") {
        world.write(&path, format!("{text}former_ids: [the-old-name]\n"));
        let site = publish_regardless(&world);
        let page = String::from_utf8(site["datasets/the-old-name/index.html"].clone()).expect("UTF-8");
        assert!(page.contains(&id), "{page}");
    }
}
