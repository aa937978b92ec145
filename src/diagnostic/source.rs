//! The texts that findings point into, read again only when one is shown.

use std::collections::HashMap;
use std::io::Read as _;

use rayon::prelude::*;

use super::{Diagnostic, Place};
use crate::world::World;
use crate::yaml::{self, Limits, Node, Span};

/// Files held at once.
const KEPT: usize = 16;

/// Bytes of a file that is shown.
const LARGEST: u64 = 16 << 20;

/// Findings that one thread shows.
const ALONE: usize = 500;

/// Texts and trees of the files that findings name.
pub struct Sources<'a> {
    world: &'a dyn World,
    files: HashMap<String, Option<Source>>,
}

/// A file's text, and its tree where it has one.
pub struct Source {
    /// The text; bytes that are no UTF-8 replaced.
    pub text: String,
    tree: Option<Node>,
}

impl<'a> Sources<'a> {
    /// Reads from this world.
    pub fn new(world: &'a dyn World) -> Self {
        Self { world, files: HashMap::new() }
    }

    /// What is made of each finding, in their order; long lists are shared among threads.
    pub(super) fn each<T: Send>(
        &mut self,
        findings: &[Diagnostic],
        make: impl Fn(&Diagnostic, &mut Self) -> T + Sync,
    ) -> Vec<T> {
        if findings.len() <= ALONE {
            return findings.iter().map(|finding| make(finding, self)).collect();
        }
        let world = self.world;
        let some: Vec<Vec<T>> = findings
            .par_chunks(ALONE)
            .map(|chunk| {
                let mut sources = Sources::new(world);
                chunk.iter().map(|finding| make(finding, &mut sources)).collect()
            })
            .collect();
        some.into_iter().flatten().collect()
    }

    /// The text of a file and the stretch that a place means in it.
    pub fn find(&mut self, file: &str, place: &Place) -> Option<(&str, Span)> {
        if !self.files.contains_key(file) {
            // Findings come file by file; the texts of all faulty files need not be held at once.
            if self.files.len() >= KEPT {
                self.files.clear();
            }
            let source = read_some(self.world, file).map(|bytes| {
                let text = String::from_utf8_lossy(&bytes);
                let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
                let tree = tree_of(file, &text);
                Source { text, tree }
            });
            self.files.insert(file.to_owned(), source);
        }
        let source = self.files.get(file)?.as_ref()?;
        let span = match (place, &source.tree) {
            (Place::Span(span), _) => ending_in(&source.text, *span),
            (Place::Value(pointer), Some(tree)) => tree.locate(pointer, false),
            (Place::Key(pointer), Some(tree)) => tree.locate(pointer, true),
            (Place::Words(pointer, words), Some(tree)) => {
                let whole = tree.locate(pointer, false);
                within(&source.text, whole, words).unwrap_or(whole)
            }
            _ => Span { line: 1, column: 0, end_line: 1, end_column: 0 },
        };
        Some((&source.text, span))
    }
}

/// The span with an end that its line has: whole lines are named without their length.
fn ending_in(text: &str, span: Span) -> Span {
    let Some(line) = (span.end_line as usize).checked_sub(1).and_then(|at| text.lines().nth(at)) else {
        return Span { end_column: span.end_column.min(span.column), ..span };
    };
    let length = u32::try_from(line.chars().count()).unwrap_or(u32::MAX - 1);
    Span { end_column: span.end_column.min(length), ..span }
}

/// The bytes of a file, if they are few enough to be shown.
fn read_some(world: &dyn World, file: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    world.open(file).ok()?.take(LARGEST + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= LARGEST).then_some(bytes)
}

/// The first stretch within a larger one that reads so.
fn within(text: &str, whole: Span, words: &str) -> Option<Span> {
    let lines = text.lines().enumerate().skip(whole.line.checked_sub(1)? as usize);
    // Of a text over several lines the parser names the end; of a key in front of it, its own line.
    let many = whole.end_line.max(whole.line.saturating_add(200)) as usize;
    for (number, line) in lines.take_while(|(number, _)| *number < many) {
        let from = if number + 1 == whole.line as usize { whole.column as usize } else { 0 };
        let skipped: usize = line.chars().take(from).map(char::len_utf8).sum();
        if let Some(at) = line[skipped..].find(words) {
            let column = u32::try_from(line[..skipped + at].chars().count()).ok()?;
            let length = u32::try_from(words.chars().count()).ok()?;
            let line = u32::try_from(number + 1).ok()?;
            return Some(Span { line, column, end_line: line, end_column: column + length });
        }
    }
    None
}

fn tree_of(file: &str, text: &str) -> Option<Node> {
    if file.ends_with(".md") {
        let (matter, line) = front_matter(text)?;
        yaml::parse(matter, line, Limits::default()).root
    } else {
        yaml::parse(text, 1, Limits::default()).root
    }
}

/// The YAML between the two `---` lines at the start of a Markdown file, and the number of its
/// first line.
pub fn front_matter(text: &str) -> Option<(&str, u32)> {
    let rest = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n"))?;
    let start = text.len() - rest.len();
    let mut position = start;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((&text[start..position], 2));
        }
        position += line.len();
    }
    None
}
