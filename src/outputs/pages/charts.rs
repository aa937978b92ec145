//! Charts as pages show them: one sheet becomes the drawing and the table under it.

use super::kit::Kit;
use super::plan::promise;
use crate::chart::{self, Look, Series, Sheet, Slot, Value};
use crate::facts::promises::{Outcome, PeriodResult, Promise};
use crate::facts::statistics::{self, OutcomesOf};
use crate::theme::views::{Chart, ChartKey, Column, Inline, Row, Table};

/// Periods of a promise that are drawn: what was before stands in the ledger.
const SHOWN: usize = 12;

/// The ways of drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Columns against goals.
    Against,
    /// Columns of several parts.
    Stacked,
    /// A line of steps.
    Steps,
    /// Bars under one another.
    Rows,
}

/// What is said around a drawing.
pub struct Said<'a> {
    /// Message key of what the slots are, the heading of the table's first column.
    pub across: &'a str,
    /// What is to be seen, in a sentence.
    pub caption: String,
    /// What the figures leave out.
    pub notes: Vec<String>,
}

/// A sheet drawn, with its table; nothing where there is too little to draw.
pub fn chart<'a>(
    kit: &Kit<'a>,
    form: Form,
    mut sheet: Sheet,
    percent: bool,
    said: Said<'a>,
) -> Option<Chart> {
    // What occurs nowhere needs neither a shape nor a column.
    if matches!(form, Form::Stacked | Form::Rows) {
        let occurs = |series: &Series| series.values.iter().flatten().any(|value| value.number > 0.0);
        sheet.series.retain(occurs);
    }
    let print = |number: f64| promise::amount(kit, number, percent, None, None);
    let drawing = match form {
        Form::Against => chart::against(&sheet, &print),
        Form::Stacked => chart::stacked(&sheet, &print),
        Form::Steps => chart::steps(&sheet, &print),
        Form::Rows => chart::rows(&sheet),
    }?;
    let several = sheet.series.len() > 1;
    let key = match form {
        Form::Stacked | Form::Rows if several => {
            let one = |series: &Series| ChartKey {
                swatch: chart::swatch(&sheet.id, series.look),
                label: series.name.clone(),
            };
            sheet.series.iter().map(one).collect()
        }
        _ => Vec::new(),
    };
    Some(Chart {
        id: sheet.id.clone(),
        caption: said.caption,
        drawing,
        key,
        table: table(kit, &sheet, said.across),
        title: sheet.title,
        notes: said.notes,
    })
}

fn table<'a>(kit: &Kit<'a>, sheet: &Sheet, across: &'a str) -> Table {
    let mut columns = vec![Column { label: kit.own(kit.say(across)), numeric: false }];
    columns.extend(sheet.series.iter().map(|s| Column { label: kit.own(s.name.clone()), numeric: true }));
    let cell = |series: &Series, slot: usize| match series.values.get(slot) {
        Some(Some(value)) => Inline::Text(kit.own(value.text.clone())),
        _ => Inline::Missing(kit.say("no_value").to_owned()),
    };
    let row = |(at, slot): (usize, &Slot)| {
        let mut cells = vec![vec![Inline::Text(kit.own(slot.name.clone()))]];
        cells.extend(sheet.series.iter().map(|series| vec![cell(series, at)]));
        Row { id: None, cells }
    };
    Table {
        id: format!("{}-table", sheet.id),
        caption: sheet.title.clone(),
        columns,
        rows: sheet.slots.iter().enumerate().map(row).collect(),
        note: None,
    }
}

/// A count as a figure.
pub fn count(kit: &Kit<'_>, number: usize) -> Option<Value> {
    Some(Value { number: number as f64, text: kit.number(number as u64) })
}

/// A calendar period as a place on a sheet.
pub fn period(kit: &Kit<'_>, name: &str, sum: String) -> Slot {
    Slot { name: kit.period(name), short: short(kit, name), sum }
}

/// The name of a calendar period where there is little room.
fn short(kit: &Kit<'_>, name: &str) -> String {
    let (year, part) = name.split_once('-').map_or((name, None), |(year, part)| (year, Some(part)));
    let roc = year.parse::<i32>().map(|year| (year - 1911).to_string()).unwrap_or_default();
    let (key, n) = match part {
        None => return kit.period(name),
        Some("H1") => ("short_half_1", "1"),
        Some("H2") => ("short_half_2", "2"),
        Some(part) => match part.strip_prefix('Q') {
            Some(quarter) => ("short_quarter", quarter),
            None => ("short_month", part.trim_start_matches('0')),
        },
    };
    kit.fill(key, &[("roc", &roc), ("y", year), ("n", n)])
}

