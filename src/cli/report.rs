//! What a command says: results on standard output, findings and complaints on standard error.

use std::io::{IsTerminal as _, Write as _};

use super::args::FormatArg;
use crate::diagnostic::{Diagnostic, Format, Sources, render, summary};
use crate::words::Speech;
use crate::world::{World, environment};

/// Prints to standard output; a reader that went away is no fault of ours.
pub fn say(text: &str) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints to standard error.
pub fn complain(text: &str) {
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Prints findings in the form asked for: text to standard error, the rest to standard output.
pub fn findings(findings: &[Diagnostic], world: &dyn World, form: FormatArg, speech: Speech) {
    let mut sources = Sources::new(world);
    let format = match form {
        FormatArg::Text => Format::Text,
        FormatArg::Json => Format::Json,
        FormatArg::Github => Format::Github,
        FormatArg::Sarif => Format::Sarif,
        FormatArg::Junit => Format::Junit,
        FormatArg::Html => Format::Html,
    };
    let colour = form == FormatArg::Text
        && std::io::stderr().is_terminal()
        && environment("NO_COLOR").is_none_or(|v| v.is_empty());
    let said = render(findings, &mut sources, format, speech, colour);
    let _ = match form {
        FormatArg::Text => write!(std::io::stderr(), "{said}"),
        _ => write!(std::io::stdout(), "{said}"),
    };
    if for_people(form) {
        complain(summary(findings).get(speech));
    }
}

/// Files that could not be understood that are named.
const UNREAD_NAMED: usize = 5;

/// Says, for people, of which files more may come to light.
pub fn unread(files: &[String], form: FormatArg, speech: Speech) {
    if files.is_empty() || !for_people(form) {
        return;
    }
    let named = &files[..files.len().min(UNREAD_NAMED)];
    let (names, names_en) = (named.join("、"), named.join(", "));
    let words = match files.len() - named.len() {
        0 => words!(
            "還無法解讀：{names}；改正後可能會發現其他問題",
            "not understood yet: {names_en}; once they are, more may come to light"
        ),
        more => words!(
            "還無法解讀：{names} 等，另 {more} 個；改正後可能會發現其他問題",
            "not understood yet: {names_en} and {more} more; once they are, more may come to light"
        ),
    };
    complain(words.get(speech));
}

/// What a program reads ends where its form ends; counts and remarks are for people.
fn for_people(form: FormatArg) -> bool {
    matches!(form, FormatArg::Text | FormatArg::Github | FormatArg::Html)
}
