//! The files of a theme: the built-in ones with a site's own in their places. Knows which there are and
//! what each is for, not what stands in them.

use std::borrow::Cow;
use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use super::ThemeError;
use crate::diagnostic::{Diagnostic, Place};
use crate::rulebook::{files as file_rules, site as rules};
use crate::words::Words;
use crate::world::{EntryKind, World};

static BUILT_IN: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A style sheet that only a site has; it is loaded after all others.
pub(super) const SITE_STYLESHEET: &str = "assets/site.css";

/// Bytes of a template or message file; the longest that is built in has a fiftieth of it.
const LARGEST_TEXT: u64 = 1 << 20;

/// One file of a theme.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// What is in it.
    pub bytes: Cow<'static, [u8]>,
    /// The site's own, and other than what is built in: an unchanged copy counts as built in.
    pub own: bool,
}

/// The files of one theme by their paths within it.
#[derive(Debug, Clone)]
pub struct ThemeFiles {
    /// Folder of the site's own files, from the site's root.
    pub folder: String,
    /// All files.
    pub by_path: BTreeMap<String, ThemeFile>,
}

impl ThemeFiles {
    /// The files of the theme that a site names, or of the default one.
    ///
    /// # Errors
    /// When the site has no such theme, or a file of it cannot be read.
    pub fn gather(world: &dyn World, name: Option<&str>) -> Result<Self, ThemeError> {
        let mut by_path: BTreeMap<String, ThemeFile> = BTreeMap::new();
        for (path, bytes) in built_in() {
            by_path.insert(path, ThemeFile { bytes: Cow::Borrowed(bytes), own: false });
        }
        let folder = folder(name);
        let unreadable = |path: &str, error: std::io::Error| {
            let message = words!("檔案無法讀取：{error}", "the file cannot be read: {error}");
            Diagnostic::new(&file_rules::UNREADABLE, path, Place::File, message)
        };
        let entries = world.list(&folder).map_err(|e| unreadable(&folder, e))?;
        if entries.is_empty() && name.is_some_and(|name| name != "default") {
            let message = words!("沒有 {folder}/ 這個佈景目錄", "there is no theme in {folder}/");
            let place = Place::Value("/theme/name".into());
            return Err(Diagnostic::new(&rules::THEME, "content/site.yaml", place, message).into());
        }
        let mut wrong = Vec::new();
        for entry in entries {
            let EntryKind::File(size) = entry.kind else { continue };
            let inner = &entry.path[folder.len() + 1..];
            if !inner.starts_with("assets/") && size > LARGEST_TEXT {
                let message =
                    words!("檔案有 {size} 位元組，上限 1 MB", "the file has {size} bytes; the limit is 1 MB");
                wrong.push(Diagnostic::new(&file_rules::TOO_LARGE, &entry.path, Place::File, message));
                continue;
            }
            match world.read(&entry.path) {
                Ok(bytes) => {
                    let own = find_built_in(inner).is_none_or(|built_in| built_in != bytes);
                    by_path.insert(inner.to_owned(), ThemeFile { bytes: Cow::Owned(bytes), own });
                }
                Err(error) => wrong.push(unreadable(&entry.path, error)),
            }
        }
        if wrong.is_empty() { Ok(Self { folder, by_path }) } else { Err(ThemeError::of(wrong)) }
    }

    /// The path of a file from the site's root.
    pub fn full(&self, path: &str) -> String {
        format!("{}/{path}", self.folder)
    }
}

/// The folder of a site's own theme files, from the site's root.
pub fn folder(name: Option<&str>) -> String {
    format!("themes/{}", name.unwrap_or("default"))
}

/// All files of the built-in theme, in the order of their paths.
pub fn built_in() -> BTreeMap<String, &'static [u8]> {
    let mut files = BTreeMap::new();
    collect(&BUILT_IN, &mut files);
    files
}

/// A file of the built-in theme.
pub fn find_built_in(path: &str) -> Option<&'static [u8]> {
    BUILT_IN.get_file(path).map(include_dir::File::contents)
}

