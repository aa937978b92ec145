//! The files of a site: which there are, which are used, and what in the folder is no file of a site.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use super::glob::Globs;
use crate::characters;
use crate::diagnostic::{Diagnostic, Place};
use crate::rulebook::files;
use crate::world::{Entry, EntryKind, MOST_FILES, World};

/// All that lies below `content/`, before it is known what the site ignores.
pub struct Listing(Vec<Entry>);

impl Listing {
    /// Lists the folder once; nothing, with one finding, when it holds more than a site can.
    pub fn of(world: &dyn World, findings: &mut Vec<Diagnostic>) -> Option<Self> {
        let entries = match world.list("content") {
            Ok(entries) => entries,
            Err(error) => {
                let message = crate::words!("目錄無法讀取：{error}", "the folder cannot be read: {error}");
                findings.push(Diagnostic::new(&files::UNREADABLE, "content", Place::File, message));
                return None;
            }
        };
        if !entries.iter().any(|entry| entry.kind == EntryKind::TooMany) {
            return Some(Self(entries));
        }
        let folder = fullest(&entries);
        let message = crate::words!(
            "content/ 以下超過 {MOST_FILES} 個檔案，最多的在 {folder}/",
            "more than {MOST_FILES} files below content/, most of them in {folder}/"
        );
        findings.push(Diagnostic::new(&files::TOO_MANY, &folder, Place::File, message));
        None
    }

    /// The size of a file, if there is one.
    pub fn size(&self, path: &str) -> Option<u64> {
        let at = self.0.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok()?;
        match self.0[at].kind {
            EntryKind::File(size) => Some(size),
            _ => None,
        }
    }

    /// The files without those that are ignored; what is no file, and what cannot be named, is told.
    pub fn tree(self, ignore: &[String], findings: &mut Vec<Diagnostic>) -> Tree {
        let globs = Globs::new(ignore);
        if let Some(index) = globs.refused {
            let message = crate::words!("樣式太長或太多", "patterns too long, or too many");
            let place = Place::Value(format!("/ignore/{index}"));
            findings.push(Diagnostic::new(&files::PATTERNS, "content/site.yaml", place, message));
        }
        let mut tree = Tree::default();
        for entry in self.0 {
            let within = entry.path.strip_prefix("content/").unwrap_or(&entry.path);
            if is_leftover(within) || globs.matches(within) {
                continue;
            }
            let path = visible(&entry.path);
            let (rule, message) = match entry.kind {
                EntryKind::File(size) if path == entry.path => {
                    tree.files.insert(entry.path, size);
                    continue;
                }
                EntryKind::File(_) => (
                    &files::HIDDEN_NAME,
                    crate::words!(
                        "檔名含有看不見的字元（此處寫成 \\u{{…}}）",
                        "the name holds invisible characters, shown here as \\u{{…}}"
                    ),
                ),
                EntryKind::NotUtf8 => {
                    (&files::HIDDEN_NAME, crate::words!("檔名不是 UTF-8", "the name is not UTF-8"))
                }
                EntryKind::Link => (
                    &files::NOT_REGULAR,
                    crate::words!(
                        "這是符號連結，不是一般檔案",
                        "this is a symbolic link, not a regular file"
                    ),
                ),
                EntryKind::Other => (
                    &files::NOT_REGULAR,
                    crate::words!(
                        "這是裝置或管線，不是一般檔案",
                        "this is a device or pipe, not a regular file"
                    ),
                ),
                EntryKind::Unreadable(kind) => {
                    (&files::UNREADABLE, crate::words!("無法讀取：{kind}", "cannot be read: {kind}"))
                }
                EntryKind::TooMany => continue,
            };
            findings.push(Diagnostic::new(rule, &path, Place::File, message));
        }
        tree
    }
}

/// The folder that holds most of the files by itself.
fn fullest(entries: &[Entry]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in entries {
        *counts.entry(entry.path.rsplit_once('/').map_or("content", |(folder, _)| folder)).or_default() += 1;
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map_or_else(|| "content".to_owned(), |(folder, _)| visible(folder))
}

/// A path with what no reader sees, and what could steer a terminal, written out.
fn visible(path: &str) -> String {
    let hidden = |c: char| {
        // Line and paragraph separators steer a terminal; what could not be read is no name.
        c.is_control() || characters::is_unseen(c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffd}')
    };
    if !path.contains(hidden) {
        return path.to_owned();
    }
    path.chars().fold(String::new(), |mut shown, c| {
        if hidden(c) {
            shown.extend(c.escape_unicode())
        } else {
            shown.push(c)
        }
        shown
    })
}

/// The files below `content/`, without those that are ignored.
#[derive(Debug, Default)]
pub struct Tree {
    files: BTreeMap<String, u64>,
    /// Lower-case path → path, made when the first file is missed.
    lower: OnceLock<HashMap<String, String>>,
}

impl Tree {
    /// The size of a file, if there is one.
    pub fn size(&self, path: &str) -> Option<u64> {
        self.files.get(path).copied()
    }

    /// All paths.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// A file whose path differs in case only.
    pub fn by_other_case(&self, path: &str) -> Option<&str> {
        let lower = self.lower.get_or_init(|| {
            // Of two that differ in case only, the first in order.
            self.files.keys().rev().map(|path| (path.to_lowercase(), path.clone())).collect()
        });
        lower.get(&path.to_lowercase()).map(String::as_str)
    }
}

/// Names that editors and systems leave behind.
fn is_leftover(within: &str) -> bool {
    within.split('/').any(|name| {
        name.starts_with('.')
            || name.starts_with("~$")
            || name.ends_with('~')
            || name.eq_ignore_ascii_case("thumbs.db")
            || name.eq_ignore_ascii_case("desktop.ini")
    })
}

/// The path that a `file:` value means: relative to the manifest, or from `content/datasets/`
/// with `/` first. Nothing when it would leave `content/`.
pub fn join_path(manifest: &str, file: &str) -> Option<String> {
    let (folder, rest) = match file.strip_prefix('/') {
        Some(rest) => ("content/datasets", rest),
        None => (manifest.rsplit_once('/').map_or("", |(folder, _)| folder), file),
    };
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in rest.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    (parts.first() == Some(&"content") && parts.len() > 1).then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_reader_sees_is_written_out() {
        assert_eq!(visible("content/人口.csv"), "content/人口.csv");
        assert_eq!(visible("a\u{202e}b\nc"), "a\\u{202e}b\\u{a}c");
    }

    #[test]
    fn paths_stay_inside() {
        let at = "content/datasets/a/x.yaml";
        assert_eq!(join_path(at, "y.csv").as_deref(), Some("content/datasets/a/y.csv"));
        assert_eq!(join_path(at, "/b/y.csv").as_deref(), Some("content/datasets/b/y.csv"));
        assert_eq!(join_path(at, "../../pages/y.csv").as_deref(), Some("content/pages/y.csv"));
        assert_eq!(join_path(at, "../../../secret"), None);
        assert_eq!(join_path(at, "../../../../../etc/passwd"), None);
    }
}
