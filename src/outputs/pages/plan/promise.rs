//! A promise in words: period, progress, verdict, and how it was counted.

use super::super::kit::Kit;
use super::super::team;
use crate::date::Date;
use crate::facts::promises::{Apart, Outcome, PeriodResult, Promise, Why};
use crate::model::{Plan, Target, Where};
use crate::theme::views::{self, Href, Link, Progress, Tag, TargetPeriod};

/// Objects listed under a period; a data file has them all.
const LISTED: usize = 100;

/// The targets of a plan among its promises, with their periods, newest first.
pub fn targets(kit: &Kit<'_>, plan: &Plan, promises: &[Promise<'_>]) -> Vec<views::Target> {
    let both = plan.targets.iter().zip(promises.iter().filter(|promise| promise.measure.is_none()));
    both.map(|(target, result)| {
        let strategy = target.strategy.as_ref().and_then(|id| plan.strategies.iter().find(|s| s.id == *id));
        let mut metric = metric(kit, &target.metric, &target.r#where);
        if let Some(text) = kit.some_text(&target.text) {
            metric = [metric, text.text].join(kit.say("clause_separator"));
        }
        views::Target {
            id: target.id.clone(),
            title: kit.text(&target.title),
            metric,
            every: every(kit, target),
            strategy: strategy
                .map(|s| Link { href: Href::Here(format!("#{}", s.id)), label: kit.text(&s.title) }),
            periods: result
                .periods
                .iter()
                .rev()
                .enumerate()
                .map(|(at, found)| {
                    period_view(kit, target, found, at == 0 || target.metric != "datasets.open")
                })
                .collect(),
        }
    })
    .collect()
}

/// A period; what was counted is listed on demand, as a level counts much the same each time.
pub fn period_view(kit: &Kit<'_>, target: &Target, found: &PeriodResult, listed: bool) -> TargetPeriod {
    TargetPeriod {
        label: period(kit, found),
        progress: progress(kit, target, found),
        result: tag(kit, found.outcome),
        how: how(kit, target, found, listed),
        evidence: if listed { evidence(kit, found) } else { Vec::new() },
    }
}

/// A metric in words, with what it is limited to.
pub fn metric(kit: &Kit<'_>, metric: &str, filter: &Where) -> String {
    let mut limits = Vec::new();
    if let Some(unit) = &filter.unit {
        limits.push(kit.unit_name(unit).text);
    }
    if let Some(body) = &filter.body {
        limits.push(kit.unit_name(body).text);
    }
    if let Some(badge) = &filter.badge {
        limits.push(kit.fill("where_badge", &[("badge", &kit.say_as("badge", badge))]));
    }
    if let Some(role) = &filter.approved_by {
        limits.push(kit.fill("where_approved_by", &[("role", &team::role(kit, role).text)]));
    }
    if let Some(channel) = &filter.channel {
        limits.push(channel.clone());
    }
    if let Some(about) = filter.about.as_deref() {
        limits.push(kit.typed_title(about).map_or_else(|| kit.say_as("object", about), |title| title.text));
    }
    if let (Some(kind), "activities.held" | "activities.decided") = (&filter.kind, metric) {
        limits.push(kit.say_as("activity", kind));
    }
    if let (Some(kind), "requests.answered_in_time") = (&filter.kind, metric) {
        limits.push(kit.say_as("request_kind", kind));
    }
    let words = kit.say_as("metric", metric);
    if limits.is_empty() { words } else { words + &kit.fill("parenthesis", &[("text", &kit.join(&limits))]) }
}

/// How often, and by which day of the period.
pub fn every(kit: &Kit<'_>, target: &Target) -> String {
    let often = kit.say_as("every", &target.every);
    let by = match (target.by.filter(|_| target.every == "once"), target.due.as_deref()) {
        (Some(by), _) => Some(kit.date(by).text),
        // A leap year has every day that can be written.
        (None, Some(due)) => format!("2024-{due}").parse::<Date>().ok().map(|date| day_of_year(kit, date)),
        (None, None) => None,
    };
    match by {
        Some(by) => [often, kit.fill("target_due", &[("date", &by)])].join(kit.say("clause_separator")),
        None => often,
    }
}

fn day_of_year(kit: &Kit<'_>, date: Date) -> String {
    let (m, d) = (date.month().to_string(), date.day().to_string());
    kit.fill("date_day", &[("m", &m), ("d", &d), ("month", &kit.say_as("month", &m))])
}

/// The name of a period; of a promise made once, the day by which.
pub fn period(kit: &Kit<'_>, found: &PeriodResult) -> String {
    match found.period.parse::<Date>() {
        Ok(by) => kit.fill("period_once", &[("to", &kit.date(by).text)]),
        Err(_) => kit.period(&found.period),
    }
}

/// A verdict as a state.
pub fn tag(kit: &Kit<'_>, outcome: Outcome) -> Tag {
    kit.tag(kit.say_as("result", outcome.word()), outcome.word())
}

/// Value and goal, with a bar where one says something.
pub fn progress(kit: &Kit<'_>, target: &Target, found: &PeriodResult) -> Progress {
    let unit = target.measure_unit.as_deref();
    let value = match found.outcome {
        Outcome::NoCase => kit.say("result_no_case").to_owned(),
        _ => match found.value {
            Some(value) => range(kit, value, found, unit),
            None => kit.say("unknown_value").to_owned(),
        },
    };
    let lower_is_better = target.compare.as_deref() == Some("at-most");
    let told = found.outcome != Outcome::Undecidable;
    let percent = found.value.filter(|_| told && !lower_is_better && found.goal > 0.0).map(|value| {
        let share = (value / found.goal * 100.0).clamp(0.0, 100.0);
        // The bar is full only when the goal is reached.
        share.floor() as u8
    });
    Progress { value, goal: goal(kit, found.goal, found.percent, unit, target.compare.as_deref()), percent }
}

/// A value; where the facts leave it open, from the least to the most that it can be.
pub fn range(kit: &Kit<'_>, value: f64, found: &PeriodResult, unit: Option<&str>) -> String {
    match found.most.filter(|most| *most > value + 1e-9) {
        Some(most) => {
            let least = amount(kit, value, found.percent, None, None);
            format!("{least}–{}", amount(kit, most, found.percent, unit, None))
        }
        None => amount(kit, value, found.percent, unit, Some(found.goal)),
    }
}

/// A goal in words.
pub fn goal(kit: &Kit<'_>, goal: f64, percent: bool, unit: Option<&str>, compare: Option<&str>) -> String {
    let key = match compare {
        Some("at-most") => "compare_at_most",
        Some("equal") => "compare_equal",
        _ => "compare_at_least",
    };
    kit.fill(key, &[("value", &amount(kit, goal, percent, unit, None))])
}

/// A value as printed, with at most one decimal. One that is rounded to its goal though it falls
/// short of it is cut instead. The unit of measure is written in the site's language alone.
pub fn amount(kit: &Kit<'_>, value: f64, percent: bool, unit: Option<&str>, goal: Option<f64>) -> String {
    let scale = if percent { 100.0 } else { 1.0 };
    let scaled = value * scale;
    let mut tenths = (scaled * 10.0).round();
    if goal.is_some_and(|goal| value < goal - 1e-9 && tenths >= (goal * scale * 10.0).round()) {
        tenths = (scaled * 10.0).floor();
    }
    let sign = if tenths < 0.0 { "−" } else { "" };
    let tenths = tenths.abs() as u64;
    let mut text = format!("{sign}{}", kit.number(tenths / 10));
    if !tenths.is_multiple_of(10) {
        text.push_str(&format!(".{}", tenths % 10));
    }
    if percent {
        text.push('%');
    } else if let Some(unit) = unit.filter(|_| kit.language == kit.basis().site.default_language()) {
        text.push(' ');
        text.push_str(unit);
    }
    text
}

/// How a period was counted, in sentences.
fn how(kit: &Kit<'_>, target: &Target, found: &PeriodResult, listed: bool) -> Option<String> {
    let mut sentences = Vec::new();
    let counted = found.value.is_some() || found.outcome == Outcome::NoCase;
    if let Some(template) = kit
        .messages
        .find(&format!("how_{}", target.metric.replace('.', "_")))
        .filter(|_| counted && !found.stated)
    {
        let (n, total) = (found.hits, found.total.unwrap_or(found.hits));
        let values = [
            ("{n}", kit.number(n as u64)),
            ("{total}", kit.number(total as u64)),
            ("{date}", kit.date(found.until).text),
        ];
        sentences
            .push(values.iter().fold(template.to_owned(), |text, (name, value)| text.replace(name, value)));
    }
    match target.of.as_deref() {
        Some("change") => sentences.push(kit.say("how_change").to_owned()),
        Some("rate") => sentences.push(kit.say("how_rate").to_owned()),
        _ => {}
    }
    if found.stated {
        sentences.push(kit.say("how_earlier").to_owned());
    }
    for (reason, key) in [
        (Apart::Transferred, "apart_transferred"),
        (Apart::DecidedClosed, "apart_decided_closed"),
        (Apart::NotYetDue, "apart_not_yet_due"),
        (Apart::NoDate, "apart_no_date"),
        (Apart::Exempt, "apart_exempt"),
        (Apart::NoEvidence, "apart_no_evidence"),
    ] {
        let n = found.apart.iter().filter(|(_, other)| *other == reason).count();
        if n > 0 {
            sentences.push(kit.fill(key, &[("n", &kit.number(n as u64))]));
        }
    }
    if let Some(why) = found.why.filter(|why| *why != Why::NoDates) {
        sentences.push(kit.say_as("why", why.word()));
    }
    let all = found.counted.len() + found.not_counted.len();
    if listed && all > LISTED {
        let values = [("n", kit.number(LISTED as u64)), ("total", kit.number(all as u64))];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        sentences.push(kit.fill("how_first_n", &values));
    }
    (!sentences.is_empty()).then(|| sentences.join(kit.say("sentence_separator")))
}

/// What was counted, and what was looked at and does not count, marked as such.
pub fn evidence(kit: &Kit<'_>, found: &PeriodResult) -> Vec<Link> {
    let counted = found.counted.iter().filter_map(|reference| object(kit, reference));
    let short = found.not_counted.iter().filter_map(|reference| object(kit, reference)).map(|mut link| {
        link.label.text = kit.fill("evidence_short", &[("title", &link.label.text)]);
        link
    });
    counted.chain(short).take(LISTED).collect()
}

/// A link to what a typed reference names; an item of minutes by its own title.
pub fn object(kit: &Kit<'_>, reference: &str) -> Option<Link> {
    let mut link = kit.typed_link(reference)?;
    if let Some((minutes, item)) = reference.strip_prefix("meeting/").and_then(|item| kit.basis().item(item))
    {
        link.label = kit.text(&item.title);
        if let Some(session) = &minutes.session {
            link.label.text = format!("{session} {}", link.label.text);
        }
    }
    Some(link)
}
