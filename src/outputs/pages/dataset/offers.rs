//! What can be had of a data set: files, services, earlier versions.

use crate::address;
use crate::content::resource;
use crate::guard::{self, Verdict};
use crate::model::{self, Access, Dataset};
use crate::outputs::pages::kit::Kit;
use crate::theme::views::{Distribution, Fact, FileLink, Href, Inline, Link, Service, Version, VersionFile};

/// Whether the guard lets a distribution's file leave.
pub(super) fn may_leave(kit: &Kit<'_>, dataset: &Dataset, distribution: &model::Distribution) -> bool {
    let facts = distribution
        .file
        .as_deref()
        .and_then(|file| crate::content::join_path(&dataset.file, file))
        .and_then(|path| kit.edition.content.data_files.get(&path));
    facts
        .is_some_and(|facts| guard::file(dataset, distribution, facts.columns.as_deref()) == Verdict::Publish)
}

pub(super) fn distributions(kit: &Kit<'_>, dataset: &Dataset) -> Vec<Distribution> {
    dataset.distributions.iter().filter_map(|d| distribution(kit, dataset, d)).collect()
}

pub(super) fn distribution(
    kit: &Kit<'_>,
    dataset: &Dataset,
    own: &model::Distribution,
) -> Option<Distribution> {
    let open = dataset.is_open() && own.access.is_none_or(|a| a == Access::Open);
    let format = resource::format_of(own).map(|f| f.code.to_owned());
    let facts_of_file = own
        .file
        .as_deref()
        .and_then(|file| crate::content::join_path(&dataset.file, file))
        .and_then(|path| kit.edition.content.data_files.get(&path));
    let local = own.file.is_some() && may_leave(kit, dataset, own);
    let shown = format.clone().unwrap_or_default();
    let (href, action, download) = if let (true, Some(file)) = (local, &own.file) {
        let path = address::encode(&address::data_file(&dataset.id, None, file));
        let size = facts_of_file.map(|f| kit.size(f.size)).unwrap_or_default();
        (
            Some(Href::Root(path)),
            kit.fill("download_format_size", &[("format", &shown), ("size", &size)]),
            true,
        )
    } else if let (true, Some(url)) = (open, &own.download_url) {
        (Some(Href::External(url.clone())), kit.fill("download_format", &[("format", &shown)]), true)
    } else if let Some(url) = &own.access_url {
        let key = if open { "open_page" } else { "open_form" };
        (Some(Href::External(url.clone())), kit.say(key).to_owned(), false)
    } else if let (true, Some(service)) = (open, &own.service) {
        (Some(Href::External(service.endpoint.clone())), kit.say("open_service").to_owned(), false)
    } else {
        return None;
    };
    let mut facts = Vec::new();
    let mut fact = |key: &'static str, value: String| {
        facts.push(Fact {
            key: key.to_owned(),
            label: kit.messages.get(&format!("fact_{key}")).to_owned(),
            values: vec![Inline::Text(kit.own(value))],
        });
    };
    if let Some(format) = &format {
        fact("format", format.clone());
    }
    if let Some(records) = own.records.or(facts_of_file.filter(|_| local).and_then(|f| f.records)) {
        fact("records", kit.fill("fact_records_n", &[("n", &kit.number(records))]));
    }
    if let Some(encoding) = &own.encoding {
        fact("encoding", encoding.clone());
    }
    if let Some(date) = own.modified {
        fact("modified", kit.date(date).text);
    }
    let id = resource::id_of(own);
    let title = if own.title.is_empty() {
        kit.own(format.clone().unwrap_or_else(|| kit.say("open_page").to_owned()))
    } else {
        kit.text(&own.title)
    };
    Some(Distribution {
        id,
        title,
        description: kit.some_text(&own.description),
        format,
        href,
        action,
        download,
        form: !open && !download,
        tag: own
            .access
            .filter(|a| *a != dataset.access)
            .map(|a| kit.tag(kit.say_as("access", a.word()), a.word())),
        facts,
        checksum: facts_of_file.filter(|_| local).map(|f| f.sha256.clone()),
    })
}

pub(super) fn services(kit: &Kit<'_>, dataset: &Dataset) -> Vec<Service> {
    if !dataset.is_open() {
        return Vec::new();
    }
    dataset
        .distributions
        .iter()
        .filter(|d| d.access.is_none_or(|a| a == Access::Open))
        .filter_map(|d| {
            let service = d.service.as_ref()?;
            let label = kit.own(kit.say("service_description"));
            let description = service.description.as_ref().map(|description| {
                if crate::schema::is_url(description) {
                    kit.external(description, label)
                } else {
                    let path = address::encode(&address::data_file(&dataset.id, None, description));
                    Link { href: Href::Root(path), label }
                }
            });
            let title = if d.title.is_empty() { kit.text(&dataset.title) } else { kit.text(&d.title) };
            Some(Service { id: resource::id_of(d), title, endpoint: service.endpoint.clone(), description })
        })
        .collect()
}

pub(super) fn versions(kit: &Kit<'_>, dataset: &Dataset) -> Vec<Version> {
    if dataset.versions.is_empty() || !dataset.is_open() {
        return Vec::new();
    }
    let mut all = Vec::new();
    if let Some(version) = &dataset.version {
        all.push(Version {
            version: address::fragment(version),
            issued: dataset.modified.map(|d| kit.date(d)),
            note: None,
            files: Vec::new(),
            current: true,
        });
    }
    for version in dataset.versions.iter().rev() {
        let files = version
            .distributions
            .iter()
            .filter_map(|d| {
                let label = resource::format_of(d)
                    .map_or_else(|| kit.say("open_page").to_owned(), |f| f.code.to_owned());
                let href = match (&d.file, &d.download_url, &d.access_url) {
                    (Some(file), ..) if may_leave(kit, dataset, d) => Href::Root(address::encode(
                        &address::data_file(&dataset.id, Some(&version.version), file),
                    )),
                    (_, Some(url), _) | (_, _, Some(url)) => Href::External(url.clone()),
                    _ => return None,
                };
                let label = if d.title.is_empty() { kit.own(label) } else { kit.text(&d.title) };
                Some(VersionFile {
                    id: resource::id_of(d),
                    file: FileLink { href, label, note: None, media_type: None },
                })
            })
            .collect();
        all.push(Version {
            version: address::fragment(&version.version),
            issued: version.issued.map(|d| kit.date(d)),
            note: kit.some_text(&version.note),
            files,
            current: false,
        });
    }
    all
}
