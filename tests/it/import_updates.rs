//! Updates: what is still as imported follows the list, what an officer wrote stays, byte for byte
//! with its comments, and the same list twice changes nothing.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use odsite::import::{Import, Request, data_gov_tw_as};
use odsite::words::Speech;
use odsite::yaml::{self, Limits, Node, Value};
use proptest::prelude::*;

use crate::import_lists::existing;
use crate::properties::cases;
use crate::support::small_site;

const HEADER: &str = "資料集識別碼,資料集名稱,提供機關,更新頻率,檔案格式,資料下載網址,資料集描述,備註,計費方式,收錄期間(起),資料提供屬性";

/// A site's files: manifests by path, units, and the record of imports.
#[derive(Clone, Default)]
struct Site {
    organization: String,
    manifests: BTreeMap<String, String>,
    record: Option<String>,
}

impl Site {
    fn new() -> Self {
        Self { organization: "units:\n  office: {kind: agency, name: 測試處}\n".into(), ..Self::default() }
    }

    fn import(&mut self, rows: &[&str], update: bool) -> Import {
        let list = format!("{HEADER}\n{}\n", rows.join("\n"));
        let mut existing = existing(&self.organization);
        existing.manifests = self
            .manifests
            .keys()
            .map(|path| {
                let id = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".yaml");
                (id.to_owned(), path.clone())
            })
            .collect();
        let read = |path: &str| self.manifests.get(path).cloned();
        let request = Request { update, record: self.record.as_deref(), read: &read, ..Request::default() };
        let done = data_gov_tw_as("l", list.as_bytes(), &existing, &request, Speech::English)
            .unwrap_or_else(|e| panic!("{e}"));
        for (path, text) in done.manifests.iter().chain(&done.updated) {
            self.manifests.insert(path.clone(), text.clone());
        }
        if let Some(text) = &done.organization {
            self.organization.clone_from(text);
        }
        if let Some(record) = &done.record {
            self.record = Some(record.clone());
        }
        assert_eq!(done.rows, done.manifests.len() + done.kept.len() + done.refused.len());
        done
    }

    fn edit(&mut self, id: &str, from: &str, to: &str) {
        let text = self.manifests.get_mut(&format!("content/datasets/office/{id}.yaml")).expect("a manifest");
        assert!(text.contains(from), "{from} is not in\n{text}");
        *text = text.replacen(from, to, 1);
    }

    fn text(&self, id: &str) -> &str {
        &self.manifests[&format!("content/datasets/office/{id}.yaml")]
    }
}

const ROW: &str = "1,甲,測試處,每月,CSV,https://a.tw/1.csv,描述一,備註一,免費,2020-01-01,檔案資料";

#[test]
fn the_same_list_changes_nothing() {
    let mut site = Site::new();
    site.import(&[ROW, "2,乙,測試處,,,,,,,,"], false);
    let before = site.clone();
    for update in [true, false, true] {
        let done = site.import(&[ROW, "2,乙,測試處,,,,,,,,"], update);
        assert!(done.updated.is_empty() && done.manifests.is_empty());
        assert_eq!(site.manifests, before.manifests);
    }
    // The record of the update stands after the first, and then nothing moves.
    let record = site.record.clone();
    let report = site.import(&[ROW, "2,乙,測試處,,,,,,,,"], true).report;
    assert_eq!(site.record, record);
    assert_eq!(site.import(&[ROW, "2,乙,測試處,,,,,,,,"], true).report, report);
}

