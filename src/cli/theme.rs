//! `odsite theme`: the files that a theme is made of, and a copy of one to change.

use std::path::Path;

use super::args::{Common, ThemeArgs, ThemeCommand};
use super::{Failure, report};
use crate::schema::{is_id, nearest};
use crate::theme::files::{ThemeFiles, built_in, find_built_in, folder, purpose};
use crate::words::{Speech, Words};
use crate::world::{EntryKind, World, write_new};
use crate::yaml::{self, Limits, Value};

pub fn run(args: &ThemeArgs, speech: Speech) -> Result<(), Failure> {
    match &args.command {
        ThemeCommand::List => list(&args.common, speech),
        ThemeCommand::Eject { file } => eject(&args.common, file, speech),
    }
}

/// The theme that site.yaml names. Read by itself: a theme can be mended while the rest is not right yet.
fn named(world: &dyn World) -> Option<String> {
    let text = String::from_utf8(world.read("content/site.yaml").ok()?).ok()?;
    let root = yaml::parse(&text, 1, Limits::default()).root?;
    match &root.find("/theme/name")?.value {
        Value::Scalar { text, .. } if is_id(text) => Some(text.clone()),
        _ => None,
    }
}

fn list(common: &Common, speech: Speech) -> Result<(), Failure> {
    let (_, world) = super::world(common)?;
    let name = named(&*world);
    let files = ThemeFiles::gather(&*world, name.as_deref()).map_err(|error| {
        report::findings(error.findings(), &*world, super::args::FormatArg::Text, speech);
        Failure::Findings
    })?;
    let width = files.by_path.keys().map(|path| path.len()).max().unwrap_or(0);
    let own = files.by_path.values().filter(|file| file.own).count();
    for (path, file) in &files.by_path {
        let mark = if file.own { "*" } else { " " };
        report::say(&format!("{mark} {path:width$}  {}", purpose(path).get(speech)));
    }
    let folder = &files.folder;
    report::complain(
        words!(
            "* 是本站自己的檔案（{own} 個），在 {folder}/；其餘內建。以 odsite theme eject 檔案 取得一份來改",
            "* is the site's own ({own}), in {folder}/; the rest is built in. Get a copy to change with odsite theme eject FILE"
        )
        .get(speech),
    );
    Ok(())
}

fn eject(common: &Common, file: &str, speech: Speech) -> Result<(), Failure> {
    let (root, world) = super::world(common)?;
    let Some(bytes) = find_built_in(file) else { return Err(no_such(file)) };
    let name = named(&*world);
    let folder = folder(name.as_deref());
    let target = format!("{folder}/{file}");
    refuse_links(&*world, &target)?;
    let path = root.join(&target);
    write_new(&path, bytes).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Failure::Usage(words!(
            "{target} 已經存在，沒有改動；要重新取得，先把它改名或刪除",
            "{target} exists and was left as it is; rename or delete it to get a new copy"
        )),
        _ => Failure::Usage(words!("{target} 無法寫入：{error}", "{target} cannot be written: {error}")),
    })?;
    report::say(&target);
    report::complain(next_step(file).get(speech));
    Ok(())
}

/// What to do with the copy.
fn next_step(file: &str) -> Words {
    if file.starts_with("messages/") {
        Words::fixed(
            "改要改的那幾行，其餘各行可以刪除（刪去的沿用內建文字）。存檔後以 odsite serve 看結果",
            "change the lines you want and delete the others, which stay as built in. See the result with odsite serve",
        )
    } else if file == "assets/style.css" {
        Words::fixed(
            "這份樣式從此由本站維護。只改顏色、字級等，請刪除它，改寫 assets/site.css 即可，日後仍能沿用內建樣式的更新",
            "this style sheet is now the site's to keep. For colours, sizes and the like delete it and write assets/site.css instead, so that you still get what is improved in the built-in one",
        )
    } else {
        Words::fixed(
            "這個範本從此由本站維護。存檔後以 odsite serve 看結果；刪除它就回到內建版本",
            "this template is now the site's to keep. See the result with odsite serve; without the file the built-in one is used",
        )
    }
}

fn no_such(file: &str) -> Failure {
    let all = built_in();
    let paths = || all.keys().map(String::as_str);
    let base = |path: &'_ str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let given = file.replace('\\', "/");
    // A name without its folder is as clear as one with a slip.
    let bases: Vec<String> = paths().map(base).collect();
    let near = nearest(&given, paths()).map(str::to_owned).or_else(|| {
        let near = nearest(&base(&given), bases.iter().map(String::as_str))?;
        paths().find(|path| base(path) == near).map(str::to_owned)
    });
    Failure::Usage(match near {
        Some(near) => words!(
            "內建佈景沒有 {file}；是否為 {near}？",
            "the built-in theme has no file {file}; did you mean {near}?"
        ),
        None => words!(
            "內建佈景沒有 {file}；odsite theme list 列出全部",
            "the built-in theme has no file {file}; odsite theme list tells all"
        ),
    })
}

/// Nothing is written through a link, which could lead out of the site.
fn refuse_links(world: &dyn World, target: &str) -> Result<(), Failure> {
    let entries = world.list("themes").unwrap_or_default();
    let on_the_way = |path: &str| Path::new(target).starts_with(path);
    match entries.iter().find(|entry| entry.kind == EntryKind::Link && on_the_way(&entry.path)) {
        None => Ok(()),
        Some(entry) => {
            let link = &entry.path;
            Err(Failure::Usage(words!(
                "{link} 是連結，不會寫到它指的地方",
                "{link} is a link, and nothing is written to where it leads"
            )))
        }
    }
}
