//! From parser events to the tree.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::{Document, Node, Pair, Problem, Span, Value};

/// How large a document may be.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Nested lists and mappings.
    pub depth: usize,
    /// Values in all.
    pub values: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { depth: 32, values: 100_000 }
    }
}

enum Open {
    List { start: Span, items: Vec<Node> },
    Map { start: Span, pairs: Vec<Pair>, seen: Seen, key: Option<(String, Span)> },
}

/// The keys of a mapping so far. Most mappings have few, which are looked through; of many, an index is
/// kept, so that a mapping of any size is read in time of its length.
#[derive(Default)]
struct Seen(HashMap<String, Span>);

/// From so many keys on there is an index.
const INDEXED: usize = 24;

impl Seen {
    /// Where a key stood first, if it did; else it is noted.
    fn first(&mut self, key: &str, span: Span, pairs: &[Pair]) -> Option<Span> {
        if pairs.len() < INDEXED {
            return pairs.iter().find(|pair| pair.key == key).map(|pair| pair.key_span);
        }
        if self.0.is_empty() {
            self.0.extend(pairs.iter().map(|pair| (pair.key.clone(), pair.key_span)));
        }
        match self.0.get(key) {
            Some(first) => Some(*first),
            None => {
                self.0.insert(key.to_owned(), span);
                None
            }
        }
    }
}

/// Reads a text. `first_line` is the number of its first line in the file it was cut from.
pub fn parse(text: &str, first_line: u32, limits: Limits) -> Document {
    let mut builder = Builder { open: Vec::new(), root: None, problems: Vec::new(), values: 0 };
    if let Some(at) = text.find('\u{feff}') {
        let at = place_of(text, at, first_line);
        return Document { root: None, problems: vec![Problem::ByteOrderMark(at)] };
    }
    if let Some(at) = lone_return(text) {
        let at = place_of(text, at, first_line);
        let said = "a carriage return that is not followed by a line feed";
        return Document { root: None, problems: vec![Problem::Syntax(at, said.to_owned())] };
    }
    let end = End::of(text, first_line);
    // The parser takes blanks at an end without a line feed for a line of their own.
    let ended = if text.ends_with('\n') { Cow::Borrowed(text) } else { Cow::Owned(format!("{text}\n")) };
    let mut documents = 0;
    for event in Parser::new_from_str(&ended) {
        let (event, span) = match event {
            Ok(found) => found,
            Err(error) => {
                let mark = error.marker();
                let at = end.within(point(mark.line(), mark.col(), first_line));
                // A `*` that nobody meant as an alias, as in `title: *重要*`, names an anchor that is
                // not there; to the writer it is the same fault as an alias.
                if error.info().contains("unknown anchor") {
                    builder.problems.push(Problem::Alias(at));
                    builder.root = None;
                    break;
                }
                // The parser counts open brackets, and gives up before the tree does.
                builder.problems.push(if error.info().contains("recursion limit") {
                    Problem::TooDeep(at)
                } else {
                    Problem::Syntax(at, error.info().to_owned())
                });
                builder.root = None;
                break;
            }
        };
        let span = Span {
            line: to_line(span.start.line(), first_line),
            column: to_u32(span.start.col()),
            end_line: to_line(span.end.line(), first_line),
            end_column: to_u32(span.end.col()),
        };
        let span = end.within(span);
        if matches!(event, Event::DocumentStart(_)) {
            documents += 1;
            if documents > 1 {
                builder.problems.push(Problem::SecondDocument(span));
                break;
            }
        }
        if !builder.take(event, span, limits) {
            builder.root = None;
            break;
        }
    }
    Document { root: builder.root, problems: builder.problems }
}

struct Builder {
    open: Vec<Open>,
    root: Option<Node>,
    problems: Vec<Problem>,
    values: usize,
}

