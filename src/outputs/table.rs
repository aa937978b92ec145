//! One output and the table of all.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::facts::Edition;

/// What an output is made from. `serve` and incremental builds render again what depends on a
/// changed input, so an output that reads more than it declares would go stale.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Input {
    /// Settings, organisation, vocabularies, theme and messages.
    Site,
    /// One data set, by position.
    Dataset(usize),
    /// The cards of all data sets: links, counts, lists.
    Cards,
    /// All data sets in full.
    Datasets,
    /// Minutes, plans, requests and the other documents.
    Documents,
    /// A file of the site's folder, by path.
    File(String),
}

type Render = Box<dyn Fn(&Edition, &mut dyn Write) -> io::Result<()> + Send + Sync>;

/// One file of the published site.
pub struct Output {
    /// What it is made from.
    pub inputs: Vec<Input>,
    render: Render,
}

impl Output {
    /// An output made by a function.
    pub fn new(
        inputs: Vec<Input>,
        render: impl Fn(&Edition, &mut dyn Write) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        Self { inputs, render: Box::new(render) }
    }

    /// Whether the output may grow with the whole catalogue.
    pub fn is_large(&self) -> bool {
        self.inputs.iter().any(|input| matches!(input, Input::Datasets | Input::File(_)))
    }

    /// Writes the file's bytes: the same for the same edition, on every machine.
    ///
    /// # Errors
    /// When the writer fails, or a template or data file cannot be read.
    pub fn render(&self, edition: &Edition, out: &mut dyn Write) -> io::Result<()> {
        (self.render)(edition, out)
    }
}

/// All outputs by path, parts joined with `/`.
#[derive(Default)]
pub struct Outputs {
    by_path: BTreeMap<String, Output>,
}

impl Outputs {
    /// Adds an output. Two for one path are a fault of the program.
    pub fn add(&mut self, path: impl Into<String>, output: Output) {
        let path = path.into();
        let before = self.by_path.insert(path.clone(), output);
        debug_assert!(before.is_none(), "two outputs at {path}");
    }

    /// The output at a path.
    pub fn get(&self, path: &str) -> Option<&Output> {
        self.by_path.get(path)
    }

    /// All outputs in order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Output)> {
        self.by_path.iter().map(|(path, output)| (path.as_str(), output))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.by_path.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.by_path.is_empty()
    }
}
