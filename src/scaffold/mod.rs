//! A new site: the files that `odsite init` writes, as a pure function of its options.
//!
//! Knows the site format only as a text; that the texts pass every check without a finding is held
//! by the tests. Writes nothing itself.

mod agency;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::words::Words;

/// The file that makes a folder a site.
const SITE: &str = "content/site.yaml";
const ORGANIZATION: &str = "content/organization.yaml";
const WORKFLOW: &str = ".github/workflows/opendata.yml";

/// Namespace of a site whose agency has not given one.
const BASE_URL: &str = "https://opendata.example.gov.tw/";

/// The examples of a site that is not bare.
const STARTER: [(&str, &str); 7] = [
    ("content/datasets/example-offices.csv", include_str!("files/offices.csv")),
    ("content/datasets/example-offices.yaml", include_str!("files/offices.yaml")),
    ("content/datasets/example-staff-health.yaml", include_str!("files/health.yaml")),
    ("content/minutes/2026-01-15.md", include_str!("files/minutes.md")),
    ("content/pages/open-data-policy.md", include_str!("files/policy.md")),
    ("content/plan/open-data-plan.md", include_str!("files/plan.md")),
    ("content/requests/2026-001.yaml", include_str!("files/request.yaml")),
];

/// What lies beside the content; a repository that has its own keeps it.
const BESIDE: [(&str, &str); 2] =
    [("README.md", include_str!("files/README.md")), (".gitignore", include_str!("files/gitignore"))];

/// What the user asked for.
#[derive(Debug, Clone, Default)]
pub struct InitOptions {
    /// The two required files only.
    pub bare: bool,
    /// Name of the agency, in the site's default language.
    pub agency: Option<String>,
    /// The permanent namespace.
    pub base_url: Option<String>,
    /// A workflow that checks and publishes.
    pub ci: Option<Ci>,
}

/// A service that checks and publishes a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ci {
    /// GitHub Actions and GitHub Pages.
    Github,
}

/// Why no site was made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InitError {
    /// A file that would be written is there already.
    #[error("{0} exists already; nothing was written")]
    Exists(String),
    /// The namespace is no address that IRIs can be made from.
    #[error(
        "`{0}` cannot be base_url: give an address that starts with https:// or http:// and has no ? or #"
    )]
    BaseUrl(String),
}

impl InitError {
    /// The sentence in both languages.
    pub fn words(&self) -> Words {
        let zh = match self {
            Self::Exists(path) => format!("{path} 已經存在，沒有寫入任何檔案"),
            Self::BaseUrl(url) => {
                format!("「{url}」不能作為 base_url：要以 https:// 或 http:// 開頭，不含 ? 與 #")
            }
        };
        Words { zh: zh.into(), en: self.to_string().into() }
    }
}

/// The files of a new site: path from its root → text. `existing` tells whether a path is taken.
///
/// In a folder that is a site already, only the workflow is added, and only when asked for. A
/// `README.md` or `.gitignore` that is there stays as it is.
///
/// # Errors
/// When a file is there already, or when `base_url` is no usable address.
pub fn files(
    options: &InitOptions,
    existing: &dyn Fn(&str) -> bool,
) -> Result<BTreeMap<String, String>, InitError> {
    let mut files = BTreeMap::new();
    let mut put = |path: &str, text: String| files.insert(path.to_owned(), text);
    let is_site = existing(SITE);
    if is_site && options.ci.is_none() {
        return Err(InitError::Exists(SITE.to_owned()));
    }
    match options.ci {
        Some(Ci::Github) => put(
            WORKFLOW,
            include_str!("files/opendata.yml").replace("@VERSION", concat!("@", env!("CARGO_PKG_VERSION"))),
        ),
        None => None,
    };
    if !is_site {
        let base_url = base_url(options.base_url.as_deref())?;
        put(SITE, agency::site(&base_url));
        put(ORGANIZATION, agency::organization(options.agency.as_deref(), !options.bare));
        if !options.bare {
            for (path, text) in STARTER {
                put(path, text.to_owned());
            }
            for (path, text) in BESIDE {
                if !existing(path) {
                    put(path, text.to_owned());
                }
            }
        }
    }
    match files.keys().find(|path| existing(path)) {
        Some(path) => Err(InitError::Exists(path.clone())),
        None => Ok(files),
    }
}

/// The namespace with its last `/`.
fn base_url(given: Option<&str>) -> Result<String, InitError> {
    let Some(given) = given else { return Ok(BASE_URL.to_owned()) };
    let mut url = given.trim().to_owned();
    if !url.ends_with('/') {
        url.push('/');
    }
    // The parser forgives much, such as `https:///x`; the text itself goes into every IRI.
    let authority = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let good = authority.is_some_and(|rest| !rest.starts_with('/'))
        && crate::schema::is_url(&url)
        && !url.contains(['?', '#']);
    if good { Ok(url) } else { Err(InitError::BaseUrl(given.to_owned())) }
}
