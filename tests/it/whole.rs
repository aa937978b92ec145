//! A site as a whole: the sample section is right, builds are the same each time, a failed build
//! leaves the old site.

use std::fs;
use std::sync::Arc;

use odsite::outputs::assemble;
use odsite::publish::{to_folder, to_memory};
use odsite::section::Section;
use odsite::world::{DiskWorld, World};

use crate::support::{dataset, errors, open, project, publish_regardless, sample, small_site};

#[test]
fn the_sample_section_has_one_overdue_review_and_no_other_finding() {
    let (_, section) = open(&sample());
    let said: Vec<(&str, &str)> = section.findings.iter().map(|f| (f.rule.code, f.file.as_str())).collect();
    assert_eq!(said, [("X209", "content/datasets/info/heritage-survey-points.yaml")]);
    let content = section.content.expect("content");
    assert!(content.cards.iter().filter(|card| card.restricted).count() >= 12);
    assert_eq!(section.as_of.expect("a date").date.to_string(), "2026-11-11");
}

#[test]
fn two_builds_are_the_same_bytes() {
    assert!(publish_regardless(&sample()) == publish_regardless(&sample()));
}

#[test]
fn memory_and_disk_publish_the_same_bytes_whatever_the_number_of_threads() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("site");
    let world: Arc<dyn World> = Arc::new(DiskWorld::new(project(), None));
    let section = Section::open(&world);
    let as_of = section.as_of.expect("a date").date;
    let (edition, outputs) = assemble(&world, section.content.expect("content"), as_of).expect("a theme");
    let memory = to_memory(&edition, &outputs).expect("outputs");
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
    pool.install(|| to_folder(&edition, &outputs, &target)).expect("written");
    for (path, bytes) in &memory {
        assert!(&fs::read(target.join(path)).expect("a file") == bytes, "{path}");
    }
    let written =
        walkdir::WalkDir::new(&target).into_iter().flatten().filter(|e| e.file_type().is_file()).count();
    assert_eq!(written, memory.len() + 1, "the marker and nothing else");
}

#[test]
fn an_output_larger_than_what_is_held_in_memory_is_written_whole() {
    let mut world = small_site();
    let rows: String = (0..60_000).map(|n| format!("{n},字\n")).collect();
    world.write("content/datasets/a.csv", format!("甲,乙\n{rows}"));
    world.write("content/datasets/a.yaml", dataset("distributions: [{file: a.csv}]\n"));
    let (world, section) = open(&world);
    let as_of = section.as_of.expect("a date").date;
    let (edition, outputs) = assemble(&world, section.content.expect("content"), as_of).expect("a theme");
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("site");
    to_folder(&edition, &outputs, &target).expect("written");
    let memory = to_memory(&edition, &outputs).expect("outputs");
    assert!(memory["datasets/a/files/a.csv"].len() > 512 << 10);
    for (path, bytes) in &memory {
        assert!(&fs::read(target.join(path)).expect("a file") == bytes, "{path}");
    }
}

#[test]
fn data_sets_that_are_read_again_give_the_same_bytes_as_those_in_memory() {
    let world: Arc<dyn World> = Arc::new(sample());
    let section = Section::open_within(&world, 0);
    assert!(!section.is_stopped(false));
    let as_of = section.as_of.expect("a date").date;
    let (edition, outputs) = assemble(&world, section.content.expect("content"), as_of).expect("a theme");
    assert!(to_memory(&edition, &outputs).expect("outputs") == publish_regardless(&sample()));
}

#[test]
fn a_folder_of_others_is_never_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("letter.txt"), "mine").expect("written");
    let world: Arc<dyn World> = Arc::new(DiskWorld::new(project(), None));
    let section = Section::open(&world);
    let as_of = section.as_of.expect("a date").date;
    let (edition, outputs) = assemble(&world, section.content.expect("content"), as_of).expect("a theme");
    assert!(to_folder(&edition, &outputs, folder.path()).is_err());
    assert_eq!(fs::read_to_string(folder.path().join("letter.txt")).expect("still there"), "mine");
}

