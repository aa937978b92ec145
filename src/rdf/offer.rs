//! What of a distribution may be told: its addresses, and its file once the guard let it pass.
//! Every metadata output asks here, so that none names a file that is not published.
//!
//! Knows no serialisation.

use std::borrow::Cow;

use crate::address;
use crate::content::{FileFacts, join_path, resource};
use crate::facts::Edition;
use crate::guard::{self, Verdict};
use crate::model::{Access, Dataset, Distribution, Field, FieldAccess, Service, Version};

/// A distribution with what may be told of it.
pub struct Offer<'a> {
    /// As written.
    pub distribution: &'a Distribution,
    /// Its permanent id.
    pub id: String,
    /// The stricter of its own access and the data set's.
    pub access: Access,
    /// Addresses of the bytes: here, elsewhere.
    pub downloads: Vec<Cow<'a, str>>,
    /// Addresses that lead to them; at least one.
    pub pages: Vec<Cow<'a, str>>,
    /// Service behind it.
    pub service: Option<&'a Service>,
    /// Its published file: the path below the site's root, and what was measured.
    pub file: Option<(String, &'a FileFacts)>,
}

/// The distributions of a data set, or of one of its earlier versions, that may be told.
/// Of what is not open, only pages that lead to an application are.
pub fn offers<'a>(
    edition: &'a Edition,
    dataset: &'a Dataset,
    version: Option<&'a Version>,
) -> Vec<Offer<'a>> {
    if !dataset.status.is_offered() || dataset.is_series() {
        return Vec::new();
    }
    let all = version.map_or(&dataset.distributions, |version| &version.distributions);
    let name = version.map(|version| version.version.as_str());
    all.iter().filter_map(|distribution| offer(edition, dataset, name, distribution)).collect()
}

fn offer<'a>(
    edition: &'a Edition,
    dataset: &'a Dataset,
    version: Option<&str>,
    distribution: &'a Distribution,
) -> Option<Offer<'a>> {
    let access = distribution.access.unwrap_or(dataset.access).max(dataset.access);
    let mut offer = Offer {
        distribution,
        id: resource::id_of(distribution),
        access,
        downloads: Vec::new(),
        pages: distribution.access_url.iter().map(|url| uri(url)).collect(),
        service: None,
        file: None,
    };
    if access == Access::Open {
        if let Some((file, facts)) = published_file(edition, dataset, distribution) {
            let path = address::data_file(&dataset.id, version, file);
            let base = &edition.content.basis.site.base_url;
            offer.downloads.push(Cow::Owned(format!("{base}{}", address::encode(&path))));
            offer.file = Some((path, facts));
        }
        offer.downloads.extend(distribution.download_url.iter().map(|url| uri(url)));
        offer.service = distribution.service.as_ref().filter(|service| !service.endpoint.is_empty());
        if offer.pages.is_empty() {
            let endpoint = offer.service.map(|service| uri(&service.endpoint));
            offer.pages.extend(offer.downloads.first().cloned().or(endpoint));
        }
    } else if offer.pages.is_empty() && access == Access::OnRequest {
        offer.pages.push(Cow::Owned(application(edition, dataset)));
    }
    (!offer.pages.is_empty()).then_some(offer)
}

/// The file of a distribution as the manifest names it, when it is there and may be published.
fn published_file<'a>(
    edition: &'a Edition,
    dataset: &Dataset,
    distribution: &'a Distribution,
) -> Option<(&'a str, &'a FileFacts)> {
    let file = distribution.file.as_deref()?;
    let facts = edition.content.data_files.get(&join_path(&dataset.file, file)?)?;
    let verdict = guard::file(dataset, distribution, facts.columns.as_deref());
    (verdict == Verdict::Publish).then_some((file, facts))
}

/// Where to apply for data: the address given, the page that explains, or the register's entry.
pub fn application(edition: &Edition, dataset: &Dataset) -> String {
    let base = &edition.content.basis.site.base_url;
    let apply = dataset.restriction.as_ref().and_then(|restriction| restriction.apply.as_ref());
    match apply.and_then(|apply| {
        apply.url.as_ref().map(|url| (true, url)).or(apply.page.as_ref().map(|page| (false, page)))
    }) {
        Some((true, url)) => uri(url).into_owned(),
        Some((false, page)) => format!("{base}pages/{page}/"),
        None => entry(base, &dataset.id),
    }
}

/// The page of a data set's entry in the register.
pub fn entry(base: &str, id: &str) -> String {
    format!("{base}restricted/{id}/")
}

/// The address of a service's description: elsewhere, or a file published with the data.
pub fn service_description(base: &str, id: &str, service: &Service) -> Option<String> {
    let description = service.description.as_deref()?;
    Some(if description.contains(':') {
        uri(description).into_owned()
    } else {
        format!("{base}{}", address::encode(&address::data_file(id, None, description)))
    })
}

/// The columns that are published, in order; with a distribution, those that it holds. Of what is
/// not open none is.
pub fn fields<'a>(
    dataset: &'a Dataset,
    distribution: Option<&'a Distribution>,
) -> impl Iterator<Item = &'a Field> {
    let open = dataset.access == Access::Open;
    dataset.fields.iter().filter(move |field| {
        open && field.access != FieldAccess::Withheld
            && distribution.is_none_or(|d| d.fields.is_empty() || d.fields.contains(&field.name))
    })
}

/// An IRI as a URI (RFC 3987, 3.1): what is not ASCII is percent-encoded, since the schemas of the
/// JSON dialects take URIs only, and all dialects shall name one address.
pub fn uri(iri: &str) -> Cow<'_, str> {
    if iri.is_ascii() {
        return Cow::Borrowed(iri);
    }
    let mut out = String::with_capacity(iri.len() * 2);
    for c in iri.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            out.push_str(&address::encode(c.encode_utf8(&mut bytes)));
        }
    }
    Cow::Owned(out)
}

/// The media type of a distribution without its parameters, when it is one (RFC 6838, 4.2).
pub fn media_type(distribution: &Distribution) -> Option<&str> {
    let written = resource::media_type_of(distribution)?;
    let plain = written.split(';').next().unwrap_or(written).trim();
    let name = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b))
    };
    let (kind, sub) = plain.split_once('/')?;
    (name(kind) && name(sub) && !sub.contains('^')).then_some(plain)
}
