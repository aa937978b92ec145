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
pub fn findings(findings: &[Diagnostic], world: &dyn World, format: FormatArg, speech: Speech) {
    let mut sources = Sources::new(world);
    match format {
        FormatArg::Text => {
            let colour =
                std::io::stderr().is_terminal() && environment("NO_COLOR").is_none_or(|v| v.is_empty());
            let text = render(findings, &mut sources, Format::Text, speech, colour);
            let _ = write!(std::io::stderr(), "{text}");
            complain(summary(findings).get(speech));
        }
        FormatArg::Json => {
            let _ =
                write!(std::io::stdout(), "{}", render(findings, &mut sources, Format::Json, speech, false));
        }
        FormatArg::Github => {
            let _ = write!(
                std::io::stdout(),
                "{}",
                render(findings, &mut sources, Format::Github, speech, false)
            );
            complain(summary(findings).get(speech));
        }
    }
}
