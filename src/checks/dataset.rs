//! Duties of a data set: who answers for it, where it is found, that its dates and columns agree.

use std::collections::{BTreeMap, HashMap};

use super::{Report, extent, history, measured, naming};
use crate::content::{Basis, FileFacts, join_path, resource};
use crate::diagnostic::{Edit, Fix, Level, Surety};
use crate::model::{Dataset, Distribution, Status};
use crate::rulebook::datasets as rules;
use crate::words::Words;

pub(super) fn check(
    dataset: &Dataset,
    basis: &Basis,
    files: &BTreeMap<String, FileFacts>,
    report: &mut Report<'_>,
) {
    inherited_duties(dataset, basis, report);
    reviewer(dataset, basis, report);
    charge(dataset, report);
    description(dataset, report);
    history::check(dataset, report);
    distributions(dataset, report);
    published_names(dataset, report);
    same_target(dataset, report);
    measured::check(dataset, files, report);
    naming::check(dataset, report);
    extent::check(dataset, report);
}

fn inherited_duties(dataset: &Dataset, basis: &Basis, report: &mut Report<'_>) {
    if basis.publisher(dataset.publisher.as_deref(), &dataset.unit).is_none()
        && basis.organization.units.contains_key(&dataset.unit)
    {
        let unit = &dataset.unit;
        report.at(
            &rules::PUBLISHER,
            "/unit",
            words!(
                "單位「{unit}」之上沒有 kind: agency 的機關",
                "no unit of kind agency at or above `{unit}`"
            ),
        );
    }
    if !dataset.is_open() || dataset.is_series() {
        return;
    }
    let rule = if dataset.imported.is_some() { &rules::IMPORTED_DUTY } else { &rules::DUTY };
    let mut need = |there: bool, key: &str, zh: &str, en: &str| {
        if !there {
            report.at_key(
                rule,
                format!("/{key}"),
                words!(
                    "已公布的開放資料，缺少 `{key}`（{zh}）",
                    "`{key}` is missing: the data set is open and published ({en})"
                ),
            );
        }
    };
    need(
        basis.license(dataset).is_some(),
        "license",
        "授權，自身或網站預設",
        "its own or the site's licence",
    );
    need(
        basis.contact(dataset).is_some(),
        "contact",
        "聯絡窗口，自身、單位或網站預設",
        "its own, its unit's or the site's contact",
    );
    need(
        basis.reviewer(dataset).is_some(),
        "reviewer",
        "資料審查者；單位只有一位時可省略",
        "who reviewed it; may be left out where the unit has only one reviewer",
    );
}

/// A data set is reviewed by a reviewer of its unit, or of a unit above it.
fn reviewer(dataset: &Dataset, basis: &Basis, report: &mut Report<'_>) {
    if let (Some(key), Some(on)) = (basis.reviewer(dataset), dataset.reviewed_on)
        && let Some(role) = basis.organization.roles.get(key)
        && (role.start.is_some_and(|start| on < start) || role.end.is_some_and(|end| on > end))
    {
        report.at(&rules::REVIEWER, "/reviewed_on", super::approvals::when_held(key, role, on));
    }
    let offered = dataset.is_open() && !dataset.is_series() && dataset.imported.is_none();
    if offered && dataset.reviewed_on.is_none() && basis.reviewer(dataset).is_some() {
        let finding = report.at_key(
            &rules::REVIEWER,
            if dataset.reviewer.is_some() { "/reviewer" } else { "/status" },
            words!("沒有審查日期 `reviewed_on`", "there is no day of review, `reviewed_on`"),
        );
        finding.level = Level::Warning;
        finding.hint = Some(words!("補上 reviewed_on: <審查日期>", "add `reviewed_on: <day>`"));
    }
    let Some(reviewer) = &dataset.reviewer else { return };
    let mut units = basis.organization.upwards(&dataset.unit).peekable();
    if !basis.organization.roles.contains_key(reviewer) || units.peek().is_none() {
        return;
    }
    let all: Vec<&String> = units.flat_map(|(_, unit)| &unit.reviewers).collect();
    if !all.contains(&reviewer) {
        let unit = &dataset.unit;
        let finding = report.at(
            &rules::REVIEWER,
            "/reviewer",
            words!("「{reviewer}」不是單位 {unit} 的審查者", "`{reviewer}` is no reviewer of unit {unit}"),
        );
        let own = all.iter().map(|key| key.as_str()).collect::<Vec<_>>().join(", ");
        if !own.is_empty() {
            finding.hint = Some(words!("該單位的審查者：{own}", "its reviewers: {own}"));
        }
    }
}

