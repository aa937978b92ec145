//! What to write instead: how a finding's stretch of text would read once mended, and the mending of
//! what is safe in a file's text. Comments, order and all other bytes stay as they were.
//!
//! Knows texts and places, not rules or files.

use super::{Diagnostic, Place};
use crate::yaml::{self, Limits, Node, Span, Value};

/// What stands in place of what is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Another value at the finding's place.
    Value(String),
    /// Another name for the key at the finding's place.
    Key(String),
    /// The whole line as it should read: shown, never written.
    Line(String),
    /// A line that is missing: shown, never written, since its value is for people to decide.
    Add(String),
}

/// How sure the edit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surety {
    /// Another spelling of the same thing: `check --fix` writes it.
    SameMeaning,
    /// Likely what was meant: shown to be copied.
    Guess,
}

/// An edit and how sure it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What stands there instead.
    pub edit: Edit,
    /// How sure that is.
    pub surety: Surety,
}

impl Fix {
    /// The line as it would read, without what stands around it; nothing when the stretch goes over
    /// several lines.
    pub fn corrected(&self, source: &str, span: Span) -> Option<String> {
        let line = source.lines().nth(span.line.checked_sub(1)? as usize)?;
        let with = match &self.edit {
            Edit::Line(line) | Edit::Add(line) => return Some(line.clone()),
            Edit::Value(value) => quoted(value),
            Edit::Key(key) => key.clone(),
        };
        if span.end_line != span.line {
            return None;
        }
        let chars = |from: usize, to: usize| line.chars().skip(from).take(to - from).collect::<String>();
        let (start, end) = (span.column as usize, span.end_column as usize);
        let count = line.chars().count();
        // A place beyond the line's end is none that could be rewritten.
        if start > end || end > count {
            return None;
        }
        let rest = chars(end, count);
        // What stood behind it as a comment may have been meant as part of it: `2026-03-10 #d1`.
        let rest = if !rest.trim().is_empty() && with.ends_with(rest.trim()) { String::new() } else { rest };
        Some(format!("{}{with}{rest}", chars(0, start)).trim_end().to_owned())
    }
}

/// A scalar as it can stand in YAML: plain where it reads back as itself, else in double quotes.
pub fn quoted(text: &str) -> String {
    let same = |written: &str| {
        let read = yaml::parse(&format!("k: {written}\n"), 1, Limits::default());
        let node = read.root.as_ref().and_then(|root| root.get("k"));
        read.problems.is_empty()
            && matches!(node.map(|n| &n.value), Some(Value::Scalar { text: back, .. }) if back == text)
    };
    // Other readers take `14:00` for a number of base sixty (YAML 1.1).
    let clock = text.contains(':') && text.bytes().all(|b| b.is_ascii_digit() || b == b':');
    if same(text) && !clock && !text.contains(['[', ']', '{', '}', ',']) {
        return text.to_owned();
    }
    serde_json::to_string(text).unwrap_or_else(|_| text.to_owned())
}

/// A line as it was and as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Number of the line, from 1.
    pub line: u32,
    /// Without the blanks around it.
    pub before: String,
    /// Without the blanks around it.
    pub after: String,
}

/// The text of a file with the safe fixes of these findings in it, and what they changed. A fix whose
/// writing would change anything else in the file is left out.
pub fn mend(text: &str, findings: &[&Diagnostic]) -> (String, Vec<Mended>) {
    let (bare, mark) = text.strip_prefix('\u{feff}').map_or((text, ""), |rest| (rest, "\u{feff}"));
    let mut now = bare.to_owned();
    let mut done = Vec::new();
    for finding in findings {
        let (Some(Fix { edit: Edit::Value(value), surety: Surety::SameMeaning }), Place::Value(pointer)) =
            (&finding.fix, &finding.place)
        else {
            continue;
        };
        if let Some((next, line)) = replaced(&now, pointer, value) {
            let at = |text: &str| {
                text.lines().nth(line.saturating_sub(1) as usize).unwrap_or_default().trim().to_owned()
            };
            done.push(Mended { line, before: at(&now), after: at(&next) });
            now = next;
        }
    }
    (format!("{mark}{now}"), done)
}

/// The text with another scalar at a pointer, and its line, if nothing else changes by it.
fn replaced(text: &str, pointer: &str, value: &str) -> Option<(String, u32)> {
    let before = tree(text)?;
    let span = before.find(pointer)?.span;
    if !matches!(before.find(pointer)?.value, Value::Scalar { .. }) || span.line != span.end_line {
        return None;
    }
    let start = yaml::offset(text, span.line, span.column)?;
    let end = yaml::offset(text, span.end_line, span.end_column)?;
    let next = format!("{}{}{}", &text[..start], quoted(value), &text[end..]);
    let after = tree(&next)?;
    let as_wanted = matches!(&after.find(pointer)?.value, Value::Scalar { text, .. } if text == value);
    (as_wanted && same_but_at(&before, &after, pointer)).then_some((next, span.line))
}

