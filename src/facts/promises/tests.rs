//! The promises of the sample section, and small sections made for single rules.

use std::sync::Arc;

use super::*;
use crate::model::{Request, ServiceLevel};
use crate::section::Section;
use crate::world::{DiskWorld, MemoryWorld, World};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// A small section: two units, one body, and the data sets given as `id: manifest lines`.
fn section(as_of: &str, files: &[(&str, &str)]) -> Content {
    let mut world = MemoryWorld::new();
    world.write(
        "content/site.yaml",
        "agency: office\ntitle: 專區\nbase_url: https://x.example/\nlanguages: [zh-Hant-TW]\n\
         service_levels: {requests: [{channel: email, days: 3, count: working, holidays: [2026-02-16]}, {channel: any, days: 7}]}\n",
    );
    world.write(
        "content/organization.yaml",
        "units:\n  office: {kind: agency, name: 處}\n  a: {kind: division, name: 甲科, parent: office}\n  b: {kind: division, name: 乙科, parent: office}\n\
         roles: {cio: {title: 資訊長}}\n\
         bodies:\n  group:\n    name: 小組\n    terms:\n      - start: 2025-01-01\n        end: 2026-12-31\n        members:\n          - {name: 甲, side: agency, gender: female}\n          - {name: 乙, side: civil, gender: male}\n          - {name: 丙, side: civil, gender: male}\n",
    );
    for (path, text) in files {
        world.write(format!("content/{path}"), *text);
    }
    world.set_as_of(day(as_of));
    let world: Arc<dyn World> = Arc::new(world);
    Section::open(&world).content.unwrap()
}

fn target(metric: &str, every: &str, goal: f64) -> Target {
    Target {
        id: "t".into(),
        metric: metric.into(),
        every: every.into(),
        value: Some(goal),
        from: Some("2025".into()),
        ..Target::default()
    }
}

fn plan() -> Plan {
    let mut plan = Plan { status: "in-force".into(), ..Plan::default() };
    plan.source.id = "p".into();
    plan.period.start = Some(day("2025-01-01"));
    plan
}

/// Period, value and outcome of all periods.
fn told(content: &Content, as_of: &str, target: &Target) -> Vec<(String, Option<f64>, Outcome)> {
    told_of(content, as_of, &plan(), target)
}

fn told_of(
    content: &Content,
    as_of: &str,
    plan: &Plan,
    target: &Target,
) -> Vec<(String, Option<f64>, Outcome)> {
    let found = result(content, day(as_of), plan, target).periods;
    found.into_iter().map(|p| (p.period, p.value, p.outcome)).collect()
}

fn dataset(lines: &str) -> String {
    format!("title: 資料\ndescription: 說明\nunit: a\naccess: open\n{lines}\n")
}

#[test]
fn the_sample_keeps_its_promises_as_it_says() {
    let as_of = day("2026-11-11");
    let world: Arc<dyn World> = Arc::new(DiskWorld::new(env!("CARGO_MANIFEST_DIR"), Some(as_of)));
    let content = Section::open(&world).content.unwrap();
    let plan = content.basis.plans.iter().find(|plan| plan.source.id == "open-data-plan").unwrap();
    assert!(plan.targets.len() >= 10);
    let of = |id: &str| plan.targets.iter().find(|target| target.id == id).unwrap();
    // Counted by hand in the sample's files.
    let rows = |id: &str| told_of(&content, "2026-11-11", plan, of(id));
    let row = |period: &str, value: f64, outcome| (period.to_owned(), Some(value), outcome);
    assert_eq!(rows("t1"), [row("2025", 5.0, Outcome::Met), row("2026", 8.0, Outcome::Met)]);
    assert_eq!(rows("t2"), [row("2026", 3.0, Outcome::Met)]);
    assert_eq!(rows("t4"), [row("2026", 7.0 / 9.0, Outcome::Behind)]);
    assert_eq!(rows("t5"), [row("2025-12-31", 5.0, Outcome::Met)]);
    let on_time = result(&content, as_of, plan, of("t4")).periods.swap_remove(0);
    assert_eq!(on_time.not_counted, ["dataset/elder-care-capacity", "dataset/household-water-use"]);
    assert_eq!(meetings_in_year(&content, as_of, 2026, &["advisory-group"]), Some((3.0, 2.0)));
    // Every state that a promise can be in occurs, so that the pages show each.
    let ledger: Vec<_> = ledger(&content, as_of).collect();
    for outcome in [
        Outcome::Met,
        Outcome::OnCourse,
        Outcome::Behind,
        Outcome::Missed,
        Outcome::NoCase,
        Outcome::Undecidable,
    ] {
        let mut latest = ledger.iter().filter(|p| p.plan.status == "in-force").filter_map(|p| p.latest());
        assert!(latest.any(|found| found.outcome == outcome), "{outcome:?}");
    }
}

