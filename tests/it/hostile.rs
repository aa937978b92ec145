//! Hostile input: whatever is put into a site's folder is met with a finding of the right rule at the right
//! file, in bounded time and memory, and nothing panics.
//!
//! What concerns bytes is opened in memory; what concerns a file system is written to a real one and met by
//! the program itself, in a process whose memory is limited.

mod disk;
mod files;
mod texts;

use std::sync::Arc;
use std::time::{Duration, Instant};

use odsite::diagnostic::{Diagnostic, Format, Sources, render};
use odsite::section::Section;
use odsite::words::Speech;
use odsite::world::World;

use crate::support::small_site;

const ODSITE: &str = env!("CARGO_BIN_EXE_odsite");

/// Longer than this nothing may take, in a debug build beside other tests.
const LONGEST: Duration = Duration::from_secs(20);

/// The address space that the program gets, in KB.
const MEMORY: u32 = 3_000_000;

const MANIFEST: &str = "content/datasets/a.yaml";
const PAGE: &str = "content/pages/policy.md";

/// Runs something that must end soon.
fn soon<T>(what: &str, run: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = run();
    let took = start.elapsed();
    if took > LONGEST / 5 {
        println!("{what} took {took:?}");
    }
    assert!(took < LONGEST, "{what} took {took:?}");
    done
}

/// Opens the small site with more files, and shows all that is found in every form.
fn found(what: &str, files: &[(&str, Vec<u8>)]) -> Vec<Diagnostic> {
    let mut world = small_site();
    for (path, bytes) in files {
        world.write(*path, bytes.clone());
    }
    let world: Arc<dyn World> = Arc::new(world);
    soon(what, || {
        let section = Section::open(&world);
        for format in Format::ALL {
            let mut sources = Sources::new(&*world);
            let said = render(&section.findings, &mut sources, format, Speech::Chinese, false);
            assert!(section.findings.is_empty() || !said.is_empty(), "{what}");
        }
        section.findings
    })
}

/// What is not told, with what is told in its place.
#[derive(Default)]
struct Missing(Vec<String>);

impl Missing {
    fn unless_told(&mut self, what: &str, findings: &[Diagnostic], code: &str, file: &str) {
        if !findings.iter().any(|f| f.rule.code == code && f.file == file) {
            let said: Vec<_> = findings.iter().take(9).map(|f| (f.rule.code, f.file.as_str())).collect();
            self.0.push(format!("{what}: no {code} of {file} in {said:?}"));
        }
    }

    /// A manifest and the rule that speaks of it.
    fn unless_manifest_tells(&mut self, what: &str, text: impl Into<Vec<u8>>, code: &str) {
        self.unless_told(what, &found(what, &[(MANIFEST, text.into())]), code, MANIFEST);
    }
}

impl Drop for Missing {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            assert!(self.0.is_empty(), "{:#?}", self.0);
        }
    }
}

fn page(body: &str) -> Vec<u8> {
    format!("---\ntitle: 政策\nstatus: in-force\n---\n\n{body}").into_bytes()
}
