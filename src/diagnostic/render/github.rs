//! Workflow commands: `::error file=…,line=…,col=…,title=…::message`, with the escapes that they want.

use super::{corrected, correction, level, reason, responsible, say};
use crate::diagnostic::{Diagnostic, Sources};
use crate::words::Speech;

pub(super) fn render(findings: &[Diagnostic], sources: &mut Sources<'_>, speech: Speech) -> String {
    let lines = sources.each(findings, |finding, sources| {
        let span = sources.find(&finding.file, &finding.place).map(|(_, span)| span).unwrap_or_default();
        format!(
            "::{} file={},line={},col={},title={}::{}\n",
            level(finding.level),
            property(&finding.file),
            span.line.max(1),
            span.column + 1,
            property(&format!("odsite {}", finding.rule.code)),
            data(&body(finding, sources, speech)),
        )
    });
    lines.concat()
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
        out += &format!("\n{}{}{line}", correction(finding, speech), say(speech, "：", ": "));
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
