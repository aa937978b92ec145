//! The ledger of promises (承諾履行表): every target and every measure of the plans that are no drafts,
//! each with its periods judged.

use super::{PeriodResult, measure_target, results_of};
use crate::content::Content;
use crate::date::Date;
use crate::model::{Indicator, Measure, Plan, Target};

/// A promise of a plan.
pub struct Promise<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The indicator and its measure; nothing for a target.
    pub measure: Option<(&'a Indicator, &'a Measure)>,
    /// The target; of a measure, what it comes to as one.
    pub target: Target,
    /// Its periods, oldest first; none for a measure without a goal, and before the first has begun.
    pub periods: Vec<PeriodResult>,
}

impl Promise<'_> {
    /// Typed reference: `plan/p#t1`, of a measure `plan/p#k1-m1`.
    pub fn reference(&self) -> String {
        format!("plan/{}#{}", self.plan.source.id, self.anchor())
    }

    /// The anchor on the plan's page.
    pub fn anchor(&self) -> String {
        match self.measure {
            Some((indicator, measure)) => format!("{}-{}", indicator.id, measure.id),
            None => self.target.id.clone(),
        }
    }

    /// The period that the as-of date lies in, else the last.
    pub fn latest(&self) -> Option<&PeriodResult> {
        self.periods.last()
    }
}

/// All promises, in the order of plans; in each, targets first. Each is judged when it is asked for: what
/// it counted can be long.
pub fn ledger(content: &Content, as_of: Date) -> impl Iterator<Item = Promise<'_>> {
    let plans = content.basis.plans.iter().filter(|plan| plan.status != "draft");
    plans.flat_map(move |plan| of_plan(content, as_of, plan))
}

/// The promises of one plan: its targets, then its measures.
pub fn of_plan<'a>(content: &'a Content, as_of: Date, plan: &'a Plan) -> impl Iterator<Item = Promise<'a>> {
    let targets = plan.targets.iter().map(move |target| Promise {
        plan,
        measure: None,
        target: target.clone(),
        periods: results_of(content, as_of, plan, target),
    });
    let measures = plan.indicators.iter().flat_map(move |indicator| {
        indicator.measures.iter().map(move |measure| {
            let target = measure_target(indicator, measure);
            let promised = measure.value.is_some() || !measure.values.is_empty();
            let periods = if promised { results_of(content, as_of, plan, &target) } else { Vec::new() };
            Promise { plan, measure: Some((indicator, measure)), target, periods }
        })
    });
    targets.chain(measures)
}
