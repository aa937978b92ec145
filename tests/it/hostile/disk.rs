//! What a real file system may hold, met by the program itself in a process whose memory is limited: links,
//! devices, sizes, names, depths.

use crate::support::{dataset, small_site};
use odsite::world::{DiskWorld, EntryKind, World};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use super::{MANIFEST, MEMORY, ODSITE, PAGE, soon};

/// Writes the small site to a folder.
fn small_site_at(root: &Path) {
    let world = small_site();
    for path in ["content/site.yaml", "content/organization.yaml"] {
        let full = root.join(path);
        fs::create_dir_all(full.parent().expect("a folder")).expect("a folder");
        fs::write(full, world.text(path).expect("text")).expect("written");
    }
    fs::create_dir_all(root.join("content/datasets")).expect("a folder");
    fs::create_dir_all(root.join("content/pages")).expect("a folder");
}

/// Runs the program with little memory; it must end by itself, soon, with findings.
#[cfg(unix)]
fn limited(what: &str, arguments: &[&str], root: &Path) -> Output {
    let script = format!("ulimit -v {MEMORY}; ulimit -c 0; exec \"$0\" \"$@\"");
    let mut command = Command::new("bash");
    command.arg("-c").arg(script).arg(ODSITE).args(arguments).arg("--root").arg(root);
    let output = soon(what, || command.output().expect("a shell"));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.code().is_some(), "{what}: ended by a signal: {said}");
    assert!(!said.contains("panicked") && !said.contains("overflow"), "{what}: {said}");
    output
}

/// Codes and files of what `odsite check` says of a folder; text and annotations must end soon, too.
#[cfg(unix)]
fn checked(what: &str, root: &Path) -> Vec<(String, String)> {
    for format in ["text", "github"] {
        let output = limited(what, &["check", "--format", format], root);
        let said = if format == "text" { output.stderr } else { output.stdout };
        assert!(said.len() < 4 << 20, "{what}: {} bytes of {format}", said.len());
        let steering = |b: &u8| *b == 0x1b || *b == 7;
        assert!(!said.iter().any(steering), "{what}: {}", String::from_utf8_lossy(&said));
    }
    let output = limited(what, &["check", "--format", "json"], root);
    let list: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    list.iter().map(|finding| (text(&finding["code"]), text(&finding["file"]))).collect()
}

#[cfg(unix)]
fn assert_disk_tells(what: &str, root: &Path, wanted: &[(&str, &str)]) {
    let said = checked(what, root);
    for (code, file) in wanted {
        let there = said.iter().any(|(own, at)| own == code && at == file);
        assert!(there, "{what}: {code} {file} in {:?}", &said[..said.len().min(20)]);
    }
}

#[cfg(unix)]
#[test]
fn files_of_any_size_are_told_within_bounds() {
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    let sparse = |path: &str, size: u64| {
        let file = fs::File::create(folder.path().join(path)).expect("a file");
        file.set_len(size).expect("a size");
    };
    sparse(MANIFEST, 100 << 20);
    sparse("content/datasets/giant.yaml", 100 << 30);
    sparse(PAGE, 100 << 20);
    fs::write(folder.path().join("content/pages/line.md"), "x".repeat(100 << 20)).expect("written");
    fs::write(
        folder.path().join("content/datasets/b.yaml"),
        dataset("distributions: [{file: b.csv}, {id: x, file: hole.json}]\n"),
    )
    .expect("written");
    fs::write(folder.path().join("content/datasets/b.csv"), format!("a,b\n{}", "1,2\n".repeat(2 << 20)))
        .expect("written");
    sparse("content/datasets/hole.json", 66 << 20);
    assert_disk_tells(
        "sizes",
        folder.path(),
        &[
            ("F005", MANIFEST),
            ("F005", "content/datasets/giant.yaml"),
            ("F005", PAGE),
            ("F005", "content/pages/line.md"),
        ],
    );
    sparse("content/site.yaml", 100 << 30);
    assert_disk_tells("settings", folder.path(), &[("F005", "content/site.yaml")]);
}

