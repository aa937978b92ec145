//! Markdown as agencies write it: tables, footnotes, emphasis beside Chinese punctuation; raw HTML
//! shown as text; links checked for their scheme and resolved by the caller.
//!
//! Knows no site: what a link means is asked of a function.

mod sections;

use std::collections::{BTreeSet, HashMap};

pub use sections::{Section, sections};

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

/// A rendered text and its headings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The HTML.
    pub html: String,
    /// Headings of the two upper levels used: anchor and text.
    pub headings: Vec<(String, String)>,
}

/// Where a link leads, or nothing when it must not be one.
pub type Resolve<'a> = &'a dyn Fn(&str) -> Option<String>;

fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// Renders a text; its highest heading gets `level` (2 on pages with a title of their own).
pub fn render(text: &str, level: u8, resolve: Resolve<'_>) -> Rendered {
    let mended = mend_emphasis(text);
    let (out, headings) = events(&mended, level, resolve);
    let mut html_text = String::with_capacity(mended.len() * 3 / 2);
    html::push_html(&mut html_text, out.into_iter());
    let html_text = wrap_tables(&html_text);
    Rendered { html: crate::theme::minify::fragment(&html_text), headings }
}

/// What is to be shown of a text, and its headings with their anchors.
fn events<'a>(mended: &'a str, level: u8, resolve: Resolve<'_>) -> (Vec<Event<'a>>, Vec<(String, String)>) {
    let mut headings = Vec::new();
    let events: Vec<Event<'_>> = Parser::new_ext(mended, options()).collect();
    let top = events
        .iter()
        .filter_map(|e| match e {
            Event::Start(Tag::Heading { level, .. }) => Some(*level as u8),
            _ => None,
        })
        .min()
        .unwrap_or(1);
    let (places, mut anchors) = crate::outline::places(&events, without_markers);
    let mut names = Names::new(&anchors);
    // A heading with a name of its own is not found by its number.
    for (event, place) in events.iter().zip(&places) {
        if let (Event::Start(Tag::Heading { id: Some(id), .. }), Some(place)) = (event, place)
            && let Some(place) = &place.anchor
            && is_anchor(id)
            && id.as_ref() != place
        {
            anchors.remove(place);
        }
    }
    let mut out: Vec<Event<'_>> = Vec::with_capacity(events.len());
    let mut link_stack: Vec<bool> = Vec::new();
    // What follows a link that is none.
    let mut kept: Vec<String> = Vec::new();
    // Depth of what links must not stand in: headings, links, pictures, code.
    let mut closed: usize = 0;
    // Whether the text follows the beginning of a block.
    let mut begins = false;
    let mut numbered_paragraph = false;
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::Heading { .. } | Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => {
                closed += 1;
            }
            Event::End(TagEnd::Heading(_) | TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => closed -= 1,
            _ => {}
        }
        let after_start = std::mem::replace(&mut begins, matches!(event, Event::Start(_)));
        let event = match event {
            Event::Html(raw) | Event::InlineHtml(raw) => Event::Text(raw.clone()),
            Event::Text(text) if closed == 0 && !anchors.is_empty() => {
                linked(&without_markers(text), after_start, &anchors, &mut out);
                continue;
            }
            Event::Text(text) => Event::Text(without_markers(text)),
            Event::Start(Tag::Paragraph) => match &places[index] {
                Some(place) => {
                    numbered_paragraph = true;
                    let id = place.anchor.iter().map(|id| format!(" id=\"{id}\"")).collect::<String>();
                    Event::Html(format!("<p class=\"level-{}\"{id}>", place.level).into())
                }
                None => event.clone(),
            },
            Event::End(TagEnd::Paragraph) if numbered_paragraph => {
                numbered_paragraph = false;
                Event::Html("</p>\n".into())
            }
            Event::SoftBreak => soft_break(&events, index),
            Event::Start(Tag::Heading { level: own, id, .. }) => {
                let words = heading_text(&events[index + 1..]);
                let given = id.as_deref().filter(|id| is_anchor(id));
                let place = places[index].as_ref().and_then(|place| place.anchor.as_ref());
                let id = match (given, place) {
                    // Texts refer to it by its number.
                    (_, Some(place)) if given.is_none_or(|id| id == place) => {
                        names.headings += 1;
                        place.clone()
                    }
                    (Some(id), _) => names.take(id.to_owned()),
                    (None, _) => names.take(anchor(&words, names.headings)),
                };
                if (*own as u8) <= top + 1 {
                    headings.push((id.clone(), words));
                }
                Event::Start(Tag::Heading {
                    level: shift(*own, top, level),
                    id: Some(CowStr::from(id)),
                    classes: Vec::new(),
                    attrs: Vec::new(),
                })
            }
            Event::End(TagEnd::Heading(own)) => Event::End(TagEnd::Heading(shift(*own, top, level))),
            Event::Start(Tag::Link { dest_url, link_type, .. }) => {
                // Brackets and parentheses after one another are no link where they hold a sentence.
                if is_words(*link_type, dest_url) {
                    kept.push(format!("]({dest_url})"));
                    out.push(Event::Text("[".into()));
                    continue;
                }
                kept.push(String::new());
                let target = if *link_type == LinkType::Email {
                    Some(format!("mailto:{dest_url}"))
                } else {
                    resolve(dest_url)
                };
                link_stack.push(target.is_some());
                match target {
                    Some(target) => {
                        let external = target.starts_with("http");
                        let rel = if external { " rel=\"noopener external\"" } else { "" };
                        let mut tag = String::from("<a href=\"");
                        escape(&target, &mut tag);
                        tag.push('"');
                        tag.push_str(rel);
                        tag.push('>');
                        Event::InlineHtml(tag.into())
                    }
                    None => continue,
                }
            }
            Event::End(TagEnd::Link) => {
                if let Some(words) = kept.pop().filter(|words| !words.is_empty()) {
                    out.push(Event::Text(words.into()));
                    continue;
                }
                if link_stack.pop() == Some(true) {
                    Event::InlineHtml("</a>".into())
                } else {
                    continue;
                }
            }
            Event::Start(Tag::Image { dest_url, title, id, link_type }) => match resolve(dest_url) {
                Some(target) if !target.starts_with("http") => Event::Start(Tag::Image {
                    dest_url: target.into(),
                    title: title.clone(),
                    id: id.clone(),
                    link_type: *link_type,
                }),
                // A picture from elsewhere would be a request to a third party.
                _ => Event::Start(Tag::Emphasis),
            },
            // The id of a footnote is what its author called it; no heading has a name that begins so.
            Event::Start(Tag::FootnoteDefinition(label)) => {
                Event::Start(Tag::FootnoteDefinition(names.take_note(note(label))))
            }
            Event::FootnoteReference(label) => Event::FootnoteReference(note(label)),
            other => other.clone(),
        };
        out.push(event);
    }
    // An image that was dropped left an end tag of the wrong kind; its alternative text stays.
    close_dropped_images(&mut out);
    (out, headings)
}

