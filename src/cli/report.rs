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
    // What a program reads ends where its form ends; the count is for people.
    if matches!(form, FormatArg::Text | FormatArg::Github | FormatArg::Html) {
        complain(summary(findings).get(speech));
    }
}
