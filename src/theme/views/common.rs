//! Small values that many pages share: text, dates, links, tags, facts, tables.

use serde::Serialize;

/// A run of plain text. `lang` is set only where it differs from the page's language.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Text {
    /// The words.
    pub text: String,
    /// BCP 47 tag, when the text fell back to another language.
    pub lang: Option<String>,
}

/// Rendered Markdown. `lang` as in [`Text`].
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Html {
    /// Trusted HTML; printed unescaped.
    pub html: String,
    /// BCP 47 tag, when the text fell back to another language.
    pub lang: Option<String>,
}

/// A date or a month, for machines and for people.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Date {
    /// `2026-01-12`, `2026-01` or `2026`.
    pub iso: String,
    /// As printed, e.g. `115年1月12日`.
    pub text: String,
}

/// Where a link leads. Written out by the template component `url`, and nowhere else.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "base", content = "path", rename_all = "lowercase")]
pub enum Href {
    /// A page, relative to the root of this language: `datasets/x/index.html#csv`.
    Home(String),
    /// A file, relative to the root of the output: `datasets/x/dataset.ttl`.
    Root(String),
    /// A place on the same page: `#d1`.
    Here(String),
    /// Elsewhere; written as it is, with `rel="noopener external"`.
    External(String),
}

/// A link with its text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// Target.
    pub href: Href,
    /// Link text.
    pub label: Text,
}

/// A state in words; `kind` gives it its shape and colour.
///
/// Kinds with a style of their own: `open`, `on-request`, `closed`, `part`, `planned`, `draft`,
/// `discontinued`, `withdrawn`, `generalised`, `withheld`, `met`, `done`, `on-course`,
/// `announced`, `behind`, `continued`, `missed`, `overdue`, `no-case`, `undecidable`,
/// `superseded`, `dropped`, `platinum`, `gold`, `silver`, `bronze`, and `plain`, which has no
/// shape. Any other kind is grey with a square.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Tag {
    /// The words.
    pub label: String,
    /// CSS suffix.
    pub kind: String,
}

/// One value inside a table cell or a list of facts.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "lowercase")]
pub enum Inline {
    /// Words.
    Text(Text),
    /// A date.
    Date(Date),
    /// A link.
    Link(Link),
    /// An identifier, column name or other machine text.
    Code(String),
    /// A state.
    Tag(Tag),
    /// Says that there is no value, e.g. 來源未載明.
    Missing(String),
}

/// One row of a list of facts (`dl`). Left out by the caller when it has no values.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fact {
    /// Stable name of the fact, e.g. `frequency`; becomes a CSS class.
    pub key: String,
    /// The term.
    pub label: String,
    /// One or more values.
    pub values: Vec<Inline>,
}

/// A column of a [`Table`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Column {
    /// Heading.
    pub label: Text,
    /// Right-aligned figures.
    pub numeric: bool,
}

/// A row of a [`Table`]; its first cell is the row's heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Anchor.
    pub id: Option<String>,
    /// One list of values per column.
    pub cells: Vec<Vec<Inline>>,
}

/// A table that needs no markup of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// Element id; unique on the page.
    pub id: String,
    /// Caption.
    pub caption: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<Row>,
    /// Said under the table, e.g. that only the first rows are shown.
    pub note: Option<String>,
}

/// A person or desk to turn to.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Contact {
    /// Name.
    pub name: Text,
    /// Its place on the team page.
    pub href: Option<Href>,
    /// Unit.
    pub unit: Option<Text>,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone as printed.
    pub phone: Option<String>,
    /// Telephone for `tel:`, digits and `+` only.
    pub tel: Option<String>,
}

/// A file to download or read: metadata file, attachment, feed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FileLink {
    /// Target.
    pub href: Href,
    /// Link text, e.g. `CSV` or the attachment's title.
    pub label: Text,
    /// What follows the text, e.g. `PDF，1.2 MB`.
    pub note: Option<String>,
    /// Media type, for the `type` attribute.
    pub media_type: Option<String>,
}

/// A picture published with the site.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Image {
    /// The file, usually [`Href::Root`].
    pub href: Href,
    /// Text alternative; empty for decoration.
    pub alt: Text,
    /// Caption.
    pub caption: Option<Text>,
}

/// A legal ground or another condition.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ground {
    /// Key of the vocabulary, e.g. `foi-18-1-6`.
    pub key: String,
    /// Citation, e.g. 政府資訊公開法第18條第1項第6款.
    pub citation: Text,
    /// The law's words.
    pub text: Option<Text>,
    /// The law's page.
    pub href: Option<Href>,
}

/// A decision of a meeting, cited from another page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DecisionRef {
    /// Link to the item of the minutes, or to a meeting before the site.
    pub link: Link,
    /// Day of the meeting.
    pub date: Option<Date>,
    /// Words of the decision in short.
    pub note: Option<Text>,
    /// Set when a later decision replaced it.
    pub superseded: Option<Tag>,
}

/// Who approved, and when.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Approval {
    /// Role or name.
    pub by: Text,
    /// Day.
    pub on: Option<Date>,
}

/// A date in the future that may have passed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Due {
    /// The day.
    pub date: Date,
    /// Set when the day has passed.
    pub overdue: Option<Tag>,
}

/// A public notice.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Notice {
    /// Day of the notice.
    pub date: Date,
    /// Where it stands.
    pub link: Option<Link>,
}

/// A step on the way of an object: how it was decided, its history, a plan's revisions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Step {
    /// Day.
    pub date: Option<Date>,
    /// What happened, e.g. 盤點, 會議決議, 核可, 上架.
    pub label: String,
    /// State reached.
    pub tag: Option<Tag>,
    /// Evidence.
    pub link: Option<Link>,
    /// In words.
    pub note: Option<Text>,
}

/// Amount done of an amount wanted, as a bar with its words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Progress {
    /// Done, as printed, e.g. `142 項`.
    pub value: String,
    /// Wanted, as printed, e.g. `至少 170 項`.
    pub goal: String,
    /// 0 to 100; none where a bar would say nothing.
    pub percent: Option<u8>,
}

/// Pages of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pagination {
    /// E.g. 第 51–100 筆，共 214 筆.
    pub summary: String,
    /// Page before.
    pub previous: Option<Href>,
    /// Page after.
    pub next: Option<Href>,
    /// Numbered pages; empty when there is one page only.
    pub pages: Vec<PageNumber>,
}

/// One entry of [`Pagination`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PageNumber {
    /// The number, or `…` for a gap (then without target).
    pub label: String,
    /// Target.
    pub href: Option<Href>,
    /// This page.
    pub current: bool,
}
