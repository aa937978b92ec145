//! Front page of the section.

use serde::Serialize;

use super::common::{Date, Href, Link, Progress, Tag, Text};

/// `home.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Home {
    /// Numbers of data sets by state, each with a link.
    pub figures: Vec<Figure>,
    /// What the numbers take in besides data of the agency.
    pub figures_note: Option<String>,
    /// Latest changes, newest first, about five.
    pub changes: Vec<Change>,
    /// All changes.
    pub changes_href: Option<Href>,
    /// How many promises of the plan in force stand how.
    pub standing: Vec<Tag>,
    /// A few of these promises for the current period, those that ask for attention first.
    pub targets: Vec<TargetBrief>,
    /// All promises.
    pub promises: Option<Link>,
    /// The plan.
    pub plan: Option<Link>,
    /// Next announced meeting.
    pub next_meeting: Option<MeetingBrief>,
    /// Last meeting held.
    pub last_meeting: Option<MeetingBrief>,
    /// Meetings held this year, e.g. 115 年應召開 2 次，已召開 1 次.
    pub meetings_note: Option<String>,
    /// The parts of the section.
    pub entries: Vec<Entry>,
}

/// A number with its name.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// The number.
    pub value: String,
    /// What is counted; `kind` as in [`Tag`].
    pub tag: Tag,
    /// The list behind it.
    pub href: Option<Href>,
}

/// One change of the section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Change {
    /// Day.
    pub date: Date,
    /// What happened, e.g. 新上架.
    pub label: String,
    /// What it happened to.
    pub link: Link,
    /// In words.
    pub note: Option<Text>,
}

/// A promise in one line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetBrief {
    /// The target, linked to its row.
    pub link: Link,
    /// Period, e.g. 115 年.
    pub period: String,
    /// How far.
    pub progress: Progress,
    /// Result so far.
    pub result: Tag,
}

/// A meeting in one line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeetingBrief {
    /// Title, linked to its page.
    pub link: Link,
    /// Day.
    pub date: Date,
    /// Time, e.g. 14:00.
    pub time: Option<String>,
    /// Place.
    pub place: Option<Text>,
}

/// A part of the section.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entry {
    /// Target and name.
    pub link: Link,
    /// What is there, in one sentence.
    pub text: String,
    /// How many, e.g. 14 項.
    pub count: Option<String>,
}
