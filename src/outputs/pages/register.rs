//! The register of restricted data: by ground, and one page an entry.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::kit::Kit;
use super::{Frame, Page, dataset, restriction};
use crate::facts::Edition;
use crate::model::{Access, Dataset, FieldAccess};
use crate::outputs::{Input, Outputs};
use crate::theme::views::{
    FileLink, Ground, GroundEntry, GroundGroup, Href, Link, RegisterEntry, RegisterList, RegisterRow, Tag,
    UnitGroup,
};

/// Adds the register and its entries.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    let entries: Arc<Vec<usize>> = Arc::new(
        edition
            .content
            .cards
            .iter()
            .enumerate()
            .filter(|(_, card)| card.restricted)
            .map(|(at, _)| at)
            .collect(),
    );
    let mut inputs = vec![Input::Site, Input::Cards, Input::Documents];
    inputs.extend(entries.iter().map(|at| Input::Dataset(*at)));
    let all = Arc::clone(&entries);
    frame.add(outputs, "restricted/", inputs, move |kit| list(kit, &all));
    for at in entries.iter().copied() {
        let id = &edition.content.cards[at].id;
        let inputs = vec![Input::Site, Input::Dataset(at), Input::Cards, Input::Documents];
        frame.add(outputs, &format!("restricted/{id}/"), inputs, move |kit| {
            entry(kit, &kit.edition.content.dataset(at))
        });
    }
}

fn list(kit: &Kit<'_>, entries: &[usize]) -> Page<RegisterList> {
    let mut by_ground: BTreeMap<(usize, String), (Ground, Vec<GroundEntry>)> = BTreeMap::new();
    // Statutes first, then conditions that no statute states.
    let mut order: Vec<&String> = kit.basis().grounds.keys().collect();
    order.sort_by_key(|key| kit.basis().grounds[*key].law.is_empty());
    let mut counts = [0u64; 3];
    let mut rows: Vec<(Option<crate::date::Date>, RegisterRow)> = Vec::new();
    let mut by_unit: BTreeMap<(usize, String), Vec<Link>> = BTreeMap::new();
    for at in entries {
        let dataset = kit.edition.content.dataset(*at);
        counts[match dataset.access {
            Access::OnRequest => 0,
            Access::Closed => 1,
            Access::Open => 2,
        }] += 1;
        let view = restriction::view(kit, &dataset, false);
        let row = RegisterRow {
            link: kit.link(format!("restricted/{}/index.html", dataset.id), kit.text(&dataset.title)),
            unit: kit.unit_link(&dataset.unit),
            class: view.tag,
            scope: view.scope,
            columns: columns(kit, &dataset),
            decisions: view.decisions,
            approval: view.approval,
            review: view.review,
            // Of what is open in part, the data set itself is what can be had.
            open_part: view.open_part.or_else(|| {
                (dataset.access == Access::Open).then(|| kit.dataset_link(&dataset.id)).flatten()
            }),
        };
        let unit = kit.basis().organization.units.get_index_of(&dataset.unit).unwrap_or(usize::MAX);
        by_unit.entry((unit, dataset.unit.clone())).or_default().push(row.link.clone());
        let entry = GroundEntry {
            link: row.link.clone(),
            class: row.class.clone(),
            reason: dataset.restriction.as_ref().and_then(|r| kit.some_text(&r.reason)),
        };
        rows.push((dataset.restriction.as_ref().and_then(|r| r.review_by), row));
        let grounds = if view.grounds.is_empty() { vec![charge(kit, &dataset)] } else { view.grounds };
        for ground in grounds {
            let position = order.iter().position(|key| **key == ground.key).unwrap_or(usize::MAX);
            by_ground
                .entry((position, ground.key.clone()))
                .or_insert_with(|| (ground, Vec::new()))
                .1
                .push(entry.clone());
        }
    }
    // What is to be reviewed next stands first; what has no day, last.
    rows.sort_by_key(|(review, _)| (review.is_none(), *review));
    let classes = [("count_on_request", "on-request"), ("count_closed", "closed"), ("count_part", "part")];
    let content = RegisterList {
        counts: classes
            .iter()
            .zip(counts)
            .filter(|(_, n)| *n > 0)
            .map(|((key, kind), n)| kit.tag(kit.fill(key, &[("n", &kit.number(n))]), kind))
            .collect(),
        entries: rows.into_iter().map(|(_, row)| row).collect(),
        units: by_unit
            .into_iter()
            .filter_map(|((_, unit), entries)| Some(UnitGroup { unit: kit.unit_link(&unit)?, entries }))
            .collect(),
        objections: objections(kit),
        groups: by_ground.into_values().map(|(ground, entries)| GroundGroup { ground, entries }).collect(),
        downloads: downloads(kit),
    };
    let mut page = Page::new("register.html", "restricted", kit.own(kit.say("page_restricted")), content);
    page.lead = Some(kit.say("lead_restricted").to_owned());
    page.description = page.lead.clone();
    page
}

