//! Reads a YAML tree against a table: what is right passes on as plain JSON values, all that is
//! wrong becomes findings, and references are collected for the registry.

use serde_json::{Map, Value as Json};

use super::form;
use super::{Key, Need, RefKind, Reference, Schema, Ty};
use crate::date::{self, Date};
use crate::diagnostic::{Diagnostic, Place, Rule};
use crate::rulebook::{keys, links, yaml as yaml_rules};
use crate::vocabulary::frequency;
use crate::words::Words;
use crate::yaml::{Node, Value, push_pointer};

/// What reading needs to know of the site.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Path of the file from the site's root, for findings.
    pub file: &'a str,
    /// The language of plain texts.
    pub default_language: &'a str,
}

/// What was read of one file.
#[derive(Debug, Default)]
pub struct Reading {
    /// The keys that were right.
    pub value: Map<String, Json>,
    /// All that was wrong.
    pub findings: Vec<Diagnostic>,
    /// All references, right or wrong.
    pub references: Vec<Reference>,
    /// Markdown texts that hold a link, by JSON pointer.
    pub linked_texts: Vec<(String, String)>,
}

/// Reads a mapping against a table.
pub fn read(node: &Node, schema: &'static Schema, context: Context<'_>) -> Reading {
    let mut reader = Reader {
        context,
        schema,
        pointer: String::new(),
        findings: Vec::new(),
        references: Vec::new(),
        linked_texts: Vec::new(),
    };
    let value = match &node.value {
        Value::Map(_) => reader.object(node, schema),
        _ => {
            reader.report(
                &keys::WRONG_SHAPE,
                words!("檔案內容應為「欄位: 值」", "the file should hold `key: value` lines"),
            );
            Map::new()
        }
    };
    let Reader { findings, references, linked_texts, .. } = reader;
    Reading { value, findings, references, linked_texts }
}

struct Reader<'a> {
    context: Context<'a>,
    /// The table of the whole file.
    schema: &'static Schema,
    pointer: String,
    findings: Vec<Diagnostic>,
    references: Vec<Reference>,
    linked_texts: Vec<(String, String)>,
}

