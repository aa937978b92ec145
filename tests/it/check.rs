//! `odsite check` as it is run: what `--fix` writes and what it leaves, what `--unit` lists, what ends a
//! run with which status.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{dataset, small_site};

const ODSITE: &str = env!("CARGO_BIN_EXE_odsite");

fn site(root: &Path) {
    let world = small_site();
    for path in ["content/site.yaml", "content/organization.yaml"] {
        let mut text = world.text(path).expect("text").to_owned();
        if path.ends_with("organization.yaml") {
            text = text.replacen(
                "contacts:\n",
                "  budget: {kind: division, name: 歲計科, parent: office, contact: budget}\n  \
                 team: {kind: division, name: 預算股, parent: budget}\n\
                 contacts:\n  budget: {name: 歲計科窗口, email: budget@example.gov.tw}\n",
                1,
            );
        }
        put(root, path, &text);
    }
}

fn put(root: &Path, path: &str, text: &str) {
    let full = root.join(path);
    fs::create_dir_all(full.parent().expect("a folder")).expect("a folder");
    fs::write(full, text).expect("written");
}

fn check(root: &Path, arguments: &[&str]) -> Output {
    Command::new(ODSITE)
        .args(["--lang", "zh", "check", "--root"])
        .arg(root)
        .args(arguments)
        .output()
        .expect("a run")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A manifest with what is spelt otherwise, and with what is for people to decide.
const WRITTEN: &str = "\u{feff}# 年度預算\r\ntitle: 測試資料集   # 名稱\r\ndescription: 這是一個供測試使用的資料集，說明文字寫得足夠長，讓描述長度的規則不會提出提醒，內容僅供測試之用，沒有其他意義。\r\nunit: office\r\naccess: Open\r\nstatus: published\r\nissued: 民國115年1月2日  # 首次\r\nmodified: \"115/1/3\"\r\nreviewed_on: ２０２６-０１-０３\r\nfrequency: annualy\r\nlicense: 政府資料開放授權條款-第1版\r\nthemes: [ 公共資訊, I00x ]\r\ndistributions:\r\n  - {access_url: https://a.example/, records: \"1,234\"}\r\n";

const MENDED: &str = "\u{feff}# 年度預算\r\ntitle: 測試資料集   # 名稱\r\ndescription: 這是一個供測試使用的資料集，說明文字寫得足夠長，讓描述長度的規則不會提出提醒，內容僅供測試之用，沒有其他意義。\r\nunit: office\r\naccess: open\r\nstatus: published\r\nissued: 2026-01-02  # 首次\r\nmodified: 2026-01-03\r\nreviewed_on: 2026-01-03\r\nfrequency: annualy\r\nlicense: OGDL-Taiwan-1.0\r\nthemes: [ I00, I00x ]\r\ndistributions:\r\n  - {access_url: https://a.example/, records: 1234}\r\n";

#[test]
fn fix_writes_what_is_only_spelt_otherwise_and_keeps_the_rest() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    site(root);
    put(root, "content/datasets/a.yaml", WRITTEN);
    put(
        root,
        "content/pages/p.md",
        "---\ntitle: 政策 # 名\nstatus: in-force\nrevisions: [{date: 115.1.2, kind: adopted}]\n---\n\n115.1.2 起施行。\n",
    );
    let output = check(root, &["--fix"]);
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let read = |path: &str| fs::read_to_string(root.join(path)).expect("text");
    assert_eq!(read("content/datasets/a.yaml"), MENDED);
    assert_eq!(
        read("content/pages/p.md"),
        "---\ntitle: 政策 # 名\nstatus: in-force\nrevisions: [{date: 2026-01-02, kind: adopted}]\n---\n\n115.1.2 起施行。\n"
    );
    let told = said(&output);
    assert!(told.contains("content/datasets/a.yaml：改正 7 處"), "{told}");
    assert!(told.contains("是否為 annual？") && told.contains("錯誤[R003]"), "{told}");
    assert!(!told.contains("K013") && !told.contains("K020"), "{told}");
    let again = check(root, &["--fix"]);
    assert!(said(&again).contains("沒有可以自動改正的值"), "{}", said(&again));
    assert_eq!(read("content/datasets/a.yaml"), MENDED);
}

