//! File names as ids: their form, and that each is used once.

use std::collections::HashMap;

use super::Loader;
use crate::diagnostic::Place;
use crate::rulebook::{keys, links};
use crate::schema::is_id;

/// Whether an id is kept for pages of odsite's own, or is a name that some file systems do not take.
pub fn is_reserved_id(id: &str) -> bool {
    let lower = id.to_ascii_lowercase();
    let stem = lower.split('.').next().unwrap_or(&lower);
    let device = matches!(stem, "con" | "prn" | "aux" | "nul")
        || stem.len() == 4
            && stem.is_ascii()
            && matches!(&stem[..3], "com" | "lpt")
            && stem.as_bytes()[3].is_ascii_digit();
    device || matches!(lower.as_str(), "by" | "page" | "index.html") || lower.starts_with("catalog.")
}

impl Loader<'_> {
    pub(super) fn id_is_good(&mut self, path: &str, id: &str) -> bool {
        for part in id.split('/') {
            if !is_id(part) {
                self.report(
                    &keys::NOT_AN_ID,
                    path,
                    crate::words!("檔名「{part}」不能作為識別碼", "file name `{part}` cannot be an id"),
                );
                return false;
            }
            if is_reserved_id(part) {
                self.report(
                    &links::RESERVED_ID,
                    path,
                    crate::words!("「{part}」另有用途", "`{part}` has another use"),
                );
                return false;
            }
        }
        true
    }

    pub(super) fn id_is_new(&mut self, path: &str, id: &str, seen: &mut HashMap<String, String>) -> bool {
        match seen.insert(id.to_ascii_lowercase(), path.to_owned()) {
            None => true,
            Some(first) => {
                self.report(
                    &links::DUPLICATE_ID,
                    path,
                    crate::words!("識別碼「{id}」已在 {first} 使用", "id `{id}` is taken by {first}"),
                )
                .related
                .push(crate::diagnostic::Related {
                    file: first.clone(),
                    place: Place::File,
                    label: crate::words!("已使用的檔案", "taken here"),
                });
                seen.insert(id.to_ascii_lowercase(), first);
                false
            }
        }
    }
}