#[cfg(unix)]
#[test]
fn links_and_devices_are_told_and_never_followed() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("site");
    small_site_at(&root);
    let outside = folder.path().join("outside");
    fs::create_dir_all(&outside).expect("a folder");
    fs::write(outside.join("secret.csv"), "年\n1\n").expect("written");
    fs::write(outside.join("secret.yaml"), dataset("")).expect("written");
    let at = |path: &str| root.join("content").join(path);
    symlink(outside.join("secret.csv"), at("datasets/a.csv")).expect("a link");
    symlink(outside.join("secret.yaml"), at("datasets/linked.yaml")).expect("a link");
    symlink(&outside, at("datasets/folder")).expect("a link");
    symlink(root.join("content"), at("datasets/round")).expect("a link");
    symlink("itself", at("itself")).expect("a link");
    symlink("/dev/zero", at("datasets/zero.csv")).expect("a link");
    symlink("/nowhere", at("datasets/nowhere.yaml")).expect("a link");
    fs::write(
        at("datasets/a.yaml"),
        dataset(
            "distributions: [{file: a.csv}, {id: z, file: zero.csv}, {id: f, file: folder/secret.csv}]\n",
        ),
    )
    .expect("written");
    for pipe in ["datasets/pipe.yaml", "pages/pipe.md", "pipe"] {
        assert!(Command::new("mkfifo").arg(at(pipe)).status().expect("mkfifo").success());
    }
    let _socket = std::os::unix::net::UnixListener::bind(at("datasets/socket.yaml")).expect("a socket");
    let told: Vec<String> = [
        "datasets/a.csv",
        "datasets/linked.yaml",
        "datasets/folder",
        "datasets/round",
        "itself",
        "datasets/zero.csv",
        "datasets/nowhere.yaml",
        "datasets/pipe.yaml",
        "pages/pipe.md",
        "pipe",
        "datasets/socket.yaml",
    ]
    .map(|path| format!("content/{path}"))
    .into();
    let wanted: Vec<(&str, &str)> = told.iter().map(|path| ("F003", path.as_str())).collect();
    assert_disk_tells("links", &root, &wanted);
    assert_disk_tells("data", &root, &[("F008", MANIFEST)]);

    // Whoever asks for them gets nothing, and does not wait.
    let world = DiskWorld::new(&root, None);
    for path in told.iter().map(String::as_str).chain([
        "content/datasets/folder/secret.csv",
        "../outside/secret.csv",
        "content/../../outside/secret.csv",
        "/etc/passwd",
        "content//site.yaml",
        "content",
        "",
        "content\\site.yaml",
        "content/site.yaml/x",
    ]) {
        assert!(soon(path, || world.read(path)).is_err(), "{path}");
        assert!(world.open(path).is_err(), "{path}");
    }
    assert!(
        world.list("../outside").is_err()
            && world.list("content/datasets/folder").expect("a link")[0].kind == EntryKind::Link
    );

    // The folder of the content is a link itself.
    let linked = folder.path().join("linked");
    fs::create_dir_all(&linked).expect("a folder");
    symlink(root.join("content"), linked.join("content")).expect("a link");
    assert_disk_tells("content", &linked, &[("F003", "content"), ("F007", "content/site.yaml")]);
    // So is a file of settings, or a theme.
    let settings = folder.path().join("settings");
    small_site_at(&settings);
    fs::remove_file(settings.join("content/site.yaml")).expect("removed");
    symlink(root.join("content/site.yaml"), settings.join("content/site.yaml")).expect("a link");
    assert_disk_tells("settings", &settings, &[("F003", "content/site.yaml"), ("F007", "content/site.yaml")]);
}

