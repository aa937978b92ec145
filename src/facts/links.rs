//! Links seen from the end that is linked to.

use std::collections::HashMap;

use crate::content::Content;
use crate::date::Date;
use crate::model::{Access, Status, UsedDataset};

/// A place in the minutes that decides about an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisionAt {
    /// Position in `basis.minutes`.
    pub minutes: usize,
    /// Position of the item.
    pub item: usize,
    /// Position of the decision in the item.
    pub decision: usize,
    /// Whether a later decision about the same object and the same matter replaces it.
    pub superseded: bool,
}

/// The other ends of links. Objects are named as in typed references: `dataset/x`, `plan/y` ….
#[derive(Debug, Default)]
pub struct Links {
    /// Items of minutes that are about an object: positions of minutes and item, in time.
    pub items: HashMap<String, Vec<(usize, usize)>>,
    /// Decisions about an object, in time.
    pub decisions: HashMap<String, Vec<DecisionAt>>,
    /// Cards of the members of a series, by its id.
    pub members: HashMap<String, Vec<usize>>,
    /// Cards that supersede a data set, by its id.
    pub superseded_by: HashMap<String, Vec<usize>>,
    /// Requests about a data set, by its id: positions in `basis.requests`.
    pub requests: HashMap<String, Vec<usize>>,
    /// Showcases that use a data set: positions in `basis.showcases`.
    pub showcases: HashMap<String, Vec<usize>>,
    /// Follow-ups of an action `meeting#action`: positions of minutes, item, follow-up, in time.
    pub follow_ups: HashMap<String, Vec<(usize, usize, usize)>>,
}

impl Links {
    pub(super) fn of(content: &Content) -> Self {
        let mut links = Self::default();
        let basis = &content.basis;
        for (m, minutes) in basis.minutes.iter().enumerate() {
            for (i, item) in minutes.items.iter().enumerate() {
                for about in &item.about {
                    links.items.entry(about.clone()).or_default().push((m, i));
                }
                if minutes.status == "held" {
                    // A proposal that was refused rules nothing and supersedes nothing.
                    let made = item.decisions.iter().enumerate().filter(|(_, d)| d.adopts != Some(false));
                    for (d, decision) in made {
                        let at = DecisionAt { minutes: m, item: i, decision: d, superseded: false };
                        links.decisions.entry(decision.about.clone()).or_default().push(at);
                    }
                }
                for (f, follow_up) in item.follow_up.iter().enumerate() {
                    links.follow_ups.entry(follow_up.action.clone()).or_default().push((m, i, f));
                }
            }
        }
        for all in links.decisions.values_mut() {
            mark_superseded(content, all);
        }
        for (at, card) in content.cards.iter().enumerate().filter(|(_, card)| card.is_public()) {
            if let Some(series) = &card.in_series {
                links.members.entry(series.clone()).or_default().push(at);
            }
            for (_, id) in card.links.iter().filter(|(pointer, _)| pointer == "/supersedes") {
                links.superseded_by.entry(id.clone()).or_default().push(at);
            }
        }
        for (at, request) in basis.requests.iter().enumerate() {
            for id in &request.datasets {
                links.requests.entry(id.clone()).or_default().push(at);
            }
        }
        for (at, showcase) in basis.showcases.iter().enumerate() {
            for used in &showcase.datasets {
                if let UsedDataset::Own(id) = used {
                    links.showcases.entry(id.clone()).or_default().push(at);
                }
            }
        }
        links
    }
}

/// Among decisions about one object, the latest that speaks of a matter (access, status, planned
/// date) rules; an older one of which all matters are spoken of later is superseded.
fn mark_superseded(content: &Content, all: &mut [DecisionAt]) {
    type Matters = (Option<Access>, Option<Status>, Option<Date>);
    let matters = |at: &DecisionAt| -> Matters {
        let decision = &content.basis.minutes[at.minutes].items[at.item].decisions[at.decision];
        (decision.access, decision.status, decision.planned_for)
    };
    let mut later: (bool, bool, bool) = (false, false, false);
    for at in all.iter_mut().rev() {
        let (access, status, planned) = matters(at);
        let speaks = access.is_some() || status.is_some() || planned.is_some();
        let answered =
            (access.is_none() || later.0) && (status.is_none() || later.1) && (planned.is_none() || later.2);
        at.superseded = speaks && answered;
        later = (later.0 || access.is_some(), later.1 || status.is_some(), later.2 || planned.is_some());
    }
}
