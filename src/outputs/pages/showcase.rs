//! Works that others made with the data, newest first.

use std::sync::Arc;

use super::kit::Kit;
use super::texts::{Ids, published};
use super::{Frame, Page, has, team};
use crate::address;
use crate::facts::Edition;
use crate::model;
use crate::outputs::{Input, Outputs};
use crate::theme::views::{Href, Image, Inline, Link, Showcase, ShowcaseData, ShowcaseList};

/// Adds the list.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    if has(edition, "showcase") {
        frame.add(outputs, "showcase/", vec![Input::Site, Input::Documents, Input::Cards], list);
    }
}

/// Pictures and files that works name: where they are published, and where they are.
pub fn attachments(edition: &Edition) -> Vec<(String, String)> {
    let all = edition.content.basis.showcases.iter();
    all.flat_map(|showcase| {
        let images = showcase.images.iter().map(|image| image.file.clone());
        published(&showcase.source, &folder(&showcase.source.id), images)
    })
    .collect()
}

fn folder(id: &str) -> String {
    format!("showcase/{id}")
}

fn list(kit: &Kit<'_>) -> Page<ShowcaseList> {
    let mut all: Vec<&model::Showcase> = kit.basis().showcases.iter().collect();
    all.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.source.id.cmp(&b.source.id)));
    let mut ids = Ids::of_theme([]);
    all.iter().for_each(|showcase| ids.take(&showcase.source.id));
    let works = all.into_iter().map(|showcase| view(kit, showcase, &mut ids)).collect();
    let content = ShowcaseList { works, tell_us: team::desk(kit, "showcase_tell_us") };
    let mut page = Page::new("showcase.html", "showcase", kit.own(kit.say("page_showcase")), content);
    page.lead = Some(kit.say("lead_showcase").to_owned());
    page.description = page.lead.clone();
    page
}

fn view(kit: &Kit<'_>, showcase: &model::Showcase, ids: &mut Ids) -> Showcase {
    let folder = folder(&showcase.source.id);
    let image = |image: &model::Image| {
        let name = image.file.rsplit('/').next().unwrap_or(&image.file);
        Image {
            href: Href::Root(format!("{folder}/files/{}", address::encode(name))),
            alt: kit.text(&image.alt),
            caption: kit.some_text(&image.caption),
        }
    };
    Showcase {
        id: showcase.source.id.clone(),
        title: kit.text(&showcase.title),
        summary: kit.some_text(&showcase.summary),
        by: kit.some_text(&showcase.by),
        unit: showcase.unit.as_deref().map(|unit| kit.unit_name(unit)),
        date: showcase.date.map(|date| kit.date(date)),
        link: showcase.url.as_deref().map(|url| kit.external(url, kit.own(kit.say("showcase_visit")))),
        images: showcase.images.iter().map(image).collect(),
        datasets: showcase.datasets.iter().filter_map(|used| data(kit, used)).collect(),
        awards: awards(kit, &showcase.source.id),
        body: ids.body(kit, &showcase.source, &folder, 1).map(|(html, _)| html),
    }
}

/// A data set used; drafts are not named.
fn data(kit: &Kit<'_>, used: &model::UsedDataset) -> Option<ShowcaseData> {
    Some(match used {
        model::UsedDataset::Own(id) => {
            ShowcaseData { data: Inline::Link(kit.dataset_link(id)?), publisher: None }
        }
        model::UsedDataset::Other { title, publisher, url } => ShowcaseData {
            data: match url {
                Some(url) => Inline::Link(kit.external(url, kit.text(title))),
                None => Inline::Text(kit.text(title)),
            },
            publisher: kit.some_text(publisher),
        },
    })
}

/// Prizes that a work won: the award, the year and the prize.
fn awards(kit: &Kit<'_>, id: &str) -> Vec<Link> {
    let mut won = Vec::new();
    for award in kit.basis().awards.iter().filter(|award| award.status.as_deref() != Some("draft")) {
        for round in &award.rounds {
            for result in &round.results {
                if result.outcome != "won" || result.showcase.as_deref() != Some(id) {
                    continue;
                }
                let mut label = kit.text(&award.title);
                label.text = format!("{} {}", label.text, kit.period(&format!("{:04}", round.year)));
                if let Some(prize) = award.prizes.iter().find(|prize| prize.id == result.prize) {
                    label.text = format!("{} {}", label.text, kit.text(&prize.title).text);
                }
                won.push(kit.link(format!("awards/index.html#{}", award.source.id), label));
            }
        }
    }
    won
}
