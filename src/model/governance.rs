//! Minutes, plans, requests, activities, showcase, awards, pages.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Access, Decision, LocalText, Status};
use crate::date::Date;

/// What a Markdown document is beside its front matter.
#[derive(Debug, Clone, Default)]
pub struct Source {
    /// The file's stem, or the path below `pages/` without its extension.
    pub id: String,
    /// Path from the site's root.
    pub file: String,
    /// The Markdown after the front matter.
    pub body: String,
}

macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($field:ident : $ty:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, Deserialize)]
        #[serde(default)]
        #[expect(missing_docs, reason = "documented in the schema table")]
        pub struct $name { $(pub $field: $ty),* }
    };
    ($(#[$doc:meta])* document $name:ident { $($field:ident : $ty:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default, Deserialize)]
        #[serde(default)]
        #[expect(missing_docs, reason = "documented in the schema table")]
        pub struct $name {
            #[serde(skip)]
            pub source: Source,
            $(pub $field: $ty),*
        }
    };
}

record! {
    /// An adoption or amendment.
    Revision {
        date: Option<Date>, kind: String, document: Option<String>, approved_by: Option<String>,
        decided_in: Vec<Decision>, note: LocalText,
    }
}
record! {
    /// An attachment: a file of the site or an address.
    Attachment { title: LocalText, file: Option<String>, url: Option<String> }
}

record! {
    /// Minutes of a meeting, or its announcement.
    document Minutes {
        title: LocalText, body: String, session: Option<String>, status: String, date: Option<Date>,
        start: Option<String>, end: Option<String>, place: LocalText, chair: LocalText,
        attendees: Attendees, recorder: LocalText, published: Option<Date>,
        attachments: Vec<Attachment>, items: Vec<Item>,
    }
}
record! {
    /// Who was there.
    Attendees { members: Vec<Attendee>, observers: Vec<Attendee>, apologies: Vec<Attendee> }
}

/// Someone at a meeting.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Attendee {
    /// With side and role.
    Person {
        /// Name or title.
        name: LocalText,
        /// Role.
        #[serde(default)]
        role: Option<String>,
        /// `agency` or `civil`.
        #[serde(default)]
        side: Option<String>,
        /// The member that a substitute stood in for.
        #[serde(default)]
        in_place_of: LocalText,
    },
    /// A name alone.
    Name(LocalText),
}

impl Attendee {
    /// Name or title.
    pub fn name(&self) -> &LocalText {
        match self {
            Self::Person { name, .. } | Self::Name(name) => name,
        }
    }

    /// The role, where it is written.
    pub fn role(&self) -> Option<&str> {
        match self {
            Self::Person { role, .. } => role.as_deref(),
            Self::Name(_) => None,
        }
    }

    /// The side, where it is written.
    pub fn side(&self) -> Option<&str> {
        match self {
            Self::Person { side, .. } => side.as_deref(),
            Self::Name(_) => None,
        }
    }

    /// The member that a substitute stood in for.
    pub fn in_place_of(&self) -> Option<&LocalText> {
        match self {
            Self::Person { in_place_of, .. } => Some(in_place_of).filter(|name| !name.is_empty()),
            Self::Name(_) => None,
        }
    }
}

record! {
    /// An item of the agenda.
    Item {
        id: String, kind: String, outcome_label: Option<String>, title: LocalText,
        proposer: Option<String>, about: Vec<String>, explanation: LocalText, proposal: LocalText,
        opinions: Vec<Opinion>, no_opinion_from: Vec<String>, outcome: LocalText,
        vote: Option<Vote>, decisions: Vec<ItemDecision>, actions: Vec<Action>,
        follow_up: Vec<FollowUp>, refer_to: Option<String>,
    }
}
record! {
    /// An opinion by side.
    Opinion { by: LocalText, side: String, written: bool, text: LocalText }
}

/// A vote.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Vote {
    pub r#for: u32,
    pub against: u32,
    pub abstain: u32,
}

record! {
    /// What an item decides about one object.
    ItemDecision {
        about: String, access: Option<Access>, status: Option<Status>, scope: Option<String>,
        grounds: Vec<String>, planned_for: Option<Date>, adopts: Option<bool>, note: LocalText,
    }
}
record! {
    /// Something to be done.
    Action { id: String, task: LocalText, owner: String, due: Option<Date> }
}
record! {
    /// What became of an action.
    FollowUp { action: String, status: String, date: Option<Date>, note: LocalText }
}

record! {
    /// An action plan.
    document Plan {
        title: LocalText, status: String, period: PlanPeriod, revisions: Vec<Revision>,
        objectives: Vec<Objective>, strategies: Vec<Strategy>, practices: Vec<Practice>,
        targets: Vec<Target>, indicators: Vec<Indicator>, schedule: Vec<Task>,
    }
}
record! {
    /// From when to when a plan runs.
    PlanPeriod { start: Option<Date>, end: Option<Date> }
}
record! {
    /// An objective.
    Objective { id: String, title: LocalText, text: LocalText }
}
record! {
    /// A strategy.
    Strategy { id: String, title: LocalText, objective: Option<String>, text: LocalText }
}
record! {
    /// A practice.
    Practice { id: String, title: LocalText, strategies: Vec<String>, text: LocalText }
}
record! {
    /// What a metric counts.
    Where {
        unit: Option<String>, body: Option<String>, badge: Option<String>,
        approved_by: Option<String>, kind: Option<String>, about: Option<String>,
        channel: Option<String>,
    }
}

