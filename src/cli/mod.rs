//! The command line: what a user types, and which part of the program answers.

mod args;
mod build;
mod check;
pub(crate) mod explain;
mod import;
mod init;
mod report;
mod serve;
mod theme;
mod why;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser as _;

use crate::date::Date;
use crate::words::{Speech, Words};
use crate::world::{DiskWorld, World, environment, find_root};
use args::{Cli, Command, Common};

/// Why a command ended without doing its work.
pub(crate) enum Failure {
    /// Findings at error level: exit status 1.
    Findings,
    /// Wrong use or configuration: exit status 2, after this sentence.
    Usage(Words),
}

/// Runs the program with the process's arguments.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let speech = speech(&cli);
    let done = match &cli.command {
        Command::Init(args) => init::run(args, speech),
        Command::Check(args) => check::run(args, speech),
        Command::Build(args) => build::run(args, speech),
        Command::Serve(args) => serve::run(args, speech),
        Command::Import(args) => import::run(args, speech),
        Command::Why(args) => why::run(args, speech),
        Command::Theme(args) => theme::run(args, speech),
        Command::Explain(args) => explain::run(args, speech),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Findings) => ExitCode::from(1),
        Err(Failure::Usage(words)) => {
            let label = match speech {
                Speech::Chinese => "錯誤",
                Speech::English => "error",
            };
            report::complain(&format!("{label}: {}", words.get(speech)));
            ExitCode::from(2)
        }
    }
}

/// `--lang`, else the locale; Chinese unless English is asked for.
fn speech(cli: &Cli) -> Speech {
    let given = cli.lang.clone().or_else(|| {
        ["ODSITE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(environment)
            .find(|value| !value.is_empty() && value != "C" && value != "POSIX" && !value.starts_with("C."))
    });
    given.map_or(Speech::Chinese, |locale| Speech::from_locale(&locale))
}

/// The site's folder: `--root`, else the nearest one upwards.
fn root(common: &Common) -> Result<PathBuf, Failure> {
    if let Some(root) = &common.root {
        return Ok(root.clone());
    }
    find_root(std::path::Path::new(".")).ok_or_else(|| {
        Failure::Usage(Words::fixed(
            "找不到網站：此處及上層目錄都沒有 content/site.yaml。用 --root 指定，或以 odsite init 建立",
            "no site here: neither this folder nor one above holds content/site.yaml. Give --root, or make one with odsite init",
        ))
    })
}

/// The site's folder as a world.
fn world(common: &Common) -> Result<(PathBuf, Arc<dyn World>), Failure> {
    let root = root(common)?;
    let as_of = match &common.as_of {
        None => None,
        Some(text) => Some(text.parse::<Date>().map_err(|_| {
            Failure::Usage(words!(
                "--as-of「{text}」不是 YYYY-MM-DD 的日期",
                "--as-of `{text}` is not a date YYYY-MM-DD"
            ))
        })?),
    };
    Ok((root.clone(), Arc::new(DiskWorld::new(root, as_of))))
}
