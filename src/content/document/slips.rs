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

/// A slip within one line: its rule, what is said, and the line as it should read.
type InLine = (&'static Rule, Words, Option<String>);

/// A slip: its rule, the line (from 0), what is said, and the line as it should read.
type Slip = (&'static Rule, usize, Words, Option<String>);

/// The finding on a text that is no YAML. `said` are the parser's words, in English.
pub(super) fn syntax(path: &str, text: &str, span: Span, first_line: u32, said: &str) -> Diagnostic {
    if said.contains("carriage return") {
        let message = words!("這裡有單獨的歸位字元（CR）", "a carriage return stands alone here");
        return Diagnostic::new(&rules::CONTROL_CHARACTER, path, Place::Span(span), message).hint(words!(
            "用編輯器把換行改成 LF 或 CRLF 後存檔",
            "save the file with lines that end in LF or CRLF"
        ));
    }
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

/// Lines that are right by themselves and stand in the wrong column, or under the wrong line.
fn layout(lines: &[&str], line: usize) -> Option<Slip> {
    let indent = |text: &str| text.len() - text.trim_start_matches(' ').len();
    let is_key = |text: &str| {
        let text = text.trim_start().trim_start_matches("- ");
        text.split_once(':').is_some_and(|(key, rest)| {
            !key.is_empty()
                && !key.contains([' ', '"', '{', '['])
                && (rest.is_empty() || rest.starts_with(' '))
        })
    };
    let has_value = |text: &str| text.split_once(": ").is_some_and(|(_, value)| !value.trim().is_empty());
    let blank = |text: &str| text.trim().is_empty() || text.trim_start().starts_with('#');
    // The parser stumbles over the line, or over the one below it.
    for at in [Some(line), line.checked_sub(1)].into_iter().flatten() {
        let Some(own) = lines.get(at).copied().filter(|own| !blank(own)) else { continue };
        let Some((above_at, above)) =
            lines[..at].iter().enumerate().rev().find(|(_, text)| !blank(text)).map(|(n, text)| (n, *text))
        else {
            continue;
        };
        let (inner, outer) = (indent(own), indent(above));
        if own.trim_start().starts_with("- ")
            && has_value(above)
            && !above.trim_start().starts_with("- ")
            && inner >= outer
        {
            return Some((
                &rules::NO_KEY,
                at,
                words!(
                    "這一行開始一個清單，上面沒有它的欄位名稱",
                    "a list begins here, and no key stands above it"
                ),
                None,
            ));
        }
        if !is_key(own) || !is_key(above) {
            continue;
        }
        let as_above = |text: &str| format!("{}{}", " ".repeat(outer), text.trim_start());
        let near = inner.abs_diff(outer) == 1 && !above.trim_start().starts_with("- ");
        if near && (has_value(above) || inner < outer) {
            let (own_line, above_line) = (at + 1, above_at + 1);
            return Some((
                &rules::INDENTATION,
                at,
                words!(
                    "第 {own_line} 行與第 {above_line} 行差一格，沒有對齊",
                    "line {own_line} is one blank out of line with line {above_line}"
                ),
                Some(as_above(own)),
            ));
        }
        // `reason: …` without its blanks between lines that have them.
        let before = lines[..above_at].iter().rev().find(|text| !blank(text));
        if inner > outer && has_value(above) && before.is_some_and(|text| indent(text) == inner) {
            let above_line = above_at + 1;
            return Some((
                &rules::INDENTATION,
                above_at,
                words!("第 {above_line} 行沒有縮排", "line {above_line} is not indented"),
                Some(format!("{}{}", " ".repeat(inner), above.trim_start())),
            ));
        }
    }
    None
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
    let looks: [fn(&str) -> Option<InLine>; 9] =
        [sign, wide_comma, after_quote, wide_blank, wide_colon, tab, no_blank, unclosed_quote, unclosed];
    let by_line = |look: fn(&str) -> Option<InLine>| {
        near.iter().find_map(|(at, line)| look(line).map(|(rule, said, line)| (rule, *at, said, line)))
    };
    // A value with a colon may be a line in the wrong column: columns first.
    looks.into_iter().find_map(by_line).or_else(|| layout(lines, line)).or_else(|| by_line(second_colon))
}

/// What stands before the value, and the value.
fn value(line: &str) -> (&str, &str) {
    match line.split_once(": ") {
        // Within brackets a value ends at a comma, which no look at the line alone can tell.
        Some((key, _)) if key.contains(['{', '[']) => (line, ""),
        Some((key, value)) => (&line[..key.len() + 2], value.trim()),
        None => {
            let value = line.trim_start_matches([' ', '-']);
            (&line[..line.len() - value.len()], value.trim_end())
        }
    }
}

fn sign(line: &str) -> Option<InLine> {
    let (before, value) = value(line);
    let first = value.chars().next().filter(|c| matches!(c, '@' | '`' | '%'))?;
    Some((
        &rules::UNQUOTED,
        words!("值以 {first} 開頭，要加引號", "a value that begins with {first} needs quotes"),
        Some(format!("{before}\"{}\"", value.replace('"', "\\\""))),
    ))
}

fn after_quote(line: &str) -> Option<InLine> {
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

fn wide_blank(line: &str) -> Option<InLine> {
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

fn wide_colon(line: &str) -> Option<InLine> {
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

fn tab(line: &str) -> Option<InLine> {
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
fn no_blank(line: &str) -> Option<InLine> {
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

fn unclosed_quote(line: &str) -> Option<InLine> {
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

/// The line with each bracket closed before the one around it.
fn unclosed(line: &str) -> Option<InLine> {
    let mut open: Vec<char> = Vec::new();
    let mut closed = String::new();
    let mut first: Option<char> = None;
    let mut quote: Option<char> = None;
    for c in line.trim_end().chars() {
        match (quote, c) {
            (Some(q), c) if q == c => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '[' | '{') => open.push(c),
            (None, ']' | '}') => {
                while let Some(inner) = open.pop() {
                    let partner = if inner == '[' { ']' } else { '}' };
                    if partner == c {
                        break;
                    }
                    first.get_or_insert(inner);
                    closed.push(partner);
                }
            }
            _ => {}
        }
        closed.push(c);
    }
    while let Some(inner) = open.pop() {
        first.get_or_insert(inner);
        closed.push(if inner == '[' { ']' } else { '}' });
    }
    let open = first?;
    Some((&rules::UNCLOSED, words!("括號 {open} 沒有關上", "the bracket {open} is not closed"), Some(closed)))
}

/// `{name: 機關，type: string}`: a full-width comma where a list or mapping in brackets goes on.
fn wide_comma(line: &str) -> Option<InLine> {
    let inner = line.find(['[', '{'])?;
    let (before, list) = line.split_at(inner);
    // A comma of a sentence is not followed by a key.
    let next_key = list.split('，').skip(1).any(|part| {
        part.trim_start().split_once(':').is_some_and(|(key, _)| {
            !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase() || c == '_')
        })
    });
    next_key.then(|| {
        let list: Vec<&str> = list.split('，').map(str::trim_start).collect();
        (
            &rules::WIDE_COMMA,
            words!("括號裡用了全形逗號「，」", "a full-width comma `，` within brackets"),
            Some(format!("{before}{}", list.join(", "))),
        )
    })
}

fn second_colon(line: &str) -> Option<InLine> {
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
