//! The small site with some files written over it, one case a fault: shape of files and YAML, keys, links,
//! duties, procedures.

use odsite::world::MemoryWorld;

use crate::support::{dataset, small_site};

/// Stands for a file in Big5.
pub const NOT_UTF8: &str = "Big5";

const MEETING: &str = "---\ntitle: 115 年第 1 次會議\nbody: group\nstatus: held\ndate: 2026-03-12\nstart: \"14:00\"\nplace: 會議室\nchair: 召集人\nattendees: {members: [委員甲]}\nrecorder: 承辦人\nitems:\n  - id: d1\n    kind: discussion\n    title: 限制資料案\n    no_opinion_from: [civil]\n    outcome: 通過\n    about: [dataset/a]\n    decisions: [{about: dataset/a, access: closed, grounds: [foi-18-1-6]}]\n---\n";

pub fn site() -> MemoryWorld {
    let mut world = small_site();
    let text = world.text("content/organization.yaml").expect("text").to_owned();
    world.write("content/organization.yaml", format!("{text}bodies:\n  group: {{name: 諮詢小組}}\n"));
    world
}

pub fn a(text: &str) -> (&'static str, String) {
    ("content/datasets/a.yaml", text.to_owned())
}

/// The good data set with other lines in place of some, and more behind.
pub fn changed(from: &str, to: &str, more: &str) -> (&'static str, String) {
    let text = dataset("distributions: [{access_url: https://a.example/}]\n");
    assert!(text.contains(from), "{from}");
    ("content/datasets/a.yaml", text.replacen(from, to, 1) + more)
}

pub fn more(lines: &str) -> (&'static str, String) {
    changed("", "", lines)
}

pub fn closed(restriction: &str) -> (&'static str, String) {
    let text = dataset("").replace("access: open", "access: closed");
    ("content/datasets/a.yaml", format!("{text}{restriction}"))
}

fn request(lines: &str) -> (&'static str, String) {
    (
        "content/requests/r1.yaml",
        format!(
            "received: 2026-03-02\nchannel: email\nkind: request\nsubject: 請開放路燈資料\nunit: office\n{lines}"
        ),
    )
}

pub fn plan(target: &str) -> (&'static str, String) {
    let head = "---\ntitle: 行動方案\nstatus: in-force\nperiod: {start: 2026-01-01, end: 2026-12-31}\n";
    ("content/plan/p.md", format!("{head}targets:\n  - {target}\n---\n"))
}

const WHOLE: &str = "restriction:\n  scope: whole\n  grounds: [foi-18-1-6]\n  reason: 含可識別個人的內容。\n  decided_in: 2026-03-12#d1\n  approved_by: head\n  approved_on: 2026-03-20\n  review_by: 2028-03-31\n";

pub type Case = (&'static str, Vec<(&'static str, String)>);

