//! A text cut at its headings into plain words, for search.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{events, mend_emphasis};

/// What stands under one heading, or before the first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading's anchor on the page; none for what stands before the first heading.
    pub anchor: Option<String>,
    /// The heading's words.
    pub heading: String,
    /// Words of the blocks under it, one a block.
    pub blocks: Vec<String>,
}

/// The sections of a text, with the anchors that [`render`](super::render) gives its headings; those
/// of lower headings stand in the section above them.
pub fn sections(text: &str) -> Vec<Section> {
    let mended = mend_emphasis(text);
    let (events, headings) = events(&mended, 2, &|_| None);
    let mut all = vec![Section::default()];
    let mut block = String::new();
    let mut in_heading = false;
    for event in events {
        match event {
            Event::Start(Tag::Heading { id: Some(id), .. })
                if headings.iter().any(|(anchor, _)| **anchor == *id) =>
            {
                end(&mut block, &mut all);
                all.push(Section { anchor: Some(id.into_string()), ..Section::default() });
                in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) if in_heading => {
                in_heading = false;
                if let Some(section) = all.last_mut() {
                    section.heading = std::mem::take(&mut block).trim().to_owned();
                }
            }
            Event::Text(words) | Event::Code(words) => block.push_str(&words),
            Event::SoftBreak | Event::HardBreak => block.push(' '),
            // A numbered paragraph ends with markup of its own.
            Event::Html(tag) if tag.starts_with("</p>") => end(&mut block, &mut all),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableCell
                | TagEnd::CodeBlock
                | TagEnd::BlockQuote(_)
                | TagEnd::FootnoteDefinition,
            ) => end(&mut block, &mut all),
            _ => {}
        }
    }
    end(&mut block, &mut all);
    all.retain(|section| !section.heading.is_empty() || !section.blocks.is_empty());
    all
}

fn end(block: &mut String, all: &mut [Section]) {
    let words = std::mem::take(block);
    if let Some(section) = all.last_mut()
        && !words.trim().is_empty()
    {
        section.blocks.push(words.trim().to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_at_its_headings() {
        let text = "前言\n\n# 壹、依據\n\n依**本法**。\n\n- 一\n- 二\n\n## 說明\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n";
        let found = sections(text);
        let rendered = super::super::render(text, 2, &|_| None);
        assert_eq!(found[0].blocks, ["前言"]);
        assert_eq!(
            found[1..].iter().map(|s| (s.anchor.clone().unwrap(), s.heading.clone())).collect::<Vec<_>>(),
            rendered.headings
        );
        assert_eq!(found[1].blocks, ["依本法。", "一", "二"]);
        assert_eq!(found[2].blocks, ["甲", "乙", "1", "2"]);
    }
}
