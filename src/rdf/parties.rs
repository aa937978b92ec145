//! Agents, contacts and places.

use oxrdf::{NamedNode, Term};

use super::block::{Block, Graph, blank};
use super::concepts::is_taiwan;
use super::names::{dcat, dct, foaf, geo, org, skos, vcard};
use crate::address;
use crate::content::Basis;
use crate::model::{Contact, Dataset, Place};
use crate::schema::is_url;

impl Graph<'_> {
    /// A unit as an agent, with the units above it.
    pub(super) fn agent(&mut self, basis: &Basis, key: &str) -> Option<NamedNode> {
        let unit = basis.organization.units.get(key)?;
        let iri = address::unit(&basis.site.base_url, key);
        Some(self.share(&iri, |graph, block| {
            block.types(&[foaf::AGENT_CLASS, foaf::ORGANIZATION_CLASS]);
            block.text(foaf::NAME, &unit.name);
            if let Some(oid) = &unit.oid {
                block.plain(dct::IDENTIFIER, oid);
            }
            if let Some(url) = &unit.url {
                block.add(foaf::HOMEPAGE, graph.document(url));
            }
            // A unit that names itself as its parent is seen already; a loop ends here.
            if let Some(parent) = unit.parent.as_deref().and_then(|parent| graph.agent(basis, parent)) {
                block.add(org::UNIT_OF, parent);
            }
        }))
    }

    /// A page about something.
    pub(super) fn document(&mut self, url: &str) -> NamedNode {
        let node = NamedNode::new_unchecked(url);
        let mut block = Block::new(node.clone());
        block.types(&[foaf::DOCUMENT_CLASS]);
        self.child(block);
        node
    }

    /// Whom to write to about a data set: a contact of the organisation, or the data set's own.
    pub(super) fn contact(&mut self, basis: &Basis, dataset: &Dataset) -> Option<NamedNode> {
        let base = &basis.site.base_url;
        match basis.contact(dataset)? {
            (Some(key), contact) => {
                Some(self.share(&address::contact(base, key), |_, block| describe_contact(block, contact)))
            }
            (None, contact) => {
                // A colon is in no id, so that no distribution can have this name.
                let iri = format!("{}:contact", address::dataset(base, &dataset.id));
                Some(self.share(&iri, |_, block| describe_contact(block, contact)))
            }
        }
    }

    /// The places of a data set: its own or the site's.
    pub(super) fn places(&mut self, basis: &Basis, dataset: &Dataset) -> Vec<Term> {
        let corners = match &dataset.spatial {
            Some(Place::Box { bbox, .. }) => wkt(bbox),
            _ => None,
        };
        self.place(basis, basis.place(dataset), corners, &dataset.id)
    }

    /// A place by name, with a box where one is known: an IRI for what has one, else a node of
    /// its own, as the box has no other name (DCAT-AP 3.0.1, Location).
    pub(super) fn place(
        &mut self,
        basis: &Basis,
        name: Option<&str>,
        corners: Option<String>,
        id: &str,
    ) -> Vec<Term> {
        let name = name.map(str::trim).filter(|name| !name.is_empty());
        let mut places: Vec<Term> = Vec::new();
        let mut label = None;
        match name {
            Some(name) if is_taiwan(name) => places.push(self.taiwan().into()),
            Some(name) if is_url(name) => {
                places.push(self.share(name, |_, block| block.types(&[dct::LOCATION_CLASS])).into());
            }
            other => label = other,
        }
        if label.is_some() || corners.is_some() {
            let node = blank('l', id, "place");
            let mut block = Block::new(node.clone());
            block.types(&[dct::LOCATION_CLASS]);
            if let Some(label) = label {
                block.tagged(skos::PREF_LABEL, label, basis.site.default_language());
            }
            if let Some(corners) = corners {
                block.typed(dcat::BBOX, corners, geo::WKT_LITERAL);
            }
            self.child(block);
            places.push(node.into());
        }
        places
    }
}

fn describe_contact(block: &mut Block, contact: &Contact) {
    block.types(&[vcard::KIND_CLASS, vcard::ORGANIZATION_CLASS]);
    block.text(vcard::FN, &contact.name);
    if let Some(email) = contact.email.as_deref().and_then(|e| NamedNode::new(format!("mailto:{e}")).ok()) {
        block.add(vcard::HAS_EMAIL, email);
    }
    if let Some(phone) = contact.phone.as_deref().and_then(telephone) {
        block.add(vcard::HAS_TELEPHONE, NamedNode::new_unchecked(phone));
    }
    if let Some(url) = &contact.url {
        block.add(vcard::HAS_URL, NamedNode::new_unchecked(url.as_str()));
    }
}

/// A number as `tel:` (RFC 3966): Taiwanese ones in their international form, extensions behind
/// `;ext=`. Nothing when the text is no single number.
fn telephone(text: &str) -> Option<String> {
    let lower = text.trim().to_ascii_lowercase().replace("ext.", "#").replace("ext", "#").replace('轉', "#");
    let (number, extension) = lower.split_once('#').map_or((lower.as_str(), None), |(n, e)| (n, Some(e)));
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let allowed = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | ' ' | '.');
    if digits.len() < 3 || digits.len() > 15 || !number.chars().all(allowed) {
        return None;
    }
    let mut out = match (number.trim().starts_with('+'), digits.strip_prefix('0')) {
        (true, _) => format!("tel:+{digits}"),
        (false, Some(rest)) => format!("tel:+886{rest}"),
        (false, None) => format!("tel:{digits};phone-context=+886"),
    };
    if let Some(extension) = extension {
        let extension: String = extension.chars().filter(char::is_ascii_digit).collect();
        if !extension.is_empty() {
            out.push_str(";ext=");
            out.push_str(&extension);
        }
    }
    Some(out)
}

/// A box of west, south, east, north as a polygon in well-known text, longitude first
/// (GeoSPARQL 1.1 with its default reference system CRS84).
fn wkt(bbox: &[f64]) -> Option<String> {
    let [w, s, e, n] = *bbox else { return None };
    let fits = [w, s, e, n].iter().all(|x| x.is_finite()) && s <= n && s >= -90.0 && n <= 90.0;
    fits.then(|| format!("POLYGON(({w} {s},{e} {s},{e} {n},{w} {n},{w} {s}))"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephones_become_addresses() {
        assert_eq!(telephone("02-2341-9066#123").as_deref(), Some("tel:+886223419066;ext=123"));
        assert_eq!(telephone("(04)22289111 轉 54321").as_deref(), Some("tel:+886422289111;ext=54321"));
        assert_eq!(telephone("+886 2 2341 9066").as_deref(), Some("tel:+886223419066"));
        assert_eq!(telephone("1999").as_deref(), Some("tel:1999;phone-context=+886"));
        assert_eq!(telephone("請洽承辦人"), None);
        assert_eq!(telephone("02-23419066,02-23419067"), None);
    }

    #[test]
    fn boxes_are_checked() {
        assert_eq!(wkt(&[1.0, 2.0, 3.5, 4.0]).as_deref(), Some("POLYGON((1 2,3.5 2,3.5 4,1 4,1 2))"));
        assert_eq!(wkt(&[1.0, 4.0, 3.0, 2.0]), None);
        assert_eq!(wkt(&[1.0, f64::NAN, 3.0, 2.0]), None);
        assert_eq!(wkt(&[]), None);
    }
}
