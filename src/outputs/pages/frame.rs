//! The frame around every page: site view, navigation, languages, head. Page modules say what is
//! particular to their pages; everything else comes from here.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::sync::Arc;

use serde::Serialize;

use super::kit::Kit;
use crate::address;
use crate::checks::NO_EVENT;
use crate::facts::Edition;
use crate::outputs::link_images::image_of;
use crate::outputs::{Input, Output, Outputs};
use crate::theme::views::{
    Alternate, FileLink, Href, Html, Image, Link, MetadataLink, Nav, NavItem, PageView, SiteView, Text,
};
use crate::theme::{self, Fragment, Messages, SharedSite, Theme, ThemeError};

/// What is particular to a page.
pub struct Page<V> {
    /// Template file.
    pub template: &'static str,
    /// CSS class.
    pub kind: &'static str,
    /// Navigation entry that the page belongs to: the first part of its path.
    pub section: &'static str,
    /// Main heading.
    pub heading: Text,
    /// For search engines.
    pub description: Option<String>,
    /// Under the heading.
    pub lead: Option<String>,
    /// Pages between the front page and this one.
    pub breadcrumbs: Vec<Link>,
    /// The page's metadata in other formats.
    pub metadata: Vec<MetadataLink>,
    /// JSON-LD, safe inside `script`.
    pub json_ld: Option<String>,
    /// Scripts besides those of every page, relative to the output's root.
    pub scripts: Vec<&'static str>,
    /// Keep out of search engines.
    pub noindex: bool,
    /// The page has a search field of its own.
    pub has_search: bool,
    /// The template's own values.
    pub content: V,
}

impl<V> Page<V> {
    /// A page with nothing but its heading and content.
    pub fn new(template: &'static str, section: &'static str, heading: Text, content: V) -> Self {
        Self {
            template,
            kind: template.trim_end_matches(".html"),
            section,
            heading,
            description: None,
            lead: None,
            breadcrumbs: Vec::new(),
            metadata: Vec::new(),
            json_ld: None,
            scripts: Vec::new(),
            noindex: false,
            has_search: false,
            content,
        }
    }
}

/// A language of the site.
struct Language {
    tag: String,
    prefix: String,
    messages: Messages,
    site: SharedSite,
    /// The navigation on pages of each part; under no name, on those of none.
    navs: BTreeMap<&'static str, Fragment>,
    foot: Fragment,
    name: String,
}

/// Theme, languages and shared views: one for all pages of an edition.
pub struct Frame {
    theme: Theme,
    languages: Vec<Language>,
    base_url: String,
    has_brand: bool,
}

/// The parts of a section in the order of its navigation.
pub const SECTIONS: [&str; 12] = [
    "datasets",
    "restricted",
    "minutes",
    "plan",
    "promises",
    "requests",
    "quality",
    "activities",
    "showcase",
    "awards",
    "team",
    "pages",
];

impl Frame {
    /// Prepares the frame of an edition.
    ///
    /// # Errors
    /// When a template of what all pages share is wrong.
    pub fn new(theme: Theme, edition: &Edition) -> Result<Arc<Self>, ThemeError> {
        let basis = &edition.content.basis;
        let site = &basis.site;
        let wanted: Vec<&String> = if site.wants("languages") {
            site.languages.iter().collect()
        } else {
            site.languages.iter().take(1).collect()
        };
        let mut languages = Vec::new();
        for tag in wanted {
            let Some(messages) = theme.messages(tag).cloned() else { continue };
            let kit = Kit { edition, language: tag, messages: &messages, root: "", home: "" };
            let shared = Theme::shared(&site_view(&kit));
            let foot = theme.fragment("foot.html", tag, &messages, &shared, &())?;
            let links: Vec<(&str, Link)> = SECTIONS
                .into_iter()
                .filter(|section| has(edition, section))
                .map(|section| {
                    (section, kit.link(format!("{section}/index.html"), kit.own(kit.say_as("page", section))))
                })
                .collect();
            let mut navs = BTreeMap::new();
            for current in SECTIONS.into_iter().chain([""]) {
                let item = |(section, link): &(&str, Link)| NavItem {
                    link: link.clone(),
                    current: *section == current,
                };
                let nav = Nav { items: links.iter().map(item).collect() };
                navs.insert(current, theme.fragment("nav.html", tag, &messages, &shared, &nav)?);
            }
            let name = language_name(tag).to_owned();
            let prefix = address::language_prefix(basis, tag);
            languages.push(Language { tag: tag.clone(), prefix, site: shared, navs, foot, name, messages });
        }
        Ok(Arc::new(Self {
            theme,
            languages,
            base_url: site.base_url.clone(),
            has_brand: site.theme.brand.is_some(),
        }))
    }

