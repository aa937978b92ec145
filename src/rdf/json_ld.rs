//! JSON-LD 1.1 through serde_json, with the context inline: a context elsewhere would make the
//! file unreadable where that address cannot be reached.
//!
//! Nodes are compact: texts by language, IRIs and dates by the context's word, blank nodes inside
//! the node that refers to them.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::HashMap;
use std::io::{self, BufWriter, Write};
use std::sync::LazyLock;

use oxrdf::vocab::{rdf, xsd};
use oxrdf::{BlankNodeRef, LiteralRef, NamedNodeRef, NamedOrBlankNodeRef, TermRef, Triple};
use serde::Serialize;
use serde::ser::{Error as _, SerializeMap, SerializeSeq, Serializer};

use super::catalog::{Which, catalog};
use super::names::{PREFIXES, adms, dcat, dcatap, dct, foaf, geo, org, rdfs, skos, spdx, vcard};
use crate::facts::Edition;

/// What the context says of a property's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Values {
    /// IRIs, or nodes.
    Nodes,
    /// Texts by language.
    Texts,
    /// Values of one datatype.
    Typed(NamedNodeRef<'static>),
}

/// The properties whose values the context explains, with their short names; the values of all
/// others are written out.
static PROPERTIES: LazyLock<HashMap<&'static str, (String, Values)>> = LazyLock::new(|| {
    let nodes = [
        adms::IDENTIFIER,
        adms::STATUS,
        dcat::ACCESS_SERVICE,
        dcat::ACCESS_URL,
        dcat::CATALOG,
        dcat::CONTACT_POINT,
        dcat::DATASET,
        dcat::DISTRIBUTION,
        dcat::DOWNLOAD_URL,
        dcat::ENDPOINT_DESCRIPTION,
        dcat::ENDPOINT_URL,
        dcat::HAS_VERSION,
        dcat::IN_SERIES,
        dcat::IS_VERSION_OF,
        dcat::LANDING_PAGE,
        dcat::MEDIA_TYPE,
        dcat::RECORD,
        dcat::SERVES_DATASET,
        dcat::SERVICE,
        dcat::THEME,
        dcat::THEME_TAXONOMY,
        dcatap::APPLICABLE_LEGISLATION,
        dcatap::AVAILABILITY,
        dcatap::HVD_CATEGORY,
        dct::ACCESS_RIGHTS,
        dct::ACCRUAL_PERIODICITY,
        dct::CONFORMS_TO,
        dct::CREATOR,
        dct::FORMAT,
        dct::HAS_PART,
        dct::IS_REPLACED_BY,
        dct::LANGUAGE,
        dct::LICENSE,
        dct::PUBLISHER,
        dct::RELATION,
        dct::REPLACES,
        dct::RIGHTS,
        dct::SOURCE,
        dct::SPATIAL,
        dct::TEMPORAL,
        dct::TYPE,
        foaf::HOMEPAGE,
        foaf::PAGE,
        foaf::PRIMARY_TOPIC,
        org::UNIT_OF,
        rdfs::SEE_ALSO,
        skos::BROADER,
        skos::BROAD_MATCH,
        skos::EXACT_MATCH,
        skos::HAS_TOP_CONCEPT,
        skos::IN_SCHEME,
        spdx::ALGORITHM,
        spdx::CHECKSUM,
        vcard::HAS_EMAIL,
        vcard::HAS_TELEPHONE,
        vcard::HAS_URL,
    ];
    let texts = [
        adms::VERSION_NOTES,
        dcat::KEYWORD,
        dct::DESCRIPTION,
        dct::TITLE,
        foaf::NAME,
        rdfs::COMMENT,
        skos::ALT_LABEL,
        skos::DEFINITION,
        skos::PREF_LABEL,
        vcard::FN,
    ];
    let typed = [
        (dct::ISSUED, super::names::xsd::DATE),
        (dct::MODIFIED, super::names::xsd::DATE),
        (dct::AVAILABLE, super::names::xsd::DATE),
        (dcat::START_DATE, super::names::xsd::DATE),
        (dcat::END_DATE, super::names::xsd::DATE),
        (dcat::BYTE_SIZE, super::names::xsd::NON_NEGATIVE_INTEGER),
        (dcat::BBOX, geo::WKT_LITERAL),
        (spdx::CHECKSUM_VALUE, super::names::xsd::HEX_BINARY),
    ];
    nodes
        .iter()
        .map(|name| (name.as_str(), Values::Nodes))
        .chain(texts.iter().map(|name| (name.as_str(), Values::Texts)))
        .chain(typed.iter().map(|(name, datatype)| (name.as_str(), Values::Typed(*datatype))))
        .map(|(iri, values)| (iri, (compact(iri), values)))
        .collect()
});

/// A name with its prefix, `dct:title`; the whole IRI where no prefix fits.
fn compact(iri: &str) -> String {
    for (prefix, namespace) in PREFIXES {
        if let Some(local) = iri.strip_prefix(namespace)
            && !local.is_empty()
            && local.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        {
            return format!("{prefix}:{local}");
        }
    }
    iri.to_owned()
}

