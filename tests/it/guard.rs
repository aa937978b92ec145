//! No withheld byte leaves: marked values in every place where one could slip through.

use crate::support::{dataset, errors, open, publish_regardless, small_site};

const MARK: &str = "ZZSECRET";

/// A trap's name, and its files below `content/datasets/`.
type Trap = (&'static str, Vec<(&'static str, Vec<u8>)>);

/// Where a secret was put, and the manifest that must not let it out.
fn traps() -> Vec<Trap> {
    let secret = |at: &str| format!("{MARK}{at}");
    let withheld = "fields:\n  - {name: 年度}\n  - {name: 姓名, title: 當事人, access: withheld}\n\
                    restriction: {scope: part, grounds: [foi-18-1-6], reason: 個資, review_by: 2030-01-01}\n";
    let csv = |header: &str, at: &str| format!("{header}\n2026,{}\n", secret(at)).into_bytes();
    let (big5, _, _) = encoding_rs::BIG5.encode("年度,姓名\n2026,ZZSECRETbig5\n");
    let closed = "restriction: {scope: whole, grounds: [foi-18-1-6], reason: 個資, review_by: 2030-01-01, approved_by: head, approved_on: 2026-01-01, decided_in: {meeting: 舊會議, date: 2025-01-01}, notice: {date: 2026-01-01}}\n";
    let as_closed = |text: String| text.replace("access: open", "access: closed").into_bytes();
    vec![
        ("withheld column", vec![
            ("a.yaml", dataset(&format!("{withheld}distributions: [{{file: a.csv}}]\n")).into_bytes()),
            ("a.csv", csv("年度,姓名", "column")),
        ]),
        ("withheld column under another spelling", vec![
            ("b.yaml", dataset(&format!("{withheld}distributions: [{{file: b.csv}}]\n")).into_bytes()),
            ("b.csv", csv("年度, 姓　名 ", "spelling")),
        ]),
        ("withheld column by its title", vec![
            ("c.yaml", dataset(&format!("{withheld}distributions: [{{file: c.csv}}]\n")).into_bytes()),
            ("c.csv", csv("年度,當事人", "title")),
        ]),
        ("withheld column in Big5", vec![
            ("d.yaml", dataset(&format!("{withheld}distributions: [{{file: d.csv, encoding: Big5}}]\n")).into_bytes()),
            ("d.csv", big5.into_owned()),
        ]),
        ("withheld key deep in JSON", vec![
            ("e.yaml", dataset(&format!("{withheld}distributions: [{{file: e.json}}]\n")).into_bytes()),
            ("e.json", format!("[{{\"年度\":1,\"x\":{{\"姓名\":\"{}\"}}}}]", secret("json")).into_bytes()),
        ]),
        ("columns that cannot be told", vec![
            ("f.yaml", dataset(&format!("{withheld}distributions: [{{file: f.pdf}}]\n")).into_bytes()),
            ("f.pdf", format!("%PDF {}", secret("pdf")).into_bytes()),
        ]),
        ("withheld column in an old version", vec![
            ("g.yaml", dataset(&format!("{withheld}distributions: [{{access_url: https://a.example/}}]\nversions: [{{version: '1', issued: 2026-01-02, distributions: [{{file: g.csv}}]}}]\n")).into_bytes()),
            ("g.csv", csv("年度,姓名", "version")),
        ]),
        ("file of a closed asset", vec![
            ("h.yaml", as_closed(dataset(&format!("{closed}distributions: [{{file: h.csv}}]\n")))),
            ("h.csv", csv("年度,值", "closed")),
        ]),
        ("old version of a closed asset", vec![
            ("i.yaml", as_closed(dataset(&format!("{closed}versions: [{{version: '1', issued: 2026-01-02, distributions: [{{file: i.csv}}]}}]\n")))),
            ("i.csv", csv("年度,值", "closed-version")),
        ]),
        ("addresses of a closed asset", vec![
            ("j.yaml", as_closed(dataset(&format!("{closed}distributions: [{{id: x, download_url: 'https://a.example/{MARK}'}}, {{id: y, service: {{endpoint: 'https://a.example/{MARK}2'}}}}]\n")))),
        ]),
        ("closed distribution of an open asset", vec![
            ("k.yaml", dataset("restriction: {scope: part, grounds: [foi-18-1-6], reason: 個資, review_by: 2030-01-01}\ndistributions: [{access_url: https://a.example/, id: ok}, {file: k.csv, access: closed}]\n").into_bytes()),
            ("k.csv", csv("年度,值", "distribution")),
        ]),
        ("draft of a closed asset", vec![
            ("l.yaml", as_closed(dataset(&format!("{closed}notes: {MARK}draft\ndistributions: [{{file: l.csv}}]\n")).replace("status: published", "status: draft"))),
            ("l.csv", csv("年度,值", "draft-file")),
        ]),
        ("file of a withdrawn asset", vec![
            ("m.yaml", dataset("withdrawal: {date: 2026-01-03, reason: x, decided_in: {meeting: 舊, date: 2025-01-01}, approved_by: head, approved_on: 2026-01-02, notice: {date: 2026-01-02}}\ndistributions: [{file: m.csv}]\n").replace("status: published", "status: withdrawn").into_bytes()),
            ("m.csv", csv("年度,值", "withdrawn")),
        ]),
        ("file of a planned asset", vec![
            ("n.yaml", dataset("planned_for: 2027-01-01\ndistributions: [{file: n.csv}]\n").replace("status: published", "status: planned").into_bytes()),
            ("n.csv", csv("年度,值", "planned")),
        ]),
        ("rows of plain values in JSON", vec![
            ("o.yaml", dataset(&format!("{withheld}distributions: [{{file: o.json}}]\n")).into_bytes()),
            ("o.json", format!("[[\"年度\",\"姓名\"],[2026,\"{}\"]]", secret("rows")).into_bytes()),
        ]),
        ("columns and data in JSON", vec![
            ("p.yaml", dataset(&format!("{withheld}distributions: [{{file: p.json}}]\n")).into_bytes()),
            ("p.json", format!("{{\"columns\":[\"年度\",\"姓名\"],\"data\":[[2026,\"{}\"]]}}", secret("split")).into_bytes()),
        ]),
        ("table parted by semicolons, in an old version", vec![
            ("q.yaml", dataset(&format!("{withheld}distributions: [{{access_url: https://a.example/}}]\nversions: [{{version: '1', issued: 2026-01-02, distributions: [{{file: q.csv}}]}}]\n")).into_bytes()),
            ("q.csv", format!("年度;姓名\n2026;{}\n", secret("semicolon")).into_bytes()),
        ]),
        ("title above the header, in an old version", vec![
            ("r.yaml", dataset(&format!("{withheld}distributions: [{{access_url: https://a.example/}}]\nversions: [{{version: '1', issued: 2026-01-02, distributions: [{{file: r.csv}}]}}]\n")).into_bytes()),
            ("r.csv", format!("員工名冊\n年度,姓名\n2026,{}\n", secret("title-line")).into_bytes()),
        ]),
        ("data file as the description of a service", vec![
            ("s.yaml", dataset(&format!("{withheld}distributions: [{{service: {{endpoint: https://a.example/, description: s.csv}}}}]\n")).into_bytes()),
            ("s.csv", csv("年度,姓名", "service")),
        ]),
        ("withheld property of GeoJSON, to be previewed", vec![
            ("u.yaml", dataset(&format!("{withheld}preview: true\ndistributions: [{{file: u.geojson}}]\n")).into_bytes()),
            ("u.geojson", format!("{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\"properties\":{{\"年度\":1,\"姓名\":\"{}\"}},\"geometry\":{{\"type\":\"Point\",\"coordinates\":[121,23]}}}}]}}", secret("geojson")).into_bytes()),
        ]),
        ("withheld key of rows below others in JSON, to be previewed", vec![
            ("v.yaml", dataset(&format!("{withheld}preview: true\ndistributions: [{{file: v.json}}]\n")).into_bytes()),
            ("v.json", format!("{{\"result\":{{\"records\":[{{\"年度\":1,\"姓名\":\"{}\"}}]}}}}", secret("records")).into_bytes()),
        ]),
        ("file of a closed asset, to be previewed", vec![
            ("w.yaml", as_closed(dataset(&format!("{closed}preview: true\ndistributions: [{{file: w.geojson}}]\n")))),
            ("w.geojson", format!("{{\"type\":\"Feature\",\"properties\":{{\"a\":\"{}\"}},\"geometry\":null}}", secret("closed-map")).into_bytes()),
        ]),
        ("closed distribution of an open asset, to be previewed", vec![
            ("x.yaml", dataset("preview: true\nrestriction: {scope: part, grounds: [foi-18-1-6], reason: 個資, review_by: 2030-01-01}\ndistributions: [{access_url: https://a.example/, id: ok}, {file: x.json, access: on-request}]\n").into_bytes()),
            ("x.json", format!("[{{\"a\":\"{}\"}}]", secret("on-request")).into_bytes()),
        ]),
        ("data of a draft, linked from a page", vec![
            ("t.yaml", dataset(&format!("notes: {MARK}draft\ndistributions: [{{file: t.csv}}]\n")).replace("status: published", "status: draft").into_bytes()),
            ("t.csv", csv("年度,值", "linked")),
            ("../pages/policy.md", "---\ntitle: 政策\nstatus: in-force\nattachments: [{title: 附件, file: ../datasets/t.yaml}]\n---\n\n[資料](../datasets/t.csv)、[檔](../datasets/t.yaml)。\n".as_bytes().to_vec()),
        ]),
    ]
}

