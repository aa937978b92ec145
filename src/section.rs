//! A section opened: content read, checked, and computed as of a date. The one entry for `check`,
//! `build` and `serve`, so that all three judge alike.

use std::sync::Arc;

use crate::checks::{self, AsOf};
use crate::content::{self, Content};
use crate::diagnostic::{Diagnostic, Level};
use crate::world::World;

/// What opening a site's folder gave.
pub struct Section {
    /// The content, unless the settings could not be read.
    pub content: Option<Content>,
    /// The date as of which it is computed.
    pub as_of: Option<AsOf>,
    /// All findings of all files, in order.
    pub findings: Vec<Diagnostic>,
}

impl Section {
    /// Reads and checks a site.
    pub fn open(world: &Arc<dyn World>) -> Self {
        Self::open_within(world, content::RESIDENT_LIMIT)
    }

    /// Reads and checks a site; full data sets stay in memory while their manifests come to at most so
    /// many bytes.
    pub fn open_within(world: &Arc<dyn World>, resident: u64) -> Self {
        let (content, mut findings) = content::load(world, &checks::check_dataset, resident);
        let Some(content) = content else {
            return Self { content: None, as_of: None, findings };
        };
        let as_of = checks::as_of(&content, world.as_of());
        checks::check_whole(&content, &as_of, &mut findings);
        checks::apply_overrides(&content, &mut findings);
        checks::assign_responsible(&content, &mut findings);
        // Files in order, places as found; a stable sort keeps a file's findings together.
        findings.sort_by(|a, b| a.file.cmp(&b.file));
        Self { content: Some(content), as_of: Some(as_of), findings }
    }

    /// Whether some finding stops a build; with `strict`, warnings do too.
    pub fn is_stopped(&self, strict: bool) -> bool {
        self.content.is_none() || self.findings.iter().any(|f| strict || f.level == Level::Error)
    }
}
