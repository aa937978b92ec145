//! Action plans: list, and one plan with targets, indicators and schedule.

use serde::Serialize;

use super::charts::Chart;
use super::common::{Date, DecisionRef, Due, Html, Inline, Link, Progress, Step, Tag, Text};

/// `plan-list.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanList {
    /// Plans, the one in force first.
    pub plans: Vec<PlanRow>,
}

/// A plan in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanRow {
    /// Title and page.
    pub link: Link,
    /// Status.
    pub status: Tag,
    /// Period in words.
    pub period: String,
    /// Last revision in words.
    pub revised: Option<String>,
    /// Results so far, e.g. 達成 3 項.
    pub results: Vec<Tag>,
}

/// `plan.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanPage {
    /// Status.
    pub status: Tag,
    /// Period in words.
    pub period: String,
    /// Revisions.
    pub revisions: Vec<Revision>,
    /// Objectives, each with its strategies and practices.
    pub objectives: Vec<Objective>,
    /// Strategies without an objective.
    pub strategies: Vec<Strategy>,
    /// Practices without a strategy.
    pub practices: Vec<Practice>,
    /// Targets.
    pub targets: Vec<Target>,
    /// Promises with values in several periods, against their goals.
    pub charts: Vec<Chart>,
    /// Indicators.
    pub indicators: Vec<Indicator>,
    /// Schedule by month.
    pub schedule: Option<Schedule>,
    /// How it was decided.
    pub chain: Vec<Step>,
    /// Text of the plan.
    pub body: Option<Html>,
    /// Headings of the text.
    pub toc: Vec<Link>,
}

/// A revision of a plan or a policy text.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Revision {
    /// Day.
    pub date: Date,
    /// 訂定, 修正, ….
    pub kind: String,
    /// Document number.
    pub document: Option<Text>,
    /// Who approved.
    pub approved_by: Option<Text>,
    /// Decision.
    pub decision: Option<DecisionRef>,
    /// Note.
    pub note: Option<Text>,
}

/// An objective.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Objective {
    /// Anchor.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Text.
    pub text: Option<Html>,
    /// Strategies.
    pub strategies: Vec<Strategy>,
}

/// A strategy.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Strategy {
    /// Anchor.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Text.
    pub text: Option<Html>,
    /// Targets of the strategy, linked to their rows.
    pub targets: Vec<Link>,
    /// Practices. One that serves several strategies stands under the first.
    pub practices: Vec<Practice>,
}

/// A practice.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Practice {
    /// Anchor.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Text.
    pub text: Option<Html>,
}

/// A target.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Target {
    /// Anchor.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Metric in words.
    pub metric: String,
    /// How often, in words.
    pub every: String,
    /// Strategy that it belongs to.
    pub strategy: Option<Link>,
    /// Periods, newest first; the first is shown, all are in the evidence.
    pub periods: Vec<TargetPeriod>,
}

/// A target in one period.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TargetPeriod {
    /// E.g. 115 年上半年.
    pub label: String,
    /// Value and goal.
    pub progress: Progress,
    /// Result.
    pub result: Tag,
    /// How it was counted, in a sentence.
    pub how: Option<String>,
    /// Objects that were counted.
    pub evidence: Vec<Link>,
}

/// An indicator.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Indicator {
    /// Anchor.
    pub id: String,
    /// Title.
    pub title: Text,
    /// When it is assessed, in words.
    pub assessed: Option<String>,
    /// Measures.
    pub measures: Vec<Measure>,
    /// Actual values.
    pub actuals: Vec<Actual>,
}

/// A measure of an indicator.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measure {
    /// Anchor.
    pub id: String,
    /// Text.
    pub text: Text,
    /// Metric in words.
    pub metric: Option<String>,
    /// Goal.
    pub goal: Option<String>,
    /// Who assesses, and how.
    pub assessed_by: Vec<Text>,
}

/// An actual value.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Actual {
    /// Text of the measure.
    pub measure: Text,
    /// Period.
    pub period: String,
    /// Unit.
    pub unit: Option<Text>,
    /// Value.
    pub value: String,
    /// Result.
    pub result: Option<Tag>,
    /// Computed by odsite, reported, sampled, in words.
    pub method: Option<String>,
    /// Evidence.
    pub evidence: Vec<Link>,
    /// Difficulty.
    pub difficulty: Option<Text>,
    /// Remedy.
    pub remedy: Option<Remedy>,
    /// Decision.
    pub decision: Option<DecisionRef>,
}

/// What is done about a goal that was missed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Remedy {
    /// In words.
    pub text: Text,
    /// Until when.
    pub due: Option<Due>,
}

/// Schedule by month.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Schedule {
    /// Names of the twelve months, short.
    pub months: Vec<String>,
    /// Tasks.
    pub tasks: Vec<ScheduleTask>,
}

/// A task of the schedule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScheduleTask {
    /// Task.
    pub task: Text,
    /// Twelve values.
    pub months: Vec<bool>,
    /// Leading units.
    pub lead: Vec<Inline>,
    /// Supporting units.
    pub support: Vec<Inline>,
}
