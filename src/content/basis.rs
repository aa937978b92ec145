//! Everything of a site but its data sets, with the vocabularies merged and what is inherited.

use std::collections::HashMap;

use indexmap::IndexMap;

use super::{Registry, Tree};
use crate::date::Date;
use crate::model::*;
use crate::vocabulary::{grounds, license, theme};

/// The small things of a site, wholly in memory.
#[derive(Debug, Default)]
pub struct Basis {
    /// `site.yaml`.
    pub site: Site,
    /// `organization.yaml`.
    pub organization: Organization,
    /// Themes, built in and own, by key.
    pub themes: IndexMap<String, Theme>,
    /// Grounds, built in and own, by key.
    pub grounds: IndexMap<String, Ground>,
    /// Licences, built in and own, by key.
    pub licenses: IndexMap<String, License>,
    /// Laws of the site, by key.
    pub laws: IndexMap<String, Law>,
    /// Data standards of the site, by key.
    pub standards: IndexMap<String, Standard>,
    /// Minutes, by date.
    pub minutes: Vec<Minutes>,
    /// Plans.
    pub plans: Vec<Plan>,
    /// Requests, by date received.
    pub requests: Vec<Request>,
    /// Activities, by date.
    pub activities: Vec<Activity>,
    /// Showcases.
    pub showcases: Vec<Showcase>,
    /// Awards.
    pub awards: Vec<Award>,
    /// Pages, in their order.
    pub pages: Vec<Page>,
    /// Where held meetings decided on an object: positions of minutes, item and decision, in time.
    decided: HashMap<String, Vec<(usize, usize, usize)>>,
    /// All ids.
    pub registry: Registry,
    /// All files.
    pub tree: Tree,
}

/// A theme of the catalogue.
#[derive(Debug, Clone)]
pub struct Theme {
    /// Name.
    pub name: LocalText,
    /// Codes of the EU table `data-theme`.
    pub eu: Vec<String>,
}

/// A ground on which data are not open.
#[derive(Debug, Clone)]
pub struct Ground {
    /// The citation: law and article.
    pub citation: LocalText,
    /// Name of the law; empty for conditions that no statute states.
    pub law: LocalText,
    /// What it says.
    pub text: LocalText,
    /// The law's text.
    pub url: Option<String>,
    /// Whether the other part must be provided.
    pub severable: bool,
    /// `RESTRICTED` or `NON_PUBLIC`.
    pub eu_access_right: String,
}

/// A licence.
#[derive(Debug, Clone)]
pub struct License {
    /// Name.
    pub name: LocalText,
    /// Its text.
    pub url: String,
    /// SPDX id.
    pub spdx: Option<String>,
    /// Code of the EU table `licence`.
    pub authority: Option<&'static str>,
}

/// Whether two names are of one person: a name is the same whichever of its spellings stands there.
pub fn same_name(one: &LocalText, other: &LocalText) -> bool {
    one.iter().any(|(_, one)| other.iter().any(|(_, other)| one == other))
}

const ZH: &str = "zh-Hant-TW";

fn two(zh: &str, en: &str) -> LocalText {
    serde_json::from_value(serde_json::json!({ZH: zh, "en": en})).unwrap_or_default()
}

impl Basis {
    /// Merges the site's own vocabulary with the built-in ones; its own entries win.
    pub fn take_vocabulary(&mut self, own: Vocabulary) {
        for theme in &theme::ALL {
            let value = Theme {
                name: two(theme.zh, theme.en),
                eu: theme.eu.iter().map(|e| (*e).to_owned()).collect(),
            };
            self.themes.insert(theme.key.to_owned(), value);
        }
        for (key, theme) in own.themes {
            self.themes.insert(key, Theme { name: theme.name, eu: theme.eu });
        }
        for ground in grounds::ALL {
            let statute = !ground.law.is_empty();
            let value = Ground {
                citation: if statute {
                    two(
                        &grounds::citation(ground.law, ground.at),
                        &grounds::citation_en(ground.law_en, ground.at),
                    )
                } else {
                    two(ground.zh, ground.en)
                },
                law: if statute { two(ground.law, ground.law_en) } else { LocalText::default() },
                text: two(ground.zh, ground.en),
                url: statute.then(|| ground.url.to_owned()),
                severable: ground.severable,
                eu_access_right: ground.eu.to_owned(),
            };
            self.grounds.insert(ground.key.to_owned(), value);
        }
        for (key, ground) in own.grounds {
            let at = (ground.article, ground.paragraph, ground.subparagraph);
            let mut names = serde_json::Map::new();
            for (tag, law) in ground.law.iter() {
                let text = if tag.starts_with("zh") {
                    grounds::citation(law, at)
                } else {
                    grounds::citation_en(law, at)
                };
                names.insert(tag.to_owned(), text.into());
            }
            let citation: LocalText = serde_json::from_value(names.into()).unwrap_or_default();
            let value = Ground {
                citation: if citation.is_empty() { ground.text.clone() } else { citation },
                law: ground.law,
                text: ground.text,
                url: ground.url,
                severable: ground.severable.unwrap_or(true),
                eu_access_right: ground.eu_access_right,
            };
            self.grounds.insert(key, value);
        }
        for known in license::ALL {
            let value = License {
                name: two(known.zh, known.en),
                url: known.url.to_owned(),
                spdx: Some(known.key.to_owned()),
                authority: known.authority,
            };
            self.licenses.insert(known.key.to_owned(), value);
        }
        for (key, own) in own.licenses {
            let value = License { name: own.name, url: own.url, spdx: own.spdx, authority: None };
            self.licenses.insert(key, value);
        }
        self.laws = own.laws;
        self.standards = own.standards;
    }

