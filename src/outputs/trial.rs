//! Tries a theme out before anything is written: every kind of page some times, so that `check` finds
//! what goes wrong only when a template meets values, and a build tells of all bad templates at once.

use std::collections::BTreeMap;
use std::io;

use super::Outputs;
use crate::diagnostic::Diagnostic;
use crate::facts::Edition;
use crate::section::Section;
use crate::theme::{Theme, ThemeError};
use crate::world::World;

/// Pages of one kind that are tried.
const EACH: usize = 12;

/// Adds to the findings of a site what is wrong with its theme; tells whether templates are its own, so
/// that pages are to be tried.
pub fn examine_theme(world: &dyn World, section: &mut Section) -> bool {
    let Some(content) = &section.content else { return false };
    let site = &content.basis.site;
    let examined = Theme::examine(world, site.theme.name.as_deref(), &site.languages);
    section.findings.extend(examined.findings);
    examined.has_own_templates
}

/// Faults of templates that some pages of each kind bring to light.
pub fn trial(edition: &Edition, outputs: &Outputs) -> Vec<Diagnostic> {
    let languages = &edition.content.basis.site.languages;
    let mut tried: BTreeMap<(&str, usize), usize> = BTreeMap::new();
    let mut found: Vec<Diagnostic> = Vec::new();
    for (path, output) in outputs.iter().filter(|(path, _)| path.ends_with(".html")) {
        let mut parts = path.split('/').skip_while(|part| languages.iter().any(|tag| tag == part));
        let kind = (parts.next().unwrap_or_default(), parts.count());
        let count = tried.entry(kind).or_default();
        *count += 1;
        if *count > EACH {
            continue;
        }
        if let Err(error) = output.render(edition, &mut io::sink()) {
            for finding in findings_in(&error) {
                let same = |other: &Diagnostic| {
                    other.file == finding.file
                        && other.place == finding.place
                        && other.message == finding.message
                };
                if !found.iter().any(same) {
                    found.push(finding);
                }
            }
        }
    }
    found
}

/// The findings in what an output failed with, if a template was at fault.
pub fn findings_in(error: &io::Error) -> Vec<Diagnostic> {
    let theme = error.get_ref().and_then(|inner| inner.downcast_ref::<ThemeError>());
    theme.map(|theme| theme.findings().to_vec()).unwrap_or_default()
}