#[test]
fn keys_as_imported_follow_the_list_and_edits_by_hand_stay() {
    let mut site = Site::new();
    site.import(&[ROW], false);
    site.edit("1", "title: 甲\n", "# 名稱由人員改寫\ntitle: {zh-Hant-TW: 甲, en: A}  # 英文名稱\n");
    site.edit("1", "frequency: monthly", "frequency: weekly  # 實際每週");
    site.edit("1", "notes: 備註一\n", "");
    site.edit("1", "distributions:\n", "keywords: [自訂]\ndistributions: # 一個檔案\n");
    let new = "1,甲改,測試處,每年,CSV,https://a.tw/2.csv,描述二,備註二,免費,2021-01-01,檔案資料";
    let done = site.import(&[new], true);
    let text = site.text("1").to_owned();
    for stays in [
        "# 名稱由人員改寫\ntitle: {zh-Hant-TW: 甲, en: A}  # 英文名稱\n",
        "frequency: weekly  # 實際每週\n",
        "keywords: [自訂]\n",
        "distributions: # 一個檔案\n",
    ] {
        assert!(text.contains(stays), "{stays}\n{text}");
    }
    for follows in ["description: 描述二\n", "start: 2021-01-01\n", "https://a.tw/2.csv"] {
        assert!(text.contains(follows), "{follows}\n{text}");
    }
    assert!(!text.contains("備註"), "{text}");
    assert_eq!((done.updated.len(), done.conflicts), (1, 3));
    for named in [
        "| `1` | `/title` | `甲` | `{\"zh-Hant-TW\":\"甲\",\"en\":\"A\"}` | `甲改` |",
        "| `1` | `/frequency` | `monthly` | `weekly` | `annual` |",
        "| `1` | `/notes` | `備註一` | — | `備註二` |",
        "| `1` | `/description` | `描述一` | `描述二` |",
    ] {
        assert!(done.report.contains(named), "{named}\n{}", done.report);
    }
    let (record, report) = (site.record.clone(), done.report);
    let again = site.import(&[new], true);
    assert!(again.updated.is_empty());
    assert_eq!((site.text("1"), &site.record, &again.report), (text.as_str(), &record, &report));
}

#[test]
fn without_a_record_everything_counts_as_written_by_hand() {
    let mut site = Site::new();
    site.import(&[ROW], false);
    site.record = None;
    let before = site.manifests.clone();
    let new = "1,甲,測試處,每年,CSV,https://a.tw/1.csv,描述一,備註一,免費,2020-01-01,檔案資料";
    let done = site.import(&[new], true);
    assert_eq!(site.manifests, before);
    assert!(done.report.contains("Of 1 there is no record of the last import"), "{}", done.report);
    let again = site.import(&[new], true);
    assert_eq!((&site.manifests, &again.report), (&before, &done.report));
    // What agreed is known from now on.
    let newer = "1,甲,測試處,每年,CSV,https://a.tw/1.csv,描述二,備註一,免費,2020-01-01,檔案資料";
    site.import(&[newer], true);
    assert!(site.text("1").contains("描述二") && site.text("1").contains("frequency: monthly"));
}

#[test]
fn manifests_that_nobody_touched_are_recorded_later() {
    let mut site = Site::new();
    site.import(&[ROW, "2,乙,測試處,,,,,,,,"], false);
    let record = site.record.take();
    site.import(&[ROW, "2,乙,測試處,,,,,,,,"], false);
    assert_eq!(site.record, record);
}

#[test]
fn rows_that_vanish_are_told_and_new_ones_are_written() {
    let mut site = Site::new();
    site.import(&[ROW, "2,乙,測試處,,,,,,,,"], false);
    let done = site.import(&["2,乙,測試處,,,,,,,,", "3,丙,測試處,,,,,,,,"], true);
    assert_eq!(site.manifests.len(), 3);
    assert!(
        done.report.contains("No longer in the list (left as they are, never deleted): 1"),
        "{}",
        done.report
    );
    assert!(done.report.contains("| `1` | `甲` |") && done.report.contains("| `3` | (new) | — | `丙` |"));
    // A manifest that an officer removed is not made again.
    site.manifests.remove("content/datasets/office/3.yaml");
    let done = site.import(&["2,乙,測試處,,,,,,,,", "3,丙,測試處,,,,,,,,"], true);
    assert_eq!((done.manifests.len(), done.refused.len()), (0, 1));
    assert!(done.refused[0].reason.get(Speech::English).starts_with("removed from the site by hand"));
}

