//! The order of reading: settings, documents, ids, then data sets in parallel, then what is left.

mod drafts;
mod ids;
mod leftovers;
mod named_files;
mod register;
mod texts;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex};

use rayon::prelude::*;

use super::document::{self, Read};
pub use ids::is_reserved_id;
use named_files::measure;

use super::{Basis, Card, Content, FileFacts, Listing, Store};
use crate::diagnostic::{Diagnostic, Place};
use crate::model::*;
use crate::rulebook::{files, keys};
use crate::schema::{RefKind, Reference, Schema, tables};
use crate::world::World;
use crate::yaml::Span;

/// Judges one data set, given all that is not a data set and what was measured of its files.
pub type Inspect<'a> =
    &'a (dyn Fn(&Dataset, &Basis, &BTreeMap<String, FileFacts>, &mut Vec<Diagnostic>) + Sync);

/// Reads the site. Without `site.yaml` there is no content, only findings. Full data sets stay in
/// memory while the manifests come to at most `resident` bytes.
pub fn load(
    world: &Arc<dyn World>,
    inspect: Inspect<'_>,
    resident: u64,
) -> (Option<Content>, Vec<Diagnostic>) {
    let mut loader = Loader {
        world: &**world,
        findings: Vec::new(),
        used: BTreeSet::new(),
        references: Vec::new(),
        body_references: Vec::new(),
        unread: Vec::new(),
        named: HashMap::new(),
    };
    let Some(mut basis) = loader.settings() else { return (None, loader.findings) };
    loader.documents(&mut basis);
    let manifests = loader.manifests(&mut basis);
    for (file, reference) in &loader.references {
        loader.findings.extend(basis.registry.check(reference, file));
    }
    for (file, line, reference) in &loader.body_references {
        loader.findings.extend(basis.registry.check(reference, file).map(|mut finding| {
            finding.place = whole_line(*line);
            finding
        }));
    }
    let (cards, store, data_files) = loader.datasets(world, &basis, manifests, inspect, resident);
    loader.draft_references(&basis, &cards);
    loader.leftovers(&basis.tree, &cards);
    let mut content = Content::new(basis, cards, store, data_files);
    content.unread = loader.unread;
    (Some(content), loader.findings)
}

/// A line of a Markdown text.
fn whole_line(line: u32) -> Place {
    Place::Span(Span { line, column: 0, end_line: line, end_column: u32::MAX })
}

struct Loader<'a> {
    world: &'a dyn World,
    findings: Vec<Diagnostic>,
    used: BTreeSet<String>,
    references: Vec<(String, Reference)>,
    body_references: Vec<(String, u32, Reference)>,
    /// Files with a finding that kept them from being read.
    unread: Vec<String>,
    /// The files that documents take along: document and name → file.
    named: HashMap<(String, String), String>,
}

