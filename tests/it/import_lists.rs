//! Lists of every family that we know of, in every encoding and form, whole ones and hostile ones:
//! each row becomes a manifest or a refusal, each cell is accounted for.

use std::collections::BTreeMap;
use std::fs;

use odsite::import::{Existing, Import, ImportError, Request, data_gov_tw, data_gov_tw_as};
use odsite::words::Speech;
use odsite::yaml::{self, Limits};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::properties::cases;
use crate::support::{errors, open, publish_regardless, sample, shared, small_site};

const ORGANIZATION: &str = "units:\n  office: {kind: agency, name: 測試處}\n";

pub fn existing(organization: &str) -> Existing<'_> {
    Existing {
        units: vec![("office".into(), None, vec!["測試處".into()])],
        agency: "office".into(),
        organization_text: organization,
        manifests: BTreeMap::new(),
    }
}

fn import(list: &[u8]) -> Import {
    data_gov_tw("list", list, &existing(ORGANIZATION), Speech::English).unwrap_or_else(|e| panic!("{e}"))
}

fn manifests(import: &Import) -> BTreeMap<String, Json> {
    let read = |yaml: &String| serde_yaml::from_str(yaml).unwrap_or_else(|e| panic!("{e}\n{yaml}"));
    import.manifests.iter().map(|(path, yaml)| (path.clone(), read(yaml))).collect()
}

/// The only manifest of a list.
fn only(list: &str) -> Json {
    let import = import(list.as_bytes());
    let refused: Vec<&str> = import.refused.iter().map(|r| r.reason.get(Speech::English)).collect();
    assert_eq!((import.manifests.len(), refused), (1, Vec::new()), "{list}");
    manifests(&import).into_values().next().expect("one")
}

fn keys(manifest: &Json) -> Vec<&str> {
    manifest.as_object().expect("a mapping").keys().map(String::as_str).collect()
}

fn line(cells: &[&str]) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    writer.write_record(cells).expect("a row");
    String::from_utf8(writer.into_inner().expect("bytes")).expect("text")
}

/// The fields of the standard of 2015: Chinese, English, a value.
const STANDARD: [(&str, &str, &str); 38] = [
    ("分類編號", "categoryCode", "I00"),
    ("資料集編號", "identifier", "A41000000G-000001"),
    ("資料集名稱", "title", "甲"),
    ("資料集描述", "description", "甲的描述"),
    ("主要欄位說明", "fieldDescription", "name(名稱)、year(年度)"),
    ("資料集類型", "type", "rawData"),
    ("授權方式", "license", "政府資料開放授權條款－第1版"),
    ("授權說明網址", "licenseURL", "https://data.gov.tw/license"),
    ("計費方式", "cost", "免費"),
    ("計費說明網址", "costURL", "https://a.gov.tw/cost"),
    ("計費法令依據", "costLaw", "規費法"),
    ("資料集提供機關之上級機關名稱", "organization", "上級"),
    ("資料集提供機關之上級機關聯絡人姓名", "organizationContactName", "王先生"),
    ("資料集提供機關之上級機關聯絡人電話", "organizationContactPhone", "02-1"),
    ("資料集提供機關之上級機關聯絡人電子郵件", "organizationContactEmail", "a@a.gov.tw"),
    ("資料集提供機關名稱", "publisher", "測試處"),
    ("資料集提供機關聯絡人姓名", "publisherContactName", "李小姐"),
    ("資料集提供機關聯絡人電話", "publisherContactPhone", "02-2"),
    ("資料集提供機關聯絡人電子郵件", "publisherContactEmail", "b@a.gov.tw"),
    ("更新頻率", "accrualPeriodicity", "每月"),
    ("開始收錄日期", "temporalCoverageFrom", "2015-01-01"),
    ("結束收錄日期", "temporalCoverageTo", "2015-12-31"),
    ("發布時間", "issued", "2015-02-01"),
    ("最後更新時間", "modified", "2016-02-01"),
    ("資料集空間範圍", "spatial", "臺灣"),
    ("資料集語系", "language", "zh"),
    ("資料集相關網址", "landingPage", "https://a.gov.tw/page"),
    ("標籤/關鍵字", "keyword", "公報;施政"),
    ("資料量", "numberOfData", "12"),
    ("備註", "notes", "無特別"),
    ("資料資源編號", "resourceID", "A41000000G-000001-001"),
    ("資料資源描述", "resourceDescription", "全部"),
    ("檔案格式", "format", "CSV"),
    ("編碼格式", "characterSetCode", "UTF-8"),
    ("資料資源最後更新時間", "resourceModified", "2016-01-31"),
    ("資料存取網址", "accessURL", "https://a.gov.tw/access"),
    ("資料下載網址", "downloadURL", "https://a.gov.tw/x.csv"),
    ("領域別詮釋資料參考網址", "metadataSourceOfData", "https://a.gov.tw/meta"),
];

