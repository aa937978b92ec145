//! `odsite import`.

use std::collections::BTreeMap;

use super::args::{ImportArgs, ImportKind};
use super::{Failure, report};
use crate::import::{Existing, data_gov_tw};
use crate::section::Section;
use crate::words::Speech;
use crate::world::{copy_new, read_outside, write_new};

pub fn run(args: &ImportArgs, speech: Speech) -> Result<(), Failure> {
    let ImportKind::DataGovTw { list } = &args.kind;
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
    let import =
        data_gov_tw(&name, &bytes, &existing, speech).map_err(|error| Failure::Usage(error.words()))?;
    if args.dry_run {
        report::say(&import.report);
        return Ok(());
    }
    let failed = |path: &str, error: std::io::Error| {
        Failure::Usage(words!("{path} 無法寫入：{error}", "{path} cannot be written: {error}"))
    };
    if let Some(text) = &import.organization {
        let path = "content/organization.yaml";
        copy_new(&root.join(path), text.as_bytes()).map_err(|error| failed(path, error))?;
    }
    for (path, text) in &import.manifests {
        write_new(&root.join(path), text.as_bytes()).map_err(|error| failed(path, error))?;
    }
    copy_new(&root.join("import-report.md"), import.report.as_bytes())
        .map_err(|error| failed("import-report.md", error))?;
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
    if !import.kept.is_empty() {
        let kept = import.kept.len();
        report::complain(
            words!("{kept} 筆已存在，未更動", "{kept} were there already and were left alone").get(speech),
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
    Ok(())
}