/// Whether what stands as the address of a link is a sentence: it names no scheme and no path, and holds
/// characters that no address is written with.
fn is_words(kind: LinkType, address: &str) -> bool {
    kind == LinkType::Inline && !address.contains([':', '/', '#', '.']) && address.chars().any(is_cjk)
}

/// Whether a text is one paragraph in which nothing can be markup: most descriptions are, and are many.
fn has_no_markup(text: &str) -> bool {
    let first = text.trim_start().bytes().next();
    !text.bytes().any(|b| {
        matches!(
            b,
            b'\n' | b'\r' | b'\t' | b'*' | b'_' | b'`' | b'[' | b'<' | b'&' | b'\\' | b'~' | b'|' | b'!'
        )
    }) && !first.is_some_and(|b| b.is_ascii_digit() || b"#>+-=:".contains(&b))
        && !text.contains(MARKER)
}

/// Renders one short text without block tags around a single paragraph's words.
pub fn plain(text: &str) -> String {
    if has_no_markup(text) {
        return text.trim().to_owned();
    }
    let mut out = String::new();
    let mut kept = Vec::new();
    for event in Parser::new_ext(text, options()) {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let words = is_words(link_type, &dest_url);
                out.push_str(if words { "[" } else { "" });
                kept.push(words.then_some(dest_url));
            }
            Event::End(TagEnd::Link) => {
                if let Some(words) = kept.pop().flatten() {
                    out += &format!("]({words})");
                }
            }
            Event::Text(text) | Event::Code(text) => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}