/// A promise that can be computed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Target {
    pub id: String,
    pub title: LocalText,
    pub text: LocalText,
    pub metric: String,
    pub r#where: Where,
    pub every: String,
    pub by: Option<Date>,
    pub since: Option<String>,
    pub due: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub value: Option<f64>,
    pub values: BTreeMap<String, f64>,
    pub earlier: BTreeMap<String, f64>,
    pub measure_unit: Option<String>,
    pub compare: Option<String>,
    pub of: Option<String>,
    pub strategy: Option<String>,
}

record! {
    /// An indicator.
    Indicator {
        id: String, title: LocalText, assessed: Option<String>, measures: Vec<Measure>,
        actuals: Vec<Actual>,
    }
}

/// How an indicator is measured.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Measure {
    pub id: String,
    pub text: LocalText,
    pub metric: Option<String>,
    pub r#where: Where,
    pub since: Option<String>,
    pub due: Option<String>,
    pub from: Option<String>,
    pub to: Option<String>,
    pub value: Option<f64>,
    pub values: BTreeMap<String, f64>,
    pub earlier: BTreeMap<String, f64>,
    pub measure_unit: Option<String>,
    pub compare: Option<String>,
    pub of: Option<String>,
    pub units: Vec<String>,
    pub assessed_by: Vec<Assessor>,
}

record! {
    /// Who assesses.
    Assessor { unit: String, method: Option<String> }
}
record! {
    /// What was reached.
    Actual {
        measure: String, period: String, unit: Option<String>, value: f64, no_case: bool, evidence: Vec<Evidence>,
        difficulty: LocalText, remedy: Option<Remedy>, decided_in: Vec<Decision>,
    }
}

/// What shows it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
#[expect(missing_docs, reason = "documented in the schema table")]
pub struct Evidence {
    pub title: LocalText,
    pub url: Option<String>,
    pub file: Option<String>,
    pub r#ref: Option<String>,
}

record! {
    /// What will be done about a shortfall.
    Remedy { due: Option<Date>, text: LocalText }
}
record! {
    /// A task of the schedule.
    Task { task: LocalText, months: Vec<u8>, lead: Vec<String>, support: Vec<String> }
}

record! {
    /// A request of a citizen.
    document Request {
        received: Option<Date>, channel: String, external: Option<External>, kind: String,
        subject: LocalText, text: LocalText, datasets: Vec<String>, unit: Option<String>,
        status: String, transferred_to: Option<String>, history: Vec<RequestStep>,
        reply: LocalText, replied: Option<Date>, approved_by: Option<String>,
        approved_on: Option<Date>, decided_in: Vec<Decision>, declined_because: Option<String>,
        grounds: Vec<String>,
    }
}
record! {
    /// The same request elsewhere.
    External { platform: String, id: Option<String>, url: Option<String> }
}
record! {
    /// A step in the handling of a request.
    RequestStep { date: Option<Date>, status: String, note: LocalText }
}

record! {
    /// An activity.
    document Activity {
        title: LocalText, date: Option<Date>, kind: String, period: Option<String>,
        unit: Option<String>, body: Option<String>, datasets: Vec<String>, outcome: LocalText,
        approved_by: Option<String>, approved_on: Option<Date>, decided_in: Vec<Decision>,
        attachments: Vec<Attachment>,
    }
}

record! {
    /// A use made of data.
    document Showcase {
        title: LocalText, summary: LocalText, by: LocalText, unit: Option<String>,
        url: Option<String>, images: Vec<Image>, datasets: Vec<UsedDataset>, date: Option<Date>,
    }
}
record! {
    /// A picture.
    Image { file: String, alt: LocalText, caption: LocalText }
}

/// A data set that was used.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum UsedDataset {
    /// Of this site.
    Own(String),
    /// Of others.
    Other {
        /// Title.
        title: LocalText,
        /// Publisher.
        #[serde(default)]
        publisher: LocalText,
        /// Address.
        #[serde(default)]
        url: Option<String>,
    },
}

record! {
    /// An award.
    document Award {
        title: LocalText, kind: String, status: Option<String>, basis: LocalText,
        revisions: Vec<Revision>, unit: Option<String>, eligible: LocalText,
        criteria: Vec<Criterion>, prizes: Vec<Prize>, rounds: Vec<Round>,
    }
}
record! {
    /// A criterion of an award.
    Criterion {
        id: String, title: LocalText, text: LocalText, weight: Option<f64>, parent: Option<String>,
        metric: Option<String>, assessed_by: Option<String>, bonus: Option<Bonus>,
    }
}
record! {
    /// Points on top, for each and at most.
    Bonus { each: f64, max: Option<f64> }
}
record! {
    /// A prize.
    Prize { id: String, title: LocalText, quota: Option<u32>, threshold: Option<f64>, reward: LocalText }
}
record! {
    /// A year of an award.
    Round { year: u16, criteria: Vec<String>, decided_in: Vec<Decision>, results: Vec<AwardResult> }
}
record! {
    /// Who won what.
    AwardResult {
        prize: String, unit: Option<String>, scores: BTreeMap<String, f64>, outcome: String,
        showcase: Option<String>,
    }
}

record! {
    /// A policy page.
    document Page {
        title: LocalText, order: Option<u32>, status: Option<String>, revisions: Vec<Revision>,
        attachments: Vec<Attachment>,
    }
}
