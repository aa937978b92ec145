//! A new site passes every check, whatever its agency is called; the workflow is what it should be.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Ci, InitError, InitOptions, ORGANIZATION, SITE, WORKFLOW, files};
use crate::section::Section;
use crate::words::Speech;
use crate::world::{MemoryWorld, World};

const NASTY: [&str; 17] = [
    "甲：乙 \"丙\" #丁",
    "甲: 乙",
    "#甲",
    "- 甲",
    "'甲' \\n",
    "{甲}, [乙]",
    "{base_url}",
    "yes",
    "null",
    "0123",
    "2026-01-01",
    "! &a *b | > % @ `",
    "甲\n乙\r\n  丙\t丁",
    "\u{202e}甲\u{0}乙\u{85}丙\u{2028}丁",
    "  ",
    "---",
    "🏛 <b>機關</b> & \\",
];

fn none(_: &str) -> bool {
    false
}

fn options(bare: bool, agency: Option<&str>) -> InitOptions {
    InitOptions { bare, agency: agency.map(str::to_owned), ..InitOptions::default() }
}

fn open(files: &BTreeMap<String, String>, as_of: Option<&str>) -> Section {
    let mut world = MemoryWorld::new();
    for (path, text) in files {
        world.write(path.clone(), text.clone());
    }
    if let Some(date) = as_of {
        world.set_as_of(date.parse().expect("a date"));
    }
    let world: Arc<dyn World> = Arc::new(world);
    Section::open(&world)
}

#[track_caller]
fn assert_clean(files: &BTreeMap<String, String>, as_of: Option<&str>) -> Section {
    let section = open(files, as_of);
    assert!(section.content.is_some());
    // How an agency spells its name is its own; that it is kept is what counts here.
    let found: Vec<_> = section.findings.iter().filter(|f| !f.rule.code.starts_with('T')).collect();
    assert!(found.is_empty(), "{found:#?}\n{}", files[ORGANIZATION]);
    section
}

#[test]
fn both_variants_pass_without_a_finding() {
    for bare in [true, false] {
        let made = files(&options(bare, None), &none).unwrap();
        assert_clean(&made, None);
        for date in ["2026-03-01", "2026-12-31", "2027-12-31"] {
            assert_clean(&made, Some(date));
        }
    }
    let later = files(&options(false, None), &none).unwrap();
    assert!(!open(&later, Some("2040-01-01")).is_stopped(false), "time alone never stops a build");
}

#[test]
fn any_agency_name_passes_and_is_kept() {
    for name in NASTY {
        for bare in [true, false] {
            let made = files(&options(bare, Some(name)), &none).unwrap();
            let content = assert_clean(&made, None).content.unwrap();
            let unit = &content.basis.organization.units["office"];
            let shown: Vec<&str> = unit.name.iter().map(|(_, text)| text).collect();
            match name {
                "  " => assert_eq!(shown, ["範例機關", "Example Agency"]),
                "甲\n乙\r\n  丙\t丁" => assert_eq!(shown, ["甲 乙 丙 丁"]),
                "\u{202e}甲\u{0}乙\u{85}丙\u{2028}丁" => assert_eq!(shown, ["甲乙 丙 丁"]),
                other => assert_eq!(shown, [other]),
            }
        }
    }
}

#[test]
fn bare_is_the_two_required_files() {
    let made = files(&options(true, None), &none).unwrap();
    assert_eq!(made.keys().collect::<Vec<_>>(), [ORGANIZATION, SITE]);
}

#[test]
fn base_url_is_checked_and_completed() {
    let with = |url: &str| {
        let made = files(
            &InitOptions { bare: true, base_url: Some(url.to_owned()), ..InitOptions::default() },
            &none,
        )?;
        Ok::<_, InitError>(assert_clean(&made, None).content.unwrap().basis.site.base_url.to_string())
    };
    assert_eq!(with("https://www.example.gov.tw/data").unwrap(), "https://www.example.gov.tw/data/");
    assert_eq!(with(" http://localhost:8080/ ").unwrap(), "http://localhost:8080/");
    for bad in [
        "",
        "/",
        "www.example.gov.tw",
        "ftp://example.gov.tw/",
        "https://",
        "https:///x",
        "https://a.tw/?x=1",
        "https://a.tw/#x",
        "https://a.tw/a b",
        "javascript:alert(1)",
        "https://a.tw/\nx: y",
    ] {
        assert_eq!(with(bad), Err(InitError::BaseUrl(bad.to_owned())));
    }
}

