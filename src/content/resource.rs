//! A distribution with what can be derived of it: its permanent id, its format, its media type.

use crate::model::Distribution;
use crate::vocabulary::format::{self, Format};

/// The format of a distribution: as written, else by its file, else by its download address.
/// `URL` and `WEB` are addresses, not formats.
pub fn format_of(distribution: &Distribution) -> Option<&'static Format> {
    match distribution.format.as_deref() {
        Some(code) => format::find(code),
        None => [&distribution.file, &distribution.download_url]
            .into_iter()
            .flatten()
            .find_map(|name| format::of_file(name.split(['?', '#']).next().unwrap_or(name))),
    }
}

/// The id of a distribution: as written, else its format's code in lower case, else what it leads to.
pub fn id_of(distribution: &Distribution) -> String {
    if let Some(id) = &distribution.id {
        return id.clone();
    }
    match format_of(distribution) {
        Some(format) => format.code.to_ascii_lowercase(),
        None if distribution.service.is_some() => "api".to_owned(),
        None => "web".to_owned(),
    }
}

/// The media type of a distribution: as written, else that of its format.
pub fn media_type_of(distribution: &Distribution) -> Option<&str> {
    distribution.media_type.as_deref().or(format_of(distribution).and_then(|f| f.media_type))
}

/// Whether an id is kept for other uses on a data set's page.
pub fn is_reserved(id: &str) -> bool {
    matches!(id, "dataset" | "record") || id.starts_with("service-") || id.starts_with("v-")
}
