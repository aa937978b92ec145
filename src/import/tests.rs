//! Whole lists, real and odd.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "the real lists lie outside the project"
)]

use std::collections::BTreeMap;

use super::*;
use serde_json::{Value as Json, json};

const HEADER_22: &str = "\u{feff}資料集識別碼,資料集名稱,資料提供屬性,服務分類,品質檢測,檔案格式,資料下載網址,編碼格式,資資料集上架方式,資料集描述,主要欄位說明,提供機關,更新頻率,授權方式,相關網址,計費方式,提供機關聯絡人姓名,提供機關聯絡人電話,上架日期,詮釋資料更新時間,備註,資料量";
const ORGANIZATION: &str = "units:\n  office:\n    kind: agency\n    name: 統計處\n";

fn existing(manifests: BTreeMap<String, String>) -> Existing<'static> {
    Existing {
        units: vec![(
            "office".into(),
            Some("399990000Z".into()),
            vec!["統計處".into(), "Statistics Office".into()],
        )],
        agency: "office".into(),
        organization_text: ORGANIZATION,
        manifests,
    }
}

fn import(list: &str) -> Import {
    let done = data_gov_tw("list.csv", list.as_bytes(), &existing(BTreeMap::new()), Speech::English);
    done.unwrap_or_else(|e| panic!("{e}"))
}

/// The only manifest of a list of one row.
fn only(header: &str, row: &str) -> Json {
    let done = import(&format!("{header}\n{row}\n"));
    assert_eq!((done.manifests.len(), done.refused.len()), (1, 0));
    manifest(done.manifests.values().next().unwrap())
}

fn manifest(yaml: &str) -> Json {
    serde_yaml::from_str(yaml).unwrap_or_else(|e| panic!("{e}\n{yaml}"))
}

/// The units and manifests of the site after an import, as the next import finds them.
fn after<'a>(done: &Import, organization_text: &'a str) -> Existing<'a> {
    let organization: Json = manifest(organization_text);
    let units = organization["units"].as_object().unwrap().iter();
    let units = units.map(|(key, unit)| {
        let name = unit["name"].as_str().unwrap_or_default().to_owned();
        (key.clone(), unit["code"].as_str().map(str::to_owned), vec![name])
    });
    let paths = done.manifests.keys().map(|path| {
        let id = path.rsplit('/').next().unwrap().trim_end_matches(".yaml");
        (id.to_owned(), path.clone())
    });
    Existing {
        units: units.collect(),
        agency: "office".into(),
        organization_text,
        manifests: paths.collect(),
    }
}

/// Every row is a manifest or a refusal; a second run changes nothing.
fn laws(bytes: &[u8]) -> Option<Import> {
    let first = data_gov_tw("l", bytes, &existing(BTreeMap::new()), Speech::Chinese).ok()?;
    assert_eq!(first.rows, first.manifests.len() + first.kept.len() + first.refused.len());
    assert!(first.report.ends_with(&format!("{}\n", first.line())));
    let same = data_gov_tw("l", bytes, &existing(BTreeMap::new()), Speech::Chinese).ok()?;
    assert_eq!(
        (&first.manifests, &first.organization, &first.report),
        (&same.manifests, &same.organization, &same.report)
    );
    let site = after(&first, first.organization.as_deref().unwrap_or(ORGANIZATION));
    let second = data_gov_tw("l", bytes, &site, Speech::Chinese).ok()?;
    assert!(second.manifests.is_empty() && second.organization.is_none());
    assert_eq!((second.kept.len(), second.refused.len()), (first.manifests.len(), first.refused.len()));
    assert_eq!(second.report, first.report);
    for yaml in first.manifests.values() {
        manifest(yaml);
    }
    Some(first)
}

