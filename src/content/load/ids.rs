//! File names as ids: their form, and that each is used once.

use std::collections::HashMap;

use super::Loader;
use crate::diagnostic::Place;
use crate::rulebook::{keys, links};
use crate::schema::is_id;

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
            let lower = part.to_ascii_lowercase();
            let device = matches!(lower.split('.').next(), Some("con" | "prn" | "aux" | "nul"))
                || (lower.len() >= 4
                    && lower.is_char_boundary(3)
                    && matches!(&lower[..3], "com" | "lpt")
                    && lower
                        .split('.')
                        .next()
                        .is_some_and(|s| s.len() == 4 && s.as_bytes()[3].is_ascii_digit()));
            if device
                || matches!(lower.as_str(), "by" | "page" | "index.html")
                || lower.starts_with("catalog.")
            {
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
