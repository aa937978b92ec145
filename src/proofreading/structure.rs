//! The structure of a Markdown text: numbers that jump, sentences cut in two, headings, images, links.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Fault, MOST, Slip, is_han};
use crate::outline;

/// Words of links that do not say where they lead.
const EMPTY_WORDS: &[&str] = &[
    "這裡",
    "這裏",
    "此處",
    "點此",
    "點我",
    "按此",
    "按這裡",
    "請點選",
    "連結",
    "更多",
    "請見",
    "詳見",
    "here",
    "click here",
    "link",
    "more",
    "read more",
    "this",
    "this page",
];

/// Bytes before a place that are looked at.
const FAR: usize = 2000;

/// Whether a place lies within code or an address, where a text is not ours to correct.
pub(super) fn in_code(text: &str, at: usize) -> bool {
    // As far back as a line that someone wrote goes.
    let mut from = at.saturating_sub(FAR);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = text[from..at].rsplit('\n').next().unwrap_or_default();
    if before.matches('`').count() % 2 == 1 {
        return true;
    }
    let word =
        before.rsplit(|c: char| c.is_whitespace() || "（(「，。<".contains(c)).next().unwrap_or(before);
    word.contains("://") || word.starts_with("www.")
}

/// A heading, a paragraph or an item of a list, outside quotes and tables.
struct Block {
    kind: Kind,
    text: String,
    at: Range<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Heading,
    Paragraph,
    /// The beginning of a list's item.
    Item,
}

pub(super) fn read(text: &str, faults: &mut Vec<Fault>) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    // Quotes, tables and notes; lists are of the text itself.
    let mut inside = 0_usize;
    let mut level: Option<HeadingLevel> = None;
    let mut link: Option<(String, Range<usize>)> = None;
    let mut image: Option<(bool, Range<usize>)> = None;
    let mut item: Option<Range<usize>> = None;
    let mut block: Option<Block> = None;
    let mut blocks: Vec<Block> = Vec::new();
    let mut residue: (usize, Option<(Range<usize>, String)>) = (0, None);
    for (event, at) in Parser::new_ext(text, options).into_offset_iter() {
        if faults.len() >= MOST {
            return;
        }
        match event {
            Event::Start(Tag::Table(_) | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_)) => inside += 1,
            Event::End(TagEnd::Table | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition) => {
                inside = inside.saturating_sub(1);
            }
            Event::Start(Tag::List(_)) | Event::End(TagEnd::Item) => blocks.extend(block.take()),
            Event::Start(Tag::Item) => {
                item = Some(at.clone());
                if inside == 0 {
                    block = Some(Block { kind: Kind::Item, text: String::new(), at });
                }
            }
            Event::Start(Tag::Heading { level: now, .. }) => {
                if let Some(before) = level.filter(|before| now as usize > *before as usize + 1) {
                    let (one, two) = (before as usize, now as usize);
                    let first = at.start..at.start + text[at.clone()].lines().next().map_or(0, str::len);
                    faults.push(Fault::new(
                        Slip::HeadingJump,
                        first,
                        words!(
                            "標題從第 {one} 級跳到第 {two} 級",
                            "the heading goes from level {one} to level {two}"
                        ),
                    ));
                }
                level = Some(now);
                block = Some(Block { kind: Kind::Heading, text: String::new(), at });
            }
            // The first paragraph of an item is the item's own.
            Event::Start(Tag::Paragraph) if inside == 0 && block.is_none() => {
                block = Some(Block { kind: Kind::Paragraph, text: String::new(), at });
            }
            Event::End(TagEnd::Heading(_) | TagEnd::Paragraph) => blocks.extend(block.take()),
            Event::Start(Tag::Link { .. }) => link = Some((String::new(), at)),
            Event::End(TagEnd::Link) => {
                if let Some((words_of, at)) = link.take() {
                    let said = words_of.trim().trim_matches(['「', '」', '。', '.']).to_lowercase();
                    if EMPTY_WORDS.contains(&said.as_str()) {
                        faults.push(Fault::new(
                            Slip::LinkText,
                            at,
                            words!(
                                "連結文字「{said}」看不出去處",
                                "the link text `{said}` does not say where it leads"
                            ),
                        ));
                    }
                }
            }
            Event::Start(Tag::Image { .. }) => image = Some((false, at)),
            Event::End(TagEnd::Image) => {
                if let Some((false, at)) = image.take() {
                    faults.push(Fault::new(
                        Slip::NoAlternative,
                        at,
                        words!("圖片沒有替代文字", "the image has no alternative text"),
                    ));
                }
            }
            Event::Text(said) | Event::Code(said) => {
                if let Some(start) = item.take()
                    && outline::is_numbered(&said)
                    && !said.starts_with(|c: char| c.is_ascii_digit())
                {
                    let length = outline::number_length(&said);
                    let mark = said[..length].to_owned();
                    residue.0 += 1;
                    residue.1.get_or_insert((start.start..at.start + length.min(at.len()), mark));
                }
                if let Some((words_of, _)) = &mut link {
                    words_of.push_str(&said);
                }
                if let Some((has_words, _)) = &mut image {
                    *has_words |= !said.trim().is_empty();
                }
                if let Some(block) = &mut block {
                    block.text.push_str(&said);
                }
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(block) = &mut block {
                    block.text.push('\n');
                }
            }
            _ => {}
        }
    }
    if let (count, Some((at, mark))) = residue {
        faults.push(Fault::new(
            Slip::ListResidue,
            at,
            words!(
                "清單符號後面又有編號「{mark}」，全文共 {count} 處",
                "a number behind a list's mark, `{mark}`; {count} in this text"
            ),
        ));
    }
    cut_sentences(&blocks, faults);
    jumps(text, &blocks, faults);
}