#[test]
fn what_is_there_is_never_replaced() {
    let refused = |options: &InitOptions, there: &[&str]| {
        files(options, &|path: &str| there.contains(&path)).unwrap_err()
    };
    let github = InitOptions { ci: Some(Ci::Github), ..InitOptions::default() };
    assert_eq!(refused(&InitOptions::default(), &[SITE]), InitError::Exists(SITE.to_owned()));
    assert_eq!(refused(&options(true, None), &[ORGANIZATION]), InitError::Exists(ORGANIZATION.to_owned()));
    assert_eq!(refused(&github, &[SITE, WORKFLOW]), InitError::Exists(WORKFLOW.to_owned()));
    assert_eq!(refused(&github, &[WORKFLOW]), InitError::Exists(WORKFLOW.to_owned()));

    let added = files(&github, &|path| path == SITE).unwrap();
    assert_eq!(added.keys().collect::<Vec<_>>(), [WORKFLOW]);
    let kept = files(&InitOptions::default(), &|path| path == "README.md").unwrap();
    assert!(!kept.contains_key("README.md") && kept.contains_key(".gitignore"));

    let words = InitError::Exists(SITE.to_owned()).words();
    assert!(words.get(Speech::Chinese).contains(SITE) && words.get(Speech::English).contains(SITE));
}

#[test]
fn the_workflow_checks_builds_and_deploys() {
    let made =
        files(&InitOptions { bare: true, ci: Some(Ci::Github), ..InitOptions::default() }, &none).unwrap();
    assert_clean(&made, None);
    let flow: serde_json::Value = serde_yaml::from_str(&made[WORKFLOW]).unwrap();
    assert!(flow["on"].as_object().unwrap().contains_key("pull_request"));
    assert_eq!(flow["on"]["push"]["branches"][0], "main");
    assert!(flow["on"]["schedule"][0]["cron"].is_string());
    assert_eq!(flow["permissions"], serde_json::json!({"contents": "read"}));
    assert_eq!(
        flow["jobs"]["deploy"]["permissions"],
        serde_json::json!({"pages": "write", "id-token": "write"})
    );
    assert_eq!(flow["jobs"]["deploy"]["needs"], "build");
    assert!(flow["concurrency"]["group"].is_string());

    let steps = flow["jobs"]["build"]["steps"].as_array().unwrap();
    let running = |command: &str| {
        let found: Vec<_> = steps.iter().filter(|step| step["run"] == command).collect();
        assert_eq!(found.len(), 1, "{command}");
        found[0]["if"].as_str()
    };
    assert_eq!(running(concat!("cargo install --locked odsite@", env!("CARGO_PKG_VERSION"))), None);
    assert_eq!(running("odsite check --format github"), None);
    assert!(!running("odsite build --out public").unwrap().contains("schedule"));
    let dated = running("odsite build --out public --as-of \"$(TZ=Asia/Taipei date +%F)\"");
    assert_eq!(dated, Some("github.event_name == 'schedule'"));

    // The name differs in each attempt, and travels to the job that deploys.
    let upload =
        steps.iter().find(|s| s["uses"].as_str().is_some_and(|u| u.contains("upload-pages"))).unwrap();
    assert_eq!(upload["with"]["name"], "${{ steps.artifact.outputs.name }}");
    assert_eq!(flow["jobs"]["build"]["outputs"]["artifact"], "${{ steps.artifact.outputs.name }}");
    let deploy = &flow["jobs"]["deploy"]["steps"][0];
    assert_eq!(deploy["with"]["artifact_name"], "${{ needs.build.outputs.artifact }}");
}

#[test]
fn the_starter_shows_every_part() {
    let content = assert_clean(&files(&options(false, None), &none).unwrap(), None).content.unwrap();
    assert_eq!(content.cards.len(), 2);
}
