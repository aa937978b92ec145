//! A data set or series with its record, its restriction and its earlier versions
//! (DCAT-AP 3.0.1, Dataset, Dataset Series, Catalogue Record).

use std::collections::HashSet;

use oxrdf::{NamedNode, Triple};

use super::block::{Block, Graph, blank};
use super::names::{adms, dcat, dcatap, dct, foaf, rdfs};
use super::offer;
use crate::address;
use crate::content::Basis;
use crate::date::Date;
use crate::facts::Edition;
use crate::model::{Dataset, LocalText, Status, Version};

/// The triples of one asset, with all that it refers to; complete in themselves.
pub fn dataset_triples(edition: &Edition, dataset: &Dataset) -> Vec<Triple> {
    let mut seen = HashSet::new();
    describe(edition, dataset, &mut seen)
}

/// The triples of one asset, without the shared things that were described before.
pub(super) fn describe(edition: &Edition, dataset: &Dataset, seen: &mut HashSet<String>) -> Vec<Triple> {
    let mut graph = Graph::new(seen);
    if dataset.status == Status::Draft {
        return graph.finish();
    }
    let writer = Writer {
        edition,
        basis: &edition.content.basis,
        base: &edition.content.basis.site.base_url,
        dataset,
    };
    if dataset.status == Status::Withdrawn {
        writer.tombstone(&mut graph);
    } else {
        writer.dataset(&mut graph);
        writer.restriction(&mut graph);
    }
    writer.record(&mut graph);
    if dataset.status.is_offered() && !dataset.is_series() {
        writer.distributions(&mut graph, None);
        for version in &dataset.versions {
            writer.version(&mut graph, version);
            writer.distributions(&mut graph, Some(version));
        }
    }
    graph.finish()
}

/// The day of a data set's metadata; where nothing is dated, the day of the edition, since a
/// record must have one.
pub(super) fn record_date(edition: &Edition, dataset: &Dataset) -> Date {
    let withdrawn =
        dataset.withdrawal.as_ref().and_then(|w| w.date).filter(|_| dataset.status == Status::Withdrawn);
    withdrawn.or_else(|| Basis::metadata_modified(dataset)).or(dataset.inventoried).unwrap_or(edition.as_of)
}

pub(super) struct Writer<'a> {
    pub(super) edition: &'a Edition,
    pub(super) basis: &'a Basis,
    pub(super) base: &'a str,
    pub(super) dataset: &'a Dataset,
}