impl Reader<'_> {
    fn report(&mut self, rule: &'static Rule, message: Words) -> &mut Diagnostic {
        let place = Place::Value(self.pointer.clone());
        self.push(Diagnostic::new(rule, self.context.file, place, message))
    }

    fn report_key(&mut self, rule: &'static Rule, message: Words) -> &mut Diagnostic {
        let place = Place::Key(self.pointer.clone());
        self.push(Diagnostic::new(rule, self.context.file, place, message))
    }

    fn push(&mut self, finding: Diagnostic) -> &mut Diagnostic {
        self.findings.push(finding);
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    fn within<T>(&mut self, part: &str, act: impl FnOnce(&mut Self) -> T) -> T {
        let length = self.pointer.len();
        push_pointer(&mut self.pointer, part);
        let result = act(self);
        self.pointer.truncate(length);
        result
    }

    fn object(&mut self, node: &Node, schema: &'static Schema) -> Map<String, Json> {
        let mut map = Map::new();
        let Value::Map(pairs) = &node.value else {
            self.shape(node, words!("這裡要寫「欄位: 值」", "`key: value` lines belong here"));
            return map;
        };
        // Keys that a misspelt one was meant to be: they are not missing as well.
        let mut meant = Vec::new();
        for pair in pairs {
            let Some(key) = schema.key(&pair.key) else {
                meant.extend(self.within(&pair.key, |reader| reader.unknown_key(&pair.key, schema)));
                continue;
            };
            let value = self.within(key.name, |reader| reader.keyed(&pair.node, key));
            if let Some(value) = value {
                map.insert(key.name.to_owned(), value);
            }
        }
        for key in schema.keys {
            let written = pairs.iter().any(|pair| pair.key == key.name) || meant.contains(&key.name);
            self.need(key, &map, written);
        }
        map
    }

    fn need(&mut self, key: &'static Key, map: &Map<String, Json>, written: bool) {
        // A key that is written but wrong or empty has its own finding already.
        if written || map.contains_key(key.name) {
            return;
        }
        let (rule, when) = match key.need {
            Need::Optional => return,
            Need::Always => (&keys::MISSING_KEY, None),
            Need::When(case) => match (case.rule)(map) {
                Some(rule) => (rule, Some(&case.when)),
                None => return,
            },
        };
        let name = key.name;
        let message = match when {
            None => words!("缺少必要欄位 `{name}`", "required key `{name}` is missing"),
            Some(when) => {
                let (zh, en) = (&when.zh, &when.en);
                words!("{zh}，缺少 `{name}`", "`{name}` is missing: {en}")
            }
        };
        let doc = &key.doc;
        let (zh, en) = (&doc.zh, &doc.en);
        let (zh_example, en_example) = example(&key.ty);
        let hint = words!("加上 `{name}: {zh_example}`：{zh}", "add `{name}: {en_example}`: {en}");
        self.report_key(rule, message).hint = Some(hint);
    }

    /// Reports a key that is not in the table; gives the one that it was likely meant to be.
    fn unknown_key(&mut self, name: &str, schema: &'static Schema) -> Option<&'static str> {
        // A wide blank before a key is part of its name to YAML.
        let bare = name.trim_start_matches(['\u{3000}', '\u{a0}']);
        if bare != name && schema.key(bare).is_some() {
            let finding = self.report_key(
                &keys::UNKNOWN_KEY,
                words!("`{bare}` 前面是全形或特殊空格", "a wide or special blank stands before `{bare}`"),
            );
            finding.hint = Some(words!("改用半形空格縮排", "indent with plain blanks"));
            return schema.key(bare).map(|key| key.name);
        }
        // A key in Chinese is named by its meaning.
        let by_meaning = schema.keys.iter().find(|key| key.doc.zh == name).map(|key| key.name);
        let close = by_meaning.or_else(|| form::nearest(name, schema.keys.iter().map(|key| key.name)));
        let finding = self.report_key(
            &keys::UNKNOWN_KEY,
            words!("沒有 `{name}` 這個欄位", "there is no key `{name}` here"),
        );
        finding.hint = Some(match close {
            Some(close) => words!("是否為 `{close}`？", "did you mean `{close}`?"),
            None => {
                let all = schema.keys.iter().map(|k| k.name).collect::<Vec<_>>().join(", ");
                words!("這裡可用的欄位：{all}", "keys that can stand here: {all}")
            }
        });
        close
    }

    fn keyed(&mut self, node: &Node, key: &'static Key) -> Option<Json> {
        if node.value == Value::Null && !matches!(key.ty, Ty::Free) {
            let name = key.name;
            let required = !matches!(key.need, Need::Optional);
            let (zh, en) = (&key.doc.zh, &key.doc.en);
            let finding =
                self.report_key(&keys::MISSING_KEY, words!("`{name}` 沒有值", "`{name}` has no value"));
            finding.hint = Some(if required {
                words!("填入值：{zh}", "give it a value: {en}")
            } else {
                words!("填入值，或刪除這一行：{zh}", "give it a value or delete the line: {en}")
            });
            return None;
        }
        self.value(node, &key.ty)
    }

    fn value(&mut self, node: &Node, ty: &'static Ty) -> Option<Json> {
        match ty {
            Ty::Text => self.text(node),
            Ty::Block => {
                let text = self.text(node);
                self.note_links(text.as_ref());
                text
            }
            Ty::Free => Some(plain(node)),
            Ty::Object(schema) => match &node.value {
                Value::Map(_) => Some(Json::Object(self.object(node, schema))),
                _ => self.shape(node, words!("這裡要寫「欄位: 值」", "`key: value` lines belong here")),
            },
            Ty::Or(scalar, schema) => match &node.value {
                // What can be written in two ways is told apart by its keys: without those that it must
                // have, which has its finding, it is neither.
                Value::Map(_) => {
                    let map = self.object(node, schema);
                    let whole = schema
                        .keys
                        .iter()
                        .all(|k| !matches!(k.need, Need::Always) || map.contains_key(k.name));
                    whole.then(|| Json::Object(map))
                }
                _ => self.value(node, scalar),
            },
            Ty::List(item) => match &node.value {
                Value::List(items) => Some(self.list(items, item)),
                _ => self.shape(
                    node,
                    words!(
                        "這裡要寫清單，例如 [甲, 乙]，或每行以「- 」開頭",
                        "a list belongs here, such as [a, b] or lines that begin with `- `"
                    ),
                ),
            },
            Ty::Many(item) => match &node.value {
                Value::List(items) => Some(self.list(items, item)),
                _ => self.value(node, item).map(|value| Json::Array(vec![value])),
            },
            Ty::Map(item) => self.map(node, item, false),
            Ty::IdMap(item) => self.map(node, item, true),
            _ => self.scalar(node, ty),
        }
    }

    fn list(&mut self, items: &[Node], ty: &'static Ty) -> Json {
        let mut list = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let value = self.within(&index.to_string(), |reader| match item.value {
                Value::Null => {
                    reader.shape(item, words!("清單的這一項是空的", "this item of the list is empty"))
                }
                _ => reader.value(item, ty),
            });
            list.extend(value);
        }
        Json::Array(list)
    }

    fn map(&mut self, node: &Node, ty: &'static Ty, ids: bool) -> Option<Json> {
        let Value::Map(pairs) = &node.value else {
            return self.shape(node, words!("這裡要寫「名稱: 值」", "`name: value` lines belong here"));
        };
        let mut map = Map::new();
        let mut seen: Vec<(String, &str)> = Vec::new();
        for pair in pairs {
            self.within(&pair.key, |reader| {
                let name = &pair.key;
                // Both would be one address where file names know no case.
                let lower = name.to_lowercase();
                if ids
                    && let Some((_, first)) = seen.iter().find(|(other, own)| *other == lower && own != name)
                {
                    reader.report_key(
                        &links::DUPLICATE_ID,
                        words!(
                            "「{name}」與「{first}」只有大小寫不同",
                            "`{name}` differs from `{first}` in case only"
                        ),
                    );
                    return;
                }
                seen.push((lower, name));
                if ids && !form::is_id(name) {
                    reader.report_key(
                        &keys::NOT_AN_ID,
                        words!("「{name}」不能作為識別碼", "`{name}` cannot be an id"),
                    );
                    return;
                }
                let value = match pair.node.value {
                    Value::Null => {
                        reader.shape(&pair.node, words!("`{name}` 沒有值", "`{name}` has no value"))
                    }
                    _ => reader.value(&pair.node, ty),
                };
                if let Some(value) = value {
                    map.insert(name.clone(), value);
                }
            });
        }
        Some(Json::Object(map))
    }

    /// Keeps a Markdown text that may hold links, for those who know where links lead.
    fn note_links(&mut self, text: Option<&Json>) {
        for (tag, text) in text.and_then(Json::as_object).into_iter().flatten() {
            if let Some(text) = text.as_str().filter(|text| text.contains("](")) {
                // A text in one language stands at the key itself; a finding there shows the place as well.
                let mut pointer = self.pointer.clone();
                if *tag != self.context.default_language {
                    push_pointer(&mut pointer, tag);
                }
                self.linked_texts.push((pointer, text.to_owned()));
            }
        }
    }

    fn text(&mut self, node: &Node) -> Option<Json> {
        let mut map = Map::new();
        match &node.value {
            Value::Scalar { text, .. } => {
                let text = self.clean(text)?;
                map.insert(self.context.default_language.to_owned(), text);
            }
            Value::Map(pairs) => {
                for pair in pairs {
                    self.within(&pair.key, |reader| {
                        let tag = &pair.key;
                        if !form::is_language(tag) {
                            reader.report_key(
                                &keys::UNKNOWN_LANGUAGE,
                                words!("「{tag}」不是語言代碼", "`{tag}` is no language tag"),
                            );
                            if reader.schema.key(tag).is_some() {
                                reader.hint(words!(
                                    "`{tag}` 是上一層的欄位：與上面的欄位對齊，不要縮排",
                                    "`{tag}` is a key of the level above: begin it where the key above begins"
                                ));
                            }
                        } else if let Value::Scalar { text, .. } = &pair.node.value {
                            if let Some(text) = reader.clean(text) {
                                map.insert(tag.clone(), text);
                            }
                        } else {
                            reader.shape(&pair.node, words!("這裡要寫文字", "a text belongs here"));
                        }
                    });
                }
            }
            _ => {
                return self.shape(
                    node,
                    words!(
                        "這裡要寫文字，或「語言代碼: 文字」",
                        "a text or `language: text` lines belong here"
                    ),
                );
            }
        }
        (!map.is_empty()).then_some(Json::Object(map))
    }

    /// A text without the blanks around it; nothing when it is empty or hides control characters.
    fn clean(&mut self, text: &str) -> Option<Json> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            self.report(&keys::MISSING_KEY, words!("文字是空的", "the text is empty"));
            return None;
        }
        let hidden = |c: &char| {
            (c.is_control() && !matches!(c, '\n' | '\t' | '\r'))
                || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
        };
        if let Some(found) = trimmed.chars().find(hidden) {
            let code = format!("U+{:04X}", found as u32);
            self.report(
                &yaml_rules::CONTROL_CHARACTER,
                words!(
                    "文字含有看不見的控制字元 {code}",
                    "the text holds the invisible control character {code}"
                ),
            );
            return None;
        }
        Some(Json::String(trimmed.to_owned()))
    }

    fn shape(&mut self, node: &Node, hint: Words) -> Option<Json> {
        let (zh, en) = match &node.value {
            Value::Null => ("沒有值", "no value"),
            Value::Scalar { .. } => ("單一的值", "a single value"),
            Value::List(_) => ("清單", "a list"),
            Value::Map(_) => ("「欄位: 值」", "`key: value` lines"),
        };
        self.report(&keys::WRONG_SHAPE, words!("這裡不能寫{zh}", "{en} cannot stand here")).hint = Some(hint);
        None
    }

    fn scalar(&mut self, node: &Node, ty: &'static Ty) -> Option<Json> {
        let Value::Scalar { text, plain } = &node.value else {
            return self.shape(node, words!("這裡要寫單一的值", "a single value belongs here"));
        };
        let Json::String(text) = self.clean(text)? else { return None };
        let text = text.as_str();
        let keep = || Some(Json::String(text.to_owned()));
        match ty {
            Ty::Line => keep(),
            Ty::File => keep(),
            Ty::Id if form::is_id(text) => keep(),
            Ty::Id => {
                self.fail(&keys::NOT_AN_ID, words!("「{text}」不能作為識別碼", "`{text}` cannot be an id"))
            }
            Ty::Date => self.date(text),
            Ty::Time if form::is_time(text) => keep(),
            Ty::Time => self.fail(
                &keys::WRONG_SHAPE,
                words!("「{text}」不是 HH:MM 的時間", "`{text}` is not a time HH:MM"),
            ),
            Ty::Period if form::is_period(text) => keep(),
            Ty::Period => {
                self.fail(&keys::NOT_A_PERIOD, words!("「{text}」不是期間", "`{text}` is not a period"))
            }
            Ty::Url if form::is_url(text) => keep(),
            Ty::Iri if form::is_iri(text) => keep(),
            Ty::Url | Ty::Iri => {
                self.fail(
                    &keys::NOT_A_URL,
                    words!("「{text}」不是完整的網址", "`{text}` is not a whole URL"),
                );
                let with_scheme = format!("https://{text}");
                if form::has_credentials(text) {
                    self.hint(words!(
                        "網址裡的帳號或密碼會一起公布；刪除「@」之前的部分，並儘快更換密碼",
                        "the name or password in it would be published; delete what stands before the @, and change the password soon"
                    ));
                } else if text.contains('.') && form::is_url(&with_scheme) {
                    self.hint(words!("是否為 {with_scheme} ？", "did you mean {with_scheme} ?"));
                } else if text.contains(' ') || text.contains('　') {
                    self.hint(words!(
                        "網址不能有空白；空白寫成 %20，兩個網址分兩欄",
                        "a URL has no blanks; write %20, and two URLs in two places"
                    ));
                }
                None
            }
            Ty::Email if form::is_email(text) => keep(),
            Ty::Email => self.fail(
                &keys::NOT_AN_EMAIL,
                words!("「{text}」不是電子郵件", "`{text}` is not an e-mail address"),
            ),
            Ty::Bool => match (text, plain) {
                ("true", true) => Some(Json::Bool(true)),
                ("false", true) => Some(Json::Bool(false)),
                _ => {
                    self.fail(
                        &keys::WRONG_SHAPE,
                        words!("「{text}」不是 true 或 false", "`{text}` is neither true nor false"),
                    );
                    self.hint(words!("是寫 true，否寫 false", "write true for yes, false for no"));
                    None
                }
            },
            Ty::Integer => match text.parse::<u64>() {
                Ok(number) => Some(number.into()),
                Err(_) => self.fail(
                    &keys::NOT_A_NUMBER,
                    words!("「{text}」不是整數", "`{text}` is not a whole number"),
                ),
            },
            Ty::Number | Ty::Amount => {
                let (digits, scale) = match text.strip_suffix('%') {
                    Some(rest) if matches!(ty, Ty::Amount) => (rest.trim(), 100.0),
                    _ => (text, 1.0),
                };
                match digits.parse::<f64>() {
                    Ok(number) if number.is_finite() => Some((number / scale).into()),
                    _ => self
                        .fail(&keys::NOT_A_NUMBER, words!("「{text}」不是數字", "`{text}` is not a number")),
                }
            }
            Ty::Choice(words) => self.choice(text, words),
            Ty::Frequency => match frequency::read(text) {
                Some(frequency) => Some(Json::String(frequency.code().to_owned())),
                None => {
                    self.fail(
                        &keys::NOT_A_FREQUENCY,
                        words!("無法辨識的更新頻率「{text}」", "unknown frequency `{text}`"),
                    );
                    if let Some(near) = form::nearest(text, frequency::codes()) {
                        self.hint(words!("是否為 {near}？", "did you mean {near}?"));
                    }
                    None
                }
            },
            Ty::Language if form::is_language(text) => keep(),
            Ty::Language => self.fail(
                &keys::UNKNOWN_LANGUAGE,
                words!("「{text}」不是語言代碼", "`{text}` is no language tag"),
            ),
            Ty::Ref(kind) => {
                self.references.push(Reference {
                    pointer: self.pointer.clone(),
                    kind: *kind,
                    target: text.to_owned(),
                });
                if *kind == RefKind::Typed && !text.contains('/') {
                    return self.fail(
                        &keys::WRONG_SHAPE,
                        words!(
                            "「{text}」要寫成「種類/識別碼」，例如 dataset/{text}",
                            "`{text}` needs its kind, such as dataset/{text}"
                        ),
                    );
                }
                keep()
            }
            _ => None,
        }
    }

    fn fail(&mut self, rule: &'static Rule, message: Words) -> Option<Json> {
        self.report(rule, message);
        None
    }

    fn hint(&mut self, hint: Words) {
        if let Some(last) = self.findings.last_mut() {
            last.hint = Some(hint);
        }
    }

    fn date(&mut self, text: &str) -> Option<Json> {
        match text.parse::<Date>() {
            Ok(date) if (1600..=2200).contains(&date.year()) => return Some(Json::String(text.to_owned())),
            Ok(date) => {
                let year = date.year();
                return self.fail(
                    &keys::NOT_A_DATE,
                    words!(
                        "{year} 年不在 1600 至 2200 年之間",
                        "the year {year} is not between 1600 and 2200"
                    ),
                );
            }
            Err(_) => {}
        }
        self.report(
            &keys::NOT_A_DATE,
            words!("「{text}」不是 YYYY-MM-DD 的日期", "`{text}` is not a date YYYY-MM-DD"),
        );
        if let Some(meant) = date::read_loose(text) {
            self.hint(words!("是否為 {meant}？", "did you mean {meant}?"));
        } else if let Some((year, month, last)) = date::last_of_month(text) {
            self.hint(words!(
                "{year} 年 {month} 月只有 {last} 天",
                "month {month} of {year} has only {last} days"
            ));
        }
        None
    }

    fn choice(&mut self, text: &str, words: &'static [&'static str]) -> Option<Json> {
        if words.contains(&text) {
            return Some(Json::String(text.to_owned()));
        }
        self.report(&keys::UNKNOWN_VALUE, words!("「{text}」不在清單中", "`{text}` is not in the list"));
        let all = words.join(", ");
        match form::nearest(text, words.iter().copied()) {
            Some(near) => {
                self.hint(words!("是否為 {near}？可用的值：{all}", "did you mean {near}? Values: {all}"))
            }
            None => self.hint(words!("可用的值：{all}", "values: {all}")),
        }
        None
    }
}

