//! Checks that need all data sets, or the as-of date.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use super::time::{AsOf, NO_EVENT, governance_events};
use super::{Report, approvals, awards, citations, minutes, organization, plan, requests};
use crate::citation::DocumentNumber;
use crate::colour::{Colour, TEXT_CONTRAST, WHITE};
use crate::content::{Card, Content, events_of};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Edit, Fix, Level, Place, Related, Surety};
use crate::model::Access;
use crate::period::Period;
use crate::rulebook::{datasets, governance as governance_rules, links, restrictions, site, texts};

/// Checks a site as a whole.
pub fn check(content: &Content, as_of: &AsOf, findings: &mut Vec<Diagnostic>) {
    site_settings(content, findings);
    references_between(content, findings);
    told_apart(content, findings);
    document_numbers(content, findings);
    future(content, as_of, findings);
    reviews(content, as_of.date, findings);
    organization::check(&content.basis, findings);
    minutes::check(content, findings);
    plan::check(&content.basis, findings);
    requests::check(content, findings);
    awards::check(&content.basis, findings);
    approvals::documents(&content.basis, findings);
    citations::documents(content, findings);
    late_decisions(content, as_of.date, findings);
    passed(content, as_of.date, findings);
}

/// What was announced has been held or cancelled by now, and a plan in force has not run out.
fn passed(content: &Content, as_of: Date, findings: &mut Vec<Diagnostic>) {
    let mut warn = |rule, file: &str, message, hint| {
        let place = Place::Value("/status".to_owned());
        let mut finding = Diagnostic::new(rule, file, place, message).hint(hint);
        finding.level = Level::Warning;
        findings.push(finding);
    };
    for minutes in content.basis.minutes.iter().filter(|minutes| minutes.status == "announced") {
        if let Some(date) = minutes.date.filter(|date| *date < as_of) {
            let message = words!(
                "預告的會議日期 {date} 已過（基準日 {as_of}）",
                "announced for {date}, which has passed (as of {as_of})"
            );
            let hint = words!(
                "開過會就補上紀錄並改為 held，沒開則改為 cancelled",
                "write its minutes and `status: held`, or `status: cancelled`"
            );
            warn(&governance_rules::MINUTES, &minutes.source.file, message, hint);
        }
    }
    for plan in content.basis.plans.iter().filter(|plan| plan.status == "in-force") {
        if let Some(end) = plan.period.end.filter(|end| *end < as_of) {
            let message = words!(
                "實施期間到 {end} 為止，狀態仍為 in-force",
                "it ran until {end} and is still `in-force`"
            );
            let hint = words!(
                "狀態改為 superseded，或展延 period.end",
                "write `status: superseded`, or extend `period.end`"
            );
            warn(&governance_rules::PLAN_VALUE, &plan.source.file, message, hint);
        }
    }
}

fn site_settings(content: &Content, findings: &mut Vec<Diagnostic>) {
    let mut report = Report { file: "content/site.yaml", findings };
    let base = &content.basis.site.base_url;
    let good = crate::schema::is_url(base) && base.ends_with('/') && !base.contains(['?', '#']);
    if !good && !base.is_empty() {
        report.at(
            &site::BASE_URL,
            "/base_url",
            words!(
                "「{base}」不是以 https:// 開頭、以 / 結尾的網址",
                "`{base}` is not a URL that starts with https:// and ends with /"
            ),
        );
    }
    let theme = &content.basis.site.theme;
    if let Some(brand) = theme.brand.as_deref().filter(|brand| !crate::schema::form::is_colour(brand)) {
        report.at(
            &site::BRAND,
            "/theme/brand",
            words!("「{brand}」不是 #0b5394 這樣的顏色", "`{brand}` is not a colour such as #0b5394"),
        );
    }
    // A colour that is none was told just now; a site's own style sheet is not judged.
    if let Some((text, brand)) = theme.brand.as_deref().and_then(|text| Some((text, Colour::read(text)?))) {
        contrast(text, brand, &mut report);
    }
    if let Some(logo) = theme.logo.as_deref().filter(|logo| crate::address::logo(logo).is_none()) {
        report.at(&site::BRAND, "/theme/logo", words!("「{logo}」不是圖片檔", "`{logo}` is not a picture"));
    }
    if content.basis.site.languages.is_empty() {
        report.at(
            &crate::rulebook::keys::MISSING_KEY,
            "/languages",
            words!("至少要有一種語言", "at least one language is needed"),
        );
    }
}

