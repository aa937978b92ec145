//! What every page has: the site around it and its own head, navigation and place.

use serde::Serialize;

use super::common::{Contact, Date, FileLink, Href, Html, Image, Link, Text};

/// The site, the same on all pages of a language.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SiteView {
    /// Title of the section.
    pub title: Text,
    /// The agency, linked to its page.
    pub agency: Link,
    /// What the section is.
    pub description: Option<Text>,
    /// The day as of which all that depends on time was computed.
    pub as_of: Option<Date>,
    /// Logo.
    pub logo: Option<Image>,
    /// The site's contact.
    pub contact: Option<Contact>,
    /// Links of the foot of the page, e.g. privacy policy, site map.
    pub footer: Vec<Link>,
    /// Feeds.
    pub feeds: Vec<FileLink>,
    /// The whole catalogue as files.
    pub downloads: Vec<FileLink>,
    /// Licence of the metadata.
    pub catalog_license: Option<Link>,
    /// The search page; without it `:::` S leads to the catalogue.
    pub search: Option<Href>,
    /// Name and version of the program, for `meta generator`.
    pub generator: String,
}

/// Another language of the page, or the page itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Alternate {
    /// BCP 47 tag.
    pub lang: String,
    /// Absolute canonical URL.
    pub url: String,
    /// Name of the language in the language itself.
    pub label: String,
    /// Relative link, [`Href::Root`], as languages have roots of their own.
    pub href: Href,
    /// This page.
    pub current: bool,
}

/// `nav.html`: the main navigation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Nav {
    /// Its entries in order.
    pub items: Vec<NavItem>,
}

/// An entry of the main navigation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NavItem {
    /// Target and text.
    pub link: Link,
    /// The page belongs to this entry.
    pub current: bool,
}

/// The page's metadata in another format, for `link rel=alternate`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MetadataLink {
    /// Target.
    pub href: Href,
    /// Media type.
    pub media_type: String,
    /// Title.
    pub title: Option<String>,
}

/// The picture that services show beside a link to the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LinkImage {
    /// Absolute URL.
    pub url: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Text alternative.
    pub alt: String,
}

/// The page itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PageView {
    /// Kind of the page, a CSS class, e.g. `dataset`.
    pub kind: String,
    /// Main heading.
    pub heading: Text,
    /// Text of `title`, without the site's name.
    pub title: String,
    /// Text of `meta description`.
    pub description: Option<String>,
    /// A paragraph or more under the heading.
    pub lead: Option<Html>,
    /// Absolute URL; none for 404.
    pub canonical: Option<String>,
    /// Link-preview image; none where the site has none.
    pub image: Option<LinkImage>,
    /// All languages of the page, this one too; empty for one-language sites.
    pub alternates: Vec<Alternate>,
    /// Absolute URL for `hreflang=x-default`.
    pub x_default: Option<String>,
    /// Pages above, from the front page down; without the page itself.
    pub breadcrumbs: Vec<Link>,
    /// Main navigation, from `nav.html`; empty where there is none.
    pub nav: String,
    /// Foot of the page, from `foot.html`.
    pub foot: String,
    /// The page's metadata in other formats.
    pub metadata: Vec<MetadataLink>,
    /// JSON-LD, already safe inside `script`.
    pub json_ld: Option<String>,
    /// Style sheet, relative to `root`.
    pub stylesheet: String,
    /// Style sheet with the site's own colour, relative to `root`.
    pub brand_stylesheet: Option<String>,
    /// The site's own style sheet, relative to `root`; loaded last.
    pub site_stylesheet: Option<String>,
    /// Scripts, relative to `root`; loaded with `defer`.
    pub scripts: Vec<String>,
    /// The page has a search field of its own.
    pub has_search: bool,
    /// Keep the page out of search engines.
    pub robots_noindex: bool,
}
