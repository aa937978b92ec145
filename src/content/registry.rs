//! Everything that a reference can name.

mod near;

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use near::Near;

use crate::citation::Citation;
use crate::diagnostic::{Diagnostic, Edit, Place, Surety};
use crate::rulebook::links;
use crate::schema::{RefKind, Reference, nearest};
use crate::vocabulary::{grounds, license};

/// All ids by kind.
#[derive(Debug, Default)]
pub struct Registry {
    ids: HashMap<RefKind, HashSet<String>>,
    /// By name; nothing for a name that several bear.
    names: HashMap<(RefKind, String), Option<String>>,
    unread: HashSet<RefKind>,
    unread_documents: HashSet<(RefKind, String)>,
    /// Made of the ids when the first misspelt one is looked up.
    near: Mutex<HashMap<RefKind, Arc<Near>>>,
}

/// The kind that a typed reference's first word names.
pub fn typed(word: &str) -> Option<RefKind> {
    Some(match word {
        "dataset" => RefKind::Dataset,
        "request" => RefKind::Request,
        "plan" => RefKind::Plan,
        "award" => RefKind::Award,
        "activity" => RefKind::Activity,
        "page" => RefKind::Page,
        "showcase" => RefKind::Showcase,
        "unit" => RefKind::Unit,
        "meeting" => RefKind::Meeting,
        _ => return None,
    })
}

const TYPED: &[&str] =
    &["dataset", "request", "plan", "award", "activity", "page", "showcase", "unit", "meeting"];

impl Registry {
    /// Adds an id.
    pub fn add(&mut self, kind: RefKind, id: impl Into<String>) {
        self.ids.entry(kind).or_default().insert(id.into());
    }

    /// Notes a name by which an officer may call what has an id.
    pub fn add_name(&mut self, kind: RefKind, name: impl Into<String>, id: impl Into<String>) {
        let id = id.into();
        self.names
            .entry((kind, name.into()))
            .and_modify(|known| {
                if known.as_ref() != Some(&id) {
                    *known = None;
                }
            })
            .or_insert(Some(id.clone()));
    }

    /// Says that the file which holds all ids of a kind could not be read: what refers to one of
    /// them is not at fault.
    pub fn cannot_tell(&mut self, kind: RefKind) {
        self.unread.insert(kind);
    }

    /// Says that a document is there but could not be read; references to it, and to what may
    /// stand in it, are not at fault.
    pub fn add_unread(&mut self, kind: RefKind, id: impl Into<String>) {
        let id = id.into();
        self.add(kind, id.clone());
        self.unread_documents.insert((kind, id));
    }

    /// Whether the ids of a kind are known.
    pub fn can_tell(&self, kind: RefKind) -> bool {
        !self.unread.contains(&kind)
    }

    /// Whether an id is known, or cannot be told.
    pub fn has(&self, kind: RefKind, id: &str) -> bool {
        if self.unread.contains(&kind) {
            return true;
        }
        if let (RefKind::Item | RefKind::Action, Some((meeting, _))) = (kind, id.split_once('#'))
            && self.unread_documents.contains(&(RefKind::Meeting, meeting.to_owned()))
        {
            return true;
        }
        match kind {
            RefKind::Typed => self.has_typed(id),
            RefKind::Series => self.has(RefKind::Dataset, id),
            _ => self.ids.get(&kind).is_some_and(|ids| ids.contains(id)),
        }
    }

    fn has_typed(&self, target: &str) -> bool {
        let Some((word, id)) = target.split_once('/') else { return false };
        let Some(kind) = typed(word) else { return false };
        match (kind, id.split_once('#')) {
            (RefKind::Meeting, Some(_)) => self.has(RefKind::Item, id) || self.has(RefKind::Action, id),
            (_, Some((id, _))) => self.has(kind, id),
            (_, None) => self.has(kind, id),
        }
    }

    /// A finding when a reference names nothing.
    pub fn check(&self, reference: &Reference, file: &str) -> Option<Diagnostic> {
        if self.has(reference.kind, &reference.target) {
            return None;
        }
        let target = &reference.target;
        let (zh, en) = kind_name(reference.kind);
        let message = crate::words!("找不到{zh}「{target}」", "there is no {en} `{target}`");
        let finding = Diagnostic::new(
            &links::UNKNOWN_REFERENCE,
            file,
            Place::Value(reference.pointer.clone()),
            message,
        );
        let parts: Vec<&str> = target.split(['、', '，', ',']).map(str::trim).collect();
        if parts.len() > 1 && parts.iter().all(|part| self.has(reference.kind, part)) {
            let parts = parts.join(", ");
            return Some(finding.hint(crate::words!(
                "這是多個值；以半形逗號分開：[{parts}]",
                "these are several values; part them with plain commas: [{parts}]"
            )));
        }
        Some(match self.suggestion(reference.kind, target) {
            Some((id, Surety::SameMeaning)) => finding
                .hint(crate::words!("寫識別碼 {id}", "write its id, {id}"))
                .fix(Edit::Value(id), Surety::SameMeaning),
            Some((near, Surety::Guess)) => finding
                .hint(crate::words!("是否為 {near}？", "did you mean {near}?"))
                .fix(Edit::Value(near), Surety::Guess),
            None => match self.all(reference.kind) {
                Some((all_zh, all)) => finding.hint(crate::words!("{zh}有：{all_zh}", "there are: {all}")),
                None => finding,
            },
        })
    }

