//! For a terminal: the source line, a mark under it, why, and what to write instead.

use std::collections::HashMap;
use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Level as Mark, Renderer, Snippet};

use super::{corrected, correction, place, reason, responsible, say};
use crate::diagnostic::group::{Group, groups};
use crate::diagnostic::{Diagnostic, Level, Sources};
use crate::words::Speech;
use crate::yaml::{self, Span};

/// Places of one group that are named; the rest are counted.
const NAMED: usize = 10;

/// Characters that are marked at most.
const LONGEST: u32 = 100;

/// Findings of one rule that are told in full; the rest get a line each.
const IN_FULL: usize = 10;

pub(super) fn render(
    findings: &[Diagnostic],
    sources: &mut Sources<'_>,
    speech: Speech,
    colour: bool,
) -> String {
    let mut told: HashMap<&str, usize> = HashMap::new();
    let mut last_unit: Option<&str> = None;
    let mut out = String::new();
    let mut in_lines = false;
    for group in groups(findings) {
        let count = told.entry(group.first.rule.code).or_default();
        *count += 1;
        if *count > IN_FULL {
            in_lines = true;
            out += &line(group.first, sources, speech);
            if !group.others.is_empty() {
                out += &also(&group, sources, speech);
                out.push('\n');
            }
            continue;
        }
        if std::mem::take(&mut in_lines) {
            out.push('\n');
        }
        let unit = group.first.responsible.as_ref().map(|who| who.unit.as_str());
        let first = First { of_rule: *count == 1, of_unit: unit != last_unit };
        last_unit = unit;
        out += &full(group.first, sources, speech, colour, first);
        if !group.others.is_empty() {
            out += &also(&group, sources, speech);
            out.push('\n');
        }
        out.push('\n');
    }
    if in_lines {
        out.push('\n');
    }
    out
}

fn line(finding: &Diagnostic, sources: &mut Sources<'_>, speech: Speech) -> String {
    let kind = match finding.level {
        Level::Error => say(speech, "錯誤", "error"),
        Level::Warning => say(speech, "提醒", "warning"),
    };
    let place = place(finding, sources);
    format!("{place} {kind}[{}]: {}\n", finding.rule.code, finding.message.get(speech))
}

/// The other places of a group.
fn also(group: &Group<'_>, sources: &mut Sources<'_>, speech: Speech) -> String {
    let count = group.others.len();
    let mut out = say(
        speech,
        format!("   同樣的問題還有 {count} 處：\n"),
        format!("   the same in {count} more place{}:\n", if count == 1 { "" } else { "s" }),
    );
    for finding in group.others.iter().take(NAMED) {
        let _ = writeln!(out, "     {}", place(finding, sources));
    }
    if let Some(rest) = count.checked_sub(NAMED).filter(|rest| *rest > 0) {
        out += &say(
            speech,
            format!("     …另 {rest} 處；`odsite check --format json` 列出全部\n"),
            format!("     … and {rest} more; `odsite check --format json` lists them all\n"),
        );
    }
    out.truncate(out.trim_end().len());
    out
}

/// What has not been said just before: why a rule is there, and who is to act.
struct First {
    of_rule: bool,
    of_unit: bool,
}

fn full(
    finding: &Diagnostic,
    sources: &mut Sources<'_>,
    speech: Speech,
    colour: bool,
    first: First,
) -> String {
    let mark = match finding.level {
        Level::Error => Mark::ERROR.with_name(say(speech, "錯誤", "error")),
        Level::Warning => Mark::WARNING.with_name(say(speech, "提醒", "warning")),
    };
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };

    let mut owned: Vec<(String, String, Span, String)> = Vec::new();
    if let Some((source, span)) = sources.find(&finding.file, &finding.place) {
        owned.push((finding.file.clone(), source.to_owned(), span, String::new()));
    }
    for other in &finding.related {
        if let Some((source, span)) = sources.find(&other.file, &other.place) {
            let label = other.label.get(speech).to_owned();
            owned.push((other.file.clone(), source.to_owned(), span, label));
        }
    }
    let mut group = mark
        .primary_title(finding.message.get(speech))
        .id(finding.rule.code)
        .elements(Vec::<annotate_snippets::Message<'_>>::new());
    if owned.is_empty() {
        group = group.element(annotate_snippets::Origin::path(finding.file.as_str()));
    }
    for (index, (file, source, span, label)) in owned.iter().enumerate() {
        let kind = if index == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let mut annotation = kind.span(bytes(source, *span));
        if !label.is_empty() {
            annotation = annotation.label(label.as_str());
        }
        let snippet = Snippet::source(source.as_str()).path(file.as_str()).annotation(annotation);
        group = group.element(snippet);
    }
    let mut notes = Vec::new();
    if first.of_rule {
        let why = reason(finding.rule, speech);
        notes.push((Mark::NOTE, format!("{}{why}", say(speech, "原因：", "why: "))));
    }
    notes.push((Mark::HELP, format!("{}{}", say(speech, "處理：", "mend: "), finding.mending().get(speech))));
    if let Some(line) = corrected(finding, sources) {
        let label = correction(finding, speech);
        notes.push((Mark::HELP, format!("{label}{}{line}", say(speech, "：", ": "))));
    }
    if let Some(who) = responsible(finding, speech).filter(|_| first.of_unit) {
        notes.push((Mark::NOTE, format!("{}{who}", say(speech, "承辦：", "to act: "))));
    }
    for (mark, note) in notes {
        group = group.element(mark.no_name().message(note));
    }
    format!("{}\n", renderer.render(&[group]))
}

/// Byte range of a span; never empty at a place that has a character, never past the end.
fn bytes(text: &str, span: Span) -> std::ops::Range<usize> {
    let offset = |line, column| yaml::offset(text, line, column).unwrap_or(text.len());
    // The beginning of a long stretch shows where it is; the rest would fill the screen.
    let span = Span { end_column: span.end_column.min(span.column.saturating_add(LONGEST)), ..span };
    let start = offset(span.line, span.column);
    let end = if span.end_line > span.line {
        offset(span.line, span.column.saturating_add(LONGEST))
    } else {
        offset(span.end_line, span.end_column)
    };
    if end > start {
        return start..end;
    }
    start..start + text[start..].chars().next().map_or(0, char::len_utf8)
}