#[test]
fn a_failed_build_leaves_the_old_site() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("src");
    fs::create_dir_all(root.join("content/datasets")).expect("folders");
    for (path, text) in [
        ("content/site.yaml", None),
        ("content/organization.yaml", None),
        ("content/datasets/a.yaml", Some(())),
    ] {
        let text = match text {
            None => small_site().text(path).expect("text").to_owned(),
            Some(()) => dataset("distributions: [{file: a.csv}]\n"),
        };
        fs::write(root.join(path), text).expect("written");
    }
    fs::write(root.join("content/datasets/a.csv"), "x\n1\n").expect("written");
    let target = folder.path().join("site");
    let publish = |sabotage: bool| {
        let world: Arc<dyn World> = Arc::new(DiskWorld::new(&root, None));
        let section = Section::open(&world);
        let as_of = section.as_of.expect("a date").date;
        let (edition, outputs) = assemble(&world, section.content.expect("content"), as_of).expect("a theme");
        if sabotage {
            fs::remove_file(root.join("content/datasets/a.csv")).expect("removed");
        }
        to_folder(&edition, &outputs, &target)
    };
    publish(false).expect("the first build");
    let before = fs::read(target.join("datasets/a/files/a.csv")).expect("published");
    assert!(publish(true).is_err(), "a file that vanished while building stops the build");
    assert_eq!(fs::read(target.join("datasets/a/files/a.csv")).expect("still there"), before);
    let beside: Vec<_> =
        fs::read_dir(folder.path()).expect("a folder").flatten().map(|e| e.file_name()).collect();
    assert_eq!(beside.len(), 2, "no staging folder is left: {beside:?}");
}

#[test]
fn a_small_site_has_no_errors() {
    let mut world = small_site();
    world.write("content/datasets/a.yaml", dataset("distributions: [{access_url: https://a.example/}]\n"));
    let (_, section) = open(&world);
    assert!(errors(&section.findings).is_empty());
}

#[test]
fn without_meetings_nothing_follows_them() {
    let mut world = small_site();
    world.write("content/datasets/a.yaml", dataset("distributions: [{access_url: https://a.example/}]\n"));
    let published = publish_regardless(&world);
    let of_meetings: Vec<&String> = published.keys().filter(|path| path.starts_with("minutes/")).collect();
    assert!(of_meetings.is_empty(), "{of_meetings:?}");
    assert!(published.contains_key("feed.xml"));
}

#[test]
fn the_section_is_data_of_its_own() {
    let world = sample();
    let published = publish_regardless(&world);
    let catalogue = String::from_utf8_lossy(&published["catalog.csv"]).into_owned();
    for id in ["minutes", "members", "plan", "inventory", "register", "requests"] {
        let id = format!("open-data-{id}");
        let file = |ending: &str| &published[&format!("datasets/{id}/files/{id}.{ending}")];
        let text = std::str::from_utf8(file("csv")).expect("text");
        let mut reader = csv::Reader::from_reader(text.strip_prefix('\u{feff}').expect("a mark").as_bytes());
        let header: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
        let rows = reader.records().collect::<Result<Vec<_>, _>>().expect("rows").len();
        let json: Vec<serde_json::Map<String, serde_json::Value>> =
            serde_json::from_slice(file("json")).expect("JSON");
        assert_eq!((rows, rows > 0), (json.len(), true), "{id}");
        for row in &json {
            assert_eq!(row.keys().cloned().collect::<Vec<_>>(), header, "{id}");
        }
        let package: serde_json::Value =
            serde_json::from_slice(&published[&format!("datasets/{id}/datapackage.json")]).expect("JSON");
        let fields = package["resources"][0]["schema"]["fields"].as_array().expect("fields");
        assert_eq!(fields.iter().filter_map(|f| f["name"].as_str()).collect::<Vec<_>>(), header, "{id}");
        assert!(catalogue.contains(&id), "{id} is not in the catalogue");
    }
    // Drafts stand in none of them, nor in the graph.
    let drafts: Vec<String> = world
        .paths()
        .filter(|path| world.text(path).is_some_and(|text| text.contains("\nstatus: draft\n")))
        .filter_map(|path| path.rsplit('/').next()?.split('.').next().map(str::to_owned))
        .collect();
    assert!(!drafts.is_empty());
    for (path, bytes) in &published {
        let text = String::from_utf8_lossy(bytes);
        for id in drafts.iter().filter(|_| path.contains("open-data-") || path == "graph.json") {
            assert!(!text.contains(&format!("/{id}")) && !text.contains(&format!("{id},")), "{id} in {path}");
        }
    }
}
