//! The `odsite` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    odsite::cli::run()
}