#[test]
fn all_fields_of_the_standard_are_known_in_chinese_and_english() {
    let row: Vec<&str> = STANDARD.iter().map(|field| field.2).collect();
    let mut made = Vec::new();
    for headers in [STANDARD.map(|field| field.0), STANDARD.map(|field| field.1)] {
        let list = line(&headers) + &line(&row);
        let report = import(list.as_bytes()).report;
        assert!(!report.contains("unknown column"), "{report}");
        let mut manifest = only(&list);
        let kept = manifest["imported"]["kept"].take();
        assert_eq!(kept.as_object().expect("kept").len(), 12);
        made.push(manifest);
    }
    assert_eq!(made[0], made[1]);
    assert_eq!(made[0]["identifiers"], json!({"agency": "A41000000G-000001"}));
    assert_eq!(
        made[0]["distributions"],
        json!([{
            "id": "A41000000G-000001-001", "description": "全部", "download_url": "https://a.gov.tw/x.csv",
            "access_url": "https://a.gov.tw/access", "format": "CSV", "encoding": "UTF-8", "records": 12,
            "modified": "2016-01-31",
        }])
    );
    assert_eq!(
        keys(&made[0]),
        [
            "title",
            "description",
            "unit",
            "access",
            "status",
            "themes",
            "keywords",
            "issued",
            "metadata_modified",
            "frequency",
            "temporal",
            "spatial",
            "license",
            "cost",
            "identifiers",
            "landing_page",
            "notes",
            "fields",
            "distributions",
            "imported"
        ]
    );
}

#[test]
fn earlier_exports_and_city_portals_are_told_by_their_headers() {
    // The platform's list before the present one: 19 columns.
    let made = only(
        "id,資料集名稱,服務分類,檔案格式,下載連結,編碼格式,資料類型,資料集描述,主要欄位說明,提供機關,更新頻率,授權方式,授權說明網址,計費方式,資料集提供機關聯絡人,資料集提供機關聯絡人電話,發布時間,修訂時間,備註\n\
         6564,甲,公共資訊,CSV;XML,https://a.gov.tw/1;https://a.gov.tw/2,UTF-8;UTF-8,原始資料,描述,a;b,測試處,每日,政府資料開放授權條款-第1版,https://data.gov.tw/license,免費,王先生,02-1,2013-11-01,2015-05-29,\n",
    );
    assert_eq!(made["distributions"].as_array().expect("a list").len(), 2);
    assert_eq!((&made["issued"], &made["metadata_modified"]), (&json!("2013-11-01"), &json!("2015-05-29")));
    // 27 columns of a city: the standard without what a city has for itself.
    let made = only(
        "資料集編號,資料集名稱,資料集分類,提供局處,資料更新頻率,檔案類型,資料欄位,資料集連結,資料集說明,資料類型,最後更新日期,資料筆數,收錄期間起,收錄期間迄,授權條款,收費方式,計費說明網址,計費法令依據,說明網址,檔案編碼,關鍵字,建立時間,承辦人,聯絡電話,承辦人電子郵件,備註說明,瀏覽次數\n\
         X-1,甲,交通及通訊,測試處,每週,CSV,a;b,https://c.gov.tw/d?oid=1,描述,原始資料,2020/1/2,7,2019-01-01,2019-12-31,政府資料開放授權條款,免費,,,https://c.gov.tw/about,Big5,a;b,2019/1/1,王,02,x@c.gov.tw,備,9\n",
    );
    assert_eq!(made["unit"], "office");
    assert_eq!((&made["themes"], &made["frequency"]), (&json!(["A00"]), &json!("weekly")));
    assert_eq!(
        made["distributions"],
        json!([{"access_url": "https://c.gov.tw/d?oid=1", "format": "CSV", "encoding": "Big5", "records": 7}])
    );
    assert_eq!((&made["issued"], &made["metadata_modified"]), (&json!("2019-01-01"), &json!("2020-01-02")));
    let kept: Vec<&str> = keys(&made["imported"]["kept"]);
    assert_eq!(kept, ["資料類型", "承辦人", "聯絡電話", "承辦人電子郵件", "瀏覽次數"]);
    let made = only(
        "資料集類別,主題分類,標題,提供單位,上架時間,修改時間,網址\n,就醫,甲,測試處,2020-01-01,2020-02-01,https://c.gov.tw/dataset/12\n",
    );
    assert_eq!((&made["themes"], &made["metadata_modified"]), (&json!(["B00"]), &json!("2020-02-01")));
}

