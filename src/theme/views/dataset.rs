//! Page of one data set or series, and the tombstone of a withdrawn one.

use serde::Serialize;

use super::catalogue::DatasetCard;
use super::common::{
    Approval, Contact, Date, DecisionRef, Due, Fact, FileLink, Ground, Href, Html, Inline, Link, Notice,
    Step, Tag, Text,
};
use super::preview::{CodeFor, Contents, Preview};

/// `dataset.html`: open, on request, closed, planned, discontinued; data set or series.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DatasetPage {
    /// Identifier.
    pub id: String,
    /// Series, not data set.
    pub series: bool,
    /// States: access, status, badge, gender statistics, …
    pub tags: Vec<Tag>,
    /// Description.
    pub description: Option<Html>,
    /// One sentence for what a visitor can do now, e.g. 本資料不予提供，理由見下。
    pub answer: Option<String>,
    /// The sentence needs attention, e.g. discontinued, overdue.
    pub answer_tag: Option<Tag>,
    /// Downloads and other ways in.
    pub distributions: Vec<Distribution>,
    /// Services that distributions belong to.
    pub services: Vec<Service>,
    /// The dates, told apart.
    pub dates: DatasetDates,
    /// Key facts in order.
    pub facts: Vec<Fact>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// Columns.
    pub fields: Vec<Field>,
    /// How what the columns hold was found out; where any is told.
    pub contents_note: Option<String>,
    /// A look into the files.
    pub previews: Vec<Preview>,
    /// How programs read the files.
    pub code: Vec<CodeFor>,
    /// What is not provided, and why.
    pub restriction: Option<Restriction>,
    /// Why it stopped.
    pub discontinued: Option<Discontinued>,
    /// The promise to open it, and whether it was kept.
    pub promise: Option<Promise>,
    /// Verdict on quality.
    pub badge: Option<Badge>,
    /// How it was decided.
    pub chain: Vec<Step>,
    /// Changes of state.
    pub history: Vec<Step>,
    /// Members, of a series.
    pub members: Vec<DatasetCard>,
    /// Series that it belongs to.
    pub in_series: Option<Link>,
    /// Earlier versions.
    pub versions: Vec<Version>,
    /// Related data sets.
    pub related: Vec<Link>,
    /// What it replaces.
    pub supersedes: Vec<Link>,
    /// What replaced it.
    pub superseded_by: Vec<Link>,
    /// Works that use it.
    pub showcases: Vec<Link>,
    /// Requests about it.
    pub requests: Vec<Link>,
    /// Laws that it rests on.
    pub legislation: Vec<Link>,
    /// Licence and how to credit.
    pub license: Option<License>,
    /// How to cite it.
    pub citation: Option<String>,
    /// Metadata files.
    pub metadata: Vec<FileLink>,
    /// Notes.
    pub notes: Option<Html>,
    /// From where it was imported; its missing facts then read 來源未載明.
    pub imported: Option<Imported>,
}

/// The three dates that are easily mixed up, and those around them.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct DatasetDates {
    /// 資料內容更新
    pub modified: Option<Date>,
    /// 詮釋資料更新
    pub metadata_modified: Option<Date>,
    /// 下次應更新
    pub next_due: Option<Due>,
    /// 首次開放
    pub issued: Option<Date>,
    /// Period covered, e.g. 104年至115年.
    pub temporal: Option<Text>,
}

/// A distribution: one file or one way in.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Distribution {
    /// Anchor and part of the IRI.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Description.
    pub description: Option<Text>,
    /// Format, e.g. CSV; none for web pages.
    pub format: Option<String>,
    /// Download, form, or service.
    pub href: Option<Href>,
    /// Whole text of the button, e.g. 下載 CSV（1.2 MB） or 前往申請頁.
    pub action: String,
    /// The button fetches a file of this site or elsewhere (else it leads to a page).
    pub download: bool,
    /// The button leads to where data that is not open is asked for.
    pub form: bool,
    /// State, when it differs from the data set's.
    pub tag: Option<Tag>,
    /// Size, records, encoding, date, fields, licence where it differs.
    pub facts: Vec<Fact>,
    /// SHA-256 in hex.
    pub checksum: Option<String>,
}

/// A data service.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Service {
    /// Anchor is `service-<id>`.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Endpoint as printed and linked.
    pub endpoint: String,
    /// Endpoint's description (OpenAPI).
    pub description: Option<Link>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Field {
    /// Name in the file.
    pub name: String,
    /// Title.
    pub title: Option<Text>,
    /// Description.
    pub description: Option<Text>,
    /// Type, in words.
    pub kind: Option<String>,
    /// Unit of measure.
    pub unit: Option<String>,
    /// Must be filled.
    pub required: bool,
    /// open, generalised or withheld.
    pub access: Tag,
    /// Codes: value and meaning.
    pub codes: Vec<Code>,
    /// Standard that it follows.
    pub standard: Option<Link>,
    /// What it holds in the file.
    pub contents: Option<Contents>,
}

