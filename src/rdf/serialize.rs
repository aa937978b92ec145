//! Turtle and RDF/XML through the serialisers of `oxttl` and `oxrdfxml`, and the one function
//! that writes a whole catalogue in any of the three syntaxes.
//!
//! Knows no data sets.

use std::io::{self, BufWriter, Write};
use std::sync::LazyLock;

use oxrdf::{Triple, TripleRef};
use oxrdfxml::RdfXmlSerializer;
use oxttl::TurtleSerializer;

use super::catalog::{Which, catalog};
use super::json_ld;
use super::names::PREFIXES;
use crate::facts::Edition;

/// A concrete syntax of RDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// RDF 1.1 Turtle.
    Turtle,
    /// RDF 1.1 XML.
    RdfXml,
    /// JSON-LD 1.1.
    JsonLd,
}

impl Syntax {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Turtle, Self::RdfXml, Self::JsonLd];

    /// The usual file extension.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Turtle => "ttl",
            Self::RdfXml => "rdf",
            Self::JsonLd => "jsonld",
        }
    }

    /// The media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Turtle => "text/turtle",
            Self::RdfXml => "application/rdf+xml",
            Self::JsonLd => "application/ld+json",
        }
    }

    /// Its switch in `site.yaml`.
    pub fn switch(self) -> &'static str {
        match self {
            Self::Turtle => "turtle",
            Self::RdfXml => "rdfxml",
            Self::JsonLd => "jsonld",
        }
    }
}

/// Writes a small graph.
///
/// # Errors
/// When the writer fails.
pub fn write(syntax: Syntax, triples: &[Triple], out: impl Write) -> io::Result<()> {
    match syntax {
        Syntax::Turtle => turtle(triples.iter().map(Triple::as_ref), out),
        Syntax::RdfXml => rdf_xml(triples.iter().map(Triple::as_ref), out),
        Syntax::JsonLd => json_ld::json_ld(triples, out),
    }
}

/// Writes triples as Turtle.
///
/// # Errors
/// When the writer fails.
pub fn turtle<'a>(triples: impl Iterator<Item = TripleRef<'a>>, out: impl Write) -> io::Result<()> {
    let mut writer = TURTLE.clone().for_writer(BufWriter::new(out));
    for triple in triples {
        writer.serialize_triple(triple)?;
    }
    writer.finish()?.flush()
}

/// Writes triples as RDF/XML.
///
/// # Errors
/// When the writer fails.
pub fn rdf_xml<'a>(triples: impl Iterator<Item = TripleRef<'a>>, out: impl Write) -> io::Result<()> {
    let mut writer = RDF_XML.clone().for_writer(BufWriter::new(out));
    for triple in triples {
        writer.serialize_triple(triple)?;
    }
    end_line(writer.finish()?)
}

/// Writes a whole catalogue, one data set after the other.
///
/// # Errors
/// When the writer fails.
pub fn write_catalog(edition: &Edition, which: Which, syntax: Syntax, out: &mut dyn Write) -> io::Result<()> {
    match syntax {
        Syntax::Turtle => {
            let mut writer = TURTLE.clone().for_writer(BufWriter::new(out));
            catalog(edition, which, &mut |triples| {
                triples.iter().try_for_each(|t| writer.serialize_triple(t))
            })?;
            writer.finish()?.flush()
        }
        Syntax::RdfXml => {
            let mut writer = RDF_XML.clone().for_writer(BufWriter::new(out));
            catalog(edition, which, &mut |triples| {
                triples.iter().try_for_each(|t| writer.serialize_triple(t))
            })?;
            end_line(writer.finish()?)
        }
        Syntax::JsonLd => json_ld::catalog_json_ld(edition, which, out),
    }
}

fn end_line(mut out: impl Write) -> io::Result<()> {
    out.write_all(b"\n")?;
    out.flush()
}

/// The serialisers with their prefixes, made once: there are two files of them a data set.
static TURTLE: LazyLock<TurtleSerializer> = LazyLock::new(|| {
    PREFIXES.iter().fold(TurtleSerializer::new(), |serializer, (name, iri)| {
        // The table holds IRIs; a wrong one would only mean longer names.
        serializer.clone().with_prefix(*name, *iri).unwrap_or(serializer)
    })
});
static RDF_XML: LazyLock<RdfXmlSerializer> = LazyLock::new(|| {
    PREFIXES.iter().fold(RdfXmlSerializer::new(), |serializer, (name, iri)| {
        serializer.clone().with_prefix(*name, *iri).unwrap_or(serializer)
    })
});
