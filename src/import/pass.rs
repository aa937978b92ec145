//! One pass over a list: row by row to manifests, refusals and what the report tells.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};

use super::agency::Filter;
use super::columns::{Columns, Role};
use super::ledger::Ledger;
use super::proposals::Proposals;
use super::reading::{Cell, Reading};
use super::record::Entry;
use super::units::Units;
use super::update::Update;
use super::{Existing, Import, ImportError, Refusal, Request, cell, identity, manifest, report, table};
use crate::date::Date;
use crate::web;
use crate::words::{Speech, Words};

/// Imports a list.
pub(super) fn run(
    list_name: &str,
    bytes: &[u8],
    existing: &Existing<'_>,
    request: &Request<'_>,
    speech: Speech,
) -> Result<Import, ImportError> {
    let table = table::read(bytes)?;
    let columns = Columns::read(&table.header, table.width());
    if !columns.has(Role::Title) {
        return Err(ImportError::NotAList("資料集名稱 / 資料名稱"));
    }
    let telling = [Role::Id, Role::AgencyId, Role::Link, Role::LandingPage, Role::Download];
    if !telling.iter().any(|role| columns.has(*role)) {
        return Err(ImportError::NotAList("資料集識別碼 / 資料集編號 / 資料連結網址"));
    }
    let filter = filter(&table.rows, &columns, request)?;
    let present: HashMap<String, (&str, &str)> = existing
        .manifests
        .iter()
        .map(|(id, path)| (id.to_ascii_lowercase(), (id.as_str(), path.as_str())))
        .collect();
    let newest = newest(&columns, &table.rows);
    let family = columns.family();
    let mut units = Units::new(existing);
    let mut ledger = Ledger::new(columns.all.len());
    let mut update = Update::new(request.record)?;
    let mut proposals = Proposals::default();
    let mut first: HashMap<String, usize> = HashMap::new();
    let (mut manifests, mut updated) = (BTreeMap::new(), BTreeMap::new());
    let (mut kept, mut refused, mut found) = (Vec::new(), Vec::new(), Vec::new());
    let mut left_out = 0;

    for (index, cells) in table.rows.iter().enumerate() {
        let number = index + 1;
        let mut row = Reading::new(&columns, cells);
        let provider = row.get(Role::Unit).map(|cell| cell::one_line(&cell.text)).unwrap_or_default();
        if filter.as_ref().is_some_and(|filter| !filter.takes(&provider)) {
            left_out += 1;
            continue;
        }
        let fault = table.faults.get(&index).map(|reason| Refusal {
            row: number,
            title: String::new(),
            reason: reason.clone(),
        });
        let identified = match fault {
            Some(fault) => Err(fault),
            None => identify(&mut row, number, &mut first),
        };
        let removed = |named: Identified| {
            let there = present.get(&named.id.to_ascii_lowercase());
            update.see(there.map_or(&named.id, |(id, _)| id));
            if request.update && there.is_none() && update.knows(&named.id) {
                let reason = Words::fixed(
                    "上次匯入後已由人員自網站移除，不再重建",
                    "removed from the site by hand since it was imported; it is not made again",
                );
                return Err(Refusal { row: number, title: named.title, reason });
            }
            Ok(named)
        };
        let named = match identified.and_then(removed) {
            Ok(named) => named,
            Err(refusal) => {
                ledger.refuse(&row);
                refused.push(refusal);
                continue;
            }
        };
        let Identified { id, title, .. } = &named;
        ledger.notes.ragged +=
            usize::from(table.form == table::Form::Csv && cells.len() != table.header.len());
        secrets_of(&columns, cells, number, id, &mut found);
        let there = present.get(&id.to_ascii_lowercase()).copied();
        let unit = unit(&mut row, &mut units, &mut ledger, there.is_none());
        let basis = manifest::Basis {
            id,
            title,
            unit: &unit,
            platform_id: named.platform_id.as_deref(),
            agency_id: named.agency_id.as_deref(),
            newest,
        };
        // Also for a row that is there already: the report tells of the whole list.
        let map = manifest::build(&mut row, &basis, &mut ledger.notes);
        ledger.book(&row, cells);
        let path =
            there.map_or_else(|| format!("content/datasets/{unit}/{id}.yaml"), |(_, path)| path.to_owned());
        let text = there.and_then(|_| (request.read)(&path));
        proposals.note(id, title, &unit, &path, &map, text.as_deref());
        let listed = provider.clone();
        let entry = Entry { family: family.clone(), provider, manifest: map };
        match there {
            Some((there, path)) => {
                kept.push(there.to_owned());
                // Written by an import of before the record was kept, and never touched since.
                if !request.update && !update.knows(there) && text.is_some() {
                    let yaml = serde_yaml::to_string(&entry.manifest).ok();
                    if yaml == text {
                        update.add(there, entry, false);
                    }
                    continue;
                }
                let asked = if request.update { update.merge(there, text.as_deref(), entry) } else { None };
                if let Some(merged) = asked {
                    if merged.takes_unit {
                        units.find(&listed, true);
                    }
                    updated.insert(path.to_owned(), merged.text);
                }
            }
            None => {
                let yaml =
                    serde_yaml::to_string(&entry.manifest).map_err(|_| ImportError::Manifest(id.clone()))?;
                manifests.insert(path, yaml);
                update.add(id, entry, request.update);
            }
        }
    }
    if request.update {
        let asked = |provider: &str| filter.as_ref().is_none_or(|filter| filter.takes(provider));
        let there = |id: &str| present.contains_key(&id.to_ascii_lowercase());
        update.finish(digest(bytes, request), &family, !columns.has(Role::Change), asked, there);
    }
    let organization = units.write(existing.organization_text)?;
    let rows = table.rows.len();
    let left_out = filter.is_some().then_some(left_out);
    let facts = report::Facts {
        list_name,
        encoding: table.encoding,
        form: table.form.name(),
        own_characters: table.own_characters,
        rows,
        manifests: manifests.len() + kept.len(),
        left_out,
        agency: request.agency,
        newest,
        refused: &refused,
        secrets: &found,
        proposals: &proposals,
        update: request.update.then_some(&update.findings),
    };
    let report = report::write(&facts, &columns, &ledger, speech);
    let conflicts =
        update.findings.conflicts.len() + update.findings.by_hand.len() + update.findings.held.len();
    let record = update.text();
    Ok(Import { manifests, updated, kept, record, left_out, conflicts, organization, report, rows, refused })
}