impl Loader<'_> {
    fn report(
        &mut self,
        rule: &'static crate::diagnostic::Rule,
        file: &str,
        message: crate::words::Words,
    ) -> &mut Diagnostic {
        self.findings.push(Diagnostic::new(rule, file, Place::File, message));
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }

    fn take<T>(&mut self, path: &str, read: Read<T>) -> Option<(T, String, u32)> {
        self.findings.extend(read.findings);
        self.references.extend(read.references.into_iter().map(|r| (path.to_owned(), r)));
        for (pointer, text) in &read.linked_texts {
            let (references, findings) = texts::links_in_key(path, pointer, text);
            self.references.extend(references.into_iter().map(|r| (path.to_owned(), r)));
            self.findings.extend(findings);
        }
        self.used.insert(path.to_owned());
        if read.value.is_none() {
            self.unread.push(path.to_owned());
        }
        read.value.map(|value| (value, read.body, read.body_line))
    }

    fn settings(&mut self) -> Option<Basis> {
        let listing = Listing::of(self.world, &mut self.findings)?;
        let path = "content/site.yaml";
        let Some(size) = listing.size(path) else {
            // What stands in its way, a link say, is told with it.
            listing.tree(&[], &mut self.findings);
            self.report(
                &files::MISSING,
                path,
                crate::words!("沒有 content/site.yaml", "there is no content/site.yaml"),
            );
            return None;
        };
        // The default language decides what a plain text means, so it is read before the rest.
        let first = document::read_yaml::<Site>(self.world, path, size, &tables::SITE, "und");
        let language = first.value.as_ref().map_or("und", |site| site.default_language()).to_owned();
        let read = document::read_yaml::<Site>(self.world, path, size, &tables::SITE, &language);
        let (site, _, _) = self.take(path, read)?;
        let mut basis = Basis::default();
        basis.tree = listing.tree(&site.ignore, &mut self.findings);
        basis.site = site;
        let path = "content/organization.yaml";
        match basis.tree.size(path) {
            Some(size) => {
                let read = document::read_yaml(self.world, path, size, &tables::ORGANIZATION, &language);
                if let Some((organization, _, _)) = self.take(path, read) {
                    basis.organization = organization;
                }
            }
            None => {
                self.report(
                    &files::MISSING,
                    path,
                    crate::words!("沒有 content/organization.yaml", "there is no content/organization.yaml"),
                );
            }
        }
        let path = "content/vocabulary.yaml";
        let own = basis.tree.size(path).and_then(|size| {
            let read = document::read_yaml(self.world, path, size, &tables::VOCABULARY, &language);
            self.take(path, read)
        });
        basis.take_vocabulary(own.map(|(own, _, _)| own).unwrap_or_default());
        Some(basis)
    }

    fn documents(&mut self, basis: &mut Basis) {
        let language = basis.site.default_language().to_owned();
        basis.minutes =
            self.folder(basis, "minutes", &tables::MINUTES, &language, |m: &mut Minutes| &mut m.source);
        basis.minutes.sort_by(|a, b| (a.date, &a.source.id).cmp(&(b.date, &b.source.id)));
        basis.index_decisions();
        basis.plans = self.folder(basis, "plan", &tables::PLAN, &language, |p: &mut Plan| &mut p.source);
        basis.requests =
            self.folder(basis, "requests", &tables::REQUEST, &language, |r: &mut Request| &mut r.source);
        basis.requests.sort_by(|a, b| (a.received, &a.source.id).cmp(&(b.received, &b.source.id)));
        basis.activities =
            self.folder(basis, "activities", &tables::ACTIVITY, &language, |a: &mut Activity| &mut a.source);
        basis.activities.sort_by(|a, b| (a.date, &a.source.id).cmp(&(b.date, &b.source.id)));
        basis.showcases =
            self.folder(basis, "showcase", &tables::SHOWCASE, &language, |s: &mut Showcase| &mut s.source);
        basis.awards = self.folder(basis, "awards", &tables::AWARD, &language, |a: &mut Award| &mut a.source);
        basis.pages = self.folder(basis, "pages", &tables::PAGE, &language, |p: &mut Page| &mut p.source);
        basis.pages.sort_by(|a, b| {
            (a.order.unwrap_or(u32::MAX), &a.source.id).cmp(&(b.order.unwrap_or(u32::MAX), &b.source.id))
        });
        self.register(basis);
        self.attached(basis);
    }

    /// Reads all documents of a folder: Markdown, or YAML for requests; nested only for pages.
    fn folder<T: serde::de::DeserializeOwned>(
        &mut self,
        basis: &Basis,
        folder: &str,
        schema: &'static Schema,
        language: &str,
        source: fn(&mut T) -> &mut Source,
    ) -> Vec<T> {
        let extension = if folder == "requests" { "yaml" } else { "md" };
        let prefix = format!("content/{folder}/");
        let mut seen: HashMap<String, String> = HashMap::new();
        let mut all = Vec::new();
        for path in basis.tree.paths().filter(|p| p.starts_with(&prefix)) {
            let rest = &path[prefix.len()..];
            let Some(id) = rest.strip_suffix(extension).and_then(|s| s.strip_suffix('.')) else { continue };
            if folder != "pages" && id.contains('/') {
                continue;
            }
            if !self.id_is_good(path, id) || !self.id_is_new(path, id, &mut seen) {
                self.used.insert(path.to_owned());
                continue;
            }
            let size = basis.tree.size(path).unwrap_or(0);
            let read: Read<T> = if extension == "yaml" {
                document::read_yaml(self.world, path, size, schema, language)
            } else {
                document::read_markdown(self.world, path, size, schema, language)
            };
            let dated = read.dated;
            let Some((mut value, body, line)) = self.take(path, read) else { continue };
            self.proofread(path, &body, line, language, dated);
            self.markdown_references(basis, path, &body, line);
            *source(&mut value) = Source { id: id.to_owned(), file: path.to_owned(), body };
            all.push(value);
        }
        all
    }

    /// The manifests of data sets by path, their ids registered.
    fn manifests(&mut self, basis: &mut Basis) -> Vec<(String, String, u64)> {
        let mut seen = HashMap::new();
        let mut manifests = Vec::new();
        let paths: Vec<String> = basis
            .tree
            .paths()
            .filter(|p| p.starts_with("content/datasets/") && p.ends_with(".yaml"))
            .map(str::to_owned)
            .collect();
        for path in paths {
            let stem = path.rsplit('/').next().unwrap_or(&path).trim_end_matches(".yaml").to_owned();
            let good = self.id_is_good(&path, &stem) && self.id_is_new(&path, &stem, &mut seen);
            if !good {
                self.used.insert(path);
                continue;
            }
            basis.registry.add(RefKind::Dataset, &stem);
            let size = basis.tree.size(&path).unwrap_or(0);
            manifests.push((stem, path, size));
        }
        manifests.sort();
        manifests
    }

    fn datasets(
        &mut self,
        world: &Arc<dyn World>,
        basis: &Basis,
        manifests: Vec<(String, String, u64)>,
        inspect: Inspect<'_>,
        resident: u64,
    ) -> (Vec<Card>, Store, BTreeMap<String, FileFacts>) {
        let total: u64 = manifests.iter().map(|(_, _, size)| size).sum();
        let resident = total <= resident;
        let data_files = Mutex::new(BTreeMap::new());
        let language = basis.site.default_language();
        type One =
            (Option<(Card, Option<Arc<Dataset>>)>, Vec<Diagnostic>, Vec<(String, String)>, Vec<Reference>);
        let read_one = |(id, path, size): &(String, String, u64)| -> One {
            let mut read = document::read_yaml::<Dataset>(&**world, path, *size, &tables::DATASET, language);
            let mut findings = read.findings;
            // Texts of a list are as others wrote them, and may look like links.
            if read.value.as_ref().is_some_and(|dataset| dataset.imported.is_none()) {
                for (pointer, text) in &read.linked_texts {
                    let (references, faults) = texts::links_in_key(path, pointer, text);
                    read.references.extend(references);
                    findings.extend(faults);
                }
            }
            findings.extend(read.references.iter().filter_map(|r| basis.registry.check(r, path)));
            let Some(mut dataset) = read.value else { return (None, findings, Vec::new(), Vec::new()) };
            // Which duties it has nobody can say while its state or its units are not understood.
            let state = |f: &Diagnostic| {
                matches!(&f.place, Place::Value(at) | Place::Key(at) if matches!(at.as_str(), "/access" | "/status" | "/unit"))
                    || f.rule == &keys::WRONG_SHAPE && matches!(&f.place, Place::Value(at) if at.is_empty())
            };
            let understood = basis.registry.can_tell(RefKind::Unit)
                && !dataset.unit.is_empty()
                && !findings.iter().any(state);
            dataset.id.clone_from(id);
            dataset.file.clone_from(path);
            let mut used = Vec::new();
            let facts = measure(&**world, basis, &dataset, &mut used, &mut findings);
            if understood {
                inspect(&dataset, basis, &facts, &mut findings);
            }
            if !facts.is_empty()
                && let Ok(mut all) = data_files.lock()
            {
                all.extend(facts);
            }
            let card = Card::of(&dataset, *size, basis);
            // Of all that it names, what could be a draft.
            let mut named = read.references;
            named.retain(drafts::could_be_one);
            (Some((card, resident.then(|| Arc::new(dataset)))), findings, used, named)
        };
        let results: Vec<One> = manifests.par_iter().map(read_one).collect();
        let mut cards = Vec::with_capacity(results.len());
        let mut full = Vec::new();
        // A file that a manifest names (a service description, say) is no manifest itself, unless it
        // reads as one.
        let mut named: BTreeSet<String> = BTreeSet::new();
        let at: HashMap<&str, usize> =
            manifests.iter().enumerate().map(|(at, (_, path, _))| (path.as_str(), at)).collect();
        let manifest = |path: &str| {
            let read = at.get(path).and_then(|at| results[*at].0.as_ref());
            read.is_some_and(|(card, _)| !card.title.is_empty() && !card.unit.is_empty())
        };
        for ((_, by, _), (_, _, used, _)) in manifests.iter().zip(&results) {
            for (path, pointer) in used.iter().filter(|(path, _)| path.ends_with(".yaml")) {
                if manifest(path) {
                    let message =
                        crate::words!("{path} 是資料集的詮釋資料檔", "{path} is the manifest of a data set");
                    self.findings.push(Diagnostic::new(
                        &files::MANIFEST,
                        by,
                        Place::Value(pointer.clone()),
                        message,
                    ));
                } else {
                    named.insert(path.clone());
                }
            }
        }
        for ((_, path, _), (read, findings, used, references)) in manifests.iter().zip(results) {
            self.used.insert(path.clone());
            if named.contains(path) {
                continue;
            }
            self.used.extend(used.into_iter().map(|(path, _)| path));
            self.findings.extend(findings);
            self.references.extend(references.into_iter().map(|reference| (path.clone(), reference)));
            if read.is_none() {
                self.unread.push(path.clone());
            }
            if let Some((card, dataset)) = read {
                cards.push(card);
                full.extend(dataset);
            }
        }
        let store = if resident { Store::Resident(full) } else { Store::OnDemand(Arc::clone(world)) };
        (cards, store, data_files.into_inner().unwrap_or_default())
    }
}
