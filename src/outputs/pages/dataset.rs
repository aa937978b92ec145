//! The page of a data set or series in every state, and the tombstone of a withdrawn one.

mod access;
mod code;
mod facts;
mod looks;
mod numbers;
mod offers;
mod preview;

use std::sync::Arc;

use facts::{facts, temporal};
use looks::{Look, Looks};
use offers::{distributions, services, versions};

use super::kit::Kit;
use super::restriction;
use super::{Frame, Page, catalogue};
use crate::content::Basis;
use crate::facts::Edition;
use crate::model::{self, Access, Dataset, Decision, FieldAccess, Status};
use crate::outputs::{Input, Outputs, metadata};
use crate::theme::views::{
    self, Badge, DatasetDates, DatasetPage, Discontinued, Field, FileLink, Href, Imported, Inline, License,
    Link, MetadataLink, Postponement, Promise, Step, Tombstone,
};
use crate::vocabulary::frequency;
use crate::world::World;

/// Adds the page of every public data set.
pub fn add(world: &Arc<dyn World>, frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    for (at, card) in edition.content.cards.iter().enumerate().filter(|(_, card)| card.is_public()) {
        let mut inputs = vec![Input::Site, Input::Dataset(at), Input::Cards, Input::Documents];
        let path = format!("datasets/{}/", card.id);
        if card.status == Status::Withdrawn {
            frame.add(outputs, &path, inputs, move |kit| tombstone(kit, &kit.edition.content.dataset(at)));
        } else {
            // Catalogues without local files are not read once more for them.
            let may_have_files = card.is_open() && !edition.content.data_files.is_empty();
            let files =
                if may_have_files { looks::files(edition, &edition.content.dataset(at)) } else { Vec::new() };
            let looks = (!files.is_empty()).then(|| Arc::new(Looks::new(world)));
            inputs.extend(files.into_iter().map(|(_, file, _)| Input::File(file)));
            frame.add(outputs, &path, inputs, move |kit| {
                let dataset = kit.edition.content.dataset(at);
                let seen = looks.as_ref().map(|looks| looks.of(kit.edition, &dataset));
                page(kit, &dataset, seen.as_ref().map_or(&[], |seen| seen.as_slice()))
            });
        }
    }
}

fn frame_of<V>(kit: &Kit<'_>, dataset: &Dataset, template: &'static str, content: V) -> Page<V> {
    let mut page = Page::new(template, "datasets", kit.text(&dataset.title), content);
    let description = dataset.description.get(kit.language).split_whitespace().collect::<Vec<_>>().join(" ");
    page.description = Some(description.chars().take(200).collect());
    page.breadcrumbs = vec![kit.link("datasets/index.html", kit.own(kit.say("page_datasets")))];
    let site = &kit.basis().site;
    page.metadata = metadata_files(kit, dataset)
        .into_iter()
        .filter_map(|file| Some(MetadataLink { href: file.href, media_type: file.media_type?, title: None }))
        .filter(|link| link.media_type != "application/json")
        .collect();
    if site.wants("schema_org") && dataset.status != Status::Withdrawn {
        page.json_ld = Some(metadata::schema_org(kit.edition, dataset, kit.language));
    }
    page
}

/// The metadata files of a data set that the site publishes.
pub(super) fn metadata_files(kit: &Kit<'_>, dataset: &Dataset) -> Vec<FileLink> {
    let site = &kit.basis().site;
    let mut files = Vec::new();
    let mut push = |output: &str, name: &str, label: &str, media: &str| {
        if site.wants(output) {
            files.push(FileLink {
                href: Href::Root(format!("datasets/{}/{name}", dataset.id)),
                label: kit.own(label),
                note: None,
                media_type: Some(media.to_owned()),
            });
        }
    };
    push("turtle", "dataset.ttl", "DCAT Turtle", "text/turtle");
    push("rdfxml", "dataset.rdf", "DCAT RDF/XML", "application/rdf+xml");
    push("jsonld", "dataset.jsonld", "DCAT JSON-LD", "application/ld+json");
    if metadata::has_datapackage(kit.edition, dataset) {
        push("datapackage", "datapackage.json", "Data Package", "application/json");
    }
    if site.wants("data_gov_tw") && metadata::is_on_platform_list(dataset) {
        files.push(FileLink {
            href: Href::Root(format!("data-gov-tw/{}.json", dataset.id)),
            label: kit.own("data.gov.tw JSON"),
            note: None,
            media_type: Some("application/json".to_owned()),
        });
    }
    files
}

