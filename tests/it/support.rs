//! What the tests share: sites in memory, the sample section, builds into memory.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use odsite::diagnostic::{Diagnostic, Level};
use odsite::outputs::assemble;
use odsite::publish::to_memory;
use odsite::section::Section;
use odsite::world::{DiskWorld, MemoryWorld, World};
use scraper::{Html, Selector};

/// The project's folder.
pub fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The reference material beside the project, or nothing, said visibly.
pub fn shared(path: &str) -> Option<PathBuf> {
    let full = project().join("../shared").join(path);
    if full.exists() {
        return Some(full);
    }
    println!("SKIPPED: {} is not here", Path::new("../shared").join(path).display());
    None
}

/// The sample section, copied into memory.
pub fn sample() -> MemoryWorld {
    let disk = DiskWorld::new(project(), None);
    MemoryWorld::copy_of(&disk, &["content"]).expect("the sample section can be read")
}

/// A small site that is right.
pub fn small_site() -> MemoryWorld {
    let mut world = MemoryWorld::new();
    world.write(
        "content/site.yaml",
        "agency: office\ntitle: {zh-Hant-TW: 測試專區, en: Test section}\nbase_url: https://data.example.gov.tw/\n\
         languages: [zh-Hant-TW, en]\nlicense: OGDL-Taiwan-1.0\ncatalog_license: CC0-1.0\ncontact: desk\n",
    );
    world.write(
        "content/organization.yaml",
        "units:\n  office: {kind: agency, name: {zh-Hant-TW: 測試處, en: Test Office}, reviewers: [chief]}\n\
         contacts:\n  desk: {name: 窗口, email: desk@example.gov.tw}\n\
         roles:\n  head: {title: 處長}\n  chief: {title: 科長}\n",
    );
    world
}

/// A data set that is open, published and complete, with more lines behind it.
pub fn dataset(more: &str) -> String {
    format!(
        "title: 測試資料集\ndescription: 這是一個供測試使用的資料集，說明文字寫得足夠長，讓描述長度的規則不會提出提醒，內容僅供測試之用，沒有其他意義。\n\
         unit: office\naccess: open\nstatus: published\nissued: 2026-01-02\nmodified: 2026-01-02\nreviewed_on: 2026-01-02\nfrequency: annual\n{more}"
    )
}

/// Opens a world.
pub fn open(world: &MemoryWorld) -> (Arc<dyn World>, Section) {
    let world: Arc<dyn World> = Arc::new(world.clone());
    let section = Section::open(&world);
    (world, section)
}

/// Codes of the findings at error level.
pub fn errors(findings: &[Diagnostic]) -> Vec<&'static str> {
    findings.iter().filter(|f| f.level == Level::Error).map(|f| f.rule.code).collect()
}

/// Publishes a world into memory whatever its findings say.
pub fn publish_regardless(world: &MemoryWorld) -> BTreeMap<String, Vec<u8>> {
    let (world, section) = open(world);
    let content = section.content.expect("settings can be read");
    let as_of = section.as_of.expect("a date");
    let (edition, outputs) = assemble(&world, content, as_of.date).expect("a theme");
    to_memory(&edition, &outputs).expect("outputs")
}

/// A published page.
pub fn page(site: &BTreeMap<String, Vec<u8>>, path: &str) -> Html {
    let bytes = site.get(path).unwrap_or_else(|| panic!("{path} is published"));
    Html::parse_document(std::str::from_utf8(bytes).expect("text"))
}

/// The words of all elements that a selector finds.
pub fn texts(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector)
        .map(|found| {
            found.text().collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .collect()
}

/// How many elements a selector finds.
pub fn count(page: &Html, selector: &str) -> usize {
    page.select(&Selector::parse(selector).expect("a selector")).count()
}
