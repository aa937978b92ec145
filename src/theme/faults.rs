//! What the template engine says of a bad template, as findings: file, line, column, and the nearest
//! name that there is.

use std::collections::{BTreeMap, BTreeSet};

use tera::{ErrorKind, Tera};

use super::ThemeError;
use super::files::{ThemeFiles, find_built_in};
use super::interface::language_of;
use super::messages::{Messages, fill_filter};
use crate::diagnostic::{Diagnostic, Edit, Place, Surety};
use crate::rulebook::site as rules;
use crate::schema::nearest;
use crate::words::Words;
use crate::yaml::Span;

/// The texts of templates as they were written, and which of them are the site's own.
#[derive(Debug, Default)]
pub(super) struct Sources {
    folder: String,
    by_name: BTreeMap<String, (String, bool)>,
}

impl Sources {
    /// The templates of a theme.
    pub fn of(files: &ThemeFiles) -> Result<Self, ThemeError> {
        let mut by_name = BTreeMap::new();
        let mut wrong = Vec::new();
        for (path, file) in &files.by_path {
            let Some(name) = path.strip_prefix("templates/") else { continue };
            match std::str::from_utf8(&file.bytes) {
                Ok(text) => {
                    by_name.insert(name.to_owned(), (text.to_owned(), file.own));
                }
                Err(error) => {
                    let line = file.bytes[..error.valid_up_to()].iter().filter(|b| **b == b'\n').count() + 1;
                    let message =
                        words!("第 {line} 行起不是 UTF-8", "the file is not UTF-8 from line {line} on");
                    wrong.push(Diagnostic::new(&rules::TEMPLATE, &files.full(path), Place::File, message));
                }
            }
        }
        if wrong.is_empty() {
            Ok(Self { folder: files.folder.clone(), by_name })
        } else {
            Err(ThemeError::of(wrong))
        }
    }

    /// Names and texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.by_name.iter().map(|(name, (text, _))| (name.as_str(), text.as_str()))
    }

    fn is_own(&self, name: &str) -> bool {
        self.by_name.get(name).is_some_and(|(_, own)| *own)
    }

    fn own(&self) -> impl Iterator<Item = (&str, &str)> {
        self.iter().filter(|(name, _)| self.is_own(name))
    }

    fn file(&self, name: &str) -> String {
        format!("{}/templates/{name}", self.folder)
    }

    /// An engine with the templates as they were written, so that it knows their lines.
    pub fn engine(&self) -> Option<Tera> {
        let mut tera = engine();
        tera.add_raw_templates(self.iter()).ok().map(|()| tera)
    }
}

/// An engine without templates.
pub(super) fn engine() -> Tera {
    let mut tera = Tera::default();
    tera.register_filter("fill", fill_filter);
    tera
}

/// All that is wrong with templates that cannot be loaded: of those that cannot be read each is told, and
/// what the rest name and there is not.
pub(super) fn of_loading(sources: &Sources, error: &tera::Error) -> ThemeError {
    let mut findings = Vec::new();
    let mut sound: BTreeMap<&str, &str> = sources.iter().collect();
    for (name, text) in sources.own() {
        let Err(error) = engine().add_raw_templates([(name, text)]) else { continue };
        if matches!(error.kind(), ErrorKind::SyntaxError(_)) {
            findings.extend(of_error(sources, &error));
            // What refers to it is judged with the built-in one in its place.
            match built_in(name) {
                Some(text) => sound.insert(name, text),
                None => sound.remove(name),
            };
        }
    }
    if let Err(error) = engine().add_raw_templates(sound) {
        findings.extend(of_error(sources, &error));
    }
    if findings.is_empty() {
        findings = of_error(sources, error);
    }
    ThemeError::of(findings)
}

fn built_in(name: &str) -> Option<&'static str> {
    find_built_in(&format!("templates/{name}")).and_then(|bytes| std::str::from_utf8(bytes).ok())
}

/// What a single error says; the engine puts several unknown names into one.
pub(super) fn of_error(sources: &Sources, error: &tera::Error) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::MissingParent { current, parent } => {
            let near = nearest_template(sources, parent);
            let span = sources.by_name.get(current).and_then(|(text, _)| span_of(text, parent));
            vec![finding(sources, current, span, unknown("範本", "template", parent, near.as_deref()))]
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let message = words!("{tpl} 經由其他範本又引用自己", "{tpl} comes back to itself through others");
            vec![finding(sources, tpl, None, message)]
        }
        _ => {
            // The engine gives notes on where a component was called only in its printed words.
            let printed = error.to_string();
            let found: Vec<Diagnostic> =
                printed.split("error: ").skip(1).filter_map(|report| of_report(sources, report)).collect();
            if found.is_empty() {
                let first = printed.lines().next().unwrap_or_default();
                let name = sources.own().map(|(name, _)| name).find(|name| first.contains(*name));
                let message = words!("範本有錯：{first}", "fault in a template: {first}");
                vec![match name {
                    Some(name) => finding(sources, name, None, message),
                    None => at_site(message),
                }]
            } else {
                found
            }
        }
    }
}