/// What a value of this type looks like, for hints: in Chinese and in English.
fn example(ty: &Ty) -> (&'static str, &'static str) {
    match ty {
        Ty::Text | Ty::Block | Ty::Line => ("文字", "text"),
        Ty::Date => ("2026-01-31", "2026-01-31"),
        Ty::Time => ("\"14:00\"", "\"14:00\""),
        Ty::Period => ("2026", "2026"),
        Ty::Url | Ty::Iri => ("https://…", "https://…"),
        Ty::Email => ("name@example.gov.tw", "name@example.gov.tw"),
        Ty::Bool => ("true", "true"),
        Ty::Integer | Ty::Number | Ty::Amount => ("0", "0"),
        Ty::Choice(words) => (words[0], words[0]),
        Ty::Frequency => ("每1月", "monthly"),
        Ty::Language => ("zh-Hant-TW", "en"),
        Ty::List(_) => ("[…]", "[…]"),
        Ty::Map(_) | Ty::IdMap(_) | Ty::Object(_) => ("{…}", "{…}"),
        Ty::Ref(_) | Ty::Id => ("識別碼", "id"),
        Ty::File => ("檔名", "file"),
        Ty::Many(inner) | Ty::Or(inner, _) => example(inner),
        Ty::Free => ("…", "…"),
    }
}

/// A tree as plain JSON, source text kept.
fn plain(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Scalar { text, .. } => Json::String(text.clone()),
        Value::List(items) => Json::Array(items.iter().map(plain).collect()),
        Value::Map(pairs) => {
            Json::Object(pairs.iter().map(|pair| (pair.key.clone(), plain(&pair.node))).collect())
        }
    }
}
