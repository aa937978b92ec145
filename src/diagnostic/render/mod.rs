//! Findings for people at a terminal, for a colleague's browser, for programs, and for a pull request.

mod github;
mod html;
mod json;
mod junit;
mod sarif;
mod text;

use super::{Diagnostic, Edit, Level, Rule, Sources};
use crate::words::{Speech, Words};

/// The forms in which findings can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For a terminal: the source line, a mark under it, what to do.
    #[default]
    Text,
    /// One JSON array.
    Json,
    /// Workflow commands that GitHub shows as annotations.
    Github,
    /// SARIF 2.1.0 (OASIS), as code-review services read it.
    Sarif,
    /// `JUnit` XML, as CI servers read it.
    Junit,
    /// One page in one file, to be sent to a colleague.
    Html,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Text, Self::Json, Self::Github, Self::Sarif, Self::Junit, Self::Html];
}

/// So many findings are put in the order of their lines; a flood stays in that of its files.
const SORTED: usize = 5000;

/// The findings of each file from its top to its bottom.
fn in_place_order(findings: &[Diagnostic], sources: &mut Sources<'_>) -> Vec<Diagnostic> {
    let mut all: Vec<(u32, u32, &Diagnostic)> = findings
        .iter()
        .map(|finding| {
            let span = sources.find(&finding.file, &finding.place).map(|(_, span)| span).unwrap_or_default();
            (span.line, span.column, finding)
        })
        .collect();
    all.sort_by(|a, b| (&a.2.file, a.0, a.1).cmp(&(&b.2.file, b.0, b.1)));
    all.into_iter().map(|(_, _, finding)| finding.clone()).collect()
}

/// Renders all findings, file by file and in the order of their lines. `colour` counts for a terminal only.
pub fn render(
    findings: &[Diagnostic],
    sources: &mut Sources<'_>,
    format: Format,
    speech: Speech,
    colour: bool,
) -> String {
    let sorted;
    let findings = if findings.len() <= SORTED {
        sorted = in_place_order(findings, sources);
        &sorted
    } else {
        findings
    };
    match format {
        Format::Text => text::render(findings, sources, speech, colour),
        Format::Json => json::render(findings, sources),
        Format::Github => github::render(findings, sources, speech),
        Format::Sarif => sarif::render(findings, sources, speech),
        Format::Junit => junit::render(findings, sources, speech),
        Format::Html => html::render(findings, sources, speech),
    }
}

/// The closing line: how many errors and warnings in how many files.
pub fn summary(findings: &[Diagnostic]) -> Words {
    let errors = findings.iter().filter(|f| f.level == Level::Error).count();
    let warnings = findings.len() - errors;
    let mut files: Vec<&str> = findings.iter().map(|f| f.file.as_str()).collect();
    files.sort_unstable();
    files.dedup();
    let files = files.len();
    if findings.is_empty() {
        return Words::fixed("沒有發現問題", "no problems found");
    }
    let many = |n: usize| if n == 1 { "" } else { "s" };
    let (of_errors, of_warnings, of_files) = (many(errors), many(warnings), many(files));
    crate::words!(
        "{errors} 個錯誤、{warnings} 個提醒，在 {files} 個檔案",
        "{errors} error{of_errors} and {warnings} warning{of_warnings} in {files} file{of_files}"
    )
}

fn reason(rule: &Rule, speech: Speech) -> String {
    match &rule.source {
        Some(source) => {
            let (open, close) = say(speech, ("（", "）"), (" (", ")"));
            format!("{}{open}{}{close}", rule.why.get(speech), source.get(speech))
        }
        None => rule.why.get(speech).to_owned(),
    }
}

/// The unit and the contact that must act, in one line.
fn responsible(finding: &Diagnostic, speech: Speech) -> Option<String> {
    let who = finding.responsible.as_ref()?;
    let unit = who.name.get(speech);
    Some(match &who.contact {
        Some(contact) => {
            let (open, close) = say(speech, ("（", "）"), (" (", ")"));
            format!("{unit}{open}{}{close}", contact.get(speech))
        }
        None => unit.to_owned(),
    })
}

/// Where a finding stands: `file:line:column`, both from 1.
fn place(finding: &Diagnostic, sources: &mut Sources<'_>) -> String {
    match sources.find(&finding.file, &finding.place) {
        Some((_, span)) => format!("{}:{}:{}", finding.file, span.line, span.column + 1),
        None => finding.file.clone(),
    }
}

/// What the line, or the missing line, would read.
fn corrected(finding: &Diagnostic, sources: &mut Sources<'_>) -> Option<String> {
    let fix = finding.fix.as_ref()?;
    let (source, span) = sources.find(&finding.file, &finding.place)?;
    fix.corrected(source, span)
}

/// What stands before it.
fn correction(finding: &Diagnostic, speech: Speech) -> &'static str {
    match finding.fix.as_ref().map(|fix| &fix.edit) {
        Some(Edit::Add(_)) => say(speech, "加上", "add"),
        _ => say(speech, "改成", "write"),
    }
}

fn say<T>(speech: Speech, zh: T, en: T) -> T {
    match speech {
        Speech::Chinese => zh,
        Speech::English => en,
    }
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
    }
}
