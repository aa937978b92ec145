//! Policy texts; and what all pages with Markdown share: files that a text names, and ids that
//! stay unique when several texts stand on one page.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use super::kit::Kit;
use super::{Frame, Page, has};
use crate::content::{join_path, typed};
use crate::facts::Edition;
use crate::guard;
use crate::model::{self, LocalText, Source};
use crate::outputs::{Input, Outputs};
use crate::theme::views::{Href, Html, Link, Tag, TextList, TextPage, TextRow};

/// Fewer headings than these need no table of contents.
const TOC_FROM: usize = 3;

/// Adds the list and each page that is no draft.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    if !has(edition, "pages") {
        return;
    }
    let inputs = || vec![Input::Site, Input::Documents, Input::Cards];
    frame.add(outputs, "pages/", inputs(), list);
    for (at, page) in public(edition) {
        frame.add(outputs, &format!("pages/{}/", page.source.id), inputs(), move |kit| text(kit, at));
    }
}

/// Files that pages attach or name: where they are published, and where they are.
pub fn attachments(edition: &Edition) -> Vec<(String, String)> {
    public(edition)
        .flat_map(|(_, page)| {
            let attached = page.attachments.iter().filter_map(|attachment| attachment.file.clone());
            published(&page.source, &folder(&page.source.id), attached)
        })
        .collect()
}

fn public(edition: &Edition) -> impl Iterator<Item = (usize, &model::Page)> {
    edition.content.basis.pages.iter().enumerate().filter(|(_, page)| page.status.as_deref() != Some("draft"))
}

fn folder(id: &str) -> String {
    format!("pages/{id}")
}

fn list(kit: &Kit<'_>) -> Page<TextList> {
    let pages = public(kit.edition)
        .filter_map(|(_, page)| {
            let link = kit.page_link(&page.source.id)?;
            let revised = page.revisions.iter().filter_map(|revision| revision.date).max();
            Some(TextRow { link, revised: revised.map(|date| kit.date(date)), status: status(kit, page) })
        })
        .collect();
    let mut page = Page::new("text-list.html", "pages", kit.own(kit.say("page_pages")), TextList { pages });
    page.lead = Some(kit.say("lead_pages").to_owned());
    page.description = page.lead.clone();
    page
}

fn text(kit: &Kit<'_>, at: usize) -> Page<TextPage> {
    let pages = &kit.basis().pages;
    let page = &pages[at];
    let id = &page.source.id;
    let mut ids =
        Ids::of_theme(["_toc", "_children", "_chain", "_revisions", "_revisions-table", "_attachments"]);
    let (body, toc) = ids.body(kit, &page.source, &folder(id), 0).unwrap_or_default();
    let under = |other: &&model::Page| {
        other
            .source
            .id
            .strip_prefix(id.as_str())
            .is_some_and(|rest| rest.starts_with('/') && rest.rfind('/') == Some(0))
    };
    let content = TextPage {
        status: status(kit, page),
        body,
        toc: if toc.len() < TOC_FROM { Vec::new() } else { toc },
        attachments: kit.attachments(&page.attachments, &folder(id)),
        revisions: kit.revisions(&page.revisions, &format!("page/{id}")),
        chain: super::story::steps_of_meetings(kit, &format!("page/{id}")),
        children: pages.iter().filter(under).filter_map(|other| kit.page_link(&other.source.id)).collect(),
    };
    let mut view = Page::new("text.html", "pages", kit.text(&page.title), content);
    view.breadcrumbs = vec![kit.link("pages/index.html", kit.own(kit.say("page_pages")))];
    // Pages above it, as far as there are any.
    for (end, _) in id.match_indices('/') {
        view.breadcrumbs.extend(kit.page_link(&id[..end]));
    }
    view.description = first_words(kit, &page.source.body);
    view
}

fn status(kit: &Kit<'_>, page: &model::Page) -> Option<Tag> {
    let status = page.status.as_deref().filter(|status| *status != "in-force")?;
    Some(kit.tag(kit.say_as("plan", status), status))
}

/// The first paragraph of a text in short, for search engines; on pages in its language.
pub fn first_words(kit: &Kit<'_>, body: &str) -> Option<String> {
    (kit.language == kit.basis().site.default_language()).then(|| opening(body)).flatten()
}

