//! Awards: rules, criteria, prizes, and who won.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::kit::Kit;
use super::texts::{Ids, published};
use super::{Frame, Page, has};
use crate::facts::Edition;
use crate::model;
use crate::outputs::{Input, Outputs};
use crate::theme::views::{
    Award, AwardList, Column, Criterion, Fact, Inline, Prize, Round, Row, Table, Text,
};

/// Adds the list.
pub fn add(frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    if has(edition, "awards") {
        frame.add(outputs, "awards/", vec![Input::Site, Input::Documents, Input::Cards], list);
    }
}

/// Files that awards name: where they are published, and where they are.
pub fn attachments(edition: &Edition) -> Vec<(String, String)> {
    public(edition)
        .flat_map(|award| published(&award.source, &folder(&award.source.id), std::iter::empty()))
        .collect()
}

fn public(edition: &Edition) -> impl Iterator<Item = &model::Award> {
    edition.content.basis.awards.iter().filter(|award| award.status.as_deref() != Some("draft"))
}

fn folder(id: &str) -> String {
    format!("awards/{id}")
}

fn list(kit: &Kit<'_>) -> Page<AwardList> {
    let mut ids = Ids::of_theme([]);
    for award in public(kit.edition) {
        ids.take(&award.source.id);
    }
    let awards = public(kit.edition).map(|award| view(kit, award, &mut ids)).collect();
    let mut page = Page::new("awards.html", "awards", kit.own(kit.say("page_awards")), AwardList { awards });
    page.lead = Some(kit.say("lead_awards").to_owned());
    page.description = page.lead.clone();
    page
}

fn view(kit: &Kit<'_>, award: &model::Award, ids: &mut Ids) -> Award {
    let id = &award.source.id;
    let status = award.status.as_deref().map(|status| {
        kit.tag(kit.say_as("plan", status), if status == "in-force" { "open" } else { status })
    });
    let mut rounds: Vec<(usize, &model::Round)> = award.rounds.iter().enumerate().collect();
    rounds.sort_by_key(|(_, round)| std::cmp::Reverse(round.year));
    Award {
        id: id.clone(),
        title: kit.text(&award.title),
        kind: kit.say_as("award", &award.kind),
        status,
        facts: facts(kit, award),
        body: ids.body(kit, &award.source, &folder(id), 1).map(|(html, _)| html),
        revisions: kit.revisions(&award.revisions, &format!("award/{id}")),
        chain: super::story::steps_of_meetings(kit, &format!("award/{id}")),
        criteria: criteria(kit, award),
        prizes: award.prizes.iter().map(|prize| prize_view(kit, prize)).collect(),
        rounds: rounds.into_iter().map(|(at, round)| round_view(kit, award, at, round)).collect(),
    }
}

fn facts(kit: &Kit<'_>, award: &model::Award) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(basis) = kit.some_text(&award.basis) {
        facts.push(kit.fact("basis", "award_basis", Inline::Text(basis)));
    }
    if let Some(link) = award.unit.as_deref().and_then(|unit| kit.unit_link(unit)) {
        facts.push(kit.fact("unit", "award_unit", Inline::Link(link)));
    }
    if let Some(eligible) = kit.some_text(&award.eligible) {
        facts.push(kit.fact("eligible", "award_eligible", Inline::Text(eligible)));
    }
    facts
}

/// Criteria with those below them, in the order written; a loop of parents ends.
fn criteria(kit: &Kit<'_>, award: &model::Award) -> Vec<Criterion> {
    let mut out = Vec::new();
    let mut done = BTreeSet::new();
    let known = |id: &str| award.criteria.iter().any(|criterion| criterion.id == id);
    for criterion in award.criteria.iter().filter(|c| c.parent.as_deref().is_none_or(|parent| !known(parent)))
    {
        below(kit, award, criterion, 0, &mut done, &mut out);
    }
    for criterion in &award.criteria {
        below(kit, award, criterion, 0, &mut done, &mut out);
    }
    out
}