/// The filter that is asked for, if some row passes it.
fn filter(
    rows: &[Vec<String>],
    columns: &Columns,
    request: &Request<'_>,
) -> Result<Option<Filter>, ImportError> {
    let Some(name) = request.agency else { return Ok(None) };
    if !columns.has(Role::Unit) {
        return Err(ImportError::NoAgencyColumn);
    }
    let mut providers: BTreeMap<String, usize> = BTreeMap::new();
    for cells in rows {
        if let Some(cell) = Reading::new(columns, cells).get(Role::Unit) {
            *providers.entry(cell::one_line(&cell.text)).or_default() += 1;
        }
    }
    let filter = Filter::new(name, request.with_children);
    if providers.keys().any(|provider| filter.takes(provider)) {
        return Ok(Some(filter));
    }
    Err(ImportError::NoSuchAgency(name.to_owned(), filter.nearest(&providers).join("、")))
}

/// A row with an id and a title.
struct Identified {
    id: String,
    title: String,
    platform_id: Option<String>,
    agency_id: Option<String>,
}

/// The id and the title of a row, or why it has none. `first` holds the ids of earlier rows.
fn identify(
    row: &mut Reading<'_>,
    number: usize,
    first: &mut HashMap<String, usize>,
) -> Result<Identified, Refusal> {
    let title = row.get(Role::Title);
    let text = title.as_ref().map(|cell| cell::one_line(&cell.text)).unwrap_or_default();
    let refuse = |reason| Refusal { row: number, title: text.clone(), reason };
    let of_column = |cell: &Option<Cell>| cell.as_ref().and_then(|cell| identity::of_column(&cell.text));
    let of_page = |role| row.get(role).and_then(|cell| identity::of_address(&cell.text));
    let (platform, agency) = (row.get(Role::Id), row.get(Role::AgencyId));
    let (platform_id, agency_id) = (of_column(&platform), of_column(&agency));
    let id = platform_id
        .clone()
        .or_else(|| agency_id.clone())
        .or_else(|| of_page(Role::Link))
        .or_else(|| row.get(Role::Download).and_then(|cell| identity::of_files(&cell.text)))
        .or_else(|| row.get(Role::LandingPage).and_then(|cell| identity::of_files(&cell.text)));
    let Some(id) = id else {
        return Err(refuse(Words::fixed(
            "沒有固定的識別碼：識別碼欄空白或不能用於網址，連結網址也沒有 oid、nid 或 id",
            "no stable id: the id column is empty or unfit for a URL, and the link has no oid, nid or id",
        )));
    };
    let Some(title) = title else {
        return Err(refuse(Words::fixed("沒有名稱", "no title")));
    };
    if let Some(earlier) = first.get(&id.to_ascii_lowercase()) {
        return Err(refuse(words!(
            "識別碼「{id}」與第 {earlier} 列相同",
            "the id `{id}` is that of row {earlier}"
        )));
    }
    first.insert(id.to_ascii_lowercase(), number);
    for (cell, own) in [(&platform, &platform_id), (&agency, &agency_id)] {
        let (Some(cell), Some(own)) = (cell, own) else { continue };
        if *own == id {
            row.mapped(cell, None);
        } else {
            // The agency's id beside the platform's is an identifier where it has the standard form.
            row.mapped_in_part(cell, own);
        }
    }
    row.mapped(&title, Some(&text));
    let platform_id = platform_id.filter(|id| id.bytes().all(|b| b.is_ascii_digit()));
    Ok(Identified { id, title: text, platform_id, agency_id })
}

