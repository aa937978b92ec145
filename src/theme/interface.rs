//! Message files: a site's own texts over the built-in ones, and what is wrong with them. A file may
//! hold only the keys that it changes.

use std::collections::{BTreeMap, BTreeSet};

use super::ThemeError;
use super::files::{ThemeFiles, built_in};
use super::messages::{Messages, placeholders};
use crate::diagnostic::{Diagnostic, Edit, Place, Surety};
use crate::rulebook::site as rules;
use crate::schema::nearest;
use crate::words::Words;
use crate::yaml::{self, Limits, Node, Pair, Problem, Span, Value};

/// The language in which a key is told that a translation lacks.
const FALLBACK: &str = "en";

/// Keys that are named; the rest are counted.
const NAMED: usize = 8;

type Texts = BTreeMap<String, String>;

/// The texts of all languages.
pub(super) struct Interface {
    /// Texts by language.
    pub by_language: BTreeMap<String, Messages>,
    /// Faults, for which no page can be made.
    pub wrong: Vec<Diagnostic>,
    /// Missing translations, which stop nothing.
    pub untranslated: Vec<Diagnostic>,
}

/// Reads the built-in message files and the site's own over them.
pub(super) fn read(files: &ThemeFiles) -> Result<Interface, ThemeError> {
    let base = read_built_in()?;
    let mut texts = base.clone();
    let mut wrong = Vec::new();
    let mut untranslated = Vec::new();
    let own = files.by_path.iter().filter(|(_, file)| file.own);
    for (language, path, file) in own.filter_map(|(path, file)| Some((language_of(path)?, path, file))) {
        let file_path = files.full(path);
        let Ok(text) = std::str::from_utf8(&file.bytes) else {
            let message = words!("檔案不是 UTF-8", "the file is not UTF-8");
            wrong.push(Diagnostic::new(&rules::MESSAGES, &file_path, Place::File, message));
            continue;
        };
        let under = same_tongue(&base, language);
        let given = read_own(&file_path, text, &base, under.unwrap_or(&base[FALLBACK]), &mut wrong);
        let mut merged = under.unwrap_or(&base[FALLBACK]).clone();
        if under.is_none() {
            let missing: Vec<&str> =
                merged.keys().map(String::as_str).filter(|key| !given.contains_key(*key)).collect();
            untranslated.extend(missing_keys(&file_path, &missing));
        }
        merged.extend(given);
        texts.insert(language.to_owned(), merged);
    }
    let by_language = texts.into_iter().map(|(language, texts)| (language, Messages::new(texts))).collect();
    Ok(Interface { by_language, wrong, untranslated })
}

/// The language of a message file by its path within the theme.
pub(super) fn language_of(path: &str) -> Option<&str> {
    path.strip_prefix("messages/")?.strip_suffix(".yaml").filter(|tag| !tag.contains('/'))
}

fn read_built_in() -> Result<BTreeMap<String, Texts>, ThemeError> {
    let files = built_in();
    let files = files.iter().filter_map(|(path, bytes)| Some((language_of(path)?, path, bytes)));
    files
        .map(|(language, path, bytes)| {
            let texts = serde_yaml::from_slice(bytes).map_err(|error| {
                let message = words!("內建檔案有錯：{error}", "fault of a built-in file: {error}");
                Diagnostic::new(&rules::MESSAGES, path, Place::File, message)
            })?;
            Ok((language.to_owned(), texts))
        })
        .collect()
}

/// The built-in texts of the language itself or of one with the same main language.
fn same_tongue<'a>(base: &'a BTreeMap<String, Texts>, language: &str) -> Option<&'a Texts> {
    let main = |tag: &str| tag.split('-').next().map(str::to_owned);
    base.get(language)
        .or_else(|| base.iter().find(|(tag, _)| main(tag) == main(language)).map(|(_, texts)| texts))
}

/// A site's own texts, checked against the built-in ones.
fn read_own(
    file: &str,
    text: &str,
    base: &BTreeMap<String, Texts>,
    under: &Texts,
    wrong: &mut Vec<Diagnostic>,
) -> Texts {
    let mut texts = Texts::new();
    let mut tell = |span: Span, message: Words, edit: Option<String>| {
        let finding = Diagnostic::new(&rules::MESSAGES, file, Place::Span(span), message);
        wrong.push(match edit {
            Some(key) => finding.fix(Edit::Key(key), Surety::Guess),
            None => finding,
        });
    };
    let document = yaml::parse(text.strip_prefix('\u{feff}').unwrap_or(text), 1, Limits::default());
    for problem in &document.problems {
        let (span, message) = said_of(problem);
        tell(span, message, None);
    }
    let pairs = match document.root {
        None => return texts,
        Some(Node { value: Value::Map(pairs), .. }) => pairs,
        Some(root) => {
            tell(
                root.span,
                words!("檔案要逐行寫 `鍵: \"文字\"`", "the file must hold lines of `key: \"text\"`"),
                None,
            );
            return texts;
        }
    };
    for Pair { key, key_span, node } in pairs {
        let Value::Scalar { text, .. } = node.value else {
            tell(key_span, words!("`{key}` 要是一段文字", "`{key}` must be a text"), None);
            continue;
        };
        let Some(model) = under.get(&key) else {
            let near = nearest(&key, under.keys().map(String::as_str)).map(str::to_owned);
            let message = match &near {
                Some(near) => words!(
                    "沒有 `{key}` 這段介面文字，最接近的是 `{near}`",
                    "there is no text `{key}`; the nearest is `{near}`"
                ),
                None => words!("沒有 `{key}` 這段介面文字", "there is no text `{key}`"),
            };
            tell(key_span, message, near);
            continue;
        };
        if let Some(message) = misfit(&key, &text, model, base) {
            tell(node.span, message, None);
        }
        texts.insert(key, text);
    }
    texts
}

