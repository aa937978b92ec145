//! What all page modules share: one language's words, and views of small things (texts, dates,
//! links, states, decisions). Decides nothing.

use crate::address;
use crate::content::{Basis, Card};
use crate::date::Date;
use crate::facts::Edition;
use crate::markdown;
use crate::model::*;
use crate::theme::Messages;
use crate::theme::views::{self, Fact, Href, Html, Inline, Link, Tag, Text};

/// One language's view of an edition.
#[derive(Clone, Copy)]
pub struct Kit<'a> {
    /// The edition.
    pub edition: &'a Edition,
    /// BCP 47 tag of the page.
    pub language: &'a str,
    /// Texts of the language.
    pub messages: &'a Messages,
    /// Relative prefix of the page to the output's root.
    pub root: &'a str,
    /// Relative prefix of the page to the language's root.
    pub home: &'a str,
}

impl<'a> Kit<'a> {
    /// The small things of the site.
    pub fn basis(&self) -> &'a Basis {
        &self.edition.content.basis
    }

    /// A message.
    pub fn say(&self, key: &'a str) -> &'a str {
        self.messages.get(key)
    }

    /// A message of a family: `say_as("access", "on-request")` is `access_on_request`.
    pub fn say_as(&self, family: &str, word: &str) -> String {
        let key = format!("{family}_{}", word.replace(['-', '.'], "_").to_lowercase());
        self.messages.find(&key).unwrap_or(word).to_owned()
    }

    /// A message with its placeholders filled.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.messages.fill(key, values)
    }

    /// Items joined as the language joins them.
    pub fn join(&self, items: &[String]) -> String {
        items.join(self.say("list_separator"))
    }

    /// A text, marked with its language where that is not the page's.
    pub fn text(&self, text: &LocalText) -> Text {
        let (tag, words) = text.best(self.language);
        Text { text: words.to_owned(), lang: (tag != self.language).then(|| tag.to_owned()) }
    }

    /// A text, if there is any.
    pub fn some_text(&self, text: &LocalText) -> Option<Text> {
        (!text.is_empty()).then(|| self.text(text))
    }

    /// Words that are in the page's language already.
    pub fn own(&self, words: impl Into<String>) -> Text {
        Text { text: words.into(), lang: None }
    }

    /// Words of the site's default language, such as names written once.
    pub fn default_words(&self, words: &str) -> Text {
        let default = self.basis().site.default_language();
        Text { text: words.to_owned(), lang: (default != self.language).then(|| default.to_owned()) }
    }

    /// A block text as HTML.
    pub fn html(&self, text: &LocalText) -> Option<Html> {
        if text.is_empty() {
            return None;
        }
        let (tag, words) = text.best(self.language);
        let lang = (tag != self.language).then(|| tag.to_owned());
        Some(Html { html: self.markdown(words, 3, None).html, lang })
    }

    /// The body of a document as HTML with its headings; `folder` is where files named in it are
    /// published, from the root.
    pub fn body(&self, source: &Source, folder: &str) -> Option<(Html, Vec<Link>)> {
        if source.body.is_empty() {
            return None;
        }
        let rendered = self.markdown(&source.body, 2, Some(folder));
        let default = self.basis().site.default_language();
        let lang = (default != self.language).then(|| default.to_owned());
        let toc = rendered
            .headings
            .iter()
            .map(|(id, words)| Link { href: Href::Here(format!("#{id}")), label: self.default_words(words) })
            .collect();
        Some((Html { html: rendered.html, lang }, toc))
    }

    /// Renders Markdown; typed references become links, files of a document those published.
    fn markdown(&self, text: &str, level: u8, folder: Option<&str>) -> markdown::Rendered {
        let resolve = |target: &str| -> Option<String> {
            if let Some(href) = self.typed_href(target) {
                return match href {
                    Href::Home(path) => Some(format!("{}{path}", self.home)),
                    Href::Root(path) => Some(format!("{}{path}", self.root)),
                    Href::Here(path) | Href::External(path) => Some(path),
                };
            }
            // What it names is not published.
            if target.split_once('/').is_some_and(|(word, _)| crate::content::typed(word).is_some()) {
                return None;
            }
            if target.starts_with('#') || target.starts_with("https://") || target.starts_with("http://") {
                return Some(target.to_owned());
            }
            if target.starts_with("mailto:") || target.starts_with("tel:") {
                return Some(target.to_owned());
            }
            let name = target.rsplit('/').next().unwrap_or(target);
            match folder {
                Some(folder) if !target.contains(':') => {
                    Some(format!("{}{folder}/files/{}", self.root, address::encode(name)))
                }
                _ => None,
            }
        };
        markdown::render(text, level, &resolve)
    }

    /// A date as the language writes it.
    pub fn date(&self, date: Date) -> views::Date {
        let (y, m, d) = (date.year().to_string(), date.month().to_string(), date.day().to_string());
        let roc = (date.year() - 1911).to_string();
        let month = self.messages.get(&format!("month_{m}")).to_owned();
        let text =
            self.fill("date_full", &[("roc", &roc), ("y", &y), ("m", &m), ("d", &d), ("month", &month)]);
        views::Date { iso: date.to_string(), text }
    }

    /// A day that may have passed as of the edition's date.
    pub fn due(&self, date: Date, overdue: &'a str) -> views::Due {
        let late = date < self.edition.as_of;
        views::Due { date: self.date(date), overdue: late.then(|| self.tag(self.say(overdue), "overdue")) }
    }

    /// A calendar period (`2026`, `2026-H1`, `2026-Q1`, `2026-01`) as the language writes it.
    pub fn period(&self, period: &str) -> String {
        let (year, part) = period.split_once('-').map_or((period, None), |(y, p)| (y, Some(p)));
        let roc = year.parse::<i32>().map(|y| (y - 1911).to_string()).unwrap_or_default();
        let values = |n: &str, month: &str| -> [(&'static str, String); 5] {
            [
                ("roc", roc.clone()),
                ("y", year.to_owned()),
                ("n", n.to_owned()),
                ("m", n.to_owned()),
                ("month", month.to_owned()),
            ]
        };
        let fill = |key: &str, values: [(&'static str, String); 5]| {
            let borrowed: Vec<(&str, &str)> = values.iter().map(|(k, v)| (*k, v.as_str())).collect();
            self.messages.fill(key, &borrowed)
        };
        match part {
            None => fill("period_year", values("", "")),
            Some("H1") => fill("period_half_1", values("1", "")),
            Some("H2") => fill("period_half_2", values("2", "")),
            Some(quarter) if quarter.starts_with('Q') => fill("period_quarter", values(&quarter[1..], "")),
            Some(month) => {
                let n = month.trim_start_matches('0');
                let name = self.messages.get(&format!("month_{n}")).to_owned();
                fill("period_month", values(n, &name))
            }
        }
    }

    /// A whole number with its thousands grouped.
    pub fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (i, c) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(',');
            }
            out.push(c);
        }
        out
    }

    /// A size in bytes, in units of 1000 as storage is sold; number and unit stay on one line.
    pub fn size(&self, bytes: u64) -> String {
        match bytes {
            0..1_000 => format!("{bytes}\u{a0}B"),
            1_000..1_000_000 => format!("{:.1}\u{a0}KB", bytes as f64 / 1e3),
            1_000_000..1_000_000_000 => format!("{:.1}\u{a0}MB", bytes as f64 / 1e6),
            _ => format!("{:.1}\u{a0}GB", bytes as f64 / 1e9),
        }
    }

    /// A state.
    pub fn tag(&self, label: impl Into<String>, kind: &str) -> Tag {
        Tag { label: label.into(), kind: kind.to_owned() }
    }

    /// A fact with one value.
    pub fn fact(&self, key: &str, label: &'a str, value: Inline) -> Fact {
        self.facts_row(key, label, vec![value])
    }

    /// A fact with several values; the label is a message key.
    pub fn facts_row(&self, key: &str, label: &'a str, values: Vec<Inline>) -> Fact {
        Fact { key: key.to_owned(), label: self.say(label).to_owned(), values }
    }

    // Links.

    /// A link within the language's pages.
    pub fn link(&self, path: impl Into<String>, label: Text) -> Link {
        Link { href: Href::Home(path.into()), label }
    }

    /// A link to elsewhere.
    pub fn external(&self, url: &str, label: Text) -> Link {
        Link { href: Href::External(url.to_owned()), label }
    }

    /// A link to a data set's page; nothing when it has none.
    pub fn dataset_link(&self, id: &str) -> Option<Link> {
        let card = self.edition.content.card(id).filter(|card| card.is_public())?;
        Some(self.card_link(card))
    }

    /// A link to a data set's page.
    pub fn card_link(&self, card: &Card) -> Link {
        self.link(format!("datasets/{}/index.html", card.id), self.text(&card.title))
    }

    /// A link to a unit's page; nothing when there is no such unit.
    pub fn unit_link(&self, key: &str) -> Option<Link> {
        let unit = self.basis().organization.units.get(key)?;
        Some(self.link(format!("units/{key}/index.html"), self.text(&unit.name)))
    }

    /// The name of a unit, or of a body, or 全部 for `all`.
    pub fn unit_name(&self, key: &str) -> Text {
        let organization = &self.basis().organization;
        if let Some(unit) = organization.units.get(key) {
            return self.text(&unit.name);
        }
        match organization.bodies.get(key) {
            Some(body) => self.text(&body.name),
            None => self.own(self.messages.find(&format!("unit_{key}")).unwrap_or(key)),
        }
    }

    /// The title of a role.
    pub fn role_name(&self, key: &str) -> Text {
        match self.basis().organization.roles.get(key) {
            Some(role) => self.text(&role.title),
            None => self.own(key),
        }
    }

    /// Where a typed reference (`dataset/x`, `meeting/y#d1` …) leads; nothing when it names nothing
    /// that has a page.
    pub fn typed_href(&self, target: &str) -> Option<Href> {
        let (word, rest) = target.split_once('/')?;
        let id = rest.split('#').next().unwrap_or(rest);
        let basis = self.basis();
        let there = match word {
            "dataset" => self.edition.content.card(id).is_some_and(Card::is_public),
            "meeting" => basis.minutes.iter().any(|m| m.source.id == id),
            "plan" => basis.plans.iter().any(|p| p.source.id == id && p.status != "draft"),
            "page" => basis.pages.iter().any(|p| p.source.id == id && p.status.as_deref() != Some("draft")),
            "unit" => basis.organization.units.contains_key(id),
            "request" => basis.requests.iter().any(|r| r.source.id == id),
            "activity" => basis.activities.iter().any(|a| a.source.id == id),
            "award" => basis.awards.iter().any(|a| a.source.id == id && a.status.as_deref() != Some("draft")),
            "showcase" => basis.showcases.iter().any(|s| s.source.id == id),
            _ => false,
        };
        let path = address::object(target).filter(|_| there)?;
        Some(Href::Home(address::written_out(&path)))
    }

    /// The title of what a typed reference names.
    pub fn typed_title(&self, target: &str) -> Option<Text> {
        let (word, rest) = target.split_once('/')?;
        let id = rest.split('#').next().unwrap_or(rest);
        let basis = self.basis();
        Some(match word {
            "dataset" => self.text(&self.edition.content.card(id)?.title),
            "meeting" => self.text(&basis.minutes.iter().find(|m| m.source.id == id)?.title),
            "plan" => self.text(&basis.plans.iter().find(|p| p.source.id == id)?.title),
            "page" => self.text(&basis.pages.iter().find(|p| p.source.id == id)?.title),
            "unit" => self.unit_name(id),
            "request" => self.text(&basis.requests.iter().find(|r| r.source.id == id)?.subject),
            "activity" => self.text(&basis.activities.iter().find(|a| a.source.id == id)?.title),
            "award" => self.text(&basis.awards.iter().find(|a| a.source.id == id)?.title),
            "showcase" => self.text(&basis.showcases.iter().find(|s| s.source.id == id)?.title),
            _ => return None,
        })
    }

    /// A link for a typed reference.
    pub fn typed_link(&self, target: &str) -> Option<Link> {
        Some(Link { href: self.typed_href(target)?, label: self.typed_title(target)? })
    }

    /// A link to a page of policy.
    pub fn page_link(&self, id: &str) -> Option<Link> {
        self.typed_link(&format!("page/{id}"))
    }

    // Decisions and approvals.

    /// A decision as another page cites it; `about` is the object, to tell whether a later decision
    /// replaced this one.
    pub fn decision(&self, decision: &Decision, about: &str) -> Option<views::DecisionRef> {
        match decision {
            Decision::Earlier { meeting, date, url } => {
                let label = self.default_words(meeting);
                let href = match url {
                    Some(url) => Href::External(url.clone()),
                    None => Href::Home("minutes/index.html".to_owned()),
                };
                Some(views::DecisionRef {
                    link: Link { href, label },
                    date: Some(self.date(*date)),
                    note: None,
                    superseded: None,
                })
            }
            Decision::Item(reference) => {
                let (minutes, item) = self.basis().item(reference)?;
                let (meeting, id) = (&minutes.source.id, &item.id);
                let mut label = self.text(&item.title);
                if let Some(session) = &minutes.session {
                    label.text = format!("{session} {}", label.text);
                }
                let superseded = self.edition.links.decisions.get(about).is_some_and(|all| {
                    all.iter().any(|at| {
                        at.superseded
                            && self.basis().minutes[at.minutes].source.id == *meeting
                            && self.basis().minutes[at.minutes].items[at.item].id == *id
                    })
                });
                Some(views::DecisionRef {
                    link: self.link(format!("minutes/{meeting}/index.html#{id}"), label),
                    date: minutes.date.map(|date| self.date(date)),
                    note: None,
                    superseded: superseded.then(|| self.tag(self.say("decision_superseded"), "superseded")),
                })
            }
        }
    }

    /// Several decisions.
    pub fn decisions(&self, decisions: &[Decision], about: &str) -> Vec<views::DecisionRef> {
        decisions.iter().filter_map(|decision| self.decision(decision, about)).collect()
    }

    /// Who approved, and when.
    pub fn approval(&self, by: Option<&str>, on: Option<Date>) -> Option<views::Approval> {
        by.map(|by| views::Approval { by: self.role_name(by), on: on.map(|on| self.date(on)) })
    }

    /// A public notice.
    pub fn notice(&self, notice: Option<&Notice>) -> Option<views::Notice> {
        let notice = notice?;
        let date = self.date(notice.date?);
        let link =
            notice.url.as_deref().map(|url| self.external(url, self.own(self.say("restriction_notice"))));
        Some(views::Notice { date, link })
    }

    /// The articles that grounds cite, in a line; nothing where there is none.
    pub fn citations(&self, grounds: &[String]) -> Option<Text> {
        let citations: Vec<String> = grounds
            .iter()
            .filter_map(|key| self.basis().grounds.get(key))
            .map(|ground| ground.citation.get(self.language).to_owned())
            .collect();
        (!citations.is_empty()).then(|| self.own(self.join(&citations)))
    }

    /// A ground by its key.
    pub fn ground(&self, key: &str) -> Option<views::Ground> {
        let ground = self.basis().grounds.get(key)?;
        Some(views::Ground {
            key: key.to_owned(),
            citation: self.text(&ground.citation),
            text: (ground.text != ground.citation).then(|| self.text(&ground.text)),
            href: ground.url.clone().map(Href::External),
        })
    }

    /// Revisions of a document.
    pub fn revisions(&self, revisions: &[Revision], about: &str) -> Vec<views::Revision> {
        revisions
            .iter()
            .filter_map(|revision| {
                Some(views::Revision {
                    date: self.date(revision.date?),
                    kind: self.say_as("revision", &revision.kind),
                    document: revision.document.as_deref().map(|d| self.default_words(d)),
                    approved_by: revision.approved_by.as_deref().map(|role| self.role_name(role)),
                    decision: revision.decided_in.first().and_then(|d| self.decision(d, about)),
                    note: self.some_text(&revision.note),
                })
            })
            .collect()
    }

    /// A contact, with its place on the team page where it has a key.
    pub fn contact(&self, key: Option<&str>, contact: &Contact) -> views::Contact {
        let tel = contact
            .phone
            .as_deref()
            .map(|phone| phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>());
        views::Contact {
            name: self.text(&contact.name),
            href: key.map(|key| Href::Home(format!("team/index.html#{key}"))),
            unit: contact.unit.as_deref().map(|unit| self.unit_name(unit)),
            email: contact.email.clone(),
            phone: contact.phone.clone(),
            tel: tel.filter(|tel| tel.len() >= 3),
        }
    }

    /// A contact by its key.
    pub fn contact_of(&self, key: &str) -> Option<views::Contact> {
        self.basis().organization.contacts.get(key).map(|contact| self.contact(Some(key), contact))
    }

    /// The attachments of a document published under `folder`.
    pub fn attachments(&self, list: &[Attachment], folder: &str) -> Vec<views::FileLink> {
        list.iter()
            .filter_map(|attachment| {
                let (href, media_type) = match (&attachment.file, &attachment.url) {
                    (Some(file), _) => {
                        let name = file.rsplit('/').next().unwrap_or(file);
                        let media = crate::vocabulary::format::of_file(name).and_then(|f| f.media_type);
                        (Href::Root(format!("{folder}/files/{}", address::encode(name))), media)
                    }
                    (None, Some(url)) => (Href::External(url.clone()), None),
                    (None, None) => return None,
                };
                Some(views::FileLink {
                    href,
                    label: self.text(&attachment.title),
                    note: None,
                    media_type: media_type.map(str::to_owned),
                })
            })
            .collect()
    }

    /// The states of a data set: how far it may be used, and where it stands if not simply offered.
    pub fn state_tags(&self, card: &Card) -> Vec<Tag> {
        let mut tags = Vec::new();
        if card.status != Status::Withdrawn && card.status != Status::Planned {
            tags.push(self.tag(self.say_as("access", card.access.word()), card.access.word()));
        }
        if card.status != Status::Published {
            tags.push(self.tag(self.say_as("status", card.status.word()), card.status.word()));
        }
        if card.series {
            tags.push(self.tag(self.say("kind_series"), "series"));
        }
        if card.access == Access::Open && card.restricted {
            tags.push(self.tag(self.say("tag_partly_open"), "generalised"));
        }
        if let Some(badge) =
            card.badge.as_deref().filter(|b| matches!(*b, "platinum" | "gold" | "silver" | "bronze"))
        {
            tags.push(self.tag(self.say_as("badge", badge), badge));
        }
        tags
    }
}
