//! Tells when something below `content/` or `themes/` changed, once for each burst of events.
//!
//! Editors save in many ways; what an event says is not trusted, only that there was one.

use std::path::Path;
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

/// A burst ends when it has been quiet for this long …
const QUIET: Duration = Duration::from_millis(10);
/// … or has lasted this long.
const LONGEST: Duration = Duration::from_millis(50);

/// The folders that a site is read from.
const WATCHED: [&str; 2] = ["content", "themes"];

/// Starts watching; stops when the value is dropped.
pub(super) fn start(
    root: &Path,
    act: impl Fn() + Send + 'static,
) -> notify::Result<Arc<Mutex<RecommendedWatcher>>> {
    let (sender, events) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // A failed event may have hidden a change, so it counts as one.
        if event.as_ref().map_or(true, matters) {
            let _ = sender.send(());
        }
    })?;
    // The folder itself tells when one of the two is made, moved or removed.
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for folder in WATCHED.map(|name| root.join(name)) {
        if folder.is_dir() {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
    }
    let watcher = Arc::new(Mutex::new(watcher));
    let (held, root) = (Arc::downgrade(&watcher), root.to_path_buf());
    thread::spawn(move || {
        while events.recv().is_ok() {
            let start = Instant::now();
            while start.elapsed() < LONGEST && events.recv_timeout(QUIET).is_ok() {}
            let Some(watcher) = held.upgrade() else { return };
            if let Ok(mut watcher) = watcher.lock() {
                // A folder made since the start; for one that is watched already this changes nothing.
                for folder in WATCHED.map(|name| root.join(name)) {
                    if folder.is_dir() {
                        let _ = watcher.watch(&folder, RecursiveMode::Recursive);
                    }
                }
            }
            drop(watcher);
            act();
        }
    });
    Ok(watcher)
}

/// Reading a file is no change, nor is an editor's own scratch file.
fn matters(event: &Event) -> bool {
    if matches!(event.kind, EventKind::Access(_)) {
        return false;
    }
    event.paths.is_empty()
        || event.paths.iter().any(|path| {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            !(name.starts_with('.') || name.ends_with('~') || name.ends_with(".tmp") || name == "4913")
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, ModifyKind};

    #[test]
    fn reading_and_scratch_files_are_no_changes() {
        let event = |kind, name: &str| Event::new(kind).add_path(name.into());
        let modified = EventKind::Modify(ModifyKind::Any);
        assert!(matters(&event(modified, "a/b.yaml")));
        assert!(!matters(&event(EventKind::Access(AccessKind::Any), "a/b.yaml")));
        assert!(!matters(&event(modified, "a/.b.yaml.swp")));
        assert!(!matters(&event(modified, "a/b.yaml~")));
    }
}