#[test]
fn a_sum_is_due_pro_rata_and_met_when_reached() {
    let files: Vec<(String, String)> = (1..=3)
        .map(|n| {
            (format!("datasets/d{n}.yaml"), dataset(&format!("status: published\nissued: 2026-0{n}-10")))
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let content = section("2026-07-01", &files);
    for (goal, outcome) in [(3.0, Outcome::Met), (7.0, Outcome::OnCourse), (8.0, Outcome::Behind)] {
        assert_eq!(
            told(&content, "2026-07-01", &target("datasets.opened", "year", goal))[1].2,
            outcome,
            "{goal}"
        );
    }
    assert_eq!(told(&content, "2027-01-01", &target("datasets.opened", "year", 4.0))[1].2, Outcome::Missed);
    // On the last day of a period it is not over.
    assert_eq!(told(&content, "2026-12-31", &target("datasets.opened", "year", 4.0))[1].2, Outcome::Behind);
    let at_most =
        |goal| Target { compare: Some("at-most".into()), ..target("datasets.opened", "year", goal) };
    assert_eq!(told(&content, "2026-07-01", &at_most(2.0))[1].2, Outcome::Missed);
    assert_eq!(told(&content, "2026-07-01", &at_most(7.0))[1].2, Outcome::OnCourse);
    assert_eq!(told(&content, "2027-01-01", &at_most(3.0))[1].2, Outcome::Met);
    let equal = Target { compare: Some("equal".into()), ..target("datasets.opened", "year", 4.0) };
    assert_eq!(told(&content, "2027-01-01", &equal)[1].2, Outcome::Missed);
    let change = Target { of: Some("change".into()), ..target("datasets.open", "quarter", 3.0) };
    let quarters = told(&content, "2026-07-01", &change);
    assert_eq!(quarters[4], ("2026-Q1".to_owned(), Some(3.0), Outcome::Met));
    assert_eq!(quarters[5], ("2026-Q2".to_owned(), Some(0.0), Outcome::Missed));
}

#[test]
fn a_missing_date_is_never_guessed() {
    let (one, two) = (dataset("status: published\nissued: 2025-03-01"), dataset("status: published"));
    let content = section("2026-07-01", &[("datasets/one.yaml", &one), ("datasets/two.yaml", &two)]);
    let year =
        |metric: &str, goal| told(&content, "2026-07-01", &target(metric, "year", goal)).swap_remove(0);
    assert_eq!(year("datasets.opened", 1.0).2, Outcome::Met);
    assert_eq!(year("datasets.opened", 2.0), ("2025".to_owned(), Some(1.0), Outcome::Undecidable));
    assert_eq!(year("datasets.opened", 3.0).2, Outcome::Missed);
    assert_eq!(year("datasets.open", 2.0).2, Outcome::Undecidable);
    // Today it is open, whenever it was opened.
    assert_eq!(told(&content, "2026-07-01", &target("datasets.open", "year", 2.0))[1].1, Some(2.0));
    assert_eq!(year("datasets.badge_count", 1.0), ("2025".to_owned(), None, Outcome::Undecidable));
    assert_eq!(year("datasets.badge_score", 1.0).2, Outcome::Undecidable);
    assert_eq!(year("attested", 1.0).2, Outcome::Undecidable);
}

#[test]
fn what_was_closed_or_withdrawn_counts_until_then() {
    let gone = dataset(
        "status: withdrawn\nissued: 2025-02-01\nwithdrawal: {date: 2025-11-01, reason: 因, decided_in: {meeting: m, date: 2025-10-01}, approved_by: cio, approved_on: 2025-10-10, notice: {date: 2025-10-20}}",
    );
    let stopped = dataset("status: discontinued\nissued: 2025-02-01\ndiscontinued: {date: 2025-06-01}");
    let draft = dataset("status: draft\nissued: 2025-02-01");
    let content = section(
        "2026-07-01",
        &[
            ("datasets/gone.yaml", &gone),
            ("datasets/stopped.yaml", &stopped),
            ("datasets/draft.yaml", &draft),
        ],
    );
    let open = told(
        &content,
        "2026-07-01",
        &Target { from: Some("2025-Q2".into()), ..target("datasets.open", "quarter", 1.0) },
    );
    let values: Vec<_> = open.iter().map(|(_, value, _)| value.unwrap()).collect();
    assert_eq!(values, [2.0, 2.0, 1.0, 1.0, 1.0, 1.0]);
    assert_eq!(told(&content, "2026-07-01", &target("datasets.opened", "year", 2.0))[0].2, Outcome::Met);
}

#[test]
fn promises_are_measured_against_the_first_day_promised() {
    let kept = dataset("status: published\nplanned_for: 2026-03-31\nissued: 2026-03-31");
    let late = dataset(
        "status: published\nplanned_for: 2026-05-31\npostponed: [{from: 2026-02-28, to: 2026-05-31, reason: 因}]\nissued: 2026-04-01",
    );
    let later = dataset("status: planned\nplanned_for: 2026-12-31");
    let closed = "title: 資料\ndescription: 說明\nunit: a\naccess: closed\nstatus: published\nplanned_for: 2026-06-30\nrestriction: {scope: whole, grounds: [foi-18-1-6], reason: 因, decided_in: {meeting: m, date: 2026-01-01}, approved_by: cio, approved_on: 2026-02-01, review_by: 2027-01-01}\n";
    let content = section(
        "2026-07-01",
        &[
            ("datasets/kept.yaml", &kept),
            ("datasets/late.yaml", &late),
            ("datasets/later.yaml", &later),
            ("datasets/closed.yaml", closed),
        ],
    );
    let year =
        result(&content, day("2026-07-01"), &plan(), &target("datasets.opened_on_time", "year", 1.0)).periods;
    assert_eq!(year[0].outcome, Outcome::NoCase);
    let now = &year[1];
    assert_eq!((now.hits, now.total, now.outcome), (1, Some(2), Outcome::Behind));
    assert_eq!(
        now.apart,
        [("dataset/closed".to_owned(), Apart::DecidedClosed), ("dataset/later".to_owned(), Apart::NotYetDue)]
    );
}

#[test]
fn requests_are_due_by_their_channel() {
    let request = |received: &str, channel: &str, rest: &str| {
        format!("received: {received}\nchannel: {channel}\nkind: request\nsubject: 請提供\n{rest}\n")
    };
    let files = [
        // Friday; Monday is a holiday: three working days are Tuesday to Thursday.
        (
            "requests/a.yaml",
            request(
                "2026-02-13",
                "email",
                "status: answered\nreply: 好\nreplied: 2026-02-19\napproved_by: cio\napproved_on: 2026-02-19",
            ),
        ),
        (
            "requests/b.yaml",
            request("2026-02-13", "email", "status: answered\nreply: 好\nreplied: 2026-02-20"),
        ),
        ("requests/c.yaml", request("2026-02-13", "web", "status: answered\nreply: 好\nreplied: 2026-02-20")),
        ("requests/d.yaml", request("2026-02-14", "web", "status: transferred\ntransferred_to: 他機關")),
        ("requests/e.yaml", request("2026-06-29", "web", "status: reviewing")),
        ("requests/f.yaml", request("2026-06-20", "web", "status: reviewing")),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let content = section("2026-07-01", &files);
    let site = &content.basis.site;
    let all: Vec<Answer> =
        content.basis.requests.iter().map(|r| answer(site, r, day("2026-07-01"))).collect();
    // By the day received: a, b, c, d, f, e.
    assert_eq!(
        all,
        [Answer::InTime, Answer::Late, Answer::InTime, Answer::Transferred, Answer::Overdue, Answer::Pending]
    );
    assert_eq!(days_taken(site, &content.basis.requests[0]), Some((3, true)));
    assert_eq!(days_taken(site, &content.basis.requests[2]), Some((7, false)));
    let mut target =
        Target { from: Some("2026-Q1".into()), ..target("requests.answered_in_time", "quarter", 1.0) };
    let found = result(&content, day("2026-07-01"), &plan(), &target).periods;
    assert_eq!((found[0].counted.len(), found[0].not_counted.len(), found[0].apart.len()), (2, 1, 1));
    assert_eq!((found[1].hits, found[1].total, found[1].outcome), (0, Some(1), Outcome::Missed));
    assert_eq!(found[2].outcome, Outcome::NoCase, "the one that is due in July is not due yet");
    target.r#where.approved_by = Some("cio".into());
    assert_eq!(result(&content, day("2026-07-01"), &plan(), &target).periods[0].hits, 1);
    let silent = crate::model::Site {
        service_levels: crate::model::ServiceLevels { requests: vec![ServiceLevel::default()] },
        ..Default::default()
    };
    assert_eq!(
        answer(
            &silent,
            &Request { received: Some(day("2026-01-01")), channel: "web".into(), ..Request::default() },
            day("2026-07-01")
        ),
        Answer::NoLimit
    );
}

#[test]
fn members_are_those_of_the_term_in_force() {
    let content = section("2026-07-01", &[]);
    let ask = |metric: &str, goal| told(&content, "2026-07-01", &target(metric, "year", goal)).pop().unwrap();
    assert_eq!(ask("members.civil", 2.0), ("2026".to_owned(), Some(2.0), Outcome::OnCourse));
    assert_eq!(ask("members.civil", 1.0).2, Outcome::OnCourse, "more than needed is no reason to need more");
    assert_eq!(ask("members.civil", 3.0).2, Outcome::Behind);
    assert_eq!(ask("members.gender_share", 1.0 / 3.0).2, Outcome::OnCourse);
    assert_eq!(ask("members.gender_share", 0.34).2, Outcome::Behind);
    assert_eq!(
        told(&content, "2027-07-01", &target("members.civil", "year", 2.0)).pop().unwrap().2,
        Outcome::Undecidable
    );
    let once = Target { by: Some(day("2026-03-31")), from: None, ..target("members.civil", "once", 2.0) };
    assert_eq!(told(&content, "2026-07-01", &once), [("2026-03-31".to_owned(), Some(2.0), Outcome::Met)]);
}

#[test]
fn updates_and_badges_are_those_of_today() {
    let fresh = dataset(
        "status: published\nissued: 2025-01-01\nmodified: 2026-06-10\nfrequency: monthly\nbadge: {level: platinum}",
    );
    let stale = dataset(
        "status: published\nissued: 2025-01-01\nmodified: 2026-05-01\nfrequency: monthly\nbadge: {level: silver}",
    );
    let never = dataset("status: published\nissued: 2025-01-01\nfrequency: irreg\nbadge: {level: exempt}");
    let content = section(
        "2026-07-01",
        &[("datasets/fresh.yaml", &fresh), ("datasets/stale.yaml", &stale), ("datasets/never.yaml", &never)],
    );
    let ask = |target: &Target| result(&content, day("2026-07-01"), &plan(), target).periods.pop().unwrap();
    let updated = ask(&target("datasets.updated_on_time", "year", 0.5));
    assert_eq!((updated.hits, updated.total, updated.outcome), (1, Some(2), Outcome::OnCourse));
    let mut gold = target("datasets.badge_share", "year", 0.5);
    gold.r#where.badge = Some("gold".into());
    assert_eq!((ask(&gold).hits, ask(&gold).total), (1, Some(2)));
    assert_eq!(ask(&target("datasets.badge_count", "year", 2.0)).value, Some(2.0));
}

#[test]
fn meetings_reviews_reports_and_inventories_count() {
    let minutes = "---\ntitle: 會\nbody: group\nstatus: held\ndate: 2026-03-01\nstart: \"09:00\"\nplace: 室\nchair: 甲\nattendees: {members: [甲]}\nrecorder: 乙\nitems:\n  - {id: d1, kind: discussion, title: 案, about: [plan/p], no_opinion_from: [civil], outcome: 過}\n---\n";
    let plan_file = "---\ntitle: 方案\nstatus: in-force\nperiod: {start: 2025-01-01}\nrevisions:\n  - {date: 2025-01-01, kind: adopted}\n  - {date: 2026-04-01, kind: amended, decided_in: m#d1}\n  - {date: 2026-05-01, kind: amended}\n---\n";
    let report = "---\ntitle: 報告\ndate: 2026-07-20\nkind: report\nperiod: 2026-H1\nunit: a\n---\n";
    let inventory = "---\ntitle: 盤點\ndate: 2026-02-20\nkind: inventory\nunit: a\n---\n";
    let inventoried = "title: 資料\ndescription: 說明\nunit: b\naccess: open\nstatus: planned\nplanned_for: 2026-12-31\ninventoried: 2026-04-10\n";
    let content = section(
        "2026-08-01",
        &[
            ("minutes/m.md", minutes),
            ("plan/p.md", plan_file),
            ("activities/r.md", report),
            ("activities/i.md", inventory),
            ("datasets/d.yaml", inventoried),
        ],
    );
    let plan = &content.basis.plans[0];
    let ask = |as_of: &str, target: &Target| told_of(&content, as_of, plan, target).pop().unwrap();
    assert_eq!(ask("2026-08-01", &target("meetings.held", "year", 1.0)).2, Outcome::Met);
    assert_eq!(
        ask("2026-08-01", &target("plan.reviewed", "year", 1.0)).1,
        Some(2.0),
        "the item, and the revision it did not decide"
    );
    let reports = Target { from: Some("2026".into()), ..target("reports.submitted", "half-year", 1.0) };
    let told = told_of(&content, "2026-08-01", plan, &reports);
    assert_eq!(told[0], ("2026-H1".to_owned(), Some(1.0), Outcome::Met));
    assert_eq!(told[1].2, Outcome::OnCourse, "a report on what is not over is not due");
    assert_eq!(told_of(&content, "2026-07-10", plan, &reports)[0].2, Outcome::Behind);
    let due = Target { due: Some("03-31".into()), ..target("inventory.done", "year", 1.0) };
    assert_eq!(ask("2026-08-01", &due), ("2026".to_owned(), Some(0.5), Outcome::Missed));
    let all_year = target("inventory.done", "year", 1.0);
    assert_eq!(ask("2026-08-01", &all_year), ("2026".to_owned(), Some(1.0), Outcome::Met));
}

#[test]
fn actual_values_need_evidence() {
    let text = "---\ntitle: 方案\nstatus: in-force\nperiod: {start: 2026-01-01}\nrevisions: []\ntargets: [{id: t, title: 抽查, metric: attested, every: half-year, value: 90%}]\nindicators:\n  - id: k\n    title: 指標\n    measures: [{id: m, text: 相符, metric: attested, value: 90%}]\n    actuals:\n      - {measure: m, period: 2026-H1, unit: a, value: 95%, evidence: [{title: 表, url: https://x.example/}]}\n      - {measure: m, period: 2026-H1, unit: b, value: 80%}\n---\n";
    let content = section("2026-08-01", &[("plan/p.md", text)]);
    let plan = &content.basis.plans[0];
    let found = result(&content, day("2026-08-01"), plan, &plan.targets[0]).periods;
    assert_eq!((found[0].value, found[0].percent, found[0].outcome), (Some(0.95), true, Outcome::Met));
    assert_eq!(found[0].apart.len(), 1);
    assert_eq!((found[1].outcome, found[1].why), (Outcome::Undecidable, Some(Why::NoEvidence)));
}

#[test]
fn periods_end_with_the_target_and_the_plan() {
    let content = section("2026-07-01", &[]);
    let names = |target: &Target| {
        told(&content, "2026-07-01", target).into_iter().map(|(name, ..)| name).collect::<Vec<_>>()
    };
    let to = Target { to: Some("2025-Q2".into()), ..target("meetings.held", "quarter", 1.0) };
    assert_eq!(names(&to), ["2025-Q1", "2025-Q2"]);
    let later = Target { from: Some("2027".into()), ..target("meetings.held", "year", 1.0) };
    assert!(names(&later).is_empty());
    let values = Target {
        value: None,
        values: [("2026".to_owned(), 2.0)].into(),
        ..target("meetings.held", "year", 0.0)
    };
    assert_eq!(names(&values), ["2026"]);
    let mut ended = plan();
    ended.period.end = Some(day("2025-12-31"));
    assert_eq!(told_of(&content, "2026-07-01", &ended, &target("meetings.held", "year", 1.0)).len(), 1);
}