fn below<'a>(
    kit: &Kit<'_>,
    award: &'a model::Award,
    criterion: &'a model::Criterion,
    depth: u8,
    done: &mut BTreeSet<&'a str>,
    out: &mut Vec<Criterion>,
) {
    if !done.insert(&criterion.id) {
        return;
    }
    out.push(Criterion {
        id: criterion.id.clone(),
        title: kit.text(&criterion.title),
        text: kit.some_text(&criterion.text),
        weight: criterion.weight.map(plain_number),
        bonus: criterion.bonus.as_ref().map(|bonus| match bonus.max {
            Some(max) => {
                kit.fill("award_bonus_most", &[("n", &plain_number(bonus.each)), ("m", &plain_number(max))])
            }
            None => kit.fill("award_bonus_each", &[("n", &plain_number(bonus.each))]),
        }),
        metric: criterion.metric.as_deref().map(|metric| kit.say_as("metric", metric)),
        assessed_by: criterion.assessed_by.as_deref().map(|by| kit.default_words(by)),
        depth: depth.min(3),
    });
    for child in award.criteria.iter().filter(|child| child.parent.as_deref() == Some(criterion.id.as_str()))
    {
        below(kit, award, child, depth.saturating_add(1), done, out);
    }
}

fn plain_number(number: f64) -> String {
    format!("{number}")
}

fn prize_view(kit: &Kit<'_>, prize: &model::Prize) -> Prize {
    Prize {
        title: kit.text(&prize.title),
        quota: prize.quota.map(|quota| kit.number(u64::from(quota))),
        threshold: prize.threshold.map(plain_number),
        reward: kit.some_text(&prize.reward),
    }
}

fn round_view(kit: &Kit<'_>, award: &model::Award, at: usize, round: &model::Round) -> Round {
    let label = kit.period(&format!("{:04}", round.year));
    let id = &award.source.id;
    let table = (!round.results.is_empty()).then(|| Table {
        id: format!("_round-{id}-{at}"),
        caption: kit
            .fill("award_results_caption", &[("title", &kit.text(&award.title).text), ("year", &label)]),
        columns: columns(kit, award, round),
        rows: round.results.iter().map(|result| row(kit, award, round, result)).collect(),
        note: None,
    });
    Round { label, decisions: kit.decisions(&round.decided_in, &format!("award/{id}")), table }
}

/// The criteria that have scores in a round, in the order of the award.
fn scored<'a>(award: &'a model::Award, round: &'a model::Round) -> Vec<&'a str> {
    let used: BTreeSet<&str> =
        round.results.iter().flat_map(|result| result.scores.keys().map(String::as_str)).collect();
    let mut ordered: Vec<&str> =
        award.criteria.iter().map(|criterion| criterion.id.as_str()).filter(|id| used.contains(id)).collect();
    let rest: Vec<&str> = used.into_iter().filter(|id| !ordered.contains(id)).collect();
    ordered.extend(rest);
    ordered
}

fn columns(kit: &Kit<'_>, award: &model::Award, round: &model::Round) -> Vec<Column> {
    let column = |label: Text, numeric: bool| Column { label, numeric };
    let mut columns =
        vec![column(kit.own(kit.say("award_prize")), false), column(kit.own(kit.say("award_winner")), false)];
    columns.extend(scored(award, round).into_iter().map(|id| {
        let criterion = award.criteria.iter().find(|criterion| criterion.id == id);
        column(criterion.map_or_else(|| kit.own(id), |criterion| kit.text(&criterion.title)), true)
    }));
    columns.push(column(kit.own(kit.say("award_outcome")), false));
    columns
}

fn row(kit: &Kit<'_>, award: &model::Award, round: &model::Round, result: &model::AwardResult) -> Row {
    let prize = award.prizes.iter().find(|prize| prize.id == result.prize);
    let prize = prize.map_or_else(|| kit.own(&result.prize), |prize| kit.text(&prize.title));
    let mut winner: Vec<Inline> = Vec::new();
    if let Some(unit) = result.unit.as_deref() {
        winner.push(kit.unit_link(unit).map_or_else(|| Inline::Text(kit.unit_name(unit)), Inline::Link));
    }
    let showcase = result.showcase.as_deref().and_then(|id| kit.typed_link(&format!("showcase/{id}")));
    winner.extend(showcase.map(Inline::Link));
    let mut cells = vec![vec![Inline::Text(prize)], winner];
    cells.extend(scored(award, round).into_iter().map(|id| {
        result.scores.get(id).map(|score| Inline::Text(kit.own(plain_number(*score)))).into_iter().collect()
    }));
    let kind = match result.outcome.as_str() {
        "won" => "met",
        "vacant" => "no-case",
        _ => "plain",
    };
    cells.push(vec![Inline::Tag(kit.tag(kit.say_as("award", &result.outcome), kind))]);
    Row { id: None, cells }
}
