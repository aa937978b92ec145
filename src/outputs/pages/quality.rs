//! The section in figures: growth, how data are offered, freshness, badges.

use std::sync::Arc;

use super::charts::{self, Form, Said, chart, count};
use super::kit::Kit;
use super::plan::promise;
use super::{Frame, Page, has};
use crate::chart::{Look, Series, Sheet, Slot};
use crate::facts::Edition;
use crate::facts::statistics::{self, BADGES, FreshnessOf, Offers};
use crate::outputs::{Input, Outputs};
use crate::theme::views::{Chart, Column, Inline, Quality, QualityPart, Row, Table};

/// Data sets that a list names.
const LISTED: usize = 100;

/// Adds the page.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    if has(edition, "quality") {
        frame.add(outputs, "quality/", vec![Input::Site, Input::Documents, Input::Cards], page);
    }
}

fn page(kit: &Kit<'_>) -> Page<Quality> {
    let offers = statistics::offers(&kit.edition.content);
    let elsewhere = ["promises", "requests"].into_iter().filter(|section| has(kit.edition, section));
    let content = Quality {
        parts: vec![growth(kit, &offers), offered(kit, &offers), freshness(kit), badges(kit, offers.open)],
        elsewhere: elsewhere
            .map(|section| {
                kit.link(format!("{section}/index.html"), kit.own(kit.say_as("quality_see", section)))
            })
            .collect(),
    };
    let mut page = Page::new("quality.html", "quality", kit.own(kit.say("page_quality")), content);
    page.lead = Some(kit.say("lead_quality").to_owned());
    page.description = page.lead.clone();
    page
}

/// A part with its chart, or with what is said instead.
fn part(kit: &Kit<'_>, id: &str, title: &str, chart: Option<Chart>, instead: &str) -> QualityPart {
    let empty = chart.is_none().then(|| instead.to_owned());
    QualityPart { id: id.to_owned(), title: kit.messages.get(title).to_owned(), chart, empty, list: None }
}

fn n(kit: &Kit<'_>, number: usize) -> String {
    kit.number(number as u64)
}

fn share(kit: &Kit<'_>, some: usize, all: usize) -> String {
    let share = if all == 0 { 0.0 } else { some as f64 / all as f64 };
    // What is nearly all is not all.
    promise::amount(kit, share, true, None, Some(1.0))
}

fn growth(kit: &Kit<'_>, offers: &Offers) -> QualityPart {
    let date = kit.date(kit.edition.as_of).text;
    let found = statistics::growth(&kit.edition.content, kit.edition.as_of);
    let drawn = found.and_then(|found| {
        let (_, now) = found.periods.last()?;
        let before = [found.before].into_iter().chain(found.periods.iter().map(|(_, count)| *count));
        let changes = found.periods.iter().zip(before).map(|((_, count), before)| {
            let change = *count as f64 - before as f64;
            Some(crate::chart::Value { number: change, text: change_of(kit, *count, before) })
        });
        let sheet = Sheet {
            id: "_growth".to_owned(),
            title: kit.say("quality_growth").to_owned(),
            slots: found
                .periods
                .iter()
                .map(|(period, _)| charts::period(kit, &period.name, String::new()))
                .collect(),
            series: vec![
                Series {
                    name: kit.say("quality_at_end").to_owned(),
                    look: Look::Solid,
                    values: found.periods.iter().map(|(_, number)| count(kit, *number)).collect(),
                },
                Series {
                    name: kit.say("quality_change").to_owned(),
                    look: Look::Hollow,
                    values: changes.collect(),
                },
            ],
            whole: true,
        };
        let (key, change) = match now.cmp(&found.year_ago) {
            _ if found.year_ago == 0 => ("quality_growth_new", 0),
            std::cmp::Ordering::Greater => ("quality_growth_more", now - found.year_ago),
            std::cmp::Ordering::Less => ("quality_growth_fewer", found.year_ago - now),
            std::cmp::Ordering::Equal => ("quality_growth_same", 0),
        };
        let caption = kit.fill(key, &[("date", &date), ("n", &n(kit, *now)), ("m", &n(kit, change))]);
        let mut notes = Vec::new();
        if found.undated > 0 {
            notes.push(kit.fill("quality_undated", &[("n", &n(kit, found.undated))]));
        }
        notes.extend(own_note(kit, offers));
        chart(kit, Form::Steps, sheet, false, Said { across: "target_period", caption, notes })
    });
    part(kit, "growth", "quality_growth", drawn, kit.say("quality_growth_none"))
}

