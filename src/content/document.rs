//! One file from bytes to a typed value: text, YAML, keys, model.

mod slips;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};

use crate::characters;
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Place};
use crate::rulebook::keys;
use crate::rulebook::{files, yaml as rules};
use crate::schema::{self, Context, Reference, Schema};
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
    /// The day that its texts are of, where it states one.
    pub dated: Option<Date>,
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
            dated: None,
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
    let first = u32::try_from(body_line).unwrap_or(u32::MAX);
    read.findings.extend(hidden_direction(path, body, first, |_| true));
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
    if let Some(line) = slips::merge_conflict(&text) {
        let place = Place::Span(Span { line, column: 0, end_line: line, end_column: 7 });
        let message = crate::words!("這裡有未解決的合併衝突", "a merge conflict has not been settled here");
        return Err(Box::new(Diagnostic::new(&rules::MERGE_CONFLICT, path, place, message)));
    }
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
            dated: None,
            findings,
        };
    };
    findings.extend(hidden_direction(path, text, first_line, |line| {
        let line = line.trim_start();
        line.starts_with('#') || line.contains(" #")
    }));
    let reading = schema::read(&root, schema, Context::of(&root, path, language));
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
        dated: schema::proof::own_day(&root),
        findings,
    }
}

/// Writing-direction characters where no value is read that would tell of them: comments, bodies.
fn hidden_direction(
    path: &str,
    text: &str,
    first_line: u32,
    looked_at: impl Fn(&str) -> bool,
) -> Option<Diagnostic> {
    if text.is_ascii() {
        return None;
    }
    let (number, column, found) = text.lines().enumerate().find_map(|(number, line)| {
        let at = line.find(characters::is_direction_mark).filter(|_| looked_at(line))?;
        Some((number, line[..at].chars().count(), line[at..].chars().next()?))
    })?;
    let line = first_line.saturating_add(u32::try_from(number).unwrap_or(u32::MAX));
    let column = u32::try_from(column).unwrap_or(u32::MAX);
    let place = Place::Span(Span { line, column, end_line: line, end_column: column.saturating_add(1) });
    let code = format!("U+{:04X}", found as u32);
    let message = crate::words!(
        "這裡有看不見的書寫方向字元 {code}",
        "the invisible writing-direction character {code} stands here"
    );
    Some(Diagnostic::new(&rules::BIDIRECTIONAL, path, place, message))
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
        Problem::Syntax(span, said) => slips::syntax(path, text, *span, first_line, said),
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
            &rules::SECOND_DOCUMENT,
            span,
            crate::words!("一個檔案只能有一份文件（---）", "a file holds one document only (---)"),
        ),
        Problem::TooDeep(span) => {
            new(&rules::TOO_COMPLEX, span, crate::words!("巢狀太深", "nested too deeply"))
        }
        Problem::ByteOrderMark(span) => new(
            &rules::BYTE_ORDER_MARK,
            span,
            crate::words!(
                "文字中間有看不見的位元組順序標記 U+FEFF，可能是兩個檔案接在一起",
                "an invisible byte order mark U+FEFF within the text; two files may have been joined"
            ),
        ),
        Problem::TooMany(span) => new(&rules::TOO_COMPLEX, span, crate::words!("值太多", "too many values")),
    }
}