/// What is charged for states by what law, and where it is explained.
fn charge(dataset: &Dataset, report: &mut Report<'_>) {
    let Some(cost) = &dataset.cost else { return };
    if cost.amount.is_none_or(|amount| amount <= 0.0) || dataset.imported.is_some() {
        return;
    }
    for (key, there) in [("law", cost.law.is_some()), ("url", cost.url.is_some())] {
        if !there && !report.has_within_or_at(&format!("/cost/{key}")) {
            report.at_key(
                &rules::CHARGE,
                "/cost",
                words!("有收費而沒有 `{key}`", "there is a charge and no `{key}`"),
            );
        }
    }
}

fn description(dataset: &Dataset, report: &mut Report<'_>) {
    if dataset.status == Status::Draft || dataset.imported.is_some() {
        return;
    }
    for (tag, text) in dataset.description.iter() {
        let length = text.chars().count();
        let Words { zh, en } = Words::of_language(tag);
        if length < 50 {
            report.at(
                &rules::SHORT_DESCRIPTION,
                "/description",
                words!("描述（{zh}）只有 {length} 字", "the description ({en}) has {length} characters only"),
            );
        }
    }
}

fn distributions(dataset: &Dataset, report: &mut Report<'_>) {
    let main = ("/distributions".to_owned(), dataset.distributions.as_slice());
    let versions = dataset
        .versions
        .iter()
        .enumerate()
        .map(|(index, v)| (format!("/versions/{index}/distributions"), v.distributions.as_slice()));
    for (base, list) in std::iter::once(main).chain(versions) {
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (index, distribution) in list.iter().enumerate() {
            let at = format!("{base}/{index}");
            distribution_alone(dataset, distribution, &at, report);
            let id = resource::id_of(distribution);
            if resource::is_reserved(&id) {
                report.at(
                    &rules::DISTRIBUTION_ID,
                    format!("{at}/id"),
                    words!("資源識別碼「{id}」另有用途", "distribution id `{id}` has another use"),
                );
            }
            if let Some(first) = seen.insert(id.to_ascii_lowercase(), index) {
                let pointer = if distribution.id.is_some() { format!("{at}/id") } else { at.clone() };
                let file = report.file.to_owned();
                let finding = report.at(
                    &rules::DISTRIBUTION_ID,
                    pointer,
                    words!("資源識別碼「{id}」重複", "distribution id `{id}` stands here again"),
                );
                finding.related.push(crate::diagnostic::Related {
                    file,
                    place: crate::diagnostic::Place::Value(format!("{base}/{first}")),
                    label: words!("第一個", "the first"),
                });
                if distribution.id.is_none() {
                    finding.hint = Some(words!(
                        "加上 `id: {id}-2` 之類的永久識別碼",
                        "add a permanent id such as `id: {id}-2`"
                    ));
                }
            }
        }
    }
}

fn distribution_alone(dataset: &Dataset, distribution: &Distribution, at: &str, report: &mut Report<'_>) {
    let leads_somewhere = distribution.file.is_some()
        || distribution.download_url.is_some()
        || distribution.access_url.is_some()
        || distribution.service.is_some();
    // An address that is written but wrong has its own finding.
    if !leads_somewhere && !report.has_within(at) {
        report.at(
            &rules::NO_TARGET,
            at,
            words!(
                "這個資料資源沒有 file、download_url、access_url 或 service",
                "this distribution has no file, download_url, access_url or service"
            ),
        );
    }
    if let Some(code) = &distribution.format
        && resource::format_of(distribution).is_none()
        && dataset.imported.is_none()
    {
        let near = crate::schema::nearest(code, crate::vocabulary::format::all().iter().map(|f| f.code));
        let finding = report.at(
            &rules::FORMAT,
            format!("{at}/format"),
            words!("無法辨識的格式「{code}」", "unknown format `{code}`"),
        );
        finding.fix = near.map(|near| Fix { edit: Edit::Value(near.to_owned()), surety: Surety::Guess });
        finding.hint = Some(match (code.to_ascii_uppercase().as_str(), near) {
            ("URL" | "WEB" | "WWW", _) => words!(
                "「{code}」是網址而非格式：刪除 format，以 access_url 指向網頁",
                "`{code}` is an address, not a format: drop `format` and use access_url"
            ),
            (_, Some(near)) => words!("是否為 {near}？", "did you mean {near}?"),
            (_, None) => words!(
                "寫檔案格式的代碼，例如 CSV、JSON、XLSX、PDF",
                "write the code of a file format, such as CSV, JSON, XLSX, PDF"
            ),
        });
    }
    let named = [&distribution.file, &distribution.download_url].into_iter().flatten().find_map(|name| {
        // What a program answers to a query has the format that is stated.
        let path = name.split('#').next().unwrap_or(name);
        (!path.contains('?')).then(|| crate::vocabulary::format::of_file(path)).flatten()
    });
    if let (Some(stated), Some(named)) = (resource::format_of(distribution), named)
        && distribution.format.is_some()
        && stated.code != named.code
        && dataset.imported.is_none()
        && !named.holds(stated)
    {
        let (stated, named) = (stated.code, named.code);
        report
            .at(
                &rules::FORMAT_OF_NAME,
                format!("{at}/format"),
                words!(
                    "格式寫 {stated}，檔名看來是 {named}",
                    "the format says {stated}, the file name {named}"
                ),
            )
            .fix = Some(Fix { edit: Edit::Value(named.to_owned()), surety: Surety::Guess });
    }
    if let Some(access) = distribution.access
        && access < dataset.access
    {
        let (own, whole) = (access.word(), dataset.access.word());
        report.at(
            &rules::DUTY,
            format!("{at}/access"),
            words!(
                "資料資源（{own}）比資料集（{whole}）更開放",
                "the distribution ({own}) is more open than the data set ({whole})"
            ),
        );
    }
    if !dataset.fields.is_empty() {
        for (index, name) in distribution.fields.iter().enumerate() {
            if !dataset.fields.iter().any(|field| &field.name == name) {
                report.at(
                    &rules::COLUMNS,
                    format!("{at}/fields/{index}"),
                    words!("資料集的 fields 沒有「{name}」", "the data set's `fields` have no `{name}`"),
                );
            }
        }
    }
}