#[test]
fn the_export_says_the_same_in_csv_and_json() {
    let header = "資料集識別碼,資料集名稱,檔案格式,資料下載網址,提供機關,資料量,資料集變動狀態";
    let row = "6564,甲,CSV;XML,https://a.gov.tw/1;x=2;https://a.gov.tw/2,測試處,1;2,資料集修改";
    let csv = only(&format!("{header}\n{row}\n"));
    let mut object: serde_json::Map<String, Json> =
        header.split(',').zip(row.split(',')).map(|(key, cell)| (key.to_owned(), json!(cell))).collect();
    object["資料集識別碼"] = json!(6564);
    for document in [
        json!([object]),
        json!({"success": true, "result": [object]}),
        json!({"success": true, "code": 200, "payload": {"search_count": 1, "search_result": [object]}}),
    ] {
        assert_eq!(only(&document.to_string()), csv);
        assert_eq!(only(&format!("\u{feff}{document:#}")), csv);
    }
    assert_eq!(csv["identifiers"], json!({"data.gov.tw": "6564"}));
}

#[test]
fn a_data_set_of_the_platforms_second_interface_is_read() {
    let made = only(
        &json!({"help": "", "success": true, "result": {
            "categoryTheme": "001", "categoryService": "I00", "categoryDataset": "A", "datasetId": "6564",
            "identifier": "A41000000G-000001", "title": "甲", "description": "描述", "license": "1", "cost": "free",
            "publisherOID": "2.16.886.101.20003.20082 | 測試處", "publisherContactName": "王先生",
            "updateFrequency": {"regularupdate": "1", "Frequency": "1", "unittime": "日"},
            "coverageStartedDate": "2014-01-01", "relatedUrl": " https://a.gov.tw", "keyword": ["a", "b"],
            "distribution": [
                {"resourceDescription": "第一; 部", "resourceField": [{"name": "a", "description": "甲"}, {"name": "b", "description": "乙"}],
                 "resourceFormat": "CSV", "resourceCharacterEncoding": "UTF-8", "resourceDownloadUrl": "https://a.gov.tw/1", "resourceAmount": 4600},
                {"resourceDescription": "第二", "resourceField": [{"name": "a", "description": "甲"}, {"name": "b", "description": "乙"}],
                 "resourceFormat": "XML", "resourceCharacterEncoding": "UTF-8", "resourceDownloadUrl": "https://a.gov.tw/2", "resourceAmount": 4600},
            ],
        }})
        .to_string(),
    );
    assert_eq!(made["identifiers"], json!({"data.gov.tw": "6564", "agency": "A41000000G-000001"}));
    assert_eq!((&made["unit"], &made["frequency"]), (&json!("office"), &json!("daily")));
    assert_eq!((&made["license"], &made["cost"]), (&json!("OGDL-Taiwan-1.0"), &json!({"amount": 0})));
    assert_eq!(made["fields"], json!([{"name": "a", "title": "甲"}, {"name": "b", "title": "乙"}]));
    assert_eq!(made["distributions"][1]["records"], 4600);
    assert_eq!(made["distributions"][0]["description"], "第一; 部");
    assert_eq!(made["distributions"][1]["description"], "第二");
}

