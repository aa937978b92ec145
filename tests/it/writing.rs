//! Faults while writing: a killed process, a full disk, a number of open files that does not suffice.
//! Each time the published folder holds the old site or the new one, whole.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::support::{dataset, small_site};

const ODSITE: &str = env!("CARGO_BIN_EXE_odsite");

/// A site of some data sets whose every page bears a word, written to a folder.
fn site(root: &Path, word: &str) {
    let world = small_site();
    for path in ["content/site.yaml", "content/organization.yaml"] {
        let text = world.text(path).expect("text").replace("測試專區", word);
        let full = root.join(path);
        fs::create_dir_all(full.parent().expect("a folder")).expect("a folder");
        fs::write(full, text).expect("written");
    }
    for n in 0..40 {
        let full = root.join(format!("content/datasets/d{n}.yaml"));
        fs::create_dir_all(full.parent().expect("a folder")).expect("a folder");
        fs::write(full, dataset("distributions: [{access_url: https://a.example/}]\n")).expect("written");
    }
}

fn build(root: &Path, target: &Path) -> Command {
    let mut command = Command::new(ODSITE);
    command.arg("build").arg("--root").arg(root).arg("--out").arg(target);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// All files of a folder but the marker.
fn read(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).expect("inside").display().to_string();
            (name, fs::read(entry.path()).expect("a file"))
        })
        .collect()
}

#[test]
fn a_build_killed_at_any_moment_leaves_one_whole_site() {
    let folder = tempfile::tempdir().expect("a folder");
    let (one, two) = (folder.path().join("one"), folder.path().join("two"));
    site(&one, "甲專區");
    site(&two, "乙專區");
    let target = folder.path().join("public");
    assert!(build(&two, &target).status().expect("a build").success());
    let second = read(&target);
    assert!(build(&one, &target).status().expect("a build").success());
    let first = read(&target);
    assert!(first != second);
    for step in 0..40u64 {
        let mut child = build(&two, &target).spawn().expect("a build");
        std::thread::sleep(Duration::from_micros(1500 * step));
        child.kill().expect("killed");
        child.wait().expect("ended");
        // Between its two renames the folder is not there; the next build puts it back.
        if target.exists() {
            let found = read(&target);
            assert!(found == first || found == second, "a part of a site after {step} steps");
        }
        assert!(
            build(&one, &target).status().expect("a build").success(),
            "the next build after {step} steps"
        );
        assert!(read(&target) == first);
    }
    let beside: Vec<_> =
        fs::read_dir(folder.path()).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(beside.len(), 3, "nothing is left beside the site: {beside:?}");
}

/// Runs a build in a shell that limits what it may take.
#[cfg(unix)]
fn limited(limit: &str, root: &Path, target: &Path) -> std::process::Output {
    // The signal of a file that grows too large is ignored, so that the write itself fails.
    let script = format!("trap '' XFSZ; {limit}; exec \"$0\" build --root \"$1\" --out \"$2\"");
    Command::new("bash").arg("-c").arg(script).arg(ODSITE).arg(root).arg(target).output().expect("a shell")
}

#[cfg(unix)]
#[test]
fn a_write_that_fails_is_said_and_leaves_the_old_site() {
    let folder = tempfile::tempdir().expect("a folder");
    let (one, two) = (folder.path().join("one"), folder.path().join("two"));
    site(&one, "甲專區");
    site(&two, "乙專區");
    let target = folder.path().join("public");
    assert!(build(&one, &target).status().expect("a build").success());
    let before = read(&target);
    // From a limit that the first file meets to one that only the catalogue meets.
    for limit in ["ulimit -f 1", "ulimit -f 4", "ulimit -f 12", "ulimit -f 40"] {
        let output = limited(limit, &two, &target);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{limit} stops the build");
        assert!(!said.contains("panicked"), "{limit}: {said}");
        assert!(!said.trim().is_empty(), "{limit}: the reason is told");
        assert!(read(&target) == before, "{limit} left another site");
        let beside = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(beside, 3, "{limit} left something beside the site");
    }
}

#[cfg(unix)]
#[test]
fn a_target_that_is_a_link_keeps_what_lies_beside() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("source");
    site(&source, "甲專區");
    let real = folder.path().join("www/site");
    fs::create_dir_all(folder.path().join("www/other/deep")).expect("a folder");
    fs::write(folder.path().join("www/other/deep/letter.txt"), "mine").expect("written");
    assert!(build(&source, &real).status().expect("a build").success());
    let whole = read(&real);
    let link = folder.path().join("public");
    std::os::unix::fs::symlink(&real, &link).expect("a link");
    for _ in 0..2 {
        assert!(build(&source, &link).status().expect("a build").success());
        assert!(link.is_symlink(), "the link stays a link");
        assert!(read(&real) == whole, "the folder that it names is the site, whole");
    }
    assert!(folder.path().join("www/other/deep/letter.txt").is_file());
    // As after a kill between the two renames.
    fs::rename(&real, folder.path().join("www/.site.old")).expect("renamed");
    assert!(build(&source, &link).status().expect("a build").success());
    assert!(read(&real) == whole);
}
