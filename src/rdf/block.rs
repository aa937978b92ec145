//! Triples gathered entity by entity: those of one subject lie together, so that every
//! serialisation writes it once.

use std::borrow::Cow;
use std::collections::HashSet;

use oxrdf::vocab::rdf;
use oxrdf::{BlankNode, Literal, NamedNode, NamedNodeRef, NamedOrBlankNode, Term, Triple};

use super::names::xsd;
use crate::date::Date;
use crate::model::LocalText;

/// The triples of one subject.
pub(super) struct Block {
    subject: NamedOrBlankNode,
    triples: Vec<Triple>,
}

impl Block {
    /// A block about a node.
    pub(super) fn new(subject: impl Into<NamedOrBlankNode>) -> Self {
        Self { subject: subject.into(), triples: Vec::new() }
    }

    /// Adds a triple.
    pub(super) fn add(&mut self, predicate: NamedNodeRef<'static>, object: impl Into<Term>) {
        self.triples.push(Triple::new(self.subject.clone(), predicate, object));
    }

    /// Adds a triple where there is an object.
    pub(super) fn add_some(&mut self, predicate: NamedNodeRef<'static>, object: Option<NamedNode>) {
        if let Some(object) = object {
            self.add(predicate, object);
        }
    }

    /// Adds classes.
    pub(super) fn types(&mut self, classes: &[NamedNodeRef<'static>]) {
        for class in classes {
            self.add(rdf::TYPE, *class);
        }
    }

    /// Adds a text in all its languages.
    pub(super) fn text(&mut self, predicate: NamedNodeRef<'static>, text: &LocalText) {
        for (tag, text) in text.iter() {
            self.tagged(predicate, text, tag);
        }
    }

    /// Adds a text in one language; none when it is blank.
    pub(super) fn tagged(&mut self, predicate: NamedNodeRef<'static>, text: &str, tag: &str) {
        let text = clean(text);
        if !text.is_empty() {
            self.add(predicate, Literal::new_language_tagged_literal_unchecked(text, tag));
        }
    }

    /// Adds a plain string: an identifier, a version.
    pub(super) fn plain(&mut self, predicate: NamedNodeRef<'static>, text: &str) {
        let text = clean(text);
        if !text.is_empty() {
            self.add(predicate, Literal::new_simple_literal(text));
        }
    }

    /// Adds a value of a datatype.
    pub(super) fn typed(
        &mut self,
        predicate: NamedNodeRef<'static>,
        value: impl Into<String>,
        datatype: NamedNodeRef<'static>,
    ) {
        self.add(predicate, Literal::new_typed_literal(value, datatype));
    }

    /// Adds a day as `xsd:date`.
    pub(super) fn date(&mut self, predicate: NamedNodeRef<'static>, date: Option<Date>) {
        if let Some(date) = date {
            self.typed(predicate, date.to_string(), xsd::DATE);
        }
    }
}

/// Triples of an asset: its own entities in order, then those that others refer to as well.
pub(super) struct Graph<'s> {
    own: Vec<Triple>,
    children: Vec<Triple>,
    shared: Vec<Triple>,
    seen: &'s mut HashSet<String>,
}

impl<'s> Graph<'s> {
    /// An empty graph; shared subjects in `seen` are not described again.
    pub(super) fn new(seen: &'s mut HashSet<String>) -> Self {
        Self { own: Vec::new(), children: Vec::new(), shared: Vec::new(), seen }
    }

    /// Takes an entity, and behind it the small nodes that were made for it.
    pub(super) fn entity(&mut self, block: Block) {
        self.own.extend(block.triples);
        self.own.append(&mut self.children);
    }

    /// Takes a node that belongs to the entity in the making.
    pub(super) fn child(&mut self, block: Block) {
        self.children.extend(block.triples);
    }

    /// Describes a node that many refer to, unless that was done before; gives its name.
    pub(super) fn share(&mut self, iri: &str, describe: impl FnOnce(&mut Self, &mut Block)) -> NamedNode {
        let node = NamedNode::new_unchecked(iri);
        if self.seen.insert(iri.to_owned()) {
            let mut block = Block::new(node.clone());
            describe(self, &mut block);
            self.shared.extend(block.triples);
        }
        node
    }

    /// All triples.
    pub(super) fn finish(mut self) -> Vec<Triple> {
        self.own.append(&mut self.children);
        self.own.append(&mut self.shared);
        self.own
    }
}

/// A blank node whose name is the same in every build and unlike all others of the catalogue:
/// a letter for its kind, and the asset's id with its length before it.
pub(super) fn blank(kind: char, id: &str, rest: &str) -> BlankNode {
    BlankNode::new_unchecked(format!("{kind}{}-{id}-{rest}", id.len()))
}

/// Text that every serialisation can hold: without the control characters that XML 1.0 (2.2)
/// forbids, with line feeds for all line ends, and without blanks around it.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let bad = |c: char| (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{fffe}' | '\u{ffff}');
    if !text.contains(bad) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    out.push('\n');
                }
            }
            c if bad(c) => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}