fn page(kit: &Kit<'_>, dataset: &Dataset, looks: &[Look]) -> Page<DatasetPage> {
    let edition = kit.edition;
    let basis = kit.basis();
    let object = format!("dataset/{}", dataset.id);
    let Some(card) = edition.content.card(&dataset.id) else {
        return frame_of(kit, dataset, "dataset.html", empty(dataset));
    };
    let links = &edition.links;
    let cards = &edition.content.cards;
    let next_due = next_due(dataset).filter(|_| dataset.status == Status::Published && dataset.is_open());
    let overdue = next_due.is_some_and(|due| due < edition.as_of);
    let (answer, answer_tag) = answer(kit, dataset, card.restricted, overdue);
    let mut tags = kit.state_tags(card);
    if dataset.gender_statistics {
        tags.push(kit.tag(kit.say("tag_gender_statistics"), "gender"));
    }
    let fields = dataset.fields.iter().map(|f| field(kit, dataset, f)).collect();
    let (fields, contents_note) = preview::with_contents(kit, dataset, fields, looks);
    let previews = preview::previews(kit, dataset, looks);
    let has_rows = previews.iter().any(|preview| preview.table.is_some());
    let contact = basis.contact(dataset).map(|(key, contact)| kit.contact(key, contact));
    let content = DatasetPage {
        id: dataset.id.clone(),
        series: dataset.is_series(),
        tags,
        description: kit.html(&dataset.description),
        answer: Some(answer),
        answer_tag,
        distributions: distributions(kit, dataset),
        services: services(kit, dataset),
        dates: DatasetDates {
            modified: dataset.modified.map(|d| kit.date(d)),
            metadata_modified: Basis::metadata_modified(dataset).map(|d| kit.date(d)),
            next_due: next_due.map(|d| kit.due(d, "update_overdue")),
            issued: dataset.issued.map(|d| kit.date(d)),
            temporal: dataset.temporal.as_ref().and_then(|t| temporal(kit, t)),
        },
        facts: facts(kit, dataset),
        contact,
        fields,
        contents_note,
        previews,
        code: access::code(kit, dataset, looks),
        restriction: card.restricted.then(|| restriction::view(kit, dataset, false)),
        discontinued: dataset
            .discontinued
            .as_ref()
            .and_then(|d| Some(Discontinued { date: kit.date(d.date?), reason: kit.some_text(&d.reason) })),
        promise: promise(kit, dataset, &object),
        badge: badge(kit, dataset, &object),
        chain: super::story::steps(kit, &format!("dataset/{}", dataset.id)),
        history: history(kit, dataset),
        members: links
            .members
            .get(&dataset.id)
            .map(|m| m.iter().map(|at| catalogue::card_view(kit, &cards[*at])).collect())
            .unwrap_or_default(),
        in_series: dataset.series.as_deref().and_then(|id| kit.dataset_link(id)),
        versions: versions(kit, dataset),
        related: dataset.related.iter().filter_map(|id| kit.dataset_link(id)).collect(),
        supersedes: dataset.supersedes.iter().filter_map(|id| kit.dataset_link(id)).collect(),
        superseded_by: links
            .superseded_by
            .get(&dataset.id)
            .map(|m| m.iter().map(|at| kit.card_link(&cards[*at])).collect())
            .unwrap_or_default(),
        showcases: links
            .showcases
            .get(&dataset.id)
            .map(|all| {
                all.iter()
                    .filter_map(|at| kit.typed_link(&format!("showcase/{}", basis.showcases[*at].source.id)))
                    .collect()
            })
            .unwrap_or_default(),
        requests: links
            .requests
            .get(&dataset.id)
            .map(|all| {
                all.iter()
                    .filter_map(|at| kit.typed_link(&format!("request/{}", basis.requests[*at].source.id)))
                    .collect()
            })
            .unwrap_or_default(),
        legislation: dataset.legislation.iter().filter_map(|key| law(kit, key)).collect(),
        license: license(kit, dataset),
        citation: access::citation(kit, dataset),
        metadata: metadata_files(kit, dataset),
        notes: kit.html(&dataset.notes),
        imported: dataset.imported.as_ref().map(|i| imported(kit, i)),
    };
    let mut page = frame_of(kit, dataset, "dataset.html", content);
    if has_rows {
        page.scripts.push("assets/table.js");
    }
    page
}

