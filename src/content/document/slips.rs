//! What a writer meant where the YAML parser stumbled: the usual slips, looked for near the line that it
//! names, each with the line as it should read.

use crate::diagnostic::{Diagnostic, Edit, Place, Rule, Surety};
use crate::rulebook::yaml as rules;
use crate::words::Words;
use crate::yaml::Span;

/// The line of the mark that begins a merge conflict, if the file holds one (git-merge).
pub(super) fn merge_conflict(text: &str) -> Option<u32> {
    if !text.contains("<<<<<<< ") {
        return None;
    }
    let at = text.lines().position(|line| line.starts_with("<<<<<<< "))?;
    let ends = text.lines().skip(at).any(|line| line.starts_with(">>>>>>> "));
    ends.then(|| u32::try_from(at + 1).ok())?
}

/// A slip: its rule, the line (from 0), what is said, and the line as it should read.
type Slip = (&'static Rule, usize, Words, Option<String>);

/// The finding on a text that is no YAML. `said` are the parser's words, in English.
pub(super) fn syntax(path: &str, text: &str, span: Span, first_line: u32, said: &str) -> Diagnostic {
    let lines: Vec<&str> = text.lines().collect();
    let line = span.line.saturating_sub(first_line) as usize;
    let Some((rule, at, message, corrected)) = slip(&lines, line) else {
        let message = words!("從這裡起無法解讀", "cannot be understood from here on: {said}");
        return Diagnostic::new(&rules::SYNTAX, path, Place::Span(span), message).hint(words!(
            "檢查這一行與前一行：同一層的欄位從同一個位置開始，每行寫成「欄位: 值」，引號與括號要成對",
            "look at this line and the one above: keys of one level begin in one column, each line reads `key: value`, quotes and brackets are closed"
        ));
    };
    let number = first_line.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
    let length = u32::try_from(lines[at].chars().count()).unwrap_or(u32::MAX);
    let indent = lines[at].chars().take_while(|c| *c == ' ').count();
    let column = u32::try_from(indent).unwrap_or(0);
    let place = Place::Span(Span { line: number, column, end_line: number, end_column: length });
    let finding = Diagnostic::new(rule, path, place, message);
    match corrected {
        Some(line) => finding.fix(Edit::Line(line), Surety::Guess),
        None => finding,
    }
}

fn slip(lines: &[&str], line: usize) -> Option<Slip> {
    // The line itself first, then those above, then the one below; a comment is at no fault.
    let order = [Some(line), line.checked_sub(1), line.checked_sub(2), Some(line + 1)];
    let near: Vec<(usize, &str)> = order
        .into_iter()
        .flatten()
        .filter_map(|at| lines.get(at).map(|line| (at, *line)))
        .filter(|(_, line)| !line.trim_start().starts_with('#') && line.len() <= 10_000)
        .collect();
    let looks: [fn(&str) -> Option<(&'static Rule, Words, Option<String>)>; 9] =
        [sign, after_quote, wide_blank, wide_colon, tab, no_blank, unclosed_quote, unclosed, second_colon];
    looks.into_iter().find_map(|look| {
        near.iter()
            .find_map(|(at, line)| look(line).map(|(rule, said, corrected)| (rule, *at, said, corrected)))
    })
}

/// What stands before the value, and the value.
fn value(line: &str) -> (&str, &str) {
    match line.split_once(": ") {
        Some((key, value)) => (&line[..key.len() + 2], value.trim()),
        None => {
            let value = line.trim_start_matches([' ', '-']);
            (&line[..line.len() - value.len()], value.trim_end())
        }
    }
}

fn sign(line: &str) -> Option<(&'static Rule, Words, Option<String>)> {
    let (before, value) = value(line);
    let first = value.chars().next().filter(|c| matches!(c, '@' | '`' | '%'))?;
    Some((
        &rules::UNQUOTED,
        words!("值以 {first} 開頭，要加引號", "a value that begins with {first} needs quotes"),
        Some(format!("{before}\"{}\"", value.replace('"', "\\\""))),
    ))
}

fn after_quote(line: &str) -> Option<(&'static Rule, Words, Option<String>)> {
    let (before, value) = value(line);
    let rest = value.strip_prefix('"')?.split_once('"')?.1.trim_start();
    if rest.is_empty() || rest.starts_with([',', '}', ']', '#', ':']) {
        return None;
    }
    Some((
        &rules::AFTER_QUOTE,
        words!("引號後面還有文字「{rest}」", "text after a closing quote: `{rest}`"),
        Some(format!("{before}'{}'", value.replace('\'', "''"))),
    ))
}

fn wide_blank(line: &str) -> Option<(&'static Rule, Words, Option<String>)> {
    let text = line.trim_start();
    let indent = &line[..line.len() - text.len()];
    if !indent.contains(['\u{3000}', '\u{a0}']) {
        return None;
    }
    let plain: String = indent.chars().map(|c| if c == ' ' { " " } else { "  " }).collect();
    Some((
        &rules::WIDE_BLANK,
        words!("以全形或特殊空格縮排", "indented with wide or special blanks"),
        Some(format!("{plain}{text}")),
    ))
}

fn wide_colon(line: &str) -> Option<(&'static Rule, Words, Option<String>)> {
    let (key, value) = line.split_once('：')?;
    let bare = key.trim_start_matches([' ', '-', '\t']);
    if bare.is_empty() || bare.contains([':', '"', '\'']) || bare.chars().count() > 20 {
        return None;
    }
    Some((
        &rules::WIDE_COLON,
        words!("`{bare}` 後面是全形冒號「：」", "a full-width colon `：` stands after `{bare}`"),
        Some(format!("{key}: {}", value.trim_start()).trim_end().to_owned()),
    ))
}

fn tab(line: &str) -> Option<(&'static Rule, Words, Option<String>)> {
    let text = line.trim_start_matches([' ', '\t']);
    let indent = &line[..line.len() - text.len()];
    if !indent.contains('\t') {
        return None;
    }
    Some((
        &rules::TAB,
        words!("以 Tab 縮排", "indented with a tab"),
        Some(format!("{}{text}", indent.replace('\t', "  "))),
    ))
}

/// `unit:office` is one word to YAML, and the line below it is what it stumbles over.
fn no_blank(line: &str) -> Option<(&'static Rule, Words, Option<String>)> {
    let text = line.trim_start();
    let (key, rest) = text.split_once(':')?;
    let plain = |c: char| c.is_ascii_lowercase() || c == '_';
    if key.is_empty() || !key.chars().all(plain) || rest.is_empty() || rest.starts_with([' ', '/']) {
        return None;
    }
    let indent = &line[..line.len() - text.len()];
    Some((
        &rules::NO_BLANK,
        words!("`{key}:` 後面少了一個空格", "a blank is missing after `{key}:`"),
        Some(format!("{indent}{key}: {rest}")),
    ))
}

fn unclosed_quote(line: &str) -> Option<(&'static Rule, Words, Option<String>)> {
    let (before, value) = value(line);
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    if value.len() > 1 && value[1..].contains(quote) {
        return None;
    }
    Some((
        &rules::UNCLOSED,
        words!("引號 {quote} 沒有關上", "the quote {quote} is not closed"),
        Some(format!("{before}{value}{quote}")),
    ))
}

fn unclosed(line: &str) -> Option<(&'static Rule, Words, Option<String>)> {
    let pairs = [('[', ']'), ('{', '}')];
    let (open, close) =
        pairs.into_iter().find(|(open, close)| line.matches(*open).count() > line.matches(*close).count())?;
    Some((
        &rules::UNCLOSED,
        words!("括號 {open} 沒有關上", "the bracket {open} is not closed"),
        Some(format!("{}{close}", line.trim_end())),
    ))
}

fn second_colon(line: &str) -> Option<(&'static Rule, Words, Option<String>)> {
    let (before, value) = value(line);
    if value.starts_with(['"', '\'', '[', '{', '|', '>', '#']) || !value.contains(": ") {
        return None;
    }
    Some((
        &rules::UNQUOTED,
        words!("值含有「: 」，要加引號", "a value that holds `: ` needs quotes"),
        Some(format!("{before}\"{}\"", value.replace('"', "\\\""))),
    ))
}