impl Writer<'_> {
    pub(super) fn iri(&self) -> String {
        address::dataset(self.base, &self.dataset.id)
    }

    /// The IRI of another data set, unless it is a draft or unknown.
    fn other(&self, id: &str) -> Option<NamedNode> {
        let card = self.edition.content.card(id)?;
        card.is_public().then(|| NamedNode::new_unchecked(address::dataset(self.base, id)))
    }

    fn dataset(&self, graph: &mut Graph<'_>) {
        let dataset = self.dataset;
        let iri = self.iri();
        let mut block = Block::new(NamedNode::new_unchecked(iri.as_str()));
        if dataset.is_series() {
            block.types(&[dcat::SERIES_CLASS]);
        }
        // The shapes want `dcat:Resource` spelt out: they infer nothing.
        block.types(&[dcat::DATASET_CLASS, dcat::RESOURCE_CLASS]);
        block.text(dct::TITLE, &dataset.title);
        self.described(&mut block, &dataset.description);
        block.plain(dct::IDENTIFIER, &dataset.id);
        self.parties(graph, &mut block);
        self.subjects(graph, &mut block);
        block.add(dct::ACCESS_RIGHTS, graph.access(dataset.access));
        self.legal(graph, &mut block);
        block.date(dct::ISSUED, dataset.issued);
        block.date(dct::MODIFIED, dataset.modified);
        match dataset.status {
            Status::Planned => {
                block.date(dct::AVAILABLE, dataset.planned_for);
                block.add(adms::STATUS, graph.dataset_status("DEVELOP", "under development"));
            }
            Status::Discontinued => block.add(adms::STATUS, graph.dataset_status("DISCONT", "discontinued")),
            _ => {}
        }
        if let Some(frequency) = dataset.frequency.as_deref().and_then(|f| graph.frequency(f)) {
            block.add(dct::ACCRUAL_PERIODICITY, frequency);
        }
        self.coverage(graph, &mut block);
        for language in dataset.language.iter().filter_map(|tag| graph.language(tag)) {
            block.add(dct::LANGUAGE, language);
        }
        for standard in &dataset.conforms_to {
            block.add(dct::CONFORMS_TO, graph.standard(self.basis, standard));
        }
        self.links(graph, &mut block);
        block.text(rdfs::COMMENT, &dataset.notes);
        for (scheme, value) in &dataset.identifiers {
            block.add(adms::IDENTIFIER, graph.identifier(&iri, scheme, value));
        }
        if dataset.is_series() {
            self.members(graph);
        } else {
            self.offered(&mut block);
        }
        graph.entity(block);
    }

    /// The members of a series in short, for its own file; in a catalogue they stand in full.
    fn members(&self, graph: &mut Graph<'_>) {
        let series = self.iri();
        let members = self.edition.links.members.get(&self.dataset.id);
        for card in members.into_iter().flatten().map(|at| &self.edition.content.cards[*at]) {
            if card.status == Status::Withdrawn {
                continue;
            }
            graph.share(&address::dataset(self.base, &card.id), |_, stub| {
                stub.types(&[dcat::DATASET_CLASS]);
                stub.text(dct::TITLE, &card.title);
                stub.text(
                    dct::DESCRIPTION,
                    if card.summary.is_empty() { &card.title } else { &card.summary },
                );
                stub.add(dcat::IN_SERIES, NamedNode::new_unchecked(series.as_str()));
            });
        }
    }

    /// The description; the title where there is none, since one is mandatory.
    fn described(&self, block: &mut Block, text: &LocalText) {
        block.text(dct::DESCRIPTION, if text.is_empty() { &self.dataset.title } else { text });
    }

    pub(super) fn parties(&self, graph: &mut Graph<'_>, block: &mut Block) {
        let dataset = self.dataset;
        let publisher = self.basis.publisher(dataset.publisher.as_deref(), &dataset.unit);
        if let Some(agent) = publisher.and_then(|key| graph.agent(self.basis, key)) {
            block.add(dct::PUBLISHER, agent);
        }
        if publisher != Some(dataset.unit.as_str())
            && let Some(unit) = graph.agent(self.basis, &dataset.unit)
        {
            block.add(dct::CREATOR, unit);
        }
        if let Some(contact) = graph.contact(self.basis, dataset) {
            block.add(dcat::CONTACT_POINT, contact);
        }
    }

    fn subjects(&self, graph: &mut Graph<'_>, block: &mut Block) {
        let mut named: Vec<&str> = Vec::new();
        for key in &self.dataset.themes {
            for code in self.basis.themes.get(key).iter().flat_map(|theme| &theme.eu) {
                if !named.contains(&code.as_str()) {
                    named.push(code);
                    block.add(dcat::THEME, graph.eu_theme(code));
                }
            }
            if let Some(theme) = graph.theme(self.basis, key) {
                block.add(dcat::THEME, theme);
            }
        }
        for keyword in &self.dataset.keywords {
            block.text(dcat::KEYWORD, keyword);
        }
        if let Some(category) = &self.dataset.hvd_category {
            block.add(dcatap::HVD_CATEGORY, graph.high_value(category));
        }
    }

    fn legal(&self, graph: &mut Graph<'_>, block: &mut Block) {
        let mut named: Vec<NamedNode> = Vec::new();
        for law in self.dataset.legislation.iter().filter_map(|key| graph.law(self.basis, key)) {
            named.push(law);
        }
        if let Some(restriction) = &self.dataset.restriction {
            for key in &restriction.grounds {
                named.extend(graph.ground_law(self.basis, key));
                if let Some(ground) = graph.ground(self.basis, key) {
                    block.add(dct::RIGHTS, ground);
                }
            }
            if self.dataset.is_restricted() {
                block.add(dct::RIGHTS, self.statement());
            }
        }
        for (at, law) in named.iter().enumerate() {
            if !named[..at].contains(law) {
                block.add(dcatap::APPLICABLE_LEGISLATION, law.clone());
            }
        }
    }

    fn coverage(&self, graph: &mut Graph<'_>, block: &mut Block) {
        for place in graph.places(self.basis, self.dataset) {
            block.add(dct::SPATIAL, place);
        }
        let temporal = self.dataset.temporal.as_ref();
        if let Some(temporal) = temporal.filter(|t| t.start.is_some() || t.end.is_some()) {
            // Blank, since harvesters follow an IRI here and lose the dates.
            let node = blank('t', &self.dataset.id, "period");
            let mut period = Block::new(node.clone());
            period.types(&[dct::PERIOD_CLASS]);
            period.date(dcat::START_DATE, temporal.start);
            period.date(dcat::END_DATE, temporal.end);
            graph.child(period);
            block.add(dct::TEMPORAL, node);
        }
    }

    fn links(&self, graph: &mut Graph<'_>, block: &mut Block) {
        let dataset = self.dataset;
        let page = address::dataset_page(self.base, &dataset.id);
        block.add(dcat::LANDING_PAGE, graph.document(&page));
        if let Some(elsewhere) = dataset.landing_page.as_deref().filter(|url| **url != page) {
            block.add(dcat::LANDING_PAGE, graph.document(elsewhere));
        }
        if dataset.is_restricted() {
            block.add(foaf::PAGE, graph.document(&offer::entry(self.base, &dataset.id)));
        }
        if let Some(series) = dataset.series.as_deref().and_then(|id| self.edition.content.card(id))
            && series.is_public()
            && series.status != Status::Withdrawn
        {
            let node = graph.share(&address::dataset(self.base, &series.id), |_, stub| {
                stub.types(&[dcat::SERIES_CLASS]);
                stub.text(dct::TITLE, &series.title);
                stub.text(
                    dct::DESCRIPTION,
                    if series.summary.is_empty() { &series.title } else { &series.summary },
                );
            });
            block.add(dcat::IN_SERIES, node);
        }
        for related in dataset.related.iter().filter_map(|id| self.other(id)) {
            block.add(dct::RELATION, related);
        }
        if let Some(replaced) = dataset.supersedes.as_deref().and_then(|id| self.other(id)) {
            block.add(dct::REPLACES, replaced);
        }
        let open_part = dataset.restriction.as_ref().and_then(|r| r.open_part.as_deref());
        if let Some(part) = open_part.and_then(|id| self.other(id)) {
            block.add(dct::HAS_PART, part);
        }
    }

    fn offered(&self, block: &mut Block) {
        let dataset = self.dataset;
        if let Some(version) = &dataset.version {
            block.plain(dcat::VERSION, version);
        }
        if dataset.status.is_offered() {
            for version in &dataset.versions {
                let iri = address::version(self.base, &dataset.id, &version.version);
                block.add(dcat::HAS_VERSION, NamedNode::new_unchecked(iri));
            }
        }
        for offer in offer::offers(self.edition, dataset, None) {
            let iri = address::distribution(self.base, &dataset.id, &offer.id);
            block.add(dcat::DISTRIBUTION, NamedNode::new_unchecked(iri));
        }
    }

    /// The name of the statement on why the asset is not wholly open: its entry in the register.
    fn statement(&self) -> NamedNode {
        NamedNode::new_unchecked(format!("{}#restriction", offer::entry(self.base, &self.dataset.id)))
    }

    /// The statement itself: reason and grounds.
    fn restriction(&self, graph: &mut Graph<'_>) {
        let Some(restriction) = self.dataset.restriction.as_ref().filter(|_| self.dataset.is_restricted())
        else {
            return;
        };
        let mut block = Block::new(self.statement());
        block.types(&[dct::RIGHTS_CLASS]);
        block.text(dct::DESCRIPTION, &restriction.reason);
        for ground in restriction.grounds.iter().filter_map(|key| graph.ground(self.basis, key)) {
            block.add(dct::TYPE, ground);
        }
        block.date(dct::ISSUED, restriction.approved_on);
        graph.entity(block);
    }

    fn record(&self, graph: &mut Graph<'_>) {
        let iri = address::record(self.base, &self.dataset.id);
        let mut block = Block::new(NamedNode::new_unchecked(iri));
        block.types(&[dcat::RECORD_CLASS]);
        block.add(foaf::PRIMARY_TOPIC, NamedNode::new_unchecked(self.iri()));
        block.date(dct::MODIFIED, Some(record_date(self.edition, self.dataset)));
        let profile = graph.share("https://semiceu.github.io/DCAT-AP/releases/3.0.1/", |_, block| {
            block.types(&[dct::STANDARD_CLASS]);
            block.tagged(dct::TITLE, "DCAT-AP 3.0.1", "en");
        });
        block.add(dct::CONFORMS_TO, profile);
        graph.entity(block);
    }

    /// What stays of a withdrawn data set: that it was, and what took its place.
    fn tombstone(&self, graph: &mut Graph<'_>) {
        let dataset = self.dataset;
        let mut block = Block::new(NamedNode::new_unchecked(self.iri()));
        block.types(&[dcat::DATASET_CLASS, dcat::RESOURCE_CLASS]);
        block.text(dct::TITLE, &dataset.title);
        self.described(&mut block, &dataset.description);
        block.plain(dct::IDENTIFIER, &dataset.id);
        self.parties(graph, &mut block);
        block.date(dct::ISSUED, dataset.issued);
        block.add(adms::STATUS, graph.dataset_status("WITHDRAWN", "withdrawn"));
        block.add(dcat::LANDING_PAGE, graph.document(&address::dataset_page(self.base, &dataset.id)));
        let successor = dataset.withdrawal.as_ref().and_then(|w| w.successor.as_deref());
        if let Some(successor) = successor.and_then(|id| self.other(id)) {
            block.add(dct::IS_REPLACED_BY, successor);
        }
        graph.entity(block);
    }

    /// An earlier version as a data set of its own (DCAT 3, 11).
    fn version(&self, graph: &mut Graph<'_>, version: &Version) {
        let dataset = self.dataset;
        let iri = address::version(self.base, &dataset.id, &version.version);
        let mut block = Block::new(NamedNode::new_unchecked(iri));
        block.types(&[dcat::DATASET_CLASS, dcat::RESOURCE_CLASS]);
        block.text(dct::TITLE, &dataset.title);
        self.described(
            &mut block,
            if version.note.is_empty() { &dataset.description } else { &version.note },
        );
        block.plain(dcat::VERSION, &version.version);
        block.add(dcat::IS_VERSION_OF, NamedNode::new_unchecked(self.iri()));
        self.parties(graph, &mut block);
        block.add(dct::ACCESS_RIGHTS, graph.access(dataset.access));
        block.date(dct::ISSUED, version.issued);
        block.text(adms::VERSION_NOTES, &version.note);
        for offer in offer::offers(self.edition, dataset, Some(version)) {
            let iri = address::version_distribution(self.base, &dataset.id, &version.version, &offer.id);
            block.add(dcat::DISTRIBUTION, NamedNode::new_unchecked(iri));
        }
        graph.entity(block);
    }
}
