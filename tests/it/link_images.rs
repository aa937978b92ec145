//! Link-preview images: every page names one that is published, in every language; a site may switch
//! them off or bring its own.

use std::collections::BTreeMap;

use odsite::outputs::assemble;
use odsite::world::MemoryWorld;
use scraper::{Html, Selector};

use crate::support::{dataset, open, publish_regardless, sample, small_site};

type Files = BTreeMap<String, Vec<u8>>;

fn meta(page: &Html, property: &str) -> Option<String> {
    let selector = Selector::parse(&format!("meta[property='{property}']")).expect("a selector");
    page.select(&selector).next().and_then(|element| element.attr("content")).map(str::to_owned)
}

fn page(files: &Files, path: &str) -> Html {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    Html::parse_document(std::str::from_utf8(bytes).expect("UTF-8"))
}

fn image(files: &Files, path: &str) -> String {
    meta(&page(files, path), "og:image").unwrap_or_else(|| panic!("{path} has no image"))
}

#[test]
fn every_page_of_the_sample_shows_an_image_that_is_there() {
    let files = publish_regardless(&sample());
    let base = "https://opendata.example.gov.tw/stats/";
    let mut pages = 0;
    for path in files.keys().filter(|path| path.ends_with("index.html")) {
        let page = page(&files, path);
        let url = meta(&page, "og:image").unwrap_or_else(|| panic!("{path} has no image"));
        let file = url.strip_prefix(base).expect("below the site's address");
        let bytes = files.get(file).unwrap_or_else(|| panic!("{path} names {file}, which is not there"));
        // Signature, then width and height of the header chunk.
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n", "{file}");
        assert_eq!(&bytes[16..24], &[0, 0, 4, 0xb0, 0, 0, 2, 0x76], "{file}");
        assert!(meta(&page, "og:image:alt").is_some_and(|alt| !alt.is_empty()), "{path}");
        pages += 1;
    }
    assert!(pages > 100, "{pages}");
}

/// The small site with a data set of its own, one that was imported, and more settings.
fn site(more: &str) -> MemoryWorld {
    let mut world = small_site();
    let text = world.text("content/site.yaml").expect("text").to_owned();
    world.write("content/site.yaml", format!("{text}{more}"));
    let offer = "distributions: [{access_url: https://a.example/}]\n";
    world.write("content/datasets/own.yaml", dataset(offer));
    let imported = "imported: {from: data-gov-tw, id: \"1\", date: 2026-01-02}\n";
    world.write("content/datasets/brought.yaml", dataset(&format!("{offer}{imported}")));
    world
}

#[test]
fn imported_data_sets_show_the_image_of_their_unit() {
    let files = publish_regardless(&site(""));
    let own = "https://data.example.gov.tw/assets/link-preview/datasets/own.png";
    assert_eq!(image(&files, "datasets/own/index.html"), own);
    assert_eq!(image(&files, "en/datasets/own/index.html"), own);
    let unit = "https://data.example.gov.tw/assets/link-preview/units/office.png";
    assert_eq!(image(&files, "datasets/brought/index.html"), unit);
    assert!(!files.contains_key("assets/link-preview/datasets/brought.png"));
}

#[test]
fn in_a_large_catalogue_data_sets_share_the_image_of_their_unit() {
    let mut world = site("outputs: {turtle: false, rdfxml: false, jsonld: false, csv: false, json: false}\n");
    for n in 0..1000 {
        world.write(
            format!("content/datasets/d{n}.yaml"),
            dataset("distributions: [{access_url: https://a.example/}]\n"),
        );
    }
    let (shared, section) = open(&world);
    let content = section.content.expect("content");
    let (_, outputs) = assemble(&shared, content, section.as_of.expect("a date").date).expect("a theme");
    let images = outputs.iter().filter(|(path, _)| path.contains("/link-preview/")).count();
    assert!(images < 10, "{images}");
}

#[test]
fn a_site_may_do_without_images() {
    let files = publish_regardless(&site("outputs: {images: false}\n"));
    assert!(!files.keys().any(|path| path.contains("link-preview")));
    assert_eq!(meta(&page(&files, "index.html"), "og:image"), None);
}

#[test]
fn a_site_may_bring_an_image_of_its_own() {
    let mut world = site("");
    world.write("themes/default/assets/link-preview/index.png", "a picture");
    let files = publish_regardless(&world);
    assert_eq!(files["assets/link-preview/index.png"], b"a picture");
}

#[test]
fn the_brand_colour_is_in_the_image() {
    let palette = |files: &Files| {
        let bytes = &files["assets/link-preview/index.png"];
        bytes.windows(3).any(|colour| colour == [0x8a, 0x2b, 0x06])
    };
    assert!(!palette(&publish_regardless(&site(""))));
    assert!(palette(&publish_regardless(&site("theme: {brand: \"#8a2b06\"}\n"))));
}
