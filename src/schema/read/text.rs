//! Texts: in one language or several, cleaned, proofread, their links kept for those who know where links
//! lead.

use serde_json::{Map, Value as Json};

use super::Reader;
use crate::characters;
use crate::diagnostic::{Edit, Fix, Place, Surety};
use crate::proofreading::{self, Reading as Proof};
use crate::rulebook::{keys, yaml as yaml_rules};
use crate::schema::{form, proof};
use crate::yaml::{Node, Value, push_pointer};

impl Reader<'_> {
    /// Keeps a Markdown text that may hold links, for those who know where links lead.
    pub(super) fn note_links(&mut self, text: Option<&Json>) {
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

    pub(super) fn text(&mut self, node: &Node, markdown: bool) -> Option<Json> {
        let mut map = Map::new();
        match &node.value {
            Value::Scalar { text, .. } => {
                let text = self.clean(text)?;
                self.proofread(&text, self.context.default_language, markdown);
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
                            if let (Some(meant), Some(last)) =
                                (form::language_meant(tag), reader.findings.last_mut())
                            {
                                last.hint = Some(words!("是否為 {meant}？", "did you mean {meant}?"));
                                last.fix = Some(Fix { edit: Edit::Key(meant), surety: Surety::Guess });
                            }
                            if reader.schema.key(tag).is_some() {
                                reader.hint(words!(
                                    "`{tag}` 是上一層的欄位：與上面的欄位對齊，不要縮排",
                                    "`{tag}` is a key of the level above: begin it where the key above begins"
                                ));
                            }
                        } else if let Value::Scalar { text, .. } = &pair.node.value {
                            if let Some(text) = reader.clean(text) {
                                reader.proofread(&text, tag, markdown);
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

    fn proofread(&mut self, text: &Json, language: &str, markdown: bool) {
        let Some(text) = text.as_str().filter(|_| self.context.proofread) else { return };
        let reading = Proof { language, dated: self.context.dated, markdown };
        for fault in proofreading::read(text, reading) {
            let words = text.get(fault.at.clone()).unwrap_or_default();
            let place =
                Place::Words(self.pointer.clone(), words.lines().next().unwrap_or_default().to_owned());
            self.findings.push(proof::finding(fault, self.context.file, place));
        }
    }

    /// A text without the blanks around it; nothing when it is empty or hides control characters.
    pub(super) fn clean(&mut self, text: &str) -> Option<Json> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            self.report(&keys::MISSING_KEY, words!("文字是空的", "the text is empty"));
            return None;
        }
        let hidden = |c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r');
        if let Some(found) = trimmed.chars().find(|c| characters::is_direction_mark(*c) || hidden(*c)) {
            let code = format!("U+{:04X}", found as u32);
            if characters::is_direction_mark(found) {
                self.report(
                    &yaml_rules::BIDIRECTIONAL,
                    words!(
                        "文字含有看不見的書寫方向字元 {code}",
                        "the text holds the invisible writing-direction character {code}"
                    ),
                );
            } else {
                self.report(
                    &yaml_rules::CONTROL_CHARACTER,
                    words!(
                        "文字含有看不見的控制字元 {code}",
                        "the text holds the invisible control character {code}"
                    ),
                );
            }
            return None;
        }
        if matches!(trimmed, "…" | "..." | "……") || (trimmed.contains('‹') && trimmed.contains('›'))
        {
            self.report(
                &keys::MISSING_KEY,
                words!("「{trimmed}」還沒換成內容", "`{trimmed}` stands for what is to be written"),
            );
            return None;
        }
        let inner = trimmed.strip_prefix(['“', '”', '‘']).and_then(|t| t.strip_suffix(['”', '“', '’']));
        if let Some(inner) = inner.filter(|inner| !inner.contains(['“', '”'])) {
            let inner = inner.trim().to_owned();
            let finding = self.report(
                &yaml_rules::CURLY_QUOTES,
                words!("值的前後是彎引號「“」「”」", "the value stands in curly quotes, “ and ”"),
            );
            finding.fix = Some(Fix { edit: Edit::Value(inner.clone()), surety: Surety::SameMeaning });
            return Some(Json::String(inner));
        }
        Some(Json::String(trimmed.to_owned()))
    }
}
