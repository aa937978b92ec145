//! SVG as text: the frame, words, shapes, and how much room words take.

use std::fmt::Write;

use super::{Look, Sheet};

/// The narrowest that a chart is shown, in pixels: a phone of 320 with its margins, or a column of small
/// charts.
pub(super) const NARROW: f64 = 272.0;

/// The size of letters in pixels.
const LETTER: f64 = 14.0;

/// The distance of lines of words in pixels.
pub(super) const LINE: f64 = 19.0;

/// A drawing that is being written.
pub(super) struct Drawing {
    pub(super) body: String,
    id: String,
    title: String,
    looks: Vec<Look>,
}

impl Drawing {
    /// An empty drawing of a sheet.
    pub(super) fn of(sheet: &Sheet) -> Self {
        Self { body: String::new(), id: escape(&sheet.id), title: escape(&sheet.title), looks: Vec::new() }
    }

    /// A box; `x` and `width` in hundredths of the width, `y` and `height` in pixels.
    pub(super) fn shape(&mut self, look: Look, x: f64, y: f64, width: f64, height: f64) {
        if width <= 0.0 || height <= 0.0 {
            return;
        }
        if !self.looks.contains(&look) {
            self.looks.push(look);
        }
        let (x, y, width, height) = (number(x), number(y), number(width), number(height));
        let fill = pattern(look).map(|_| format!(r#" fill="url(#{}-{})""#, self.id, look.class()));
        let fill = fill.unwrap_or_default();
        let _ = write!(
            self.body,
            r#"<rect class="{}" x="{x}%" y="{y}" width="{width}%" height="{height}"{fill}/>"#,
            look.class()
        );
    }

    /// A straight line.
    pub(super) fn line(&mut self, class: &str, x: (f64, f64), y: (f64, f64)) {
        let ((x1, x2), (y1, y2)) = ((number(x.0), number(x.1)), (number(y.0), number(y.1)));
        let _ = write!(self.body, r#"<line class="{class}" x1="{x1}%" y1="{y1}" x2="{x2}%" y2="{y2}"/>"#);
    }

    /// Words: `x` in hundredths, `y` of their base line in pixels.
    pub(super) fn words(&mut self, class: &str, anchor: Anchor, x: f64, y: f64, words: &str) {
        if words.is_empty() {
            return;
        }
        let class = if class.is_empty() { String::new() } else { format!(r#" class="{class}""#) };
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        };
        let (x, y, words) = (number(x), number(y), escape(words));
        let _ = write!(self.body, r#"<text{class}{anchor} x="{x}%" y="{y}">{words}</text>"#);
    }

    /// The drawing, so many pixels high.
    pub(super) fn done(self, height: f64) -> String {
        let (id, title) = (self.id, self.title);
        let defs = definitions(&id, &self.looks);
        let (height, body) = (number(height), self.body);
        format!(
            r#"<svg class="chart" width="100%" height="{height}" role="img" aria-labelledby="{id}-t"><title id="{id}-t">{title}</title>{defs}{body}</svg>"#
        )
    }
}

/// Which end of words stands at their place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A small box of a look, to stand before its name; for sight alone.
pub fn swatch(id: &str, look: Look) -> String {
    let id = format!("{}-{}-key", escape(id), look.class());
    let mut fill = String::new();
    let mut defs = String::new();
    if let Some(pattern) = pattern(look) {
        fill = format!(r#" fill="url(#{id})""#);
        defs = format!("<defs>{}</defs>", definition(&id, look, pattern));
    }
    let class = look.class();
    format!(
        r#"<svg class="swatch" width="16" height="12" aria-hidden="true">{defs}<rect class="{class}" x="1" y="1" width="14" height="10"{fill}/></svg>"#
    )
}

fn definitions(id: &str, looks: &[Look]) -> String {
    let all: String = looks
        .iter()
        .filter_map(|look| Some(definition(&format!("{id}-{}", look.class()), *look, pattern(*look)?)))
        .collect();
    if all.is_empty() { all } else { format!("<defs>{all}</defs>") }
}

fn definition(id: &str, look: Look, lines: &str) -> String {
    let class = look.class();
    format!(
        r#"<pattern id="{id}" class="{class}-p" width="6" height="6" patternUnits="userSpaceOnUse"><path d="{lines}"/></pattern>"#
    )
}

/// The strokes of a look that is no plain area.
fn pattern(look: Look) -> Option<&'static str> {
    match look {
        Look::Solid | Look::Pale | Look::Hollow => None,
        Look::Lined => Some("M-1 1l2-2M0 6l6-6M5 7l2-2"),
        Look::Crossed => Some("M0 0l6 6M0 6l6-6"),
        Look::Dotted => Some("M2 3h2"),
    }
}

/// A number with at most two decimals.
pub(super) fn number(number: f64) -> String {
    let text = format!("{number:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Text made safe for XML; what XML cannot hold at all is left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            c => out.push(c),
        }
    }
    out
}

/// The width of words in pixels, rather more than less.
pub(super) fn width_of(words: &str) -> f64 {
    words.chars().map(|c| if u32::from(c) < 0x2e80 { LETTER * 0.65 } else { LETTER }).sum()
}

/// Every how manieth of so many labels has room, when the widest takes so many pixels of the narrowest
/// width, of which a share is theirs.
pub(super) fn every(labels: usize, widest: f64, share: f64) -> usize {
    let room = (NARROW * share / (widest + 6.0)).floor().max(1.0);
    ((labels as f64 / room).ceil() as usize).max(1)
}

/// How far the widest label stands out beyond the last of so many slots, in hundredths of the narrowest
/// width: that much is kept free beside them.
pub(super) fn overhang(slots: usize, widest: f64) -> f64 {
    let own = NARROW / slots as f64;
    ((widest + 4.0 - own) / 2.0).max(0.0) / NARROW * 100.0
}
