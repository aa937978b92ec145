//! Who does it: bodies with their members, units, contacts and roles; and a page for each unit.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::catalogue::card_view;
use super::kit::Kit;
use super::{Frame, Page};
use crate::content::{Basis, Card};
use crate::facts::Edition;
use crate::model::{Access, Member, Status, Term};
use crate::outputs::{Input, Outputs};
use crate::theme::views::{
    self, Body, ContactEntry, Fact, Href, Inline, Link, RoleRow, TeamPage, Text, UnitCount, UnitPage, UnitRow,
};

/// Data sets shown on a unit's page.
const SHOWN: usize = 10;

/// Adds the page of all and one for each unit.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    let holdings = Arc::new(Holdings::of(edition));
    let all = Arc::clone(&holdings);
    frame
        .add(outputs, "team/", vec![Input::Site, Input::Documents, Input::Cards], move |kit| team(kit, &all));
    for key in edition.content.basis.organization.units.keys() {
        let (own, holdings) = (key.clone(), Arc::clone(&holdings));
        frame.add(outputs, &format!("units/{key}/"), vec![Input::Site, Input::Cards], move |kit| {
            unit(kit, &own, &holdings)
        });
    }
}

/// The public data sets of units, sorted once for all pages.
struct Holdings {
    /// Positions of cards by unit, those of units below too, newest first.
    below: HashMap<String, Vec<usize>>,
    /// Numbers of those of the unit itself.
    own: HashMap<String, usize>,
    /// Numbers by publisher.
    published: HashMap<String, usize>,
    /// Number of all.
    all: usize,
}

impl Holdings {
    fn of(edition: &Edition) -> Self {
        let cards = &edition.content.cards;
        let organization = &edition.content.basis.organization;
        let newest = |card: &Card| card.modified.max(card.metadata_modified).max(card.issued);
        let mut order: Vec<usize> = (0..cards.len()).filter(|at| cards[*at].is_public()).collect();
        order.sort_by(|a, b| {
            newest(&cards[*b]).cmp(&newest(&cards[*a])).then_with(|| cards[*a].id.cmp(&cards[*b].id))
        });
        let mut holdings =
            Self { below: HashMap::new(), own: HashMap::new(), published: HashMap::new(), all: order.len() };
        for at in order {
            let card = &cards[at];
            for (key, _) in organization.upwards(&card.unit) {
                let list = holdings.below.entry(key.to_owned()).or_default();
                // Parents that go in a circle come round again.
                if list.last() != Some(&at) {
                    list.push(at);
                }
            }
            *holdings.own.entry(card.unit.clone()).or_default() += 1;
            if let Some(publisher) = &card.publisher {
                *holdings.published.entry(publisher.clone()).or_default() += 1;
            }
        }
        holdings
    }

    /// Data sets of a unit and of those below it.
    fn cards<'a>(&self, edition: &'a Edition, key: &str) -> Vec<&'a Card> {
        let at = self.below.get(key).map(Vec::as_slice).unwrap_or_default();
        at.iter().filter_map(|at| edition.content.cards.get(*at)).collect()
    }

    /// The list of exactly the data sets that a unit's page speaks of: those of its facet, those it
    /// publishes, or the whole catalogue; where there is no such list, that of its own data sets.
    fn list(&self, key: &str) -> Option<Href> {
        let total = self.below.get(key).map_or(0, Vec::len);
        let own = self.own.get(key).copied().unwrap_or(0);
        let published = self.published.get(key).copied().unwrap_or(0);
        let path = match (own, total) {
            (_, 0) => return None,
            (own, total) if own == total => format!("datasets/by/unit/{key}/index.html"),
            (_, total) if self.all == total => "datasets/index.html".to_owned(),
            (_, total) if published == total => format!("datasets/by/publisher/{key}/index.html"),
            (0, _) => return None,
            _ => format!("datasets/by/unit/{key}/index.html"),
        };
        Some(Href::Home(path))
    }
}

// What other pages need of the team page.

/// The anchor of a body; a contact with the same key keeps it, as it is the contact's IRI.
fn body_anchor(basis: &Basis, key: &str) -> String {
    if basis.organization.contacts.contains_key(key) { format!("body-{key}") } else { key.to_owned() }
}

/// A link to a body on the team page.
pub fn body_link(kit: &Kit<'_>, key: &str) -> Option<Link> {
    let body = kit.basis().organization.bodies.get(key)?;
    Some(kit.link(format!("team/index.html#{}", body_anchor(kit.basis(), key)), kit.text(&body.name)))
}

/// A role by its key, else the words themselves.
pub fn role(kit: &Kit<'_>, key: &str) -> Text {
    match kit.basis().organization.roles.get(key) {
        Some(role) => kit.text(&role.title),
        None => kit.default_words(key),
    }
}

/// A link to the site's contact with the words of a message.
pub fn desk<'a>(kit: &Kit<'a>, words: &'a str) -> Option<Link> {
    let key = kit.basis().site.contact.as_deref()?;
    kit.contact_of(key)?;
    Some(kit.link(format!("team/index.html#{key}"), kit.own(kit.say(words))))
}

