//! One file from bytes to a typed value: text, YAML, keys, model.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};

use crate::diagnostic::{Diagnostic, Place};
use crate::rulebook::keys;
use crate::rulebook::{files, yaml as rules};
use crate::schema::{self, Context, Reference, Schema};
use crate::words::Words;
use crate::world::World;
use crate::yaml::{self, Limits, Problem, Span};

/// Manifests and documents above this size are not read.
pub const SIZE_LIMIT: u64 = 4 << 20;

/// What one file held.
pub struct Read<T> {
    /// The typed value; nothing when the file could not be understood.
    pub value: Option<T>,
    /// Markdown after the front matter.
    pub body: String,
    /// Number of the body's first line in the file.
    pub body_line: u32,
    /// References found.
    pub references: Vec<Reference>,
    /// Markdown texts in keys that hold a link, by JSON pointer.
    pub linked_texts: Vec<(String, String)>,
    /// What is wrong.
    pub findings: Vec<Diagnostic>,
}

impl<T> Read<T> {
    fn nothing(finding: Diagnostic) -> Self {
        Self {
            value: None,
            body: String::new(),
            body_line: 1,
            references: Vec::new(),
            linked_texts: Vec::new(),
            findings: vec![finding],
        }
    }
}

/// Reads a YAML file.
pub fn read_yaml<T: DeserializeOwned>(
    world: &dyn World,
    path: &str,
    size: u64,
    schema: &'static Schema,
    language: &str,
) -> Read<T> {
    match text_of(world, path, size) {
        Ok(text) => read_text(&text, 1, path, schema, language),
        Err(finding) => Read::nothing(*finding),
    }
}

/// Reads a Markdown file with front matter.
pub fn read_markdown<T: DeserializeOwned>(
    world: &dyn World,
    path: &str,
    size: u64,
    schema: &'static Schema,
    language: &str,
) -> Read<T> {
    let text = match text_of(world, path, size) {
        Ok(text) => text,
        Err(finding) => return Read::nothing(*finding),
    };
    let Some((matter, line)) = crate::diagnostic::front_matter(&text) else {
        if text.starts_with("---") {
            let message = crate::words!("檔頭沒有結尾的 ---", "the front matter has no closing --- line");
            let hint = crate::words!(
                "在最後一個欄位的下一行寫上 ---，前後不留空格",
                "write --- on the line below the last key, with no blanks around it"
            );
            return Read::nothing(
                Diagnostic::new(&files::NO_FRONT_MATTER, path, Place::File, message).hint(hint),
            );
        }
        let message =
            crate::words!("檔案沒有以 --- 包住的檔頭", "the file has no front matter between --- lines");
        return Read::nothing(Diagnostic::new(&files::NO_FRONT_MATTER, path, Place::File, message));
    };
    let start = matter.as_ptr() as usize - text.as_ptr() as usize + matter.len();
    let after = text[start..].split_once('\n').map_or("", |(_, body)| body);
    let body = after.trim();
    let body_start = body.as_ptr() as usize - text.as_ptr() as usize;
    let body_line = text[..body_start.min(text.len())].matches('\n').count() + 1;
    let mut read = read_text(matter, line, path, schema, language);
    read.body = body.to_owned();
    read.body_line = u32::try_from(body_line).unwrap_or(u32::MAX);
    read
}

fn text_of(world: &dyn World, path: &str, size: u64) -> Result<String, Box<Diagnostic>> {
    let fail = |rule, message| Err(Box::new(Diagnostic::new(rule, path, Place::File, message)));
    if size > SIZE_LIMIT {
        let limit = SIZE_LIMIT >> 20;
        return fail(
            &files::TOO_LARGE,
            crate::words!(
                "檔案有 {size} 位元組，上限 {limit} MB",
                "the file has {size} bytes; the limit is {limit} MB"
            ),
        );
    }
    let bytes = match world.read(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            return fail(
                &files::UNREADABLE,
                crate::words!("檔案無法讀取：{error}", "the file cannot be read: {error}"),
            );
        }
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => text,
        Ok(_) => {
            return fail(&files::NOT_TEXT, crate::words!("檔案含有 NUL 位元組", "the file holds NUL bytes"));
        }
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let line = error.as_bytes()[..valid].iter().filter(|b| **b == b'\n').count() + 1;
            return fail(
                &files::NOT_TEXT,
                crate::words!("第 {line} 行起不是 UTF-8", "not UTF-8 from line {line} on"),
            );
        }
    };
    Ok(match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    })
}

