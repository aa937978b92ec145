//! What a data set is called and how it is described: titles, descriptions, keywords, names of columns,
//! translations. The wording of sentences is proofread when they are read.

use super::Report;
use crate::model::{Dataset, LocalText, Status};
use crate::rulebook::datasets as rules;
use crate::titles;
use crate::words::Words;

/// Longest title (national metadata standard, field 3).
const LONGEST_TITLE: usize = 255;

/// Longest description that harvesting catalogues take.
const LONGEST_DESCRIPTION: usize = 10_000;

pub(super) fn check(dataset: &Dataset, report: &mut Report<'_>) {
    ended(dataset, report);
    joined(dataset, report);
    if dataset.imported.is_some() || dataset.status == Status::Draft {
        return;
    }
    for (tag, text) in dataset.title.iter() {
        let length = text.chars().count();
        let Words { zh, en } = Words::of_language(tag);
        if length > LONGEST_TITLE {
            report.at(
                &rules::LONG_TITLE,
                "/title",
                words!(
                    "名稱（{zh}）有 {length} 字，上限 {LONGEST_TITLE} 字",
                    "the title ({en}) has {length} characters; the limit is {LONGEST_TITLE}"
                ),
            );
        }
    }
    description(dataset, report);
    keywords(dataset, report);
    for (index, field) in dataset.fields.iter().enumerate() {
        let name = &field.name;
        let inner = name
            .chars()
            .zip(name.chars().skip(1))
            .any(|(one, two)| matches!(one, ' ' | '\u{3000}' | '\u{a0}') && (two == one || !two.is_ascii()));
        if inner || name.contains(['\u{3000}', '\u{a0}', '\t', '\n']) {
            let bare: String =
                name.split(|c: char| c.is_whitespace()).filter(|part| !part.is_empty()).collect();
            report
                .at(
                    &rules::COLUMN_NAME,
                    format!("/fields/{index}/name"),
                    words!("欄名「{name}」裡有空白", "the column name `{name}` holds blanks"),
                )
                .hint = Some(words!(
                "改成「{bare}」，檔案的標題列也一起改",
                "write `{bare}`, in the header of the file too"
            ));
        }
    }
    for (pointer, text) in [("/title", &dataset.title), ("/description", &dataset.description)] {
        untranslated(pointer, text, report);
    }
}

fn description(dataset: &Dataset, report: &mut Report<'_>) {
    for (tag, text) in dataset.description.iter() {
        let length = text.chars().count();
        let Words { zh, en } = Words::of_language(tag);
        if length > LONGEST_DESCRIPTION {
            report.at(
                &rules::LONG_DESCRIPTION,
                "/description",
                words!(
                    "描述（{zh}）有 {length} 字，上限 {LONGEST_DESCRIPTION} 字",
                    "the description ({en}) has {length} characters; the limit is {LONGEST_DESCRIPTION}"
                ),
            );
        }
        let title = dataset.title.get(tag);
        // What is left when the title and words that any data set could bear are taken away.
        let mut left = text.replace(title, "");
        for word in [
            "資料集",
            "描述",
            "資料",
            "說明",
            "提供",
            "本",
            "之",
            "的",
            "相關",
            "dataset",
            "data set",
            "the",
            "The",
        ] {
            left = left.replace(word, "");
        }
        let nothing = left.chars().filter(|c| c.is_alphanumeric()).count() < 2;
        let none = matches!(text.trim(), "無" | "略" | "同上" | "N/A" | "n/a" | "-" | "none");
        if (nothing && !title.is_empty()) || none {
            report.at(
                &rules::EMPTY_WORDS,
                "/description",
                words!("描述（{zh}）只重複了名稱", "the description ({en}) only repeats the title"),
            );
        }
    }
}

/// Several keywords written as one.
fn joined(dataset: &Dataset, report: &mut Report<'_>) {
    for (index, keyword) in dataset.keywords.iter().enumerate() {
        if let Some((_, text)) = keyword.iter().find(|(_, text)| text.contains(['、', '，'])) {
            let parts: Vec<&str> =
                text.split(['、', '，', ',']).map(str::trim).filter(|p| !p.is_empty()).collect();
            let parts = parts.join(", ");
            report
                .at(
                    &rules::JOINED,
                    format!("/keywords/{index}"),
                    words!("「{text}」是一個關鍵字", "`{text}` is one keyword"),
                )
                .hint = Some(words!("寫成 [{parts}]", "write [{parts}]"));
        }
    }
}

fn keywords(dataset: &Dataset, report: &mut Report<'_>) {
    let mut seen: Vec<(&str, String)> = Vec::new();
    for (index, keyword) in dataset.keywords.iter().enumerate() {
        for (tag, text) in keyword.iter() {
            let plain = text.trim().to_lowercase();
            if seen.contains(&(tag, plain.clone())) {
                report.at(
                    &rules::KEYWORD_TWICE,
                    format!("/keywords/{index}"),
                    words!("關鍵字「{text}」重複", "the keyword `{text}` stands here again"),
                );
            }
            seen.push((tag, plain));
        }
    }
}

/// A title that says that the data set has ended, and a status that does not.
fn ended(dataset: &Dataset, report: &mut Report<'_>) {
    if dataset.status != Status::Published {
        return;
    }
    for (_, text) in dataset.title.iter() {
        if let Some((word, _)) = titles::ended(text) {
            report.at(
                &rules::ENDED_IN_TITLE,
                "/title",
                words!(
                    "名稱寫「{word}」，狀態是 published",
                    "the title says `{word}`, the status is `published`"
                ),
            );
        }
    }
}

/// The same words in two languages.
fn untranslated(pointer: &str, text: &LocalText, report: &mut Report<'_>) {
    let texts: Vec<(&str, &str)> = text.iter().collect();
    let chinese = |tag: &str| tag.starts_with("zh");
    for (index, (tag, own)) in texts.iter().enumerate() {
        let copied =
            texts[..index].iter().find(|(other, said)| said == own && chinese(other) != chinese(tag));
        // A name in letters is the same in many languages.
        let words = !own.is_ascii() || own.split(' ').count() > 3;
        if let Some((other, _)) = copied.filter(|_| words) {
            report.at(
                &rules::UNTRANSLATED,
                format!("{pointer}/{tag}"),
                words!("{tag} 的文字與 {other} 完全相同", "the text in {tag} is that in {other}"),
            );
        }
    }
}