/// White text stands on the brand colour; what the style sheet derives from it is read where that is.
fn contrast(text: &str, brand: Colour, report: &mut Report<'_>) {
    let ratio = brand.contrast(WHITE);
    if ratio >= TEXT_CONTRAST {
        return;
    }
    // Rounded down: what is nearly enough is not shown as enough.
    let shown = format!("{:.2}", (ratio * 100.0).floor() / 100.0);
    let shade = brand.dark_enough();
    let message = words!(
        "白色文字在代表色 {text} 上的對比只有 {shown} 比 1，至少要 4.5 比 1；最接近而夠深的是 {shade}",
        "white text on the brand colour {text} has a contrast of {shown} to 1 only; it takes 4.5 to 1. The nearest that is dark enough is {shade}"
    );
    let finding = report.at(&site::CONTRAST, "/theme/brand", message);
    finding.fix = Some(Fix { edit: Edit::Value(shade.to_string()), surety: Surety::Guess });
}

/// Data sets are told apart by their titles, and by their identifiers elsewhere.
fn told_apart(content: &Content, findings: &mut Vec<Diagnostic>) {
    let mut titles: HashMap<(&str, &str), &Card> = HashMap::new();
    let mut identifiers: HashMap<(&str, &str), &Card> = HashMap::new();
    for card in content.cards.iter().filter(|card| card.is_public() && !card.self_published) {
        let mut same = |rule, first: &Card, pointer: String, message| {
            findings.push(Diagnostic::new(rule, &card.file, Place::Value(pointer.clone()), message).related(
                &first.file,
                Place::Value(pointer),
                words!("另一個資料集", "the other data set"),
            ));
        };
        for (tag, title) in card.title.iter() {
            match titles.entry((tag, title)) {
                Entry::Vacant(free) => {
                    free.insert(card);
                }
                // A series and its only member may bear one name.
                Entry::Occupied(taken) if taken.get().series == card.series => {
                    let message = words!(
                        "名稱「{title}」與另一個資料集相同",
                        "another data set has the title `{title}`"
                    );
                    same(&datasets::SAME_TITLE, taken.get(), "/title".into(), message);
                    break;
                }
                Entry::Occupied(_) => {}
            }
        }
        for (scheme, identifier) in &card.identifiers {
            match identifiers.entry((scheme, identifier)) {
                Entry::Vacant(free) => {
                    free.insert(card);
                }
                Entry::Occupied(taken) => {
                    let message = words!(
                        "識別碼 {scheme}: {identifier} 已屬於另一個資料集",
                        "{scheme}: {identifier} is the identifier of another data set"
                    );
                    let pointer = format!("/identifiers/{scheme}");
                    same(&datasets::SAME_IDENTIFIER, taken.get(), pointer, message);
                }
            }
        }
    }
}

/// A revision's document number is of the year of its date.
fn document_numbers(content: &Content, findings: &mut Vec<Diagnostic>) {
    let basis = &content.basis;
    let pages = basis.pages.iter().map(|page| (&page.source.file, &page.revisions));
    let plans = basis.plans.iter().map(|plan| (&plan.source.file, &plan.revisions));
    let awards = basis.awards.iter().map(|award| (&award.source.file, &award.revisions));
    for (file, revisions) in pages.chain(plans).chain(awards) {
        for (index, revision) in revisions.iter().enumerate() {
            let number = revision.document.as_deref().and_then(DocumentNumber::read);
            let (Some(year), Some(date)) = (number.and_then(|n| n.year()), revision.date) else { continue };
            if year != date.year() {
                let of = year - 1911;
                findings.push(Diagnostic::new(
                    &texts::DOCUMENT_NUMBER,
                    file,
                    Place::Value(format!("/revisions/{index}/document")),
                    words!(
                        "文號是 {of} 年度的，修正日期是 {date}",
                        "the document number is of the year {of} (民國), the revision of {date}"
                    ),
                ));
            }
        }
    }
}

