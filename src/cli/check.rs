//! `odsite check`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::args::CheckArgs;
use super::{Failure, report};
use crate::content::Basis;
use crate::diagnostic::{Diagnostic, Edit, Fix, Mended, Surety, mend};
use crate::outputs::{assemble, examine_theme, trial};
use crate::section::Section;
use crate::words::Speech;
use crate::world::{World, write_whole};

pub fn run(args: &CheckArgs, speech: Speech) -> Result<(), Failure> {
    let (root, world) = super::world(&args.common)?;
    let mut section = open(&world);
    if args.fix && write_fixes(&root, &*world, &section.findings, speech)? > 0 {
        section = open(&world);
    }
    let others = match (&args.unit, &section.content) {
        (Some(unit), Some(content)) => keep_unit(unit, &content.basis, &mut section.findings)?,
        _ => 0,
    };
    report::findings(&section.findings, &*world, args.format, speech);
    let unread = section.content.as_ref().map(|content| content.unread.as_slice()).unwrap_or_default();
    report::unread(unread, args.format, speech);
    if others > 0 {
        let words = words!(
            "其他單位另有 {others} 個問題，不在此列出",
            "other units have {others} more, not listed here"
        );
        report::complain(words.get(speech));
    }
    if section.is_stopped(args.strict) { Err(Failure::Findings) } else { Ok(()) }
}

fn open(world: &Arc<dyn World>) -> Section {
    // Pages need full data sets; findings need each once, while it is read.
    let mut section = Section::open_within(world, 0);
    if examine_theme(&**world, &mut section) && !section.is_stopped(false) {
        try_pages(world, &mut section);
    }
    section
}

/// Adds what only pages bring to light.
fn try_pages(world: &Arc<dyn World>, section: &mut Section) {
    let Some((content, as_of)) = section.content.take().zip(section.as_of.as_ref()) else { return };
    match assemble(world, content, as_of.date) {
        Ok((edition, outputs)) => {
            section.findings.extend(trial(&edition, &outputs));
            section.content = Some(edition.content);
        }
        Err(error) => {
            section.content = Section::open_within(world, 0).content;
            section.findings.extend_from_slice(error.findings());
        }
    }
}

/// Keeps what a unit and those below it must act on; gives the number of the rest.
fn keep_unit(unit: &str, basis: &Basis, findings: &mut Vec<Diagnostic>) -> Result<usize, Failure> {
    let units = &basis.organization.units;
    if !units.contains_key(unit) {
        let near = crate::schema::nearest(unit, units.keys().map(String::as_str));
        let all = units.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
        return Err(Failure::Usage(match near {
            Some(near) => {
                words!("沒有單位 {unit}；是否為 {near}？", "there is no unit {unit}; did you mean {near}?")
            }
            None => words!("沒有單位 {unit}；單位有：{all}", "there is no unit {unit}; units: {all}"),
        }));
    }
    let before = findings.len();
    findings.retain(|finding| {
        let of = finding.responsible.as_ref().map(|who| who.unit.as_str());
        of.is_some_and(|of| basis.organization.upwards(of).any(|(key, _)| key == unit))
    });
    Ok(before - findings.len())
}

/// Writes the safe fixes into the files; gives how many there were.
fn write_fixes(
    root: &Path,
    world: &dyn World,
    findings: &[Diagnostic],
    speech: Speech,
) -> Result<usize, Failure> {
    let mut of_file: BTreeMap<&str, Vec<&Diagnostic>> = BTreeMap::new();
    for finding in findings {
        if matches!(&finding.fix, Some(Fix { edit: Edit::Value(_), surety: Surety::SameMeaning })) {
            of_file.entry(&finding.file).or_default().push(finding);
        }
    }
    let mut total = 0;
    for (file, findings) in of_file {
        let failed = |error: std::io::Error| {
            Failure::Usage(words!("{file} 無法改寫：{error}", "{file} cannot be rewritten: {error}"))
        };
        let Ok(text) = String::from_utf8(world.read(file).map_err(failed)?) else { continue };
        let (mended, changes) = mend(&text, &findings);
        let count = changes.len();
        if count == 0 {
            continue;
        }
        write_whole(&root.join(file), mended.as_bytes()).map_err(failed)?;
        total += count;
        report::complain(words!("{file}：改正 {count} 處", "{file}: {count} mended").get(speech));
        for Mended { line, before, after } in changes {
            report::complain(&format!(
                "  {line}: {before}\n  {}→ {after}",
                " ".repeat(line.to_string().len())
            ));
        }
    }
    if total == 0 {
        report::complain(
            words!("沒有可以自動改正的值", "there was nothing that can be mended without a decision")
                .get(speech),
        );
    }
    Ok(total)
}
