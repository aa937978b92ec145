//! What pages of all kinds have in common: orders, counts that agree, what is said of languages.

use crate::support::{count, dataset, page, publish_regardless, sample, small_site, texts};

#[test]
fn lists_stand_in_the_order_in_which_they_are_written() {
    let mut world = small_site();
    let codes = "fields:\n  - {name: 類別, type: string, codes: {\"10\": 十, \"2\": 二, \"01\": 一}}\n";
    world.write("content/datasets/a.yaml", dataset(codes));
    let site = publish_regardless(&world);
    assert_eq!(texts(&page(&site, "datasets/a/index.html"), "dl.codes dt"), ["10", "2", "01"]);
    let sample = publish_regardless(&sample());
    let team = page(&sample, "team/index.html");
    let roles = texts(&team, "#_roles-table tbody th");
    assert_eq!(&roles[..3], ["處長", "資訊長（副處長兼任）", "綜合規劃科科長"]);
}

#[test]
fn a_unit_has_as_many_data_sets_as_the_list_that_it_leads_to() {
    let sample = publish_regardless(&sample());
    let team = page(&sample, "team/index.html");
    let all = page(&sample, "datasets/index.html");
    let listed = texts(&all, ".results-head h2").concat();
    let agency = &texts(&team, "#_units-table td.num")[0];
    assert!(listed.contains(&format!("共 {agency} 項")), "{agency}: {listed}");
}

#[test]
fn what_is_not_translated_says_so_once() {
    let sample = publish_regardless(&sample());
    for path in ["en/minutes/2026-04-16/index.html", "en/pages/open-data-policy/index.html"] {
        let of = |selector: &str| texts(&page(&sample, path), selector);
        let notices = of("main p.notice");
        assert_eq!(notices, ["This text has not been translated."], "{path}");
    }
    assert_eq!(count(&page(&sample, "minutes/2026-04-16/index.html"), "main p.notice"), 0);
}