#[test]
fn one_list_in_every_encoding_is_one_site() {
    let text = "資料集識別碼,資料集名稱,提供機關\n1,恒春鎮人口€,測試處\n2,墻面,測試處\n";
    let plain = import(text.as_bytes());
    let (big5, _, lost) = encoding_rs::BIG5.encode(text);
    assert!(!lost);
    let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{feff}{text}").encode_utf16().flat_map(bytes).collect()
    };
    for (bytes, name) in [
        (format!("\u{feff}{text}").into_bytes(), "UTF-8 (BOM)"),
        (big5.into_owned(), "Big5 (CP950)"),
        (utf16(u16::to_le_bytes), "UTF-16LE"),
        (utf16(u16::to_be_bytes), "UTF-16BE"),
        (text.replace(',', "\t").into_bytes(), "UTF-8"),
    ] {
        let done = import(&bytes);
        assert_eq!(done.manifests, plain.manifests, "{name}");
        assert!(done.report.contains(&format!("(CSV, {name})")), "{name}");
    }
    let mut damaged = text.as_bytes().to_vec();
    damaged.extend(b"3,\xff\n");
    let refused = data_gov_tw("l", &damaged, &existing(ORGANIZATION), Speech::Chinese).err();
    assert_eq!(refused, Some(ImportError::BrokenText("UTF-8", 4)));
}

#[test]
fn lists_side_by_side_are_paired_or_left_whole() {
    let of = |formats: &str, urls: &str, encodings: &str, records: &str| {
        let header = ["資料集識別碼", "資料集名稱", "檔案格式", "資料下載網址", "編碼格式", "資料量"];
        let made = only(&(line(&header) + &line(&["1", "甲", formats, urls, encodings, records])));
        (made["distributions"].clone(), made["imported"]["kept"].clone())
    };
    let (two, three) = ("https://a.tw/1;https://a.tw/2", "https://a.tw/1;https://a.tw/2;https://a.tw/3");
    // One format for all, unless an address ends in another.
    let (made, kept) = of("CSV", two, "UTF-8", "3");
    assert_eq!((&made[1]["format"], &made[1]["encoding"]), (&json!("CSV"), &json!("UTF-8")));
    assert_eq!((made[0].get("records"), kept), (None, json!({"資料量": "3"})));
    let (made, kept) = of("CSV", "https://a.tw/1.csv;https://a.tw/2.pdf", "", "");
    assert_eq!((made[0].get("format"), kept), (None, json!({"檔案格式": "CSV"})));
    // A blank place is a place.
    let (made, kept) = of("CSV;", two, "UTF-8;", "3;");
    assert_eq!(
        (&made[0]["records"], made[1].get("format"), made[1].get("encoding")),
        (&json!(3), None, None)
    );
    assert_eq!(kept, json!({"檔案格式": "CSV;"}));
    let (made, _) = of("CSV;XML;JSON", "https://a.tw/1;;https://a.tw/3", ";;UTF-8", "");
    assert_eq!((made.as_array().map(Vec::len), &made[1]["format"]), (Some(2), &json!("JSON")));
    // What does not pair stays.
    let (made, kept) = of("CSV;XML", three, "Big5;UTF-8", "1;2");
    assert_eq!(made.as_array().map(Vec::len), Some(3));
    assert_eq!(kept, json!({"檔案格式": "CSV;XML", "編碼格式": "Big5;UTF-8", "資料量": "1;2"}));
    // Semicolons within addresses part nothing.
    let (made, _) = of("CSV;XML", "https://a.tw/x;p=1;q=2;https://a.tw/y;z", "", "");
    assert_eq!(made[0]["download_url"], "https://a.tw/x;p=1;q=2");
}

#[test]
fn only_rows_of_an_agency_are_taken() {
    let list = "資料集識別碼,資料集名稱,提供機關\n1,甲,法務部\n2,乙,法務部矯正署\n3,丙,內政部\n4,,法務部\n";
    let of = |agency, with_children| {
        let request = Request { agency: Some(agency), with_children, ..Request::default() };
        data_gov_tw_as("l", list.as_bytes(), &existing(ORGANIZATION), &request, Speech::Chinese)
    };
    let own = of("法務部", false).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(own.line(), "rows 4, manifests 1, refused 1, left out 2");
    assert!(own.report.contains("其他機關的 2 列") && own.report.ends_with(&format!("{}\n", own.line())));
    let all = of("法務部", true).unwrap_or_else(|e| panic!("{e}"));
    assert_eq!(all.line(), "rows 4, manifests 2, refused 1, left out 1");
    let none = of("法務", false).err();
    assert_eq!(none, Some(ImportError::NoSuchAgency("法務".into(), "法務部、法務部矯正署、內政部".into())));
}

