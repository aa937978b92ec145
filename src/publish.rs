//! One edition to one sink: every output of the table, in parallel, into a folder that is swapped
//! in whole, or into memory.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Write};
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

/// Outputs that one thread takes at once: few, so that none waits for another at the end.
const AT_ONCE: usize = 16;

/// Bytes of an output that are held in memory before the rest goes to its file as it comes.
const HELD: usize = 256 << 10;

/// Writes all outputs to a folder; the old one stays until the new one is whole.
///
/// # Errors
/// When an output cannot be made or written; the old site is then left as it was.
pub fn to_folder(edition: &Edition, outputs: &Outputs, target: &Path) -> Result<usize, Error> {
    let disk = DiskOutput::begin(target)?;
    disk.make_folders(outputs.iter().map(|(path, _)| path))?;
    // What grows with the catalogue comes first, or one thread would be left alone with it in the end.
    let (mut all, small): (Vec<(&str, &Output)>, Vec<_>) =
        outputs.iter().partition(|(_, output)| output.is_large());
    all.extend(small);
    all.par_iter().with_max_len(AT_ONCE).try_for_each_init(
        Vec::new,
        |buffer: &mut Vec<u8>, (path, output)| {
            buffer.clear();
            let mut sink = Sink { disk: &disk, path, buffer, file: None };
            output
                .render(edition, &mut sink)
                .map_err(|source| Error::Render { path: (*path).to_owned(), source })?;
            sink.finish()
        },
    )?;
    disk.finish()?;
    Ok(all.len())
}

/// Takes one output: small ones are written at once, of large ones no more than [`HELD`] is in memory.
struct Sink<'a> {
    disk: &'a DiskOutput,
    path: &'a str,
    buffer: &'a mut Vec<u8>,
    file: Option<BufWriter<File>>,
}

impl Sink<'_> {
    fn finish(self) -> Result<(), Error> {
        match self.file {
            Some(mut file) => {
                file.flush().map_err(|source| Error::Render { path: self.path.to_owned(), source })
            }
            None => Ok(self.disk.write(self.path, self.buffer)?),
        }
    }
}

impl Write for Sink<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Some(file) = &mut self.file {
            return file.write_all(bytes);
        }
        if self.buffer.len() + bytes.len() <= HELD {
            self.buffer.extend_from_slice(bytes);
            return Ok(());
        }
        let mut file = self.disk.file(self.path).map_err(io::Error::other)?;
        file.write_all(self.buffer)?;
        file.write_all(bytes)?;
        self.file = Some(file);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
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