/// How many columns are open, generalised and withheld.
fn columns(kit: &Kit<'_>, dataset: &Dataset) -> Vec<Tag> {
    // Of what is not open no column is.
    if dataset.access != Access::Open {
        return Vec::new();
    }
    [FieldAccess::Open, FieldAccess::Generalised, FieldAccess::Withheld]
        .into_iter()
        .zip(["open", "generalised", "withheld"])
        .filter_map(|(access, word)| {
            let n = dataset.fields.iter().filter(|field| field.access == access).count();
            let label = kit.say_as("field", word);
            let n = (n > 0).then(|| kit.number(n as u64))?;
            Some(kit.tag(kit.fill("register_columns_n", &[("access", &label), ("n", &n)]), word))
        })
        .chain(parts(kit, dataset))
        .collect()
}

/// How many other parts are withheld, and how many treated.
fn parts(kit: &Kit<'_>, dataset: &Dataset) -> Vec<Tag> {
    let parts = dataset.restriction.iter().flat_map(|r| &r.withheld_parts);
    let (withheld, treated): (Vec<_>, Vec<_>) = parts.partition(|part| part.treatment == "withheld");
    [("withheld", withheld.len()), ("generalised", treated.len())]
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(word, n)| {
            let (label, n) = (kit.say_as("field", word), kit.number(n as u64));
            kit.tag(kit.fill("register_parts_n", &[("access", &label), ("n", &n)]), word)
        })
        .collect()
}

/// The page that says how to object.
fn objections(kit: &Kit<'_>) -> Option<Link> {
    kit.basis().site.objections.as_deref().and_then(|id| kit.page_link(id))
}

/// The group of entries that rest on the law of a charge only.
fn charge(kit: &Kit<'_>, dataset: &Dataset) -> Ground {
    let law = dataset.cost.as_ref().and_then(|cost| cost.law.as_deref());
    match law.and_then(|key| Some((key, dataset::law(kit, key)?))) {
        Some((key, law)) => {
            Ground { key: format!("law-{key}"), citation: law.label, text: None, href: Some(law.href) }
        }
        None => {
            let citation = kit.own(kit.say("channel_other"));
            Ground { key: "other".to_owned(), citation, text: None, href: None }
        }
    }
}

fn downloads(kit: &Kit<'_>) -> Vec<FileLink> {
    let site = &kit.basis().site;
    [
        ("csv", "csv", "CSV", "text/csv"),
        ("json", "json", "JSON", "application/json"),
        ("turtle", "ttl", "Turtle", "text/turtle"),
        ("rdfxml", "rdf", "RDF/XML", "application/rdf+xml"),
        ("jsonld", "jsonld", "JSON-LD", "application/ld+json"),
    ]
    .into_iter()
    .filter(|(output, ..)| site.wants(output))
    .map(|(_, extension, label, media)| FileLink {
        href: Href::Root(format!("restricted/catalog.{extension}")),
        label: kit.own(label),
        note: None,
        media_type: Some(media.to_owned()),
    })
    .collect()
}

fn entry(kit: &Kit<'_>, own: &Dataset) -> Page<RegisterEntry> {
    let tags = kit.edition.content.card(&own.id).map(|card| kit.state_tags(card)).unwrap_or_default();
    let title = kit.text(&own.title);
    let link = kit.link(format!("datasets/{}/index.html", own.id), title.clone());
    let content = RegisterEntry {
        id: own.id.clone(),
        tags,
        description: kit.html(&own.description),
        unit: kit.unit_link(&own.unit),
        system: None,
        dataset: link,
        restriction: restriction::view(kit, own, true),
        fields: own.fields.iter().map(|f| dataset::field(kit, own, f)).collect(),
        objections: objections(kit),
        chain: super::story::steps(kit, &format!("dataset/{}", own.id)),
        contact: kit.basis().contact(own).map(|(key, contact)| kit.contact(key, contact)),
        metadata: dataset::metadata_files(kit, own),
    };
    let mut page = Page::new("restricted.html", "restricted", title, content);
    page.breadcrumbs = vec![kit.link("restricted/index.html", kit.own(kit.say("page_restricted")))];
    page
}
