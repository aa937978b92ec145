//! The ledger of promises.

use serde::Serialize;

use super::charts::Chart;
use super::common::{FileLink, Link, Tag};
use super::plan::TargetPeriod;

/// `promises.html`
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PromiseLedger {
    /// Promises by how they stand in their latest period.
    pub outcomes: Vec<PromisesByOutcome>,
    /// Outcomes by year.
    pub years: Option<Chart>,
    /// Plans with their promises.
    pub plans: Vec<PromisesOfPlan>,
    /// The ledger as a file.
    pub downloads: Vec<FileLink>,
}

/// Promises that stand alike.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PromisesByOutcome {
    /// How they stand, with their number.
    pub result: Tag,
    /// Their rows on this page.
    pub promises: Vec<Link>,
}

/// The promises of a plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PromisesOfPlan {
    /// The plan's id; the anchor of its table.
    pub id: String,
    /// The plan.
    pub plan: Link,
    /// Its status.
    pub status: Tag,
    /// Its promises.
    pub promises: Vec<PromiseRow>,
    /// Those with values in several periods, against their goals.
    pub charts: Vec<Chart>,
}

/// A promise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PromiseRow {
    /// The anchor of the row.
    pub id: String,
    /// What is promised, linked to the plan.
    pub promise: Link,
    /// The indicator that a measure belongs to.
    pub indicator: Option<String>,
    /// Metric in words.
    pub metric: String,
    /// How often, in words.
    pub every: String,
    /// How it stands where no period has a verdict.
    pub result: Tag,
    /// Why, where no period says it.
    pub why: Option<String>,
    /// Periods, newest first.
    pub periods: Vec<TargetPeriod>,
}