#[test]
fn nothing_becomes_public_by_an_update() {
    let mut site = Site::new();
    let draft = ROW.replace("檔案資料", "依申請提供資料");
    site.import(&[&draft], false);
    let before = site.text("1").to_owned();
    let done = site.import(&[ROW], true);
    assert_eq!(site.text("1"), before);
    assert!(
        done.report.contains("Would become public by the update, left alone as a whole: 1"),
        "{}",
        done.report
    );
    // Nor does what an officer closed get addresses.
    let mut site = Site::new();
    let bare = "1,甲,測試處,每月,,,描述一,備註一,免費,2020-01-01,檔案資料";
    site.import(&[bare], false);
    site.edit("1", "access: open", "access: closed");
    let before = site.text("1").to_owned();
    let done = site.import(&[ROW], true);
    assert_eq!((site.text("1"), done.conflicts), (before.as_str(), 1));
    // The other way is taken.
    let mut site = Site::new();
    site.import(&[ROW], false);
    site.import(&[&draft], true);
    assert!(
        site.text("1").contains("access: on-request\nstatus: draft\n")
            && !site.text("1").contains("download_url")
    );
}

#[test]
fn what_is_no_yaml_is_left_alone() {
    let mut site = Site::new();
    site.import(&[ROW], false);
    site.edit("1", "title: 甲", "title: [甲");
    let before = site.text("1").to_owned();
    let done = site.import(&[&ROW.replace("描述一", "描述二")], true);
    assert!(
        done.report.contains("Manifests that cannot be read and were not compared: 1"),
        "{}",
        done.report
    );
    assert_eq!(site.text("1"), before);
}

#[test]
fn the_command_writes_the_record_and_says_what_it_did() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let world = small_site();
    for path in ["content/site.yaml", "content/organization.yaml"] {
        fs::create_dir_all(root.join("content")).expect("a folder");
        fs::write(root.join(path), world.text(path).expect("text")).expect("written");
    }
    let list = root.join("list.csv");
    let write =
        |rows: &[&str]| fs::write(&list, format!("{HEADER}\n{}\n", rows.join("\n"))).expect("written");
    let run = |more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_odsite"));
        command.args(["--lang", "en", "import", "data-gov-tw"]).arg(&list).arg("--root").arg(root).args(more);
        let output = command.output().expect("a run");
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    };
    let record = root.join(".odsite/imports/data-gov-tw.json");
    let manifest = root.join("content/datasets/office/1.yaml");
    write(&[ROW, "2,乙,別的機關,,,,,,,,"]);
    let (code, _, said) = run(&["--agency", "測試"]);
    assert_eq!(code, Some(2));
    assert!(said.contains("the nearest names: 測試處"), "{said}");
    let (code, out, _) = run(&["--agency", "測試處", "--dry-run"]);
    assert!(
        code == Some(0) && out.trim_end().ends_with("left out 1") && !manifest.exists() && !record.exists()
    );
    let (code, out, _) = run(&["--agency", "測試處"]);
    assert_eq!((code, out.as_str()), (Some(0), "rows 2, manifests 1, refused 0, left out 1\n"));
    assert!(record.is_file());
    let text = fs::read_to_string(&manifest).expect("a manifest");
    fs::write(&manifest, format!("# 人員\n{text}")).expect("written");
    write(&[&ROW.replace("每月", "每年")]);
    let (code, _, said) = run(&["--update"]);
    assert_eq!(code, Some(0));
    assert!(said.contains("1 were there already: 1 brought up to date; 0 keys"), "{said}");
    let text = text.replace("frequency: monthly", "frequency: annual");
    assert_eq!(fs::read_to_string(&manifest).expect("a manifest"), format!("# 人員\n{text}"));
    fs::write(&record, "{").expect("written");
    let (code, _, said) = run(&["--update"]);
    assert!(code == Some(2) && said.contains(".odsite/imports/data-gov-tw.json cannot be read"), "{said}");
}