/// Stands in where a card vanished between two readings.
fn empty(dataset: &Dataset) -> DatasetPage {
    DatasetPage {
        id: dataset.id.clone(),
        series: false,
        tags: Vec::new(),
        description: None,
        answer: None,
        answer_tag: None,
        distributions: Vec::new(),
        services: Vec::new(),
        dates: DatasetDates::default(),
        facts: Vec::new(),
        contact: None,
        fields: Vec::new(),
        contents_note: None,
        previews: Vec::new(),
        code: Vec::new(),
        restriction: None,
        discontinued: None,
        promise: None,
        badge: None,
        chain: Vec::new(),
        history: Vec::new(),
        members: Vec::new(),
        in_series: None,
        versions: Vec::new(),
        related: Vec::new(),
        supersedes: Vec::new(),
        superseded_by: Vec::new(),
        showcases: Vec::new(),
        requests: Vec::new(),
        legislation: Vec::new(),
        license: None,
        citation: None,
        metadata: Vec::new(),
        notes: None,
        imported: None,
    }
}

fn next_due(dataset: &Dataset) -> Option<crate::date::Date> {
    dataset.frequency.as_deref().and_then(frequency::find)?.next_due(dataset.modified?)
}

fn answer(kit: &Kit<'_>, dataset: &Dataset, restricted: bool, overdue: bool) -> (String, Option<views::Tag>) {
    let key = match (dataset.status, dataset.access) {
        _ if dataset.is_series() => "answer_series",
        (Status::Planned, _) => {
            let date = dataset.planned_for.map(|d| kit.date(d).text).unwrap_or_default();
            return (kit.fill("answer_planned", &[("date", &date)]), None);
        }
        (Status::Discontinued, Access::Open) => "answer_discontinued",
        (_, Access::Closed) => "answer_closed",
        (_, Access::OnRequest) => "answer_on_request",
        _ if restricted => "answer_open_part",
        _ if dataset
            .distributions
            .iter()
            .all(|d| d.file.is_none() && d.download_url.is_none() && d.service.is_none()) =>
        {
            "answer_open_link"
        }
        _ => "answer_open",
    };
    if overdue {
        let tag = kit.tag(kit.say("update_overdue"), "overdue");
        return (kit.say("answer_overdue").to_owned(), Some(tag));
    }
    (kit.say(key).to_owned(), None)
}

/// A column as the dictionary shows it.
pub(super) fn field(kit: &Kit<'_>, dataset: &Dataset, field: &model::Field) -> Field {
    let (word, kind) = match (field.access, dataset.access) {
        (FieldAccess::Withheld, _) => ("withheld", "withheld"),
        (FieldAccess::Generalised, _) => ("generalised", "generalised"),
        (FieldAccess::Open, Access::Open) => ("open", "open"),
        // A column of an asset that is not open is as the asset is.
        (FieldAccess::Open, access) => {
            let tag = kit.tag(kit.say_as("access", access.word()), access.word());
            return field_with(kit, field, tag);
        }
    };
    let tag = kit.tag(kit.say_as("field", word), kind);
    field_with(kit, field, tag)
}

