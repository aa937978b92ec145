//! Link-preview images: which page shows which, and their outputs. Front page, parts, units, data sets,
//! meetings, plans and policies have their own; what stands below these shows theirs. Imported data sets
//! and those of a large catalogue show that of their unit: drawing thousands would slow the build down.
//! Texts are in the site's default language.

use std::sync::Arc;

use super::pages::kit::Kit;
use super::pages::{Frame, SECTIONS, has};
use super::{Input, Output, Outputs};
use crate::colour::Colour;
use crate::content::Card;
use crate::facts::Edition;
use crate::link_preview::{HEIGHT, LinkPreview, WIDTH, draw};
use crate::theme::views::LinkImage;

/// The default theme's brand colour.
const BRAND: Colour = Colour([0, 0x55, 0x7f]);

/// What an image is about.
enum Subject<'a> {
    Home,
    Section(&'static str),
    Dataset(&'a Card),
    Unit(&'a str),
    /// A meeting, plan or page, as a typed reference with the part that it belongs to.
    Typed(String, &'static str),
}

impl Subject<'_> {
    /// Where the image is published, from the root. A site's theme may bring its own at the same place.
    fn path(&self) -> String {
        let name = match self {
            Self::Home => "index".to_owned(),
            Self::Section(section) => (*section).to_owned(),
            Self::Dataset(card) => format!("datasets/{}", card.id),
            Self::Unit(key) => format!("units/{key}"),
            Self::Typed(reference, section) => {
                format!("{section}/{}", reference.split_once('/').map_or("", |(_, id)| id))
            }
        };
        format!("assets/link-preview/{name}.png")
    }

    /// Title, and what kind of thing it is.
    fn words(&self, kit: &Kit<'_>) -> (String, String) {
        let part = |section: &str| kit.say_as("page", section);
        match self {
            Self::Home => (kit.text(&kit.basis().site.title).text, String::new()),
            Self::Section(section) => (part(section), String::new()),
            Self::Dataset(card) => (kit.text(&card.title).text, part("datasets")),
            Self::Unit(key) => (kit.unit_name(key).text, String::new()),
            Self::Typed(reference, section) => {
                (kit.typed_title(reference).map(|title| title.text).unwrap_or_default(), part(section))
            }
        }
    }
}

/// Parts whose documents have pages of their own, with the word that names one.
const DOCUMENTS: [(&str, &str); 3] = [("minutes", "meeting"), ("plan", "plan"), ("pages", "page")];

/// What the image of a page is about; `page` is its path within the language.
fn subject<'a>(kit: &Kit<'a>, page: &'a str) -> Subject<'a> {
    let mut parts = page.split('/').filter(|part| !part.is_empty());
    let (first, second) = (parts.next().unwrap_or_default(), parts.next());
    let content = &kit.edition.content;
    let own = match (first, second) {
        ("datasets" | "restricted", Some(id)) => {
            content.card(id).filter(|card| card.is_public()).map(|card| {
                if has_own(kit.edition, card) { Subject::Dataset(card) } else { Subject::Unit(&card.unit) }
            })
        }
        ("units", Some(key)) => Some(Subject::Unit(key)),
        (part, Some(id)) => {
            DOCUMENTS.into_iter().find(|(section, _)| *section == part).and_then(|(section, word)| {
                let reference = format!("{word}/{id}");
                kit.typed_href(&reference).map(|_| Subject::Typed(reference, section))
            })
        }
        _ => None,
    };
    own.or_else(|| {
        let section = SECTIONS.into_iter().find(|section| *section == first)?;
        has(kit.edition, section).then_some(Subject::Section(section))
    })
    .unwrap_or(Subject::Home)
}

/// Data sets of a catalogue in which each has its own image.
const MOST: usize = 1000;

fn has_own(edition: &Edition, card: &Card) -> bool {
    card.is_public() && !card.imported && edition.content.cards.len() <= MOST
}

/// The image of a page, with its text alternative in the page's language.
pub fn image_of(kit: &Kit<'_>, page: &str) -> Option<LinkImage> {
    let site = &kit.basis().site;
    if !site.wants("images") {
        return None;
    }
    let subject = subject(kit, page);
    let title = subject.words(kit).0;
    let section = kit.text(&site.title).text;
    let alt = match subject {
        Subject::Home => section,
        _ => kit.fill("title_site", &[("page", &title), ("site", &section)]),
    };
    Some(LinkImage { url: format!("{}{}", site.base_url, subject.path()), width: WIDTH, height: HEIGHT, alt })
}

/// Adds the images.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    if !edition.content.basis.site.wants("images") {
        return;
    }
    let basis = &edition.content.basis;
    let mut add = |page: String, inputs: Vec<Input>| {
        let Some(kit) = frame.main_kit(edition) else { return };
        let path = subject(&kit, &page).path();
        if outputs.get(&path).is_some() {
            return;
        }
        let frame = Arc::clone(frame);
        outputs.add(
            path,
            Output::new(inputs, move |edition, out| match frame.main_kit(edition) {
                Some(kit) => out.write_all(&image(&kit, &subject(&kit, &page))),
                None => Ok(()),
            }),
        );
    };
    add(String::new(), vec![Input::Site]);
    for section in SECTIONS.into_iter().filter(|section| has(edition, section)) {
        add(format!("{section}/"), vec![Input::Site]);
    }
    for key in basis.organization.units.keys() {
        add(format!("units/{key}/"), vec![Input::Site]);
    }
    for card in edition.content.cards.iter().filter(|card| has_own(edition, card)) {
        add(format!("datasets/{}/", card.id), vec![Input::Site, Input::Cards]);
    }
    let ids = |section: &str| -> Vec<&str> {
        match section {
            "minutes" => basis.minutes.iter().map(|document| document.source.id.as_str()).collect(),
            "plan" => basis.plans.iter().map(|document| document.source.id.as_str()).collect(),
            _ => basis.pages.iter().map(|document| document.source.id.as_str()).collect(),
        }
    };
    for (section, _) in DOCUMENTS {
        for id in ids(section) {
            add(format!("{section}/{id}/"), vec![Input::Site, Input::Documents]);
        }
    }
}

fn image(kit: &Kit<'_>, subject: &Subject<'_>) -> Vec<u8> {
    let site = &kit.basis().site;
    let agency = kit.unit_name(&site.agency).text;
    let section = kit.text(&site.title).text;
    let (title, kind) = subject.words(kit);
    let state = match subject {
        Subject::Dataset(card) => kit.state_tags(card).into_iter().next().map(|tag| tag.label),
        _ => None,
    };
    // On the front page's own image the section is the title.
    let (agency, section) = match subject {
        Subject::Home => ("", agency.as_str()),
        _ => (agency.as_str(), section.as_str()),
    };
    let address = site.base_url.split_once("://").map_or("", |(_, rest)| rest).trim_end_matches('/');
    let brand = site.theme.brand.as_deref().and_then(Colour::read).unwrap_or(BRAND);
    draw(&LinkPreview {
        agency,
        section,
        kind: &kind,
        title: &title,
        state: state.as_deref(),
        address,
        brand,
    })
}