#[test]
fn credentials_are_named_and_never_shown() {
    let list = "資料集識別碼,資料集名稱,資料下載網址,檔案格式\n\
                1,甲,https://a.gov.tw/x?apikey=S3CRETS3CRET,CSV\n2,乙,https://me:S3CRETS3CRET@a.gov.tw/x,CSV\n\
                3,丙,http://192.168.1.5/x?y=1,CSV\n4,丁,https://a.gov.tw/x,CSV\n";
    let report = import(list.as_bytes()).report;
    assert!(!report.contains("S3CRET"), "{report}");
    assert!(report.contains("3 addresses hold"), "{report}");
    for part in ["| `apikey` | `https://a.gov.tw/x?apikey=***` |", "login", "private host `192.168.1.5`"] {
        assert!(report.contains(part), "{part}\n{report}");
    }
}

/// Of each column, the numbers of the report's table.
fn accounts(report: &str) -> Vec<[usize; 6]> {
    let table =
        report.split("## 欄位\n").nth(1).unwrap_or_default().split("\n## ").next().unwrap_or_default();
    table
        .lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            std::array::from_fn(|at| cells[at + 2].parse().expect("a number"))
        })
        .collect()
}

/// What holds for every list that is read.
fn laws(bytes: &[u8]) -> Option<Import> {
    let organization = ORGANIZATION;
    let done = data_gov_tw("l", bytes, &existing(organization), Speech::Chinese).ok()?;
    assert_eq!(done.rows, done.manifests.len() + done.kept.len() + done.refused.len());
    for [mapped, normalised, both, kept, refused, empty] in accounts(&done.report) {
        assert_eq!(mapped + kept + refused + empty, done.rows, "{}", done.report);
        assert!(normalised <= mapped && both <= mapped);
    }
    Some(done)
}