fn read_text<T: DeserializeOwned>(
    text: &str,
    first_line: u32,
    path: &str,
    schema: &'static Schema,
    language: &str,
) -> Read<T> {
    let document = yaml::parse(text, first_line, Limits::default());
    let mut findings: Vec<Diagnostic> =
        document.problems.iter().map(|problem| finding_of(problem, path, text, first_line)).collect();
    let Some(root) = document.root else {
        if findings.is_empty() {
            let message = crate::words!("檔案是空的", "the file is empty");
            let finding = Diagnostic::new(&files::MISSING, path, Place::File, message);
            let hint =
                crate::words!("寫入內容，或刪除這個檔案", "write something into it, or delete the file");
            findings.push(finding.hint(hint));
        }
        return Read {
            value: None,
            body: String::new(),
            body_line: 1,
            references: Vec::new(),
            linked_texts: Vec::new(),
            findings,
        };
    };
    let reading = schema::read(&root, schema, Context { file: path, default_language: language });
    findings.extend(reading.findings);
    let value = match typed(path, reading.value) {
        Ok(value) => Some(value),
        Err(finding) => {
            findings.push(*finding);
            None
        }
    };
    Read {
        value,
        body: String::new(),
        body_line: 1,
        references: reading.references,
        linked_texts: reading.linked_texts,
        findings,
    }
}

/// Fills the model from checked values. What the table lets pass fits, but for numbers beyond all use.
fn typed<T: DeserializeOwned>(path: &str, mut map: Map<String, Json>) -> Result<T, Box<Diagnostic>> {
    if let Some(Json::Object(imported)) = map.get_mut("imported") {
        imported.remove("kept");
    }
    map.remove("extras");
    match serde_json::from_value(Json::Object(map)) {
        Ok(value) => Ok(value),
        Err(error) => {
            // A number that no field of its kind can hold, say.
            let message = crate::words!("有一個值超出範圍（{error}）", "a value is out of range ({error})");
            Err(Box::new(Diagnostic::new(&keys::WRONG_SHAPE, path, Place::File, message)))
        }
    }
}

fn finding_of(problem: &Problem, path: &str, text: &str, first_line: u32) -> Diagnostic {
    let new = |rule, span: &Span, message| Diagnostic::new(rule, path, Place::Span(*span), message);
    match problem {
        Problem::Syntax(span, said) => {
            let finding = new(
                &rules::SYNTAX,
                span,
                crate::words!("無法解讀（{said}）", "cannot be understood: {said}"),
            );
            match syntax_hint(text, span.line.saturating_sub(first_line) as usize) {
                Some(hint) => finding.hint(hint),
                None => finding,
            }
        }
        Problem::DuplicateKey(key, second, first) => new(
            &rules::DUPLICATE_KEY,
            second,
            crate::words!("欄位 `{key}` 重複", "key `{key}` stands here again"),
        )
        .related(path, Place::Span(*first), crate::words!("第一次出現", "first here")),
        Problem::Alias(span) => new(
            &rules::UNSUPPORTED,
            span,
            crate::words!("不能使用別名（*名稱）", "aliases (*name) cannot be used"),
        ),
        Problem::Tag(span) => new(
            &rules::UNSUPPORTED,
            span,
            crate::words!("不能使用標籤（!名稱）", "tags (!name) cannot be used"),
        ),
        Problem::ComplexKey(span) => new(
            &rules::UNSUPPORTED,
            span,
            crate::words!("欄位名稱必須是單純的文字", "a key must be a plain text"),
        ),
        Problem::SecondDocument(span) => new(
            &rules::UNSUPPORTED,
            span,
            crate::words!("一個檔案只能有一份文件（---）", "a file holds one document only (---)"),
        ),
        Problem::TooDeep(span) => {
            new(&rules::TOO_COMPLEX, span, crate::words!("巢狀太深", "nested too deeply"))
        }
        Problem::ByteOrderMark(span) => new(
            &rules::CONTROL_CHARACTER,
            span,
            crate::words!(
                "文字中間有看不見的位元組順序標記 U+FEFF，可能是兩個檔案接在一起",
                "an invisible byte order mark U+FEFF within the text; two files may have been joined"
            ),
        ),
        Problem::TooMany(span) => new(&rules::TOO_COMPLEX, span, crate::words!("值太多", "too many values")),
    }
}

