//! Measures `odsite check`: 10,000 manifests without a fault, and as many with three each, on a memory file
//! system.
//!
//! `cargo bench --bench check` prints one table; `ODSITE_BENCH_N` sets the number of data sets, and
//! `ODSITE_BENCH_RUNS` the runs (5), which alternate so that a busy moment of the machine meets all alike.
//! `cargo bench --bench check -- corpus DIR N` only writes both corpora.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "a benchmark looks at the program from outside"
)]

#[path = "../build/corpus.rs"]
mod corpus;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const ODSITE: &str = env!("CARGO_BIN_EXE_odsite");

/// What is measured: name, which corpus, form of the findings, and the seconds that it may take.
const MEASURED: [(&str, &str, &str, f64); 4] = [
    ("clean", "clean", "text", 0.8),
    ("three faults each, text", "faulty", "text", 2.0),
    ("three faults each, JSON", "faulty", "json", 2.0),
    ("three faults each, GitHub", "faulty", "github", 2.0),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    if let [command, folder, number] = arguments.as_slice()
        && command == "corpus"
    {
        write(Path::new(folder), number.parse().expect("a number"));
        return;
    }
    let number = setting("ODSITE_BENCH_N", 10_000);
    let runs = setting("ODSITE_BENCH_RUNS", 5).max(1);
    let base = if Path::new("/dev/shm").is_dir() { PathBuf::from("/dev/shm") } else { std::env::temp_dir() };
    let base = base.join(format!("odsite-check-{}", std::process::id()));
    write(&base, number);
    let mut seconds = vec![Vec::new(); MEASURED.len()];
    // The first round fills caches and is not counted.
    for round in 0..=runs {
        for (index, (_, corpus, format, _)) in MEASURED.iter().enumerate() {
            let took = check(&base.join(corpus), format).0;
            if round > 0 {
                seconds[index].push(took);
            }
        }
    }
    println!("| `check` of {number} manifests, medians of {runs} runs | seconds | at most | findings |");
    println!("|---|---:|---:|---:|");
    for ((name, corpus, format, most), mut seconds) in MEASURED.into_iter().zip(seconds) {
        seconds.sort_by(f64::total_cmp);
        let median = seconds[seconds.len() / 2];
        let said = if median <= most { "holds" } else { "DOES NOT HOLD" };
        let findings = check(&base.join(corpus), "json").1;
        println!("| {name} (`--format {format}`) | {median:.2} | {most:.1}: {said} | {findings} |");
    }
    let _ = fs::remove_dir_all(&base);
}

fn setting(name: &str, default: usize) -> usize {
    std::env::var(name).ok().map_or(default, |value| value.parse().expect("a number"))
}

/// Seconds of one run, and how many findings its output in JSON holds.
fn check(root: &Path, format: &str) -> (f64, usize) {
    let mut command = Command::new(ODSITE);
    command.args(["check", "--format", format, "--root"]).arg(root).stderr(Stdio::null());
    let start = Instant::now();
    let output = command.output().expect("a program");
    let took = start.elapsed().as_secs_f64();
    assert!(output.status.code().is_some_and(|code| code < 2), "{command:?} failed");
    (took, String::from_utf8_lossy(&output.stdout).matches("\n  \"code\": ").count())
}

/// Both corpora.
fn write(base: &Path, number: usize) {
    let (clean, faulty) = (base.join("clean"), base.join("faulty"));
    corpus::write(&clean, number);
    let copied = Command::new("cp").arg("-r").arg(&clean).arg(&faulty).status().expect("cp");
    assert!(copied.success());
    for number in 0..number {
        let path = faulty.join(format!("content/datasets/{}/d{number}.yaml", number / 500));
        let text = fs::read_to_string(&path).expect("a manifest");
        fs::write(path, spoilt(&text, number)).expect("written");
    }
}

/// A manifest with three faults out of six kinds.
fn spoilt(text: &str, number: usize) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for kind in (0..3).map(|fault| (number + fault) % 6) {
        match kind {
            // A key that is misspelt: both unknown and missing what it was for.
            0 => put(&mut lines, "keywords: ", |line| line.replacen("keywords", "keyword", 1)),
            // A day as officers write it.
            1 => put(&mut lines, "modified: ", |_| "modified: 115/3/12".to_owned()),
            // A unit that is nowhere.
            2 => put(&mut lines, "unit: ", |line| format!("{line}x")),
            // A duty.
            3 => lines.retain(|line| !line.starts_with("frequency: ")),
            // A code that is in no table.
            4 => put(&mut lines, "themes: ", |_| "themes: [Z99]".to_owned()),
            // A word for a choice.
            _ => put(&mut lines, "access: ", |_| "access: 開放".to_owned()),
        }
    }
    lines.join("\n") + "\n"
}

fn put(lines: &mut [String], start: &str, change: impl Fn(&str) -> String) {
    if let Some(line) = lines.iter_mut().find(|line| line.starts_with(start)) {
        *line = change(line);
    }
}
