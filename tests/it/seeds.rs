//! Five documents that agencies are bound by, stated as plans of test sites: the ledger of promises decides
//! each duty as the document means it. See `tests/it/seeds/README.md`.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;

use odsite::diagnostic::Level;
use odsite::facts::promises::ledger;
use odsite::section::Section;
use odsite::world::{DiskWorld, MemoryWorld, World};
use serde::Deserialize;
use serde_yaml::Value;

use crate::support::project;

#[derive(Deserialize)]
struct Case {
    name: String,
    as_of: String,
    #[serde(default)]
    remove: Vec<String>,
    #[serde(default)]
    write: BTreeMap<String, String>,
    #[serde(default)]
    edit: Vec<Edit>,
    #[serde(default)]
    repeat: Vec<Repeat>,
    expect: BTreeMap<String, BTreeMap<Name, String>>,
}

#[derive(Deserialize)]
struct Edit {
    path: String,
    find: String,
    put: String,
}

#[derive(Deserialize)]
struct Repeat {
    path: String,
    count: usize,
    text: String,
}

/// The name of a period, whatever YAML makes of it.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(match Value::deserialize(deserializer)? {
            Value::String(text) => text,
            other => serde_yaml::to_string(&other).unwrap_or_default().trim().to_owned(),
        }))
    }
}

fn apply(base: &MemoryWorld, case: &Case) -> MemoryWorld {
    let mut world = base.clone();
    for path in &case.remove {
        world.remove(path);
    }
    for (path, text) in &case.write {
        world.write(path, text.as_str());
    }
    for Edit { path, find, put } in &case.edit {
        let text = world.text(path).expect("a file").to_owned();
        assert_eq!(text.matches(find.as_str()).count(), 1, "{}: {find:?} in {path}", case.name);
        world.write(path, text.replacen(find.as_str(), put, 1));
    }
    for Repeat { path, count, text } in &case.repeat {
        for n in 1..=*count {
            let n = format!("{n:03}");
            world.write(path.replace("{n}", &n), text.replace("{n}", &n));
        }
    }
    world.set_as_of(case.as_of.parse().expect("a day"));
    world
}

/// What is wrong with a case, and how many verdicts it asked for.
fn judge(base: &MemoryWorld, case: &Case) -> (Vec<String>, usize) {
    let mut faults = Vec::new();
    let world: Arc<dyn World> = Arc::new(apply(base, case));
    let section = Section::open(&world);
    for finding in section.findings.iter().filter(|f| f.level == Level::Error) {
        faults.push(format!("{}: {} {} {}", case.name, finding.rule.code, finding.file, finding.message.en));
    }
    let content = section.content.expect("content");
    let all: Vec<_> = ledger(&content, case.as_of.parse().expect("a day")).collect();
    let mut asked = 0;
    for (promise, periods) in &case.expect {
        for (Name(period), wanted) in periods {
            asked += 1;
            let found = all
                .iter()
                .filter(|p| p.anchor() == *promise)
                .flat_map(|p| &p.periods)
                .find(|p| p.period == *period)
                .map_or("nothing", |p| p.outcome.word());
            if found != wanted {
                faults.push(format!("{}: {promise} in {period} is {found}, not {wanted}", case.name));
            }
        }
    }
    (faults, asked)
}

#[test]
fn duties_of_real_documents_are_decided_as_they_mean() {
    let folder = project().join("tests/it/seeds");
    let mut faults = Vec::new();
    let (mut cases, mut verdicts) = (0, 0);
    for site in ["justice", "statistics", "transport", "national-plan", "examination"] {
        let disk = DiskWorld::new(folder.join(site), None);
        let base = MemoryWorld::copy_of(&disk, &["content"]).expect("a site");
        for file in ["cases.yaml", "more.yaml"] {
            let Ok(text) = fs::read_to_string(folder.join(site).join(file)) else { continue };
            let list: Vec<Case> =
                serde_yaml::from_str(&text).unwrap_or_else(|e| panic!("{site}/{file}: {e}"));
            for case in &list {
                let (found, asked) = judge(&base, case);
                cases += 1;
                verdicts += asked;
                faults.extend(found.into_iter().map(|fault| format!("{site}: {fault}")));
            }
        }
    }
    println!("{cases} cases, {verdicts} verdicts");
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}