#[test]
fn fix_touches_nothing_that_it_cannot_be_sure_of() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    site(root);
    let good = dataset("distributions: [{access_url: https://a.example/}]\n");
    let texts = [
        good.replace("issued: 2026-01-02", "issued: 99/5/1"),
        good.replace("issued: 2026-01-02", "issued: 115/1/2\nissued: 115/1/3"),
        good.replace("issued: 2026-01-02", "issued: 115/1/2\n\tx: y"),
        good.replace("access: open", "access: 開放"),
        good.replace("issued: 2026-01-02", "issued: 民國2026年1月2日"),
    ];
    for (index, text) in texts.iter().enumerate() {
        put(root, &format!("content/datasets/d{index}.yaml"), text);
    }
    check(root, &["--fix"]);
    for (index, text) in texts.iter().enumerate() {
        let now = fs::read_to_string(root.join(format!("content/datasets/d{index}.yaml"))).expect("text");
        assert_eq!(&now, text, "d{index}");
    }
}

#[test]
fn unit_lists_what_it_and_those_below_must_act_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    site(root);
    let bad = |unit: &str, title: &str| {
        dataset("distributions: [{access_url: https://a.example/}]\nfrequencey: annual\n")
            .replace("unit: office", &format!("unit: {unit}"))
            .replace("測試資料集\n", &format!("{title}\n"))
    };
    put(root, "content/datasets/a.yaml", &bad("office", "甲資料"));
    put(root, "content/datasets/b.yaml", &bad("budget", "乙資料"));
    put(root, "content/datasets/c.yaml", &bad("team", "丙資料"));
    // Not to be read, beside others of the unit.
    put(root, "content/datasets/team/d.yaml", "title：丁\n");
    put(root, "content/datasets/e.yaml", &dataset("distributions: [{access_url: https://a.example/}]\n"));
    let files = |output: &Output| {
        let list: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).expect("JSON");
        let mut files: Vec<String> = list
            .iter()
            .filter(|f| f["level"] == "error")
            .map(|f| f["file"].as_str().unwrap_or_default().to_owned())
            .collect();
        files.dedup();
        files
    };
    let of_team = check(root, &["--unit", "team", "--format", "json"]);
    assert_eq!(files(&of_team), ["content/datasets/c.yaml", "content/datasets/team/d.yaml"]);
    let of_budget = check(root, &["--unit", "budget", "--format", "json"]);
    assert_eq!(
        files(&of_budget),
        ["content/datasets/b.yaml", "content/datasets/c.yaml", "content/datasets/team/d.yaml"]
    );
    assert!(said(&of_budget).contains("其他單位另有"), "{}", said(&of_budget));
    let text = said(&check(root, &["--unit", "team"]));
    assert!(text.contains("承辦：預算股（歲計科窗口 budget@example.gov.tw）"), "{text}");
    let none = check(root, &["--unit", "budgt"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(said(&none).contains("是否為 budget？"), "{}", said(&none));
    fs::remove_file(root.join("content/datasets/c.yaml")).expect("gone");
    fs::remove_file(root.join("content/datasets/team/d.yaml")).expect("gone");
    assert_eq!(check(root, &["--unit", "team"]).status.code(), Some(0), "its own is in order");
    assert_eq!(check(root, &[]).status.code(), Some(1));
}

#[test]
fn one_cause_in_many_files_is_told_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    site(root);
    for n in 0..60 {
        let text = dataset("distributions: [{access_url: https://a.example/}]\n")
            .replace("unit: office", "unit: ofice")
            .replace("測試資料集\n", &format!("測試資料集{n}\n"));
        put(root, &format!("content/datasets/d{n:02}.yaml"), &text);
    }
    let output = check(root, &[]);
    let text = said(&output);
    assert_eq!(text.matches("錯誤[R003]").count(), 1, "{text}");
    assert!(
        text.contains("同樣的問題還有 59 處") && text.contains("content/datasets/d09.yaml:3:7"),
        "{text}"
    );
    assert!(text.contains("60 個錯誤") && text.lines().count() < 60, "{text}");
    let json: Vec<serde_json::Value> =
        serde_json::from_slice(&check(root, &["--format", "json"]).stdout).expect("JSON");
    assert_eq!(json.iter().filter(|finding| finding["code"] == "R003").count(), 60, "programs get them all");
}