/// Writes a small graph.
///
/// # Errors
/// When the writer fails.
pub fn json_ld(triples: &[Triple], out: impl Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let document = Document { pieces: |take: &mut dyn FnMut(&[Triple]) -> io::Result<()>| take(triples) };
    serde_json::to_writer_pretty(&mut out, &document)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Writes a whole catalogue, one data set after the other.
///
/// # Errors
/// When the writer fails.
pub(super) fn catalog_json_ld(edition: &Edition, which: Which, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let pieces = |take: &mut dyn FnMut(&[Triple]) -> io::Result<()>| catalog(edition, which, take);
    serde_json::to_writer_pretty(&mut out, &Document { pieces })?;
    out.write_all(b"\n")?;
    out.flush()
}

type Take<'t> = &'t mut dyn FnMut(&[Triple]) -> io::Result<()>;

/// The document: context, and a graph that is made piece by piece while it is written.
struct Document<F> {
    pieces: F,
}

impl<F: Fn(Take<'_>) -> io::Result<()>> Serialize for Document<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("@context", &*CONTEXT)?;
        map.serialize_entry("@graph", &Pieces(&self.pieces))?;
        map.end()
    }
}

struct Pieces<'f, F>(&'f F);

impl<F: Fn(Take<'_>) -> io::Result<()>> Serialize for Pieces<'_, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(None)?;
        let mut failed = None;
        let gone = (self.0)(&mut |triples| {
            Nodes::of(triples).write(&mut seq).map_err(|error| {
                failed = Some(error);
                io::Error::other("writing stopped")
            })
        });
        match (failed, gone) {
            (Some(error), _) => Err(error),
            (None, Err(error)) => Err(S::Error::custom(error)),
            (None, Ok(())) => seq.end(),
        }
    }
}

/// Prefixes, and what is said of properties in the order of their names.
static CONTEXT: LazyLock<serde_json::Value> = LazyLock::new(|| {
    let mut context = serde_json::Map::new();
    for (prefix, iri) in PREFIXES {
        context.insert((*prefix).to_owned(), (*iri).into());
    }
    let mut properties: Vec<&(String, Values)> = PROPERTIES.values().collect();
    properties.sort_by(|a, b| a.0.cmp(&b.0));
    for (name, values) in properties {
        let definition = match values {
            Values::Nodes => serde_json::json!({"@id": name, "@type": "@id"}),
            Values::Texts => serde_json::json!({"@id": name, "@container": "@language"}),
            Values::Typed(datatype) => serde_json::json!({"@id": name, "@type": compact(datatype.as_str())}),
        };
        context.insert(name.clone(), definition);
    }
    context.into()
});

/// One property of a node with its values.
type Property<'t> = (NamedNodeRef<'t>, Vec<TermRef<'t>>);

/// Triples by subject, in the order of first mention.
struct Nodes<'t> {
    subjects: Vec<(NamedOrBlankNodeRef<'t>, Vec<Property<'t>>)>,
    at: HashMap<NamedOrBlankNodeRef<'t>, usize>,
    /// How often a blank node is referred to.
    uses: HashMap<BlankNodeRef<'t>, usize>,
    /// The blank nodes being written, against circles.
    open: RefCell<Vec<usize>>,
}

impl<'t> Nodes<'t> {
    fn of(triples: &'t [Triple]) -> Self {
        let mut nodes =
            Self { subjects: Vec::new(), at: HashMap::new(), uses: HashMap::new(), open: RefCell::default() };
        for triple in triples {
            let triple = triple.as_ref();
            let at = *nodes.at.entry(triple.subject).or_insert_with(|| {
                nodes.subjects.push((triple.subject, Vec::new()));
                nodes.subjects.len() - 1
            });
            let properties = &mut nodes.subjects[at].1;
            let property = match properties.iter().position(|(name, _)| *name == triple.predicate) {
                Some(found) => &mut properties[found].1,
                None => {
                    properties.push((triple.predicate, Vec::new()));
                    let last = properties.len() - 1;
                    &mut properties[last].1
                }
            };
            property.push(triple.object);
            if let TermRef::BlankNode(node) = triple.object {
                *nodes.uses.entry(node).or_default() += 1;
            }
        }
        nodes
    }

    /// Whether a node is written inside the one that refers to it.
    fn is_inner(&self, subject: NamedOrBlankNodeRef<'_>) -> bool {
        matches!(subject, NamedOrBlankNodeRef::BlankNode(node) if self.uses.get(&node) == Some(&1))
    }

    fn write<S: SerializeSeq>(&self, seq: &mut S) -> Result<(), S::Error> {
        for (at, (subject, _)) in self.subjects.iter().enumerate() {
            if !self.is_inner(*subject) {
                seq.serialize_element(&Node { nodes: self, at })?;
            }
        }
        Ok(())
    }
}

struct Node<'n, 't> {
    nodes: &'n Nodes<'t>,
    at: usize,
}

