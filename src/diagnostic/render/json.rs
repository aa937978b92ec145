//! One JSON array: every finding with both languages, for programs.

use serde_json::{Value, json};

use super::level;
use crate::diagnostic::{Diagnostic, Edit, Sources, Surety};
use crate::words::Words;

pub(super) fn render(findings: &[Diagnostic], sources: &mut Sources<'_>) -> String {
    let all = sources.each(findings, |finding, sources| {
        serde_json::to_string_pretty(&one(finding, sources)).unwrap_or_default()
    });
    if all.is_empty() {
        return "[]\n".to_owned();
    }
    format!("[\n{}\n]\n", all.join(",\n"))
}

fn one(finding: &Diagnostic, sources: &mut Sources<'_>) -> Value {
    let span = sources.find(&finding.file, &finding.place).map(|(_, span)| span);
    let related: Vec<Value> = finding
        .related
        .iter()
        .map(|other| {
            let span = sources.find(&other.file, &other.place).map(|(_, span)| span);
            json!({
                "file": other.file,
                "line": span.map(|s| s.line),
                "column": span.map(|s| s.column + 1),
                "label": both(&other.label),
            })
        })
        .collect();
    let fix = finding.fix.as_ref().map(|fix| {
        let (kind, text) = match &fix.edit {
            Edit::Value(text) => ("value", text),
            Edit::Key(text) => ("key", text),
            Edit::Line(text) => ("line", text),
            Edit::Add(text) => ("added", text),
        };
        json!({
            "replaces": kind,
            "with": text,
            "safe": fix.surety == Surety::SameMeaning,
            "line": super::corrected(finding, sources),
        })
    });
    let responsible = finding.responsible.as_ref().map(
        |who| json!({"unit": who.unit, "name": both(&who.name), "contact": who.contact.as_ref().map(both)}),
    );
    json!({
        "code": finding.rule.code,
        "level": level(finding.level),
        "file": finding.file,
        "line": span.map(|s| s.line),
        "column": span.map(|s| s.column + 1),
        "pointer": finding.place.pointer(),
        "message": both(&finding.message),
        "why": both(&finding.rule.why),
        "source": finding.rule.source.as_ref().map(both),
        "mend": both(finding.mending()),
        "fix": fix,
        "responsible": responsible,
        "related": related,
    })
}

fn both(words: &Words) -> Value {
    json!({"zh-Hant-TW": words.zh, "en": words.en})
}
