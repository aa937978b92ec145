//! A site in a real folder.

#![expect(clippy::disallowed_methods, reason = "this is the door that the rest goes through")]

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::{Entry, EntryKind, MOST_FILES, World};
use crate::date::Date;

/// Files above this size are read as streams only. Manifests, texts and data files that are looked into
/// stay far below; it bounds what a file that grows or has no end can take.
const MOST_HELD: u64 = 256 << 20;

/// A list that is imported may have this size; the national platform's is a fifth of it.
const LARGEST_LIST: u64 = 512 << 20;

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

    /// The file system's path of a regular file without a link on the way; refuses whatever would leave
    /// the folder.
    fn locate(&self, path: &str) -> io::Result<PathBuf> {
        let mut full = self.root.clone();
        let mut regular = false;
        for part in path.split('/') {
            if part.is_empty() || part == "." || part == ".." || part.contains('\\') {
                return Err(refused("path leaves the site"));
            }
            full.push(part);
            let kind = fs::symlink_metadata(&full)?.file_type();
            if kind.is_symlink() {
                return Err(refused("symbolic link"));
            }
            regular = kind.is_file();
        }
        if regular { Ok(full) } else { Err(refused("not a regular file")) }
    }

    /// Opens a regular file. Between the look at it and its opening a file can be replaced: what was
    /// opened is looked at again, and opening a pipe does not wait for who writes into it.
    fn open_file(&self, path: &str) -> io::Result<(fs::File, u64)> {
        let full = self.locate(path)?;
        let mut options = fs::OpenOptions::new();
        options.read(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
            options.custom_flags(i32::try_from(flags.bits()).unwrap_or(0));
        }
        let file = options.open(full)?;
        let facts = file.metadata()?;
        if facts.is_file() { Ok((file, facts.len())) } else { Err(refused("not a regular file")) }
    }
}

fn refused(why: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, why)
}

/// All bytes of a stream of at most so many.
fn read_bounded(stream: impl Read, expected: u64, most: u64) -> io::Result<Vec<u8>> {
    let too_large = || io::Error::from(io::ErrorKind::FileTooLarge);
    if expected > most {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or(0) + 1);
    stream.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(too_large()) } else { Ok(bytes) }
}

/// The parts of a path joined with `/`; nothing when one is no UTF-8.
fn joined(relative: &Path) -> Option<String> {
    let mut path = String::new();
    for part in relative.components() {
        if !path.is_empty() {
            path.push('/');
        }
        path.push_str(part.as_os_str().to_str()?);
    }
    Some(path)
}

impl World for DiskWorld {
    fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let mut top = self.root.clone();
        for part in folder.split('/').filter(|part| !part.is_empty()) {
            if matches!(part, "." | "..") || part.contains('\\') {
                return Err(refused("path leaves the site"));
            }
            top.push(part);
            match fs::symlink_metadata(&top) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
                Err(error) => {
                    return Ok(vec![Entry {
                        path: folder.to_owned(),
                        kind: EntryKind::Unreadable(error.kind()),
                    }]);
                }
                Ok(facts) if facts.file_type().is_symlink() => {
                    return Ok(vec![Entry { path: folder.to_owned(), kind: EntryKind::Link }]);
                }
                Ok(_) => {}
            }
        }
        let below = |path: &Path| path.strip_prefix(&self.root).unwrap_or(path).to_path_buf();
        let mut entries = Vec::new();
        let mut walk = walkdir::WalkDir::new(&top).follow_links(false).into_iter();
        let mut seen = 0_usize;
        while let Some(found) = walk.next() {
            seen += 1;
            let found = match found {
                Ok(found) => found,
                Err(error) => {
                    // What has vanished since its folder was read was not there.
                    let kind = error.io_error().map_or(io::ErrorKind::Other, io::Error::kind);
                    if kind != io::ErrorKind::NotFound {
                        let path = error.path().map_or_else(PathBuf::new, below);
                        let path = path.to_string_lossy().into_owned();
                        entries.push(Entry { path, kind: EntryKind::Unreadable(kind) });
                    }
                    continue;
                }
            };
            let relative = below(found.path());
            if seen > MOST_FILES {
                let folder = relative.parent().unwrap_or(&relative);
                let path = folder.to_string_lossy().into_owned();
                entries.push(Entry { path, kind: EntryKind::TooMany });
                break;
            }
            let Some(path) = joined(&relative) else {
                let path = relative.to_string_lossy().into_owned();
                entries.push(Entry { path, kind: EntryKind::NotUtf8 });
                if found.file_type().is_dir() {
                    walk.skip_current_dir();
                }
                continue;
            };
            let kind = match found.file_type() {
                kind if kind.is_dir() => continue,
                kind if kind.is_symlink() => EntryKind::Link,
                kind if kind.is_file() => match found.metadata() {
                    Ok(facts) => EntryKind::File(facts.len()),
                    Err(error) => match error.io_error().map(io::Error::kind) {
                        Some(io::ErrorKind::NotFound) => continue,
                        kind => EntryKind::Unreadable(kind.unwrap_or(io::ErrorKind::Other)),
                    },
                },
                _ => EntryKind::Other,
            };
            entries.push(Entry { path, kind });
        }
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(entries)
    }

    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let (file, size) = self.open_file(path)?;
        read_bounded(file, size, MOST_HELD)
    }

    fn open(&self, path: &str) -> io::Result<Box<dyn Read + Send>> {
        // A file that grows while it is read would have no end.
        let (file, size) = self.open_file(path)?;
        Ok(Box::new(file.take(size)))
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

/// The bytes of a file that the user names and that need not lie in the site; it may be a pipe.
///
/// # Errors
/// When it cannot be read, or is too large for a list.
pub fn read_outside(path: &Path) -> io::Result<Vec<u8>> {
    let file = fs::File::open(path)?;
    let size = file.metadata()?.len();
    read_bounded(file, size, LARGEST_LIST)
}

/// Whether something stands at a path.
pub fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}
