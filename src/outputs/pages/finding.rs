//! Finding one's way: the site map page, the 404 page, redirects from former addresses.

use std::sync::Arc;

use super::kit::Kit;
use super::{Frame, Page, SECTIONS, has};
use crate::diagnostic::Class;
use crate::facts::Edition;
use crate::outputs::{Input, Outputs};
use crate::rulebook;
use crate::theme::views::{Link, NotFound, Redirect, RuleNote, SiteMap, SiteMapGroup};
use crate::words::Speech;

/// Adds them.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    frame.add(outputs, "sitemap/", vec![Input::Site, Input::Cards, Input::Documents], site_map);
    let base_path = edition.content.basis.site.base_path().to_owned();
    frame.add_absolute(outputs, "404.html", &base_path, |kit| {
        let links = sections(kit);
        Page::new("404.html", "", kit.own(kit.say("page_404")), NotFound { links })
    });
    for (at, card) in edition.content.cards.iter().enumerate().filter(|(_, card)| card.is_public()) {
        for former in &card.former_ids {
            let inputs = vec![Input::Site, Input::Cards];
            frame.add(outputs, &format!("datasets/{former}/"), inputs, move |kit| {
                let to = kit.card_link(&kit.edition.content.cards[at]);
                let mut page = Page::new(
                    "redirect.html",
                    "datasets",
                    kit.own(kit.say("page_redirect")),
                    Redirect { to },
                );
                page.noindex = true;
                page
            });
        }
    }
}

fn sections(kit: &Kit<'_>) -> Vec<Link> {
    let mut links = vec![kit.link("index.html", kit.own(kit.say("home")))];
    links.extend(
        SECTIONS
            .into_iter()
            .filter(|section| has(kit.edition, section))
            .map(|section| kit.link(format!("{section}/index.html"), kit.own(kit.say_as("page", section)))),
    );
    links.push(kit.link("sitemap/index.html", kit.own(kit.say("page_sitemap"))));
    links
}

fn site_map(kit: &Kit<'_>) -> Page<SiteMap> {
    let basis = kit.basis();
    let groups = SECTIONS
        .into_iter()
        .filter(|section| has(kit.edition, section))
        .map(|section| {
            let children: Vec<Link> = match section {
                "minutes" => basis
                    .minutes
                    .iter()
                    .rev()
                    .filter_map(|m| kit.typed_link(&format!("meeting/{}", m.source.id)))
                    .collect(),
                "plan" => basis
                    .plans
                    .iter()
                    .filter_map(|p| kit.typed_link(&format!("plan/{}", p.source.id)))
                    .collect(),
                "pages" => basis.pages.iter().filter_map(|p| kit.page_link(&p.source.id)).collect(),
                "team" => basis.organization.units.keys().filter_map(|key| kit.unit_link(key)).collect(),
                "restricted" => kit
                    .edition
                    .content
                    .cards
                    .iter()
                    .filter(|card| card.restricted)
                    .take(100)
                    .map(|card| kit.link(format!("restricted/{}/index.html", card.id), kit.text(&card.title)))
                    .collect(),
                // Lists of hundreds are no map; the catalogue has its own pages and facets.
                "datasets" if kit.edition.content.cards.len() <= 100 => kit
                    .edition
                    .content
                    .cards
                    .iter()
                    .filter(|card| card.is_public())
                    .map(|card| kit.card_link(card))
                    .collect(),
                _ => Vec::new(),
            };
            SiteMapGroup {
                link: kit.link(format!("{section}/index.html"), kit.own(kit.say_as("page", section))),
                children,
            }
        })
        .collect();
    let content = SiteMap { groups, rules: rules(kit) };
    let mut page = Page::new("sitemap.html", "sitemap", kit.own(kit.say("page_sitemap")), content);
    page.lead = Some(kit.say("lead_sitemap").to_owned());
    page
}

/// Rules that the agency keeps in another way than odsite does: the reason for it is published.
fn rules(kit: &Kit<'_>) -> Vec<RuleNote> {
    let speech = Speech::from_locale(kit.language);
    kit.basis()
        .site
        .rules
        .iter()
        .filter_map(|(code, change)| {
            let rule = rulebook::find(code).filter(|rule| rule.class != Class::Locked)?;
            Some(RuleNote {
                code: rule.code.to_owned(),
                title: kit.own(rule.title.get(speech)),
                level: kit.say_as("rule_level", &change.level),
                why: kit.some_text(&change.why),
            })
        })
        .collect()
}
