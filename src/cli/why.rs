//! `odsite why ID`: how an object came to be what it is, step by step, with the file that says so.

use std::collections::BTreeMap;

use super::args::WhyArgs;
use super::{Failure, report};
use crate::facts::Edition;
use crate::facts::graph;
use crate::facts::story::{Event, story};
use crate::section::Section;
use crate::theme::{Messages, Theme};
use crate::words::Speech;

pub fn run(args: &WhyArgs, speech: Speech) -> Result<(), Failure> {
    let (_, world) = super::world(&args.common)?;
    let section = Section::open(&world);
    let (Some(content), Some(as_of)) = (section.content, section.as_of) else {
        report::findings(&section.findings, &*world, super::args::FormatArg::Text, speech);
        return Err(Failure::Findings);
    };
    let theme = Theme::load(&*world, None).map_err(|_| {
        Failure::Usage(words!("內建佈景無法使用", "the theme that is built in cannot be used"))
    })?;
    let language = match speech {
        Speech::Chinese => "zh-Hant-TW",
        Speech::English => "en",
    };
    let Some(messages) = theme.messages(language) else { return Ok(()) };
    let edition = Edition::new(content, as_of.date);
    let object = find(&edition, &args.id)?;
    let say = Say { edition: &edition, messages, language, speech };
    report::say(&say.heading(&object));
    let events = story(&edition, &object).unwrap_or_default();
    let links = say.links(&object);
    if events.is_empty() && links.is_empty() {
        report::say(words!("沒有任何有日期的紀錄", "nothing about it is dated").get(speech));
    }
    for event in &events {
        report::say(&say.line(event));
    }
    if !links.is_empty() {
        if !events.is_empty() {
            report::say("");
        }
        links.iter().for_each(|line| report::say(line));
    }
    Ok(())
}

/// The typed reference that an id means: as written, or the data set, meeting, request … of that name.
fn find(edition: &Edition, id: &str) -> Result<String, Failure> {
    let mut ids: Vec<String> = Vec::new();
    graph::nodes(edition, &mut |node| ids.push(node.id));
    // Actions of minutes have a story and are no nodes.
    if ids.iter().any(|node| node == id) || story(edition, id).is_some() {
        return Ok(id.to_owned());
    }
    let kinds = [
        "dataset", "meeting", "request", "plan", "page", "award", "activity", "unit", "role", "body", "law",
        "ground",
    ];
    let bare = |kind: &&str| {
        let candidate = format!("{kind}/{id}");
        (ids.contains(&candidate) || story(edition, &candidate).is_some()).then_some(candidate)
    };
    if let Some(found) = kinds.iter().find_map(bare) {
        return Ok(found);
    }
    let names = ids
        .iter()
        .flat_map(|id| [Some(id.as_str()), id.split_once('/').map(|(_, bare)| bare)].into_iter().flatten());
    let near = crate::schema::nearest(id, names);
    Err(Failure::Usage(match near {
        Some(near) => words!("沒有「{id}」；是否為 {near}？", "there is no `{id}`; did you mean {near}?"),
        None => words!(
            "沒有「{id}」；寫資料集的識別碼，或 meeting/…、plan/…、request/…",
            "there is no `{id}`; give the id of a data set, or meeting/…, plan/…, request/…"
        ),
    }))
}

struct Say<'a> {
    edition: &'a Edition,
    messages: &'a Messages,
    language: &'a str,
    speech: Speech,
}

