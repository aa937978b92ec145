//! The texts that findings point into, read again only when one is shown.

use std::collections::HashMap;

use super::Place;
use crate::world::World;
use crate::yaml::{self, Limits, Node, Span};

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

    /// The text of a file and the stretch that a place means in it.
    pub fn find(&mut self, file: &str, place: &Place) -> Option<(&str, Span)> {
        if !self.files.contains_key(file) {
            let source = self.world.read(file).ok().filter(|b| b.len() < 16 << 20).map(|bytes| {
                let text = String::from_utf8_lossy(&bytes);
                let text = text.strip_prefix('\u{feff}').unwrap_or(&text).to_owned();
                let tree = tree_of(file, &text);
                Source { text, tree }
            });
            self.files.insert(file.to_owned(), source);
        }
        let source = self.files.get(file)?.as_ref()?;
        let span = match (place, &source.tree) {
            (Place::Span(span), _) => *span,
            (Place::Value(pointer), Some(tree)) => tree.locate(pointer, false),
            (Place::Key(pointer), Some(tree)) => tree.locate(pointer, true),
            _ => Span { line: 1, column: 0, end_line: 1, end_column: 0 },
        };
        Some((&source.text, span))
    }
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