impl Builder {
    /// Takes one event; false when a limit is broken and reading must stop.
    fn take(&mut self, event: Event<'_>, span: Span, limits: Limits) -> bool {
        self.values += 1;
        if self.values > limits.values {
            self.problems.push(Problem::TooMany(span));
            return false;
        }
        match event {
            Event::Scalar(text, style, _, tag) => {
                if tag.is_some() {
                    self.problems.push(Problem::Tag(span));
                }
                let plain = style == ScalarStyle::Plain;
                if let Some(Open::Map { key: key @ None, .. }) = self.open.last_mut() {
                    *key = Some((text.into_owned(), span));
                    return true;
                }
                let value = if plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
                    Value::Null
                } else {
                    Value::Scalar { text: text.into_owned(), plain }
                };
                self.place(Node { span, value });
            }
            Event::Alias(_) => {
                self.problems.push(Problem::Alias(span));
                if let Some(Open::Map { key: key @ None, .. }) = self.open.last_mut() {
                    *key = Some((String::new(), span));
                } else {
                    self.place(Node { span, value: Value::Null });
                }
            }
            Event::SequenceStart(_, tag) | Event::MappingStart(_, tag) if self.open.len() >= limits.depth => {
                let _ = tag;
                self.problems.push(Problem::TooDeep(span));
                return false;
            }
            Event::SequenceStart(_, tag) => {
                self.note(tag.is_some(), span);
                self.open.push(Open::List { start: span, items: Vec::new() });
            }
            Event::MappingStart(_, tag) => {
                self.note(tag.is_some(), span);
                self.open.push(Open::Map {
                    start: span,
                    pairs: Vec::new(),
                    seen: Seen::default(),
                    key: None,
                });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            _ => self.values -= 1,
        }
        true
    }

    fn note(&mut self, tagged: bool, span: Span) {
        if tagged {
            self.problems.push(Problem::Tag(span));
        }
        if let Some(Open::Map { key: None, .. }) = self.open.last() {
            self.problems.push(Problem::ComplexKey(span));
        }
    }

    fn close(&mut self, end: Span) {
        let node = match self.open.pop() {
            Some(Open::List { start, items }) => {
                Node { span: join(start, items.last().map_or(end, |n| n.span)), value: Value::List(items) }
            }
            Some(Open::Map { start, pairs, .. }) => Node {
                span: join(start, pairs.last().map_or(end, |p| p.node.span)),
                value: Value::Map(pairs),
            },
            None => return,
        };
        // A mapping or list in the place of a key was reported when it began; it stands for an
        // unnamed key so that the value after it does not become one.
        if let Some(Open::Map { key: key @ None, .. }) = self.open.last_mut() {
            *key = Some((String::new(), node.span));
            return;
        }
        self.place(node);
    }

    fn place(&mut self, node: Node) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { pairs, seen, key, .. }) => {
                let Some((key, key_span)) = key.take() else { return };
                if let Some(first) = seen.first(&key, key_span, pairs) {
                    self.problems.push(Problem::DuplicateKey(key, key_span, first));
                    return;
                }
                pairs.push(Pair { key, key_span, node });
            }
        }
    }
}

fn join(start: Span, end: Span) -> Span {
    Span { end_line: end.end_line, end_column: end.end_column, ..start }
}

/// Where a carriage return stands alone. To YAML it ends a line (5.4); to editors, and to all who show the
/// text, it does not: places behind it would be those of another line.
fn lone_return(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    text.match_indices('\r').map(|(at, _)| at).find(|at| bytes.get(at + 1) != Some(&b'\n'))
}

/// The end of a text. Behind a last line that is not ended the parser counts one more, which is not there.
struct End<'a> {
    text: &'a str,
    line: u32,
}

impl<'a> End<'a> {
    fn of(text: &'a str, first_line: u32) -> Self {
        Self { text, line: to_line(text.matches('\n').count() + 1, first_line) }
    }

