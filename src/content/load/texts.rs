//! What the Markdown of a document names: typed references, files beside it; and what of it no page shows.

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::{Loader, whole_line};
use crate::content::{Basis, typed};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Place};
use crate::guard;
use crate::outline;
use crate::proofreading::{self, Reading};
use crate::rulebook::{files, links};
use crate::schema::{RefKind, Reference, proof};
use crate::yaml::Span;

impl Loader<'_> {
    /// What proofreading marks in the Markdown of a file: at the line and column.
    pub(super) fn proofread(
        &mut self,
        path: &str,
        body: &str,
        first_line: u32,
        language: &str,
        dated: Option<Date>,
    ) {
        for fault in proofreading::read(body, Reading { language, dated, markdown: true }) {
            let before = &body[..fault.at.start];
            let line = first_line + u32::try_from(before.matches('\n').count()).unwrap_or(0);
            let column = before.rsplit('\n').next().map_or(0, |text| text.chars().count());
            let words = body[fault.at.clone()].lines().next().unwrap_or_default();
            let column = u32::try_from(column).unwrap_or(0);
            let end_column = column + u32::try_from(words.chars().count()).unwrap_or(0);
            let place = Place::Span(Span { line, column, end_line: line, end_column });
            self.findings.push(proof::finding(fault, path, place));
        }
    }

    /// Typed references and local files named in a Markdown text.
    pub(super) fn markdown_references(&mut self, basis: &Basis, path: &str, body: &str, first_line: u32) {
        // The extensions that change what a link is: `[^1]: word` is a footnote, not a link.
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        // Lines are looked up, not counted again for each of what may be a million marks.
        let ends: Vec<usize> = body.match_indices('\n').map(|(at, _)| at).collect();
        let line_of = |at: usize| {
            first_line.saturating_add(u32::try_from(ends.partition_point(|end| *end < at)).unwrap_or(0))
        };
        let (events, ranges): (Vec<_>, Vec<_>) = Parser::new_ext(body, options).into_offset_iter().unzip();
        self.places_named(path, &events, |event| line_of(ranges[event].start));
        for (event, range) in events.into_iter().zip(&ranges) {
            let line = line_of(range.start);
            let place = whole_line(line);
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else {
                if let Event::Html(raw) | Event::InlineHtml(raw) = &event
                    && !raw.trim_start().starts_with("<!--")
                {
                    let raw = raw.trim();
                    let message = crate::words!("「{raw}」會顯示成文字", "`{raw}` is shown as text");
                    self.findings.push(Diagnostic::new(&files::NOT_RENDERED, path, place, message));
                }
                continue;
            };
            let target = dest_url.as_ref();
            let scheme = target.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
            if scheme.as_deref().is_some_and(|s| !matches!(s, "http" | "https" | "mailto" | "tel")) {
                let message =
                    crate::words!("連結「{target}」不會成為連結", "`{target}` does not become a link");
                self.findings.push(Diagnostic::new(&files::NOT_RENDERED, path, place, message));
                continue;
            }
            let known = target.split_once('/').is_some_and(|(word, _)| typed(word).is_some());
            if known {
                let reference =
                    Reference { pointer: String::new(), kind: RefKind::Typed, target: target.to_owned() };
                self.body_references.push((path.to_owned(), line, reference));
            } else if !target.is_empty() && !target.contains(':') && !target.starts_with(['#', '/']) {
                let named = self.name_file(path, &place, target);
                if let Some(file) = named.as_deref().filter(|file| !guard::attachment(file)) {
                    self.not_attached(path, place, file);
                    continue;
                }
                let found = named.is_some_and(|file| basis.tree.size(&file).is_some());
                if !found {
                    self.findings.push(Diagnostic::new(
                        &files::NO_SUCH_FILE,
                        path,
                        place,
                        crate::words!(
                            "文中連結的檔案「{target}」不存在",
                            "the text links to `{target}`, which does not exist"
                        ),
                    ));
                }
            }
        }
    }
}

impl Loader<'_> {
    /// Places of the text itself that it names by their official numbers, and that it does not have.
    /// `line` gives the line of an event.
    fn places_named(&mut self, path: &str, events: &[Event<'_>], line: impl Fn(usize) -> u32) {
        let (_, anchors) = outline::places(events, Clone::clone);
        if anchors.is_empty() {
            return;
        }
        for (index, event) in events.iter().enumerate() {
            let Event::Text(text) = event else { continue };
            for at in outline::missing(text, &anchors) {
                let number = &text[at];
                let message = crate::words!("本文沒有「{number}」", "this text has no {number}");
                let place = whole_line(line(index));
                self.findings.push(Diagnostic::new(&links::UNKNOWN_REFERENCE, path, place, message).hint(
                    crate::words!(
                        "改正編號；指別的文件時寫出文件名稱",
                        "correct the number; where another document is meant, name it"
                    ),
                ));
            }
        }
    }
}

/// What the links of a Markdown text in a key come to: typed references, and findings on what cannot be
/// a link there. Files beside a manifest are published from its attachments and its body alone.
pub(super) fn links_in_key(path: &str, pointer: &str, text: &str) -> (Vec<Reference>, Vec<Diagnostic>) {
    let (mut references, mut findings) = (Vec::new(), Vec::new());
    for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else { continue };
        let target = dest_url.as_ref();
        if target.split_once('/').is_some_and(|(word, _)| typed(word).is_some()) {
            references.push(Reference {
                pointer: pointer.to_owned(),
                kind: RefKind::Typed,
                target: target.to_owned(),
            });
            continue;
        }
        let scheme = target.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
        let fine = match scheme.as_deref() {
            Some(scheme) => matches!(scheme, "http" | "https" | "mailto" | "tel"),
            None => target.starts_with('#'),
        };
        if !fine {
            let message = crate::words!("連結「{target}」不會成為連結", "`{target}` does not become a link");
            let place = Place::Value(pointer.to_owned());
            findings.push(Diagnostic::new(&files::NOT_RENDERED, path, place, message).hint(crate::words!(
                "連到本專區的對象寫 dataset/識別碼、page/識別碼；檔案列在 attachments",
                "name what is of this section as dataset/ID or page/ID; list files in `attachments`"
            )));
        }
    }
    (references, findings)
}
