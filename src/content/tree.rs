//! The files of a site: which there are, which are used.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Place};
use crate::rulebook::files;
use crate::world::{EntryKind, World};

/// The files below `content/`, without those that are ignored.
#[derive(Debug, Default)]
pub struct Tree {
    files: BTreeMap<String, u64>,
}

impl Tree {
    /// Lists the files; links and devices become findings.
    pub fn list(world: &dyn World, ignore: &[String], findings: &mut Vec<Diagnostic>) -> Self {
        let mut tree = Self::default();
        let entries = match world.list("content") {
            Ok(entries) => entries,
            Err(error) => {
                let message = crate::words!("目錄無法讀取：{error}", "the folder cannot be read: {error}");
                findings.push(Diagnostic::new(&files::UNREADABLE, "content", Place::File, message));
                return tree;
            }
        };
        for entry in entries {
            if is_ignored(&entry.path, ignore) {
                continue;
            }
            match entry.kind {
                EntryKind::File(size) => {
                    tree.files.insert(entry.path, size);
                }
                EntryKind::Link | EntryKind::Other => {
                    let what = if entry.kind == EntryKind::Link {
                        ("符號連結", "a symbolic link")
                    } else {
                        ("裝置或管線", "a device or pipe")
                    };
                    let (zh, en) = what;
                    let message = crate::words!("這是{zh}，不是一般檔案", "this is {en}, not a regular file");
                    findings.push(Diagnostic::new(&files::NOT_REGULAR, &entry.path, Place::File, message));
                }
            }
        }
        tree
    }

    /// The size of a file, if there is one.
    pub fn size(&self, path: &str) -> Option<u64> {
        self.files.get(path).copied()
    }

    /// All paths.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }
}

/// Names that editors and systems leave behind, and what the site says.
fn is_ignored(path: &str, ignore: &[String]) -> bool {
    let within = path.strip_prefix("content/").unwrap_or(path);
    let leftover = within.split('/').any(|name| {
        name.starts_with('.')
            || name.starts_with("~$")
            || name.ends_with('~')
            || name.eq_ignore_ascii_case("thumbs.db")
            || name.eq_ignore_ascii_case("desktop.ini")
    });
    leftover || ignore.iter().any(|pattern| matches(pattern, within))
}

/// Glob matching: `*` within a name, `**` over folders, `?` one character.
fn matches(pattern: &str, path: &str) -> bool {
    fn go(p: &[u8], t: &[u8]) -> bool {
        match p {
            [] => t.is_empty(),
            [b'*', b'*', b'/', rest @ ..] => {
                go(rest, t) || t.iter().enumerate().any(|(i, b)| *b == b'/' && go(rest, &t[i + 1..]))
            }
            [b'*', b'*', rest @ ..] => (0..=t.len()).any(|i| go(rest, &t[i..])),
            [b'*', rest @ ..] => {
                (0..=t.len()).take_while(|i| *i == 0 || t[i - 1] != b'/').any(|i| go(rest, &t[i..]))
            }
            [b'?', rest @ ..] => t.first().is_some_and(|b| *b != b'/') && go(rest, &t[1..]),
            [byte, rest @ ..] => t.first() == Some(byte) && go(rest, &t[1..]),
        }
    }
    go(pattern.as_bytes(), path.as_bytes())
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
    fn globs() {
        assert!(matches("notes/**", "notes/a/b.txt"));
        assert!(matches("**/*.bak", "datasets/x/y.bak") && matches("**/*.bak", "y.bak"));
        assert!(!matches("*.bak", "a/y.bak"));
        assert!(matches("a?c", "abc") && !matches("a?c", "a/c"));
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