    /// The theme.
    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// What texts in the site's default language are made with.
    pub fn main_kit<'a>(&'a self, edition: &'a Edition) -> Option<Kit<'a>> {
        let language = self.languages.first()?;
        Some(Kit { edition, language: &language.tag, messages: &language.messages, root: "", home: "" })
    }

    /// Tags of the languages that pages are made in.
    pub fn tags(&self) -> impl Iterator<Item = &str> {
        self.languages.iter().map(|language| language.tag.as_str())
    }

    /// Adds the page at `path` (ending in `/`, or empty for the front page) in every language.
    pub fn add<V: Serialize>(
        self: &Arc<Self>,
        outputs: &mut Outputs,
        path: &str,
        inputs: Vec<Input>,
        build: impl Fn(&Kit<'_>) -> Page<V> + Clone + Send + Sync + 'static,
    ) {
        self.try_add(outputs, path, inputs, move |kit| Ok(build(kit)));
    }

    /// Adds a page whose parts are rendered apart, which can fail.
    pub fn try_add<V: Serialize>(
        self: &Arc<Self>,
        outputs: &mut Outputs,
        path: &str,
        inputs: Vec<Input>,
        build: impl Fn(&Kit<'_>) -> io::Result<Page<V>> + Clone + Send + Sync + 'static,
    ) {
        for at in 0..self.languages.len() {
            let prefix = &self.languages[at].prefix;
            let frame = Arc::clone(self);
            let build = build.clone();
            let own = path.to_owned();
            let output = Output::new(inputs.clone(), move |edition, out| {
                frame.render(edition, at, &own, None, &build, out)
            });
            outputs.add(format!("{prefix}{path}index.html"), output);
        }
    }

    /// Adds a file that is no page in every language: `path` gives its place from the root.
    pub fn add_file(
        self: &Arc<Self>,
        outputs: &mut Outputs,
        path: impl Fn(&str) -> String,
        inputs: &[Input],
        build: impl Fn(&Kit<'_>, &mut dyn Write) -> io::Result<()> + Clone + Send + Sync + 'static,
    ) {
        for at in 0..self.languages.len() {
            let frame = Arc::clone(self);
            let build = build.clone();
            let output = Output::new(inputs.to_vec(), move |edition, out| {
                let Language { tag, messages, .. } = &frame.languages[at];
                build(&Kit { edition, language: tag, messages, root: "", home: "" }, out)
            });
            outputs.add(path(&self.languages[at].tag), output);
        }
    }

    /// Adds a single file that stands at the root and links by absolute paths: the 404 page.
    pub fn add_absolute<V: Serialize>(
        self: &Arc<Self>,
        outputs: &mut Outputs,
        file: &str,
        base_path: &str,
        build: impl Fn(&Kit<'_>) -> Page<V> + Send + Sync + 'static,
    ) {
        if self.languages.is_empty() {
            return;
        }
        let frame = Arc::clone(self);
        let base = base_path.to_owned();
        let build = move |kit: &Kit<'_>| Ok(build(kit));
        let output = Output::new(vec![Input::Site, Input::Cards], move |edition, out| {
            frame.render(edition, 0, "", Some(&base), &build, out)
        });
        outputs.add(file, output);
    }

    /// Renders a piece that many pages of the kit's language share.
    ///
    /// # Errors
    /// When its template is wrong.
    pub fn fragment<V: Serialize>(&self, kit: &Kit<'_>, template: &str, content: &V) -> io::Result<Fragment> {
        let language = self.languages.iter().find(|language| language.tag == kit.language);
        let language = language.ok_or_else(|| io::Error::other("no page is in this language"))?;
        self.theme
            .fragment(template, &language.tag, &language.messages, &language.site, content)
            .map_err(io::Error::other)
    }

    fn render<V: Serialize>(
        &self,
        edition: &Edition,
        at: usize,
        path: &str,
        absolute: Option<&str>,
        build: &impl Fn(&Kit<'_>) -> io::Result<Page<V>>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let language = &self.languages[at];
        let depth = path.matches('/').count();
        let (home, root) = match absolute {
            Some(base) => (base.to_owned(), base.to_owned()),
            None => ("../".repeat(depth), "../".repeat(depth + language.prefix.matches('/').count())),
        };
        let kit =
            Kit { edition, language: &language.tag, messages: &language.messages, root: &root, home: &home };
        let page = build(&kit)?;
        let view = self.view(&kit, language, path, absolute.is_some(), &page);
        let place = theme::PagePlace {
            language: &language.tag,
            messages: &language.messages,
            root: &root,
            home: &home,
        };
        self.theme.render(page.template, &place, &language.site, &view, &page.content, out)
    }

    fn view<V>(
        &self,
        kit: &Kit<'_>,
        language: &Language,
        path: &str,
        absolute: bool,
        page: &Page<V>,
    ) -> PageView {
        let address = |prefix: &str| format!("{}{prefix}{path}", self.base_url);
        let alternates = if absolute || self.languages.len() < 2 {
            Vec::new()
        } else {
            self.languages
                .iter()
                .map(|other| Alternate {
                    lang: other.tag.clone(),
                    url: address(&other.prefix),
                    label: other.name.clone(),
                    href: Href::Root(format!("{}{path}index.html", other.prefix)),
                    current: other.tag == language.tag,
                })
                .collect()
        };
        let mut breadcrumbs = page.breadcrumbs.clone();
        if !path.is_empty() || absolute {
            breadcrumbs.insert(0, kit.link("index.html", kit.own(kit.say("home"))));
        }
        let title = page.heading.text.clone();
        PageView {
            kind: page.kind.to_owned(),
            heading: page.heading.clone(),
            title,
            description: page.description.clone(),
            lead: page
                .lead
                .as_ref()
                .map(|lead| Html { html: format!("<p>{}</p>", escape(lead)), lang: None }),
            canonical: (!absolute).then(|| address(&language.prefix)),
            image: if absolute { None } else { image_of(kit, path) },
            x_default: (!alternates.is_empty()).then(|| address("")),
            alternates,
            breadcrumbs,
            nav: language
                .navs
                .get(page.section)
                .or_else(|| language.navs.get(""))
                .map_or_else(String::new, |nav| nav.at(kit.root, kit.home)),
            foot: language.foot.at(kit.root, kit.home),
            metadata: page.metadata.clone(),
            json_ld: page.json_ld.clone(),
            stylesheet: "assets/style.css".to_owned(),
            brand_stylesheet: self.has_brand.then(|| "assets/brand.css".to_owned()),
            site_stylesheet: self.theme.site_stylesheet().map(str::to_owned),
            scripts: page.scripts.iter().map(|script| (*script).to_owned()).collect(),
            has_search: page.has_search,
            robots_noindex: page.noindex || absolute,
        }
    }
}

/// Text made safe for HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Whether a part of the section has anything in it.
pub fn has(edition: &Edition, section: &str) -> bool {
    let basis = &edition.content.basis;
    match section {
        // A register without entries says so: its catalogue for machines leads here.
        "datasets" | "restricted" | "team" => true,
        "minutes" => !basis.minutes.is_empty(),
        "plan" => basis.plans.iter().any(|plan| plan.status != "draft"),
        "promises" => crate::outputs::metadata::promises::has_one(edition),
        "requests" => !basis.requests.is_empty(),
        "quality" => {
            edition.content.cards.iter().any(|card| card.is_public() && !card.series && !card.self_published)
        }
        "activities" => !basis.activities.is_empty(),
        "showcase" => !basis.showcases.is_empty(),
        "awards" => basis.awards.iter().any(|award| award.status.as_deref() != Some("draft")),
        "pages" => basis.pages.iter().any(|page| page.status.as_deref() != Some("draft")),
        _ => false,
    }
}

fn site_view(kit: &Kit<'_>) -> SiteView {
    let basis = kit.basis();
    let site = &basis.site;
    let agency = basis.organization.units.get(&site.agency);
    let file = |name: &str, label: &str, media: &str| FileLink {
        href: Href::Root(name.to_owned()),
        label: kit.own(label),
        note: None,
        media_type: Some(media.to_owned()),
    };
    let mut downloads = Vec::new();
    for (output, name, label, media) in [
        ("csv", "catalog.csv", "CSV", "text/csv"),
        ("json", "catalog.json", "JSON", "application/json"),
        ("turtle", "catalog.ttl", "Turtle", "text/turtle"),
        ("rdfxml", "catalog.rdf", "RDF/XML", "application/rdf+xml"),
        ("jsonld", "catalog.jsonld", "JSON-LD", "application/ld+json"),
        ("data_json", "data.json", "DCAT-US", "application/json"),
    ] {
        if site.wants(output) {
            downloads.push(file(name, label, media));
        }
    }
    let feeds =
        if site.wants("feeds") { vec![file("feed.xml", "Atom", "application/atom+xml")] } else { Vec::new() };
    let mut footer: Vec<Link> = basis
        .pages
        .iter()
        .filter(|page| page.status.as_deref() != Some("draft"))
        .take(6)
        .filter_map(|page| kit.page_link(&page.source.id))
        .collect();
    footer.push(kit.link("sitemap/index.html", kit.own(kit.say("page_sitemap"))));
    let license = site.catalog_license.as_ref().and_then(|key| basis.licenses.get(key));
    SiteView {
        title: kit.text(&site.title),
        agency: match agency {
            Some(unit) => kit.link(format!("units/{}/index.html", site.agency), kit.text(&unit.name)),
            None => kit.link("index.html", kit.text(&site.title)),
        },
        description: kit.some_text(&site.description),
        as_of: (kit.edition.as_of != NO_EVENT).then(|| kit.date(kit.edition.as_of)),
        logo: site.theme.logo.as_deref().and_then(address::logo).map(|path| Image {
            href: Href::Root(path),
            alt: kit.own(""),
            caption: None,
        }),
        contact: site.contact.as_deref().and_then(|key| kit.contact_of(key)),
        footer,
        feeds,
        downloads,
        catalog_license: license.map(|license| kit.external(&license.url, kit.text(&license.name))),
        search: site.wants("search").then(|| Href::Home("search/index.html".to_owned())),
        generator: format!("odsite {}", env!("CARGO_PKG_VERSION")),
    }
}

/// The name of a language in the language itself.
fn language_name(tag: &str) -> &str {
    match tag {
        "zh-Hant-TW" | "zh-Hant" | "zh-TW" | "zh" => "中文",
        "en" => "English",
        "ja" => "日本語",
        "ko" => "한국어",
        "vi" => "Tiếng Việt",
        "id" => "Bahasa Indonesia",
        "th" => "ไทย",
        "fr" => "Français",
        "de" => "Deutsch",
        "es" => "Español",
        other => other,
    }
}
