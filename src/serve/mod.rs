//! The live preview: the same outputs as a build, rendered when a browser asks, reloaded when a
//! file is saved, with the findings in the page.
//!
//! Loopback only; nothing is written. What is added to pages is added here, on their way out, so
//! that a build never holds a byte of it.

mod http;
mod overlay;
mod watch;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, RwLock};

use tokio::net::TcpListener;
use tokio::sync::watch as signal;

use crate::date::Date;
use crate::diagnostic::{Format, Sources, render};
use crate::facts::Edition;
use crate::outputs::{Outputs, assemble, examine_theme, trial};
use crate::section::Section;
use crate::words::Speech;
use crate::world::{DiskWorld, World};

/// What `serve` was asked to do.
#[derive(Debug, Clone)]
pub struct Options {
    /// The site's folder.
    pub root: PathBuf,
    /// Compute as of this date.
    pub as_of: Option<Date>,
    /// Port on the loopback address; 0 for any free one.
    pub port: u16,
    /// Language of findings.
    pub speech: Speech,
}

/// Why the preview ended.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The port is taken, or the runtime could not start.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// Changes cannot be watched.
    #[error("{0}")]
    Watch(#[from] notify::Error),
}

/// One state of the site: the last that could be built, and the findings of the newest.
pub(crate) struct Snapshot {
    /// Edition and table; nothing until the site was right for the first time.
    site: Option<Arc<(Edition, Outputs)>>,
    /// Path of the site's permanent address.
    base_path: String,
    /// Findings as JSON, for the strip in the page.
    findings: String,
    errors: usize,
    warnings: usize,
    /// Counts up with each change.
    number: u64,
}

/// What the server's tasks share.
pub(crate) struct State {
    snapshot: RwLock<Arc<Snapshot>>,
    changed: signal::Sender<u64>,
    speech: Speech,
}

impl State {
    pub(crate) fn snapshot(&self) -> Arc<Snapshot> {
        // A panic while the lock is held can only happen between two whole values.
        Arc::clone(&self.snapshot.read().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Reads the site again; what could not be built leaves the last good state in place.
    fn reload(&self, options: &Options) {
        let before = self.snapshot();
        let next = Snapshot::open(options, Some(&before));
        let number = next.number;
        *self.snapshot.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Arc::new(next);
        self.changed.send_replace(number);
    }
}

impl Snapshot {
    fn open(options: &Options, before: Option<&Snapshot>) -> Self {
        let world: Arc<dyn World> = Arc::new(DiskWorld::new(&options.root, options.as_of));
        let mut section = Section::open(&world);
        let has_own_templates = examine_theme(&*world, &mut section);
        let stopped = section.is_stopped(false);
        let mut findings = section.findings;
        let mut site = None;
        if let (false, Some(content), Some(as_of)) = (stopped, section.content, section.as_of) {
            match assemble(&world, content, as_of.date) {
                Ok((edition, outputs)) => {
                    let faults = if has_own_templates { trial(&edition, &outputs) } else { Vec::new() };
                    if faults.is_empty() {
                        site = Some(Arc::new((edition, outputs)));
                    }
                    findings.extend(faults);
                }
                Err(error) => findings.extend_from_slice(error.findings()),
            }
        }
        let mut sources = Sources::new(&*world);
        let json = render(&findings, &mut sources, Format::Json, options.speech, false);
        let errors = findings.iter().filter(|f| f.level == crate::diagnostic::Level::Error).count();
        let site = site.or_else(|| before.and_then(|b| b.site.clone()));
        let base_path =
            site.as_ref().map_or("/".to_owned(), |s| s.0.content.basis.site.base_path().to_owned());
        Self {
            site,
            base_path,
            findings: json,
            errors,
            warnings: findings.len() - errors,
            number: before.map_or(0, |b| b.number + 1),
        }
    }
}

/// Serves until the process ends; says where through `say`.
///
/// # Errors
/// When the port cannot be had or the folder cannot be watched.
pub fn run(options: Options, mut say: impl FnMut(SocketAddr)) -> Result<(), ServeError> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).await?;
        let address = listener.local_addr()?;
        let (changed, _) = signal::channel(0);
        let first = Snapshot::open(&options, None);
        let state =
            Arc::new(State { snapshot: RwLock::new(Arc::new(first)), changed, speech: options.speech });
        let reloaded = Arc::clone(&state);
        let own = options.clone();
        let _watcher = watch::start(&options.root, move || reloaded.reload(&own))?;
        say(address);
        axum::serve(listener, http::router(state)).await?;
        Ok(())
    })
}