fn shift(own: HeadingLevel, top: u8, level: u8) -> HeadingLevel {
    HeadingLevel::try_from(usize::from((own as u8 - top + level).min(6))).unwrap_or(HeadingLevel::H6)
}

fn heading_text(rest: &[Event<'_>]) -> String {
    let mut words = String::new();
    for event in rest {
        match event {
            Event::End(TagEnd::Heading(_)) => break,
            Event::Text(text) | Event::Code(text) => words.push_str(&without_markers(text)),
            _ => {}
        }
    }
    words
}

fn is_anchor(id: &str) -> bool {
    !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b))
}

/// A text with links to the places that it refers to by their numbers.
fn linked<'a>(text: &str, begins: bool, anchors: &BTreeSet<String>, out: &mut Vec<Event<'a>>) {
    // What follows within a paragraph begins nothing: a character before it says so.
    let shift = usize::from(!begins);
    let shifted = if begins { text.to_owned() } else { format!("x{text}") };
    let mut from = 0;
    for (at, anchor) in crate::outline::references(&shifted, anchors) {
        let at = at.start - shift..at.end - shift;
        out.push(Event::Text(text[from..at.start].to_owned().into()));
        out.push(Event::InlineHtml(format!("<a href=\"#{anchor}\">").into()));
        out.push(Event::Text(text[at.clone()].to_owned().into()));
        out.push(Event::InlineHtml("</a>".into()));
        from = at.end;
    }
    out.push(Event::Text(text[from..].to_owned().into()));
}

/// An anchor from a heading without an official number: a Latin one has its words, any other its
/// position. It begins with `_`, which no id of the site format does.
fn anchor(words: &str, position: usize) -> String {
    let latin: String =
        words.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let latin = latin.split('-').filter(|p| !p.is_empty()).collect::<Vec<_>>().join("-");
    if latin.len() >= 3 { format!("_{latin}") } else { format!("_h-{}", position + 1) }
}

/// The anchors of a text, each of which stands once: those of numbered parts are known before the first
/// heading gets its name, so that no heading takes one of them.
struct Names {
    /// Name → the number that the next of the same name gets.
    used: HashMap<String, usize>,
    headings: usize,
}

impl Names {
    fn new(places: &BTreeSet<String>) -> Self {
        Self { used: places.iter().map(|place| (place.clone(), 2)).collect(), headings: 0 }
    }

    /// The name of a heading.
    fn take(&mut self, id: String) -> String {
        self.headings += 1;
        self.once(id)
    }

    /// The name of a footnote: a second one of the same label is no place that is referred to.
    fn take_note(&mut self, id: CowStr<'_>) -> CowStr<'static> {
        self.once(id.into_string()).into()
    }

    fn once(&mut self, id: String) -> String {
        let mut number = *self.used.entry(id.clone()).or_insert(0);
        let mut candidate = id.clone();
        if number > 0 {
            loop {
                candidate = format!("{id}-{number}");
                number += 1;
                if !self.used.contains_key(&candidate) {
                    break;
                }
            }
            self.used.insert(candidate.clone(), 2);
        }
        self.used.insert(id, number.max(2));
        candidate
    }
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// A line break between two Chinese characters is no blank.
fn soft_break<'a>(events: &[Event<'a>], at: usize) -> Event<'a> {
    let before = at.checked_sub(1).and_then(|i| match &events[i] {
        Event::Text(text) => text.chars().last(),
        _ => None,
    });
    let after = events.get(at + 1).and_then(|event| match event {
        Event::Text(text) => text.chars().next(),
        _ => None,
    });
    match (before, after) {
        (Some(before), Some(after)) if is_cjk(before) && is_cjk(after) => Event::Text("".into()),
        _ => Event::SoftBreak,
    }
}

/// A character of the private use area that stands where a delimiter run must be made to flank;
/// taken out again when the text is rendered.
const MARKER: char = '\u{f8ff}';