#[test]
fn hostile_lists_end_and_lose_nothing() {
    let header = "資料集識別碼,資料集名稱,資料下載網址,檔案格式,備註\n";
    let wide: String = (0..100_000).map(|n| format!("c{n},")).collect();
    let numbered: String = (0..60_000).map(|n| format!("k{n},")).collect();
    let many: String = (0..2000).map(|n| format!("{n},甲{n}\n")).collect();
    let lists = [
        format!("{header}1,甲\0乙,https://a.tw/\0,CSV,\0\n"),
        format!("{header}1,{},https://a.tw/,CSV,{}\n", "甲".repeat(300_000), "x;".repeat(300_000)),
        format!("{header}1,\"甲,https://a.tw/\n2,乙\n3"),
        format!("{header}1\n1,甲,b,c,d,e,f,g\n,,,,,,,,,,\n\"\n"),
        format!("資料集識別碼,資料集名稱,{wide}\n{many}"),
        format!("{header}1,甲\n{wide}\n"),
        format!("{header}1,甲\u{202e}正名\u{202c}\u{2066}x,https://a.tw/,CSV,\u{202e}備\n"),
        format!("{header}1,甲,{},{},\n", "https://a.tw/;".repeat(20_000), "CSV;".repeat(20_000)),
        format!("{header}1,甲,https://a.tw/,{},\n", "A,B;".repeat(20_000)),
        format!(
            "資料集識別碼,資料集名稱,主要欄位說明,關鍵字,服務分類\n1,甲,{},{},{}\n",
            "a;".repeat(50_000),
            numbered.replace(',', ";"),
            "I00;".repeat(50_000)
        ),
        format!("資料集識別碼,資料集名稱,主要欄位說明\n1,甲,{}\n", numbered.replace(',', "、")),
        format!("{{\"id\": 1, \"title\": {}1{}}}", "[".repeat(120), "]".repeat(120)),
        format!(
            "{{\"id\": 1, \"title\": \"甲\", \"distribution\": [{}]}}",
            vec!["{\"url\": \"https://a.tw/\"}"; 5000].join(",")
        ),
        (0..3000).map(|n| format!("{{\"id\": {n}, \"title\": \"甲\", \"{n}\": {n}}}\n")).collect(),
    ];
    for list in lists {
        let done = laws(list.as_bytes()).unwrap_or_else(|| panic!("{}", &list[..list.len().min(80)]));
        for yaml in done.manifests.values() {
            assert!(!yaml.contains('\u{202e}') || yaml.contains("kept:"), "{yaml}");
            let problems = yaml::parse(yaml, 1, Limits::default()).problems;
            assert!(problems.is_empty(), "{problems:?} {}", &list[..list.len().min(80)]);
            let title = yaml.lines().next().unwrap_or_default();
            assert!(!title.contains(['\u{202e}', '\u{2066}', '\0']), "{title}");
        }
    }
    for list in
        ["[".repeat(200_000), format!("{{\"a\": {}", "{\"a\": ".repeat(5000)), "資料集名稱\0".to_owned()]
    {
        assert!(data_gov_tw("l", list.as_bytes(), &existing(ORGANIZATION), Speech::Chinese).is_err());
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn no_json_list_loses_a_row(
        rows in prop::collection::vec(prop::collection::btree_map(
            "資料集識別碼|資料集名稱|資料下載網址|檔案格式|編碼格式|資料量|提供機關|keyword|[a-z]{1,3}",
            prop_oneof![
                "[0-9]{1,4}|[一-龥;，]{0,6}|https?://[a-z]{1,3}\\.tw/[a-z;]{0,4}|CSV;JSON".prop_map(Json::from),
                any::<u32>().prop_map(Json::from),
                Just(Json::Null),
                prop::collection::vec("[a-z;]{0,4}", 0..3).prop_map(Json::from),
            ], 0..8), 1..10),
        lines in any::<bool>(),
    ) {
        let first = json!({"資料集識別碼": "x", "資料集名稱": "甲"});
        let all: Vec<Json> = std::iter::once(first).chain(rows.iter().map(|row| json!(row))).collect();
        let list = if lines {
            all.iter().map(|row| format!("{row}\n")).collect()
        } else {
            Json::from(all.clone()).to_string()
        };
        let done = laws(list.as_bytes()).expect("a list");
        prop_assert_eq!(done.rows, all.len());
    }
}

#[test]
fn what_a_section_publishes_for_the_platform_is_read_back() {
    let site = publish_regardless(&sample());
    let (name, list) =
        site.iter().find(|(path, _)| path.ends_with("data-gov-tw/catalog.csv")).expect("a list");
    let done = import(list);
    // What the platform has no number for yet cannot come from it.
    let text = String::from_utf8_lossy(list).into_owned();
    let unnumbered = text.lines().filter(|line| line.starts_with(',')).count();
    assert_eq!(done.refused.len(), unnumbered, "{name}");
    assert!(done.manifests.len() > 3);
    assert!(!done.report.contains("unknown column"), "{}", done.report);
    let documents: Vec<_> =
        site.iter().filter(|(path, _)| path.contains("data-gov-tw/") && path.ends_with(".json")).collect();
    assert!(!documents.is_empty());
    for (path, document) in documents {
        let made = only(std::str::from_utf8(document).expect("text"));
        assert_eq!(made["access"], "open", "{path}");
        assert!(made["distributions"].as_array().is_some_and(|list| !list.is_empty()), "{path}");
    }
}

#[test]
fn real_lists_become_sites_without_errors() {
    for (name, rows) in [
        ("tw-providers-2026.jsonl", 4076),
        ("tw-taoyuan-2018.csv", 1444),
        ("tw-export-22-columns-sample.csv", 13),
    ] {
        let Some(path) = shared(&format!("real/{name}")) else { continue };
        let mut world = small_site();
        let organization = world.text("content/organization.yaml").expect("text").to_owned();
        let bytes = fs::read(path).expect("the list");
        let done = data_gov_tw(name, &bytes, &existing(&organization), Speech::Chinese)
            .unwrap_or_else(|e| panic!("{e}"));
        assert_eq!((done.rows, done.manifests.len(), done.refused.len()), (rows, rows, 0));
        for [mapped, _, _, kept, refused, empty] in accounts(&done.report) {
            assert_eq!(mapped + kept + refused + empty, rows);
        }
        world.write("content/organization.yaml", done.organization.expect("units are added"));
        for (path, text) in done.manifests {
            world.write(path, text);
        }
        let (_, section) = open(&world);
        assert_eq!(errors(&section.findings), Vec::<&str>::new(), "{name}");
    }
}