fn said_of(problem: &Problem) -> (Span, Words) {
    let fixed = Words::fixed;
    match problem {
        Problem::Syntax(span, said) => (*span, words!("YAML 寫法有錯：{said}", "the YAML is wrong: {said}")),
        Problem::DuplicateKey(key, again, _) => (*again, words!("`{key}` 重複", "`{key}` stands here again")),
        Problem::Alias(span)
        | Problem::Tag(span)
        | Problem::ComplexKey(span)
        | Problem::SecondDocument(span)
        | Problem::TooDeep(span)
        | Problem::TooMany(span)
        | Problem::ByteOrderMark(span) => {
            (*span, fixed("這裡只能寫 `鍵: \"文字\"`", "only `key: \"text\"` can stand here"))
        }
    }
}

/// What is wrong with the placeholders of a text. Where the built-in languages take different ones, as in
/// dates, each may be used and none must.
fn misfit(key: &str, text: &str, model: &str, base: &BTreeMap<String, Texts>) -> Option<Words> {
    let sets: BTreeSet<BTreeSet<&str>> =
        base.values().filter_map(|texts| texts.get(key)).map(|text| placeholders(text)).collect();
    let known: BTreeSet<&str> = sets.iter().flatten().copied().collect();
    let given = placeholders(text);
    let braced = |names: &[&str]| names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>();
    let strange: Vec<&str> = given.difference(&known).copied().collect();
    if !strange.is_empty() {
        let (zh, en) = (braced(&strange).join("、"), braced(&strange).join(", "));
        let all: Vec<&str> = known.into_iter().collect();
        let (known_zh, known_en) = (braced(&all).join("、"), braced(&all).join(", "));
        return Some(if all.is_empty() {
            words!(
                "`{key}` 沒有可填入的值，{zh} 會照樣顯示",
                "nothing is filled into `{key}`; {en} would be shown as it is"
            )
        } else {
            words!(
                "`{key}` 沒有 {zh} 這個值，可用的是 {known_zh}",
                "`{key}` has no value {en}; there is {known_en}"
            )
        });
    }
    let lost: Vec<&str> = placeholders(model).difference(&given).copied().collect();
    if sets.len() == 1 && !lost.is_empty() {
        let (zh, en) = (braced(&lost).join("、"), braced(&lost).join(", "));
        return Some(words!(
            "`{key}` 少了 {zh}，這個值不會顯示",
            "`{key}` lacks {en}, so that its value is not shown"
        ));
    }
    None
}

/// That a translation lacks keys; the pages show these in English.
fn missing_keys(file: &str, missing: &[&str]) -> Option<Diagnostic> {
    if missing.is_empty() {
        return None;
    }
    let count = missing.len();
    let named = &missing[..count.min(NAMED)];
    let (zh, en) = (named.join("、"), named.join(", "));
    let (more_zh, more_en) = if count > NAMED { (" 等", " and more") } else { ("", "") };
    let message = words!(
        "介面文字缺 {count} 段，頁面會顯示英文：{zh}{more_zh}",
        "missing and shown in English ({count}): {en}{more_en}"
    );
    Some(Diagnostic::new(&rules::UNTRANSLATED, file, Place::File, message))
}

/// Languages of the site that the interface does not speak, and message files of no language of the site.
pub(super) fn compare(files: &ThemeFiles, languages: &[String]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let tags: Vec<&str> = files.by_path.keys().filter_map(|path| language_of(path)).collect();
    let main = |tag: &str| tag.split('-').next().map(str::to_owned);
    for (at, language) in languages.iter().enumerate() {
        if !tags.iter().any(|tag| main(tag) == main(language)) {
            let file = files.full(&format!("messages/{language}.yaml"));
            let message = words!(
                "沒有 {language} 的介面文字，頁面會顯示英文；需要 {file}",
                "the interface has no texts in {language} and is shown in English; {file} is needed"
            );
            let place = Place::Value(format!("/languages/{at}"));
            found.push(Diagnostic::new(&rules::UNTRANSLATED, "content/site.yaml", place, message));
        }
    }
    for (path, _) in files.by_path.iter().filter(|(_, file)| file.own) {
        let Some(tag) = language_of(path) else { continue };
        if !languages.iter().any(|language| language == tag) {
            let all = languages.join(", ");
            let message = words!(
                "本站沒有 {tag} 這個語言，這個檔案不會使用；本站的語言：{all}",
                "the site has no language {tag}, so that this file is not used; its languages: {all}"
            );
            found.push(Diagnostic::new(&rules::UNTRANSLATED, &files.full(path), Place::File, message));
        }
    }
    found
}