/// References to series that are none, to what is not open, and former ids that are taken.
fn references_between(content: &Content, findings: &mut Vec<Diagnostic>) {
    let ids: HashSet<String> = content.cards.iter().map(|card| card.id.to_ascii_lowercase()).collect();
    let mut former_ids: HashMap<String, Vec<&str>> = HashMap::new();
    for card in &content.cards {
        for former in &card.former_ids {
            former_ids.entry(former.to_ascii_lowercase()).or_default().push(&card.id);
        }
    }
    for card in &content.cards {
        let mut report = Report { file: &card.file, findings };
        if content.basis.is_self_published(&card.id) {
            let id = &card.id;
            report.push(Diagnostic::new(
                &links::RESERVED_ID,
                &card.file,
                Place::File,
                words!(
                    "「{id}」是本專區自動產生的資料集",
                    "`{id}` is a data set that odsite makes of this section"
                ),
            ));
        }
        for (pointer, id) in &card.links {
            let Some(other) = content.card(id) else { continue };
            if pointer == "/series" && !other.series {
                report.at(
                    &datasets::SERIES,
                    pointer.clone(),
                    words!("「{id}」不是 kind: series", "`{id}` is not of kind series"),
                );
            }
            if pointer == "/restriction/open_part" && other.is_public() && !other.is_open() {
                report.at(
                    &links::DISAGREEMENT,
                    pointer.clone(),
                    words!("「{id}」不是開放資料", "`{id}` is not open data"),
                );
            }
            if pointer == "/series"
                && other.series
                && card.is_open()
                && other.is_public()
                && other.access != Access::Open
            {
                let access = other.access.word();
                report
                    .at(
                        &links::DISAGREEMENT,
                        pointer.clone(),
                        words!(
                            "系列「{id}」為 {access}，而這個資料集是開放的",
                            "the series `{id}` is {access}, and this data set is open"
                        ),
                    )
                    .related
                    .push(Related {
                        file: other.file.clone(),
                        place: Place::Value("/access".to_owned()),
                        label: words!("系列的開放情形", "access of the series"),
                    });
            }
            succession(card, pointer, other, &mut report);
            if id == &card.id {
                report.at(
                    &links::UNKNOWN_REFERENCE,
                    pointer.clone(),
                    words!("資料集不能參照自己", "a data set cannot refer to itself"),
                );
            }
        }
        for (index, former) in card.former_ids.iter().enumerate() {
            let of_other = |lower: &String| former_ids.get(lower).is_some_and(|ids| ids.len() > 1);
            let lower = former.to_ascii_lowercase();
            if crate::content::is_reserved_id(former) {
                report.at(
                    &links::RESERVED_ID,
                    format!("/former_ids/{index}"),
                    words!("「{former}」另有用途", "`{former}` has another use"),
                );
            }
            if ids.contains(&lower) || of_other(&lower) {
                report.at(
                    &links::DUPLICATE_ID,
                    format!("/former_ids/{index}"),
                    words!(
                        "舊識別碼「{former}」已有其他資料集使用",
                        "former id `{former}` is taken by another data set"
                    ),
                );
            }
        }
    }
}

/// What is withdrawn for a successor, and what supersedes it, name each other where both speak.
fn succession(card: &Card, pointer: &str, other: &Card, report: &mut Report<'_>) {
    let back = match pointer {
        "/withdrawal/successor" => "/supersedes",
        "/supersedes" => "/withdrawal/successor",
        _ => return,
    };
    if let Some((_, named)) = other.links.iter().find(|(at, id)| at == back && *id != card.id) {
        let id = &other.id;
        let key = back.trim_start_matches("/withdrawal").trim_start_matches('/');
        let finding = report.at(
            &links::DISAGREEMENT,
            pointer,
            words!(
                "「{id}」的 {key} 是「{named}」，不是這個資料集",
                "`{key}` of `{id}` is `{named}`, not this data set"
            ),
        );
        finding.related.push(Related {
            file: other.file.clone(),
            place: Place::Value(back.to_owned()),
            label: words!("另一端", "the other end"),
        });
        finding.hint = Some(words!(
            "successor 與 supersedes 要互相指名；改正其中一端",
            "`successor` and `supersedes` name each other; correct one of them"
        ));
    }
}

