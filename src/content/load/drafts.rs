//! References from what is published to drafts: the link would fail, and would reveal the draft.

use std::collections::HashSet;

use super::{Loader, whole_line};
use crate::content::{Basis, Card, typed};
use crate::diagnostic::{Diagnostic, Place};
use crate::rulebook::links;
use crate::schema::{RefKind, Reference};

/// Whether a reference names a kind of thing of which there are drafts.
pub(super) fn could_be_one(reference: &Reference) -> bool {
    matches!(
        reference.kind,
        RefKind::Dataset | RefKind::Series | RefKind::Plan | RefKind::Page | RefKind::Award | RefKind::Typed
    )
}

/// Kind and id of what a reference names.
fn named(reference: &Reference) -> Option<(RefKind, &str)> {
    match reference.kind {
        RefKind::Typed => {
            let (word, rest) = reference.target.split_once('/')?;
            Some((typed(word)?, rest.split('#').next().unwrap_or(rest)))
        }
        RefKind::Series => Some((RefKind::Dataset, &reference.target)),
        kind => Some((kind, &reference.target)),
    }
}

impl Loader<'_> {
    /// Finds them, once all is read.
    pub(super) fn draft_references(&mut self, basis: &Basis, cards: &[Card]) {
        let mut drafts: HashSet<(RefKind, &str)> = HashSet::new();
        let mut files: HashSet<&str> = HashSet::new();
        let mut add = |kind, id, file, draft: bool| {
            if draft {
                drafts.insert((kind, id));
                files.insert(file);
            }
        };
        for card in cards {
            add(RefKind::Dataset, card.id.as_str(), card.file.as_str(), !card.is_public());
        }
        for plan in &basis.plans {
            add(RefKind::Plan, &plan.source.id, &plan.source.file, plan.status == "draft");
        }
        for page in &basis.pages {
            add(RefKind::Page, &page.source.id, &page.source.file, page.status.as_deref() == Some("draft"));
        }
        for award in &basis.awards {
            let draft = award.status.as_deref() == Some("draft");
            add(RefKind::Award, &award.source.id, &award.source.file, draft);
        }
        let written = self.references.iter().map(|(file, r)| (file, r, Place::Value(r.pointer.clone())));
        let in_texts = self.body_references.iter().map(|(file, line, r)| (file, r, whole_line(*line)));
        let mut found: Vec<Diagnostic> = Vec::new();
        for (file, reference, place) in written.chain(in_texts) {
            // Drafts may name one another.
            if files.contains(file.as_str()) || !named(reference).is_some_and(|what| drafts.contains(&what)) {
                continue;
            }
            let target = &reference.target;
            let message =
                crate::words!("「{target}」是草稿，不會公布", "`{target}` is a draft and is not published");
            found.push(Diagnostic::new(&links::DRAFT_REFERENCE, file, place, message));
        }
        self.findings.extend(found);
    }
}
