//! Catalogue of data sets: list, facets, and the card of one data set as other lists use it too.

use serde::Serialize;

use super::common::{FileLink, Href, Inline, Link, Pagination, Tag, Text};

/// `catalogue.html`: all data sets, or those of one facet value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CatalogueList {
    /// Number of data sets in this list, grouped.
    pub total: String,
    /// The facet value that the list is limited to.
    pub current: Option<CurrentFacet>,
    /// Facets with their values, each from `facet.html`; empty where nothing divides the list.
    pub facets: String,
    /// Data sets of this page, each from `card.html`; empty when there are none.
    pub items: String,
    /// Pages.
    pub pagination: Pagination,
    /// The list as files.
    pub downloads: Vec<FileLink>,
    /// Where to ask for data that is not listed.
    pub request: Option<Link>,
    /// The first page of the whole list, where facets combine.
    pub first: bool,
    /// Messages of the script that searches and combines facets, as JSON; none without search.
    pub words: Option<String>,
}

/// `search.html`: the page that finds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SearchPage {
    /// Kinds of documents that there are.
    pub types: Vec<SearchType>,
    /// Facets of data sets with their values, each from `facet.html`.
    pub facets: String,
    /// The script's messages as JSON.
    pub words: String,
}

/// A kind of document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SearchType {
    /// Word in addresses.
    pub key: String,
    /// Name.
    pub label: String,
}

/// The facet value in force.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CurrentFacet {
    /// Name of the facet, e.g. 提供單位.
    pub facet: String,
    /// The facet's word in addresses.
    pub key: String,
    /// The value's word in addresses.
    pub word: String,
    /// The value.
    pub value: Text,
    /// Back to the whole list.
    pub clear: Href,
}

/// A facet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Facet {
    /// Key: unit, publisher, theme, format, license, frequency, access, status, year.
    pub key: String,
    /// Name.
    pub label: String,
    /// Values with at least one data set.
    pub values: Vec<FacetValue>,
    /// Shown unfolded.
    pub open: bool,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FacetValue {
    /// Name.
    pub label: Text,
    /// Number of data sets.
    pub count: String,
    /// Its list.
    pub href: Href,
    /// In force.
    pub current: bool,
}

/// A data set in a list. Closed ones are listed as well, with their reason.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DatasetCard {
    /// Title and page.
    pub link: Link,
    /// States: access, status where it is not published, badge.
    pub tags: Vec<Tag>,
    /// Description, cut short.
    pub summary: Option<Text>,
    /// Short facts in a line: unit, frequency, date of the data.
    pub facts: Vec<Inline>,
    /// Formats to fetch at once.
    pub files: Vec<FileLink>,
    /// Why it is not open, or when it will be.
    pub note: Option<Text>,
}