fn future(content: &Content, as_of: &AsOf, findings: &mut Vec<Diagnostic>) {
    let limit = as_of.date;
    for (file, pointer, told) in told_of_the_future(content, limit) {
        let message = words!(
            "{told} 在基準日 {limit} 還沒有開始，不會有結果",
            "{told} has not begun on the as-of date {limit} and has no result"
        );
        findings.push(Diagnostic::new(&datasets::FUTURE_EVENT, file, Place::Value(pointer), message));
    }
    match &as_of.event {
        None => {
            let say =
                |date: Date| words!("{date} 在基準日 {limit} 之後", "{date} is after the as-of date {limit}");
            for (at, card) in content.cards.iter().enumerate() {
                if card.newest_event.is_none_or(|date| date <= limit) {
                    continue;
                }
                let dataset = content.dataset(at);
                for (pointer, date) in events_of(&dataset).filter(|(_, date)| *date > limit) {
                    findings.push(Diagnostic::new(
                        &datasets::FUTURE_EVENT,
                        &card.file,
                        Place::Value(pointer),
                        say(date),
                    ));
                }
            }
            for (file, pointer, date) in governance_events(content) {
                if date > limit {
                    findings.push(Diagnostic::new(
                        &datasets::FUTURE_EVENT,
                        file,
                        Place::Value(pointer),
                        say(date),
                    ));
                }
            }
        }
        Some((file, place, second)) if limit.days_since(*second) > 366 => {
            let mut place = place.clone();
            if let Some(at) = content.cards.iter().position(|card| &card.file == file) {
                let found = events_of(&content.dataset(at)).find(|(_, date)| *date == limit);
                if let Some((pointer, _)) = found {
                    place = Place::Value(pointer);
                }
            }
            let days = limit.days_since(*second);
            findings.push(Diagnostic::new(&datasets::FAR_EVENT, file, place, words!("{limit} 比其次的日期 {second} 晚 {days} 天，全站以此為基準日", "{limit} is {days} days after the next newest date {second}, and the whole site is computed as of it")));
        }
        Some(_) => {}
    }
}

/// Results of periods that have not begun: file, place, period.
fn told_of_the_future(content: &Content, as_of: Date) -> Vec<(&str, String, String)> {
    let mut all = Vec::new();
    if as_of == NO_EVENT {
        return all;
    }
    for plan in &content.basis.plans {
        for (i, indicator) in plan.indicators.iter().enumerate() {
            for (a, actual) in indicator.actuals.iter().enumerate() {
                if Period::read(&actual.period).is_some_and(|period| period.start > as_of) {
                    let place = format!("/indicators/{i}/actuals/{a}/period");
                    all.push((plan.source.file.as_str(), place, actual.period.clone()));
                }
            }
        }
    }
    for award in &content.basis.awards {
        for (i, round) in award.rounds.iter().enumerate() {
            let begun = i32::from(round.year) <= i32::from(as_of.year());
            if !begun && !round.results.is_empty() {
                all.push((&award.source.file, format!("/rounds/{i}/year"), round.year.to_string()));
            }
        }
    }
    all
}

fn reviews(content: &Content, as_of: Date, findings: &mut Vec<Diagnostic>) {
    for card in content.cards.iter().filter(|card| card.restricted) {
        if let Some(due) = card.review_by.filter(|due| *due < as_of) {
            let message = words!(
                "應於 {due} 前檢討，基準日為 {as_of}",
                "review was due by {due}; the as-of date is {as_of}"
            );
            findings.push(Diagnostic::new(
                &restrictions::REVIEW_DUE,
                &card.file,
                Place::Value("/restriction/review_by".into()),
                message,
            ));
        }
    }
}

/// A decision that is not carried out 60 days after its meeting is an error.
fn late_decisions(content: &Content, as_of: Date, findings: &mut [Diagnostic]) {
    for finding in findings.iter_mut().filter(|f| f.rule == &governance_rules::NOT_CARRIED_OUT) {
        let held = finding
            .related
            .first()
            .and_then(|related| content.basis.minutes.iter().find(|m| m.source.file == related.file))
            .and_then(|minutes| minutes.date);
        if held.is_some_and(|date| as_of.days_since(date) > 60) {
            finding.level = Level::Error;
        }
    }
}
