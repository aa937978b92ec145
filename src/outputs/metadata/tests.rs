//! The table of metadata files of the sample section.

use std::path::Path;
use std::sync::Arc;

use serde_json::Value;

use super::*;
use crate::section::Section;
use crate::world::{DiskWorld, World};

fn sample() -> Edition {
    let world: Arc<dyn World> = Arc::new(DiskWorld::new(Path::new(env!("CARGO_MANIFEST_DIR")), None));
    let section = Section::open(&world);
    let as_of = section.as_of.expect("a date").date;
    Edition::new(section.content.expect("content"), as_of)
}

fn table(edition: &Edition) -> Outputs {
    let mut outputs = Outputs::default();
    add(edition, &mut outputs);
    outputs
}

fn text(edition: &Edition, outputs: &Outputs, path: &str) -> String {
    let mut bytes = Vec::new();
    outputs.get(path).expect(path).render(edition, &mut bytes).expect("writing to memory");
    String::from_utf8(bytes).expect("UTF-8")
}

fn value(edition: &Edition, outputs: &Outputs, path: &str) -> Value {
    serde_json::from_str(&text(edition, outputs, path)).expect("JSON")
}

#[test]
fn every_public_asset_has_its_files_and_drafts_have_none() {
    let edition = sample();
    let outputs = table(&edition);
    for card in &edition.content.cards {
        for extension in ["ttl", "rdf", "jsonld"] {
            let there = outputs.get(&format!("datasets/{}/dataset.{extension}", card.id)).is_some();
            assert_eq!(there, card.is_public(), "{}", card.id);
        }
    }
    for (path, output) in outputs.iter() {
        let mut bytes = Vec::new();
        output.render(&edition, &mut bytes).expect("writing to memory");
        assert!(!bytes.is_empty(), "{path}");
        assert!(!String::from_utf8_lossy(&bytes).contains("visitor-arrivals"), "{path} names a draft");
        let mut again = Vec::new();
        output.render(&edition, &mut again).expect("writing to memory");
        assert_eq!(bytes, again, "{path} differs from build to build");
    }
    assert!(outputs.get("datasets/household-survey-micro/datapackage.json").is_none());
    assert!(outputs.get("data-gov-tw/household-survey-micro.json").is_none());
}

#[test]
fn switches_are_kept() {
    let mut edition = sample();
    edition.content.basis.site.outputs = [
        "turtle",
        "rdfxml",
        "jsonld",
        "data_json",
        "csv",
        "json",
        "data_gov_tw",
        "datapackage",
        "vocab",
        "graph",
        "dcat_us3",
    ]
    .map(|name| (name.to_owned(), false))
    .into();
    assert!(table(&edition).is_empty());
}

#[test]
fn the_list_of_the_platform_has_its_columns() {
    let edition = sample();
    let text = text(&edition, &table(&edition), "data-gov-tw/catalog.csv");
    let body = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(body.as_bytes());
    let header = reader.headers().expect("a header").clone();
    assert_eq!((header.len(), &header[8]), (22, "資資料集上架方式"));
    let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), edition.content.cards.iter().filter(|card| card.is_open()).count());
    for row in &rows {
        let lengths: Vec<usize> = [5, 6, 7, 21].map(|at| row[at].split(';').count()).into();
        assert!(lengths.iter().all(|length| *length == lengths[0]), "{row:?}");
    }
    let survey = rows.iter().find(|row| &row[0] == "9900006").expect("the survey");
    assert!(!survey[10].contains("訪查地址"), "a withheld column is named");
}

#[test]
fn restricted_assets_say_why_in_data_json() {
    let edition = sample();
    let data = value(&edition, &table(&edition), "data.json");
    let all = data["dataset"].as_array().expect("data sets");
    let find = |id: &str| {
        all.iter()
            .find(|d| d["identifier"].as_str().is_some_and(|i| i.contains(&format!("/{id}/"))))
            .expect("listed")
    };
    let micro = find("household-survey-micro");
    assert_eq!(micro["accessLevel"], "restricted public");
    assert!(micro["rights"].as_str().expect("rights").ends_with("/apply"));
    assert_eq!(find("low-income-villages")["accessLevel"], "non-public");
    assert!(find("low-income-villages").get("distribution").is_none());
    for entry in all {
        for key in [
            "title",
            "description",
            "keyword",
            "modified",
            "publisher",
            "contactPoint",
            "identifier",
            "accessLevel",
        ] {
            assert!(entry.get(key).is_some(), "{key}: {entry}");
        }
        assert!(entry.get("rights").is_none_or(|r| r.as_str().expect("text").chars().count() <= 255));
    }
    assert!(!all.iter().any(|d| {
        d["identifier"].as_str().is_some_and(|i| i.contains("elder-care") || i.contains("shop-directory"))
    }));
}

#[test]
fn packages_describe_the_columns_of_their_files() {
    let edition = sample();
    let outputs = table(&edition);
    let survey = value(&edition, &outputs, "datasets/household-survey/datapackage.json");
    let fields = survey["resources"][0]["schema"]["fields"].as_array().expect("fields").clone();
    assert!(!fields.is_empty() && fields.iter().all(|f| f["name"] != "樣本戶編號"), "{fields:?}");
    assert_eq!(survey["resources"][0]["path"], "files/household-survey.csv");
}

