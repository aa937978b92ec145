//! Metadata for machines: RDF, the national platform's list and document, DCAT-US 1.1, Data
//! Packages, flat lists, schema.org. One internal model, one writer a dialect, since the
//! standards contradict one another.
//!
//! Knows no pages and decides nothing: what of a file may be told says [`crate::rdf::offer`].

mod asset;
mod data_gov_tw;
mod data_json;
mod data_package;
mod dcat_us3;
mod flat;
mod graph;
mod platform_list;
pub mod promises;
mod schema_org;

#[cfg(test)]
mod tests;

pub use schema_org::{schema_org, schema_org_catalog};

use std::io::{self, Write};

use serde::{Serialize, Serializer};

use super::table::{Input, Output, Outputs};
use crate::content::{Card, join_path};
use crate::facts::Edition;
use crate::model::Dataset;
use crate::rdf::{self, Syntax, Which};

/// Adds all metadata files that the settings want.
pub fn add(edition: &Edition, outputs: &mut Outputs) {
    let site = &edition.content.basis.site;
    for (at, card) in edition.content.cards.iter().enumerate() {
        if card.is_public() {
            add_dataset(edition, at, outputs);
        }
    }
    let all = || vec![Input::Site, Input::Datasets];
    for syntax in Syntax::ALL.into_iter().filter(|syntax| site.wants(syntax.switch())) {
        let write = move |which| {
            move |edition: &Edition, out: &mut dyn Write| rdf::write_catalog(edition, which, syntax, out)
        };
        let name = format!("catalog.{}", syntax.extension());
        outputs.add(format!("restricted/{name}"), Output::new(all(), write(Which::Restricted)));
        outputs.add(name, Output::new(all(), write(Which::Open)));
    }
    if site.wants("data_json") {
        outputs.add("data.json", Output::new(all(), data_json::write));
    }
    if site.wants("dcat_us3") {
        outputs.add("catalog-dcat-us3.json", Output::new(all(), dcat_us3::write));
    }
    if site.wants("csv") {
        outputs.add("catalog.csv", Output::new(all(), |edition, out| flat::csv(edition, Which::Open, out)));
        outputs.add(
            "restricted/catalog.csv",
            Output::new(all(), |edition, out| flat::csv(edition, Which::Restricted, out)),
        );
    }
    if site.wants("json") {
        outputs.add("catalog.json", Output::new(all(), |edition, out| flat::json(edition, Which::Open, out)));
        outputs.add(
            "restricted/catalog.json",
            Output::new(all(), |edition, out| flat::json(edition, Which::Restricted, out)),
        );
    }
    if site.wants("json") && promises::has_one(edition) {
        let inputs = vec![Input::Site, Input::Cards, Input::Documents];
        outputs.add("promises.json", Output::new(inputs, promises::write));
    }
    if site.wants("graph") {
        let inputs = vec![Input::Site, Input::Documents, Input::Cards, Input::Datasets];
        outputs.add("graph.json", Output::new(inputs, graph::write));
    }
    if site.wants("data_gov_tw") {
        outputs.add("data-gov-tw/catalog.csv", Output::new(all(), platform_list::write));
    }
    if site.wants("vocab") {
        add_vocabularies(edition, outputs);
    }
}

/// Whether a data set has a `datapackage.json`.
pub fn has_datapackage(edition: &Edition, dataset: &Dataset) -> bool {
    edition.content.basis.site.wants("datapackage") && data_package::has_one(edition, dataset)
}

/// Whether a data set stands in the platform's list and has a document for it.
pub fn is_on_platform_list(dataset: &Dataset) -> bool {
    dataset.is_open() && !dataset.is_series()
}

fn add_vocabularies(edition: &Edition, outputs: &mut Outputs) {
    type Make = fn(&crate::content::Basis) -> Vec<oxrdf::Triple>;
    let mut all: Vec<(&str, Make)> =
        vec![("grounds", rdf::grounds), ("themes", rdf::themes), ("licenses", rdf::licenses)];
    if !edition.content.basis.laws.is_empty() {
        all.push(("laws", rdf::laws));
    }
    for (name, make) in all {
        let render = move |edition: &Edition, out: &mut dyn Write| {
            rdf::write(Syntax::Turtle, &make(&edition.content.basis), out)
        };
        outputs.add(format!("vocab/{name}.ttl"), Output::new(vec![Input::Site], render));
    }
}

fn add_dataset(edition: &Edition, at: usize, outputs: &mut Outputs) {
    let site = &edition.content.basis.site;
    let card = &edition.content.cards[at];
    let dataset = edition.content.dataset(at);
    let inputs = inputs(edition, at, &dataset);
    let folder = format!("datasets/{}", card.id);
    for syntax in Syntax::ALL.into_iter().filter(|syntax| site.wants(syntax.switch())) {
        let render = move |edition: &Edition, out: &mut dyn Write| {
            let triples = rdf::dataset_triples(edition, &edition.content.dataset(at));
            rdf::write(syntax, &triples, out)
        };
        outputs.add(format!("{folder}/dataset.{}", syntax.extension()), Output::new(inputs.clone(), render));
    }
    if has_datapackage(edition, &dataset) {
        let render = move |edition: &Edition, out: &mut dyn Write| {
            pretty(out, &data_package::package(edition, &edition.content.dataset(at)))
        };
        outputs.add(format!("{folder}/datapackage.json"), Output::new(inputs.clone(), render));
    }
    if site.wants("data_gov_tw") && is_on_platform_list(&dataset) {
        let render = move |edition: &Edition, out: &mut dyn Write| {
            pretty(out, &data_gov_tw::document(edition, &edition.content.dataset(at)))
        };
        outputs.add(format!("data-gov-tw/{}.json", card.id), Output::new(inputs, render));
    }
}

/// What the files of one data set are made from: its manifest, those that it links to, its files.
fn inputs(edition: &Edition, at: usize, dataset: &Dataset) -> Vec<Input> {
    let content = &edition.content;
    let mut inputs = vec![Input::Site, Input::Dataset(at)];
    for (_, id) in &content.cards[at].links {
        inputs.extend(content.position(id).map(Input::Dataset));
    }
    let earlier = dataset.versions.iter().flat_map(|version| &version.distributions);
    for distribution in dataset.distributions.iter().chain(earlier) {
        let path = distribution.file.as_deref().and_then(|file| join_path(&dataset.file, file));
        inputs.extend(path.map(Input::File));
    }
    if dataset.is_series() {
        // Members name their series; it does not name them.
        inputs.push(Input::Cards);
    }
    inputs.sort();
    inputs.dedup();
    inputs
}

/// Writes a small JSON document.
fn pretty(out: &mut dyn Write, value: &serde_json::Value) -> io::Result<()> {
    let mut out = io::BufWriter::new(out);
    serde_json::to_writer_pretty(&mut out, value)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// The assets of a catalogue in JSON, written one after the other: an entry is made, written and dropped.
struct Entries<'a> {
    edition: &'a Edition,
    /// Which are listed.
    lists: fn(&Card) -> bool,
    entry: fn(&Edition, &Dataset) -> serde_json::Value,
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let content = &self.edition.content;
        let listed = content.cards.iter().enumerate().filter(|(_, card)| (self.lists)(card));
        serializer.collect_seq(listed.map(|(at, _)| (self.entry)(self.edition, &content.dataset(at))))
    }
}
