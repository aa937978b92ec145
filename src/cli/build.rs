//! `odsite build`.

use super::args::BuildArgs;
use super::{Failure, report};
use crate::outputs::{assemble, examine_theme, trial};
use crate::publish;
use crate::section::Section;
use crate::words::Speech;
use crate::world::recover;

pub fn run(args: &BuildArgs, speech: Speech) -> Result<(), Failure> {
    let (root, world) = super::world(&args.common)?;
    let target = args.out.clone().unwrap_or_else(|| root.join("public"));
    // Before anything can fail: the site that a killed build took away is put back.
    recover(&target).map_err(|error| {
        Failure::Usage(words!("無法寫出網站：{error}", "the site cannot be written: {error}"))
    })?;
    let mut section = Section::open(&world);
    let has_own_templates = examine_theme(&*world, &mut section);
    let mut built = None;
    if let (false, Some(content), Some(as_of)) =
        (section.is_stopped(args.strict), section.content.take(), section.as_of.as_ref())
    {
        match assemble(&world, content, as_of.date) {
            Ok((edition, outputs)) => {
                let faults = if has_own_templates { trial(&edition, &outputs) } else { Vec::new() };
                if faults.is_empty() {
                    built = Some((edition, outputs));
                }
                section.findings.extend(faults);
            }
            Err(error) => section.findings.extend_from_slice(error.findings()),
        }
    }
    report::findings(&section.findings, &*world, args.format, speech);
    let Some((edition, outputs)) = built else { return Err(Failure::Findings) };
    let count = publish::to_folder(&edition, &outputs, &target).map_err(|error| {
        // A page that no trial met.
        let faults = error.findings();
        if !faults.is_empty() {
            report::findings(&faults, &*world, args.format, speech);
            return Failure::Findings;
        }
        Failure::Usage(words!("無法寫出網站：{error}", "the site cannot be written: {error}"))
    })?;
    let (shown, date) = (target.display(), edition.as_of);
    report::say(
        words!(
            "{count} 個檔案寫入 {shown}，資料計算至 {date}",
            "{count} files in {shown}, computed as of {date}"
        )
        .get(speech),
    );
    Ok(())
}
