//! Any bytes as a list of the national platform: every row becomes a manifest, stays one, or is refused,
//! and the report counts them so; what is written is YAML without faults.

#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use odsite::import::{Existing, data_gov_tw};
use odsite::words::Speech;
use odsite::yaml::{self, Limits};

const ORGANIZATION: &str = "units:\n  office: {kind: agency, name: 測試處}\n";

/// Headers of both families, so that most inputs get past the first look.
const HEADERS: [&str; 3] = [
    "",
    "資料集識別碼,資料集名稱,資料提供屬性,服務分類,品質檢測,檔案格式,資料下載網址,編碼格式,資料集上架方式,資料集描述,主要欄位說明,提供機關,更新頻率,授權方式,相關網址,計費方式,提供機關聯絡人姓名,提供機關聯絡人電話,上架日期,詮釋資料更新時間,備註,資料量\n",
    "資料集編號,資料名稱,資料連結網址,主要欄位說明,提供機關,更新頻率\n",
];

fuzz_target!(|bytes: &[u8]| {
    let (choice, bytes) = bytes.split_first().unwrap_or((&0, bytes));
    let mut list = HEADERS[*choice as usize % HEADERS.len()].as_bytes().to_vec();
    list.extend_from_slice(bytes);
    let existing = Existing {
        units: vec![("office".to_owned(), None, vec!["測試處".to_owned()])],
        agency: "office".to_owned(),
        organization_text: ORGANIZATION,
        manifests: BTreeMap::from([("1".to_owned(), "content/datasets/1.yaml".to_owned())]),
    };
    let Ok(import) = data_gov_tw("list.csv", &list, &existing, Speech::Chinese) else { return };
    assert_eq!(import.rows, import.manifests.len() + import.kept.len() + import.refused.len());
    let manifests = import.manifests.len() + import.kept.len();
    let line = format!("rows {}, manifests {manifests}, refused {}", import.rows, import.refused.len());
    assert_eq!(import.line(), line);
    assert!(import.report.trim_end().ends_with(&line), "{}", import.report);
    for (path, text) in &import.manifests {
        let document = yaml::parse(text, 1, Limits::default());
        assert!(document.problems.is_empty(), "{path}: {:?}\n{text}", document.problems);
    }
    if let Some(text) = &import.organization {
        assert!(yaml::parse(text, 1, Limits::default()).problems.is_empty(), "{text}");
    }
});
