//! The order of reading: settings, documents, ids, then data sets in parallel, then what is left.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex};

use rayon::prelude::*;

use super::document::{self, Read};
use super::registry::{Registry, typed};
use super::{Basis, Card, Content, FileFacts, Store, Tree, inspect_file, join_path};
use crate::diagnostic::{Diagnostic, Place};
use crate::model::*;
use crate::rulebook::{files, keys, links};
use crate::schema::{RefKind, Reference, Schema, is_id, tables};
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
    };
    let Some(mut basis) = loader.settings() else { return (None, loader.findings) };
    loader.documents(&mut basis);
    let manifests = loader.manifests(&mut basis);
    for (file, reference) in std::mem::take(&mut loader.references) {
        loader.findings.extend(basis.registry.check(&reference, &file));
    }
    for (file, line, reference) in std::mem::take(&mut loader.body_references) {
        loader.findings.extend(basis.registry.check(&reference, &file).map(|mut finding| {
            let span = Span { line, column: 0, end_line: line, end_column: u32::MAX };
            finding.place = Place::Span(span);
            finding
        }));
    }
    let (cards, store, data_files) = loader.datasets(world, &basis, manifests, inspect, resident);
    loader.leftovers(&basis.tree, &cards);
    let content = Content::new(basis, cards, store, data_files);
    (Some(content), loader.findings)
}

