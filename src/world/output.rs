//! Writing: a whole site into a staging folder that then takes the old one's place,
//! and single new files for `init` and `import`.
//!
//! A build that fails, or is killed, leaves the published folder as it was.

#![expect(clippy::disallowed_methods, reason = "this is the door that the rest goes through")]

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

/// Marks a folder as made by odsite, so that nothing else is ever deleted.
const MARKER: &str = ".odsite-output";

/// Why a site could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The file system refused.
    #[error("{path}: {source}")]
    Io {
        /// The path concerned.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The output folder exists, holds files, and was not made by odsite.
    #[error("{0} holds files that odsite did not make")]
    Foreign(PathBuf),
}

fn at(path: &Path) -> impl Fn(io::Error) -> PublishError + '_ {
    move |source| PublishError::Io { path: path.to_path_buf(), source }
}

/// Puts back the old site where a build was killed between its two renames.
///
/// # Errors
/// When the rename fails.
pub fn recover(target: &Path) -> Result<(), PublishError> {
    let target = &real(target);
    let old = beside(target, "old");
    if old.exists() && !target.exists() {
        fs::rename(&old, target).map_err(at(target))?;
    }
    Ok(())
}

/// A site under way: files go to a staging folder beside the target.
#[derive(Debug)]
pub struct DiskOutput {
    target: PathBuf,
    staging: PathBuf,
    done: bool,
}

impl DiskOutput {
    /// Starts a new site that will stand at `target`.
    ///
    /// # Errors
    /// When `target` holds files of others, or the staging folder cannot be made.
    pub fn begin(target: &Path) -> Result<Self, PublishError> {
        // A link is followed once, here: the folder that it names is replaced, and the link stays.
        let target = &*real(target);
        if target.exists() {
            let mut inside = fs::read_dir(target).map_err(at(target))?;
            if inside.next().is_some() && !target.join(MARKER).is_file() {
                return Err(PublishError::Foreign(target.to_path_buf()));
            }
        }
        let staging = beside(target, "staging");
        remove_tree(&staging)?;
        // A swap that was cut short between its two renames left the old site here.
        recover(target)?;
        remove_tree(&beside(target, "old"))?;
        fs::create_dir_all(&staging).map_err(at(&staging))?;
        let output = Self { target: target.to_path_buf(), staging, done: false };
        output.file(MARKER)?.write_all(b"").map_err(at(target))?;
        Ok(output)
    }

    /// Makes the folders for these paths; files in them may then be written from many threads.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn make_folders<'a>(&self, paths: impl Iterator<Item = &'a str>) -> Result<(), PublishError> {
        let mut last = "";
        for path in paths {
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            if folder != last {
                let full = self.staging.join(folder);
                fs::create_dir_all(&full).map_err(at(&full))?;
                last = folder;
            }
        }
        Ok(())
    }

    /// A file of the new site to write to, whose folder exists.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn file(&self, path: &str) -> Result<BufWriter<fs::File>, PublishError> {
        let full = self.staging.join(path);
        fs::File::create(&full).map(|file| BufWriter::with_capacity(1 << 16, file)).map_err(at(&full))
    }

    /// Writes a whole file of the new site, whose folder exists.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<(), PublishError> {
        let full = self.staging.join(path);
        fs::write(&full, bytes).map_err(at(&full))
    }

    /// Puts the new site in the old one's place.
    ///
    /// # Errors
    /// When a rename fails; the old site is then put back.
    pub fn finish(mut self) -> Result<(), PublishError> {
        let old = beside(&self.target, "old");
        let replaced = self.target.exists();
        if replaced {
            fs::rename(&self.target, &old).map_err(at(&self.target))?;
        } else if let Some(parent) = self.target.parent() {
            fs::create_dir_all(parent).map_err(at(parent))?;
        }
        if let Err(source) = fs::rename(&self.staging, &self.target) {
            if replaced {
                fs::rename(&old, &self.target).map_err(at(&self.target))?;
            }
            return Err(PublishError::Io { path: self.target.clone(), source });
        }
        self.done = true;
        // The new site stands. What cannot be removed of the old one, the next build removes, or says
        // why it cannot.
        let _ = remove_tree(&old);
        Ok(())
    }
}

impl Drop for DiskOutput {
    fn drop(&mut self) {
        if !self.done {
            // Nothing can be done about a failure here; the next build clears the folder first.
            let _ = fs::remove_dir_all(&self.staging);
        }
    }
}

/// The folder that a path means: what a link leads to, even while that is not there.
fn real(target: &Path) -> PathBuf {
    match fs::read_link(target) {
        Ok(to) => target.parent().map_or_else(|| to.clone(), |folder| folder.join(&to)),
        Err(_) => target.to_path_buf(),
    }
}

fn beside(target: &Path, what: &str) -> PathBuf {
    let name = target.file_name().map_or_else(|| "site".into(), |n| n.to_string_lossy());
    target.with_file_name(format!(".{name}.{what}"))
}

/// Removes a folder and all in it; the folders two levels down, of which a site has thousands, in
/// parallel.
fn remove_tree(path: &Path) -> Result<(), PublishError> {
    if path.is_symlink() {
        return fs::remove_file(path).map_err(at(path));
    }
    let inside = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder)
            .map_or_else(|_| Vec::new(), |all| all.flatten().map(|entry| entry.path()).collect())
    };
    // A link is removed as a link; what it leads to is not ours.
    let own = |path: &PathBuf| !path.is_symlink() && path.is_dir();
    let below: Vec<PathBuf> =
        inside(path).iter().filter(|folder| own(folder)).flat_map(|folder| inside(folder)).collect();
    // What cannot be removed here is met again, and reported, when the whole is removed.
    below.par_iter().filter(|folder| own(folder)).for_each(|folder| {
        let _ = fs::remove_dir_all(folder);
    });
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(at(path)(error)),
        _ => Ok(()),
    }
}

/// Writes a file that must not exist yet, through a temporary name.
///
/// # Errors
/// When it exists or the file system refuses.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.exists() {
        return Err(io::Error::from(io::ErrorKind::AlreadyExists));
    }
    write_whole(path, bytes)
}

/// Writes or replaces a file whole: readers see the old bytes or the new, never a part.
///
/// # Errors
/// When the file system refuses.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let temporary = path.with_file_name(format!(".{name}.tmp"));
    fs::write(&temporary, bytes)?;
    fs::rename(&temporary, path)
}
