//! One page in one file, to be sent to a colleague: no script, nothing fetched, prints well.

use std::sync::LazyLock;

use serde::Serialize;
use tera::{Context, Tera};

use super::{corrected, correction, level, place, reason, responsible, say, summary};
use crate::diagnostic::group::groups;
use crate::diagnostic::{Diagnostic, Sources};
use crate::words::Speech;

/// Places named under a finding that stands for many.
const NAMED: usize = 200;

static TEMPLATE: LazyLock<Option<Tera>> = LazyLock::new(|| {
    let mut tera = Tera::default();
    tera.add_raw_template("findings.html", include_str!("findings.html")).ok()?;
    Some(tera)
});

#[derive(Serialize)]
struct PageView<'a> {
    lang: &'static str,
    words: Words,
    summary: String,
    files: Vec<FileView<'a>>,
}

/// The page's own words.
#[derive(Serialize)]
struct Words {
    title: &'static str,
    why: &'static str,
    mend: &'static str,
    act: &'static str,
    error: &'static str,
    warning: &'static str,
    also: &'static str,
}

#[derive(Serialize)]
struct FileView<'a> {
    path: &'a str,
    findings: Vec<FindingView<'a>>,
}

#[derive(Serialize)]
struct FindingView<'a> {
    code: &'a str,
    level: &'static str,
    place: String,
    message: &'a str,
    before: String,
    marked: String,
    after: String,
    why: String,
    mend: &'a str,
    write: Option<String>,
    written: &'static str,
    act: Option<String>,
    also: Vec<String>,
    more: usize,
}

pub(super) fn render(findings: &[Diagnostic], sources: &mut Sources<'_>, speech: Speech) -> String {
    let mut files: Vec<FileView<'_>> = Vec::new();
    for group in groups(findings) {
        let finding = group.first;
        let also = group.others.iter().take(NAMED).map(|other| place(other, sources)).collect();
        let (before, marked, after) = excerpt(finding, sources);
        let view = FindingView {
            code: finding.rule.code,
            level: level(finding.level),
            place: place(finding, sources),
            message: finding.message.get(speech),
            before,
            marked,
            after,
            why: reason(finding.rule, speech),
            mend: finding.mending().get(speech),
            write: corrected(finding, sources),
            written: correction(finding, speech),
            act: responsible(finding, speech),
            also,
            more: group.others.len().saturating_sub(NAMED),
        };
        match files.last_mut().filter(|file| file.path == finding.file) {
            Some(file) => file.findings.push(view),
            None => files.push(FileView { path: &finding.file, findings: vec![view] }),
        }
    }
    let page = PageView {
        lang: say(speech, "zh-Hant-TW", "en"),
        words: Words {
            title: say(speech, "內容檢查結果", "Findings on the section's content"),
            why: say(speech, "原因", "Why"),
            mend: say(speech, "處理", "Mend"),
            act: say(speech, "承辦", "To act"),
            error: say(speech, "錯誤", "error"),
            warning: say(speech, "提醒", "warning"),
            also: say(speech, "同樣的問題還在", "The same in"),
        },
        summary: summary(findings).get(speech).to_owned(),
        files,
    };
    let rendered = TEMPLATE.as_ref().and_then(|tera| {
        let context = Context::from_serialize(&page).ok()?;
        tera.render("findings.html", &context).ok()
    });
    rendered.unwrap_or_default()
}

/// The source line in three parts: before, the stretch meant, after. Long lines are cut around it.
fn excerpt(finding: &Diagnostic, sources: &mut Sources<'_>) -> (String, String, String) {
    const AROUND: usize = 120;
    let Some((source, span)) = sources.find(&finding.file, &finding.place) else {
        return Default::default();
    };
    let line = source.lines().nth(span.line.saturating_sub(1) as usize).unwrap_or_default();
    let chars: Vec<char> = line.chars().collect();
    let start = (span.column as usize).min(chars.len());
    let end = if span.end_line > span.line { chars.len() } else { span.end_column as usize };
    let end = end.clamp(start, chars.len());
    let text = |chars: &[char]| chars.iter().collect::<String>();
    let (from, to) = (start.saturating_sub(AROUND), (end + AROUND).min(chars.len()));
    let middle = &chars[start..end.min(start + 4 * AROUND)];
    (text(&chars[from..start]), text(middle), text(&chars[end..to]))
}