// The team page.

fn team(kit: &Kit<'_>, holdings: &Holdings) -> Page<TeamPage> {
    let organization = &kit.basis().organization;
    let content = TeamPage {
        bodies: organization.bodies.keys().map(|key| body(kit, key)).collect(),
        units: in_order(kit.basis())
            .into_iter()
            .map(|(key, depth)| unit_row(kit, key, depth, holdings))
            .collect(),
        contacts: organization
            .contacts
            .keys()
            .filter_map(|key| Some(ContactEntry { key: key.clone(), contact: kit.contact_of(key)? }))
            .collect(),
        roles: organization
            .roles
            .iter()
            .map(|(key, role)| RoleRow {
                key: key.clone(),
                title: kit.text(&role.title),
                unit: role.unit.as_deref().and_then(|unit| kit.unit_link(unit)),
                rank: role.rank.as_deref().map(|rank| kit.say_as("rank", rank)),
            })
            .collect(),
    };
    let mut page = Page::new("team.html", "team", kit.own(kit.say("page_team")), content);
    page.lead = Some(kit.say("lead_team").to_owned());
    page.description = page.lead.clone();
    page
}

fn body(kit: &Kit<'_>, key: &str) -> Body {
    let basis = kit.basis();
    let body = &basis.organization.bodies[key];
    let mut terms: Vec<&Term> = body.terms.iter().collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.start));
    let meets = basis.minutes.iter().any(|minutes| minutes.body == key);
    Body {
        id: body_anchor(basis, key),
        name: kit.text(&body.name),
        charter: body.charter.as_deref().and_then(|page| kit.page_link(page)),
        minutes: meets.then(|| kit.link("minutes/index.html", kit.own(kit.say("body_minutes")))),
        terms: terms.into_iter().map(|term| term_view(kit, term)).collect(),
    }
}

fn term_view(kit: &Kit<'_>, term: &Term) -> views::Term {
    let as_of = kit.edition.as_of;
    let day = |date| kit.date(date).text;
    let period = match (term.start, term.end) {
        (Some(start), Some(end)) => kit.fill("date_range", &[("from", &day(start)), ("to", &day(end))]),
        (Some(start), None) => kit.fill("date_since", &[("from", &day(start))]),
        (None, Some(end)) => kit.fill("date_until", &[("to", &day(end))]),
        (None, None) => kit.say("unknown").to_owned(),
    };
    views::Term {
        period,
        current: term.start.is_none_or(|start| start <= as_of) && term.end.is_none_or(|end| end >= as_of),
        shares: shares(kit, &term.members),
        members: term.members.iter().map(|member| member_view(kit, member)).collect(),
    }
}

/// Numbers of members by side and by gender.
fn shares(kit: &Kit<'_>, members: &[Member]) -> Vec<Fact> {
    let total = members.len();
    let count = |label: String, n: usize| {
        let percent = format!("{}%", (n * 100 + total / 2) / total.max(1));
        let n = kit.number(n as u64);
        Inline::Text(
            kit.own(kit.fill("members_counted", &[("label", &label), ("n", &n), ("percent", &percent)])),
        )
    };
    let mut facts = Vec::new();
    let mut fact =
        |label: &'static str, family: &str, words: &[&str], of: &dyn Fn(&Member) -> Option<&str>| {
            let values: Vec<Inline> = words
                .iter()
                .map(|word| (word, members.iter().filter(|member| of(member) == Some(*word)).count()))
                .filter(|(_, n)| *n > 0)
                .map(|(word, n)| count(kit.say_as(family, word), n))
                .collect();
            if !values.is_empty() {
                facts.push(kit.facts_row(family, label, values));
            }
        };
    fact("member_side", "side", &["agency", "civil"], &|member| Some(&member.side));
    fact("member_gender", "gender", &["female", "male", "other"], &|member| member.gender.as_deref());
    facts
}

fn member_view(kit: &Kit<'_>, member: &Member) -> views::Member {
    views::Member {
        name: kit.text(&member.name),
        affiliation: kit.some_text(&member.affiliation),
        side: kit.say_as("side", &member.side),
        gender: member.gender.as_deref().map(|gender| kit.say_as("gender", gender)),
        role: member.role.as_deref().map(|key| role(kit, key)),
        chair: member.chair,
    }
}

