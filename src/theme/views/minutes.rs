//! Meetings: list by year, and one meeting's minutes.

use serde::Serialize;

use super::common::{Date, Fact, FileLink, Html, Inline, Link, Tag, Text};
use super::home::MeetingBrief;

/// `minutes-list.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MinutesList {
    /// The meetings for calendars, and the feed.
    pub downloads: Vec<FileLink>,
    /// Next announced meeting.
    pub next: Option<MeetingBrief>,
    /// Years, newest first.
    pub years: Vec<MinutesYear>,
}

/// Meetings of a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MinutesYear {
    /// Anchor, e.g. `y2026`.
    pub id: String,
    /// Heading, e.g. 115 年.
    pub label: String,
    /// E.g. 應召開 2 次，已召開 1 次.
    pub note: Option<String>,
    /// Meetings, newest first.
    pub meetings: Vec<MeetingRow>,
}

/// A meeting in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeetingRow {
    /// Title and page.
    pub link: Link,
    /// Day.
    pub date: Date,
    /// Body.
    pub body: Text,
    /// Status, where it is not simply held.
    pub status: Option<Tag>,
    /// Items, short.
    pub items: Vec<Text>,
}

/// `minutes.html`: announcement or minutes of one meeting.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MinutesPage {
    /// Whether it was held.
    pub held: bool,
    /// Status.
    pub status: Tag,
    /// Time, place, chair, recorder, session, body, published.
    pub facts: Vec<Fact>,
    /// Attendance: members by side, observers, apologies; empty groups left out.
    pub attendance: Vec<AttendanceGroup>,
    /// Items grouped by kind, in the order of the meeting.
    pub groups: Vec<ItemGroup>,
    /// Chair's remarks and whatever has no slot.
    pub body: Option<Html>,
    /// Attachments.
    pub attachments: Vec<FileLink>,
    /// Meeting before.
    pub previous: Option<Link>,
    /// Meeting after.
    pub next: Option<Link>,
}

/// People present in one capacity.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AttendanceGroup {
    /// E.g. 出席委員（機關代表）.
    pub label: String,
    /// People.
    pub people: Vec<Attendee>,
}

/// A person present.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Attendee {
    /// Name.
    pub name: Text,
    /// Role or affiliation.
    pub role: Option<Text>,
    /// The member that a substitute stood in for.
    pub in_place_of: Option<Text>,
}

/// Items of one kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemGroup {
    /// 報告事項, 討論事項 or 臨時動議.
    pub label: String,
    /// Items.
    pub items: Vec<Item>,
}

/// An item.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Item {
    /// Anchor.
    pub id: String,
    /// E.g. 案由一.
    pub number: String,
    /// Title.
    pub title: Text,
    /// Unit that brought it.
    pub proposer: Option<Text>,
    /// What it is about.
    pub about: Vec<Link>,
    /// 說明
    pub explanation: Option<Html>,
    /// 擬辦
    pub proposal: Option<Html>,
    /// 各方意見, by side.
    pub opinions: Vec<OpinionSide>,
    /// 決議, 決定 or 結論.
    pub outcome_label: String,
    /// Its words.
    pub outcome: Option<Html>,
    /// Vote in words.
    pub vote: Option<String>,
    /// Decisions about objects.
    pub decisions: Vec<Decision>,
    /// Actions to be followed up.
    pub actions: Vec<Action>,
    /// Earlier actions reported on.
    pub follow_up: Vec<FollowUp>,
    /// Body that the item is referred to.
    pub refer_to: Option<Text>,
    /// The item of that body that took it up.
    pub taken_up: Option<Link>,
}

/// Opinions of one side.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OpinionSide {
    /// 機關代表, 民間代表 or 列席.
    pub label: String,
    /// `agency`, `civil` or `observer`.
    pub side: String,
    /// Opinions; empty with `none` set.
    pub opinions: Vec<Opinion>,
    /// The side was asked and had no opinion.
    pub none: bool,
}

/// An opinion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Opinion {
    /// Whose.
    pub by: Text,
    /// It was sent in writing.
    pub written: bool,
    /// In words.
    pub text: Html,
}

/// A decision about one object.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Decision {
    /// The object.
    pub about: Link,
    /// What was decided: states, scope, grounds, date, adoption.
    pub values: Vec<Inline>,
    /// Note.
    pub note: Option<Text>,
    /// Set when a later decision replaced it.
    pub superseded: Option<Superseded>,
}

/// A later decision that replaced this one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Superseded {
    /// In words.
    pub tag: Tag,
    /// The later item.
    pub link: Option<Link>,
}

/// An action.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Action {
    /// Anchor.
    pub id: String,
    /// Task.
    pub task: Text,
    /// Unit in charge.
    pub owner: Option<Text>,
    /// Day.
    pub due: Option<Date>,
    /// State as of today: pending, overdue, done, continued, dropped.
    pub status: Option<Tag>,
    /// The item that reported on it.
    pub reported: Option<Link>,
}

/// A report on an earlier action.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FollowUp {
    /// The action, linked to the earlier minutes.
    pub action: Link,
    /// 解除列管, 繼續列管, ….
    pub status: Tag,
    /// Day.
    pub date: Option<Date>,
    /// Note.
    pub note: Option<Text>,
}
