//! A site in memory, for tests and for fuzzing.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use super::{Entry, EntryKind, MOST_FILES, World};
use crate::date::Date;

/// Files by path; nothing else exists.
#[derive(Debug, Clone, Default)]
pub struct MemoryWorld {
    files: BTreeMap<String, Vec<u8>>,
    as_of: Option<Date>,
}

impl MemoryWorld {
    /// A world with no files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds or replaces a file.
    pub fn write(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> &mut Self {
        self.files.insert(path.into(), bytes.into());
        self
    }

    /// Removes a file.
    pub fn remove(&mut self, path: &str) -> &mut Self {
        self.files.remove(path);
        self
    }

    /// The text of a file that is there and is UTF-8.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    /// The bytes of a file that is there.
    pub fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// The paths of all files, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Sets the as-of date.
    pub fn set_as_of(&mut self, date: Date) -> &mut Self {
        self.as_of = Some(date);
        self
    }

    /// A copy of all that lies below the folders named of another world.
    ///
    /// # Errors
    /// When the other world cannot be read.
    pub fn copy_of(world: &dyn World, folders: &[&str]) -> io::Result<Self> {
        let mut copy = Self { files: BTreeMap::new(), as_of: world.as_of() };
        for folder in folders {
            for entry in world.list(folder)? {
                if matches!(entry.kind, EntryKind::File(_)) {
                    let bytes = world.read(&entry.path)?;
                    copy.files.insert(entry.path, bytes);
                }
            }
        }
        Ok(copy)
    }
}

impl World for MemoryWorld {
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let prefix = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        let mut entries: Vec<Entry> = self
            .files
            .iter()
            .filter(|(path, _)| path.starts_with(&prefix))
            .take(MOST_FILES)
            .map(|(path, bytes)| Entry { path: path.clone(), kind: EntryKind::File(bytes.len() as u64) })
            .collect();
        if entries.len() == MOST_FILES {
            entries.push(Entry { path: folder.to_owned(), kind: EntryKind::TooMany });
        }
        Ok(entries)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        self.files.get(path).cloned().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(Cursor::new(self.read(path)?)))
    }

    fn as_of(&self) -> Option<Date> {
        self.as_of
    }
}