fn field_with(kit: &Kit<'_>, field: &model::Field, access: views::Tag) -> Field {
    let standard = field.standard.as_ref().and_then(|key| match kit.basis().standards.get(key) {
        Some(standard) => {
            let name = kit.text(&standard.name);
            Some(standard.url.as_ref().map_or_else(
                || kit.link("pages/index.html", name.clone()),
                |url| kit.external(url, name.clone()),
            ))
        }
        None if crate::schema::is_url(key) => Some(kit.external(key, kit.own(key.clone()))),
        None => None,
    });
    Field {
        name: field.name.clone(),
        title: kit.some_text(&field.title).filter(|t| t.text != field.name),
        description: kit.some_text(&field.description),
        kind: field.r#type.as_deref().map(|t| kit.say_as("type", t)),
        unit: field.measure_unit.clone(),
        required: field.required,
        access,
        codes: field
            .codes
            .iter()
            .map(|(value, label)| views::Code { value: value.clone(), label: kit.text(label) })
            .collect(),
        standard,
        contents: None,
    }
}

fn promise(kit: &Kit<'_>, dataset: &Dataset, object: &str) -> Option<Promise> {
    let due = dataset.planned_for?;
    let first = dataset.postponed.iter().map(|p| p.from).min().unwrap_or(due);
    let (key, kind) = match dataset.issued {
        Some(issued) if issued <= first => ("promise_kept", "met"),
        Some(_) => ("promise_late", "missed"),
        None if dataset.access != Access::Open => return None,
        None if kit.edition.as_of > due => ("promise_overdue", "overdue"),
        // The ledger counts against the day first promised.
        None if kit.edition.as_of > first => ("promise_put_off", "overdue"),
        None => ("promise_pending", "on-course"),
    };
    Some(Promise {
        due: kit.date(due),
        tag: kit.tag(kit.say(key), kind),
        postponed: dataset
            .postponed
            .iter()
            .map(|p| Postponement {
                from: kit.date(p.from),
                to: kit.date(p.to),
                reason: kit.text(&p.reason),
                decision: p.decided_in.first().and_then(|d| kit.decision(d, object)),
            })
            .collect(),
    })
}

fn badge(kit: &Kit<'_>, dataset: &Dataset, object: &str) -> Option<Badge> {
    let badge = dataset.badge.as_ref()?;
    let annulled = badge.annulled.as_ref();
    Some(Badge {
        tag: kit.tag(
            kit.say_as("badge", &badge.level),
            if annulled.is_some() { "superseded" } else { &badge.level },
        ),
        date: badge.date.map(|d| kit.date(d)),
        by: badge.by.as_deref().map(|by| kit.default_words(by)),
        annulled: annulled.and_then(|a| kit.some_text(&a.reason)),
        decision: annulled.and_then(|a| a.decided_in.first()).and_then(|d| kit.decision(d, object)),
    })
}

fn history(kit: &Kit<'_>, dataset: &Dataset) -> Vec<Step> {
    let object = format!("dataset/{}", dataset.id);
    let states = dataset.history.iter().map(|entry| (entry.access, entry.status));
    let before = std::iter::once(None).chain(states.map(Some));
    let mut steps: Vec<Step> = dataset
        .history
        .iter()
        .zip(before)
        .map(|(entry, before)| {
            // What happened on the day, not the state that held: a state may be noted again.
            let label = match (entry.access, entry.status) {
                now if before == Some(now) => kit.say("history_note").to_owned(),
                (_, Status::Draft) => kit.say_as("status", entry.status.word()),
                (_, Status::Planned) => kit.say("step_planned").to_owned(),
                (_, Status::Withdrawn) => kit.say("step_withdrawn").to_owned(),
                (_, Status::Discontinued) => kit.say("step_discontinued").to_owned(),
                (Access::Open, _) => kit.say("step_opened").to_owned(),
                (access, _) if before.is_none() => kit.say_as("access", access.word()),
                (Access::OnRequest, _) => kit.say("step_on_request").to_owned(),
                (Access::Closed, _) => kit.say("step_closed").to_owned(),
            };
            Step {
                date: Some(kit.date(entry.date)),
                label,
                tag: None,
                link: entry
                    .decided_in
                    .first()
                    .and_then(|d: &Decision| kit.decision(d, &object))
                    .map(|d| d.link),
                note: kit.some_text(&entry.note),
            }
        })
        .collect();
    steps.reverse();
    steps
}

