//! YAML text as a tree that remembers where everything stood.
//!
//! Parser events become a small tree; both places of a duplicate key, aliases, tags and broken
//! limits are problems beside it. An alias is never expanded, so no document can grow.
//! Knows nothing of manifests.

mod parse;

pub use parse::{Limits, parse};

/// A stretch of a text by lines and columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First line, from 1.
    pub line: u32,
    /// Column in the first line, in characters from 0.
    pub column: u32,
    /// Last line, from 1.
    pub end_line: u32,
    /// Column after the last character, in characters from 0.
    pub end_column: u32,
}

/// A value and where it stood.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Where the value stood.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// The shapes of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Nothing, `~` or `null` (plain).
    Null,
    /// A scalar's text as it stood; `plain` when it had no quotes.
    Scalar {
        /// The text.
        text: String,
        /// Written without quotes or block marks.
        plain: bool,
    },
    /// A sequence.
    List(Vec<Node>),
    /// A mapping in the order written; of a duplicate key the first stays.
    Map(Vec<Pair>),
}

/// A key of a mapping with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The key's text.
    pub key: String,
    /// Where the key stood.
    pub key_span: Span,
    /// The value.
    pub node: Node,
}

/// What is wrong with a YAML text.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// No YAML; the parser's words (English).
    Syntax(Span, String),
    /// A key again in the same mapping: key, second place, first place.
    DuplicateKey(String, Span, Span),
    /// `*alias`: not part of the format.
    Alias(Span),
    /// `!tag`: not part of the format.
    Tag(Span),
    /// A key that is no scalar.
    ComplexKey(Span),
    /// More than one document in the file.
    SecondDocument(Span),
    /// Nested more deeply than allowed.
    TooDeep(Span),
    /// More values than allowed.
    TooMany(Span),
    /// A byte order mark that is not at the start of the file: two files were joined. Parsers pass over
    /// it where a line begins, so that what follows would seem to stand elsewhere.
    ByteOrderMark(Span),
}

/// A tree as far as the text could be read, and all problems found.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// The root, unless the text was empty or no YAML.
    pub root: Option<Node>,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

impl Node {
    /// The value of a key of this mapping.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.value {
            Value::Map(pairs) => pairs.iter().find(|pair| pair.key == key).map(|pair| &pair.node),
            _ => None,
        }
    }

    /// What a JSON pointer (RFC 6901) names, if it is there.
    pub fn find(&self, pointer: &str) -> Option<&Node> {
        let mut node = self;
        for raw in pointer.split('/').skip(1) {
            let part = raw.replace("~1", "/").replace("~0", "~");
            node = match &node.value {
                Value::List(items) => items.get(part.parse::<usize>().ok()?)?,
                _ => node.get(&part)?,
            };
        }
        Some(node)
    }

    /// The place of what a JSON pointer (RFC 6901) names: the value, or with `at_key` its key.
    /// Of a path that is not there, the nearest part above it.
    pub fn locate(&self, pointer: &str, at_key: bool) -> Span {
        let mut node = self;
        let mut key_span = None;
        for raw in pointer.split('/').skip(1) {
            let part = raw.replace("~1", "/").replace("~0", "~");
            match &node.value {
                Value::Map(pairs) => {
                    let Some(pair) = pairs.iter().find(|pair| pair.key == part) else { break };
                    key_span = Some(pair.key_span);
                    node = &pair.node;
                }
                Value::List(items) => {
                    let Some(item) = part.parse::<usize>().ok().and_then(|i| items.get(i)) else {
                        break;
                    };
                    key_span = None;
                    node = item;
                }
                _ => break,
            }
        }
        match key_span {
            // A mapping's own span starts at its first key; the key above says more.
            Some(span) if at_key || !matches!(node.value, Value::Scalar { .. }) => span,
            _ => node.span,
        }
    }
}

/// Where a line (from 1) and a column in characters (from 0) lie in a text, in bytes: at most at the end
/// of the line's characters. Nothing beyond the text's last line.
pub fn offset(text: &str, line: u32, column: u32) -> Option<usize> {
    let mut start = 0;
    for (number, content) in text.split_inclusive('\n').enumerate() {
        if number + 1 == line as usize {
            let within: usize = content.chars().take(column as usize).map(char::len_utf8).sum();
            return Some(start + within.min(content.trim_end_matches(['\n', '\r']).len()));
        }
        start += content.len();
    }
    None
}

/// Adds a part to a JSON pointer (RFC 6901).
pub fn push_pointer(pointer: &mut String, part: &str) {
    pointer.push('/');
    for character in part.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            other => pointer.push(other),
        }
    }
}