/// Values of a promise against its goals; nothing where fewer than two values are known.
pub fn of_promise(kit: &Kit<'_>, found: &Promise<'_>, id: &str) -> Option<Chart> {
    let target = &found.target;
    if found.periods.iter().filter(|period| period.value.is_some()).count() < 2 {
        return None;
    }
    let known = found.periods.iter().position(|period| period.value.is_some())?;
    let periods = &found.periods[known.max(found.periods.len().saturating_sub(SHOWN))..];
    let percent = periods.first()?.percent;
    let number = |number: f64, short_of: Option<f64>| promise::amount(kit, number, percent, None, short_of);
    let actual = |period: &PeriodResult| {
        let value = period.value?;
        Some(Value { number: value, text: promise::range(kit, value, period, None) })
    };
    let goal = |period: &PeriodResult| Some(Value { number: period.goal, text: number(period.goal, None) });
    let goal_name = match target.compare.as_deref() {
        Some("at-most") => "chart_most",
        _ => "chart_goal",
    };
    let mut title = kit.text(&target.title).text;
    let default = kit.language == kit.basis().site.default_language();
    if let Some(unit) = target.measure_unit.as_deref().filter(|_| default && !percent) {
        title += &kit.fill("parenthesis", &[("text", unit)]);
    }
    let sheet = Sheet {
        id: format!("_chart-{id}"),
        title,
        slots: periods.iter().map(|found| period(kit, &found.period, String::new())).collect(),
        series: vec![
            Series {
                name: kit.say("chart_actual").to_owned(),
                look: Look::Solid,
                values: periods.iter().map(actual).collect(),
            },
            Series {
                name: kit.say(goal_name).to_owned(),
                look: Look::Hollow,
                values: periods.iter().map(goal).collect(),
            },
        ],
        whole: !percent && periods.iter().all(|p| p.value.is_none_or(|value| value.fract() == 0.0)),
    };
    let caption = promise_caption(kit, periods);
    chart(kit, Form::Against, sheet, percent, Said { across: "target_period", caption, notes: Vec::new() })
}

/// How the last period stands, and how many with a result reached their goals.
fn promise_caption(kit: &Kit<'_>, periods: &[PeriodResult]) -> String {
    let count = |outcome| periods.iter().filter(|period| period.outcome == outcome).count() as u64;
    let (met, missed) = (count(Outcome::Met), count(Outcome::Missed));
    let last = periods.last().map(|last| {
        let values =
            [("period", kit.period(&last.period)), ("result", promise::tag(kit, last.outcome).label)];
        kit.fill("chart_promise_last", &values.each_ref().map(|(name, value)| (*name, value.as_str())))
    });
    let over = (met + missed > 0)
        .then(|| kit.fill("chart_promise", &[("n", &kit.number(met + missed)), ("m", &kit.number(met))]));
    let sentences: Vec<String> = last.into_iter().chain(over).collect();
    sentences.join(kit.say("sentence_separator"))
}

/// The outcomes of promises by year.
pub fn outcomes<'a>(kit: &Kit<'a>, years: &[(i16, OutcomesOf)]) -> Option<Chart> {
    let looks = [Look::Solid, Look::Crossed, Look::Pale, Look::Lined, Look::Hollow, Look::Dotted];
    let (year, counts) = years.last()?;
    let sum = |counts: &[usize]| kit.number(counts.iter().sum::<usize>() as u64);
    let sheet = Sheet {
        id: "_outcomes".to_owned(),
        title: kit.say("chart_outcomes").to_owned(),
        slots: years.iter().map(|(year, counts)| period(kit, &format!("{year:04}"), sum(counts))).collect(),
        series: statistics::OUTCOMES
            .iter()
            .zip(looks)
            .enumerate()
            .map(|(at, (outcome, look))| Series {
                name: promise::tag(kit, *outcome).label,
                look,
                values: years.iter().map(|(_, counts)| count(kit, counts[at])).collect(),
            })
            .collect(),
        whole: true,
    };
    let n = |at: usize| kit.number(counts[at] as u64);
    let year = kit.period(&format!("{year:04}"));
    let values = [("year", year.as_str()), ("n", &sum(counts)), ("m", &n(0)), ("k", &n(1))];
    let caption = kit.fill("chart_outcomes_caption", &values);
    let notes = vec![kit.say("chart_outcomes_note").to_owned()];
    chart(kit, Form::Stacked, sheet, false, Said { across: "target_period", caption, notes })
}
