//! Lists of records: requests, activities, showcase, awards, and plain reports.

use serde::Serialize;

use super::charts::Chart;
use super::common::{
    Approval, Date, DecisionRef, Due, Fact, FileLink, Ground, Html, Image, Inline, Link, Step, Table, Tag,
    Text,
};
use super::plan::Revision;

/// `requests.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RequestList {
    /// E.g. 共 12 件，期限內回復 11 件.
    pub summary: Option<String>,
    /// How to make a request.
    pub how: Option<Link>,
    /// Answers in time, by period.
    pub chart: Option<Chart>,
    /// Requests, newest first.
    pub requests: Vec<Request>,
}

/// A request.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Request {
    /// Anchor.
    pub id: String,
    /// Day received.
    pub received: Date,
    /// Request, correction or question, in words.
    pub kind: String,
    /// Channel in words, linked where it has a page.
    pub channel: Option<Inline>,
    /// Subject.
    pub subject: Text,
    /// Text.
    pub text: Option<Html>,
    /// Data sets that it is about.
    pub datasets: Vec<Link>,
    /// Unit in charge.
    pub unit: Option<Text>,
    /// Status.
    pub status: Tag,
    /// Day by which to answer.
    pub due: Option<Due>,
    /// Day answered.
    pub replied: Option<Date>,
    /// Days taken, in words.
    pub days: Option<String>,
    /// Reply.
    pub reply: Option<Html>,
    /// Why declined, in words.
    pub declined_because: Option<String>,
    /// Grounds of a refusal.
    pub grounds: Vec<Ground>,
    /// Approval.
    pub approval: Option<Approval>,
    /// Decisions.
    pub decisions: Vec<DecisionRef>,
    /// Unit or agency that it was transferred to.
    pub transferred_to: Option<Text>,
    /// How it was decided.
    pub chain: Vec<Step>,
}

/// `activities.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActivityList {
    /// Years, newest first.
    pub years: Vec<ActivityYear>,
}

/// Activities of a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ActivityYear {
    /// Anchor, e.g. `y2026`.
    pub id: String,
    /// Heading.
    pub label: String,
    /// Activities.
    pub activities: Vec<Activity>,
}

/// An activity.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Activity {
    /// Anchor.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Day.
    pub date: Date,
    /// Kind in words.
    pub kind: String,
    /// Unit, body, period, approval and other facts.
    pub facts: Vec<Fact>,
    /// Text.
    pub body: Option<Html>,
    /// Outcome.
    pub outcome: Option<Html>,
    /// Data sets.
    pub datasets: Vec<Link>,
    /// Attachments.
    pub attachments: Vec<FileLink>,
    /// How it was decided.
    pub chain: Vec<Step>,
}

/// `showcase.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShowcaseList {
    /// Works, newest first.
    pub works: Vec<Showcase>,
    /// Whom to tell about a work.
    pub tell_us: Option<Link>,
}

/// A work that uses data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Showcase {
    /// Anchor.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Summary.
    pub summary: Option<Text>,
    /// Author.
    pub by: Option<Text>,
    /// Unit.
    pub unit: Option<Text>,
    /// Day.
    pub date: Option<Date>,
    /// The work's page.
    pub link: Option<Link>,
    /// Pictures.
    pub images: Vec<Image>,
    /// Data sets used.
    pub datasets: Vec<ShowcaseData>,
    /// Awards won.
    pub awards: Vec<Link>,
    /// Text.
    pub body: Option<Html>,
}

/// A data set used by a work; of this site or of another publisher.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ShowcaseData {
    /// Title; linked where there is a page.
    pub data: Inline,
    /// Publisher, when it is another.
    pub publisher: Option<Text>,
}

/// `awards.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AwardList {
    /// Awards.
    pub awards: Vec<Award>,
}

/// An award.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Award {
    /// Anchor.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Kind in words.
    pub kind: String,
    /// Status.
    pub status: Option<Tag>,
    /// Basis, unit, who may take part.
    pub facts: Vec<Fact>,
    /// Text.
    pub body: Option<Html>,
    /// Revisions.
    pub revisions: Vec<Revision>,
    /// How it was decided.
    pub chain: Vec<Step>,
    /// Criteria.
    pub criteria: Vec<Criterion>,
    /// Prizes.
    pub prizes: Vec<Prize>,
    /// Rounds, newest first.
    pub rounds: Vec<Round>,
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Criterion {
    /// Id within the award.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Text.
    pub text: Option<Text>,
    /// Weight as printed.
    pub weight: Option<String>,
    /// Bonus in words.
    pub bonus: Option<String>,
    /// Metric in words.
    pub metric: Option<String>,
    /// Who assesses.
    pub assessed_by: Option<Text>,
    /// 0 for a main criterion, 1 for one below it.
    pub depth: u8,
}

/// A prize.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Prize {
    /// Title.
    pub title: Text,
    /// Number of winners.
    pub quota: Option<String>,
    /// Points needed.
    pub threshold: Option<String>,
    /// Reward.
    pub reward: Option<Text>,
}

/// A round of an award.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Round {
    /// E.g. 115 年.
    pub label: String,
    /// Decision.
    pub decisions: Vec<DecisionRef>,
    /// Results: prize, unit, scores, outcome.
    pub table: Option<Table>,
}

/// `report.html`: sections of text, facts and tables, for pages that need nothing else
/// (promises, quality, changes).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// Sections.
    pub sections: Vec<ReportSection>,
    /// The page's data as files.
    pub downloads: Vec<FileLink>,
}

/// A section of a [`Report`].
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReportSection {
    /// Anchor.
    pub id: String,
    /// Heading.
    pub title: Text,
    /// Text.
    pub intro: Option<Html>,
    /// Facts.
    pub facts: Vec<Fact>,
    /// Table.
    pub table: Option<Table>,
}
