//! Files under `content/` that nothing has claimed.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Loader;
use crate::content::{Card, Tree};
use crate::rulebook::files;

/// So many files of one folder are told one by one; of more, the folder is.
const ONE_BY_ONE: usize = 20;

impl Loader<'_> {
    /// Files that nothing named.
    pub(super) fn leftovers(&mut self, tree: &Tree, cards: &[Card]) {
        // A file beside one that cannot be read may well be named in it.
        let folder =
            |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let unread: HashSet<String> =
            self.unread.iter().map(|path| folder(path)).filter(|f| f != "content/").collect();
        let left: Vec<String> = tree
            .paths()
            .filter(|path| !self.used.contains(*path) && !path.starts_with("content/observations/"))
            .filter(|path| {
                let manifest =
                    [".yml", ".yaml", ".md", ".yaml.txt", ".md.txt"].iter().any(|end| path.ends_with(end));
                let within = |(at, _): (usize, _)| unread.contains(&path[..=at]);
                manifest || !path.match_indices('/').any(within)
            })
            .map(str::to_owned)
            .collect();
        let mut crowds: BTreeMap<&str, usize> = BTreeMap::new();
        for path in &left {
            *crowds.entry(path.rsplit_once('/').map_or("", |(folder, _)| folder)).or_default() += 1;
        }
        crowds.retain(|_, count| *count > ONE_BY_ONE);
        for (folder, count) in &crowds {
            let count = *count;
            self.report(
                &files::UNRECOGNISED,
                folder,
                crate::words!(
                    "這個目錄有 {count} 個檔案沒有任何詮釋資料提到",
                    "nothing names {count} files of this folder"
                ),
            );
        }
        let ids: HashMap<String, &Card> =
            cards.iter().rev().map(|card| (card.id.to_ascii_lowercase(), card)).collect();
        for path in &left {
            if path.rsplit_once('/').is_some_and(|(folder, _)| crowds.contains_key(folder)) {
                continue;
            }
            let name = path.rsplit('/').next().unwrap_or(path);
            let folder = path.split('/').nth(1).unwrap_or_default();
            let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
            let wanted = match folder {
                "datasets" | "requests" => "yaml",
                "minutes" | "plan" | "activities" | "showcase" | "awards" | "pages" => "md",
                _ if path.matches('/').count() == 1 => "yaml",
                _ => "",
            };
            let lower = extension.to_ascii_lowercase();
            let like = match wanted {
                "yaml" => matches!(lower.as_str(), "yml" | "yaml" | "txt" | "md" | "yaml_" | "ymal"),
                "md" => matches!(lower.as_str(), "markdown" | "md" | "txt" | "mdown" | "yaml" | "yml"),
                _ => false,
            };
            let manifest_like =
                lower == "yml" || lower == "yaml" || lower == "md" || lower == "markdown" || lower.is_empty();
            if like && manifest_like && extension != wanted {
                self.report(
                    &files::WRONG_EXTENSION,
                    path,
                    crate::words!(
                        "副檔名「.{extension}」不會被讀取",
                        "a file ending in `.{extension}` is not read here"
                    ),
                )
                .hint = Some(crate::words!("更名為 {stem}.{wanted}", "rename it to {stem}.{wanted}"));
                continue;
            }
            if lower == "txt" && (stem.ends_with(".yaml") || stem.ends_with(".yml") || stem.ends_with(".md"))
            {
                self.report(
                    &files::WRONG_EXTENSION,
                    path,
                    crate::words!(
                        "檔名多了「.txt」，不會被讀取",
                        "`.txt` was added to the name; the file is not read"
                    ),
                )
                .hint = Some(crate::words!("更名為 {stem}", "rename it to {stem}"));
                continue;
            }
            let named_by_case = ids.get(&stem.to_ascii_lowercase()).map(|card| card.file.clone());
            let finding = self.report(
                &files::UNRECOGNISED,
                path,
                crate::words!("沒有任何詮釋資料提到這個檔案", "nothing names this file"),
            );
            if let Some(manifest) = named_by_case {
                finding.hint = Some(crate::words!(
                    "若為 {manifest} 的資料檔，在其 distributions 寫上 file: {name}",
                    "if it holds the data of {manifest}, write `file: {name}` in its distributions"
                ));
            }
        }
    }
}
