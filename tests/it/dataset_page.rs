//! The page of a data set: what a look into its files shows, in both languages, and what it must not.

use std::sync::Arc;

use odsite::outputs::assemble;
use odsite::publish::to_memory;
use odsite::section::Section;
use odsite::world::{MemoryWorld, World};
use scraper::{Html, Selector};

use crate::support::{count, dataset, open, page, publish_regardless, sample, small_site, texts};

#[test]
fn the_sample_shows_rows_contents_maps_and_code() {
    let site = publish_regardless(&sample());
    let population = page(&site, "datasets/population-monthly/index.html");
    assert_eq!(count(&population, "#_preview tbody tr"), 20, "the JSON has the same rows and is not shown");
    assert_eq!(texts(&population, "#_preview caption"), ["鄉鎮市人口統計 CSV：前 20 列，共 126 列"]);
    let fields = texts(&population, "#_fields tbody tr");
    assert!(fields[0].contains("2025-01 ～ 2026-09 21 種值"), "{}", fields[0]);
    assert!(!fields[1].contains("平均"), "codes have no mean: {}", fields[1]);
    assert!(fields[7].contains("0 ～ 62") && fields[7].contains("中位數 8.5，平均 17.4"), "{}", fields[7]);
    let code = texts(&population, "#_code pre");
    assert_eq!(code.len(), 8, "four programs read each of two files");
    assert!(
        code[0].starts_with("curl -fL -o 'population-monthly.csv' 'https://opendata.example.gov.tw/stats/")
    );
    assert!(code[1].contains(r#"encoding="utf-8-sig", dtype={"鄉鎮市代碼": str})"#), "{}", code[1]);
    assert_eq!(
        texts(&population, "#_cite"),
        ["晴嶼縣政府統計處（2026）。鄉鎮市人口統計［資料集］。\
          https://opendata.example.gov.tw/stats/datasets/population-monthly/"]
    );
    assert!(texts(&population, ".attribution")[0].contains("使用者於遵守本條款各項規定之前提下，得利用之"));
    let boundaries = page(&site, "datasets/township-boundaries/index.html");
    assert_eq!(count(&boundaries, ".map svg .area"), 1);
    assert!(
        texts(&boundaries, ".map figcaption")[0].starts_with("共 6 個圖徵：面 6 個。 範圍：經度 118.8400")
    );
    let census = page(&site, "datasets/farm-census/index.html");
    assert!(texts(&census, "#_preview td").contains(&"晴嶼市".to_owned()), "Big5 is read");
    let code = texts(&census, "#_code pre");
    assert!(code[1].contains("cp950") && code[2].contains("CP950") && code[3].contains("Encoding = 950"));
    let english = page(&site, "en/datasets/household-survey/index.html");
    let fields = texts(&english, "#_fields tbody tr");
    assert!(fields[6].contains("Median 3, mean 2.8"), "{}", fields[6]);
    assert!(fields[1].ends_with("Withheld") && !fields[1].contains("different"), "{}", fields[1]);
    assert!(
        texts(&english, "#_cite")[0]
            .contains("[Data set]. https://opendata.example.gov.tw/stats/en/datasets/")
    );
}

#[test]
fn pages_stay_small_and_keep_to_the_policy_of_content() {
    let site = publish_regardless(&sample());
    let pages = site.iter().filter(|(path, _)| path.contains("datasets/") && path.ends_with("/index.html"));
    for (path, bytes) in pages {
        let text = std::str::from_utf8(bytes).expect("text");
        assert!(text.len() < 100_000, "{path} has {} bytes", text.len());
        assert!(!text.contains(" style="), "{path}");
        let page = Html::parse_document(text);
        for (selector, most) in [(".spark", 400), (".map svg", 8_192)] {
            for drawing in page.select(&Selector::parse(selector).expect("a selector")) {
                assert!(drawing.html().len() <= most, "{path}: {}", drawing.html());
            }
        }
        let has_rows = count(&page, ".previews table") > 0;
        assert_eq!(count(&page, "script[src$='assets/table.js']") > 0, has_rows, "{path}");
    }
}

/// A data set with one file.
fn with_file(more: &str, name: &str, bytes: &[u8]) -> MemoryWorld {
    let mut world = small_site();
    let manifest = dataset(&format!("{more}distributions: [{{file: {name}}}]\n"));
    world.write("content/datasets/a.yaml", manifest);
    world.write(format!("content/datasets/{name}"), bytes.to_vec());
    world
}

#[test]
fn a_file_is_looked_into_unless_the_manifest_says_not_to() {
    let rows = "名稱,值\n甲甲,1\n".as_bytes();
    let shown = publish_regardless(&with_file("", "a.csv", rows));
    assert_eq!(texts(&page(&shown, "datasets/a/index.html"), "#_preview td"), ["甲甲", "1"]);
    let hidden = publish_regardless(&with_file("preview: false\n", "a.csv", rows));
    let hidden = page(&hidden, "datasets/a/index.html");
    assert_eq!((count(&hidden, "#_preview"), count(&hidden, "#_fields")), (0, 0));
    assert_eq!(count(&hidden, "#_code pre"), 4, "the file is offered all the same");
}

#[test]
fn cells_and_names_never_become_markup() {
    let hostile = "\"<script>alert(1)</script>\",\"a\"\"b'\"\n<img src=x onerror=y>,</textarea>\n";
    let site = publish_regardless(&with_file("", "a.csv", hostile.as_bytes()));
    let page = page(&site, "datasets/a/index.html");
    assert_eq!(count(&page, "main script, main img"), 0);
    assert_eq!(texts(&page, "#_preview td")[0], "<img src=x onerror=y>");
    for bytes in [&b"\xff\xfe\x00"[..], b"", b"\n\n\n", b"a\n\"", b"\0\0\0"] {
        publish_regardless(&with_file("", "a.csv", bytes));
        publish_regardless(&with_file("", "a.json", bytes));
        publish_regardless(&with_file("", "a.geojson", bytes));
    }
}

#[test]
fn what_a_file_has_become_since_it_was_measured_is_judged_again() {
    let withheld = "fields:\n  - {name: 年度}\n  - {name: 姓名, access: withheld}\n\
        restriction: {scope: part, grounds: [foi-18-1-6], reason: 個資, review_by: 2030-01-01}\n";
    let measured = with_file(withheld, "a.csv", "年度\n2026\n".as_bytes());
    let mut changed = measured.clone();
    changed.write("content/datasets/a.csv", "年度,姓名\n2026,ZZSECRET\n");
    let (_, section) = open(&measured);
    let as_of = section.as_of.expect("a date").date;
    let world: Arc<dyn World> = Arc::new(changed);
    let (edition, outputs) = assemble(&world, section.content.expect("content"), as_of).expect("a theme");
    let mut bytes = Vec::new();
    outputs.get("datasets/a/index.html").expect("a page").render(&edition, &mut bytes).expect("rendered");
    let text = String::from_utf8(bytes).expect("text");
    assert!(text.contains("年度") && !text.contains("ZZSECRET"));
    assert!(to_memory(&edition, &outputs).is_err(), "and the file itself does not leave");
}

#[test]
fn large_files_are_seen_alike_in_both_languages() {
    let mut rows = String::from("編號,值\n");
    for n in 0..40_000 {
        rows.push_str(&format!("A{n:06},{}\n", n % 100));
    }
    let world: Arc<dyn World> = Arc::new(with_file("", "a.csv", rows.as_bytes()));
    let section = Section::open(&world);
    let as_of = section.as_of.expect("a date").date;
    let (edition, outputs) = assemble(&world, section.content.expect("content"), as_of).expect("a theme");
    let site = to_memory(&edition, &outputs).expect("outputs");
    let chinese = page(&site, "datasets/a/index.html");
    let english = page(&site, "en/datasets/a/index.html");
    assert_eq!(texts(&chinese, "#_preview caption"), ["CSV：前 20 列，共 40,000 列"]);
    assert_eq!(texts(&chinese, "#_preview td"), texts(&english, "#_preview td"));
    assert!(texts(&english, "#_fields td")[1].contains("More than 10,000 different values"));
}

/// The page of a data set with these files.
fn page_with(more: &str, files: &[(&str, &[u8])]) -> Html {
    let mut world = small_site();
    let listed: Vec<String> = files.iter().map(|(name, _)| format!("{{file: {name}}}")).collect();
    world.write(
        "content/datasets/a.yaml",
        dataset(&format!("{more}distributions: [{}]\n", listed.join(", "))),
    );
    for (name, bytes) in files {
        world.write(format!("content/datasets/{name}"), bytes.to_vec());
    }
    page(&publish_regardless(&world), "datasets/a/index.html")
}

#[test]
fn only_the_same_rows_in_another_format_are_not_shown_again() {
    let csv = "鄉鎮,人口\n晴嶼,10\n遠汀,20\n".as_bytes();
    let json = r#"[{"鄉鎮":"晴嶼","人口":10},{"鄉鎮":"遠汀","人口":20}]"#.as_bytes();
    let later = "鄉鎮,人口\n晴嶼,11\n遠汀,20\n".as_bytes();
    let previews = |files: &[(&str, &[u8])]| count(&page_with("", files), "#_preview table");
    assert_eq!(previews(&[("a.csv", csv), ("a.json", json)]), 1);
    assert_eq!(previews(&[("a-2025.csv", csv), ("a-2026.csv", later)]), 2, "the same towns, another year");
    assert_eq!(previews(&[("a.csv", later), ("a.json", json)]), 2, "another figure");
    assert_eq!(previews(&[("a.csv", csv), ("b.csv", csv)]), 2, "files of one format are different files");
}

#[test]
fn code_for_json_names_the_keys_to_its_rows_or_is_not_given() {
    let csv = "鄉鎮,人口\n晴嶼,10\n".as_bytes();
    let json = r#"{"result":{"records":[{"鄉鎮":"晴嶼","人口":10}]}}"#.as_bytes();
    let both = page_with("", &[("a.csv", csv), ("a.json", json)]);
    assert_eq!(count(&both, "#_preview table"), 1);
    let code = texts(&both, "#_code pre");
    assert_eq!(code.len(), 8);
    assert!(code[5].ends_with(r#"json.load(answer)["result"]["records"])"#), "{}", code[5]);
    assert!(code[6].ends_with(r#"[["result"]][["records"]]"#), "{}", code[6]);
    let unseen = texts(&page_with("preview: false\n", &[("a.json", json)]), "#_code pre");
    assert!(unseen.len() == 1 && unseen[0].starts_with("curl"), "{unseen:?}");
}

#[test]
fn code_never_names_an_encoding_that_a_table_is_not_in() {
    let utf16: Vec<u8> = "\u{feff}a,b\n甲,2\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let without_mark: Vec<u8> = "a,b\n甲,2\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [utf16, without_mark] {
        assert_eq!(count(&page_with("", &[("a.csv", &bytes)]), "#_code pre"), 0);
    }
    assert_eq!(count(&page_with("", &[("a.csv", b"a,b\n1,2\n")]), "#_code pre"), 4);
}

#[test]
fn figures_with_exponents_are_told_as_they_are() {
    let page = page_with("", &[("a.csv", "濃度\n1e-05\n2e-05\n4e-05\n".as_bytes())]);
    let told = &texts(&page, "#_fields tbody tr")[0];
    assert!(told.contains("0.00001 ～ 0.00004"), "{told}");
    assert!(told.contains("中位數 0.00002，平均 0.000023"), "{told}");
}