/// The key of a row's unit.
fn unit(row: &mut Reading<'_>, units: &mut Units, ledger: &mut Ledger, add: bool) -> String {
    let Some(cell) = row.get(Role::Unit) else {
        ledger.notes.no_unit += 1;
        return units.agency().to_owned();
    };
    let found = units.find(&cell.text, add);
    *ledger.units.entry((cell::one_line(&cell.text), found.key.clone())).or_default() += 1;
    if found.exact {
        row.mapped(&cell, Some(&found.key));
    } else {
        row.mapped_in_part(&cell, &found.key);
    }
    found.key
}

/// Adds what addresses of a row should not tell.
fn secrets_of(columns: &Columns, cells: &[String], number: usize, id: &str, found: &mut Vec<report::Secret>) {
    for (index, raw) in cells.iter().enumerate().filter(|(_, raw)| raw.contains("://")) {
        for (address, finds) in web::find(raw) {
            let (id, column) = (id.to_owned(), columns.all[index].name.clone());
            found.push(report::Secret { row: number, id, column, address, finds });
        }
    }
}

/// The newest day that a list gives as the day of an event. Periods of data are none.
fn newest(columns: &Columns, rows: &[Vec<String>]) -> Option<Date> {
    let of = [columns.of(Role::Issued), columns.of(Role::MetadataModified)].concat();
    rows.iter()
        .flat_map(|row| of.iter().filter_map(|&column| row.get(column)))
        .filter_map(|raw| cell::day(&cell::clean(raw)).map(|(day, _)| day))
        .max()
}

/// What tells a list, and what was asked of it, from another.
fn digest(bytes: &[u8], request: &Request<'_>) -> String {
    let asked =
        Json::from(vec![Json::from(request.agency.unwrap_or_default()), Json::from(request.with_children)]);
    let digest = Sha256::new().chain_update(bytes).chain_update(asked.to_string()).finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