/// A law of the site's vocabulary as a link.
pub(super) fn law(kit: &Kit<'_>, key: &str) -> Option<Link> {
    let law = kit.basis().laws.get(key)?;
    let mut name = kit.text(&law.name);
    if let Some(article) = &law.article {
        let chinese = name.lang.as_deref().unwrap_or(kit.language).starts_with("zh");
        name.text = if chinese {
            format!("{}第{article}條", name.text)
        } else {
            format!("{}, art. {article}", name.text)
        };
    }
    Some(match &law.url {
        Some(url) => kit.external(url, name),
        None => kit.link("pages/index.html", name),
    })
}

fn license(kit: &Kit<'_>, dataset: &Dataset) -> Option<License> {
    if !dataset.is_open() || dataset.is_series() {
        return None;
    }
    let basis = kit.basis();
    let key = basis.license(dataset)?;
    let license = basis.licenses.get(key)?;
    let mut attribution = Vec::new();
    // OGDL 1.0 makes the statement of its annex a condition of the licence (三(二)).
    if license.spdx.as_deref() != Some("CC0-1.0")
        && let Some(publisher) = basis.publisher(dataset.publisher.as_deref(), &dataset.unit)
    {
        let name = kit.unit_name(publisher).text;
        let year =
            dataset.modified.or(dataset.issued).map(|d| format!(" {} ", d.year())).unwrap_or(" ".to_owned());
        let version = dataset.version.as_ref().map(|v| format!(" {v}")).unwrap_or_default();
        attribution.push(format!("{name}{year}{}{version}", dataset.title.get(kit.language)));
        if license.spdx.as_deref() == Some("OGDL-Taiwan-1.0") {
            attribution.push(kit.say("attribution_ogdl").to_owned());
        }
        attribution.push(format!("{} {}", license.name.get(kit.language), license.url));
    }
    Some(License { link: kit.external(&license.url, kit.text(&license.name)), attribution })
}

fn imported(kit: &Kit<'_>, imported: &model::Imported) -> Imported {
    let words = |source: &str| kit.fill("imported_from", &[("source", source)]);
    let source = match imported.from.as_str() {
        "data-gov-tw" => Inline::Link(kit.external("https://data.gov.tw/", kit.own(words("data.gov.tw")))),
        other => Inline::Text(kit.own(words(other))),
    };
    Imported { source, id: Some(imported.id.clone()), date: imported.date.map(|date| kit.date(date)) }
}

fn tombstone(kit: &Kit<'_>, dataset: &Dataset) -> Page<Tombstone> {
    let object = format!("dataset/{}", dataset.id);
    let withdrawal = dataset.withdrawal.clone().unwrap_or_default();
    let tags = kit.edition.content.card(&dataset.id).map(|card| kit.state_tags(card)).unwrap_or_default();
    let date = withdrawal.date.unwrap_or(kit.edition.as_of);
    let content = Tombstone {
        id: dataset.id.clone(),
        tags,
        description: kit.html(&dataset.description),
        date: kit.date(date),
        reason: kit.html(&withdrawal.reason),
        decisions: kit.decisions(&withdrawal.decided_in, &object),
        approval: kit.approval(withdrawal.approved_by.as_deref(), withdrawal.approved_on),
        notice: kit.notice(withdrawal.notice.as_ref()),
        successor: withdrawal.successor.as_deref().and_then(|id| kit.dataset_link(id)),
        facts: facts(kit, dataset),
        contact: kit.basis().contact(dataset).map(|(key, contact)| kit.contact(key, contact)),
        chain: super::story::steps(kit, &object),
        history: history(kit, dataset),
        metadata: metadata_files(kit, dataset),
    };
    frame_of(kit, dataset, "tombstone.html", content)
}
