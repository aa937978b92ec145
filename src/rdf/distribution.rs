//! Distributions and the services behind them (DCAT-AP 3.0.1, Distribution, Data Service).

use oxrdf::NamedNode;

use super::block::{Block, Graph, blank};
use super::dataset::Writer;
use super::names::{dcat, dcatap, dct, spdx, xsd};
use super::offer::{self, Offer};
use crate::address;
use crate::content::resource;
use crate::model::{Access, LocalText, Status, Version};

impl Writer<'_> {
    /// The distributions of the data set, or of an earlier version of it.
    pub(super) fn distributions(&self, graph: &mut Graph<'_>, version: Option<&Version>) {
        for offer in offer::offers(self.edition, self.dataset, version) {
            self.distribution(graph, version, &offer);
            if version.is_none() {
                self.service(graph, &offer);
            }
        }
    }

    fn distribution(&self, graph: &mut Graph<'_>, version: Option<&Version>, offer: &Offer<'_>) {
        let dataset = self.dataset;
        let distribution = offer.distribution;
        let iri = match version {
            None => address::distribution(self.base, &dataset.id, &offer.id),
            Some(version) => {
                address::version_distribution(self.base, &dataset.id, &version.version, &offer.id)
            }
        };
        let mut block = Block::new(NamedNode::new_unchecked(iri));
        block.types(&[dcat::DISTRIBUTION_CLASS]);
        block.text(dct::TITLE, self.title(offer));
        block.text(dct::DESCRIPTION, &distribution.description);
        for page in &offer.pages {
            block.add(dcat::ACCESS_URL, NamedNode::new_unchecked(page.as_ref()));
        }
        for download in &offer.downloads {
            block.add(dcat::DOWNLOAD_URL, NamedNode::new_unchecked(download.as_ref()));
        }
        if offer.service.is_some() && version.is_none() {
            let service = address::service(self.base, &dataset.id, &offer.id);
            block.add(dcat::ACCESS_SERVICE, NamedNode::new_unchecked(service));
        }
        let license = distribution.license.as_deref().or_else(|| self.basis.license(dataset));
        if let Some(license) = license.filter(|_| offer.access == Access::Open) {
            block.add_some(dct::LICENSE, graph.license(self.basis, license));
        }
        block.add(dct::RIGHTS, graph.access(offer.access));
        if let Some(format) = resource::format_of(distribution) {
            block.add_some(dct::FORMAT, graph.format(format));
        }
        if let Some(media_type) = offer::media_type(distribution) {
            block.add(dcat::MEDIA_TYPE, graph.media_type(media_type));
        }
        if let Some((_, facts)) = &offer.file {
            block.typed(dcat::BYTE_SIZE, facts.size.to_string(), xsd::NON_NEGATIVE_INTEGER);
            let place = version.map_or_else(|| offer.id.clone(), |v| format!("v-{}-{}", v.version, offer.id));
            block
                .add(spdx::CHECKSUM, checksum(graph, &dataset.id, &address::fragment(&place), &facts.sha256));
        }
        let (issued, modified) = match version {
            Some(version) => (distribution.issued.or(version.issued), distribution.modified),
            None => (distribution.issued.or(dataset.issued), distribution.modified.or(dataset.modified)),
        };
        block.date(dct::ISSUED, issued);
        block.date(dct::MODIFIED, modified);
        for language in dataset.language.iter().filter_map(|tag| graph.language(tag)) {
            block.add(dct::LANGUAGE, language);
        }
        if offer.access == Access::Open {
            let stable = version.is_some() || dataset.status == Status::Discontinued;
            block.add(dcatap::AVAILABILITY, graph.availability(stable));
        }
        graph.entity(block);
    }

    fn title<'a>(&'a self, offer: &'a Offer<'_>) -> &'a LocalText {
        if offer.distribution.title.is_empty() { &self.dataset.title } else { &offer.distribution.title }
    }

    fn service(&self, graph: &mut Graph<'_>, offer: &Offer<'_>) {
        let Some(service) = offer.service else { return };
        let dataset = self.dataset;
        let iri = address::service(self.base, &dataset.id, &offer.id);
        let mut block = Block::new(NamedNode::new_unchecked(iri));
        block.types(&[dcat::SERVICE_CLASS, dcat::RESOURCE_CLASS]);
        block.text(dct::TITLE, self.title(offer));
        block.text(dct::DESCRIPTION, &offer.distribution.description);
        block.add(dcat::ENDPOINT_URL, NamedNode::new_unchecked(offer::uri(&service.endpoint)));
        if let Some(description) = offer::service_description(self.base, &dataset.id, service) {
            block.add_some(dcat::ENDPOINT_DESCRIPTION, NamedNode::new(description).ok());
        }
        block.add(dcat::SERVES_DATASET, NamedNode::new_unchecked(self.iri()));
        self.parties(graph, &mut block);
        let license = offer.distribution.license.as_deref().or_else(|| self.basis.license(dataset));
        block.add_some(dct::LICENSE, license.and_then(|key| graph.license(self.basis, key)));
        block.add(dct::ACCESS_RIGHTS, graph.access(offer.access));
        graph.entity(block);
    }
}

/// A file's SHA-256 (SPDX 2.3).
fn checksum(graph: &mut Graph<'_>, id: &str, place: &str, sha256: &str) -> oxrdf::BlankNode {
    let node = blank('c', id, place);
    let mut block = Block::new(node.clone());
    block.types(&[spdx::CHECKSUM_CLASS]);
    let algorithm = graph.share(spdx::SHA256.as_str(), |_, block| block.types(&[spdx::ALGORITHM_CLASS]));
    block.add(spdx::ALGORITHM, algorithm);
    block.typed(spdx::CHECKSUM_VALUE, sha256, xsd::HEX_BINARY);
    graph.child(block);
    node
}
