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
pub use output::{DiskOutput, PublishError, recover, write_new, write_whole};

use crate::date::Date;

/// A site may have so many files and folders. The largest that is thought of, 100,000 data sets with
/// two files each, has 300,000; what goes beyond is a folder that was never meant to be one.
pub const MOST_FILES: usize = 500_000;

/// What kind of thing a name in the site's folder stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryKind {
    /// A regular file of so many bytes.
    File(u64),
    /// A symbolic link; links are never followed, so nothing outside the site can be published.
    Link,
    /// A device, pipe, socket or anything else that is no regular file.
    Other,
    /// A file or folder of which the system tells no more than why it does not.
    Unreadable(io::ErrorKind),
    /// A name that is no UTF-8, shown as far as it can be; nothing below it is listed.
    NotUtf8,
    /// A folder in which more than [`MOST_FILES`] were reached; the listing ends here.
    TooMany,
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
    /// All files below `folder` (a path from the root), sorted by path; empty when there is none. What
    /// cannot be read is an entry like the rest, so that one bad name hides nothing else.
    ///
    /// # Errors
    /// When the folder leads out of the site.
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>>;

    /// The bytes of a regular file.
    ///
    /// # Errors
    /// When there is no such regular file, it cannot be read, or it is too large to be held in memory.
    fn read(&self, path: &str) -> io::Result<Vec<u8>>;

    /// A stream over a regular file, for data files that need not be held whole.
    ///
    /// # Errors
    /// As for [`World::read`].
    fn open(&self, path: &str) -> io::Result<Box<dyn Read + Send>>;

    /// The date that the user gave with `--as-of`.
    fn as_of(&self) -> Option<Date>;
}