    fn within(&self, span: Span) -> Span {
        if span.end_line <= self.line {
            return span;
        }
        let last = self.text.rsplit('\n').next().unwrap_or_default();
        let end = Span { end_line: self.line, end_column: to_u32(last.chars().count()), ..span };
        if span.line <= self.line {
            return end;
        }
        Span { line: end.end_line, column: end.end_column, ..end }
    }
}

/// The place of a byte.
fn place_of(text: &str, at: usize, first_line: u32) -> Span {
    let line = text[..at].matches('\n').count() + 1;
    let column = text[..at].rsplit('\n').next().map_or(0, |before| before.chars().count());
    point(line, column, first_line)
}

fn point(line: usize, column: usize, first_line: u32) -> Span {
    let (line, column) = (to_line(line, first_line), to_u32(column));
    Span { line, column, end_line: line, end_column: column + 1 }
}

fn to_line(line: usize, first_line: u32) -> u32 {
    to_u32(line).saturating_add(first_line).saturating_sub(1)
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Document {
        parse(text, 1, Limits::default())
    }

    #[test]
    fn both_places_of_a_duplicate_are_known() {
        let document = read("a: 1\nb: 2\na: 3\n");
        let [Problem::DuplicateKey(key, second, first)] = document.problems.as_slice() else {
            panic!("{document:?}")
        };
        assert_eq!((key.as_str(), second.line, first.line), ("a", 3, 1));
    }

    #[test]
    fn source_text_of_scalars_is_kept() {
        let document = read("a: 0123\nb: 2026.10\nc: no\nd: '~'\ne: ~\n");
        let root = document.root.unwrap();
        let text = |key: &str| match &root.get(key).unwrap().value {
            Value::Scalar { text, .. } => text.clone(),
            other => format!("{other:?}"),
        };
        assert_eq!([text("a"), text("b"), text("c"), text("d")], ["0123", "2026.10", "no", "~"]);
        assert_eq!(root.get("e").unwrap().value, Value::Null);
    }

    #[test]
    fn pointers_find_places() {
        let document = read("fields:\n  - name: x\n  - name: y\n    type: int\n");
        let root = document.root.unwrap();
        assert_eq!(root.locate("/fields/1/type", false).line, 4);
        assert_eq!(root.locate("/fields/1/type", false).column, 10);
        assert_eq!(root.locate("/fields/1/type", true).column, 4);
        assert_eq!(root.locate("/fields", false).line, 1);
        assert_eq!(root.locate("/fields/1/nothing", false).line, 3);
    }

    #[test]
    fn hostile_documents_end() {
        let deep = "[".repeat(20_000);
        assert!(!read(&deep).problems.is_empty() && read(&deep).root.is_none());
        let nested = format!("{}{}", "[".repeat(40), "]".repeat(40));
        assert!(matches!(read(&nested).problems[0], Problem::TooDeep(_)));
        let bomb = "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n";
        assert_eq!(read(bomb).problems.len(), 4);
        let wide = format!("[{}]", "x,".repeat(200_000));
        assert!(matches!(read(&wide).problems[0], Problem::TooMany(_)));
        let open = read("a: 1\n? b");
        assert_eq!(
            open.root.unwrap().get("b").unwrap().span,
            Span { line: 2, column: 3, end_line: 2, end_column: 3 }
        );
        let blanks = read("a: |\n  x\n  ");
        let Value::Scalar { text, .. } = &blanks.root.as_ref().unwrap().get("a").unwrap().value else {
            panic!()
        };
        assert_eq!(text, "x\n");
        let many: String = (0..40).map(|n| format!("k{n}: 1\n")).collect();
        assert!(read(&many).problems.is_empty());
        for key in ["k0", "k23", "k24", "k39"] {
            assert_eq!(read(&format!("{many}{key}: 2\n")).problems.len(), 1, "{key}");
        }
        for odd in
            ["? [a]\n: b\n", "? {a: b}\n: c\nd: e\n", "--- a\n--- b\n", "a: !!str b\n", "a:\n\tb: c", "'"]
        {
            assert!(!read(odd).problems.is_empty(), "{odd:?}");
        }
    }
}