/// The usual slips, near the line that the parser names.
fn syntax_hint(text: &str, line: usize) -> Option<Words> {
    let lines: Vec<&str> = text.lines().collect();
    // The line itself first, then those above, then the one below; a comment is at no fault.
    let order = [Some(line), line.checked_sub(1), line.checked_sub(2), Some(line + 1)];
    let near = || {
        order
            .into_iter()
            .flatten()
            .filter_map(|i| lines.get(i).map(|l| (i + 1, *l)))
            .filter(|(_, l)| !l.trim_start().starts_with('#'))
    };
    let value = |l: &str| {
        l.split_once(": ")
            .map_or_else(|| l.trim_start_matches([' ', '-']).to_owned(), |(_, v)| v.trim().to_owned())
    };
    if let Some((number, _)) = near().find(|(_, l)| value(l).starts_with(['@', '`', '%'])) {
        return Some(crate::words!(
            "第 {number} 行的值以 @、` 或 % 開頭，前後加上雙引號",
            "the value in line {number} begins with @, ` or %; put it in double quotes"
        ));
    }
    let after_quote = |v: &str| {
        let rest = v.strip_prefix('"').and_then(|v| v.split_once('"')).map(|(_, rest)| rest.trim_start());
        rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with([',', '}', ']', '#', ':']))
    };
    if let Some((number, _)) = near().find(|(_, l)| after_quote(&value(l))) {
        return Some(crate::words!(
            "第 {number} 行的引號後面還有文字：改用「」，或把整個值放進單引號",
            "line {number} has text after a closing quote: put the whole value in single quotes"
        ));
    }
    let wide = |l: &str| {
        let indent = &l[..l.len() - l.trim_start().len()];
        indent.contains(['\u{3000}', '\u{a0}'])
    };
    if let Some((number, _)) = near().find(|(_, l)| wide(l)) {
        return Some(crate::words!(
            "第 {number} 行以全形或特殊空格縮排，改用半形空格",
            "line {number} is indented with wide or special blanks; use plain ones"
        ));
    }
    let key_with_wide_colon = |l: &str| {
        let key = l.trim_start_matches([' ', '-']).split_once('：').map(|(key, _)| key);
        key.is_some_and(|key| !key.is_empty() && !key.contains([':', '"', '\'']) && key.chars().count() <= 20)
    };
    if let Some((number, _)) = near().find(|(_, l)| key_with_wide_colon(l)) {
        return Some(crate::words!(
            "第 {number} 行用了全形冒號「：」，改為半形冒號加空格「: 」",
            "line {number} has a full-width colon `：`; write `: `"
        ));
    }
    if let Some((number, _)) =
        near().find(|(_, l)| l.starts_with('\t') || l.trim_start_matches(' ').starts_with('\t'))
    {
        return Some(crate::words!(
            "第 {number} 行以 Tab 縮排，改用空格",
            "line {number} is indented with a tab; use blanks"
        ));
    }
    // `unit:office` is one word to YAML, and the line below it is what it stumbles over.
    let no_blank = |line: &str| {
        line.trim_start().split_once(':').is_some_and(|(key, rest)| {
            let plain = |c: char| c.is_ascii_lowercase() || c == '_';
            !key.is_empty() && key.chars().all(plain) && !rest.is_empty() && !rest.starts_with([' ', '/'])
        })
    };
    if let Some((number, _)) = near().find(|(_, l)| no_blank(l)) {
        return Some(crate::words!(
            "第 {number} 行的冒號後面少了一個空格",
            "a blank is missing after the colon in line {number}"
        ));
    }
    let open = |line: &str, pair: [char; 2]| line.matches(pair[0]).count() > line.matches(pair[1]).count();
    if let Some((number, _)) = near().find(|(_, l)| open(l, ['[', ']']) || open(l, ['{', '}'])) {
        return Some(crate::words!(
            "第 {number} 行的括號 [ 或 {{ 沒有關上",
            "a bracket `[` or `{{` in line {number} is not closed"
        ));
    }
    if let Some((number, _)) = near().find(|(_, l)| {
        let value = l.split_once(": ").map_or("", |(_, value)| value.trim());
        !value.starts_with(['"', '\'', '[', '{', '|', '>', '#']) && value.contains(": ")
    }) {
        return Some(crate::words!(
            "第 {number} 行的值含有「: 」，前後加上雙引號",
            "the value in line {number} holds `: `; put it in double quotes"
        ));
    }
    Some(crate::words!(
        "檢查這一行與前一行：同一層的欄位從同一個位置開始，每行寫成「欄位: 值」，引號與括號要成對",
        "look at this line and the one above: keys of one level begin in one column, each line reads `key: value`, quotes and brackets are closed"
    ))
}
