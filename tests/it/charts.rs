//! The section's figures: counted by hand in the sample, drawn and printed from the same values.

use std::collections::BTreeMap;

use odsite::content::Content;
use odsite::facts::Edition;
use odsite::facts::statistics::{self, BADGES, OUTCOMES};
use scraper::{ElementRef, Html, Selector};

use crate::support::{dataset, open, publish_regardless, sample, small_site};

fn edition(world: &odsite::world::MemoryWorld) -> Edition {
    let (_, section) = open(world);
    Edition::new(section.content.expect("content"), section.as_of.expect("a date").date)
}

fn select<'a>(document: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    document.select(&Selector::parse(css).expect("a selector")).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rows of a table, each with the texts of its cells.
fn rows(document: &Html, id: &str) -> Vec<Vec<String>> {
    let cell = Selector::parse("th, td").expect("a selector");
    let rows = select(document, &format!("#{id} tbody tr"));
    rows.into_iter().map(|row| row.select(&cell).map(text).collect()).collect()
}

fn page(outputs: &BTreeMap<String, Vec<u8>>, path: &str) -> Html {
    Html::parse_document(&String::from_utf8(outputs[path].clone()).expect("UTF-8"))
}

#[test]
fn growth_is_what_the_manifests_of_the_sample_say() {
    let edition = edition(&sample());
    let growth = statistics::growth(&edition.content, edition.as_of).expect("growth");
    let at = |name: &str| growth.periods.iter().find(|(period, _)| period.name == name).map(|(_, n)| *n);
    // Counted by hand from `issued`, `history` and `withdrawal`.
    let by_hand = [("2022-Q3", 1), ("2022-Q4", 1), ("2023-Q4", 3), ("2024-Q4", 5), ("2025-Q4", 10)];
    for (name, number) in by_hand.into_iter().chain([("2026-Q4", 14)]) {
        assert_eq!(at(name), Some(number), "{name}");
    }
    assert_eq!((growth.before, growth.year_ago, growth.undated), (0, 10, 0));
    let open = edition.content.cards.iter().filter(|card| card.is_open() && !card.self_published).count();
    assert_eq!(at("2026-Q4"), Some(open));
}

#[test]
fn offers_freshness_badges_and_answers_of_the_sample_are_counted() {
    let edition = edition(&sample());
    let (content, as_of): (&Content, _) = (&edition.content, edition.as_of);
    let offers = statistics::offers(content);
    assert_eq!((offers.open, offers.on_request, offers.closed, offers.planned), (14, 5, 7, 4));
    let freshness: Vec<_> = statistics::freshness(content, as_of)
        .into_iter()
        .map(|of| (of.frequency.unwrap_or(""), of.up_to_date, of.overdue, of.no_due_date))
        .collect();
    let by_hand = [
        ("monthly", 3, 0, 0),
        ("quarterly", 2, 0, 0),
        ("annual", 4, 0, 0),
        ("annual_2", 2, 0, 0),
        ("irreg", 0, 0, 2),
    ];
    assert_eq!(freshness.len(), by_hand.len());
    by_hand.iter().for_each(|of| assert!(freshness.contains(of), "{of:?} in {freshness:?}"));
    // The badge of the budget's expenditure was annulled.
    let badges: Vec<_> = BADGES.into_iter().zip(statistics::badges(content)).collect();
    let by_hand = [
        ("platinum", 1),
        ("gold", 6),
        ("silver", 2),
        ("bronze", 0),
        ("none", 1),
        ("untested", 3),
        ("exempt", 1),
    ];
    assert_eq!(badges, by_hand);
    let answers: Vec<_> = statistics::answers(content, as_of)
        .into_iter()
        .map(|(period, counts)| (period.name, counts))
        .collect();
    let by_hand = [
        ("2026-Q1", [2, 0, 0, 0, 0, 0]),
        ("2026-Q2", [3, 1, 0, 0, 0, 0]),
        ("2026-Q3", [4, 1, 0, 0, 1, 0]),
        ("2026-Q4", [1, 0, 1, 1, 0, 0]),
    ];
    assert_eq!(answers, by_hand.map(|(name, counts)| (name.to_owned(), counts)));
}

