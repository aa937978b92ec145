//! One edition to one sink: every output of the table, in parallel, into a folder that is swapped
//! in whole, or into memory.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::Path;

use rayon::prelude::*;

use crate::diagnostic::Diagnostic;
use crate::facts::Edition;
use crate::outputs::{Output, Outputs, findings_in};
use crate::world::{DiskOutput, PublishError};

/// Why publishing failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// An output could not be made.
    #[error("{path}: {source}")]
    Render {
        /// The output's path.
        path: String,
        /// What went wrong.
        source: io::Error,
    },
    /// The folder could not be written.
    #[error(transparent)]
    Disk(#[from] PublishError),
}

impl Error {
    /// Where a template was at fault, what is wrong with it.
    pub fn findings(&self) -> Vec<Diagnostic> {
        match self {
            Self::Render { source, .. } => findings_in(source),
            Self::Disk(_) => Vec::new(),
        }
    }
}

/// Writes all outputs to a folder; the old one stays until the new one is whole.
///
/// # Errors
/// When an output cannot be made or written; the old site is then left as it was.
pub fn to_folder(edition: &Edition, outputs: &Outputs, target: &Path) -> Result<usize, Error> {
    let disk = DiskOutput::begin(target)?;
    disk.make_folders(outputs.iter().map(|(path, _)| path))?;
    let all: Vec<(&str, &Output)> = outputs.iter().collect();
    all.par_iter().try_for_each_init(Vec::new, |buffer: &mut Vec<u8>, (path, output)| {
        let fail = |source| Error::Render { path: (*path).to_owned(), source };
        if output.is_large() {
            let mut file = disk.file(path)?;
            output.render(edition, &mut file).map_err(fail)?;
            return file.flush().map_err(fail);
        }
        buffer.clear();
        output.render(edition, buffer).map_err(fail)?;
        disk.write(path, buffer).map_err(Error::from)
    })?;
    disk.finish()?;
    Ok(all.len())
}

/// Renders all outputs to memory, for tests and comparisons.
///
/// # Errors
/// When an output cannot be made.
pub fn to_memory(edition: &Edition, outputs: &Outputs) -> Result<BTreeMap<String, Vec<u8>>, Error> {
    outputs
        .iter()
        .map(|(path, output)| {
            let mut bytes = Vec::new();
            output
                .render(edition, &mut bytes)
                .map_err(|source| Error::Render { path: path.to_owned(), source })?;
            Ok((path.to_owned(), bytes))
        })
        .collect()
}