/// All units, parents before children, with their depth. Units whose parents go in a circle stand
/// at the end.
fn in_order(basis: &Basis) -> Vec<(&str, u8)> {
    let units = &basis.organization.units;
    let mut out: Vec<(&str, u8)> = Vec::with_capacity(units.len());
    let mut done: BTreeSet<&str> = BTreeSet::new();
    let roots = units
        .iter()
        .filter(|(_, unit)| unit.parent.as_ref().is_none_or(|parent| !units.contains_key(parent)));
    // The site's own agency comes first.
    let mut roots: Vec<&str> = roots.map(|(key, _)| key.as_str()).collect();
    roots.sort_by_key(|key| *key != basis.site.agency);
    let rest = units.keys().map(String::as_str);
    for root in roots.into_iter().chain(rest) {
        let mut stack = vec![(root, 0_u8)];
        while let Some((key, depth)) = stack.pop() {
            if !done.insert(key) {
                continue;
            }
            out.push((key, depth));
            let children = units.iter().rev().filter(|(_, unit)| unit.parent.as_deref() == Some(key));
            stack.extend(children.map(|(child, _)| (child.as_str(), depth.saturating_add(1).min(4))));
        }
    }
    out
}

fn unit_row(kit: &Kit<'_>, key: &str, depth: u8, holdings: &Holdings) -> UnitRow {
    let basis = kit.basis();
    let unit = &basis.organization.units[key];
    let contact =
        basis.unit_contact(key).filter(|contact| basis.organization.contacts.contains_key(*contact));
    UnitRow {
        link: kit.link(format!("units/{key}/index.html"), kit.text(&unit.name)),
        kind: kit.say_as("unit", &unit.kind),
        depth,
        datasets: kit.number(holdings.below.get(key).map_or(0, Vec::len) as u64),
        contact: contact.map(|contact| {
            let name = kit.text(&basis.organization.contacts[contact].name);
            Link { href: Href::Here(format!("#{contact}")), label: name }
        }),
        reviewers: unit.reviewers.iter().map(|role| kit.role_name(role)).collect(),
    }
}

// A unit's page.

fn unit(kit: &Kit<'_>, key: &str, holdings: &Holdings) -> Page<UnitPage> {
    let basis = kit.basis();
    let fallback = crate::model::Unit::default();
    let unit = basis.organization.units.get(key).unwrap_or(&fallback);
    let cards = holdings.cards(kit.edition, key);
    let content = UnitPage {
        kind: kit.say_as("unit", &unit.kind),
        facts: unit_facts(kit, unit),
        counts: counts(kit, &cards),
        contact: basis.unit_contact(key).and_then(|contact| kit.contact_of(contact)),
        children: basis
            .organization
            .units
            .iter()
            .filter(|(_, other)| other.parent.as_deref() == Some(key))
            .filter_map(|(child, _)| kit.unit_link(child))
            .collect(),
        datasets: cards.iter().take(SHOWN).map(|card| card_view(kit, card)).collect(),
        all: holdings.list(key),
    };
    let mut page = Page::new("unit.html", "team", kit.text(&unit.name), content);
    page.breadcrumbs = vec![kit.link("team/index.html", kit.own(kit.say("page_team")))];
    let mut above: Vec<Link> = basis
        .organization
        .upwards(key)
        .skip(1)
        .take(4)
        .filter_map(|(above, _)| kit.unit_link(above))
        .collect();
    above.reverse();
    page.breadcrumbs.extend(above);
    page
}

fn unit_facts(kit: &Kit<'_>, unit: &crate::model::Unit) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(link) = unit.parent.as_deref().and_then(|parent| kit.unit_link(parent)) {
        facts.push(kit.fact("parent", "unit_parent", Inline::Link(link)));
    }
    if let Some(oid) = &unit.oid {
        facts.push(kit.fact("oid", "unit_oid", Inline::Code(oid.clone())));
    }
    if let Some(code) = &unit.code {
        facts.push(kit.fact("code", "unit_code", Inline::Code(code.clone())));
    }
    let reviewers: Vec<Inline> =
        unit.reviewers.iter().map(|role| Inline::Text(kit.role_name(role))).collect();
    if !reviewers.is_empty() {
        facts.push(kit.facts_row("reviewers", "unit_reviewers", reviewers));
    }
    if let Some(url) = &unit.url {
        facts.push(kit.fact("url", "fact_landing_page", Inline::Link(kit.external(url, kit.own(url)))));
    }
    facts
}

/// Data sets by state; states that do not occur are left out.
fn counts(kit: &Kit<'_>, cards: &[&Card]) -> Vec<UnitCount> {
    let offered = |card: &Card, access| card.status.is_offered() && card.access == access;
    let count = |test: &dyn Fn(&Card) -> bool| cards.iter().filter(|card| test(card)).count() as u64;
    [
        ("access", "open", count(&|card| offered(card, Access::Open))),
        ("access", "on-request", count(&|card| offered(card, Access::OnRequest))),
        ("access", "closed", count(&|card| offered(card, Access::Closed))),
        ("status", "planned", count(&|card| card.status == Status::Planned)),
        ("status", "withdrawn", count(&|card| card.status == Status::Withdrawn)),
    ]
    .into_iter()
    .filter(|(_, _, n)| *n > 0)
    .map(|(family, word, n)| UnitCount {
        value: kit.number(n),
        tag: kit.tag(kit.say_as(family, word), word),
        href: None,
    })
    .collect()
}