/// A paragraph that stops within a sentence, and one that goes on with it.
fn cut_sentences(blocks: &[Block], faults: &mut Vec<Fault>) {
    for pair in blocks.windows(2) {
        let [one, two] = pair else { continue };
        if one.kind == Kind::Heading || two.kind != Kind::Paragraph {
            continue;
        }
        let said = one.text.trim();
        let bare = &said[outline::number_length(said)..];
        // 「一、建構諮詢機制，加速資料開放」 is a title above what it is about.
        if bare.len() < said.len() && bare.chars().count() < 40 {
            continue;
        }
        let unfinished = bare.ends_with(|c: char| is_han(c) || matches!(c, '，' | '、'));
        let goes_on =
            two.text.trim_start().starts_with(is_han) && !outline::is_numbered(two.text.trim_start());
        // A line without a comma is a title, or a name of its own.
        if unfinished && goes_on && bare.contains('，') && bare.chars().count() >= 8 {
            let last: String = said.chars().rev().take(6).collect::<Vec<_>>().into_iter().rev().collect();
            let next: String = two.text.trim_start().chars().take(6).collect();
            faults.push(Fault::new(
                Slip::BrokenSentence,
                one.at.start..two.at.end,
                words!(
                    "句子在「{last}」與「{next}」之間斷成兩段",
                    "the sentence is cut between `{last}` and `{next}`"
                ),
            ));
        }
    }
}

/// Official numbers that leave one out.
fn jumps(text: &str, blocks: &[Block], faults: &mut Vec<Fault>) {
    let mut numbers = [0_u32; 5];
    for block in blocks {
        let lines = block.text.split('\n').collect::<Vec<_>>();
        let Some((level, number)) = outline::number(lines[0].trim_start()) else {
            if block.kind == Kind::Heading {
                numbers.fill(0);
            }
            continue;
        };
        let before = numbers[level];
        if before > 0 && number > before + 1 {
            let end = block.at.start + text[block.at.clone()].lines().next().map_or(0, str::len);
            let missing = before + 1;
            faults.push(Fault::new(
                Slip::OutlineJump,
                block.at.start..end,
                words!(
                    "編號從 {before} 跳到 {number}，缺 {missing}",
                    "the number goes from {before} to {number}; {missing} is missing"
                ),
            ));
        }
        numbers[level] = number;
        numbers[level + 1..].fill(0);
    }
}
