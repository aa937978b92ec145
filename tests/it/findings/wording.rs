//! Cases on values that are spelt in another way, on what a data set is called, on files and sentences.

use super::cases::{Case, a, changed, closed, more, plan};
use crate::support::dataset;

/// A manifest whose description holds a sentence besides.
fn says(sentence: &str) -> (&'static str, String) {
    changed("沒有其他意義。", &format!("沒有其他意義。{sentence}"), "")
}

/// A page of policy with this body.
fn page(body: &str) -> (&'static str, String) {
    ("content/pages/policy.md", format!("---\ntitle: 政策\nstatus: in-force\n---\n\n{body}\n"))
}

fn another(id: &'static str, more: &str) -> (&'static str, String) {
    let text = dataset(&format!("distributions: [{{access_url: https://{id}.example/}}]\n{more}"));
    let path = match id {
        "b" => "content/datasets/b.yaml",
        _ => "content/datasets/c.yaml",
    };
    (path, text)
}

fn table(text: &str) -> Vec<(&'static str, String)> {
    vec![a(&dataset("distributions: [{file: a.csv}]\n")), ("content/datasets/a.csv", text.to_owned())]
}

pub fn cases() -> Vec<Case> {
    let issued = |text: &str| changed("issued: 2026-01-02", &format!("issued: {text}"), "");
    let address = |text: &str| changed("https://a.example/", text, "");
    let file = |path: &'static str, text: &str| (path, text.to_owned());
    vec![
        // Files and YAML.
        ("Y020", vec![a("title: 人口\n- unit\n")]),
        ("Y001", vec![a("title: |x\n  人口\n")]),
        ("Y013", vec![more("---\ntitle: 另一份\n")]),
        ("Y016", vec![a(&format!("<<<<<<< HEAD\n{}=======\n{}>>>>>>> budget\n", dataset(""), dataset("")))]),
        ("Y009", vec![a("title: \"人口\nunit: office\n")]),
        ("Y010", vec![a("title: 統計: 人口\nunit: office\n")]),
        ("Y010", vec![a("title: %人口\nunit: office\n")]),
        ("Y012", vec![a("title: 人口\ndescription: \"甲\" 與 \"乙\"\n")]),
        ("Y007", vec![a("title: 人口\ntemporal:\n\tstart: 2026-01-01\n")]),
        ("Y006", vec![file("content/pages/policy.md", "---\ntitle：政策\nstatus: in-force\n---\n\n內容。\n")]),
        ("Y003", vec![changed("unit: office", "unit: !key office", "")]),
        ("Y005", vec![changed("title: 測試資料集", "title: \"測試\\x07資料集\"", "")]),
        ("Y014", vec![changed("title: 測試資料集", "title: \"測試\\u200f資料集\"", "")]),
        ("F017", vec![a(&dataset("distributions: [{file: \"113 年(最新版).csv\"}]\n")), file("content/datasets/113 年(最新版).csv", "年\n114\n")]),
        ("Y009", vec![more("contact: {name: 窗口, email: [desk@example.gov.tw}\n")]),
        ("Y017", vec![more("fields:\n  - {name: 機關，type: string}\n")]),
        ("Y017", vec![file("content/minutes/2026-03-12.md", "---\ntitle: 會議\nbody: group\nstatus: announced\ndate: 2026-03-12\nplace: 會議室\nattendees: {members: [委員甲、委員乙]}\n---\n")]),
        ("Y018", vec![address("“https://a.example/1.csv”")]),
        ("Y018", vec![changed("title: 測試資料集", "title: “測試資料集”", "")]),
        ("Y019", vec![closed("restriction:\n  scope: whole\n   reason: 涉及個人。\n")]),
        ("Y019", vec![closed("restriction:\n  scope: whole\nreason: 涉及個人。\n  grounds: [foi-18-1-6]\n")]),
        ("Y020", vec![changed("frequency: annual\n", "frequency: annual\n  - {access_url: https://b.example/}\n", "")]),
        ("K001", vec![closed("restriction:\n  scope: whole\nreview_by: 2028-01-01\n")]),
        ("K001", vec![more("說明: 甲\n")]),
        ("K003", vec![changed("title: 測試資料集", "title: …", "")]),
        ("F002", vec![file("content/datasets/schools.yaml.txt", "x")]),
        ("Y014", vec![more("# 說明\u{202e}文字\n")]),
        ("Y014", vec![page("內容\u{2066}文字。")]),
        ("Y005", vec![more("notes: 甲\rtitle: 乙\n")]),
        // Values.
        ("K013", vec![issued("民國115年1月2日")]),
        ("K013", vec![issued("中華民國 115 年 1 月 2 日")]),
        ("K013", vec![issued("115.01.02")]),
        ("K013", vec![issued("1150102")]),
        ("K013", vec![issued("2026/1/2")]),
        ("K013", vec![issued("民國一百一十五年一月二日")]),
        ("K013", vec![issued("2026-01-02 08:30:00")]),
        ("K013", vec![issued("99/5/1")]),
        ("K014", vec![issued("2025-02-29")]),
        ("K015", vec![issued("0115-01-02")]),
        ("K015", vec![issued("民國2026年1月2日")]),
        ("K015", vec![issued("3937-01-02")]),
        ("K005", vec![issued("去年底")]),
        ("K005", vec![issued("2026")]),
        ("K005", vec![issued("2026-13-01")]),
        ("K016", vec![address("https://a.example/v1?id=3&apikey=3f9c7a")]),
        ("K017", vec![address("https://a.example/1.csv;https://a.example/2.csv")]),
        ("K018", vec![address("http://192.168.1.20/data")]),
        ("K018", vec![address("http://fileserver/data")]),
        ("K006", vec![address("\"https://a.example/a b.csv\"")]),
        ("K006", vec![address("\"http://Marketing Summaries\"")]),
        ("K006", vec![address("ftp://a.example/1.csv")]),
        ("K019", vec![issued("２０２６-０１-０２")]),
        ("K019", vec![more("contact: {name: 窗口, email: desk＠example.gov.tw}\n")]),
        ("K020", vec![changed("access: open", "access: Open", "")]),
        ("K020", vec![changed("status: published", "status: PUBLISHED", "")]),
        ("K020", vec![closed("restriction: {scope: Whole, reason: 涉及個人。, grounds: [foi-18-1-6]}\n")]),
        ("K020", vec![changed("access: open", "access: 依申請提供", "")]),
        ("K021", vec![more("fields: [{name: 年, required: 是}]\n")]),
        ("K021", vec![more("fields: [{name: 年, required: yes}]\n")]),
        ("K022", vec![file("content/minutes/2026-03-12.md", "---\ntitle: 會議\nbody: group\nstatus: announced\ndate: 2026-03-12\nstart: 下午2時30分\nplace: 會議室\n---\n")]),
        ("K008", vec![address("https://a.example/, records: \"1,234\"")]),
        ("K008", vec![address("https://a.example/, records: 36KB")]),
        ("K008", vec![address("https://a.example/, records: 0;0")]),
        ("K007", vec![more("contact: {name: 窗口, email: 'mailto:desk@example.gov.tw'}\n")]),
        ("K009", vec![address("https://a.example/, id: 'Budget 2024 (final)'")]),
        ("K010", vec![changed("title: 測試資料集", "title: {zh_TW: 測試資料集}", "")]),
        ("K010", vec![more("language: [中文]\n")]),
        ("K011", vec![changed("frequency: annual", "frequency: annualy", "")]),
        ("K011", vec![changed("frequency: annual", "frequency: 每月、年", "")]),
        ("K012", vec![plan("{id: t1, title: 開放, metric: datasets.opened, every: year, from: 113年度, value: 1}")]),
        ("K001", vec![changed("frequency: annual", "更新頻率: 每年", "")]),
        ("K003", vec![changed("unit: office\n", "", "")]),
        ("K003", vec![changed("title: 測試資料集", "title:", "")]),
        ("K002", vec![changed("title: 測試資料集", "title: [測試資料集]", "")]),
        ("R003", vec![more("license: 政府資料開放授權條款-第1版\n")]),
        ("R003", vec![more("themes: [公共資訊]\n")]),
        ("R003", vec![more("themes: [購屋及遷徒]\n")]),
        ("R003", vec![closed("restriction: {scope: whole, reason: 涉及個人。, grounds: [政府資訊公開法第18條第1項第6款]}\n")]),
        ("R003", vec![closed("restriction: {scope: whole, reason: 涉及個人。, grounds: [第十八條第一項第六款]}\n")]),
        ("R003", vec![more("related: [datset-b]\n"), another("b", "")]),
        // What a data set is called, and what it offers.
        ("D120", vec![changed("title: 測試資料集", &format!("title: {}", "長名".repeat(130)), "")]),
        ("D121", vec![changed("沒有其他意義。", &(1..1200).map(|n| format!("第 {n} 章說明其內容。")).collect::<String>(), "")]),
        ("D122", vec![a(&dataset("distributions: [{access_url: https://a.example/}]\n").replacen("description: 這是一個供測試使用的資料集，說明文字寫得足夠長，讓描述長度的規則不會提出提醒，內容僅供測試之用，沒有其他意義。", "description: 測試資料集資料集描述", 1))]),
        ("D122", vec![a(&dataset("distributions: [{access_url: https://a.example/}]\n").replacen("description: 這是一個供測試使用的資料集，說明文字寫得足夠長，讓描述長度的規則不會提出提醒，內容僅供測試之用，沒有其他意義。", "description: 無", 1))]),
        ("D123", vec![more(""), another("b", "")]),
        ("D123", vec![more(""), another("b", ""), another("c", ""), ("content/datasets/d.yaml", dataset("distributions: [{access_url: https://d.example/}]\n")), ("content/datasets/e.yaml", dataset("distributions: [{access_url: https://e.example/}]\n"))]),
        ("D124", vec![changed("title: 測試資料集", "title: 測試資料集（不再更新）", "")]),
        ("D125", vec![more("keywords: [人口, 戶籍, 人口]\n")]),
        ("D126", vec![a(&dataset("distributions: [{id: csv, download_url: https://a.example/1.csv}, {id: csv-2, download_url: https://a.example/1.csv}]\n"))]),
        ("D127", vec![a(&dataset("distributions: [{format: CSV, download_url: https://a.example/1.pdf}]\n"))]),
        ("D128", vec![more("spatial: {name: 臺灣, bbox: [25.3, 122.0, 21.9, 120.0]}\n")]),
        ("D128", vec![more("spatial: {name: 臺灣, bbox: [120.0, 21.9, 122.0]}\n")]),
        ("D129", vec![more("temporal: {end: 2026-12-31}\n")]),
        ("D130", vec![more("fields: [{name: 類          別}, {name: 筆數}]\n")]),
        ("D131", table("年,,人數\n114,男,1\n")),
        ("D131", table("年,人數,人數\n114,1,2\n")),
        ("D116", table("年\t人數\n114\t1\n")),
        ("D115", vec![a(&dataset("distributions: [{file: a.csv}]\n")), file("content/datasets/a.csv", super::cases::NOT_UTF8)]),
        ("D132", table("名稱,備註\n甲,\"=HYPERLINK(\"\"http://a.example\"\")\"\n")),
        ("D133", table("")),
        ("D134", vec![more("identifiers: {data-gov-tw: '6564'}\n"), ("content/datasets/b.yaml", dataset("identifiers: {data-gov-tw: '6564'}\ndistributions: [{access_url: https://b.example/}]\n").replacen("測試資料集", "另一資料集", 1))]),
        ("D135", vec![changed("title: 測試資料集", "title: {zh-Hant-TW: 測試資料集, en: 測試資料集}", "")]),
        ("D111", vec![address("https://a.example/, format: CVS")]),
        ("D111", vec![address("https://a.example/, format: 'CSV, URL'")]),
        // Sentences.
        ("T901", vec![says("本資料集提供的的統計。")]),
        ("T901", vec![changed("title: 測試資料集", "title: 測試資資料集", "")]),
        ("T901", vec![changed("title: 測試資料集", "title: {zh-Hant-TW: 測試資料集, en: the the list of tests}", "")]),
        ("T902", vec![page("一、目的\n\n為推動開放。\n\n三、範圍\n\n各單位。")]),
        ("T903", vec![("content/pages/policy.md", "---\ntitle: 政策\nstatus: in-force\nrevisions: [{date: 2024-03-12, kind: adopted}]\n---\n\n截至 113 年 12 月底，計公布 120 項。\n".to_owned())]),
        ("T904", vec![page("- 一、目的\n- 二、範圍")]),
        ("T905", vec![page("[bookmark: _Toc1234]壹、前言")]),
        ("T905", vec![page("壹、前言..........3")]),
        ("T906", vec![page("本小組負責審查，並決定資料\n\n集之開放方式。")]),
        ("T907", vec![says("範圍待補。")]),
        ("T907", vec![page("TODO: 寫完這一段。")]),
        ("T908", vec![says("本資料集,每月更新。")]),
        ("T909", vec![changed("title: 測試資料集", "title: \"測試\\u00a0資料集\"", "")]),
        ("T909", vec![changed("title: 測試資料集", "title: 測試   資料集", "")]),
        ("T910", vec![changed("title: 測試資料集", "title: 測試資料集（113年度", "")]),
        ("T910", vec![says("詳見「作業原則。")]),
        ("T911", vec![changed("title: 測試資料集", "title: 測試\u{fffd}資料集", "")]),
        ("T911", vec![changed("title: 測試資料集", "title: 測試\u{e0a1}資料集", "")]),
        ("T912", vec![says("各机关预算。")]),
        ("T913", vec![says("115年3月12日（星期三）起施行。")]),
        ("T914", vec![says("自113年2月30日起施行。")]),
        ("T915", vec![says("民國2024年5月1日起施行。")]),
        ("T915", vec![says("2026年（民國114年）之統計。")]),
        ("T916", vec![says("113年至112年之統計。")]),
        ("T917", vec![page("依政府資訊公開法第十八條第一項第十款，不予公開。")]),
        ("T917", vec![page("依個人資料保護法第66條辦理。")]),
        ("T918", vec![page("依電腦處理個人資料保護法辦理。")]),
        ("T919", vec![("content/pages/policy.md", "---\ntitle: 政策\nstatus: in-force\nrevisions: [{date: 2026-03-12, kind: adopted, document: 府主統字第1140012345號函}]\n---\n\n內容。\n".to_owned())]),
        ("T919", vec![page("115年3月12日府主統字第1140012345號函頒。")]),
        ("T920", vec![changed("title: 測試資料集", "title: １１３年度測試資料集", "")]),
        ("T921", vec![page("## 目的\n\n為推動開放。\n\n#### 範圍\n\n各單位。")]),
        ("T922", vec![page("![](chart.png)"), file("content/pages/chart.png", "png")]),
        ("T923", vec![page("詳見[這裡](https://a.example/)。")]),
        ("T925", vec![file("content/minutes/2026-03-12.md", "---\ntitle: 會議\nbody: group\nstatus: announced\ndate: 2026-03-12\nplace: 會議室\n---\n\n本次會議於115年3月10日召開。\n")]),
        ("T926", vec![page("年度\t筆數\n114\t96\n115\t120")]),
        ("T924", vec![changed("title: 測試資料集", "title: {zh-Hant-TW: 測試資料集, en: 人口統計資料}", "")]),
    ]
}