/// CommonMark lets `**` open or close only by the kind of its neighbours, and so prints the stars
/// of `這是**重點。**後文` (commonmark-spec #650). Where a run stands between punctuation and a
/// Chinese character, a marker that counts as punctuation goes to the other side, so that the run
/// may do what the author meant.
fn mend_emphasis(text: &str) -> String {
    if !text.contains("**") && !text.contains('*') && !text.contains("~~") {
        return text.replace(MARKER, "");
    }
    let clean = text.replace(MARKER, "");
    let code: Vec<std::ops::Range<usize>> = Parser::new_ext(&clean, options())
        .into_offset_iter()
        .filter_map(|(event, range)| match event {
            Event::Code(_)
            | Event::Html(_)
            | Event::InlineHtml(_)
            | Event::Start(Tag::CodeBlock(_) | Tag::Link { .. } | Tag::Image { .. }) => Some(range),
            _ => None,
        })
        .collect();
    let characters: Vec<(usize, char)> = clean.char_indices().collect();
    let mut out = String::with_capacity(clean.len() + 16);
    // Ranges come in the order of the text: one pass over both.
    let mut code = code.into_iter().peekable();
    let mut covered = 0;
    let mut i = 0;
    while i < characters.len() {
        let (offset, c) = characters[i];
        while let Some(range) = code.next_if(|range| range.start <= offset) {
            covered = covered.max(range.end);
        }
        let protected = offset < covered;
        let escaped = i > 0 && characters[i - 1].1 == '\\';
        if (c != '*' && c != '~') || protected || escaped {
            out.push(c);
            i += 1;
            continue;
        }
        let mut end = i;
        while end < characters.len() && characters[end].1 == c {
            end += 1;
        }
        let before = i.checked_sub(1).map(|p| characters[p].1);
        let after = characters.get(end).map(|(_, c)| *c);
        let punctuation = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let cjk = |c: Option<char>| c.is_some_and(is_cjk);
        // Closing run: punctuation before, a letter after.
        let closing = punctuation(before) && letter(after) && (cjk(before) || cjk(after));
        // Opening run: a letter before, punctuation after.
        let opening = letter(before) && punctuation(after) && (cjk(before) || cjk(after));
        if opening {
            out.push_str("&#xf8ff;");
        }
        out.extend(std::iter::repeat_n(c, end - i));
        if closing {
            out.push_str("&#xf8ff;");
        }
        i = end;
    }
    out
}

fn without_markers<'a>(text: &CowStr<'a>) -> CowStr<'a> {
    if text.contains(MARKER) { CowStr::from(text.replace(MARKER, "")) } else { text.clone() }
}