fn opening(body: &str) -> Option<String> {
    let mut lines = body
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty() && !part.starts_with(['#', '|', '-', '>']));
    let words = crate::markdown::plain(lines.next()?);
    let short: String = words.chars().take(150).collect();
    (!short.is_empty()).then(|| if short.len() < words.len() { format!("{short}…") } else { short })
}

// Files.

/// Files beside a document that its Markdown names in links and pictures.
pub fn files_in(body: &str) -> Vec<String> {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let mut files = Vec::new();
    // As pages are rendered: a footnote is no link.
    for event in Parser::new_ext(body, Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES) {
        let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else { continue };
        let target = dest_url.as_ref();
        let reference = target.split_once('/').is_some_and(|(word, _)| typed(word).is_some());
        let local =
            !reference && !target.is_empty() && !target.contains(':') && !target.starts_with(['#', '/']);
        if local && !files.iter().any(|file| file == target) {
            files.push(target.to_owned());
        }
    }
    files
}

/// Where the files of a document are published and where they are: those given, and those that its
/// body names. Of two with one name the first is published.
pub fn published(
    source: &Source,
    folder: &str,
    given: impl Iterator<Item = String>,
) -> Vec<(String, String)> {
    let mut all = BTreeMap::new();
    for file in given.chain(files_in(&source.body)) {
        if let Some(from) = join_path(&source.file, &file).filter(|from| guard::attachment(from)) {
            let name = from.rsplit('/').next().unwrap_or(&from).to_owned();
            all.entry(format!("{folder}/files/{name}")).or_insert(from);
        }
    }
    all.into_iter().collect()
}

// Ids.

/// The element ids of a page. Texts written by people may use an id that a part of the page or
/// another text has already; the later one gets another.
pub struct Ids(HashSet<String>);

impl Ids {
    /// Ids that the theme's frame uses, and those that the page's template uses.
    pub fn of_theme<'a>(more: impl IntoIterator<Item = &'a str>) -> Self {
        let frame = ["_u", "_c", "_z", "_content"];
        Self(frame.into_iter().chain(more).map(str::to_owned).collect())
    }

    /// Takes an id.
    pub fn take(&mut self, id: impl Into<String>) {
        self.0.insert(id.into());
    }

    /// A document's body with its headings `deeper` levels below the usual.
    pub fn body(
        &mut self,
        kit: &Kit<'_>,
        source: &Source,
        folder: &str,
        deeper: u8,
    ) -> Option<(Html, Vec<Link>)> {
        let (html, mut toc) = kit.body(source, folder)?;
        let (settled, renamed) = self.settle(&html.html, deeper);
        for link in &mut toc {
            if let Href::Here(place) = &mut link.href
                && let Some(new) = renamed.get(place.trim_start_matches('#'))
            {
                *place = format!("#{new}");
            }
        }
        Some((Html { html: settled, lang: html.lang }, toc))
    }

    /// A block text with its headings `deeper` levels below the usual.
    pub fn block(&mut self, kit: &Kit<'_>, text: &LocalText, deeper: u8) -> Option<Html> {
        let html = kit.html(text)?;
        Some(Html { html: self.settle(&html.html, deeper).0, lang: html.lang })
    }

    /// Gives the elements of a fragment ids that nothing on the page has, mends its links to them,
    /// and lowers its headings.
    fn settle(&mut self, html: &str, deeper: u8) -> (String, BTreeMap<String, String>) {
        let mut renamed: BTreeMap<String, String> = BTreeMap::new();
        let mut names = Vec::new();
        for tag in tags(html) {
            let Some(id) = attribute(tag, " id=").map(|place| &tag[place]) else { continue };
            let new = self.free(id);
            // Links go to the first of those with one id.
            renamed.entry(id.to_owned()).or_insert_with(|| new.clone());
            names.push(new);
        }
        let mut names = names.into_iter();
        let mut out = String::with_capacity(html.len());
        let mut rest = html;
        while let Some(start) = next_tag(rest) {
            let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
            out.push_str(&rest[..start]);
            out.push_str(&retag(&rest[start..end], &renamed, &mut names, deeper));
            rest = &rest[end..];
        }
        out.push_str(rest);
        (out, renamed)
    }

    /// Takes an id, or one like it where it is taken.
    pub fn free(&mut self, id: &str) -> String {
        let mut candidate = id.to_owned();
        let mut n = 2;
        while !self.0.insert(candidate.clone()) {
            candidate = format!("{id}-{n}");
            n += 1;
        }
        candidate
    }
}