/// A code of a column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Code {
    /// Value in the file.
    pub value: String,
    /// Meaning.
    pub label: Text,
}

/// What is not provided, and why; shared with the register's entry page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Restriction {
    /// Class, e.g. 不予提供.
    pub tag: Tag,
    /// Whole or part, in words.
    pub scope: Option<String>,
    /// Parts and columns that are withheld or treated.
    pub parts: Vec<WithheldPart>,
    /// Grounds.
    pub grounds: Vec<Ground>,
    /// Reason in plain words.
    pub reason: Option<Html>,
    /// Decisions of meetings.
    pub decisions: Vec<DecisionRef>,
    /// Approval.
    pub approval: Option<Approval>,
    /// Day of the next review.
    pub review: Option<Due>,
    /// Public notice.
    pub notice: Option<Notice>,
    /// What becomes of the part that the grounds do not reach.
    pub rest: Option<Text>,
    /// The part that is open.
    pub open_part: Option<Link>,
    /// The entry in the register (or, from there, the data set).
    pub entry: Option<Link>,
    /// How to apply.
    pub apply: Option<Apply>,
    /// Terms of use, as rows.
    pub terms: Vec<Fact>,
}

/// A part that is withheld or treated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WithheldPart {
    /// Name of the part or column.
    pub part: Inline,
    /// Treatment in words.
    pub treatment: Tag,
}

/// How to apply.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Apply {
    /// Where.
    pub links: Vec<Link>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// Time to answer, e.g. 15 日內回復.
    pub days: Option<String>,
    /// Charge in words, e.g. 每份 1,200 元.
    pub cost: Option<Text>,
    /// Law that the charge rests on.
    pub cost_law: Option<Link>,
}

/// Why a data set is no longer updated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Discontinued {
    /// Since.
    pub date: Date,
    /// Reason.
    pub reason: Option<Text>,
}

/// The promise to open a data set.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Promise {
    /// Promised day as it stands now.
    pub due: Date,
    /// Kept, pending or late, in words.
    pub tag: Tag,
    /// Postponements.
    pub postponed: Vec<Postponement>,
}

/// A postponement of a promise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Postponement {
    /// Old day.
    pub from: Date,
    /// New day.
    pub to: Date,
    /// Reason.
    pub reason: Text,
    /// Decision.
    pub decision: Option<DecisionRef>,
}

/// Verdict on quality.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Badge {
    /// Level.
    pub tag: Tag,
    /// Day of the check.
    pub date: Option<Date>,
    /// Who checked.
    pub by: Option<Text>,
    /// Why a verdict no longer counts.
    pub annulled: Option<Text>,
    /// Decision that annulled it.
    pub decision: Option<DecisionRef>,
}

/// A version.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Version {
    /// Anchor is `v-<version>`.
    pub version: String,
    /// Day.
    pub issued: Option<Date>,
    /// What is in it.
    pub note: Option<Text>,
    /// Its files; element id is the file's id, prefixed `v-<version>-`.
    pub files: Vec<VersionFile>,
    /// The version that the page describes.
    pub current: bool,
}

/// A file of a version.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct VersionFile {
    /// Id of the distribution within the version.
    pub id: String,
    /// The file.
    pub file: FileLink,
}

/// Licence and how to credit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct License {
    /// Name and text.
    pub link: Link,
    /// Sentences to print with the data, ready to copy.
    pub attribution: Vec<String>,
}

/// Where an entry came from.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Imported {
    /// The source; a link where it is a place on the web.
    pub source: Inline,
    /// Identifier there.
    pub id: Option<String>,
    /// Newest day that the list states; some state none.
    pub date: Option<Date>,
}

/// `tombstone.html`: what was here, why it went, where to go.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tombstone {
    /// Identifier.
    pub id: String,
    /// States.
    pub tags: Vec<Tag>,
    /// What it was.
    pub description: Option<Html>,
    /// Day of withdrawal.
    pub date: Date,
    /// Reason.
    pub reason: Option<Html>,
    /// Decisions.
    pub decisions: Vec<DecisionRef>,
    /// Approval.
    pub approval: Option<Approval>,
    /// Public notice.
    pub notice: Option<Notice>,
    /// What to use instead.
    pub successor: Option<Link>,
    /// Last known facts.
    pub facts: Vec<Fact>,
    /// Whom to ask.
    pub contact: Option<Contact>,
    /// How it was decided, and changes of state.
    pub history: Vec<Step>,
    /// How it was decided.
    pub chain: Vec<Step>,
    /// Metadata files.
    pub metadata: Vec<FileLink>,
}
