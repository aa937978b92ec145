//! Findings for people at a terminal, for programs, and for a pull request.

use std::fmt::Write as _;

use annotate_snippets::{AnnotationKind, Level as Mark, Renderer, Snippet};

use super::{Diagnostic, Level, Place, Sources};
use crate::words::{Speech, Words};
use crate::yaml::Span;

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
}

/// Renders all findings, in order.
pub fn render(
    findings: &[Diagnostic],
    sources: &mut Sources<'_>,
    format: Format,
    speech: Speech,
    colour: bool,
) -> String {
    match format {
        Format::Text => findings.iter().map(|f| text(f, sources, speech, colour)).collect(),
        Format::Json => json(findings, sources),
        Format::Github => findings.iter().map(|f| github(f, sources, speech)).collect(),
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

fn text(finding: &Diagnostic, sources: &mut Sources<'_>, speech: Speech, colour: bool) -> String {
    let mark = match finding.level {
        Level::Error => Mark::ERROR.with_name(say(speech, "錯誤", "error")),
        Level::Warning => Mark::WARNING.with_name(say(speech, "提醒", "warning")),
    };
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let rule = finding.rule;

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
        .id(rule.code)
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
    let why = format!("{}{}", say(speech, "原因：", "why: "), reason(rule, speech));
    let mend = finding.hint.as_ref().unwrap_or(&rule.mend).get(speech);
    let mend = format!("{}{mend}", say(speech, "處理：", "mend: "));
    let group = group.element(Mark::NOTE.no_name().message(why)).element(Mark::HELP.no_name().message(mend));
    format!("{}\n\n", renderer.render(&[group]))
}

fn reason(rule: &super::Rule, speech: Speech) -> String {
    match &rule.source {
        Some(source) => {
            let (open, close) = say(speech, ("（", "）"), (" (", ")"));
            format!("{}{open}{}{close}", rule.why.get(speech), source.get(speech))
        }
        None => rule.why.get(speech).to_owned(),
    }
}

fn say<T>(speech: Speech, zh: T, en: T) -> T {
    match speech {
        Speech::Chinese => zh,
        Speech::English => en,
    }
}

/// Byte range of a span; never empty at a place that has a character, never past the end.
fn bytes(text: &str, span: Span) -> std::ops::Range<usize> {
    let offset = |line: u32, column: u32| {
        let mut start = 0;
        for (number, content) in text.split_inclusive('\n').enumerate() {
            if number + 1 == line as usize {
                let within: usize = content.chars().take(column as usize).map(char::len_utf8).sum();
                return start + within.min(content.trim_end_matches(['\n', '\r']).len());
            }
            start += content.len();
        }
        text.len()
    };
    let start = offset(span.line, span.column);
    let end = if span.end_line > span.line {
        offset(span.line, u32::MAX)
    } else {
        offset(span.end_line, span.end_column)
    };
    if end > start {
        return start..end;
    }
    start..start + text[start..].chars().next().map_or(0, char::len_utf8)
}

fn json(findings: &[Diagnostic], sources: &mut Sources<'_>) -> String {
    let list: Vec<serde_json::Value> = findings
        .iter()
        .map(|finding| {
            let span = sources.find(&finding.file, &finding.place).map(|(_, span)| span);
            let pointer = match &finding.place {
                Place::Value(pointer) | Place::Key(pointer) => Some(pointer.as_str()),
                _ => None,
            };
            let related: Vec<serde_json::Value> = finding
                .related
                .iter()
                .map(|other| {
                    let span = sources.find(&other.file, &other.place).map(|(_, span)| span);
                    serde_json::json!({
                        "file": other.file,
                        "line": span.map(|s| s.line),
                        "column": span.map(|s| s.column + 1),
                        "label": both(&other.label),
                    })
                })
                .collect();
            serde_json::json!({
                "code": finding.rule.code,
                "level": match finding.level { Level::Error => "error", Level::Warning => "warning" },
                "file": finding.file,
                "line": span.map(|s| s.line),
                "column": span.map(|s| s.column + 1),
                "pointer": pointer,
                "message": both(&finding.message),
                "why": both(&finding.rule.why),
                "source": finding.rule.source.as_ref().map(both),
                "mend": both(finding.hint.as_ref().unwrap_or(&finding.rule.mend)),
                "related": related,
            })
        })
        .collect();
    let mut out = serde_json::to_string_pretty(&list).unwrap_or_default();
    out.push('\n');
    out
}

fn both(words: &Words) -> serde_json::Value {
    serde_json::json!({"zh-Hant-TW": words.zh, "en": words.en})
}

/// `::error file=…,line=…,col=…,title=…::message`, with the escapes that workflow commands want.
fn github(finding: &Diagnostic, sources: &mut Sources<'_>, speech: Speech) -> String {
    let kind = match finding.level {
        Level::Error => "error",
        Level::Warning => "warning",
    };
    let span = sources.find(&finding.file, &finding.place).map(|(_, span)| span).unwrap_or_default();
    let mend = finding.hint.as_ref().unwrap_or(&finding.rule.mend).get(speech);
    let message = format!(
        "{}\n{}{}\n{}{mend}",
        finding.message.get(speech),
        say(speech, "原因：", "why: "),
        reason(finding.rule, speech),
        say(speech, "處理：", "mend: "),
    );
    let data = |text: &str| text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A");
    let property = |text: &str| data(text).replace(':', "%3A").replace(',', "%2C");
    let mut out = String::new();
    let _ = writeln!(
        out,
        "::{kind} file={},line={},col={},title={}::{}",
        property(&finding.file),
        span.line.max(1),
        span.column + 1,
        property(&format!("odsite {}", finding.rule.code)),
        data(&message),
    );
    out
}
