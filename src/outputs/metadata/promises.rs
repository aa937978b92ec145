//! `promises.json`: the ledger of promises for machines.

use std::io::{self, Write};

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};

use super::asset::Object;
use crate::address;
use crate::facts::Edition;
use crate::facts::promises::{Apart, PeriodResult, Promise, ledger};
use crate::model::LocalText;

/// Whether there is anything to keep.
pub fn has_one(edition: &Edition) -> bool {
    let mut plans = edition.content.basis.plans.iter().filter(|plan| plan.status != "draft");
    plans.any(|plan| !plan.targets.is_empty() || plan.indicators.iter().any(|i| !i.measures.is_empty()))
}

/// Writes it.
pub(super) fn write(edition: &Edition, out: &mut dyn Write) -> io::Result<()> {
    let mut out = io::BufWriter::new(out);
    serde_json::to_writer_pretty(&mut out, &Ledger(edition))?;
    out.write_all(b"\n")?;
    out.flush()
}

struct Ledger<'a>(&'a Edition);

impl Serialize for Ledger<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("as_of", &self.0.as_of.to_string())?;
        map.serialize_entry("promises", &Promises(self.0))?;
        map.end()
    }
}

/// One promise at a time.
struct Promises<'a>(&'a Edition);

impl Serialize for Promises<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(ledger(&self.0.content, self.0.as_of).map(|promise| one(self.0, &promise)))
    }
}

fn one(edition: &Edition, promise: &Promise<'_>) -> Value {
    let target = &promise.target;
    let mut entry = Object::default();
    entry.set("id", promise.reference());
    entry.set("url", url(edition, &promise.reference()));
    entry.set("plan", promise.plan.source.id.as_str());
    entry.set("plan_status", promise.plan.status.as_str());
    match promise.measure {
        Some((indicator, measure)) => {
            entry.set("indicator", indicator.id.as_str());
            entry.set("measure", measure.id.as_str());
            entry.set("indicator_title", texts(&indicator.title));
        }
        None => entry.set("target", target.id.as_str()),
    }
    entry.set("title", texts(&target.title));
    entry.set("metric", target.metric.as_str());
    let filter = &target.r#where;
    let mut limits = Object::default();
    limits.set("unit", filter.unit.as_deref());
    limits.set("body", filter.body.as_deref());
    limits.set("badge", filter.badge.as_deref());
    limits.set("approved_by", filter.approved_by.as_deref());
    limits.set("about", filter.about.as_deref());
    limits.set("channel", filter.channel.as_deref());
    // Of a measure that is reported it names the measure itself.
    if promise.measure.is_none() || target.metric != "attested" {
        limits.set("kind", filter.kind.as_deref());
    }
    entry.set("where", limits.done());
    entry.set("every", target.every.as_str());
    entry.set("compare", target.compare.as_deref().unwrap_or("at-least"));
    entry.set("of", target.of.as_deref());
    entry.set("measure_unit", target.measure_unit.as_deref());
    let outcome = promise.latest().map_or("undecidable", |period| period.outcome.word());
    entry.set("outcome", outcome);
    let periods = promise.periods.iter().map(|period| period_of(edition, period));
    entry.set("periods", periods.collect::<Vec<_>>());
    entry.done()
}

fn period_of(edition: &Edition, found: &PeriodResult) -> Value {
    let mut entry = Object::default();
    entry.set("period", found.period.as_str());
    entry.set("start", found.start.to_string());
    entry.set("end", found.end.to_string());
    entry.set("deadline", found.deadline.to_string());
    entry.set("goal", found.goal);
    entry.set("value", found.value);
    // Where the facts leave it open, the value lies between both.
    let open = found.most.filter(|most| Some(*most) != found.value);
    entry.set("most", open);
    if found.stated {
        entry.set("stated", true);
    }
    entry.set("outcome", found.outcome.word());
    entry.set("why", found.why.map(|why| why.word()));
    entry.set("hits", found.hits);
    entry.set("total", found.total);
    entry.set("counted", objects(edition, &found.counted));
    entry.set("not_counted", objects(edition, &found.not_counted));
    let apart: Vec<Value> = found
        .apart
        .iter()
        .map(|(reference, reason)| json!({"id": reference, "reason": reason_of(*reason)}))
        .collect();
    entry.set("apart", apart);
    entry.done()
}

fn reason_of(apart: Apart) -> &'static str {
    match apart {
        Apart::Transferred => "transferred",
        Apart::DecidedClosed => "decided-closed",
        Apart::NotYetDue => "not-yet-due",
        Apart::NoDate => "no-date",
        Apart::Exempt => "exempt",
        Apart::NoEvidence => "no-evidence",
    }
}

fn objects(edition: &Edition, references: &[String]) -> Vec<Value> {
    references.iter().map(|id| json!({"id": id, "url": url(edition, id)})).collect()
}

fn url(edition: &Edition, reference: &str) -> Option<String> {
    let path = address::object(reference)?;
    Some(format!("{}{path}", edition.content.basis.site.base_url))
}

fn texts(text: &LocalText) -> Value {
    Value::Object(text.iter().map(|(tag, text)| (tag.to_owned(), text.into())).collect())
}
