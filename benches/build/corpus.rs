//! Seeded corpora: a site of any size whose bytes are the same on every machine.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// A generator whose numbers are the same on every machine (xorshift64*).
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % n
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

const UNITS: [&str; 6] = ["budget", "census", "health", "traffic", "culture", "labour"];
const PLACES: [&str; 8] = ["東里鄉", "西湖鎮", "南澳村", "北坑區", "山前市", "河口鄉", "新港鎮", "舊城區"];
const THINGS: [&str; 8] =
    ["人口統計", "歲入歲出", "道路工程", "就醫人次", "稅收實徵", "學校名錄", "空氣品質", "觀光旅次"];

/// Writes a site of `n` data sets, of every state, that passes the check.
pub fn write(root: &Path, n: usize) {
    let mut seeded = Seeded(0x9E37_79B9_7F4A_7C15);
    let file = |path: &str, text: &str| {
        let full = root.join(path);
        fs::create_dir_all(full.parent().expect("a folder")).expect("a folder");
        fs::write(full, text).expect("written");
    };
    file(
        "content/site.yaml",
        "agency: office\ntitle: {zh-Hant-TW: 量測專區, en: Bench section}\nbase_url: https://bench.example.gov.tw/opendata/\n\
         languages: [zh-Hant-TW, en]\nlicense: OGDL-Taiwan-1.0\ncatalog_license: CC0-1.0\ncontact: desk\nspatial: 臺灣\n",
    );
    let mut units = String::from(
        "units:\n  office: {kind: agency, name: {zh-Hant-TW: 量測處, en: Bench Office}, contact: desk}\n",
    );
    for unit in UNITS {
        let _ = writeln!(
            units,
            "  {unit}: {{kind: division, name: {{zh-Hant-TW: {unit} 科, en: {unit} division}}, parent: office, reviewers: [chief]}}"
        );
    }
    units.push_str("contacts:\n  desk: {name: 窗口, email: desk@example.gov.tw, phone: 02-0000-0000}\nroles:\n  head: {title: 處長}\n  chief: {title: 科長}\nbodies:\n  group: {name: 諮詢小組}\n");
    file("content/organization.yaml", &units);
    let mut decided = String::new();
    let mut about = String::new();
    for i in 0..n {
        let (place, thing) = (seeded.pick(&PLACES), seeded.pick(&THINGS));
        let unit = seeded.pick(&UNITS);
        let theme = seeded.pick(&["I00", "A00", "B00", "300", "900", "E00"]);
        let frequency = seeded.pick(&["每1年", "每1月", "每1季", "不定期更新"]);
        let (year, month, day) = (2015 + seeded.below(10), 1 + seeded.below(12), 1 + seeded.below(28));
        let kind = seeded.below(100);
        let mut text = format!(
            "title: {{zh-Hant-TW: {place}{thing}第 {i} 號, en: Data set {i} of the bench corpus}}\n\
             description:\n  zh-Hant-TW: 本資料集收錄{place}的{thing}，依年月與行政區彙整，由{unit}科每期編製並經審查後公布，供民間加值應用、學術研究與政策評估使用，歷年資料持續累積，欄位定義前後一致。\n  \
             en: This data set holds figures of one place and one subject, compiled by year and district, reviewed and published for reuse, research and policy evaluation.\n\
             unit: {unit}\nthemes: [{theme}]\nkeywords: [{place}, {thing}, 統計]\nmodified: 2026-03-{day:02}\nreviewed_on: 2026-04-01\n\
             frequency: {frequency}\ntemporal: {{start: {year}-01-01, end: 2025-12-31}}\nspatial: {place}\nlanguage: [zh-Hant-TW]\n\
             identifiers: {{agency: A00000000A-{i:06}}}\nnotes: 單位為千元或人次，四捨五入後總計與細項之和可能不符。\nfields:\n"
        );
        for (f, (name, title)) in [
            ("年度", "Year"),
            ("月份", "Month"),
            ("行政區", "District"),
            ("項目", "Item"),
            ("數值", "Value"),
            ("備註", "Note"),
        ]
        .iter()
        .enumerate()
        {
            let ty = if f == 4 { "number" } else { "string" };
            let _ = writeln!(
                text,
                "  - {{name: {name}, type: {ty}, title: {{zh-Hant-TW: {name}, en: {title}}}, description: 第 {f} 欄，依統計標準編列，空白表示無資料。, required: true}}"
            );
        }
        let (access, status) = match kind {
            0..=2 => ("closed", "published"),
            3..=5 => ("on-request", "published"),
            6..=7 => ("open", "planned"),
            8..=9 => ("open", "discontinued"),
            _ => ("open", "published"),
        };
        let _ = writeln!(text, "access: {access}\nstatus: {status}");
        match access {
            "open" if status != "planned" => {
                let _ = writeln!(
                    text,
                    "issued: {year}-{month:02}-{day:02}\ndistributions:\n  - {{id: csv, title: {{zh-Hant-TW: {thing} CSV, en: Figures as CSV}}, download_url: 'https://files.example.gov.tw/{i}/data.csv', format: CSV, encoding: UTF-8, records: {}}}\n  - {{id: json, title: {{zh-Hant-TW: {thing} JSON, en: Figures as JSON}}, download_url: 'https://files.example.gov.tw/{i}/data.json', format: JSON}}",
                    100 + seeded.below(9000)
                );
                if status == "discontinued" {
                    text.push_str("discontinued: {date: 2026-04-02, reason: 併入其他資料集}\n");
                }
            }
            "open" => text.push_str("planned_for: 2027-06-30\n"),
            _ => {
                let apply = if access == "on-request" { "  apply: {contact: desk, days: 15}\n" } else { "" };
                let _ = writeln!(
                    text,
                    "restriction:\n  scope: whole\n  grounds: [foi-18-1-6]\n  reason: 含可識別個人的內容，公布將侵害隱私。\n  decided_in: 2026-03-12#d1\n  approved_by: head\n  approved_on: 2026-03-20\n  review_by: 2028-03-31\n{apply}"
                );
                let _ = writeln!(about, "      - dataset/d{i}");
                let _ = writeln!(
                    decided,
                    "      - {{about: dataset/d{i}, access: {access}, grounds: [foi-18-1-6]}}"
                );
            }
        }
        file(&format!("content/datasets/{}/d{i}.yaml", i / 500), &text);
    }
    file(
        "content/plan/plan.md",
        "---\ntitle: 行動方案\nstatus: in-force\nperiod: {start: 2020-01-01}\nrevisions: [{date: 2020-01-01, kind: adopted}]\ntargets:\n  \
         - {id: t1, title: 每年新增, metric: datasets.opened, every: year, value: 170}\n  \
         - {id: t2, title: 如期更新, metric: datasets.updated_on_time, every: quarter, from: 2025-Q1, value: 90%}\n  \
         - {id: t3, title: 每年開會, metric: meetings.held, every: year, from: 2026, value: 2}\n  \
         - {id: t4, title: 限制資料如期檢討, metric: restrictions.reviewed_on_time, every: year, from: 2026, value: 100%}\n---\n",
    );
    if decided.is_empty() {
        return;
    }
    file(
        "content/minutes/2026-03-12.md",
        &format!(
            "---\ntitle: 115 年第 1 次會議\nbody: group\nstatus: held\ndate: 2026-03-12\nstart: \"14:00\"\nplace: 會議室\nchair: 召集人\nattendees: {{members: [委員甲]}}\nrecorder: 承辦人\nitems:\n  - id: d1\n    kind: discussion\n    title: 限制資料案\n    no_opinion_from: [civil]\n    outcome: 通過\n    about:\n{about}    decisions:\n{decided}---\n"
        ),
    );
}