    /// The day of the first meeting that was held, of those whose minutes are here.
    pub fn first_meeting(&self) -> Option<Date> {
        self.minutes
            .iter()
            .filter(|minutes| minutes.status == "held")
            .filter_map(|minutes| minutes.date)
            .min()
    }

    /// The publisher of a data set: its own, or the nearest unit of kind agency at or above its unit.
    pub fn publisher<'a>(&'a self, own: Option<&'a str>, unit: &'a str) -> Option<&'a str> {
        own.or_else(|| {
            self.organization.upwards(unit).find(|(_, unit)| unit.kind == "agency").map(|(key, _)| key)
        })
    }

    /// The licence of a data set: its own or the site's.
    pub fn license<'a>(&'a self, dataset: &'a Dataset) -> Option<&'a str> {
        dataset.license.as_deref().or(match dataset.imported {
            // An imported record is under the licence its source states, or none is known.
            Some(_) => None,
            None => self.site.license.as_deref(),
        })
    }

    /// The key of the contact a unit inherits: its own, that of a unit above, or the site's.
    pub fn unit_contact<'a>(&'a self, unit: &'a str) -> Option<&'a str> {
        self.organization
            .upwards(unit)
            .find_map(|(_, unit)| unit.contact.as_deref())
            .or(self.site.contact.as_deref())
    }

    /// The contact of a data set: its own, the unit's, or the site's; with its key where it has one.
    pub fn contact<'a>(&'a self, dataset: &'a Dataset) -> Option<(Option<&'a str>, &'a Contact)> {
        let key = match &dataset.contact {
            Some(ContactRef::Own(contact)) => return Some((None, contact)),
            Some(ContactRef::Key(key)) => key.as_str(),
            None => self.unit_contact(&dataset.unit)?,
        };
        self.organization.contacts.get_key_value(key).map(|(key, contact)| (Some(key.as_str()), contact))
    }

    /// The reviewer of a data set: its own, or its unit's only one.
    pub fn reviewer<'a>(&'a self, dataset: &'a Dataset) -> Option<&'a str> {
        dataset.reviewer.as_deref().or_else(|| {
            match self.organization.units.get(&dataset.unit)?.reviewers.as_slice() {
                [only] => Some(only.as_str()),
                _ => None,
            }
        })
    }

    /// The date of a data set's metadata: its own, or the newest of review, change and publication.
    pub fn metadata_modified(dataset: &Dataset) -> Option<Date> {
        dataset
            .metadata_modified
            .or_else(|| [dataset.reviewed_on, dataset.modified, dataset.issued].into_iter().flatten().max())
    }

    /// The place of a data set: its own or the site's.
    pub fn place<'a>(&'a self, dataset: &'a Dataset) -> Option<&'a str> {
        match &dataset.spatial {
            Some(Place::Name(name)) => Some(name),
            Some(Place::Box { name: Some(name), .. }) => Some(name),
            _ => self.site.spatial.as_deref(),
        }
    }

    /// Notes what held meetings decided, once all minutes are read.
    pub(super) fn index_decisions(&mut self) {
        let mut all: HashMap<String, Vec<(usize, usize, usize)>> = HashMap::new();
        for (m, minutes) in self.minutes.iter().enumerate().filter(|(_, m)| m.status == "held") {
            for (i, item) in minutes.items.iter().enumerate() {
                // A proposal that was refused decides nothing.
                let made = item.decisions.iter().enumerate().filter(|(_, d)| d.adopts != Some(false));
                for (d, decision) in made {
                    all.entry(decision.about.clone()).or_default().push((m, i, d));
                }
            }
        }
        self.decided = all;
    }

    /// What held meetings decided on an object, in time.
    pub fn decided_on(&self, object: &str) -> impl Iterator<Item = (&Minutes, &Item, &ItemDecision)> {
        self.decided.get(object).into_iter().flatten().map(|(m, i, d)| {
            let minutes = &self.minutes[*m];
            let item = &minutes.items[*i];
            (minutes, item, &item.decisions[*d])
        })
    }

    /// The term of the body that met, on the day it met; of several the one that began last.
    pub fn term_of(&self, minutes: &Minutes) -> Option<&Term> {
        let date = minutes.date?;
        let terms = &self.organization.bodies.get(&minutes.body)?.terms;
        terms
            .iter()
            .filter(|term| term.start.is_none_or(|start| start <= date))
            .filter(|term| term.end.is_none_or(|end| date <= end))
            .max_by_key(|term| term.start)
    }

    /// The member of the term whose seat somebody at a meeting had.
    pub fn member<'a>(&'a self, minutes: &Minutes, attendee: &Attendee) -> Option<&'a Member> {
        let name = attendee.in_place_of().unwrap_or_else(|| attendee.name());
        self.term_of(minutes)?.members.iter().find(|member| same_name(&member.name, name))
    }

    /// An item of minutes by `meeting#item`.
    pub fn item(&self, reference: &str) -> Option<(&Minutes, &Item)> {
        let (meeting, item) = reference.split_once('#')?;
        let minutes = self.minutes.iter().find(|minutes| minutes.source.id == meeting)?;
        minutes.items.iter().find(|candidate| candidate.id == item).map(|item| (minutes, item))
    }
}
