//! The preview: after any row of edits, every path it serves equals a fresh build of the same files;
//! what is not right is told, with the last good pages.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use odsite::outputs::assemble;
use odsite::publish::to_memory;
use odsite::section::Section;
use odsite::world::{DiskWorld, World};

use crate::support::{dataset, small_site};

/// A running preview, ended with the test.
struct Preview {
    child: Child,
    address: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Preview {
    fn start(root: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_odsite"))
            .args(["serve", "--port", "0", "--root"])
            .arg(root)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a preview");
        let mut lines = BufReader::new(child.stdout.take().expect("its words")).lines();
        let address = lines
            .find_map(|line| {
                let line = line.expect("a line");
                let start = line.find("http://")? + "http://".len();
                let rest = &line[start..];
                Some(rest[..rest.find('/').unwrap_or(rest.len())].to_owned())
            })
            .expect("the preview says where it is");
        Self { child, address }
    }

    fn ask(&self, path: &str, host: &str) -> (u16, Vec<u8>) {
        let mut stream = TcpStream::connect(&self.address).expect("connected");
        write!(stream, "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").expect("asked");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("answered");
        let end = bytes.windows(4).position(|w| w == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
        let body = bytes[end + 4..].to_vec();
        (
            status,
            if head.to_lowercase().contains("transfer-encoding: chunked") { unchunked(&body) } else { body },
        )
    }

    fn get(&self, path: &str) -> (u16, Vec<u8>) {
        self.ask(path, &self.address)
    }
}

fn unchunked(mut body: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    while let Some(end) = body.windows(2).position(|w| w == b"\r\n") {
        let size = usize::from_str_radix(&String::from_utf8_lossy(&body[..end]), 16).expect("a size");
        out.extend_from_slice(&body[end + 2..end + 2 + size]);
        body = &body[end + 2 + size + 2..];
        if size == 0 {
            break;
        }
    }
    out
}

/// A page without what the preview adds.
fn bare(bytes: Vec<u8>) -> Vec<u8> {
    let Ok(text) = String::from_utf8(bytes.clone()) else { return bytes };
    let text = text.replace("<link rel=\"stylesheet\" href=\"/_odsite/overlay.css\">", "");
    match (text.find("<details id=\"_odsite\""), text.find("/_odsite/overlay.js\" defer></script>")) {
        (Some(start), Some(end)) => {
            let end = end + "/_odsite/overlay.js\" defer></script>".len();
            format!("{}{}", &text[..start], &text[end..]).into_bytes()
        }
        _ => text.into_bytes(),
    }
}

/// What a build of the folder would publish; nothing while it has errors.
fn fresh(root: &Path) -> Option<BTreeMap<String, Vec<u8>>> {
    let world: Arc<dyn World> = Arc::new(DiskWorld::new(root, None));
    let section = Section::open(&world);
    if section.is_stopped(false) {
        return None;
    }
    let as_of = section.as_of?.date;
    let (edition, outputs) = assemble(&world, section.content?, as_of).expect("a theme");
    Some(to_memory(&edition, &outputs).expect("outputs"))
}

/// The first path that is served unlike a fresh build, if any.
fn difference(preview: &Preview, wanted: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    wanted.iter().find_map(|(path, bytes)| {
        // The part of a published site above its permanent address is not served.
        if path.starts_with("host-root/") {
            return None;
        }
        let (status, body) = preview.get(path);
        (status != 200 || bare(body) != *bytes).then(|| format!("{path} ({status})"))
    })
}

fn settles(preview: &Preview, wanted: &BTreeMap<String, Vec<u8>>, step: &str) {
    let start = Instant::now();
    loop {
        match difference(preview, wanted) {
            None => return,
            Some(path) => {
                assert!(start.elapsed() < Duration::from_secs(20), "after {step}, {path} is not the build's");
                std::thread::sleep(Duration::from_millis(50));
            }
        }
    }
}

fn told(preview: &Preview, what: &str) {
    let start = Instant::now();
    while !String::from_utf8_lossy(&preview.get("_odsite/findings").1).contains(what) {
        assert!(start.elapsed() < Duration::from_secs(20), "{what} is not told");
        std::thread::sleep(Duration::from_millis(50));
    }
}

#[test]
fn the_preview_is_the_build_after_every_edit() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let write = |path: &str, text: &str| {
        let full = root.join(path);
        fs::create_dir_all(full.parent().expect("a folder")).expect("a folder");
        fs::write(full, text).expect("written");
    };
    for path in ["content/site.yaml", "content/organization.yaml"] {
        write(path, small_site().text(path).expect("text"));
    }
    let open = dataset("distributions: [{access_url: https://a.example/}]\n");
    write("content/datasets/a.yaml", &open);
    let preview = Preview::start(root);
    settles(&preview, &fresh(root).expect("right"), "the start");

    write("content/datasets/a.yaml", &open.replace("測試資料集", "改過的名稱"));
    settles(&preview, &fresh(root).expect("right"), "an edit");

    write("content/datasets/group/b.yaml", &open);
    settles(&preview, &fresh(root).expect("right"), "a new file in a new folder");

    let good = fresh(root).expect("right");
    write("content/datasets/a.yaml", &open.replace("unit: office", "unit: nowhere"));
    told(&preview, "nowhere");
    settles(&preview, &good, "an error, which leaves the last good pages");
    write("content/datasets/a.yaml", "title: [");
    told(&preview, "\"Y");
    settles(&preview, &good, "a file that is no YAML");

    write("content/datasets/a.yaml", &open);
    settles(&preview, &fresh(root).expect("right"), "a repair");

    fs::rename(root.join("content/datasets/group/b.yaml"), root.join("content/datasets/c.yaml"))
        .expect("renamed");
    settles(&preview, &fresh(root).expect("right"), "a rename");
    assert_eq!(preview.get("datasets/b/index.html").0, 404);

    fs::remove_file(root.join("content/datasets/c.yaml")).expect("removed");
    settles(&preview, &fresh(root).expect("right"), "a removal");

    write("content/datasets/a.csv", "年,值\n114,1\n");
    write("content/datasets/a.yaml", &dataset("distributions: [{file: a.csv}]\n"));
    settles(&preview, &fresh(root).expect("right"), "a data file");
    write("content/datasets/a.csv", "年,值\n114,2\n115,3\n");
    settles(&preview, &fresh(root).expect("right"), "an edit of the data file");
    write("themes/default/messages/zh-Hant-TW.yaml", "home: [");
    told(&preview, "\"S60");
}

#[test]
fn the_preview_answers_only_browsers_of_this_machine() {
    let folder = tempfile::tempdir().expect("a folder");
    for path in ["content/site.yaml", "content/organization.yaml"] {
        let full = folder.path().join(path);
        fs::create_dir_all(full.parent().expect("a folder")).expect("a folder");
        fs::write(full, small_site().text(path).expect("text")).expect("written");
    }
    let preview = Preview::start(folder.path());
    assert_eq!(preview.get("index.html").0, 200);
    assert!(preview.ask("index.html", "evil.example:80").0 >= 400);
    for path in
        ["../content/site.yaml", "%2e%2e/content/site.yaml", "..%2fcontent/site.yaml", "content/site.yaml"]
    {
        assert!(preview.get(path).0 >= 400, "{path}");
    }
}
