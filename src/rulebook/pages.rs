//! The rules as pages of Markdown: what `odsite explain` says, and what stands in `docs/rules/`.

use std::collections::BTreeMap;

use super::ALL;
use crate::diagnostic::{Class, Level, Rule};
use crate::words::{Speech, Words};

/// A rule's page.
pub fn page(rule: &Rule, speech: Speech) -> String {
    let say = |zh: &'static str, en: &'static str| Words::fixed(zh, en).get(speech).to_owned();
    let mut text = format!(
        "# {} {}\n\n{} · {}\n\n## {}\n\n{}\n",
        rule.code,
        rule.title.get(speech),
        level(rule.level).get(speech),
        class(rule.class).get(speech),
        say("為什麼", "Why"),
        sentence(&rule.why, speech),
    );
    if let Some(source) = &rule.source {
        text += &format!("\n{}{}\n", say("依據：", "Source: "), source.get(speech));
    }
    text += &format!("\n## {}\n\n{}", say("會被指出的寫法", "What is found"), block(rule.example));
    text += &format!("\n## {}\n\n{}\n", say("如何處理", "How to mend it"), sentence(&rule.mend, speech));
    text += &format!("\n{}", block(rule.corrected));
    text
}

/// Words as a sentence of its own: with a capital letter and a full stop.
fn sentence(words: &Words, speech: Speech) -> String {
    let text = words.get(speech);
    if speech == Speech::Chinese {
        return format!("{text}。");
    }
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), rest.as_str()))
}

/// All pages with a list of them, by path: `zh/X201.md`, `en/README.md`.
pub fn all() -> BTreeMap<String, String> {
    let mut pages = BTreeMap::new();
    for (folder, speech) in [("zh", Speech::Chinese), ("en", Speech::English)] {
        for rule in ALL {
            pages.insert(format!("{folder}/{}.md", rule.code), page(rule, speech));
        }
        pages.insert(format!("{folder}/README.md"), list(speech));
    }
    pages
}

/// The rules in a table, family by family.
fn list(speech: Speech) -> String {
    let title = Words::fixed("規則", "Rules");
    let head = Words::fixed("| 代碼 | 會指出什麼 | 等級 |", "| Code | What is found | Level |");
    let mut text = format!("# {}\n", title.get(speech));
    for (letters, family) in families() {
        text += &format!("\n## {}\n\n{}\n|---|---|---|\n", family.get(speech), head.get(speech));
        for rule in ALL.iter().filter(|rule| rule.code.starts_with(|c| letters.contains(c))) {
            let title = rule.title.get(speech).replace('|', "\\|");
            let code = rule.code;
            text += &format!("| [{code}]({code}.md) | {title} | {} |\n", level(rule.level).get(speech));
        }
    }
    text
}

/// The first letters of codes, and what they stand for.
fn families() -> [(&'static str, Words); 10] {
    [
        ("F", Words::fixed("檔案", "Files")),
        ("Y", Words::fixed("YAML 語法", "YAML")),
        ("K", Words::fixed("欄位與值", "Keys and values")),
        ("R", Words::fixed("參照", "References")),
        ("D", Words::fixed("資料集", "Data sets")),
        ("X", Words::fixed("限制", "Restrictions")),
        ("MO", Words::fixed("會議與組織", "Meetings and organisation")),
        ("PQA", Words::fixed("行動方案、需求與獎勵", "Plans, requests and awards")),
        ("S", Words::fixed("網站設定", "Settings")),
        ("T", Words::fixed("文字校對", "Proofreading")),
    ]
}

fn level(level: Level) -> Words {
    match level {
        Level::Error => Words::fixed("錯誤", "error"),
        Level::Warning => Words::fixed("提醒", "warning"),
    }
}

fn class(class: Class) -> Words {
    match class {
        Class::Locked => Words::fixed("不能調整", "cannot be changed"),
        Class::Law => Words::fixed("可改為提醒，須公布理由", "may become a warning, with a published reason"),
        Class::Free => Words::fixed("可自行調整", "may be changed freely"),
    }
}

/// Text in a fence that none of its own lines closes.
fn block(text: &str) -> String {
    let fence = if text.contains("```") { "````" } else { "```" };
    format!("{fence}\n{text}\n{fence}\n")
}
