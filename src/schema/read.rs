//! Reads a YAML tree against a table: what is right passes on as plain JSON values, all that is
//! wrong becomes findings, and references are collected for the registry.

mod scalar;
mod text;

use serde_json::{Map, Value as Json};

use super::{Key, Need, RefKind, Reference, Schema, Ty};
use super::{form, proof};
use crate::date::Date;
use crate::diagnostic::{Diagnostic, Edit, Fix, Level, Place, Rule, Surety};
use crate::rulebook::{keys, links, yaml as yaml_rules};
use crate::words::Words;
use crate::yaml::{Node, Value, push_pointer};

/// What reading needs to know of the site.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// Path of the file from the site's root, for findings.
    pub file: &'a str,
    /// The language of plain texts.
    pub default_language: &'a str,
    /// The day that the file's texts are of, where it has one.
    pub dated: Option<Date>,
    /// Whether texts are proofread: those of a list are as others wrote them.
    pub proofread: bool,
}

impl<'a> Context<'a> {
    /// What reading a file's tree needs: its texts are of the day that it states.
    pub fn of(node: &Node, file: &'a str, default_language: &'a str) -> Self {
        let proofread = node.get("imported").is_none();
        Self { file, default_language, dated: proof::own_day(node), proofread }
    }
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
                let written = |name: &str| pairs.iter().any(|pair| pair.key == name);
                let key = self.within(&pair.key, |reader| reader.unknown_key(&pair.key, schema, written));
                meant.extend(key);
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
        let hint = match (&key.ty, where_listed(&key.ty)) {
            // Which of them it is, is a decision; none is put into the officer's mouth.
            (Ty::Choice(choices), _) => {
                let (zh_all, all) = (choices.join("、"), choices.join(", "));
                words!("加上 `{name}`（{zh}），值為其中之一：{zh_all}", "add `{name}` ({en}), one of: {all}")
            }
            (_, Some(Words { zh: zh_where, en: en_where })) => words!(
                "加上 `{name}: {zh_example}`：{zh}；{zh_where}",
                "add `{name}: {en_example}`: {en}; {en_where}"
            ),
            _ => words!("加上 `{name}: {zh_example}`：{zh}", "add `{name}: {en_example}`: {en}"),
        };
        // In words the hint says what belongs there; the line to copy leaves it open.
        let open = if zh_example == en_example { zh_example } else { "…" };
        let line = Edit::Add(match &key.ty {
            Ty::List(Ty::Object(schema)) => format!("{name}:\n  - {}", skeleton(schema)),
            Ty::Object(schema) => format!("{name}: {}", skeleton(schema)),
            Ty::Choice(choices) => format!("{name}: ‹{}›", choices.join(" | ")),
            _ => format!("{name}: {open}"),
        });
        self.within(name, |reader| {
            let finding = reader.report_key(rule, message);
            finding.hint = Some(hint);
            finding.fix = Some(Fix { edit: line, surety: Surety::Guess });
        });
    }

    /// Reports a key that is not in the table; gives the one that it was likely meant to be.
    fn unknown_key(
        &mut self,
        name: &str,
        schema: &'static Schema,
        written: impl Fn(&str) -> bool,
    ) -> Option<&'static str> {
        let shown = short(name);
        // A wide blank before a key is part of its name to YAML.
        let bare = name.trim_start_matches(['\u{3000}', '\u{a0}']);
        if bare != name {
            let finding = self.report_key(
                &yaml_rules::WIDE_BLANK,
                words!("`{bare}` 前面是全形或特殊空格", "a wide or special blank stands before `{bare}`"),
            );
            finding.hint = Some(words!("改用半形空格縮排", "indent with plain blanks"));
            return schema.key(bare).map(|key| key.name);
        }
        // A key in Chinese is named by its meaning.
        let of_word = form::keys_of_word(name).iter().filter_map(|key| schema.key(key)).map(|key| key.name);
        let of_table = schema
            .keys
            .iter()
            .filter(|key| key.doc.zh.split('，').next().is_some_and(|meaning| meaning == name))
            .map(|key| key.name);
        let by_meaning = of_word.chain(of_table).find(|key| !written(key));
        let close = by_meaning.or_else(|| form::nearest(name, schema.keys.iter().map(|key| key.name)));
        let finding = self.report_key(
            &keys::UNKNOWN_KEY,
            words!("沒有 `{shown}` 這個欄位", "there is no key `{shown}` here"),
        );
        finding.fix = close.map(|close| Fix { edit: Edit::Key(close.to_owned()), surety: Surety::Guess });
        finding.hint = Some(match close {
            Some(close) => words!("是否為 `{close}`？", "did you mean `{close}`?"),
            None => {
                // A key of a level below that lost its blanks.
                let below = schema.keys.iter().find(|key| match &key.ty {
                    Ty::Object(inner) | Ty::Or(_, inner) => inner.key(name).is_some(),
                    _ => false,
                });
                if let Some(below) = below {
                    let below = below.name;
                    words!(
                        "`{name}` 是 `{below}` 的欄位：移到 `{below}:` 之下並縮排兩格",
                        "`{name}` is a key of `{below}`: move it below `{below}:`, two blanks in"
                    )
                } else {
                    let zh = schema.keys.iter().map(|k| {
                        let meaning = k.doc.zh.split('，').next().unwrap_or_default();
                        format!("{} {meaning}", k.name)
                    });
                    let zh = zh.collect::<Vec<_>>().join("、");
                    let all = schema.keys.iter().map(|k| k.name).collect::<Vec<_>>().join(", ");
                    words!("這裡可用的欄位：{zh}", "keys that can stand here: {all}")
                }
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
                words!(
                    "填入值：{zh}；確定沒有這件事才刪除這一行",
                    "give it a value: {en}; delete the line only where there is no such thing"
                )
            });
            return None;
        }
        self.value(node, &key.ty)
    }

    fn value(&mut self, node: &Node, ty: &'static Ty) -> Option<Json> {
        match ty {
            Ty::Text => self.text(node, false),
            Ty::Block => {
                let text = self.text(node, true);
                self.note_links(text.as_ref());
                text
            }
            Ty::Free => Some(plain(node)),
            Ty::Object(schema) => match &node.value {
                Value::Map(_) => Some(Json::Object(self.object(node, schema))),
                _ => {
                    let form = skeleton(schema);
                    self.shape(node, words!("要寫成 {form}", "write {form}"))
                }
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
                _ => {
                    let hint = match item {
                        Ty::Object(schema) => {
                            let form = skeleton(schema);
                            words!(
                                "這裡要寫清單，一筆一行：\n- {form}",
                                "a list belongs here, one record a line:\n- {form}"
                            )
                        }
                        _ => words!(
                            "這裡要寫清單，例如 [甲, 乙]，或每行以「- 」開頭",
                            "a list belongs here, such as [a, b] or lines that begin with `- `"
                        ),
                    };
                    self.shape(node, hint)
                }
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
        self.one_or_several(items, ty);
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

    /// `[委員甲，委員乙]` is one item to YAML. Keywords have a rule of their own, and so have references.
    fn one_or_several(&mut self, items: &[Node], ty: &'static Ty) {
        let [Node { value: Value::Scalar { text, plain: true }, .. }] = items else { return };
        let words = matches!(ty, Ty::Text | Ty::Line | Ty::Or(Ty::Text | Ty::Line, _));
        let parts: Vec<&str> = text.split(['，', '、']).map(str::trim).collect();
        let short = parts.len() > 1 && parts.iter().all(|part| (1..=12).contains(&part.chars().count()));
        if !words || !short || text.contains('。') || self.pointer.ends_with("/keywords") {
            return;
        }
        let (count, parts) = (parts.len(), parts.join(", "));
        self.within("0", |reader| {
            let finding = reader
                .report(&yaml_rules::WIDE_COMMA, words!("「{text}」只算一項", "`{text}` counts as one item"));
            finding.level = Level::Warning;
            finding.hint = Some(words!(
                "是 {count} 項時寫成 [{parts}]；確實是一項時前後加雙引號",
                "where it is {count} items write [{parts}]; where it is one, put it in double quotes"
            ));
        });
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
                    if let (Some(id), Some(last)) = (form::id_meant(name), reader.findings.last_mut()) {
                        last.hint = Some(words!("是否為 {id}？", "did you mean {id}?"));
                        last.fix = Some(Fix { edit: Edit::Key(id), surety: Surety::Guess });
                    }
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

    fn shape(&mut self, node: &Node, hint: Words) -> Option<Json> {
        let (zh, en) = match &node.value {
            Value::Null => ("沒有值", "no value"),
            Value::Scalar { .. } => ("只有一個值", "a single value"),
            Value::List(_) => ("是清單", "a list"),
            Value::Map(_) => ("是「欄位: 值」", "`key: value` lines"),
        };
        self.report(&keys::WRONG_SHAPE, words!("這裡{zh}，寫法不對", "{en} cannot stand here")).hint =
            Some(hint);
        None
    }
}

/// A text as far as a message can hold it.
fn short(text: &str) -> String {
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Where the ids are listed that a value may be.
fn where_listed(ty: &Ty) -> Option<Words> {
    let (list, file) = match ty {
        Ty::Ref(RefKind::Unit) => ("units", "content/organization.yaml"),
        Ty::Ref(RefKind::Role) => ("roles", "content/organization.yaml"),
        Ty::Ref(RefKind::Contact) => ("contacts", "content/organization.yaml"),
        Ty::Ref(RefKind::Body) => ("bodies", "content/organization.yaml"),
        Ty::Or(inner, _) | Ty::Many(inner) => return where_listed(inner),
        _ => return None,
    };
    Some(words!("代碼列在 {file} 的 {list} 之下", "its ids stand below `{list}` in {file}"))
}

/// What a record looks like: the keys that it must have, or the first of those that it may.
fn skeleton(schema: &Schema) -> String {
    let must: Vec<&Key> = schema.keys.iter().filter(|key| matches!(key.need, Need::Always)).collect();
    let file = schema.keys.iter().filter(|key| key.name == "file");
    let keys: Vec<&Key> = match must.is_empty() {
        false => must,
        true => file.chain(schema.keys).take(1).collect(),
    };
    let pairs: Vec<String> = keys
        .iter()
        .map(|key| {
            let (zh, en) = example(&key.ty);
            format!("{}: {}", key.name, if zh == en { zh } else { "…" })
        })
        .collect();
    format!("{{{}}}", pairs.join(", "))
}

/// What a value of this type looks like, for hints: in Chinese and in English.
fn example(ty: &Ty) -> (&'static str, &'static str) {
    match ty {
        Ty::Text | Ty::Block | Ty::Line => ("文字", "text"),
        // No day is put into the officer's mouth.
        Ty::Date => ("‹YYYY-MM-DD›", "‹YYYY-MM-DD›"),
        Ty::Time => ("\"14:00\"", "\"14:00\""),
        Ty::Period => ("2026", "2026"),
        Ty::Url | Ty::Iri => ("https://…", "https://…"),
        Ty::Email => ("name@example.gov.tw", "name@example.gov.tw"),
        Ty::Bool => ("true", "true"),
        Ty::Integer | Ty::Number | Ty::Amount => ("0", "0"),
        Ty::Choice(words) => (words[0], words[0]),
        Ty::Frequency => ("每月", "monthly"),
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
