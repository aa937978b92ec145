//! The `odsite` program.

use std::process::ExitCode;

/// Templates and triples make many small strings from many threads, at which this allocator is better
/// than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    odsite::cli::run()
}
