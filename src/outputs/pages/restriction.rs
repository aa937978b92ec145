//! What is not provided and why: shared by the data set's page and the register's entry; and the
//! chain of how it was decided.

use super::dataset::law;
use super::kit::Kit;
use crate::model::{Access, Cost, Dataset, FieldAccess, Terms};
use crate::theme::views::{Apply, Fact, Inline, Link, Restriction, Text, WithheldPart};

/// The restriction of a data set; from the register (`entry`) it links to the data set instead.
pub fn view(kit: &Kit<'_>, dataset: &Dataset, entry: bool) -> Restriction {
    let object = format!("dataset/{}", dataset.id);
    let none = crate::model::Restriction::default();
    let own = dataset.restriction.as_ref().unwrap_or(&none);
    let tag = if dataset.access == Access::Open {
        kit.tag(kit.say("tag_partly_open"), "part")
    } else {
        kit.tag(kit.say_as("access", dataset.access.word()), dataset.access.word())
    };
    let mut parts: Vec<WithheldPart> = own
        .withheld_parts
        .iter()
        .map(|part| WithheldPart {
            part: Inline::Text(kit.text(&part.part)),
            treatment: kit.tag(
                kit.say_as("treatment", &part.treatment),
                if part.treatment == "withheld" { "withheld" } else { "generalised" },
            ),
        })
        .collect();
    for field in &dataset.fields {
        let word = match field.access {
            FieldAccess::Open => continue,
            FieldAccess::Generalised => "generalised",
            FieldAccess::Withheld => "withheld",
        };
        parts.push(WithheldPart {
            part: Inline::Code(field.name.clone()),
            treatment: kit.tag(kit.say_as("treatment", word), word),
        });
    }
    let rest = severability(kit, dataset).map(|key| kit.own(kit.say(key)));
    let entry_link = if entry {
        kit.dataset_link(&dataset.id)
    } else {
        Some(kit.link(format!("restricted/{}/index.html", dataset.id), kit.own(kit.say("restriction_entry"))))
    };
    Restriction {
        tag,
        // What is open in part says so in its tag.
        scope: own
            .scope
            .as_deref()
            .filter(|_| dataset.access != Access::Open)
            .map(|scope| kit.say_as("scope", scope)),
        parts,
        rest,
        grounds: own.grounds.iter().filter_map(|key| kit.ground(key)).collect(),
        reason: kit.html(&own.reason),
        decisions: kit.decisions(&own.decided_in, &object),
        approval: kit.approval(own.approved_by.as_deref(), own.approved_on),
        review: own.review_by.map(|date| kit.due(date, "review_overdue")),
        notice: kit.notice(own.notice.as_ref()),
        open_part: own.open_part.as_deref().and_then(|id| kit.dataset_link(id)),
        entry: entry_link,
        apply: apply(kit, dataset),
        terms: own.terms.as_ref().map(|terms| terms_rows(kit, terms, &object)).unwrap_or_default(),
    }
}

/// What becomes of the part that the grounds do not reach (Freedom of Government Information Law,
/// art. 18 II): the message that says so.
fn severability(kit: &Kit<'_>, dataset: &Dataset) -> Option<&'static str> {
    let restriction = dataset.restriction.as_ref()?;
    let grounds = &kit.basis().grounds;
    let named = restriction.grounds.iter().filter_map(|key| grounds.get(key));
    let mut statutes = named.filter(|ground| !ground.law.is_empty()).peekable();
    statutes.peek()?;
    Some(match (dataset.access, &restriction.open_part) {
        (Access::Open, _) => "severability_open",
        (_, Some(_)) => "severability_elsewhere",
        _ if statutes.all(|ground| ground.severable) => "severability_none",
        _ => "severability_not_asked",
    })
}

fn apply(kit: &Kit<'_>, dataset: &Dataset) -> Option<Apply> {
    let apply = dataset.restriction.as_ref()?.apply.as_ref()?;
    let mut links: Vec<Link> = apply.page.as_deref().and_then(|id| kit.page_link(id)).into_iter().collect();
    if let Some(url) = &apply.url {
        links.push(kit.external(url, kit.own(kit.say("open_form"))));
    }
    let cost = dataset.cost.as_ref();
    Some(Apply {
        links,
        contact: apply.contact.as_deref().and_then(|key| kit.contact_of(key)),
        days: apply.days.map(|n| kit.fill("apply_days_n", &[("n", &n.to_string())])),
        cost: cost.and_then(|cost| self::cost(kit, cost)),
        cost_law: cost.and_then(|cost| cost.law.as_deref()).and_then(|key| law(kit, key)),
    })
}

/// A charge in words.
pub fn cost(kit: &Kit<'_>, cost: &Cost) -> Option<Text> {
    let amount = cost.amount?;
    if amount == 0.0 {
        return Some(kit.own(kit.say("cost_free")));
    }
    let figure = if amount.fract() == 0.0 { kit.number(amount.abs() as u64) } else { format!("{amount:.2}") };
    let currency = cost.currency.as_deref().unwrap_or("TWD");
    let key = if currency == "TWD" { "cost_amount_twd" } else { "cost_amount" };
    Some(kit.own(kit.fill(key, &[("amount", &figure), ("currency", currency)])))
}

fn terms_rows(kit: &Kit<'_>, terms: &Terms, object: &str) -> Vec<Fact> {
    let mut rows = Vec::new();
    for (key, label, text) in [
        ("duties", "terms_duties", &terms.duties),
        ("liability", "terms_liability", &terms.liability),
        ("termination", "terms_termination", &terms.termination),
        ("license", "terms_license", &terms.license),
        ("period", "terms_period", &terms.period),
        ("scope", "terms_scope", &terms.scope),
        ("charging", "terms_charging", &terms.charging),
    ] {
        if let Some(text) = kit.some_text(text) {
            rows.push(kit.fact(key, label, Inline::Text(text)));
        }
    }
    if let Some(date) = terms.review_by {
        rows.push(kit.fact("review_by", "terms_review_by", Inline::Date(kit.date(date))));
    }
    if let Some(page) = terms.page.as_deref().and_then(|id| kit.page_link(id)) {
        rows.push(kit.fact("page", "terms_page", Inline::Link(page)));
    }
    let decisions: Vec<Inline> =
        kit.decisions(&terms.decided_in, object).into_iter().map(|d| Inline::Link(d.link)).collect();
    if !decisions.is_empty() {
        rows.push(kit.facts_row("decided_in", "terms_decided_in", decisions));
    }
    rows
}
