//! `graph.json`: objects and links of the section for machines, written as a stream.

use std::io::{self, Write};

use serde_json::{Map, Value};

use super::asset::Object;
use crate::address;
use crate::facts::Edition;
use crate::facts::graph::{self, Edge, Node};

/// Writes it: a node or an edge a line, so that versions of it can be compared.
pub(super) fn write(edition: &Edition, out: &mut dyn Write) -> io::Result<()> {
    let mut out = io::BufWriter::new(out);
    write!(out, "{{\n\"as_of\": \"{}\",\n\"nodes\": [", edition.as_of)?;
    let mut separator: &[u8] = b"\n";
    let mut failed = Ok(());
    graph::nodes(edition, &mut |node| {
        if failed.is_ok() {
            failed = out.write_all(separator).and_then(|()| {
                serde_json::to_writer(&mut out, &node_of(edition, &node)).map_err(io::Error::from)
            });
            separator = b",\n";
        }
    });
    failed?;
    out.write_all(b"\n],\n\"edges\": [")?;
    let mut first = true;
    let mut write_all = |edges: &[Edge]| -> io::Result<()> {
        for edge in edges {
            out.write_all(if first { b"\n" } else { b",\n" })?;
            first = false;
            let mut entry = Object::default();
            entry.set("from", edge.from.as_str());
            entry.set("link", edge.word);
            entry.set("to", edge.to.as_str());
            serde_json::to_writer(&mut out, &entry.done())?;
        }
        Ok(())
    };
    for (at, card) in edition.content.cards.iter().enumerate() {
        if card.is_public() {
            write_all(&graph::of_dataset(edition, &edition.content.dataset(at)))?;
        }
    }
    write_all(&graph::of_documents(edition))?;
    out.write_all(b"\n]\n}\n")?;
    out.flush()
}

fn node_of(edition: &Edition, node: &Node) -> Value {
    let base = &edition.content.basis.site.base_url;
    let mut entry = Object::default();
    entry.set("id", node.id.as_str());
    let title: Map<String, Value> =
        node.title.iter().map(|(tag, text)| (tag.to_owned(), text.into())).collect();
    entry.set("title", Value::Object(title));
    entry.set("state", node.state.clone());
    entry.date("date", node.date);
    let path = match node.id.split_once('/') {
        Some(("ground", key)) => Some(format!("vocab/grounds#{key}")),
        _ => address::object(&node.id),
    };
    entry.set("url", path.map(|path| format!("{base}{path}")));
    entry.done()
}
