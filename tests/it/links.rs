//! Every internal link and anchor of a published site resolves, wherever it is deployed.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::sync::Arc;

use odsite::import::{Existing, data_gov_tw};
use odsite::outputs::assemble;
use odsite::publish::to_memory;
use odsite::section::Section;
use odsite::words::Speech;
use odsite::world::{MemoryWorld, World};
use scraper::{Html, Selector};

use crate::support::{publish_regardless, sample, shared};

/// The file that a relative link means, from the folder of the page it stands on.
fn resolve(page: &str, link: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => {
                parts.pop()?;
            }
            "." => {}
            other => parts.push(other),
        }
    }
    Some(parts.join("/"))
}

fn decode(path: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == b'%' && tail.len() >= 2 {
            let hex = std::str::from_utf8(&tail[..2]).expect("hex");
            bytes.push(u8::from_str_radix(hex, 16).expect("hex"));
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// All broken links of a site's pages, and all ids that stand twice.
fn broken(site: &BTreeMap<String, Vec<u8>>, base_url: &str, base_path: &str) -> Vec<String> {
    let anything = Selector::parse("[id], [href], [src]").expect("a selector");
    let mut ids: HashMap<&str, HashSet<String>> = HashMap::new();
    let mut links: Vec<(&str, String)> = Vec::new();
    let mut wrong = Vec::new();
    for (path, bytes) in site.iter().filter(|(path, _)| path.ends_with(".html")) {
        let page = Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"));
        let own = ids.entry(path).or_default();
        for element in page.select(&anything) {
            if let Some(id) = element.attr("id")
                && !own.insert(id.to_owned())
            {
                wrong.push(format!("{path}: id {id} stands twice"));
            }
            links.extend(
                ["href", "src"].iter().filter_map(|a| element.attr(a)).map(|l| (path.as_str(), l.to_owned())),
            );
        }
    }
    for (page, link) in links {
        let (target, fragment) = link.split_once('#').map_or((link.as_str(), None), |(t, f)| (t, Some(f)));
        let file = if let Some(rest) = target.strip_prefix(base_url) {
            if rest.is_empty() || rest.ends_with('/') { format!("{rest}index.html") } else { rest.to_owned() }
        } else if target.contains(':') {
            continue;
        } else if let (true, Some(rest)) = (page == "404.html", target.strip_prefix(base_path)) {
            rest.to_owned()
        } else if target.is_empty() {
            page.to_owned()
        } else if target.starts_with('/') {
            wrong.push(format!("{page}: {link} is not relative"));
            continue;
        } else {
            match resolve(page, target) {
                Some(file) => file,
                None => {
                    wrong.push(format!("{page}: {link} leaves the site"));
                    continue;
                }
            }
        };
        let file = decode(&file);
        if !site.contains_key(&file) {
            wrong.push(format!("{page}: {link} leads nowhere"));
        } else if let Some(fragment) = fragment.filter(|f| !f.is_empty())
            && file.ends_with(".html")
            && !ids.get(file.as_str()).is_some_and(|ids| ids.contains(&decode(fragment)))
        {
            wrong.push(format!("{page}: {link} has no such anchor"));
        }
    }
    wrong
}

#[test]
fn links_of_the_sample_section_resolve() {
    let site = publish_regardless(&sample());
    let wrong = broken(&site, "https://opendata.example.gov.tw/stats/", "/stats/");
    assert!(wrong.is_empty(), "{} broken:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn a_broken_link_is_found() {
    let mut site = publish_regardless(&sample());
    site.remove("datasets/budget-revenue/index.html");
    assert!(!broken(&site, "https://opendata.example.gov.tw/stats/", "/stats/").is_empty());
}

#[test]
fn a_citys_list_becomes_a_site_whose_links_resolve() {
    let Some(list) = shared("real/tw-taoyuan-2018.csv") else { return };
    let bytes = fs::read(list).expect("the list");
    let organization = "units:\n  office: {kind: agency, name: {zh-Hant-TW: 桃園市政府, en: Taoyuan}, contact: desk}\n\
                        contacts:\n  desk: {name: 窗口, email: opendata@example.gov.tw}\n";
    let mut world = MemoryWorld::new();
    world.write("content/site.yaml", "agency: office\ntitle: {zh-Hant-TW: 桃園, en: Taoyuan}\nbase_url: https://data.example.gov.tw/opendata/\nlanguages: [zh-Hant-TW, en]\nlicense: OGDL-Taiwan-1.0\ncontact: desk\n");
    let existing = Existing {
        units: vec![("office".into(), None, vec!["桃園市政府".into()])],
        agency: "office".into(),
        organization_text: organization,
        manifests: BTreeMap::new(),
    };
    let import = data_gov_tw("list.csv", &bytes, &existing, Speech::Chinese).expect("a list");
    assert_eq!((import.rows, import.manifests.len(), import.refused.len()), (1444, 1444, 0));
    world.write("content/organization.yaml", import.organization.expect("units are added"));
    for (path, text) in import.manifests {
        world.write(path, text);
    }
    let world: Arc<dyn World> = Arc::new(world);
    let section = Section::open(&world);
    assert!(!section.is_stopped(false), "{:?}", section.findings.first());
    let as_of = section.as_of.expect("a date").date;
    let (edition, outputs) = assemble(&world, section.content.expect("content"), as_of).expect("a theme");
    let site = to_memory(&edition, &outputs).expect("outputs");
    let wrong = broken(&site, "https://data.example.gov.tw/opendata/", "/opendata/");
    assert!(wrong.is_empty(), "{} broken:\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}