#[test]
fn a_row_of_the_export_becomes_a_manifest() {
    let made = only(
        HEADER_22,
        "177695,115年 村里人口數\u{a0},檔案資料,公共資訊,金,XML;CSV,https://a.gov.tw/x;y.xml;https://a.gov.tw/x.csv,UTF-8;BIG5,原始資料,金門縣,編號;戶數,統計處,每1月,政府資料開放授權條款-第1版,,免費,王小明,02-1,2026-06-04 08:20:00,2026-06-05 00:00:00,,1;20",
    );
    assert_eq!(
        made,
        json!({
            "title": "115年 村里人口數",
            "description": "金門縣",
            "unit": "office",
            "access": "open",
            "status": "published",
            "themes": ["I00"],
            "issued": "2026-06-04",
            "metadata_modified": "2026-06-05",
            "frequency": "monthly",
            "license": "OGDL-Taiwan-1.0",
            "cost": {"amount": 0},
            "identifiers": {"data.gov.tw": "177695"},
            "badge": {"level": "gold"},
            "fields": [{"name": "編號"}, {"name": "戶數"}],
            "distributions": [
                {"download_url": "https://a.gov.tw/x;y.xml", "format": "XML", "encoding": "UTF-8", "records": 1},
                {"download_url": "https://a.gov.tw/x.csv", "format": "CSV", "encoding": "Big5", "records": 20},
            ],
            "imported": {"from": "data-gov-tw", "id": "177695", "date": "2026-06-05", "kept": {
                "資料提供屬性": "檔案資料",
                "資資料集上架方式": "原始資料",
                "提供機關聯絡人姓名": "王小明",
                "提供機關聯絡人電話": "02-1",
                "上架日期": "2026-06-04 08:20:00",
            }},
        })
    );
}

#[test]
fn formats_with_one_link_are_distributions_each() {
    let header = "資料名稱,資料連結網址,檔案格式,資源格式,編碼格式,資料量,未知";
    let made = only(
        header,
        "甲,https://a.gov.tw/d?oid=x1,\"\"\"CSV, URL, SHAPEFILE\"\"\",\"\"\"CSV, URL, SHAPEFILE\"\"\",\"\"\", UTF-8\"\"\",24筆,?",
    );
    assert_eq!(made["description"], "來源未載明。");
    let url = "https://a.gov.tw/d?oid=x1";
    assert_eq!(
        made["distributions"],
        json!([
            {"access_url": url, "format": "CSV"},
            {"id": "web", "access_url": url},
            {"id": "shapefile", "access_url": url, "format": "SHAPEFILE"},
        ])
    );
    assert_eq!(
        made["imported"],
        json!({"from": "data-gov-tw", "id": "x1", "kept": {
            "檔案格式": "\"CSV, URL, SHAPEFILE\"", "編碼格式": "\", UTF-8\"", "資料量": "24筆", "未知": "?",
        }})
    );
}

#[test]
fn lists_that_do_not_pair_are_kept() {
    let header = "資料集識別碼,資料集名稱,檔案格式,資料下載網址,資料量";
    let made = only(header, "1,甲,CSV;JSON;XML,https://a.tw/1;https://a.tw/2,5;6;7");
    assert_eq!(
        made["distributions"],
        json!([
            {"id": "web", "download_url": "https://a.tw/1"},
            {"id": "web-2", "download_url": "https://a.tw/2"},
        ])
    );
    assert_eq!(made["imported"]["kept"], json!({"檔案格式": "CSV;JSON;XML", "資料量": "5;6;7"}));
    let made = only(header, "1,甲,CSV;CSV,https://a.tw/1;https://a.tw/2,5;x");
    assert_eq!(
        made["distributions"],
        json!([
            {"id": "csv", "download_url": "https://a.tw/1", "format": "CSV", "records": 5},
            {"id": "csv-2", "download_url": "https://a.tw/2", "format": "CSV"},
        ])
    );
    assert_eq!(made["imported"]["kept"], json!({"資料量": "5;x"}));
}

#[test]
fn what_is_not_understood_is_kept_and_never_written() {
    let header = "資料集識別碼,資料集名稱,更新頻率,授權方式,服務分類,品質檢測,計費方式,相關網址,上架日期,收錄期間(起),收錄期間(迄),主要欄位說明,檔案格式,資料下載網址";
    let row = [
        "7",
        "甲",
        "每月、年",
        "自訂",
        "其他類",
        "優",
        "付費",
        "a.tw",
        "2015",
        "2016-01-01",
        "2015-01-01",
        "無",
        "CSV",
        "www.a.tw",
    ];
    let made = only(header, &row.join(","));
    let keys: Vec<&str> = made.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["title", "description", "unit", "access", "status", "identifiers", "imported"]);
    assert_eq!(made["imported"]["kept"].as_object().unwrap().len(), 12);
}

#[test]
fn nothing_that_is_not_open_is_published() {
    let header = "資料集識別碼,資料集名稱,資料提供屬性,檔案格式,資料下載網址,資料集變動狀態";
    for (row, access) in [
        ("1,甲,依申請提供資料,CSV,https://a.tw/1,", "on-request"),
        ("1,甲,丙類,CSV,https://a.tw/1,", "closed"),
    ] {
        let made = only(header, row);
        assert_eq!((&made["access"], &made["status"]), (&json!(access), &json!("draft")));
        assert_eq!(made.get("distributions"), None);
        assert_eq!(made["imported"]["kept"]["資料下載網址"], "https://a.tw/1");
    }
    assert_eq!(only(header, "1,甲,Q,,,")["status"], "draft");
    assert_eq!(only(header, "1,甲,檔案資料,,,資料集下架")["status"], "draft");
    assert_eq!(only(header, "1,甲,,,,資料集修改")["status"], "published");
}