struct Loader<'a> {
    world: &'a dyn World,
    findings: Vec<Diagnostic>,
    used: BTreeSet<String>,
    references: Vec<(String, Reference)>,
    body_references: Vec<(String, u32, Reference)>,
    /// Files with a finding that kept them from being read.
    unread: Vec<String>,
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
        self.used.insert(path.to_owned());
        if read.value.is_none() {
            self.unread.push(path.to_owned());
        }
        read.value.map(|value| (value, read.body, read.body_line))
    }

    fn settings(&mut self) -> Option<Basis> {
        let all = Tree::list(self.world, &[], &mut Vec::new());
        let path = "content/site.yaml";
        let Some(size) = all.size(path) else {
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
        let mut basis =
            Basis { tree: Tree::list(self.world, &site.ignore, &mut self.findings), ..Basis::default() };
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
            let Some((mut value, body, line)) = self.take(path, read) else { continue };
            self.markdown_references(basis, path, &body, line);
            *source(&mut value) = Source { id: id.to_owned(), file: path.to_owned(), body };
            all.push(value);
        }
        all
    }

    fn id_is_good(&mut self, path: &str, id: &str) -> bool {
        for part in id.split('/') {
            if !is_id(part) {
                self.report(
                    &keys::NOT_AN_ID,
                    path,
                    crate::words!("檔名「{part}」不能作為識別碼", "file name `{part}` cannot be an id"),
                );
                return false;
            }
            let lower = part.to_ascii_lowercase();
            let device = matches!(lower.split('.').next(), Some("con" | "prn" | "aux" | "nul"))
                || (lower.len() >= 4
                    && lower.is_char_boundary(3)
                    && matches!(&lower[..3], "com" | "lpt")
                    && lower
                        .split('.')
                        .next()
                        .is_some_and(|s| s.len() == 4 && s.as_bytes()[3].is_ascii_digit()));
            if device
                || matches!(lower.as_str(), "by" | "page" | "index.html")
                || lower.starts_with("catalog.")
            {
                self.report(
                    &links::RESERVED_ID,
                    path,
                    crate::words!("「{part}」另有用途", "`{part}` has another use"),
                );
                return false;
            }
        }
        true
    }

    fn id_is_new(&mut self, path: &str, id: &str, seen: &mut HashMap<String, String>) -> bool {
        match seen.insert(id.to_ascii_lowercase(), path.to_owned()) {
            None => true,
            Some(first) => {
                self.report(
                    &links::DUPLICATE_ID,
                    path,
                    crate::words!("識別碼「{id}」已在 {first} 使用", "id `{id}` is taken by {first}"),
                )
                .related
                .push(crate::diagnostic::Related {
                    file: first.clone(),
                    place: Place::File,
                    label: crate::words!("已使用的檔案", "taken here"),
                });
                seen.insert(id.to_ascii_lowercase(), first);
                false
            }
        }
    }

    /// Typed references and local files named in a Markdown text.
    fn markdown_references(&mut self, basis: &Basis, path: &str, body: &str, first_line: u32) {
        use pulldown_cmark::{Event, Options, Parser, Tag};
        // The extensions that change what a link is: `[^1]: word` is a footnote, not a link.
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
        for (event, range) in Parser::new_ext(body, options).into_offset_iter() {
            let line = first_line + u32::try_from(body[..range.start].matches('\n').count()).unwrap_or(0);
            let place = Place::Span(Span { line, column: 0, end_line: line, end_column: u32::MAX });
            let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event else {
                if let Event::Html(raw) | Event::InlineHtml(raw) = &event
                    && !raw.trim_start().starts_with("<!--")
                {
                    let raw = raw.trim();
                    let message = crate::words!("「{raw}」會顯示成文字", "`{raw}` is shown as text");
                    self.findings.push(Diagnostic::new(&files::NOT_RENDERED, path, place, message));
                }
                continue;
            };
            let target = dest_url.as_ref();
            let scheme = target.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
            if scheme.as_deref().is_some_and(|s| !matches!(s, "http" | "https" | "mailto" | "tel")) {
                let message =
                    crate::words!("連結「{target}」不會成為連結", "`{target}` does not become a link");
                self.findings.push(Diagnostic::new(&files::NOT_RENDERED, path, place, message));
                continue;
            }
            let known = target.split_once('/').is_some_and(|(word, _)| typed(word).is_some());
            if known {
                let reference =
                    Reference { pointer: String::new(), kind: RefKind::Typed, target: target.to_owned() };
                self.body_references.push((path.to_owned(), line, reference));
            } else if !target.is_empty() && !target.contains(':') && !target.starts_with(['#', '/']) {
                let found = self.name_file(path, target).is_some_and(|file| basis.tree.size(&file).is_some());
                if !found {
                    self.findings.push(Diagnostic::new(
                        &files::NO_SUCH_FILE,
                        path,
                        place,
                        crate::words!(
                            "文中連結的檔案「{target}」不存在",
                            "the text links to `{target}`, which does not exist"
                        ),
                    ));
                }
            }
        }
    }

    /// Notes that a document names a file beside it.
    fn name_file(&mut self, manifest: &str, file: &str) -> Option<String> {
        let path = join_path(manifest, file)?;
        self.used.insert(path.clone());
        Some(path)
    }

    /// Fills the registry with all ids but those of data sets.
    fn register(&mut self, basis: &mut Basis) {
        let registry = &mut basis.registry;
        let organization = &basis.organization;
        organization.units.keys().for_each(|k| registry.add(RefKind::Unit, k));
        organization.contacts.keys().for_each(|k| registry.add(RefKind::Contact, k));
        organization.roles.keys().for_each(|k| registry.add(RefKind::Role, k));
        organization.bodies.keys().for_each(|k| registry.add(RefKind::Body, k));
        for (key, unit) in &organization.units {
            unit.name.iter().for_each(|(_, name)| registry.add_name(RefKind::Unit, name, key));
        }
        for (key, contact) in &organization.contacts {
            contact.name.iter().for_each(|(_, name)| registry.add_name(RefKind::Contact, name, key));
        }
        for (key, role) in &organization.roles {
            role.title.iter().for_each(|(_, name)| registry.add_name(RefKind::Role, name, key));
        }
        for (key, body) in &organization.bodies {
            body.name.iter().for_each(|(_, name)| registry.add_name(RefKind::Body, name, key));
        }
        for (key, theme) in &basis.themes {
            theme.name.iter().for_each(|(_, name)| registry.add_name(RefKind::Theme, name, key));
        }
        basis.themes.keys().for_each(|k| registry.add(RefKind::Theme, k));
        basis.grounds.keys().for_each(|k| registry.add(RefKind::Ground, k));
        basis.laws.keys().for_each(|k| registry.add(RefKind::Law, k));
        basis.licenses.keys().for_each(|k| registry.add(RefKind::License, k));
        basis.standards.keys().for_each(|k| registry.add(RefKind::Standard, k));
        for minutes in &basis.minutes {
            let id = &minutes.source.id;
            registry.add(RefKind::Meeting, id);
            for item in &minutes.items {
                registry.add(RefKind::Item, format!("{id}#{}", item.id));
                for action in &item.actions {
                    registry.add(RefKind::Action, format!("{id}#{}", action.id));
                }
            }
        }
        basis.plans.iter().for_each(|d| registry.add(RefKind::Plan, &d.source.id));
        basis.requests.iter().for_each(|d| registry.add(RefKind::Request, &d.source.id));
        basis.activities.iter().for_each(|d| registry.add(RefKind::Activity, &d.source.id));
        basis.showcases.iter().for_each(|d| registry.add(RefKind::Showcase, &d.source.id));
        basis.awards.iter().for_each(|d| registry.add(RefKind::Award, &d.source.id));
        basis.pages.iter().for_each(|d| registry.add(RefKind::Page, &d.source.id));
        for path in &self.unread {
            self.cannot_tell(registry, path);
        }
        if basis.tree.size("content/organization.yaml").is_none() {
            self.cannot_tell(registry, "content/organization.yaml");
        }
    }

    /// What a file that cannot be read might have defined.
    fn cannot_tell(&self, registry: &mut Registry, path: &str) {
        let inner = path.strip_prefix("content/").unwrap_or(path);
        let kinds: &[RefKind] = match inner {
            "organization.yaml" => &[RefKind::Unit, RefKind::Contact, RefKind::Role, RefKind::Body],
            "vocabulary.yaml" => {
                &[RefKind::Theme, RefKind::Ground, RefKind::Law, RefKind::License, RefKind::Standard]
            }
            _ => &[],
        };
        kinds.iter().for_each(|kind| registry.cannot_tell(*kind));
        let Some((folder, rest)) = inner.split_once('/') else { return };
        let id = rest.rsplit_once('.').map_or(rest, |(id, _)| id);
        let kind = match folder {
            "minutes" => RefKind::Meeting,
            "plan" => RefKind::Plan,
            "requests" => RefKind::Request,
            "activities" => RefKind::Activity,
            "showcase" => RefKind::Showcase,
            "awards" => RefKind::Award,
            "pages" => RefKind::Page,
            _ => return,
        };
        registry.add_unread(kind, id);
    }

    /// Files that documents attach.
    fn attached(&mut self, basis: &Basis) {
        let mut all: Vec<(String, String, String)> = Vec::new();
        let lists = (basis.minutes.iter().map(|m| (&m.source, &m.attachments)))
            .chain(basis.activities.iter().map(|a| (&a.source, &a.attachments)))
            .chain(basis.pages.iter().map(|p| (&p.source, &p.attachments)));
        for (source, attachments) in lists {
            for (index, attachment) in attachments.iter().enumerate() {
                if let Some(file) = &attachment.file {
                    all.push((source.file.clone(), format!("/attachments/{index}/file"), file.clone()));
                }
            }
        }
        for showcase in &basis.showcases {
            for (index, image) in showcase.images.iter().enumerate() {
                all.push((showcase.source.file.clone(), format!("/images/{index}/file"), image.file.clone()));
            }
        }
        for plan in &basis.plans {
            for (i, indicator) in plan.indicators.iter().enumerate() {
                for (a, actual) in indicator.actuals.iter().enumerate() {
                    for (e, evidence) in actual.evidence.iter().enumerate() {
                        if let Some(file) = &evidence.file {
                            let pointer = format!("/indicators/{i}/actuals/{a}/evidence/{e}/file");
                            all.push((plan.source.file.clone(), pointer, file.clone()));
                        }
                    }
                }
            }
        }
        if let Some(logo) = &basis.site.theme.logo {
            all.push(("content/site.yaml".to_owned(), "/theme/logo".to_owned(), logo.clone()));
        }
        for (manifest, pointer, file) in all {
            self.must_exist(basis, &manifest, &pointer, &file);
        }
    }

    fn must_exist(&mut self, basis: &Basis, manifest: &str, pointer: &str, file: &str) {
        let place = Place::Value(pointer.to_owned());
        match self.name_file(manifest, file) {
            Some(path) if basis.tree.size(&path).is_some() => {}
            Some(path) => self.findings.push(no_such_file(basis, manifest, place, &path, file)),
            None => self.findings.push(Diagnostic::new(
                &files::NO_SUCH_FILE,
                manifest,
                place,
                crate::words!("路徑「{file}」離開了 content/", "path `{file}` leaves content/"),
            )),
        }
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
        type One = (Option<(Card, Option<Arc<Dataset>>)>, Vec<Diagnostic>, Vec<String>);
        let read_one = |(id, path, size): &(String, String, u64)| -> One {
            let read = document::read_yaml::<Dataset>(&**world, path, *size, &tables::DATASET, language);
            let mut findings = read.findings;
            findings.extend(read.references.iter().filter_map(|r| basis.registry.check(r, path)));
            let Some(mut dataset) = read.value else { return (None, findings, Vec::new()) };
            // Which duties it has nobody can say while its state or its units are not understood.
            let state = |f: &Diagnostic| {
                matches!(&f.place, Place::Value(at) | Place::Key(at) if matches!(at.as_str(), "/access" | "/status" | "/unit"))
                    || f.rule == &keys::WRONG_SHAPE && matches!(&f.place, Place::Value(at) if at.is_empty())
            };
            let understood = basis.registry.can_tell(RefKind::Unit) && !findings.iter().any(state);
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
            (Some((card, resident.then(|| Arc::new(dataset)))), findings, used)
        };
        let results: Vec<One> = manifests.par_iter().map(read_one).collect();
        let mut cards = Vec::with_capacity(results.len());
        let mut full = Vec::new();
        // A file that a manifest names (a service description, say) is no manifest itself.
        let named: BTreeSet<String> = results.iter().flat_map(|(_, _, used)| used.iter().cloned()).collect();
        for ((_, path, _), (read, findings, used)) in manifests.iter().zip(results) {
            self.used.insert(path.clone());
            if named.contains(path) {
                continue;
            }
            self.used.extend(used);
            self.findings.extend(findings);
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

    /// Files that nothing named.
    fn leftovers(&mut self, tree: &Tree, cards: &[Card]) {
        // A file beside one that cannot be read may well be named in it.
        let folder =
            |path: &str| path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let unread: Vec<String> =
            self.unread.iter().map(|path| folder(path)).filter(|f| f != "content/").collect();
        let left: Vec<String> = tree
            .paths()
            .filter(|path| !self.used.contains(*path) && !path.starts_with("content/observations/"))
            .filter(|path| {
                let manifest = path.ends_with(".yml") || path.ends_with(".yaml") || path.ends_with(".md");
                manifest || !unread.iter().any(|folder| path.starts_with(folder.as_str()))
            })
            .map(str::to_owned)
            .collect();
        for path in left {
            let name = path.rsplit('/').next().unwrap_or(&path);
            let folder = path.split('/').nth(1).unwrap_or_default();
            let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
            let wanted = match folder {
                "datasets" | "requests" => "yaml",
                "minutes" | "plan" | "activities" | "showcase" | "awards" | "pages" => "md",
                _ if path.matches('/').count() == 1 => "yaml",
                _ => "",
            };
            let lower = extension.to_ascii_lowercase();
            let like = match wanted {
                "yaml" => matches!(lower.as_str(), "yml" | "yaml" | "txt" | "md" | "yaml_" | "ymal"),
                "md" => matches!(lower.as_str(), "markdown" | "md" | "txt" | "mdown" | "yaml" | "yml"),
                _ => false,
            };
            let manifest_like =
                lower == "yml" || lower == "yaml" || lower == "md" || lower == "markdown" || lower.is_empty();
            if like && manifest_like && extension != wanted {
                self.report(
                    &files::WRONG_EXTENSION,
                    &path,
                    crate::words!(
                        "副檔名「.{extension}」不會被讀取",
                        "a file ending in `.{extension}` is not read here"
                    ),
                )
                .hint = Some(crate::words!("更名為 {stem}.{wanted}", "rename it to {stem}.{wanted}"));
                continue;
            }
            let named_by_case =
                cards.iter().find(|c| c.id.eq_ignore_ascii_case(stem)).map(|c| c.file.clone());
            let finding = self.report(
                &files::UNRECOGNISED,
                &path,
                crate::words!("沒有任何詮釋資料提到這個檔案", "nothing names this file"),
            );
            if let Some(manifest) = named_by_case {
                finding.hint = Some(crate::words!(
                    "若為 {manifest} 的資料檔，在其 distributions 寫上 file: {name}",
                    "if it holds the data of {manifest}, write `file: {name}` in its distributions"
                ));
            }
        }
    }
}

/// Measures the local files of a data set; those that are missing become findings.
fn measure(
    world: &dyn World,
    basis: &Basis,
    dataset: &Dataset,
    used: &mut Vec<String>,
    findings: &mut Vec<Diagnostic>,
) -> BTreeMap<String, FileFacts> {
    let mut named: Vec<(String, &str)> = Vec::new();
    for (index, distribution) in dataset.distributions.iter().enumerate() {
        if let Some(file) = &distribution.file {
            named.push((format!("/distributions/{index}/file"), file));
        }
        if let Some(description) = distribution.service.as_ref().and_then(|s| s.description.as_deref())
            && !description.contains("://")
        {
            named.push((format!("/distributions/{index}/service/description"), description));
        }
    }
    for (v, version) in dataset.versions.iter().enumerate() {
        for (index, distribution) in version.distributions.iter().enumerate() {
            if let Some(file) = &distribution.file {
                named.push((format!("/versions/{v}/distributions/{index}/file"), file));
            }
        }
    }
    let mut facts = BTreeMap::new();
    for (pointer, file) in named {
        let place = Place::Value(pointer);
        let Some(path) = join_path(&dataset.file, file) else {
            findings.push(Diagnostic::new(
                &files::NO_SUCH_FILE,
                &dataset.file,
                place,
                crate::words!("路徑「{file}」離開了 content/", "path `{file}` leaves content/"),
            ));
            continue;
        };
        used.push(path.clone());
        let Some(size) = basis.tree.size(&path) else {
            findings.push(no_such_file(basis, &dataset.file, place, &path, file));
            used.extend(by_other_case(basis, &path).map(str::to_owned));
            continue;
        };
        match inspect_file(world, &path, size) {
            Ok(measured) => {
                facts.insert(path, measured);
            }
            Err(error) => findings.push(Diagnostic::new(
                &files::UNREADABLE,
                &dataset.file,
                place,
                crate::words!("檔案 {path} 無法讀取：{error}", "file {path} cannot be read: {error}"),
            )),
        }
    }
    facts
}

/// A file that is named and not there, with what may have been meant.
fn no_such_file(basis: &Basis, manifest: &str, place: Place, path: &str, written: &str) -> Diagnostic {
    let message = crate::words!("沒有檔案 {path}", "there is no file {path}");
    let finding = Diagnostic::new(&files::NO_SUCH_FILE, manifest, place, message);
    let hint = if let Some(other) = by_other_case(basis, path) {
        let name = other.rsplit('/').next().unwrap_or(other);
        crate::words!("是否為 {name}？檔名區分大小寫", "did you mean {name}? Case matters in names")
    } else if written.contains('\\') || written.as_bytes().get(1) == Some(&b':') {
        crate::words!(
            "把檔案放在詮釋資料檔旁邊，只寫檔名；子目錄用 /，不用 \\ 或磁碟機代號",
            "put the file beside the manifest and write its name only; folders are parted with /, without drive letters"
        )
    } else {
        return finding;
    };
    finding.hint(hint)
}

/// A file whose name differs in case only.
fn by_other_case<'a>(basis: &'a Basis, path: &str) -> Option<&'a str> {
    let lower = path.to_lowercase();
    basis.tree.paths().find(|other| other.to_lowercase() == lower)
}