#[test]
fn outcomes_by_year_are_those_of_the_ledger_file() {
    let outputs = publish_regardless(&sample());
    let ledger: serde_json::Value = serde_json::from_slice(&outputs["promises.json"]).expect("JSON");
    let mut years: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for promise in ledger["promises"].as_array().expect("promises") {
        for period in promise["periods"].as_array().expect("periods") {
            let year = period["end"].as_str().expect("a day")[..4].to_owned();
            let outcome = period["outcome"].as_str().expect("an outcome").to_owned();
            *years.entry(year).or_default().entry(outcome).or_default() += 1;
        }
    }
    let found = rows(&page(&outputs, "en/promises/index.html"), "_outcomes-table");
    assert_eq!(found.len(), years.len());
    for (row, (year, outcomes)) in found.iter().zip(&years) {
        let expected: Vec<String> = OUTCOMES
            .iter()
            .map(|outcome| outcomes.get(outcome.word()).copied().unwrap_or(0).to_string())
            .collect();
        assert_eq!(&row[0], year);
        assert_eq!(row[1..], expected, "{year}");
    }
}

#[test]
fn every_chart_has_its_figures_as_a_table_in_both_languages() {
    let outputs = publish_regardless(&sample());
    let pages = [
        ("quality/", 4),
        ("requests/", 1),
        ("promises/", 12),
        ("plan/open-data-plan/", 8),
        ("plan/open-data-plan-2022/", 3),
    ];
    for (path, charts) in pages {
        for prefix in ["", "en/"] {
            let page = page(&outputs, &format!("{prefix}{path}index.html"));
            let figures = select(&page, "figure.drawn");
            assert_eq!(figures.len(), charts, "{prefix}{path}");
            for figure in figures {
                let id = figure.attr("id").expect("an id");
                let find = |css: &str| {
                    let selector = Selector::parse(css).expect("a selector");
                    figure.select(&selector).map(text).collect::<Vec<_>>()
                };
                assert_eq!(find("figcaption").len(), 1, "{id}");
                assert_eq!(find("svg.chart[role=img] > title").len(), 1, "{id}");
                let drawing = find("svg.chart");
                let last = rows(&page, &format!("{id}-table")).pop().expect("rows");
                let value = if id == "_answers" || id == "_outcomes" {
                    let sum: u32 = last[1..].iter().filter_map(|n| n.parse::<u32>().ok()).sum();
                    sum.to_string()
                } else {
                    last[1..].iter().find(|value| *value != "0").unwrap_or(&last[1]).clone()
                };
                assert!(drawing[0].contains(&value), "{id}: {value} in {}", drawing[0]);
            }
            assert!(select(&page, "[style]").is_empty());
        }
    }
    let page = page(&outputs, "quality/index.html");
    assert_eq!(
        text(select(&page, "#_growth figcaption")[0]),
        "截至115年11月11日，開放 14 項，較一年前增加 4 項。"
    );
}

#[test]
fn what_is_not_known_is_said_and_not_counted() {
    let mut world = small_site();
    let dated = |issued: &str, modified: &str| {
        dataset("").replace("issued: 2026-01-02", issued).replace("modified: 2026-01-02", modified)
    };
    world.write("content/datasets/office/old.yaml", dated("issued: 2025-05-01", "modified: 2025-05-01"));
    world.write("content/datasets/office/new.yaml", dated("issued: 2026-06-01", "modified: 2026-09-01"));
    world.write("content/datasets/office/some-day.yaml", dated("", "modified: 2026-08-01"));
    let edition = edition(&world);
    let growth = statistics::growth(&edition.content, edition.as_of).expect("growth");
    assert_eq!(growth.undated, 1);
    assert_eq!(growth.periods.first().map(|(period, n)| (period.name.as_str(), *n)), Some(("2025-05", 1)));
    assert_eq!(growth.periods.last().map(|(period, n)| (period.name.as_str(), *n)), Some(("2026-09", 2)));
    let overdue = statistics::overdue(&edition.content, edition.as_of);
    let overdue: Vec<(&str, String)> =
        overdue.into_iter().map(|(card, due)| (card.id.as_str(), due.to_string())).collect();
    assert_eq!(overdue.len(), 1);
    assert_eq!(overdue[0].0, "old");
    let page = page(&publish_regardless(&world), "quality/index.html");
    let notes: Vec<String> = select(&page, "#_growth .hint").into_iter().map(text).collect();
    assert!(notes.iter().any(|note| note.contains("另有 1 項未載明")), "{notes:?}");
    let listed = rows(&page, "_overdue");
    assert_eq!(listed.len(), 1);
    assert_eq!(select(&page, "#_overdue time")[0].attr("datetime"), Some(overdue[0].1.as_str()));
}

#[test]
fn a_section_with_little_to_show_says_so() {
    let mut world = small_site();
    world.write("content/datasets/office/first.yaml", dataset(""));
    let page = page(&publish_regardless(&world), "quality/index.html");
    assert!(select(&page, "svg.chart").is_empty());
    assert_eq!(select(&page, ".section p.hint").len(), 4);
    let empty = publish_regardless(&small_site());
    assert!(!empty.contains_key("quality/index.html"));
}
