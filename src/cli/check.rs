//! `odsite check`.

use super::args::CheckArgs;
use super::{Failure, report};
use crate::section::Section;
use crate::theme::Theme;
use crate::words::Speech;

pub fn run(args: &CheckArgs, speech: Speech) -> Result<(), Failure> {
    let (_, world) = super::world(&args.common)?;
    let mut section = Section::open(&world);
    if let Some(content) = &section.content
        && let Err(error) = Theme::load(&*world, content.basis.site.theme.name.as_deref())
    {
        section.findings.push(error.finding());
    }
    report::findings(&section.findings, &*world, args.format, speech);
    if section.is_stopped(args.strict) { Err(Failure::Findings) } else { Ok(()) }
}
