//! Policy texts, site map, 404 and redirects.

use serde::Serialize;

use super::common::{Date, FileLink, Html, Link, Step, Tag, Text};
use super::plan::Revision;

/// `text.html`: a policy text or another page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TextPage {
    /// Status, where it is not simply in force.
    pub status: Option<Tag>,
    /// Text.
    pub body: Html,
    /// Headings of the text; empty for short texts.
    pub toc: Vec<Link>,
    /// Attachments.
    pub attachments: Vec<FileLink>,
    /// Revisions.
    pub revisions: Vec<Revision>,
    /// How it was decided.
    pub chain: Vec<Step>,
    /// Pages below.
    pub children: Vec<Link>,
}

/// `text-list.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TextList {
    /// Pages in order.
    pub pages: Vec<TextRow>,
}

/// A page in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TextRow {
    /// Title and page.
    pub link: Link,
    /// Last revision.
    pub revised: Option<Date>,
    /// Status, where it is not simply in force.
    pub status: Option<Tag>,
}

/// `sitemap.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SiteMap {
    /// Parts of the section.
    pub groups: Vec<SiteMapGroup>,
    /// Rules that the agency has changed, with its reasons.
    pub rules: Vec<RuleNote>,
}

/// A rule that is changed here.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleNote {
    /// Its code.
    pub code: String,
    /// What it asks for.
    pub title: Text,
    /// What became of it, in words.
    pub level: String,
    /// Why.
    pub why: Option<Text>,
}

/// A part of the section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SiteMapGroup {
    /// The part.
    pub link: Link,
    /// Pages in it.
    pub children: Vec<Link>,
}

/// `404.html`; its `root` and `home` are absolute paths.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct NotFound {
    /// Where to go on.
    pub links: Vec<Link>,
}

/// `redirect.html`: stands at a former address.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Redirect {
    /// New address.
    pub to: Link,
}
