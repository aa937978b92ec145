//! `odsite build`.

use super::args::BuildArgs;
use super::{Failure, report};
use crate::outputs::assemble;
use crate::publish;
use crate::section::Section;
use crate::words::Speech;

pub fn run(args: &BuildArgs, speech: Speech) -> Result<(), Failure> {
    let (root, world) = super::world(&args.common)?;
    let section = Section::open(&world);
    report::findings(&section.findings, &*world, args.format, speech);
    if section.is_stopped(args.strict) {
        return Err(Failure::Findings);
    }
    let (Some(content), Some(as_of)) = (section.content, section.as_of) else {
        return Err(Failure::Findings);
    };
    let (edition, outputs) = assemble(&world, content, as_of.date).map_err(|error| {
        Failure::Usage(words!("佈景無法使用：{error}", "the theme cannot be used: {error}"))
    })?;
    let target = args.out.clone().unwrap_or_else(|| root.join("public"));
    let count = publish::to_folder(&edition, &outputs, &target).map_err(|error| {
        Failure::Usage(words!("無法寫出網站：{error}", "the site cannot be written: {error}"))
    })?;
    let (shown, date) = (target.display(), as_of.date);
    report::say(
        words!(
            "{count} 個檔案寫入 {shown}，資料計算至 {date}",
            "{count} files in {shown}, computed as of {date}"
        )
        .get(speech),
    );
    Ok(())
}
