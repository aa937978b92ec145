//! The only door to the file system, the environment and the as-of date.
//!
//! Everything above works on a [`World`]; clippy forbids `std::fs` and `std::env` elsewhere.
//! Knows nothing of what the files mean.

mod disk;
mod memory;
mod output;

use std::io::{self, Read};

pub use disk::{DiskWorld, environment, exists, find_root, read_outside};
pub use memory::MemoryWorld;
pub use output::{DiskOutput, PublishError, copy_new, recover, write_new};

use crate::date::Date;

/// What kind of thing a name in the site's folder stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A regular file of so many bytes.
    File(u64),
    /// A symbolic link; links are never followed, so nothing outside the site can be published.
    Link,
    /// A device, pipe, socket or anything else that is no regular file.
    Other,
}

/// One file below a folder of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Path from the site's root, parts joined with `/`.
    pub path: String,
    /// What it is.
    pub kind: EntryKind,
}

/// The site's folder as the program may see it: read only, without links, without a clock.
pub trait World: Send + Sync {
    /// All files below `folder` (a path from the root), sorted by path; empty when there is none.
    ///
    /// # Errors
    /// When a folder cannot be read, or a name is no UTF-8.
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>>;

    /// The bytes of a regular file.
    ///
    /// # Errors
    /// When there is no such regular file or it cannot be read.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// A stream over a regular file, for data files that need not be held whole.
    ///
    /// # Errors
    /// As for [`World::read`].
    fn open(&self, path: &str) -> io::Result<Box<dyn Read + Send>>;

    /// The date that the user gave with `--as-of`.
    fn as_of(&self) -> Option<Date>;
}
