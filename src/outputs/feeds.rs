//! What programs read to find what is new: Atom feed, sitemaps, robots.txt.

use std::io::{self, Write};

use super::pages::kit::Kit;
use super::pages::{Frame, escape, home};
use super::{Input, Output, Outputs};
use crate::facts::Edition;
use crate::theme::views::Href;

/// Entries in the feed.
const ENTRIES: usize = 50;
/// The feed of meetings alone, for those who follow the advisory group.
pub const MEETINGS: &str = "minutes/feed.xml";
/// URLs in one sitemap file (sitemaps.org protocol: at most 50,000).
const SITEMAP_LIMIT: usize = 45_000;

/// Adds the feed, the sitemap and robots.txt; last of all outputs, since the sitemap lists them.
pub fn add(frame: &std::sync::Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    let site = &edition.content.basis.site;
    if site.wants("feeds") {
        let meetings = (!edition.content.basis.minutes.is_empty()).then_some(Of::Meetings);
        for of in std::iter::once(Of::Section).chain(meetings) {
            let frame = std::sync::Arc::clone(frame);
            let inputs = vec![Input::Site, Input::Cards, Input::Documents];
            let write = move |edition: &Edition, out: &mut dyn Write| feed(&frame, edition, of, out);
            outputs.add(of.path(), Output::new(inputs, write));
        }
    }
    if site.wants("sitemap") {
        sitemap(edition, outputs);
    }
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if site.wants("sitemap") {
        robots.push_str(&format!("\nSitemap: {}sitemap.xml\n", site.base_url));
    }
    let path = if site.base_path() == "/" { "robots.txt" } else { "host-root/robots.txt" };
    outputs.add(path, Output::new(vec![Input::Site], move |_, out| out.write_all(robots.as_bytes())));
}

/// What a feed follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Of {
    Section,
    Meetings,
}

impl Of {
    fn path(self) -> &'static str {
        match self {
            Self::Section => "feed.xml",
            Self::Meetings => MEETINGS,
        }
    }

    /// The folder of what it follows.
    fn folder(self) -> &'static str {
        match self {
            Self::Section => "",
            Self::Meetings => "minutes/",
        }
    }
}

fn feed(frame: &Frame, edition: &Edition, of: Of, out: &mut dyn Write) -> io::Result<()> {
    let site = &edition.content.basis.site;
    let language = site.default_language();
    let Some(messages) = frame.theme().messages(language) else { return Ok(()) };
    let kit = Kit { edition, language, messages, root: "", home: "" };
    let base = &site.base_url;
    let mut title = escape(site.title.get(language));
    if of == Of::Meetings {
        title = format!("{}｜{title}", escape(kit.say("page_minutes")));
    }
    let agency = edition
        .content
        .basis
        .organization
        .units
        .get(&site.agency)
        .map(|u| escape(u.name.get(language)))
        .unwrap_or_default();
    // A date has no hour; noon in Taipei stands for the day wherever it is read.
    let time = |date: crate::date::Date| format!("{date}T12:00:00+08:00");
    writeln!(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>")?;
    writeln!(out, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">", escape(language))?;
    writeln!(
        out,
        "<id>{}</id><title>{title}</title><updated>{}</updated>",
        escape(&format!("{base}{}", of.folder())),
        time(edition.as_of)
    )?;
    writeln!(out, "<author><name>{agency}</name></author>")?;
    writeln!(
        out,
        "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/><link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>",
        escape(&format!("{base}{}", of.path())),
        escape(&format!("{base}{}", of.folder()))
    )?;
    let mut seen = std::collections::HashSet::new();
    let events = home::changes(&kit).into_iter().filter_map(|event| match &event.link.href {
        Href::Home(path) if path.starts_with(of.folder()) => Some((path.clone(), event)),
        _ => None,
    });
    for (path, event) in events.take(ENTRIES) {
        let url = format!("{base}{}", path.replace("index.html", ""));
        // One entry for each event: the address and the day make it unique for ever.
        let mut id = format!("{url}{}{}", if url.contains('#') { "-" } else { "#" }, event.date);
        while !seen.insert(id.clone()) {
            id.push_str("-2");
        }
        let (title, label) = (escape(&event.link.label.text), escape(&event.label));
        writeln!(
            out,
            "<entry><id>{}</id><title>{label}：{title}</title><updated>{}</updated>",
            escape(&id),
            time(event.date)
        )?;
        writeln!(out, "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>", escape(&url))?;
        let note = event.note.map_or_else(|| title.clone(), |note| escape(&note.text));
        writeln!(out, "<summary>{note}</summary></entry>")?;
    }
    writeln!(out, "</feed>")
}

/// The addresses of all pages in order; several files and an index where there are many.
fn sitemap(edition: &Edition, outputs: &mut Outputs) {
    let base = edition.content.basis.site.base_url.clone();
    let pages: Vec<String> = outputs
        .iter()
        .map(|(path, _)| path)
        .filter(|path| *path == "index.html" || path.ends_with("/index.html"))
        .filter(|path| !path.contains("/page/") && !is_redirect(edition, path))
        .map(|path| format!("{base}{}", path.trim_end_matches("index.html")))
        .collect();
    let write = |urls: Vec<String>| {
        Output::new(vec![Input::Site, Input::Cards, Input::Documents], move |_, out| {
            writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
            writeln!(out, "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")?;
            for url in &urls {
                writeln!(out, "<url><loc>{}</loc></url>", escape(url))?;
            }
            writeln!(out, "</urlset>")
        })
    };
    if pages.len() <= SITEMAP_LIMIT {
        outputs.add("sitemap.xml", write(pages));
        return;
    }
    let mut parts = Vec::new();
    for (index, part) in pages.chunks(SITEMAP_LIMIT).enumerate() {
        let name = format!("sitemap-{}.xml", index + 1);
        outputs.add(name.clone(), write(part.to_vec()));
        parts.push(format!("{base}{name}"));
    }
    let index = Output::new(vec![Input::Site, Input::Cards], move |_, out| {
        writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(out, "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")?;
        for url in &parts {
            writeln!(out, "<sitemap><loc>{}</loc></sitemap>", escape(url))?;
        }
        writeln!(out, "</sitemapindex>")
    });
    outputs.add("sitemap.xml", index);
}

fn is_redirect(edition: &Edition, path: &str) -> bool {
    let Some(id) =
        path.strip_suffix("/index.html").and_then(|p| p.rsplit_once("datasets/")).map(|(_, id)| id)
    else {
        return false;
    };
    edition.content.card(id).is_none() && !id.contains('/') && !id.is_empty()
}
