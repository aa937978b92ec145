//! SARIF 2.1.0 (OASIS Standard, 27 March 2020), as code-review services read it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{level, reason, responsible};
use crate::diagnostic::{Diagnostic, Edit, Place, Rule, Sources, quoted};
use crate::words::Speech;
use crate::yaml::Span;

pub(super) fn render(findings: &[Diagnostic], sources: &mut Sources<'_>, speech: Speech) -> String {
    let rules: BTreeMap<&str, &Rule> = findings.iter().map(|f| (f.rule.code, f.rule)).collect();
    let index: BTreeMap<&str, usize> = rules.keys().enumerate().map(|(at, code)| (*code, at)).collect();
    let results: Vec<Value> =
        sources.each(findings, |finding, sources| result(finding, index[finding.rule.code], sources, speech));
    let rules: Vec<Value> = rules.values().map(|rule| descriptor(rule, speech)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "odsite",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let mut out = serde_json::to_string_pretty(&log).unwrap_or_default();
    out.push('\n');
    out
}

fn descriptor(rule: &Rule, speech: Speech) -> Value {
    json!({
        "id": rule.code,
        "shortDescription": {"text": rule.title.get(speech)},
        "fullDescription": {"text": reason(rule, speech)},
        "help": {"text": rule.mend.get(speech)},
        "defaultConfiguration": {"level": level(rule.level)},
    })
}

fn result(finding: &Diagnostic, rule: usize, sources: &mut Sources<'_>, speech: Speech) -> Value {
    let mut text = format!("{}\n{}", finding.message.get(speech), finding.mending().get(speech));
    if let Some(who) = responsible(finding, speech) {
        text += &format!("\n{who}");
    }
    let mut result = json!({
        "ruleId": finding.rule.code,
        "ruleIndex": rule,
        "level": level(finding.level),
        "message": {"text": text},
        "locations": [{"physicalLocation": location(&finding.file, &finding.place, sources)}],
    });
    let related: Vec<Value> = finding
        .related
        .iter()
        .map(|other| {
            json!({
                "physicalLocation": location(&other.file, &other.place, sources),
                "message": {"text": other.label.get(speech)},
            })
        })
        .collect();
    if !related.is_empty() {
        result["relatedLocations"] = related.into();
    }
    let span = sources.find(&finding.file, &finding.place).map(|(_, span)| span);
    if let (Some(fix), Some(span)) = (&finding.fix, span) {
        let text = match &fix.edit {
            Edit::Value(value) => quoted(value),
            Edit::Key(key) => key.clone(),
            Edit::Line(_) | Edit::Add(_) => return result,
        };
        result["fixes"] = json!([{
            "description": {"text": finding.mending().get(speech)},
            "artifactChanges": [{
                "artifactLocation": {"uri": uri(&finding.file)},
                "replacements": [{"deletedRegion": region(span), "insertedContent": {"text": text}}],
            }],
        }]);
    }
    result
}

fn location(file: &str, place: &Place, sources: &mut Sources<'_>) -> Value {
    let mut location = json!({"artifactLocation": {"uri": uri(file)}});
    if let Some((_, span)) = sources.find(file, place) {
        location["region"] = region(span);
    }
    location
}

/// Lines and columns from 1, the end column exclusive (SARIF 2.1.0 §3.30).
fn region(span: Span) -> Value {
    json!({
        "startLine": span.line.max(1),
        "startColumn": span.column + 1,
        "endLine": span.end_line.max(span.line).max(1),
        "endColumn": span.end_column.max(if span.end_line > span.line { 0 } else { span.column }) + 1,
    })
}

/// A path as a relative URI reference (RFC 3986): file names may be in Chinese.
fn uri(file: &str) -> String {
    let mut out = String::with_capacity(file.len());
    for byte in file.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                out.push(byte as char)
            }
            _ => out += &format!("%{byte:02X}"),
        }
    }
    out
}