fn collect(folder: &'static Dir<'static>, files: &mut BTreeMap<String, &'static [u8]>) {
    for file in folder.files() {
        if let Some(path) = file.path().to_str() {
            files.insert(path.replace('\\', "/"), file.contents());
        }
    }
    folder.dirs().for_each(|inner| collect(inner, files));
}

/// What a file of a theme is for, in a few words.
pub fn purpose(path: &str) -> Words {
    let fixed = Words::fixed;
    match path {
        "assets/style.css" => fixed("全站樣式", "style of all pages"),
        "assets/search-index.js" => {
            fixed("讀取索引、找出結果的程式", "program that reads the index and finds")
        }
        "assets/search.js" => fixed("搜尋與組合篩選的程式", "program of search and of facets that combine"),
        "assets/table.js" => fixed("資料預覽排序與篩選的程式", "program that sorts and filters first rows"),
        SITE_STYLESHEET => fixed("本站樣式，最後載入", "style of this site, loaded last"),
        "templates/404.html" => fixed("找不到網頁", "page not found"),
        "templates/activities.html" => fixed("活動", "activities"),
        "templates/awards.html" => fixed("獎勵", "awards"),
        "templates/base.html" => fixed("每一頁的骨架", "frame of every page"),
        "templates/card.html" => fixed("清單中的一個資料集", "one data set in a list"),
        "templates/catalogue.html" => fixed("資料集清單", "list of data sets"),
        "templates/charts.html" => fixed("圖表與其表格", "charts with their tables"),
        "templates/components.html" => fixed("各頁共用的小元件", "small pieces that pages share"),
        "templates/dataset.html" => fixed("資料集", "a data set"),
        "templates/facet.html" => fixed("清單的篩選", "filter of the list"),
        "templates/foot.html" => fixed("頁尾", "foot of every page"),
        "templates/home.html" => fixed("首頁", "front page"),
        "templates/minutes-list.html" => fixed("會議清單", "list of meetings"),
        "templates/minutes.html" => fixed("會議紀錄", "minutes of a meeting"),
        "templates/nav.html" => fixed("主選單", "main menu"),
        "templates/plan-list.html" => fixed("行動方案清單", "list of action plans"),
        "templates/plan.html" => fixed("行動方案", "an action plan"),
        "templates/promises.html" => fixed("承諾與辦理情形", "promises and progress"),
        "templates/quality.html" => fixed("統計與品質", "figures and quality"),
        "templates/redirect.html" => fixed("舊網址的轉址", "a former address"),
        "templates/register.html" => fixed("限制資料登錄簿", "register of restricted data"),
        "templates/report.html" => fixed("登錄簿的統計", "figures of the register"),
        "templates/requests.html" => fixed("需求與回復", "requests and replies"),
        "templates/restricted.html" => fixed("登錄簿的一筆", "one entry of the register"),
        "templates/search.html" => fixed("搜尋", "search"),
        "templates/showcase.html" => fixed("應用展示", "showcase"),
        "templates/sitemap.html" => fixed("網站導覽", "site map"),
        "templates/slot-footer.html" => {
            fixed("頁尾的空位，給本站加內容", "empty place in the foot, for the site")
        }
        "templates/slot-header.html" => {
            fixed("頁首的空位，給本站加內容", "empty place in the head, for the site")
        }
        "templates/team.html" => fixed("人員與聯絡窗口", "people and contacts"),
        "templates/text-list.html" => fixed("政策與說明清單", "list of policies and guidance"),
        "templates/text.html" => fixed("政策與說明", "a policy or guidance"),
        "templates/tombstone.html" => fixed("已撤下的資料集", "a data set that was withdrawn"),
        "templates/unit.html" => fixed("單位", "a unit"),
        _ => match path.split('/').next() {
            Some("templates") => fixed("範本", "template"),
            Some("messages") => fixed("介面文字", "texts of the interface"),
            Some("assets") => fixed("隨網站公布的檔案", "a file that is published with the site"),
            _ => fixed("不使用", "not used"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_template_says_what_it_is_for() {
        for path in built_in().keys() {
            let other = purpose("templates/another.html");
            assert!(purpose(path) != other && purpose(path) != purpose("other"), "{path}");
        }
    }
}
