//! Workflow commands: `::error file=…,line=…,col=…,title=…::message`, with the escapes that they want.

use std::fmt::Write as _;

use super::{corrected, level, reason, responsible, say};
use crate::diagnostic::{Diagnostic, Sources};
use crate::words::Speech;

pub(super) fn render(findings: &[Diagnostic], sources: &mut Sources<'_>, speech: Speech) -> String {
    let mut out = String::new();
    for finding in findings {
        let span = sources.find(&finding.file, &finding.place).map(|(_, span)| span).unwrap_or_default();
        let _ = writeln!(
            out,
            "::{} file={},line={},col={},title={}::{}",
            level(finding.level),
            property(&finding.file),
            span.line.max(1),
            span.column + 1,
            property(&format!("odsite {}", finding.rule.code)),
            data(&body(finding, sources, speech)),
        );
    }
    out
}

/// What is wrong, why, and what to do, in lines.
pub(super) fn body(finding: &Diagnostic, sources: &mut Sources<'_>, speech: Speech) -> String {
    let mut out = format!(
        "{}\n{}{}\n{}{}",
        finding.message.get(speech),
        say(speech, "原因：", "why: "),
        reason(finding.rule, speech),
        say(speech, "處理：", "mend: "),
        finding.mending().get(speech),
    );
    if let Some(line) = corrected(finding, sources) {
        out += &format!("\n{}{line}", say(speech, "改成：", "write: "));
    }
    if let Some(who) = responsible(finding, speech) {
        out += &format!("\n{}{who}", say(speech, "承辦：", "to act: "));
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