pub fn cases() -> Vec<Case> {
    let meeting = |from: &str, to: &str| {
        assert!(MEETING.contains(from), "{from}");
        ("content/minutes/2026-03-12.md", MEETING.replacen(from, to, 1))
    };
    let kept = || meeting("", "");
    let organization = |from: &str, to: &str| {
        let text = site().text("content/organization.yaml").expect("text").to_owned();
        assert!(text.contains(from), "{from}");
        ("content/organization.yaml", text.replacen(from, to, 1))
    };
    let file = |path: &'static str, text: &str| (path, text.to_owned());
    vec![
        ("F001", vec![file("content/datasets/清單.xlsx", "x")]),
        ("F002", vec![file("content/datasets/a.yml", &dataset(""))]),
        ("F004", vec![file("content/pages/policy.md", NOT_UTF8)]),
        ("F005", vec![("content/datasets/a.yaml", format!("# {}\n", "長".repeat(2 << 20)))]),
        ("F007", vec![file("content/organization.yaml", "")]),
        ("F008", vec![a(&dataset("distributions: [{file: 人口.csv}]\n"))]),
        ("F008", vec![file("content/pages/policy.md", "---\ntitle: 政策\nstatus: in-force\n---\n\n見[附件](附件.pdf)。\n")]),
        ("F008", vec![a(&dataset("distributions: [{file: A.CSV}]\n")), file("content/datasets/a.csv", "年\n114\n")]),
        ("F008", vec![a(&dataset("distributions: [{file: 'C:\\data\\a.csv'}]\n"))]),
        ("F010", vec![file("content/pages/policy.md", "---\ntitle: 政策\nstatus: in-force\n---\n\n<b>重要</b>，見[說明](javascript:alert(1))。\n\n<script>alert(1)</script>\n")]),
        ("F008", vec![more("imported: {from: data-gov-tw, id: '1', date: 2026-01-02}\n"), file("content/pages/policy.md", "---\ntitle: 政策\nstatus: in-force\n---\n\n見[資料](../datasets/a.yaml)。\n")]),
        ("F011", vec![
            file("content/pages/policy.md", "---\ntitle: 政策\nstatus: in-force\nattachments:\n  - {title: 附件一, file: one/a.pdf}\n  - {title: 附件二, file: two/a.pdf}\n---\n\n內容。\n"),
            file("content/pages/one/a.pdf", "1"),
            file("content/pages/two/a.pdf", "2"),
        ]),
        ("F014", vec![file("content/datasets/人口\u{202e}vsc.exe", "x")]),
        ("F015", vec![("content/site.yaml", format!("{}ignore: [notes/**, {}]\n", small_site().text("content/site.yaml").expect("text"), "x".repeat(3000)))]),
        ("F012", vec![a(&dataset("distributions: [{file: b.yaml}]\n")), file("content/datasets/b.yaml", &dataset("distributions: [{access_url: https://a.example/}]\n"))]),
        ("F009", vec![file("content/pages/policy.md", "---\ntitle: 政策\n\n內容。\n")]),
        ("Y015", vec![a(&dataset("distributions: [{access_url: https://a.example/}]\n\u{feff}notes: 備註\n"))]),
        ("F009", vec![file("content/pages/policy.md", "# 政策\n\n內容。\n")]),
        ("Y009", vec![a("title: 人口\n  description: [甲, 乙\n")]),
        ("Y006", vec![a("title：人口統計\nunit: office\n")]),
        ("Y007", vec![a("title: 人口\n\tunit: office\n")]),
        ("Y010", vec![a("# 說明：這一行沒有錯\ntitle: @人口\nunit: office\n")]),
        ("Y012", vec![a("title: \"服務\"據點\nunit: office\n")]),
        ("Y011", vec![more("temporal:\n\u{3000}start: 2026-01-01\n")]),
        ("Y008", vec![a("title: 人口\nunit:office\naccess: open\n")]),
        ("Y002", vec![more("unit: office\n")]),
        ("Y003", vec![changed("unit: office", "unit: *default", "")]),
        ("Y004", vec![a(&"- ".repeat(60))]),
        ("Y014", vec![changed("測試資料集", "測試\u{202e}資料集", "")]),
        ("K001", vec![changed("frequency:", "frequencey:", "")]),
        ("K001", vec![more("更新: 每月\n")]),
        ("K002", vec![more("keywords: {甲: 乙}\n")]),
        ("K003", vec![changed("title: 測試資料集\n", "", "")]),
        ("K020", vec![changed("access: open", "access: 開放", "")]),
        ("K004", vec![changed("status: published", "status: publishd", "")]),
        ("K013", vec![changed("issued: 2026-01-02", "issued: 115/1/2", "")]),
        ("K014", vec![changed("issued: 2026-01-02", "issued: 2026-02-30", "")]),
        ("K015", vec![changed("modified: 2026-01-02", "modified: 9999-01-02", "")]),
        ("K002", vec![file("content/pages/policy.md", "---\ntitle: 政策\nstatus: in-force\norder: 99999999999\n---\n\n內容。\n")]),
        ("K006", vec![changed("https://a.example/", "www.a.example", "")]),
        ("K016", vec![changed("https://a.example/", "https://user:pass@a.example/", "")]),
        ("K007", vec![more("contact: {name: 窗口, email: desk at example.gov.tw}\n")]),
        ("K008", vec![changed("https://a.example/", "https://a.example/, records: 很多", "")]),
        ("K009", vec![file("content/datasets/人口.yaml", &dataset("distributions: [{access_url: https://a.example/}]\n"))]),
        ("K010", vec![changed("title: 測試資料集", "title: {zh-Hant-TW: 測試資料集, eng_US: Test}", "")]),
        ("K011", vec![changed("frequency: annual", "frequency: 有空就更新", "")]),
        ("K012", vec![plan("{id: t1, title: 開放, metric: datasets.opened, every: year, from: 115Q1, value: 1}")]),
        ("R001", vec![more(""), file("content/datasets/b/a.yaml", &dataset("distributions: [{access_url: https://a.example/}]\n"))]),
        ("R002", vec![file("content/datasets/by.yaml", &dataset("distributions: [{access_url: https://a.example/}]\n"))]),
        ("R003", vec![changed("unit: office", "unit: ofice", "")]),
        ("R003", vec![closed(&WHOLE.replace("#d1", "#d9")), kept()]),
        ("R003", vec![more("themes: [I00，E00]\n")]),
        ("R003", vec![changed("unit: office", "unit: 測試處", "")]),
        ("R004", vec![more("related: [b]\n"), file("content/datasets/b.yaml", &dataset("").replace("published", "draft"))]),
        ("R005", vec![closed(WHOLE), meeting("    about: [dataset/a]\n    decisions: [{about: dataset/a, access: closed, grounds: [foi-18-1-6]}]\n", "")]),
        ("R005", vec![closed(WHOLE), meeting("    decisions: [{about: dataset/a, access: closed, grounds: [foi-18-1-6]}]\n", "")]),
        ("R006", vec![closed(WHOLE), meeting("access: closed", "access: open")]),
        ("D101", vec![("content/site.yaml", small_site().text("content/site.yaml").expect("text").replace("license: OGDL-Taiwan-1.0\ncatalog", "catalog")), more("")]),
        ("D102", vec![changed("issued: 2026-01-02\n", "", "imported: {from: data-gov-tw, id: '1', date: 2026-01-02}\n")]),
        ("D103", vec![a(&dataset("").replace("status: published\nissued: 2026-01-02\nmodified: 2026-01-02\n", "status: planned\n"))]),
        ("D104", vec![file("content/organization.yaml", "units:\n  office: {kind: agency, name: 處}\n  team: {kind: division, name: 科}\ncontacts:\n  desk: {name: 窗口, email: desk@example.gov.tw}\n"), changed("unit: office", "unit: team", "")]),
        ("D105", vec![changed("，說明文字寫得足夠長，讓描述長度的規則不會提出提醒，內容僅供測試之用，沒有其他意義", "", "")]),
        ("D106", vec![changed("issued: 2026-01-02", "issued: 2026-01-05", "")]),
        ("D106", vec![closed(&WHOLE.replace("approved_on: 2026-03-20", "approved_on: 2026-03-02").replace("2028-03-31", "2026-03-01")), file("content/minutes/2026-03-12.md", MEETING)]),
        ("D107", vec![changed("modified: 2026-01-02", "modified: 2026-01-03", ""), file("as-of", "2026-01-02")]),
        ("D108", vec![changed("modified: 2026-01-02", "modified: 2062-01-02", ""), file("content/datasets/b.yaml", &dataset("distributions: [{access_url: https://a.example/}]\n"))]),
        ("D109", vec![changed("access_url: https://a.example/", "format: CSV", "")]),
        ("D110", vec![more("").clone(), a(&dataset("distributions: [{id: x, access_url: https://a.example/}, {id: x, access_url: https://b.example/}]\n"))]),
        ("D111", vec![changed("https://a.example/", "https://a.example/, format: 試算表", "")]),
        ("D112", vec![a(&dataset("fields: [{name: 年}, {name: 數值}]\ndistributions: [{file: a.csv}]\n")), file("content/datasets/a.csv", "年,人數\n114,1\n")]),
        ("D113", vec![more("history: [{date: 2026-01-02, access: closed, status: published}]\n")]),
        ("D115", vec![a(&dataset("distributions: [{file: a.csv, encoding: UTF-8}]\n")), file("content/datasets/a.csv", NOT_UTF8)]),
        ("D116", vec![a(&dataset("distributions: [{file: a.csv}]\n")), file("content/datasets/a.csv", "年,值\n114,1\n只有一欄\n115,2\n")]),
        ("D116", vec![a(&dataset("distributions: [{file: a.csv}]\n")), file("content/datasets/a.csv", "年,值\n")]),
        ("D117", vec![more("keywords: [服務據點、開放時間，無障礙]\n")]),
        ("D114", vec![more("series: b\n"), file("content/datasets/b.yaml", &dataset("distributions: [{access_url: https://a.example/}]\n"))]),
        ("X201", vec![closed("restriction: {scope: whole, reason: 涉及個人。, grounds: [foi-18-1-6]}\n")]),
        ("X202", vec![changed("access: open", "access: on-request", "")]),
        ("X203", vec![more("fields: [{name: 姓名, access: withheld}, {name: 年}]\n")]),
        ("X204", vec![a(&dataset("history: [{date: 2025-01-02, access: open, status: published}, {date: 2026-01-02, access: closed, status: published}]\nrestriction: {scope: whole, reason: 涉及個人。, grounds: [foi-18-1-6], review_by: 2028-01-01, approved_by: head, approved_on: 2026-01-02, decided_in: 2026-03-12#d1}\n").replace("access: open", "access: closed")), kept()]),
        ("D110", vec![a(&dataset("distributions: [{file: one/a.csv}, {id: b, file: two/a.csv}]\n")), file("content/datasets/one/a.csv", "年\n1\n"), file("content/datasets/two/a.csv", "年\n2\n")]),
        ("X207", vec![a(&dataset("fields: [{name: 姓名, access: withheld}, {name: 年}]\nrestriction: {scope: part, grounds: [foi-18-1-6], reason: 涉及個人。, review_by: 2028-01-01}\ndistributions: [{file: a.json}]\n")), file("content/datasets/a.json", "[[\"姓名\",\"年\"],[\"王\",114]]")]),
        ("X205", vec![changed("status: published", "status: withdrawn", "")]),
        ("X206", vec![closed(&format!("{WHOLE}distributions: [{{file: a.csv}}]\n")), kept(), file("content/datasets/a.csv", "年\n114\n")]),
        ("X207", vec![a(&dataset("fields: [{name: 姓名, access: withheld}, {name: 年}]\nrestriction: {scope: part, grounds: [foi-18-1-6], reason: 涉及個人。, review_by: 2028-01-01}\ndistributions: [{file: a.csv}]\n")), file("content/datasets/a.csv", "姓名,年\n王,114\n")]),
        ("X208", vec![a(&dataset("fields: [{name: 姓名, access: withheld}, {name: 年}]\nrestriction: {scope: part, grounds: [foi-18-1-6], reason: 涉及個人。, review_by: 2028-01-01}\ndistributions: [{file: a.pdf}]\n")), file("content/datasets/a.pdf", "%PDF-1.4")]),
        ("X209", vec![closed(&WHOLE.replace("2028-03-31", "2026-03-25")), kept(), file("content/activities/x.md", "---\ntitle: 說明會\nkind: event\ndate: 2026-06-01\n---\n")]),
        ("X210", vec![more(&WHOLE.replace("decided_in: 2026-03-12#d1\n  ", ""))]),
        ("M301", vec![meeting("chair: 召集人\n", "")]),
        ("M302", vec![meeting("    decisions: [{about: dataset/a, access: closed, grounds: [foi-18-1-6]}]\n", "    decisions: [{about: dataset/a, access: closed}]\n  - {id: d1, kind: report, title: 又一案, outcome: 洽悉}\n"), closed(WHOLE)]),
        ("M303", vec![meeting("    no_opinion_from: [civil]\n", ""), closed(WHOLE)]),
        ("M304", vec![kept(), more("")]),
        ("P401", vec![plan("{id: t1, title: 開會, metric: meetings.held}")]),
        ("Q501", vec![request("status: received\ntext: 請回電 0912-345-678\n")]),
        ("Q502", vec![request("status: declined\nreply: 不提供。\nreplied: 2026-03-05\n")]),
        ("Q503", vec![request("status: answered\n")]),
        ("S601", vec![("content/site.yaml", small_site().text("content/site.yaml").expect("text").replace("https://data.example.gov.tw/", "data.example.gov.tw/opendata"))]),
        ("S602", vec![("content/site.yaml", format!("{}rules: {{X206: {{level: warning, reason: 試}}}}\n", small_site().text("content/site.yaml").expect("text")))]),
        ("R004", vec![
            file("content/pages/draft.md", "---\ntitle: 草案\nstatus: draft\n---\n\n內容。\n"),
            file("content/pages/policy.md", "---\ntitle: 政策\nstatus: in-force\n---\n\n見[草案](page/draft)。\n"),
        ]),
        ("R003", vec![request("status: answered\nunit: office\nreply: 見[資料](dataset/none)。\nreplied: 2026-03-05\n").clone()]),
        ("F010", vec![request("status: answered\nreply: 見[附件](a.pdf)。\nreplied: 2026-03-05\n")]),
        ("X203", vec![a(&dataset("planned_for: 2027-01-01\nfields: [{name: 姓名, access: withheld}]\n").replace("status: published\nissued: 2026-01-02\nmodified: 2026-01-02\n", "status: planned\n"))]),
        ("R007", vec![closed(WHOLE), ("content/minutes/2026-03-12.md", MEETING.replacen("status: held", "status: announced", 1))]),
        ("R008", vec![
            closed(&WHOLE.replace("approved_by: head", "approved_by: chief")),
            kept(),
            organization("  chief: {title: 科長}", "  chief: {title: 科長, end: 2025-12-31}"),
        ]),
        ("R009", vec![
            closed(WHOLE),
            meeting("about: [dataset/a]\n    decisions: [", "about: [dataset/a, activity/t1]\n    decisions: [{about: activity/t1, adopts: true}, "),
            ("content/activities/t1.md", "---\ntitle: 訓練\ndate: 2026-03-02\nkind: training\n---\n".to_owned()),
        ]),
        ("M305", vec![closed(WHOLE), meeting(", grounds: [foi-18-1-6]", "")]),
        ("M306", vec![closed(WHOLE), meeting("    outcome: 通過", "    actions: [{id: a1, task: 檢討, owner: office, due: 2026-06-30}]\n    follow_up: [{action: 2026-03-12#a1, status: done}]\n    outcome: 通過")]),
        ("M307", vec![closed(WHOLE), meeting("date: 2026-03-12\nstart: \"14:00\"", "date: 2026-03-13\nstart: \"14:00\"\nend: \"13:00\"")]),
        ("M307", vec![closed(WHOLE), kept(), organization("bodies:\n  group: {name: 諮詢小組}", "bodies:\n  group: {name: 諮詢小組, terms: [{start: 2026-01-01, members: [{name: 委員乙, side: civil}]}]}")]),
        ("P402", vec![plan("{id: t1, title: 開會, metric: meetings.held, every: year, value: 2, due: 3/31, values: {2026年: 3}}")]),
        ("P402", vec![("content/plan/p.md", "---\ntitle: 行動方案\nstatus: in-force\nperiod: {start: 2026-01-01}\nrevisions: [{date: 2026-01-01, kind: adopted}]\nschedule: [{task: 盤點, months: [13], lead: [offic]}]\n---\n".to_owned())]),
        ("Q504", vec![request("status: released\nreply: 已開放。\nreplied: 2026-03-05\n")]),
        ("A701", vec![("content/awards/w.md", "---\ntitle: 獎勵\nkind: performance\nstatus: in-force\nunit: office\ncriteria: [{id: c1, title: 數量, weight: 15}]\nprizes: [{id: gold, title: 特優, quota: 1, threshold: 80}]\nrounds:\n  - {year: 2026, results: [{prize: gold, unit: office, scores: {c1: 20, c2: 3}, outcome: won}, {prize: silver, outcome: won}]}\n---\n".to_owned())]),
        ("O801", vec![organization("  office: {kind: agency,", "  it: {kind: division, name: 資訊科, parent: it}\n  office: {kind: agency,")]),
        ("X211", vec![closed(&WHOLE.replace("approved_by: head", "approved_by: chief")), kept(), organization("  head: {title: 處長}", "  head: {title: 處長, rank: head}")]),
        ("D118", vec![more("cost: {amount: 500, currency: TWD}\n")]),
        ("D119", vec![more("reviewer: head\n")]),
        ("S604", vec![("content/site.yaml", format!("{}theme: {{brand: 'red;}}body{{display:none'}}\n", small_site().text("content/site.yaml").expect("text")))]),
        ("K003", vec![file("content/pages/policy.md", "---\ntitle: 政策\nstatus: in-force\nattachments: [{title: 附件}]\n---\n\n內容。\n")]),
        ("Q501", vec![request("status: received\nhistory: [{date: 2026-03-03, status: received, note: 民眾 0912 345 678 來電}]\n")]),
        ("R002", vec![more("former_ids: [by]\n")]),
        ("R003", vec![file("content/pages/policy.md", "---\ntitle: 政策\nstatus: in-force\n---\n\n捌、開放原則\n\n一、可直接取得者。\n\n二、前項依捌、九辦理，\n並依捌、一公告。\n")]),
        ("P402", vec![("content/plan/p.md", "---\ntitle: 行動方案\nstatus: in-force\nperiod: {start: 2026-01-01}\nrevisions: [{date: 2026-01-01, kind: adopted}]\ntargets: [{id: t1, title: 如期回復, metric: requests.answered_in_time, every: year, from: 2026, value: 100}]\nindicators:\n  - id: k1\n    title: 會議\n    measures: [{id: m1, text: 開會次數。, metric: meetings.held, value: 2}, {id: m2, text: 訓練比率。, metric: attested, value: 80%}]\n    actuals: [{measure: m1, period: 2026, value: 9}, {measure: m2, period: 2025, unit: office, value: 90%}, {measure: m2, period: 2025, unit: office, value: 95%}]\n---\n".to_owned())]),
        ("R010", vec![
            closed(&WHOLE.replace("decided_in: 2026-03-12#d1", "decided_in: [2026-03-12#d1, {meeting: 臨時會議, date: 2026-03-15}, {meeting: 研究倫理委員會, date: 2026-03-16, url: 'https://irb.example/1'}]")),
            kept(),
        ]),
        ("R010", vec![closed(&WHOLE.replace("2026-03-12#d1", "{meeting: 第 1 次會議, date: 2026-03-12}")), kept()]),
        ("R009", vec![
            a(&dataset("planned_for: 2027-06-30\n").replace("status: published\nissued: 2026-01-02\nmodified: 2026-01-02\n", "status: planned\n")),
            meeting("    decisions: [{about: dataset/a, access: closed, grounds: [foi-18-1-6]}]\n", "    decisions: [{about: dataset/a, planned_for: 2026-12-31}]\n  - id: d2\n    kind: discussion\n    title: 展延案\n    no_opinion_from: [civil]\n    outcome: 通過\n    about: [dataset/a]\n    decisions: [{about: dataset/a, planned_for: 2027-06-30}]\n"),
        ]),
        // Who met, spoke and voted.
        ("M307", vec![
            closed(WHOLE),
            organization("bodies:\n  group: {name: 諮詢小組}", "bodies:\n  group: {name: 諮詢小組, terms: [{start: 2026-01-01, members: [{name: 委員甲, side: agency}, {name: 委員乙, side: civil}, {name: 委員丙, side: civil}]}]}"),
            ("content/minutes/2026-03-12.md", MEETING
                .replacen("members: [委員甲]", "members: [{name: 委員甲, side: civil}, 委員甲, {name: 代理人, in_place_of: 委員乙}, {name: 委員丁, in_place_of: 委員戊}], apologies: [召集人]", 1)
                .replacen("    no_opinion_from: [civil]\n", "    opinions: [{by: 委員丙, side: agency, text: 建議部分開放。}]\n    vote: {for: 2, against: 3, abstain: 1}\n", 1)),
        ]),
        ("R006", vec![
            closed(WHOLE),
            meeting("about: [dataset/a]\n    decisions: [", "about: [dataset/a, page/policy]\n    decisions: [{about: page/policy, adopts: true}, "),
            file("content/pages/policy.md", "---\ntitle: 政策\nstatus: in-force\nrevisions: [{date: 2026-03-20, kind: adopted, decided_in: 2026-03-12#d1}, {date: 2026-04-20, kind: amended, decided_in: 2026-03-12#d1}]\n---\n\n內容。\n"),
        ]),
        ("D113", vec![changed("status: published", "status: discontinued", "history: [{date: 2026-01-02, access: open, status: published}, {date: 2026-02-01, access: open, status: discontinued}]\ndiscontinued: {date: 2026-02-15, reason: 停止調查。}\n")]),
        ("Q503", vec![request("status: answered\nreply: 已回復。\nreplied: 2026-03-05\nhistory: [{date: 2026-03-02, status: received}, {date: 2026-03-06, status: answered}]\n")]),
        ("S605", vec![
            ("themes/default/templates/slot-header.html", "<p>\n{% if site.logo %}</p>\n".to_owned()),
            ("themes/default/templates/slot-footer.html", "<p>{{ t.hom }} {{ <lnk to={site.agency} /> }} {{ site.as_of | saf }}</p>\n{% if lang == \"ja\" %}{{ t.contact_mail }}{% endif %}\n".to_owned()),
            ("themes/default/templates/datset.html", "<p>資料集</p>\n".to_owned()),
        ]),
        ("S606", vec![("themes/default/messages/zh-Hant-TW.yaml", "find_dta: 找資料\nas_of: 數字計算至最近一日\ntitle_site: \"{page}（{sit}）\"\nhome: [首頁]\nhome: 首頁\n".to_owned())]),
        ("S606", vec![("themes/default/messages/en.yaml", "home: \"Front page\n".to_owned())]),
        ("S607", vec![
            ("content/site.yaml", small_site().text("content/site.yaml").expect("text").replace("languages: [zh-Hant-TW, en]", "languages: [zh-Hant-TW, en, ja, ko]")),
            ("themes/default/messages/ja.yaml", include_str!("../../../themes/default/messages/en.yaml").replace("find_data: \"Find data\"\n", "")),
            ("themes/default/messages/zh-TW.yaml", "home: 首頁\n".to_owned()),
        ]),
        ("S608", vec![("content/site.yaml", format!("{}theme: {{brand: \"#3fa9f5\"}}\n", small_site().text("content/site.yaml").expect("text")))]),
        ("S603", vec![("content/site.yaml", format!("{}theme: {{name: county}}\n", small_site().text("content/site.yaml").expect("text")))]),
    ]
}
