//! Files that manifests and documents name: that they are there, and what they hold.

use std::collections::BTreeMap;

use super::Loader;
use crate::content::{Basis, FileFacts, inspect_file, join_path};
use crate::diagnostic::{Diagnostic, Place};
use crate::guard;
use crate::model::*;
use crate::rulebook::files;
use crate::world::World;

impl Loader<'_> {
    /// Notes that a document names a file beside it.
    pub(super) fn name_file(&mut self, manifest: &str, place: &Place, file: &str) -> Option<String> {
        let path = join_path(manifest, file)?;
        if guard::attachment(&path) {
            self.used.insert(path.clone());
            let name = path.rsplit('/').next().unwrap_or(&path).to_lowercase();
            let first = self.named.entry((manifest.to_owned(), name)).or_insert_with(|| path.clone());
            if *first != path {
                let message = crate::words!(
                    "{path} 會與 {first} 公布在同一個網址",
                    "{path} would be published where {first} is"
                );
                self.findings.push(Diagnostic::new(&files::SAME_ADDRESS, manifest, place.clone(), message));
            }
        }
        Some(path)
    }

    /// A finding where a document takes along what the guard would not publish with it.
    pub(super) fn not_attached(&mut self, manifest: &str, place: Place, path: &str) {
        let message = crate::words!(
            "{path} 是詮釋資料或資料集的檔案，不隨文件公布",
            "{path} is a manifest or a file of a data set, and is not published with a document"
        );
        let hint = crate::words!(
            "連到資料集寫 dataset/識別碼；附件放在文件旁邊",
            "link to a data set as dataset/ID; put attachments beside the document"
        );
        self.findings.push(Diagnostic::new(&files::NO_SUCH_FILE, manifest, place, message).hint(hint));
    }

    /// Files that documents attach.
    pub(super) fn attached(&mut self, basis: &Basis) {
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

    pub(super) fn must_exist(&mut self, basis: &Basis, manifest: &str, pointer: &str, file: &str) {
        let place = Place::Value(pointer.to_owned());
        match self.name_file(manifest, &place, file) {
            Some(path) if !guard::attachment(&path) => self.not_attached(manifest, place, &path),
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
}

/// Measures the local files of a data set; those that are missing become findings. `used` gets the
/// files that it names, with the JSON pointers of where.
pub(super) fn measure(
    world: &dyn World,
    basis: &Basis,
    dataset: &Dataset,
    used: &mut Vec<(String, String)>,
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
        let place = Place::Value(pointer.clone());
        let Some(path) = join_path(&dataset.file, file) else {
            findings.push(Diagnostic::new(
                &files::NO_SUCH_FILE,
                &dataset.file,
                place,
                crate::words!("路徑「{file}」離開了 content/", "path `{file}` leaves content/"),
            ));
            continue;
        };
        used.push((path.clone(), pointer.clone()));
        let Some(size) = basis.tree.size(&path) else {
            findings.push(no_such_file(basis, &dataset.file, place, &path, file));
            used.extend(basis.tree.by_other_case(&path).map(|other| (other.to_owned(), pointer.clone())));
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
pub(super) fn no_such_file(
    basis: &Basis,
    manifest: &str,
    place: Place,
    path: &str,
    written: &str,
) -> Diagnostic {
    let message = crate::words!("沒有檔案 {path}", "there is no file {path}");
    let finding = Diagnostic::new(&files::NO_SUCH_FILE, manifest, place, message);
    let hint = if let Some(other) = basis.tree.by_other_case(path) {
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