fn tree(text: &str) -> Node {
    let document = yaml::parse(text, 1, Limits::default());
    assert!(document.problems.is_empty(), "{text}");
    document.root.expect("a root")
}

fn scalar(node: &Node, key: &str) -> Option<String> {
    match &node.get(key)?.value {
        Value::Scalar { text, .. } => Some(text.clone()),
        _ => None,
    }
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn no_edit_by_hand_is_ever_lost(
        first in prop::collection::vec("[a-z一-龥:#'\" ]{0,6}", 4),
        second in prop::collection::vec("[a-z一-龥:#'\" ]{0,6}", 4),
        formats in prop::collection::vec("CSV|JSON|XML", 0..4),
        later in prop::collection::vec("CSV|JSON|XML", 0..4),
        comments in prop::collection::vec(0_usize..60, 0..6),
        hand in prop::collection::vec(any::<bool>(), 3),
    ) {
        let row = |cells: &[String], formats: &[String]| {
            let urls: Vec<String> = (0..formats.len()).map(|n| format!("https://a.tw/{n}")).collect();
            let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
            let title = format!("題{}", cells[0]);
            writer.write_record([
                "1", &title, "測試處", "每月", &formats.join(";"), &urls.join(";"), &cells[1], &cells[2], "免費", &cells[3], "檔案資料",
            ]).expect("a row");
            String::from_utf8(writer.into_inner().expect("bytes")).expect("text").trim_end().to_owned()
        };
        let (old, new) = (row(&first, &formats), row(&second, &later));
        let mut site = Site::new();
        site.import(&[&old], false);
        let path = "content/datasets/office/1.yaml";
        // Comments of lines of their own, and values by hand.
        let mut lines: Vec<String> = site.text("1").lines().map(str::to_owned).collect();
        for (n, at) in comments.iter().enumerate() {
            let at = at % (lines.len() + 1);
            lines.insert(at, format!("# 註解{n}"));
        }
        let commented = lines.join("\n") + "\n";
        let kept = yaml::parse(&commented, 1, Limits::default()).problems.is_empty()
            && tree(&commented).get("title").is_some();
        if kept {
            site.manifests.insert(path.to_owned(), commented);
        }
        for (hand, key) in hand.iter().zip(["title", "description", "notes"]) {
            let text = site.text("1");
            let old = tree(text).get(key).map(|node| (node.span.line, node.span.end_line));
            if let (true, Some((from, to))) = (hand, old) && from == to {
                let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
                lines[from as usize - 1] = format!("{key}: 人員的{key}  # 人員");
                site.manifests.insert(path.to_owned(), lines.join("\n") + "\n");
            }
        }
        let before = site.text("1").to_owned();
        let own = tree(&before);
        let done = site.import(&[&new], true);
        let after = site.text("1").to_owned();
        let read = tree(&after);
        for key in ["title", "description", "notes"] {
            let value = scalar(&own, key);
            if value == Some(format!("人員的{key}")) {
                prop_assert_eq!(scalar(&read, key), value, "{}", after);
            }
        }
        let count = |text: &str, mark: &str| text.matches(mark).count();
        for mark in ["# 註解", "# 人員"] {
            prop_assert_eq!(count(&before, mark), count(&after, mark), "{}\n{}", before, after);
        }
        // What was not touched follows.
        if count(&before, "人員") == 0 && done.conflicts == 0 {
            let mut fresh = Site::new();
            fresh.import(&[&new], false);
            let wanted = tree(fresh.text("1"));
            for key in ["title", "description", "notes", "frequency"] {
                prop_assert_eq!(scalar(&read, key), scalar(&wanted, key), "{} {}", key, after);
            }
        }
        // And again: nothing.
        let record = site.record.clone();
        let again = site.import(&[&new], true);
        prop_assert!(again.updated.is_empty());
        prop_assert_eq!(site.text("1"), after);
        prop_assert_eq!(&site.record, &record);
        prop_assert_eq!(again.report, done.report);
    }
}