/// One report as the engine prints it: words, place, line, and notes of the places that it was called from.
fn of_report(sources: &Sources, report: &str) -> Option<Diagnostic> {
    let (said, rest) = report.split_once("--> ")?;
    let said = said.trim();
    let (name, span) = place(rest.lines().next()?)?;
    let (text, _) = sources.by_name.get(name)?;
    let line = text.lines().nth(span.line as usize - 1).unwrap_or_default();
    let (message, near) = in_words(sources, said, line, &span);
    let span = match path_at(line, &span) {
        Some((path, start)) if near.is_some() => {
            let length = u32::try_from(path.chars().count()).unwrap_or(0);
            Span { column: start, end_line: span.line, end_column: start + length, ..span }
        }
        _ => span,
    };
    let mut found = finding(sources, name, Some(span), message);
    for note in rest.split("note: called from ").skip(1) {
        let Some((caller, span)) =
            note.lines().next().and_then(place).filter(|(name, _)| sources.is_own(name))
        else {
            continue;
        };
        let label = Words::fixed("在這裡用到", "used here");
        if sources.is_own(name) {
            found = found.related(&sources.file(caller), Place::Span(span), label);
        } else {
            // A built-in piece was used in a way that it cannot be: the fault lies where that was done.
            found.file = sources.file(caller);
            found.place = Place::Span(span);
        }
    }
    Some(match near {
        Some(near) => found.fix(Edit::Value(near), Surety::Guess),
        None => found,
    })
}

/// `name:line:column`, both from 1.
fn place(text: &str) -> Option<(&str, Span)> {
    let mut parts = text.trim().rsplitn(3, ':');
    let column: u32 = parts.next()?.parse().ok()?;
    let line: u32 = parts.next()?.parse().ok()?;
    let column = column.checked_sub(1)?;
    Some((parts.next()?, Span { line: line.max(1), column, end_line: line.max(1), end_column: column + 1 }))
}

/// The engine's words in two languages, and the name that was likely meant.
fn in_words(sources: &Sources, said: &str, line: &str, span: &Span) -> (Words, Option<String>) {
    let quoted = said.split('`').nth(1).unwrap_or_default();
    let available = said.split_once(": ").map_or("", |(_, list)| list).split(", ");
    if said.starts_with("Field `") && said.contains("not defined") {
        // `site.titel.text`: what comes before the field and behind it stays.
        let path = path_at(line, span).map_or(quoted, |(path, _)| path);
        let parts: Vec<&str> = path.split('.').collect();
        let at = parts.iter().rposition(|part| *part == quoted).unwrap_or(parts.len() - 1);
        let wrong = parts[..=at].join(".");
        let near = nearest(quoted, available).map(|near| {
            let mut meant = parts.clone();
            meant[at] = near;
            (meant[..=at].join("."), meant.join("."))
        });
        let message = absent(&wrong, near.as_ref().map(|(named, _)| named.as_str()));
        return (message, near.map(|(_, whole)| whole));
    }
    if said.starts_with("Variable `") && said.contains("not defined") {
        let near = nearest(quoted, available).map(str::to_owned);
        return (absent(quoted, near.as_deref()), near);
    }
    if said.starts_with("Unknown component `") {
        let names = names_after(sources, "{% component ");
        let near = nearest(quoted, names.iter().map(String::as_str)).map(str::to_owned);
        return (unknown("元件", "component", quoted, near.as_deref()), None);
    }
    if said.starts_with("Unknown template `") {
        let near = nearest_template(sources, quoted);
        return (unknown("範本", "template", quoted, near.as_deref()), None);
    }
    if said.starts_with("Unknown filter `") {
        let near = nearest(quoted, FILTERS.into_iter());
        return (unknown("過濾器", "filter", quoted, near), None);
    }
    if said.starts_with("Block `") {
        let names = names_after(sources, "{% block ");
        let near = nearest(quoted, names.iter().map(String::as_str).filter(|name| *name != quoted));
        return (unknown("上層範本的區塊", "block in the template that is extended,", quoted, near), None);
    }
    (words!("範本寫法有錯：{said}", "the template is wrong: {said}"), None)
}

/// Filters that templates are likely to name.
const FILTERS: [&str; 18] = [
    "capitalize",
    "default",
    "escape",
    "fill",
    "first",
    "join",
    "last",
    "length",
    "lower",
    "nth",
    "replace",
    "reverse",
    "safe",
    "sort",
    "split",
    "trim",
    "truncate",
    "upper",
];

fn absent(path: &str, near: Option<&str>) -> Words {
    match near {
        Some(near) => {
            words!("`{path}` 不存在，最接近的是 `{near}`", "`{path}` does not exist; the nearest is `{near}`")
        }
        None => words!("`{path}` 不存在或沒有值", "`{path}` does not exist or has no value"),
    }
}

fn unknown(kind_zh: &str, kind_en: &str, name: &str, near: Option<&str>) -> Words {
    match near {
        Some(near) => words!(
            "沒有 `{name}` 這個{kind_zh}，最接近的是 `{near}`",
            "there is no {kind_en} `{name}`; the nearest is `{near}`"
        ),
        None => words!("沒有 `{name}` 這個{kind_zh}", "there is no {kind_en} `{name}`"),
    }
}