impl Say<'_> {
    fn title(&self, object: &str) -> String {
        let content = &self.edition.content;
        let basis = &content.basis;
        let (word, rest) = object.split_once('/').unwrap_or((object, ""));
        let id = rest.split('#').next().unwrap_or(rest);
        let text = match word {
            "dataset" => content.card(id).map(|card| &card.title),
            "meeting" => match (basis.item(rest), rest.split_once('#')) {
                (Some((_, item)), _) => Some(&item.title),
                (None, Some((meeting, part))) => basis
                    .minutes
                    .iter()
                    .filter(|m| m.source.id == meeting)
                    .flat_map(|m| m.items.iter().flat_map(|item| &item.actions))
                    .find(|action| action.id == part)
                    .map(|action| &action.task),
                (None, None) => basis.minutes.iter().find(|m| m.source.id == id).map(|m| &m.title),
            },
            "plan" => basis.plans.iter().find(|p| p.source.id == id).map(|p| &p.title),
            "page" => basis.pages.iter().find(|p| p.source.id == id).map(|p| &p.title),
            "request" => basis.requests.iter().find(|r| r.source.id == id).map(|r| &r.subject),
            "activity" => basis.activities.iter().find(|a| a.source.id == id).map(|a| &a.title),
            "award" => basis.awards.iter().find(|a| a.source.id == id).map(|a| &a.title),
            "ground" => basis.grounds.get(rest).map(|ground| &ground.citation),
            "role" => basis.organization.roles.get(rest).map(|role| &role.title),
            "unit" => basis.organization.units.get(rest).map(|unit| &unit.name),
            "body" => basis.organization.bodies.get(rest).map(|body| &body.name),
            "law" => basis.laws.get(rest).map(|law| &law.name),
            "showcase" => basis.showcases.iter().find(|s| s.source.id == id).map(|s| &s.title),
            _ => None,
        };
        text.map(|text| text.get(self.language).to_owned()).unwrap_or_default()
    }

    fn word(&self, family: &str, word: &str) -> String {
        self.messages.get(&format!("{family}_{}", word.replace('-', "_"))).to_owned()
    }

    fn heading(&self, object: &str) -> String {
        let id = object.split_once('/').map_or(object, |(_, id)| id);
        let state = self.edition.content.card(id).filter(|_| object.starts_with("dataset/")).map(|card| {
            let access = self.word("access", card.access.word());
            format!("  [{access} · {}]", self.word("status", card.status.word()))
        });
        format!("{object}  {}{}", self.title(object), state.unwrap_or_default())
    }

    fn line(&self, event: &Event) -> String {
        let label = self.word("step", event.what);
        let mut line = format!("{}  {label}", event.date);
        if let Some(object) = &event.object {
            line.push_str(&format!("  {object}  {}", self.title(object)));
        }
        if let Some(role) = &event.role {
            line.push_str(&format!("  {}", self.title(&format!("role/{role}"))));
        }
        if event.superseded {
            line.push_str(&format!("  [{}]", self.messages.get("decision_superseded")));
        }
        let note = event.note.get(self.language).split_whitespace().collect::<Vec<_>>().join(" ");
        if !note.is_empty() {
            line.push_str(&format!("\n            {note}"));
        }
        if let Some(url) = &event.url {
            line.push_str(&format!("\n            {url}"));
        }
        line
    }

    /// What the object rests on, and what names it.
    fn links(&self, object: &str) -> Vec<String> {
        let content = &self.edition.content;
        let own = object.strip_prefix("dataset/").and_then(|id| content.position(id));
        let mut lines: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let documents = graph::of_documents(self.edition);
        let from = own.map(|at| graph::of_dataset(self.edition, &content.dataset(at))).unwrap_or_default();
        for edge in from.iter().chain(&documents).filter(|edge| edge.from == object) {
            lines.entry(edge.spoken(self.speech)).or_default().push(format!(
                "{}  {}",
                edge.to,
                self.title(&edge.to)
            ));
        }
        let mut all: Vec<String> = lines
            .into_iter()
            .flat_map(|(word, to)| to.into_iter().map(move |to| format!("→ {word}  {}", to.trim_end())))
            .collect();
        let mut to: Vec<graph::Edge> = documents.into_iter().filter(|edge| edge.to == object).collect();
        for at in 0..content.cards.len() {
            let of = graph::of_dataset(self.edition, &content.dataset(at));
            to.extend(of.into_iter().filter(|edge| edge.to == object));
        }
        for edge in to {
            all.push(
                format!("← {}  {}  {}", edge.spoken(self.speech), edge.from, self.title(&edge.from))
                    .trim_end()
                    .to_owned(),
            );
        }
        all
    }
}