fn close_dropped_images(events: &mut [Event<'_>]) {
    let mut open: Vec<bool> = Vec::new();
    for event in events {
        match event {
            Event::Start(Tag::Image { .. }) => open.push(true),
            Event::Start(Tag::Emphasis) => open.push(false),
            Event::End(TagEnd::Emphasis) => {
                open.pop();
            }
            Event::End(TagEnd::Image) if open.pop() == Some(false) => *event = Event::End(TagEnd::Emphasis),
            _ => {}
        }
    }
}

/// The anchor of a footnote.
fn note<'a>(label: &str) -> CowStr<'a> {
    format!("_note:{label}").into()
}

/// Wide tables scroll inside their own region, reachable from the keyboard. Cells are aligned by classes:
/// the policy of content lets no styles stand within tags.
fn wrap_tables(html: &str) -> String {
    let mut html = html.to_owned();
    if html.contains("<table>") {
        for cell in ["th", "td"] {
            for (side, class) in [("left", ""), ("center", " class=\"mid\""), ("right", " class=\"num\"")] {
                let written = format!("<{cell} style=\"text-align: {side}\">");
                html = html.replace(&written, &format!("<{cell}{class}>"));
            }
        }
    }
    html.replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
        .replace("</table>", "</table></div>")
}

fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(text: &str) -> String {
        render(text, 2, &|target| target.starts_with("http").then(|| target.to_owned()))
            .html
            .replace('\n', "")
    }

    #[test]
    fn what_has_no_markup_is_read_alike() {
        for text in [
            "每月更新，共 3 類。 ",
            " Water quality (PM2.5), 2026",
            "a  b",
            "甲。",
            "x - y",
            "http://a.example",
        ] {
            let parsed: String = Parser::new_ext(text, options())
                .filter_map(|event| match event {
                    Event::Text(words) => Some(words.into_string()),
                    _ => None,
                })
                .collect();
            assert!(has_no_markup(text));
            assert_eq!(plain(text), parsed.trim());
        }
        for text in ["1. a", "# a", "- a", "a*b*", "a\nb", "[a](b)", "    a\tb"] {
            assert!(!has_no_markup(text), "{text}");
        }
    }

    #[test]
    fn brackets_before_a_sentence_are_no_link() {
        let text = "參數：routeIds [必填](路線代碼，以逗號分隔)，見[說明](https://a.example/說明)";
        assert_eq!(plain(text), "參數：routeIds [必填](路線代碼，以逗號分隔)，見說明");
        let out = html(text);
        assert!(out.contains("[必填](路線代碼，以逗號分隔)，見<a ") && out.contains(">說明</a>"), "{out}");
    }

    #[test]
    fn emphasis_works_beside_chinese_punctuation() {
        for (text, wanted) in [
            ("這是**重點。**後文", "<p>這是<strong>重點。</strong>後文"),
            ("他說**「重要」**嗎", "<p>他說<strong>「重要」</strong>嗎"),
            ("**注意（必讀）：**內容", "<p><strong>注意（必讀）：</strong>內容"),
            ("~~刪除。~~後文", "<p><del>刪除。</del>後文"),
            ("**第一。**第二**第三。**第四", "<p><strong>第一。</strong>第二<strong>第三。</strong>第四"),
            ("`**不是。**強調`", "<p><code>**不是。**強調</code>"),
            ("a **b** c", "<p>a <strong>b</strong> c"),
            ("2 * 3 * 4", "<p>2 * 3 * 4"),
            ("\\*\\*原樣。\\*\\*後", "<p>**原樣。**後"),
        ] {
            assert!(html(text).starts_with(wanted), "{text} → {}", html(text));
        }
    }

    #[test]
    fn nothing_active_gets_through() {
        let out = html(
            "<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![p](https://evil.example/p.png) <b onclick=x>y</b>",
        );
        assert!(
            !out.contains("<script")
                && !out.contains("javascript:")
                && !out.contains("<img")
                && !out.contains("<b "),
            "{out}"
        );
        assert!(out.contains("&lt;script"));
    }

    #[test]
    fn headings_have_anchors_and_levels() {
        let rendered =
            render("# 壹、緣起\n\n## 一、x\n\n# 貳、名詞\n\n# Open data\n\n# Open data", 2, &|_| None);
        let anchors: Vec<&str> = rendered.headings.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(anchors, ["_s-1", "_s-1-1", "_s-2", "_open-data", "_open-data-2"]);
        assert!(
            rendered.html.contains("_s-1") && rendered.html.contains("<h2") && rendered.html.contains("<h3"),
            "{}",
            rendered.html
        );
    }

    #[test]
    fn official_numbers_are_places_and_links() {
        let out = html("## 參、工作\n\n二、審議**應**公開。\n\n(一) 依參、二辦理，見 `參、二`。");
        let out = out.replace('"', "");
        assert!(out.contains("<p class=level-1 id=_s-3-2>"), "{out}");
        assert!(out.contains("<p class=level-2 id=_s-3-2-1>"), "{out}");
        assert!(
            out.contains("依<a href=") && out.contains("_s-3-2") && out.contains("參、二</a>辦理"),
            "{out}"
        );
        assert!(out.contains("<code>參、二</code>"), "{out}");
    }

    #[test]
    fn cells_are_aligned_by_classes() {
        let out =
            html("| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | `<td style=\"text-align: right\">` | 4 |");
        assert_eq!((out.matches("mid").count(), out.matches("num").count()), (2, 2), "{out}");
        assert!(!out.contains("<td style") && !out.contains("<th style"), "{out}");
        assert!(out.contains("&lt;td style="), "words stay words: {out}");
    }

    #[test]
    fn lines_of_chinese_join_without_a_blank() {
        assert!(html("一行\n二行").contains("一行二行"));
        assert!(html("one\ntwo").contains("one"));
    }
}