fn tree(text: &str) -> Option<Node> {
    let (matter, _) = super::front_matter(text).unwrap_or((text, 1));
    let first = text[..matter.as_ptr() as usize - text.as_ptr() as usize].matches('\n').count() + 1;
    let read = yaml::parse(matter, u32::try_from(first).ok()?, Limits::default());
    // A file that cannot be understood whole is for people to mend.
    read.root.filter(|_| read.problems.is_empty())
}

/// Whether two trees hold the same but for what stands at a pointer.
fn same_but_at(one: &Node, other: &Node, pointer: &str) -> bool {
    let (part, rest) = match pointer.strip_prefix('/') {
        None => return true,
        Some(path) => path.split_once('/').map_or((path, ""), |(part, _)| (part, &path[part.len()..])),
    };
    let part = part.replace("~1", "/").replace("~0", "~");
    match (&one.value, &other.value) {
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len()
                && a.iter().zip(b).all(|(a, b)| {
                    a.key == b.key
                        && if a.key == part {
                            same_but_at(&a.node, &b.node, rest)
                        } else {
                            same(&a.node, &b.node)
                        }
                })
        }
        (Value::List(a), Value::List(b)) => {
            a.len() == b.len()
                && a.iter().zip(b).enumerate().all(|(index, (a, b))| {
                    if part == index.to_string() { same_but_at(a, b, rest) } else { same(a, b) }
                })
        }
        _ => false,
    }
}

/// Whether two trees hold the same, wherever it stands.
fn same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Map(a), Value::Map(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.key == b.key && same(&a.node, &b.node))
        }
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (a, b) => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rulebook;

    fn safe(pointer: &str, value: &str) -> Diagnostic {
        let place = Place::Value(pointer.to_owned());
        Diagnostic::new(rulebook::ALL[0], "a.yaml", place, crate::words!("錯", "wrong"))
            .fix(Edit::Value(value.to_owned()), Surety::SameMeaning)
    }

    #[test]
    fn all_but_the_value_stays() {
        let text = "\u{feff}# 說明\r\ntitle: 甲   # 名稱\r\nissued: 113/5/1  # 首次\r\nlist: [a, \"b\"]\r\n";
        let fixes = [safe("/issued", "2024-05-01"), safe("/list/1", "x, y")];
        let (mended, done) = mend(text, &fixes.iter().collect::<Vec<_>>());
        assert_eq!(done.len(), 2);
        assert_eq!((done[0].line, done[0].after.as_str()), (3, "issued: 2024-05-01  # 首次"));
        assert_eq!(
            mended,
            "\u{feff}# 說明\r\ntitle: 甲   # 名稱\r\nissued: 2024-05-01  # 首次\r\nlist: [a, \"x, y\"]\r\n"
        );
    }

    #[test]
    fn front_matter_is_mended_and_the_body_left() {
        let text = "---\ntitle: 會議\ndate: 115.3.12\n---\n\ndate: 115.3.12\n";
        let (mended, done) = mend(text, &[&safe("/date", "2026-03-12")]);
        assert_eq!(
            (mended.as_str(), done.len()),
            ("---\ntitle: 會議\ndate: 2026-03-12\n---\n\ndate: 115.3.12\n", 1)
        );
    }

    #[test]
    fn what_would_change_more_is_left() {
        for text in ["a: |\n  x\n  y\n", "a: x\na: z\n b", "- a\n", "a: [x\n"] {
            assert_eq!(mend(text, &[&safe("/a", "b")]), (text.to_owned(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn a_line_is_shown_as_it_would_read() {
        let fix = |edit| Fix { edit, surety: Surety::Guess };
        let span = Span { line: 2, column: 2, end_line: 2, end_column: 7 };
        let read = |edit| fix(edit).corrected("a:\n  titel: 甲 # 名\n", span).unwrap();
        assert_eq!(read(Edit::Key("title".into())), "  title: 甲 # 名");
        assert_eq!(read(Edit::Line("unit: …".into())), "unit: …");
        assert_eq!(quoted("a: b"), "\"a: b\"");
        assert_eq!(quoted("2024-05-01"), "2024-05-01");
        assert_eq!(quoted("~"), "\"~\"");
    }
}
