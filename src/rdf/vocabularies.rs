//! The site's own vocabularies as SKOS: grounds, themes, licences, laws. Only what the site's
//! metadata can refer to; published under `vocab/`.

use std::collections::HashSet;

use oxrdf::{NamedNode, Triple};

use super::block::{Block, Graph};
use super::concepts::{self, license_iri};
use super::names::{dct, rdfs, skos};
use crate::content::Basis;

/// Grounds on which data are not open, built in and own.
pub fn grounds(basis: &Basis) -> Vec<Triple> {
    let iri = concepts::grounds(basis);
    let names = [("zh-Hant-TW", "資料不開放或限制開放的依據"), ("en", "Grounds on which data are not open")];
    scheme(&iri, names, |graph, block| {
        for key in basis.grounds.keys() {
            graph.ground(basis, key);
            graph.ground_law(basis, key);
            block.add(skos::HAS_TOP_CONCEPT, NamedNode::new_unchecked(format!("{iri}#{key}")));
        }
    })
}

/// Themes, built in and own, each under its themes of the EU.
pub fn themes(basis: &Basis) -> Vec<Triple> {
    let iri = concepts::themes(basis);
    let names = [("zh-Hant-TW", "服務分類"), ("en", "Themes of the catalogue")];
    scheme(&iri, names, |graph, block| {
        for (key, theme) in &basis.themes {
            let Some(node) = graph.theme(basis, key) else { continue };
            let mut more = Block::new(node.clone());
            for code in &theme.eu {
                more.add(skos::BROAD_MATCH, graph.eu_theme(code));
            }
            graph.child(more);
            block.add(skos::HAS_TOP_CONCEPT, node);
        }
    })
}

/// Licences, built in and own.
pub fn licenses(basis: &Basis) -> Vec<Triple> {
    let iri = concepts::licenses(basis);
    let names = [("zh-Hant-TW", "授權條款"), ("en", "Licences")];
    scheme(&iri, names, |graph, block| {
        for (key, license) in &basis.licenses {
            let node = NamedNode::new_unchecked(format!("{iri}#{key}"));
            let mut concept = Block::new(node.clone());
            concept.types(&[skos::CONCEPT_CLASS]);
            concept.text(skos::PREF_LABEL, &license.name);
            concept.plain(skos::NOTATION, license.spdx.as_deref().unwrap_or(key));
            concept.add(skos::IN_SCHEME, NamedNode::new_unchecked(iri.as_str()));
            if license.authority.is_some() {
                let same = license_iri(license.authority, &license.url);
                concept.add(skos::EXACT_MATCH, NamedNode::new_unchecked(same));
            }
            concept.add_some(
                rdfs::SEE_ALSO,
                Some(NamedNode::new_unchecked(license.url.as_str())).filter(|_| !license.url.is_empty()),
            );
            graph.child(concept);
            graph.license(basis, key);
            block.add(skos::HAS_TOP_CONCEPT, node);
        }
    })
}

/// Laws of the site's vocabulary; nothing when it has none.
pub fn laws(basis: &Basis) -> Vec<Triple> {
    let mut seen = HashSet::new();
    let mut graph = Graph::new(&mut seen);
    for key in basis.laws.keys() {
        graph.law(basis, key);
    }
    graph.finish()
}

fn scheme(iri: &str, names: [(&str, &str); 2], fill: impl FnOnce(&mut Graph<'_>, &mut Block)) -> Vec<Triple> {
    let mut seen = HashSet::new();
    let mut graph = Graph::new(&mut seen);
    let mut block = Block::new(NamedNode::new_unchecked(iri));
    block.types(&[skos::SCHEME_CLASS]);
    for (tag, name) in names {
        block.tagged(dct::TITLE, name, tag);
    }
    fill(&mut graph, &mut block);
    graph.entity(block);
    graph.finish()
}