fn nearest_template(sources: &Sources, name: &str) -> Option<String> {
    nearest(name, sources.iter().map(|(name, _)| name)).map(str::to_owned)
}

fn names_after(sources: &Sources, opening: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (_, text) in sources.iter() {
        for (at, _) in text.match_indices(opening) {
            let rest = &text[at + opening.len()..];
            names.insert(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    names
}

/// The dotted path around a place of a line, with the column at which it begins.
fn path_at<'a>(line: &'a str, span: &Span) -> Option<(&'a str, u32)> {
    let at: usize = line.chars().take(span.column as usize).map(char::len_utf8).sum();
    let in_path = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    let start = line[..at]
        .rfind(|c| !in_path(c))
        .map_or(0, |before| before + line[before..].chars().next().map_or(1, char::len_utf8));
    let end = at + line[at..].find(|c| !in_path(c)).unwrap_or(line.len() - at);
    let path = &line[start..end];
    (!path.is_empty()).then(|| Some((path, u32::try_from(line[..start].chars().count()).ok()?)))?
}

/// The first stretch of a text that reads so.
fn span_of(text: &str, words: &str) -> Option<Span> {
    let (number, line) = text.lines().enumerate().find(|(_, line)| line.contains(words))?;
    let column = u32::try_from(line[..line.find(words)?].chars().count()).ok()?;
    let length = u32::try_from(words.chars().count()).ok()?;
    let line = u32::try_from(number + 1).ok()?;
    Some(Span { line, column, end_line: line, end_column: column + length })
}

fn finding(sources: &Sources, name: &str, span: Option<Span>, message: Words) -> Diagnostic {
    if sources.is_own(name) {
        return Diagnostic::new(
            &rules::TEMPLATE,
            &sources.file(name),
            span.map_or(Place::File, Place::Span),
            message,
        );
    }
    let Words { zh, en } = message;
    at_site(words!("內建範本 templates/{name}：{zh}", "built-in templates/{name}: {en}"))
}

/// Where no file of the site can be blamed, the theme as a whole is.
fn at_site(message: Words) -> Diagnostic {
    Diagnostic::new(&rules::TEMPLATE, "content/site.yaml", Place::Key("/theme".into()), message)
}

/// Texts that a site's own templates ask for and there are none, wherever they stand: also in branches
/// that no page takes today.
pub(super) fn unknown_texts(sources: &Sources, messages: &Messages) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (name, text) in sources.own() {
        for (number, line) in text.lines().enumerate() {
            for (at, _) in line.match_indices("t.") {
                let before = &line[..at];
                let inside = before.rfind('{') > before.rfind('}');
                if !inside
                    || before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '"' | '\''))
                {
                    continue;
                }
                let key: &str = &line[at + 2..];
                let key =
                    &key[..key.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(key.len())];
                if key.is_empty() || messages.find(key).is_some() {
                    continue;
                }
                let near = nearest(key, messages.keys()).map(|near| format!("t.{near}"));
                let column = u32::try_from(before.chars().count()).unwrap_or(0);
                let line = u32::try_from(number + 1).unwrap_or(1);
                let end_column = column + u32::try_from(key.len() + 2).unwrap_or(2);
                let span = Span { line, column, end_line: line, end_column };
                let message =
                    finding(sources, name, Some(span), absent(&format!("t.{key}"), near.as_deref()));
                found.push(match near {
                    Some(near) => message.fix(Edit::Value(near), Surety::Guess),
                    None => message,
                });
            }
        }
    }
    found
}

/// Files of the site's theme that nothing uses: a slip in a name, most likely.
pub(super) fn unused(files: &ThemeFiles, sources: &Sources) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for path in files.by_path.keys().filter(|path| find_built_in(path).is_none()) {
        let name = path.rsplit('/').next().unwrap_or(path);
        let remark = !path.contains('/') && (name.ends_with(".md") || name.ends_with(".txt"));
        let named = |name: &str| {
            let (double, single) = (format!("\"{name}\""), format!("'{name}'"));
            sources.iter().any(|(_, text)| text.contains(&double) || text.contains(&single))
        };
        let is_used = match path.split_once('/') {
            Some(("assets", _)) => true,
            Some(("messages", _)) => language_of(path).is_some(),
            // Pieces that other templates call are found by their names, whatever their file is called.
            Some(("templates", inner)) => {
                named(inner)
                    || sources.by_name.get(inner).is_some_and(|(text, _)| text.contains("{% component "))
            }
            _ => false,
        };
        if is_used || remark || name.starts_with('.') {
            continue;
        }
        let built_in = super::files::built_in();
        let near = nearest(path, built_in.keys().map(String::as_str));
        let message = match near {
            Some(near) => words!(
                "沒有任何地方用到這個檔案；最接近的內建檔案是 {near}",
                "nothing uses this file; the nearest built-in one is {near}"
            ),
            None => words!("沒有任何地方用到這個檔案", "nothing uses this file"),
        };
        found.push(Diagnostic::new(&rules::TEMPLATE, &files.full(path), Place::File, message));
    }
    found
}