/// The start of the next tag; a `<` in a text is always escaped or followed by a blank.
fn next_tag(html: &str) -> Option<usize> {
    html.match_indices('<')
        .map(|(at, _)| at)
        .find(|at| html[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/'))
}

fn tags(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let start = next_tag(rest)?;
        let end = rest[start..].find('>').map_or(rest.len(), |end| start + end + 1);
        let tag = &rest[start..end];
        rest = &rest[end..];
        Some(tag)
    })
}

/// Where the value of an attribute stands in a tag; in quotes or, once shrunk, without. Pictures
/// have a text that could look like one.
fn attribute(tag: &str, name: &str) -> Option<std::ops::Range<usize>> {
    let start = tag.find(name).filter(|_| !tag.starts_with("<img"))? + name.len();
    let rest = &tag[start..];
    let (start, end) = match rest.chars().next()? {
        quote @ ('"' | '\'') => (start + 1, rest[1..].find(quote).map(|end| start + 1 + end)),
        _ => (start, rest.find([' ', '>']).map(|end| start + end)),
    };
    Some(start..end?)
}

fn retag(
    tag: &str,
    renamed: &BTreeMap<String, String>,
    names: &mut impl Iterator<Item = String>,
    deeper: u8,
) -> String {
    let mut tag = lowered(tag, deeper);
    if let Some(place) = attribute(&tag, " id=")
        && let Some(new) = names.next()
    {
        tag.replace_range(place, &new);
    }
    if let Some(place) = attribute(&tag, " href=")
        && let Some(new) = tag[place.clone()].strip_prefix('#').and_then(|old| renamed.get(old))
    {
        tag.replace_range(place, &format!("#{new}"));
    }
    tag
}

fn lowered(tag: &str, deeper: u8) -> String {
    let (open, rest) = match tag.strip_prefix("</") {
        Some(rest) => ("</h", rest),
        None => ("<h", &tag[1..]),
    };
    let level = rest.strip_prefix('h').and_then(|rest| rest.chars().next()).and_then(|c| c.to_digit(10));
    match level {
        Some(level) if deeper > 0 && (1..=6).contains(&level) => {
            format!("{open}{}{}", (level + u32::from(deeper)).min(6), &rest[2..])
        }
        _ => tag.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_those_beside_the_document() {
        let body = "[a](a.pdf) ![b](img/b.png) [c](dataset/c) [d](https://x.example/d.pdf) [e](#e) [f](/f.csv) [g](mailto:g@x) [a](a.pdf)[^1]\n\n[^1]: h";
        assert_eq!(files_in(body), ["a.pdf", "img/b.png"]);
        let source = Source { id: "m".into(), file: "content/minutes/m.md".into(), body: body.into() };
        let all = published(&source, "minutes/m", ["a.pdf".to_owned(), "../../../x".to_owned()].into_iter());
        assert_eq!(
            all,
            [
                ("minutes/m/files/a.pdf".to_owned(), "content/minutes/a.pdf".to_owned()),
                ("minutes/m/files/b.png".to_owned(), "content/minutes/img/b.png".to_owned()),
            ]
        );
    }

    #[test]
    fn no_two_texts_share_an_id() {
        let mut ids = Ids::of_theme(["_text"]);
        ids.take("d1");
        let (one, renamed) =
            ids.settle("<h2 id=\"d1\">A</h2><p>1 < 2 <a href=\"#d1\">A</a> id=\"d1\"</p>", 1);
        assert_eq!(one, "<h3 id=\"d1-2\">A</h3><p>1 < 2 <a href=\"#d1-2\">A</a> id=\"d1\"</p>");
        assert_eq!(renamed["d1"], "d1-2");
        let (two, _) = ids.settle("<h6 id=\"d1\">B</h6><hr><h1 id=\"_text\">C</h1>", 2);
        assert_eq!(two, "<h6 id=\"d1-3\">B</h6><hr><h3 id=\"_text-2\">C</h3>");
        let (shrunk, _) = ids.settle("<h2 id=d1>D</h2><a href=#d1 rel=x>D</a><img alt=' id=d1'>", 1);
        assert_eq!(shrunk, "<h3 id=d1-4>D</h3><a href=#d1-4 rel=x>D</a><img alt=' id=d1'>");
    }

    #[test]
    fn a_description_is_the_first_paragraph() {
        assert_eq!(opening("## 壹\n\n一、**甲**乙\n丙").as_deref(), Some("一、甲乙 丙"));
        assert_eq!(opening("# x"), None);
    }
}