#[test]
fn pages_describe_themselves() {
    let edition = sample();
    for (at, card) in edition.content.cards.iter().enumerate().filter(|(_, card)| card.is_public()) {
        for language in &edition.content.basis.site.languages {
            let text = schema_org(&edition, &edition.content.dataset(at), language);
            let value: Value = serde_json::from_str(&text).expect("JSON");
            let length = value["description"].as_str().expect("a description").chars().count();
            assert!((50..=5000).contains(&length), "{}: {length}", card.id);
            if card.access != crate::model::Access::Open {
                assert_eq!(value["isAccessibleForFree"], false);
                assert!(value["conditionsOfAccess"].is_string() && value.get("distribution").is_none());
            }
        }
    }
    assert!(schema_org_catalog(&edition, "en").contains("DataCatalog"));
}

const ODD: &str = r##"
kind: dataset
title: {zh-Hant-TW: "怪\u0001字 <b>&\"'", en: "Odd </script> title"}
description: "第一行\r\n第二行\r第三行"
unit: info
contact: {name: 臨時窗口, phone: "(02)2341-9066 轉 12"}
reviewed_on: 2026-05-01
access: open
status: published
themes: [I00]
keywords: ["a|b;c", "\u0007"]
issued: 2026-05-01
modified: 2026-05-01
frequency: irreg
temporal: {start: 2026-01-01}
spatial: 臺灣
language: [zh-Hant-TW, en, ami]
identifiers: {"某 平台/編號": "甲 1"}
landing_page: https://www.example.gov.tw/介紹
fields:
  - {name: 年度, type: integer}
  - {name: 身分證字號, type: string, access: withheld}
distributions:
  - {id: far, download_url: "https://www.example.gov.tw/開放;資料.csv", format: CSV, media_type: "text/csv; charset=utf-8"}
  - {id: secret, file: odd.csv}
  - {id: both, file: odd.csv, access_url: "https://www.example.gov.tw/odd"}
  - {id: fine, file: "年度 1.csv", fields: [年度]}
restriction: {scope: part, grounds: [foi-18-1-6], reason: 含個人資料。, review_by: 2027-05-01}
"##;

/// The sample with an asset that tries the writers.
fn odd() -> Edition {
    let disk = DiskWorld::new(Path::new(env!("CARGO_MANIFEST_DIR")), None);
    let mut world = crate::world::MemoryWorld::copy_of(&disk, &["content"]).expect("the sample");
    world.write("content/datasets/info/odd.yaml", ODD);
    world.write("content/datasets/info/odd.csv", "年度,身分證字號\n2026,A123456789\n");
    world.write("content/datasets/info/年度 1.csv", "年度\n2026\n");
    let world: Arc<dyn World> = Arc::new(world);
    let section = Section::open(&world);
    let as_of = section.as_of.expect("a date").date;
    Edition::new(section.content.expect("content"), as_of)
}

#[test]
fn a_file_that_the_guard_holds_back_is_named_nowhere() {
    let edition = odd();
    let outputs = table(&edition);
    for (path, _) in outputs.iter() {
        let text = text(&edition, &outputs, path);
        assert!(!text.contains("odd.csv") && !text.contains("#secret"), "{path}");
        assert!(!text.contains("身分證字號") || path.starts_with("restricted/catalog."), "{path}");
    }
    let package = value(&edition, &outputs, "datasets/odd/datapackage.json");
    let names: Vec<&str> = package["resources"]
        .as_array()
        .expect("resources")
        .iter()
        .filter_map(|r| r["name"].as_str())
        .collect();
    assert_eq!(names, ["far", "fine"]);
    let turtle = text(&edition, &outputs, "datasets/odd/dataset.ttl");
    assert!(turtle.contains("#both") && turtle.contains("files/%E5%B9%B4%E5%BA%A6%201.csv"), "{turtle}");
}

#[test]
fn odd_values_break_no_writer() {
    let edition = odd();
    let outputs = table(&edition);
    let data = text(&edition, &outputs, "data.json");
    assert!(data.contains("https://www.example.gov.tw/%E9%96%8B%E6%94%BE;%E8%B3%87%E6%96%99.csv"));
    let list = text(&edition, &outputs, "data-gov-tw/catalog.csv");
    assert!(list.contains("%3B%E8%B3%87%E6%96%99.csv"), "a semicolon would split the list");
    let at = edition.content.position("odd").expect("the asset");
    let page = schema_org(&edition, &edition.content.dataset(at), "en");
    assert!(!page.contains("</script>") && serde_json::from_str::<Value>(&page).is_ok());
    let xml = text(&edition, &outputs, "datasets/odd/dataset.rdf");
    assert!(!xml.contains('\u{1}') && !xml.contains('\u{7}') && !xml.contains('\r'));
    let triples = rdf::dataset_triples(&edition, &edition.content.dataset(at));
    let parsed = oxrdfxml::RdfXmlParser::new()
        .for_slice(xml.as_bytes())
        .collect::<Result<Vec<_>, _>>()
        .expect("RDF/XML");
    assert_eq!(parsed.len(), triples.len());
    let turtle = text(&edition, &outputs, "datasets/odd/dataset.ttl");
    let parsed = oxttl::TurtleParser::new()
        .for_slice(turtle.as_bytes())
        .collect::<Result<Vec<_>, _>>()
        .expect("Turtle");
    assert_eq!(parsed.len(), triples.len());
}