fn change_of(kit: &Kit<'_>, now: usize, before: usize) -> String {
    match now.checked_sub(before) {
        Some(0) => "0".to_owned(),
        Some(more) => format!("+{}", n(kit, more)),
        None => format!("−{}", n(kit, before - now)),
    }
}

fn own_note(kit: &Kit<'_>, offers: &Offers) -> Option<String> {
    (offers.own > 0).then(|| kit.fill("quality_own", &[("n", &n(kit, offers.own))]))
}

/// A kind with the number that it has, as a place on a sheet.
fn kind(kit: &Kit<'_>, name: String, number: usize, of: usize) -> Slot {
    let sum = kit.fill("quality_sum_share", &[("n", &n(kit, number)), ("share", &share(kit, number, of))]);
    Slot { short: name.clone(), name, sum }
}

fn counts(kit: &Kit<'_>, numbers: &[usize]) -> Series {
    Series {
        name: kit.say("quality_count").to_owned(),
        look: Look::Solid,
        values: numbers.iter().map(|number| count(kit, *number)).collect(),
    }
}

fn offered(kit: &Kit<'_>, offers: &Offers) -> QualityPart {
    let all = offers.all();
    let kinds = [
        ("access_open", offers.open),
        ("access_on_request", offers.on_request),
        ("access_closed", offers.closed),
        ("status_planned", offers.planned),
    ];
    let kinds: Vec<(&str, usize)> = kinds.into_iter().filter(|(_, number)| *number > 0).collect();
    let numbers: Vec<usize> = kinds.iter().map(|(_, number)| *number).collect();
    let sheet = Sheet {
        id: "_offered".to_owned(),
        title: kit.say("quality_offered").to_owned(),
        slots: kinds.iter().map(|(key, number)| kind(kit, kit.say(key).to_owned(), *number, all)).collect(),
        series: vec![counts(kit, &numbers)],
        whole: true,
    };
    let values =
        [("n", &*n(kit, all)), ("m", &n(kit, offers.open)), ("share", &share(kit, offers.open, all))];
    let caption = kit.fill("quality_offered_caption", &values);
    let notes = own_note(kit, offers).into_iter().collect();
    let instead = if all == 0 { kit.say("quality_offered_none") } else { &caption.clone() };
    let drawn = chart(kit, Form::Rows, sheet, false, Said { across: "quality_state", caption, notes });
    part(kit, "offered", "quality_offered", drawn, instead)
}