impl Serialize for Node<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (subject, properties) = &self.nodes.subjects[self.at];
        let mut map = serializer.serialize_map(None)?;
        match subject {
            NamedOrBlankNodeRef::NamedNode(node) => map.serialize_entry("@id", node.as_str())?,
            NamedOrBlankNodeRef::BlankNode(node) if !self.nodes.is_inner(*subject) => {
                map.serialize_entry("@id", &format!("_:{}", node.as_str()))?;
            }
            NamedOrBlankNodeRef::BlankNode(_) => {}
        }
        self.nodes.open.borrow_mut().push(self.at);
        for (name, values) in properties {
            if *name == rdf::TYPE {
                map.serialize_entry("@type", &Types(values))?;
                continue;
            }
            let known = PROPERTIES.get(name.as_str());
            let kind = known.map(|(_, values)| *values);
            let short = known.map_or_else(
                || Cow::Owned(compact(name.as_str())),
                |(short, _)| Cow::Borrowed(short.as_str()),
            );
            let tagged = |term: &TermRef<'_>| matches!(term, TermRef::Literal(l) if l.language().is_some());
            if kind != Some(Values::Texts) {
                map.serialize_entry(&short, &Terms { nodes: self.nodes, values, kind })?;
            } else if values.iter().all(tagged) {
                map.serialize_entry(&short, &Texts(values))?;
            } else {
                // The whole IRI is no word of the context, so that nothing is read into it.
                map.serialize_entry(name.as_str(), &Terms { nodes: self.nodes, values, kind: None })?;
            }
        }
        self.nodes.open.borrow_mut().pop();
        map.end()
    }
}

/// Classes: a name, or a list of names.
struct Types<'v, 't>(&'v [TermRef<'t>]);

impl Serialize for Types<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|term| match term {
            TermRef::NamedNode(node) => compact(node.as_str()),
            other => other.to_string(),
        }))
    }
}

/// Texts by language; a list where a language has several.
struct Texts<'v, 't>(&'v [TermRef<'t>]);

impl Serialize for Texts<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut by_language: Vec<(&str, Vec<&str>)> = Vec::new();
        for term in self.0 {
            let TermRef::Literal(literal) = term else { continue };
            let language = literal.language().unwrap_or_default();
            match by_language.iter_mut().find(|(tag, _)| *tag == language) {
                Some((_, texts)) => texts.push(literal.value()),
                None => by_language.push((language, vec![literal.value()])),
            }
        }
        let mut map = serializer.serialize_map(Some(by_language.len()))?;
        for (tag, texts) in by_language {
            match texts.as_slice() {
                [only] => map.serialize_entry(tag, only)?,
                several => map.serialize_entry(tag, several)?,
            }
        }
        map.end()
    }
}

/// The values of a property: one, or a list.
struct Terms<'v, 'n, 't> {
    nodes: &'n Nodes<'t>,
    values: &'v [TermRef<'t>],
    kind: Option<Values>,
}

impl Serialize for Terms<'_, '_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let term = |value| One { nodes: self.nodes, value, kind: self.kind };
        match self.values {
            [only] => term(*only).serialize(serializer),
            several => serializer.collect_seq(several.iter().map(|value| term(*value))),
        }
    }
}

struct One<'n, 't> {
    nodes: &'n Nodes<'t>,
    value: TermRef<'t>,
    kind: Option<Values>,
}

impl Serialize for One<'_, '_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value {
            TermRef::NamedNode(node) if self.kind == Some(Values::Nodes) => {
                serializer.serialize_str(node.as_str())
            }
            TermRef::NamedNode(node) => one_entry(serializer, "@id", node.as_str()),
            TermRef::BlankNode(node) => {
                let inner = self.nodes.at.get(&NamedOrBlankNodeRef::BlankNode(node)).copied();
                match inner {
                    Some(at)
                        if self.nodes.is_inner(node.into()) && !self.nodes.open.borrow().contains(&at) =>
                    {
                        Node { nodes: self.nodes, at }.serialize(serializer)
                    }
                    _ => one_entry(serializer, "@id", &format!("_:{}", node.as_str())),
                }
            }
            TermRef::Literal(literal) => self.literal(literal, serializer),
        }
    }
}

impl One<'_, '_> {
    fn literal<S: Serializer>(&self, literal: LiteralRef<'_>, serializer: S) -> Result<S::Ok, S::Error> {
        let datatype = literal.datatype();
        match (literal.language(), self.kind) {
            (None, Some(Values::Typed(expected))) if expected == datatype => {
                serializer.serialize_str(literal.value())
            }
            (None, None) if datatype == xsd::STRING => serializer.serialize_str(literal.value()),
            (language, _) => {
                let mut map = serializer.serialize_map(Some(2))?;
                match language {
                    Some(language) => map.serialize_entry("@language", language)?,
                    None => map.serialize_entry("@type", &compact(datatype.as_str()))?,
                }
                map.serialize_entry("@value", literal.value())?;
                map.end()
            }
        }
    }
}

fn one_entry<S: Serializer>(serializer: S, key: &str, value: &str) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry(key, value)?;
    map.end()
}