#[test]
fn no_withheld_byte_leaves_even_with_every_rule_forced_off() {
    for (trap, files) in traps() {
        let mut world = small_site();
        for (name, bytes) in &files {
            let path = match name.strip_prefix("../") {
                Some(outside) => format!("content/{outside}"),
                None => format!("content/datasets/{name}"),
            };
            world.write(path, bytes.clone());
        }
        // Of a draft and of what is planned the file merely stays where it is: no rule is broken.
        let silent = trap.starts_with("draft of") || trap.contains("planned") || trap.contains("withdrawn");
        let (_, section) = open(&world);
        assert!(silent || section.is_stopped(false), "{trap}: the build must fail");
        for (path, bytes) in publish_regardless(&world) {
            let found = bytes.windows(MARK.len()).any(|w| w == MARK.as_bytes());
            assert!(!found, "{trap}: {path} holds a withheld byte: {}", String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn extras_and_kept_columns_are_never_published() {
    let mut world = small_site();
    world.write(
        "content/datasets/a.yaml",
        dataset(&format!(
            "distributions: [{{access_url: https://a.example/}}]\nextras: {{x: {MARK}}}\n\
             imported: {{from: data-gov-tw, id: '1', date: 2026-01-02, kept: {{電話: {MARK}}}}}\n"
        )),
    );
    let (_, section) = open(&world);
    assert!(errors(&section.findings).is_empty(), "{:?}", section.findings);
    for (path, bytes) in publish_regardless(&world) {
        assert!(!String::from_utf8_lossy(&bytes).contains(MARK), "{path}");
    }
}