fn freshness(kit: &Kit<'_>) -> QualityPart {
    let all = statistics::freshness(&kit.edition.content, kit.edition.as_of);
    let sum = |of: &dyn Fn(&FreshnessOf) -> usize| all.iter().map(of).sum::<usize>();
    let (fresh, late) = (sum(&|f| f.up_to_date), sum(&|f| f.overdue));
    let due = fresh + late + sum(&|f| f.not_told);
    let series = |key: &'static str, look, of: &dyn Fn(&FreshnessOf) -> usize| Series {
        name: kit.messages.get(key).to_owned(),
        look,
        values: all.iter().map(|f| count(kit, of(f))).collect(),
    };
    let slot = |f: &FreshnessOf| {
        let name = kit.say_as("frequency", f.frequency.unwrap_or("unknown"));
        let total = n(kit, f.up_to_date + f.overdue + f.not_told + f.no_due_date);
        let key = if f.overdue > 0 { "quality_sum_late" } else { "n_entries" };
        Slot { short: name.clone(), name, sum: kit.fill(key, &[("n", &total), ("m", &n(kit, f.overdue))]) }
    };
    let sheet = Sheet {
        id: "_freshness".to_owned(),
        title: kit.say("quality_freshness").to_owned(),
        slots: all.iter().map(slot).collect(),
        series: vec![
            series("quality_up_to_date", Look::Solid, &|f| f.up_to_date),
            series("quality_overdue", Look::Crossed, &|f| f.overdue),
            series("quality_not_told", Look::Dotted, &|f| f.not_told),
            series("quality_no_due_date", Look::Hollow, &|f| f.no_due_date),
        ],
        whole: true,
    };
    let date = kit.date(kit.edition.as_of).text;
    let values = [("date", date.as_str()), ("n", &n(kit, due)), ("m", &n(kit, fresh)), ("k", &n(kit, late))];
    let key = match late {
        0 if fresh == due && due > 0 => "quality_freshness_all",
        0 => "quality_freshness_caption",
        _ => "quality_freshness_late",
    };
    let caption = kit.fill(key, &values);
    let instead = if all.is_empty() { kit.say("quality_freshness_none") } else { &caption.clone() };
    let said = Said { across: "facet_frequency", caption, notes: Vec::new() };
    let drawn = chart(kit, Form::Rows, sheet, false, said);
    QualityPart { list: overdue(kit), ..part(kit, "freshness", "quality_freshness", drawn, instead) }
}

/// The data sets that are overdue.
fn overdue(kit: &Kit<'_>) -> Option<Table> {
    let all = statistics::overdue(&kit.edition.content, kit.edition.as_of);
    let rows = all.iter().take(LISTED).map(|(card, due)| {
        let frequency = kit.say_as("frequency", card.frequency.as_deref().unwrap_or("unknown"));
        let cells = vec![
            vec![Inline::Link(kit.card_link(card))],
            vec![Inline::Text(kit.own(frequency))],
            vec![Inline::Date(kit.date(*due))],
        ];
        Row { id: None, cells }
    });
    let column = |key: &'static str| Column { label: kit.own(kit.messages.get(key)), numeric: false };
    let values = [("n", &*n(kit, LISTED)), ("total", &n(kit, all.len()))];
    (!all.is_empty()).then(|| Table {
        id: "_overdue".to_owned(),
        caption: kit.say("quality_overdue_caption").to_owned(),
        columns: vec![column("page_datasets"), column("facet_frequency"), column("quality_due")],
        rows: rows.collect(),
        note: (all.len() > LISTED).then(|| kit.fill("how_first_n", &values)),
    })
}

fn badges(kit: &Kit<'_>, open: usize) -> QualityPart {
    let found = statistics::badges(&kit.edition.content);
    let kinds: Vec<(&str, usize)> = BADGES.into_iter().zip(found).filter(|(_, number)| *number > 0).collect();
    let numbers: Vec<usize> = kinds.iter().map(|(_, number)| *number).collect();
    let sheet = Sheet {
        id: "_badges".to_owned(),
        title: kit.say("quality_badges").to_owned(),
        slots: kinds
            .iter()
            .map(|(badge, number)| kind(kit, kit.say_as("badge", badge), *number, open))
            .collect(),
        series: vec![counts(kit, &numbers)],
        whole: true,
    };
    let with: usize = found[..4].iter().sum();
    let gold: usize = found[..2].iter().sum();
    let values = [("n", &*n(kit, open)), ("m", &n(kit, with)), ("k", &n(kit, gold))];
    let caption = kit.fill("quality_badges_caption", &values);
    let instead = if open == 0 { kit.say("quality_freshness_none") } else { &caption.clone() };
    let said = Said { across: "quality", caption, notes: Vec::new() };
    let drawn = chart(kit, Form::Rows, sheet, false, said);
    part(kit, "badges", "quality_badges", drawn, instead)
}
