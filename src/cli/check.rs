//! `odsite check`.

use super::args::CheckArgs;
use super::{Failure, report};
use crate::section::Section;
use crate::words::Speech;

pub fn run(args: &CheckArgs, speech: Speech) -> Result<(), Failure> {
    let (_, world) = super::world(&args.common)?;
    let section = Section::open(&world);
    report::findings(&section.findings, &*world, args.format, speech);
    if section.is_stopped(args.strict) { Err(Failure::Findings) } else { Ok(()) }
}