#[test]
fn rows_without_a_stable_id_or_a_title_are_refused() {
    let done = import(
        "編號,資料集名稱,資料連結網址\n1,甲,https://a.tw/x\n2,,https://a.tw/?oid=a\n3,乙,https://a.tw/?oid=A\n4,丙,https://a.tw/?oid=a\n",
    );
    let why: Vec<(usize, &str, &str)> =
        done.refused.iter().map(|r| (r.row, r.title.as_str(), r.reason.get(Speech::English))).collect();
    assert_eq!(why.len(), 3, "{why:?}");
    assert_eq!((why[0].0, why[0].1), (1, "甲"));
    assert_eq!(why[1], (2, "", "no title"));
    assert_eq!(why[2], (4, "丙", "the id `a` is that of row 3"));
    assert_eq!(done.line(), "rows 4, manifests 1, refused 3");
    assert!(done.manifests.contains_key("content/datasets/office/A.yaml"));
}

#[test]
fn what_is_no_list_is_said_so() {
    let of = |bytes: &[u8]| data_gov_tw("l", bytes, &existing(BTreeMap::new()), Speech::Chinese).err();
    assert_eq!(of(b""), Some(ImportError::Empty));
    assert_eq!(of(b"\xff\xff\xff"), Some(ImportError::NotText));
    assert_eq!(of("[{\"資料集識別碼\": 1}]".as_bytes()), Some(ImportError::NoDatasets));
    assert!(matches!(of("資料集名稱\n甲\n".as_bytes()), Some(ImportError::NotAList(_))));
}

#[test]
fn big5_is_read() {
    let (bytes, _, _) = encoding_rs::BIG5.encode("資料集識別碼,資料集名稱,提供機關\n1,人口,社會局\n");
    let done = laws(&bytes).unwrap();
    assert!(done.manifests.values().next().unwrap().starts_with("title: 人口\n"));
    assert!(done.organization.unwrap().starts_with(ORGANIZATION));
}

#[test]
fn odd_lists_keep_the_law_of_sums() {
    let cells = [
        "",
        " ",
        "1",
        "001",
        "a/b",
        "CON",
        "\"",
        "\"\"\"x\"\"\"",
        "甲",
        "https://a.tw/?oid=1",
        "https://a.tw/1;https://a.tw/2",
        "CSV;;JSON",
        "2026-01-01",
        "no",
        "~",
        "- a: b",
        "{x",
        "a\u{b}b",
        "\"甲\n\n\t乙 \n\"",
        "380120000J 【社會局】",
        "【】",
        "()",
        ")(",
        "依申請",
        "；、，",
    ];
    let headers = [
        HEADER_22.trim_start_matches('\u{feff}'),
        "編號,資料名稱,資料連結網址,資料集提供機關,主要欄位,主要欄位說明,標籤/關鍵字,標籤/關鍵字,,收錄期間(起),x",
    ];
    let mut seed = 7_u64;
    let mut next = |below: usize| {
        // Numerical Recipes' generator: the odd lists are the same in every run.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or(0) % below
    };
    for round in 0..200 {
        let header = headers[round % 2];
        let width = header.split(',').count();
        let mut list = header.to_owned();
        for _ in 0..next(8) {
            let length = width + next(3) - 1;
            let row: Vec<&str> = (0..length).map(|_| cells[next(cells.len())]).collect();
            list = format!("{list}\n{}", row.join(","));
        }
        assert!(laws(list.as_bytes()).is_some(), "{list}");
    }
}

#[test]
fn real_lists_are_imported_whole() {
    for (name, rows) in [("tw-taoyuan-2018.csv", 1444), ("tw-export-22-columns-sample.csv", 13)] {
        let path = format!("{}/../shared/real/{name}", env!("CARGO_MANIFEST_DIR"));
        let Ok(bytes) = std::fs::read(&path) else {
            println!("skipped: {path} is not there");
            continue;
        };
        let done = laws(&bytes).unwrap();
        assert_eq!((done.rows, done.manifests.len(), done.refused.len()), (rows, rows, 0));
    }
}
