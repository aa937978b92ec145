//! A site in a real folder.

#![expect(clippy::disallowed_methods, reason = "this is the door that the rest goes through")]

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{Entry, EntryKind, World};
use crate::date::Date;

/// A site's folder on disk.
#[derive(Debug, Clone)]
pub struct DiskWorld {
    root: PathBuf,
    as_of: Option<Date>,
}

impl DiskWorld {
    /// Looks at the folder `root` as of the date given, if any.
    pub fn new(root: impl Into<PathBuf>, as_of: Option<Date>) -> Self {
        Self { root: root.into(), as_of }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The file system's path of a site path; refuses whatever would leave the folder.
    fn locate(&self, path: &str) -> io::Result<PathBuf> {
        let mut full = self.root.clone();
        for part in path.split('/') {
            if part.is_empty() || part == "." || part == ".." || part.contains('\\') {
                return Err(io::Error::new(io::ErrorKind::InvalidInput, "path leaves the site"));
            }
            full.push(part);
            if fs::symlink_metadata(&full)?.file_type().is_symlink() {
                return Err(io::Error::new(io::ErrorKind::InvalidInput, "symbolic link"));
            }
        }
        if !fs::symlink_metadata(&full)?.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"));
        }
        Ok(full)
    }
}

impl World for DiskWorld {
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let top = if folder.is_empty() { self.root.clone() } else { self.root.join(folder) };
        if !top.exists() {
            return Ok(Vec::new());
        }
        let mut entries = Vec::new();
        for found in walkdir::WalkDir::new(&top).follow_links(false) {
            let found = found?;
            let kind = match found.file_type() {
                kind if kind.is_dir() => continue,
                kind if kind.is_symlink() => EntryKind::Link,
                kind if kind.is_file() => EntryKind::File(found.metadata()?.len()),
                _ => EntryKind::Other,
            };
            let relative = found.path().strip_prefix(&self.root).unwrap_or(found.path());
            let mut path = String::new();
            for part in relative.components() {
                let Some(part) = part.as_os_str().to_str() else {
                    let text = format!("file name is not UTF-8: {}", relative.display());
                    return Err(io::Error::new(io::ErrorKind::InvalidData, text));
                };
                if !path.is_empty() {
                    path.push('/');
                }
                path.push_str(part);
            }
            entries.push(Entry { path, kind });
        }
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(entries)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        fs::read(self.locate(path)?)
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(fs::File::open(self.locate(path)?)?))
    }

    fn as_of(&self) -> Option<Date> {
        self.as_of
    }
}

/// The nearest folder at or above `start` that holds `content/site.yaml`.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    let start = fs::canonicalize(start).ok()?;
    start.ancestors().find(|folder| folder.join("content/site.yaml").is_file()).map(Path::to_path_buf)
}

/// The value of an environment variable, if it is set and is UTF-8.
pub fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// The bytes of a file that the user names and that need not lie in the site.
///
/// # Errors
/// When it cannot be read.
pub fn read_outside(path: &Path) -> io::Result<Vec<u8>> {
    fs::read(path)
}

/// Whether something stands at a path.
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}