    /// All ids of a kind, where they are few; in Chinese with their names.
    fn all(&self, kind: RefKind) -> Option<(String, String)> {
        let near = self.near(kind)?;
        let ids = near.all()?;
        let name = |id: &str| {
            let names =
                self.names.iter().filter(|((of, _), named)| *of == kind && named.as_deref() == Some(id));
            names.map(|((_, name), _)| name.as_str()).filter(|name| !name.is_ascii()).min().map(str::to_owned)
        };
        let zh: Vec<String> = ids
            .iter()
            .map(|id| name(id).map_or_else(|| id.clone(), |name| format!("{id}（{name}）")))
            .collect();
        Some((zh.join("、"), ids.join(", ")))
    }

    fn near(&self, kind: RefKind) -> Option<Arc<Near>> {
        let ids = self.ids.get(&kind)?;
        let mut known = self.near.lock().unwrap_or_else(PoisonError::into_inner);
        let near = known.entry(kind).or_insert_with(|| Arc::new(Near::new(ids.iter())));
        // Ids are added while a site is read, before any is looked up that can be misspelt.
        if near.len() != ids.len() {
            *near = Arc::new(Near::new(ids.iter()));
        }
        Some(Arc::clone(near))
    }

    /// The id that was meant: of what bears this very name, or the most alike.
    fn suggestion(&self, kind: RefKind, target: &str) -> Option<(String, Surety)> {
        if kind == RefKind::Typed {
            let (word, id) = target.split_once('/')?;
            let Some(kind) = typed(word) else {
                let word = nearest(word, TYPED.iter().copied())?;
                return Some((format!("{word}/{id}"), Surety::Guess));
            };
            return self.suggestion(kind, id).map(|(near, surety)| (format!("{word}/{near}"), surety));
        }
        let kind = if kind == RefKind::Series { RefKind::Dataset } else { kind };
        if let Some(Some(id)) = self.names.get(&(kind, target.to_owned())) {
            return Some((id.clone(), Surety::SameMeaning));
        }
        let known = match kind {
            RefKind::License => license::read(target).map(|key| (key, Surety::SameMeaning)),
            RefKind::Ground => ground_of_citation(target),
            _ => None,
        };
        if let Some((id, surety)) = known.filter(|(id, _)| self.has(kind, id)) {
            return Some((id.to_owned(), surety));
        }
        let near = self.near(kind)?;
        near.find(target).map(|near| (near.to_owned(), Surety::Guess))
    }
}

/// The ground that a citation names: 「政府資訊公開法第18條第1項第6款」. Without the law's name it is likely
/// one of 政府資訊公開法.
fn ground_of_citation(text: &str) -> Option<(&'static str, Surety)> {
    let at = text.find('第')?;
    let (citation, length) = Citation::read(&text[at..])?;
    let law = text[..at].trim_matches([' ', '「', '」']).trim_start_matches('依');
    let of_law = |ground: &&grounds::Ground| match law {
        "" => ground.law == "政府資訊公開法",
        law => ground.law == law,
    };
    // A citation may stop at the article where the ground names its only paragraph.
    let at_or_above = |cited: u32, own: u8| cited == 0 || cited == u32::from(own);
    let mut all = grounds::ALL.iter().filter(of_law).filter(|ground| {
        let (article, paragraph, subparagraph) = ground.at;
        citation.article == u32::from(article)
            && at_or_above(citation.paragraph, paragraph)
            && at_or_above(citation.subparagraph, subparagraph)
    });
    let found = all.next().filter(|_| all.next().is_none())?;
    let whole = !law.is_empty() && at + length == text.len();
    Some((found.key, if whole { Surety::SameMeaning } else { Surety::Guess }))
}

fn kind_name(kind: RefKind) -> (&'static str, &'static str) {
    match kind {
        RefKind::Unit => ("單位", "unit"),
        RefKind::Contact => ("聯絡窗口", "contact"),
        RefKind::Role => ("職務", "role"),
        RefKind::Body => ("小組", "body"),
        RefKind::Theme => ("分類", "theme"),
        RefKind::Ground => ("限制依據", "ground"),
        RefKind::Law => ("法規", "law"),
        RefKind::License => ("授權", "licence"),
        RefKind::Standard => ("資料標準", "data standard"),
        RefKind::Dataset => ("資料集", "data set"),
        RefKind::Series => ("系列", "series"),
        RefKind::Meeting => ("會議", "meeting"),
        RefKind::Item => ("會議案由", "item of minutes"),
        RefKind::Action => ("列管事項", "action"),
        RefKind::Page => ("政策頁", "page"),
        RefKind::Plan => ("行動方案", "plan"),
        RefKind::Request => ("民間需求", "request"),
        RefKind::Award => ("獎勵", "award"),
        RefKind::Activity => ("活動", "activity"),
        RefKind::Showcase => ("應用案例", "showcase"),
        RefKind::Typed => ("所指的項目", "object"),
    }
}
