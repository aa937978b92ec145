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
        serializer.collect_seq(ledger(&self.0.content, self.0.as_of).map(|promise| Entry(self.0, promise)))
    }
}

/// A promise, then its periods one at a time: each may count every data set.
struct Entry<'a>(&'a Edition, Promise<'a>);

impl Serialize for Entry<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(edition, promise) = self;
        let mut map = serializer.serialize_map(None)?;
        head(edition, promise).0.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
        if !promise.periods.is_empty() {
            let periods: Vec<Period<'_>> =
                promise.periods.iter().map(|period| Period(edition, period)).collect();
            map.serialize_entry("periods", &periods)?;
        }
        map.end()
    }
}

fn head(edition: &Edition, promise: &Promise<'_>) -> Object {
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
    entry
}

/// A period, then what was counted in it, one at a time.
struct Period<'a>(&'a Edition, &'a PeriodResult);

impl Serialize for Period<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(edition, found) = self;
        let mut map = serializer.serialize_map(None)?;
        verdict(found).0.iter().try_for_each(|(key, value)| map.serialize_entry(key, value))?;
        for (key, references) in [("counted", &found.counted), ("not_counted", &found.not_counted)] {
            if !references.is_empty() {
                map.serialize_entry(key, &Things(edition, references))?;
            }
        }
        if !found.apart.is_empty() {
            map.serialize_entry("apart", &Aside(&found.apart))?;
        }
        map.end()
    }
}

fn verdict(found: &PeriodResult) -> Object {
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
    entry
}

/// Things by their typed references, with the addresses of their pages.
struct Things<'a>(&'a Edition, &'a [String]);

impl Serialize for Things<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.1.iter().map(|id| json!({"id": id, "url": url(self.0, id)})))
    }
}

/// What stands apart, with the reasons.
struct Aside<'a>(&'a [(String, Apart)]);

impl Serialize for Aside<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|(id, why)| json!({"id": id, "reason": reason_of(*why)})))
    }
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

fn url(edition: &Edition, reference: &str) -> Option<String> {
    let path = address::object(reference)?;
    Some(format!("{}{path}", edition.content.basis.site.base_url))
}

fn texts(text: &LocalText) -> Value {
    Value::Object(text.iter().map(|(tag, text)| (tag.to_owned(), text.into())).collect())
}
