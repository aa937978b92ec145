//! Paths and IRIs of published things, in one place, as the site format fixes them.

use crate::content::Basis;

/// The IRI of the catalogue of open data.
pub fn catalog(base: &str) -> String {
    format!("{base}#catalog")
}

/// The IRI of the register of restricted data.
pub fn register(base: &str) -> String {
    format!("{base}restricted/#catalog")
}

/// The address of a data set's page.
pub fn dataset_page(base: &str, id: &str) -> String {
    format!("{base}datasets/{id}/")
}

/// The IRI of a data set or series.
pub fn dataset(base: &str, id: &str) -> String {
    format!("{base}datasets/{id}/#dataset")
}

/// The IRI of a data set's catalogue record.
pub fn record(base: &str, id: &str) -> String {
    format!("{base}datasets/{id}/#record")
}

/// The IRI of a distribution of a data set.
pub fn distribution(base: &str, id: &str, distribution: &str) -> String {
    format!("{base}datasets/{id}/#{distribution}")
}

/// The IRI of the service behind a distribution.
pub fn service(base: &str, id: &str, distribution: &str) -> String {
    format!("{base}datasets/{id}/#service-{distribution}")
}

/// The IRI of a version of a data set.
pub fn version(base: &str, id: &str, version: &str) -> String {
    format!("{base}datasets/{id}/#v-{}", fragment(version))
}

/// The IRI of a distribution of a version.
pub fn version_distribution(base: &str, id: &str, version: &str, distribution: &str) -> String {
    format!("{base}datasets/{id}/#v-{}-{distribution}", fragment(version))
}

/// The IRI of a unit as an agent.
pub fn unit(base: &str, key: &str) -> String {
    format!("{base}units/{key}/#unit")
}

/// The IRI of a contact.
pub fn contact(base: &str, key: &str) -> String {
    format!("{base}team/#{key}")
}

/// Where a typed reference (`dataset/x`, `meeting/y#d1` …) leads, from the language's root; nothing for
/// what has no page. Ends in `/` or in a fragment.
pub fn object(reference: &str) -> Option<String> {
    let (word, rest) = reference.split_once('/')?;
    let (id, part) = rest.split_once('#').map_or((rest, None), |(id, part)| (id, Some(part)));
    let folder = match word {
        "dataset" => "datasets",
        "meeting" => "minutes",
        "plan" => "plan",
        "page" => "pages",
        "unit" => "units",
        // Records of a list: their part is the record itself.
        "request" => return Some(format!("requests/#{id}")),
        "activity" => return Some(format!("activities/#{id}")),
        "award" => return Some(format!("awards/#{id}")),
        "showcase" => return Some(format!("showcase/#{id}")),
        _ => return None,
    };
    Some(match part {
        Some(part) => format!("{folder}/{id}/#{part}"),
        None => format!("{folder}/{id}/"),
    })
}

/// The same page written out to its file, for links that must work from disk.
pub fn written_out(path: &str) -> String {
    let (page, fragment) = path.split_once('#').map_or((path, None), |(page, part)| (page, Some(part)));
    match fragment {
        Some(fragment) => format!("{page}index.html#{fragment}"),
        None => format!("{page}index.html"),
    }
}

/// A version's name as part of a fragment: what an id cannot hold becomes `-`.
pub fn fragment(version: &str) -> String {
    let name: String = version
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' })
        .collect();
    // `.` and `..` would lead elsewhere.
    if name.chars().all(|c| c == '.') { name.replace('.', "-") } else { name }
}

/// Where a data file of a data set is published, from the root: its name under `files/`; files of
/// earlier versions under `files/v/<version>/`.
pub fn data_file(id: &str, version: Option<&str>, file: &str) -> String {
    let name = file.rsplit('/').next().unwrap_or(file);
    match version {
        None => format!("datasets/{id}/files/{name}"),
        Some(version) => format!("datasets/{id}/files/v/{}/{name}", fragment(version)),
    }
}

/// Where the site's logo is published; nothing for what is no picture that browsers show.
pub fn logo(file: &str) -> Option<String> {
    let ending = file.rsplit_once('.')?.1.to_ascii_lowercase();
    matches!(ending.as_str(), "svg" | "png" | "jpg" | "jpeg" | "webp" | "gif")
        .then(|| format!("assets/logo.{ending}"))
}

/// A path as part of an address: what may not stand in a URL is percent-encoded (RFC 3986).
pub fn encode(path: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/!$&'()*+,;=:@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The prefix of a language's pages: none for the default, `en/` for the others.
pub fn language_prefix(basis: &Basis, language: &str) -> String {
    if language == basis.site.default_language() { String::new() } else { format!("{language}/") }
}
