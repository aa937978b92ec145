//! `odsite import`.

use std::collections::BTreeMap;
use std::path::Path;

use super::args::{ImportArgs, ImportKind};
use super::{Failure, report};
use crate::import::{Existing, Import, RECORD_PATH, Request, data_gov_tw_as};
use crate::section::Section;
use crate::words::Speech;
use crate::world::{World, read_outside, write_new, write_whole};

pub fn run(args: &ImportArgs, speech: Speech) -> Result<(), Failure> {
    let ImportKind::DataGovTw { list, update, agency, with_children } = &args.kind;
    let (root, world) = super::world(&args.common)?;
    let unreadable = |path: &std::path::Path, error: std::io::Error| {
        let path = path.display().to_string();
        Failure::Usage(words!("{path} 無法讀取：{error}", "{path} cannot be read: {error}"))
    };
    let bytes = read_outside(list).map_err(|error| unreadable(list, error))?;
    let section = Section::open(&world);
    let Some(content) = section.content else {
        report::findings(&section.findings, &*world, super::args::FormatArg::Text, speech);
        return Err(Failure::Findings);
    };
    let organization = world
        .read("content/organization.yaml")
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
        .unwrap_or_default();
    let basis = &content.basis;
    let existing = Existing {
        units: basis
            .organization
            .units
            .iter()
            .map(|(key, unit)| {
                (key.clone(), unit.code.clone(), unit.name.iter().map(|(_, t)| t.to_owned()).collect())
            })
            .collect(),
        agency: basis.site.agency.clone(),
        organization_text: &organization,
        manifests: basis
            .tree
            .paths()
            .filter(|path| path.starts_with("content/datasets/") && path.ends_with(".yaml"))
            .filter_map(|path| {
                Some((path.rsplit('/').next()?.trim_end_matches(".yaml").to_owned(), path.to_owned()))
            })
            .collect::<BTreeMap<_, _>>(),
    };
    let name = list.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let record = read_record(&*world)?;
    let read = |path: &str| world.read(path).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    let request = Request {
        agency: agency.as_deref(),
        with_children: *with_children,
        update: *update,
        record: record.as_deref(),
        read: &read,
    };
    let import = data_gov_tw_as(&name, &bytes, &existing, &request, speech)
        .map_err(|error| Failure::Usage(error.words()))?;
    if args.dry_run {
        report::say(&import.report);
        return Ok(());
    }
    write(&root, &import)?;
    tell(&import, *update, speech);
    Ok(())
}

/// The text of the record of imports, if there is one.
fn read_record(world: &dyn World) -> Result<Option<String>, Failure> {
    let there = world.list(".odsite/imports").unwrap_or_default();
    if !there.iter().any(|entry| entry.path == RECORD_PATH) {
        return Ok(None);
    }
    // A record that cannot be read is no record: the import says so.
    let bytes = world.read(RECORD_PATH).map_err(|error| {
        Failure::Usage(words!("{RECORD_PATH} 無法讀取：{error}", "{RECORD_PATH} cannot be read: {error}"))
    })?;
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// Writes units, manifests and the report; the record last, so that it never tells of a manifest
/// that was not written.
fn write(root: &Path, import: &Import) -> Result<(), Failure> {
    let failed = |path: &str, error: std::io::Error| {
        Failure::Usage(words!("{path} 無法寫入：{error}", "{path} cannot be written: {error}"))
    };
    let replace = |path: &str, text: &str| {
        write_whole(&root.join(path), text.as_bytes()).map_err(|error| failed(path, error))
    };
    if let Some(text) = &import.organization {
        replace("content/organization.yaml", text)?;
    }
    for (path, text) in &import.manifests {
        write_new(&root.join(path), text.as_bytes()).map_err(|error| failed(path, error))?;
    }
    for (path, text) in &import.updated {
        replace(path, text)?;
    }
    replace("import-report.md", &import.report)?;
    if let Some(text) = &import.record {
        replace(RECORD_PATH, text)?;
    }
    Ok(())
}

fn tell(import: &Import, update: bool, speech: Speech) {
    for refusal in &import.refused {
        let (row, title) = (refusal.row, &refusal.title);
        let reason = refusal.reason.get(speech);
        report::complain(
            words!(
                "第 {row} 列「{title}」未匯入：{reason}",
                "row {row} `{title}` was not imported: {reason}"
            )
            .get(speech),
        );
    }
    let (kept, updated, conflicts) = (import.kept.len(), import.updated.len(), import.conflicts);
    if update {
        report::complain(
            words!(
                "{kept} 筆已存在：更新 {updated} 筆；{conflicts} 項與人員的修改衝突或須自行處理，見 import-report.md",
                "{kept} were there already: {updated} brought up to date; {conflicts} keys changed by hand as well or are left to you, see import-report.md"
            )
            .get(speech),
        );
    } else if kept > 0 {
        report::complain(
            words!(
                "{kept} 筆已存在，未更動（要更新時加 --update）",
                "{kept} were there already and were left alone (--update brings them up to date)"
            )
            .get(speech),
        );
    }
    report::complain(
        words!(
            "逐欄的結果寫在 import-report.md；請核對 content/organization.yaml 中各單位隸屬的機關（kind: agency）",
            "import-report.md tells what became of each column; see that content/organization.yaml names the right agency (kind: agency) above each unit"
        )
        .get(speech),
    );
    report::say(&import.line());
}
