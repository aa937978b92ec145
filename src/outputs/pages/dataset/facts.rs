//! The facts at the side of a data set's page.

use crate::model::{self, Access, Dataset};
use crate::outputs::pages::kit::Kit;
use crate::outputs::pages::restriction;
use crate::theme::views::{Fact, Inline, Text};

pub(super) fn temporal(kit: &Kit<'_>, temporal: &model::Temporal) -> Option<Text> {
    let text = |d| kit.date(d).text;
    let words = match (temporal.start, temporal.end) {
        (Some(from), Some(to)) => kit.fill("date_range", &[("from", &text(from)), ("to", &text(to))]),
        (Some(from), None) => kit.fill("date_since", &[("from", &text(from))]),
        (None, Some(to)) => kit.fill("date_until", &[("to", &text(to))]),
        (None, None) => return None,
    };
    Some(kit.own(words))
}

/// The facts at the side of the page.
pub(super) fn facts(kit: &Kit<'_>, dataset: &Dataset) -> Vec<Fact> {
    let basis = kit.basis();
    let mut rows = Vec::new();
    let missing = || Inline::Missing(kit.say("not_stated").to_owned());
    let imported = dataset.imported.is_some();
    let text = |words: String| Inline::Text(kit.own(words));
    if let Some(link) = kit.unit_link(&dataset.unit) {
        rows.push(kit.fact("unit", "fact_unit", Inline::Link(link)));
    }
    if let Some(link) =
        basis.publisher(dataset.publisher.as_deref(), &dataset.unit).and_then(|key| kit.unit_link(key))
    {
        rows.push(kit.fact("publisher", "fact_publisher", Inline::Link(link)));
    }
    if let Some(role) = basis.reviewer(dataset) {
        rows.push(kit.fact("reviewer", "fact_reviewer", Inline::Text(kit.role_name(role))));
    } else if imported && dataset.is_open() {
        rows.push(kit.fact("reviewer", "fact_reviewer", missing()));
    }
    if let Some(date) = dataset.reviewed_on {
        rows.push(kit.fact("reviewed_on", "fact_reviewed_on", Inline::Date(kit.date(date))));
    }
    match dataset.frequency.as_deref() {
        Some(code) => rows.push(kit.fact("frequency", "fact_frequency", text(kit.say_as("frequency", code)))),
        None if imported => rows.push(kit.fact("frequency", "fact_frequency", missing())),
        None => {}
    }
    if let Some(place) = basis.place(dataset) {
        rows.push(kit.fact("spatial", "fact_spatial", Inline::Text(kit.default_words(place))));
    }
    match basis.license(dataset).and_then(|key| basis.licenses.get(key)) {
        Some(license) if dataset.access == Access::Open => {
            rows.push(kit.fact(
                "license",
                "fact_license",
                Inline::Link(kit.external(&license.url, kit.text(&license.name))),
            ));
        }
        None if imported && dataset.is_open() => rows.push(kit.fact("license", "fact_license", missing())),
        _ => {}
    }
    if let Some(cost) = dataset.cost.as_ref().and_then(|cost| restriction::cost(kit, cost)) {
        rows.push(kit.fact("cost", "fact_cost", Inline::Text(cost)));
    } else if dataset.access == Access::Open && !dataset.is_series() && !imported {
        rows.push(kit.fact("cost", "fact_cost", text(kit.say("cost_free").to_owned())));
    }
    let themes: Vec<Inline> = dataset
        .themes
        .iter()
        .filter_map(|key| {
            let theme = basis.themes.get(key)?;
            Some(Inline::Link(kit.link(format!("datasets/by/theme/{key}/index.html"), kit.text(&theme.name))))
        })
        .collect();
    if !themes.is_empty() {
        rows.push(kit.facts_row("themes", "fact_themes", themes));
    }
    let keywords: Vec<Inline> = dataset.keywords.iter().map(|k| Inline::Text(kit.text(k))).collect();
    if !keywords.is_empty() {
        rows.push(kit.facts_row("keywords", "fact_keywords", keywords));
    }
    let identifiers: Vec<Inline> =
        dataset.identifiers.iter().map(|(scheme, id)| Inline::Code(format!("{scheme}: {id}"))).collect();
    if !identifiers.is_empty() {
        rows.push(kit.facts_row("identifiers", "fact_identifiers", identifiers));
    }
    if let Some(version) = &dataset.version {
        rows.push(kit.fact("version", "fact_version", text(version.clone())));
    }
    if let Some(url) = &dataset.landing_page {
        rows.push(kit.fact(
            "landing_page",
            "fact_landing_page",
            Inline::Link(kit.external(url, kit.own(url.clone()))),
        ));
    }
    let standards: Vec<Inline> = dataset
        .conforms_to
        .iter()
        .map(|iri| {
            if crate::schema::is_url(iri) {
                Inline::Link(kit.external(iri, kit.own(iri.clone())))
            } else {
                Inline::Code(iri.clone())
            }
        })
        .collect();
    if !standards.is_empty() {
        rows.push(kit.facts_row("conforms_to", "fact_conforms_to", standards));
    }
    rows
}