/// No two distributions lead to the same bytes.
fn same_target(dataset: &Dataset, report: &mut Report<'_>) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for (index, distribution) in dataset.distributions.iter().enumerate() {
        let Some(url) = distribution.download_url.as_deref() else { continue };
        if let Some(first) = seen.insert(url, index) {
            let file = report.file.to_owned();
            let finding = report.at(
                &rules::SAME_TARGET,
                format!("/distributions/{index}/download_url"),
                words!("與前面的資料資源是同一個網址", "an earlier distribution has the same address"),
            );
            finding.related.push(crate::diagnostic::Related {
                file,
                place: crate::diagnostic::Place::Value(format!("/distributions/{first}/download_url")),
                label: words!("第一個", "the first"),
            });
        }
    }
}

/// Each file of a data set has an address of its own, and an earlier version a name that can be one.
fn published_names(dataset: &Dataset, report: &mut Report<'_>) {
    let mut taken: BTreeMap<String, String> = BTreeMap::new();
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let main =
        dataset.distributions.iter().enumerate().map(|(i, d)| (None, format!("/distributions/{i}"), d));
    let old = dataset.versions.iter().enumerate().flat_map(|(v, version)| {
        let of =
            move |(i, d)| (Some(version.version.as_str()), format!("/versions/{v}/distributions/{i}"), d);
        version.distributions.iter().enumerate().map(of)
    });
    for (version, at, distribution) in main.chain(old) {
        let described = distribution.service.as_ref().and_then(|s| s.description.as_deref());
        if let Some(address) = described.filter(|d| d.contains(':') && !crate::schema::is_url(d)) {
            report.at(
                &crate::rulebook::keys::NOT_A_URL,
                format!("{at}/service/description"),
                words!(
                    "「{address}」不是網址，也不是檔名",
                    "`{address}` is neither a URL nor the name of a file"
                ),
            );
        }
        let named = [
            (distribution.file.as_deref(), version, "file"),
            (described.filter(|d| !d.contains(':')), None, "service/description"),
        ];
        for (file, version, key) in named {
            let Some(file) = file else { continue };
            let Some(from) = join_path(&dataset.file, file) else { continue };
            let to = crate::address::data_file(&dataset.id, version, file);
            // `v` is the folder of earlier versions.
            let folder = version.is_none() && to.ends_with("/files/v");
            let first = taken.entry(to.to_lowercase()).or_insert_with(|| from.clone());
            if *first != from || folder {
                let first = if folder { "v/" } else { first.as_str() };
                report.at(
                    &rules::DISTRIBUTION_ID,
                    format!("{at}/{key}"),
                    words!(
                        "{file} 會與 {first} 公布在同一個網址；改檔名",
                        "{file} would be published where {first} is; rename it"
                    ),
                );
            }
        }
    }
    for (index, version) in dataset.versions.iter().enumerate() {
        let name = crate::address::fragment(&version.version).to_lowercase();
        if let Some(first) = names.insert(name, index) {
            let (one, two) = (&dataset.versions[first].version, &version.version);
            report.at(
                &rules::DISTRIBUTION_ID,
                format!("/versions/{index}/version"),
                words!("版本「{two}」的網址與「{one}」相同", "version `{two}` has the address of `{one}`"),
            );
        }
    }
}