#[cfg(unix)]
#[test]
fn themes_stay_in_their_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("site");
    small_site_at(&root);
    fs::create_dir_all(folder.path().join("outside/assets")).expect("a folder");
    fs::write(folder.path().join("outside/assets/secret.css"), "x").expect("written");
    fs::create_dir_all(root.join("themes")).expect("a folder");
    std::os::unix::fs::symlink(folder.path().join("outside"), root.join("themes/linked")).expect("a link");
    let settings = small_site().text("content/site.yaml").expect("text").to_owned();
    for name in ["../../outside", "..", "linked/../../../outside", "linked/assets", "/etc", "a\\b", "linked"]
    {
        fs::write(root.join("content/site.yaml"), format!("{settings}theme: {{name: '{name}'}}\n"))
            .expect("written");
        let output = limited(name, &["build"], &root);
        let published = root.join("public/assets/secret.css");
        assert!(!published.exists(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let said = checked(name, &root);
        assert!(name == "linked" || !said.is_empty(), "{name}");
    }
}

#[cfg(unix)]
#[test]
fn names_that_cannot_be_shown_are_told() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    let datasets = folder.path().join("content/datasets");
    for name in [&b"\xb8\xea.csv"[..], b"a\nb.csv", b"a\x1b[31mb.yaml", "甲\u{202e}vsc.exe".as_bytes()] {
        fs::write(datasets.join(OsStr::from_bytes(name)), "x").expect("written");
    }
    fs::create_dir_all(datasets.join(OsStr::from_bytes(b"\xff\xfe/in"))).expect("a folder");
    fs::write(datasets.join(OsStr::from_bytes(b"\xff\xfe/in/b.yaml")), "x").expect("written");
    fs::write(datasets.join(format!("{}.yaml", "長".repeat(80))), dataset("")).expect("written");
    fs::write(datasets.join("good.yaml"), "title: [\n").expect("written");
    let said = checked("names", folder.path());
    let of =
        |code: &str| said.iter().filter(|(own, _)| own == code).map(|(_, f)| f.clone()).collect::<Vec<_>>();
    let names = of("F014");
    assert_eq!(names.len(), 5, "{said:?}");
    for shown in ["a\\u{a}b.csv", "a\\u{1b}[31mb.yaml", "甲\\u{202e}vsc.exe"] {
        assert!(names.iter().any(|name| name.ends_with(shown)), "{shown} in {names:?}");
    }
    assert_eq!(of("K009").len(), 1, "{said:?}");
    assert_eq!(of("Y009"), ["content/datasets/good.yaml"], "one bad name hides nothing else");
}

#[cfg(unix)]
#[test]
fn folders_without_end_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    // Deeper than a path can be long: made step by step from within.
    let script = "cd \"$0\" && for n in $(seq 600); do mkdir aaaaaaaaaaaaaaaa && cd -P aaaaaaaaaaaaaaaa || exit 1; done; echo x > a.csv";
    let made =
        Command::new("bash").arg("-c").arg(script).arg(folder.path().join("content/datasets")).status();
    assert!(made.expect("a shell").success());
    fs::write(folder.path().join(MANIFEST), "title: [\n").expect("written");
    let said = checked("depth", folder.path());
    assert!(said.iter().any(|(code, _)| code == "F006"), "{said:?}");
    assert!(said.iter().any(|(code, file)| code == "Y009" && file == MANIFEST), "{said:?}");
    // The folder's own remover would not reach the end.
    let status = Command::new("rm").arg("-rf").arg(folder.path().join("content/datasets")).status();
    assert!(status.expect("rm").success());
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    let root = folder.path();
    fs::create_dir_all(root.join("content/datasets/shut")).expect("a folder");
    fs::write(root.join("content/datasets/shut/b.yaml"), "x").expect("written");
    fs::write(root.join(MANIFEST), dataset("")).expect("written");
    for path in [MANIFEST, "content/datasets/shut"] {
        fs::set_permissions(root.join(path), fs::Permissions::from_mode(0o000)).expect("shut");
    }
    if fs::read(root.join(MANIFEST)).is_ok() {
        println!("SKIPPED: to root nothing is shut");
    } else {
        assert_disk_tells("shut", root, &[("F006", MANIFEST), ("F006", "content/datasets/shut")]);
    }
    fs::set_permissions(root.join("content/datasets/shut"), fs::Permissions::from_mode(0o700))
        .expect("opened");
}

/// Many files that nothing names: soon told, and not each by itself.
#[cfg(unix)]
#[test]
fn a_crowd_of_files_is_told_in_few_words() {
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    let photos = folder.path().join("content/datasets/photos");
    fs::create_dir_all(&photos).expect("a folder");
    for n in 0..30_000 {
        fs::File::create(photos.join(format!("{n:06}.jpg"))).expect("a file");
    }
    let said = checked("photos", folder.path());
    let unrecognised = said.iter().filter(|(code, _)| code == "F001").count();
    assert!((1..=30).contains(&unrecognised), "{unrecognised} findings");
}

/// A device that never ends is no list.
#[cfg(unix)]
#[test]
fn a_list_without_end_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    small_site_at(folder.path());
    let output = limited("a device", &["import", "--dry-run", "data-gov-tw", "/dev/zero"], folder.path());
    assert!(!output.status.success());
    assert!(!output.stderr.is_empty(), "the reason is told");
}
