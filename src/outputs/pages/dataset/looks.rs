//! What a look into the local files of a data set shows: first rows, what columns hold, geometries.
//!
//! Only files that the guard lets leave are looked into, and it judges the very bytes that are shown.

use std::sync::{Arc, OnceLock};

use crate::content::{columns_of, join_path, resource};
use crate::facts::Edition;
use crate::geojson::{self, Drawing, Shapes};
use crate::guard::{self, Verdict};
use crate::model::{Dataset, Distribution};
use crate::table::{self, Layout, Table};
use crate::world::World;

/// Files above this size are not looked into.
const LIMIT: u64 = 64 << 20;

/// Looks into larger files are kept for the page in the other languages; small files are read again,
/// which costs less than to keep what was seen of thousands.
const KEEP: u64 = 256 << 10;

/// Files of a data set that are looked into.
const FILES: usize = 6;

/// Bytes of a drawing's paths.
const DRAWING: usize = 7_500;

/// What was seen of one file.
pub(super) struct Look {
    /// Position of its distribution.
    pub(super) distribution: usize,
    /// Its rows.
    pub(super) table: Option<Table>,
    /// Its rows stand in an earlier file of another format and are not shown again.
    pub(super) repeats: bool,
    /// Its geometries.
    pub(super) map: Option<(Shapes, Drawing)>,
}

/// Looks into the files of one data set when they are first wanted.
pub(super) struct Looks {
    world: Arc<dyn World>,
    kept: OnceLock<Arc<Vec<Look>>>,
}

/// Local files of a data set that may be looked into: position of the distribution, path, size.
pub(super) fn files(edition: &Edition, dataset: &Dataset) -> Vec<(usize, String, u64)> {
    let may_be_shown = dataset.preview != Some(false);
    let own = dataset.distributions.iter().enumerate().filter(|_| may_be_shown);
    own.filter_map(|(at, distribution)| {
        let path = join_path(&dataset.file, distribution.file.as_deref()?)?;
        let facts = edition.content.data_files.get(&path)?;
        let leaves = guard::file(dataset, distribution, facts.columns.as_deref()) == Verdict::Publish;
        let readable = layout(distribution).is_some() && facts.size <= LIMIT;
        (leaves && readable).then_some((at, path, facts.size))
    })
    .take(FILES)
    .collect()
}

fn layout(distribution: &Distribution) -> Option<Layout> {
    Layout::of_format(resource::format_of(distribution)?.code)
}

/// Whether two tables show the same. A list, of which JSON shows only the brackets, may be any words.
fn is_same(one: &Table, other: &Table) -> bool {
    let is_list = |cell: &String| cell == "[…]";
    let mut cells = one.rows.iter().flatten().zip(other.rows.iter().flatten());
    one.header == other.header
        && one.more_columns == other.more_columns
        && one.records == other.records
        && one.rows.len() == other.rows.len()
        && cells.all(|(own, its)| own == its || is_list(own) || is_list(its))
}

impl Looks {
    /// Ready to look, nothing seen yet.
    pub(super) fn new(world: &Arc<dyn World>) -> Self {
        Self { world: Arc::clone(world), kept: OnceLock::new() }
    }

    /// What is seen of a data set's files.
    pub(super) fn of(&self, edition: &Edition, dataset: &Dataset) -> Arc<Vec<Look>> {
        let files = files(edition, dataset);
        if files.iter().map(|(_, _, size)| size).sum::<u64>() <= KEEP {
            return Arc::new(self.look(edition, dataset, &files));
        }
        Arc::clone(self.kept.get_or_init(|| Arc::new(self.look(edition, dataset, &files))))
    }

    fn look(&self, edition: &Edition, dataset: &Dataset, files: &[(usize, String, u64)]) -> Vec<Look> {
        let mut looks: Vec<Look> = Vec::new();
        for (at, path, _) in files {
            let Some(mut look) = self.look_into(edition, dataset, *at, path) else { continue };
            let format = |look: &Look| resource::format_of(dataset.distributions.get(look.distribution)?);
            let is_known = |table: &Table| {
                let others = looks.iter().filter(|seen| format(seen) != format(&look));
                others.filter_map(|seen| seen.table.as_ref()).any(|seen| is_same(seen, table))
            };
            look.repeats = look.map.is_none() && look.table.as_ref().is_some_and(is_known);
            if look.table.is_some() || look.map.is_some() {
                looks.push(look);
            }
        }
        looks
    }

    /// Looks into a file. One that cannot be read stops the build where it is copied.
    fn look_into(&self, edition: &Edition, dataset: &Dataset, at: usize, path: &str) -> Option<Look> {
        let distribution = dataset.distributions.get(at)?;
        let (bytes, columns): (Arc<[u8]>, _) = match edition.content.made(path) {
            Some(bytes) => (bytes, edition.content.data_files.get(path)?.columns.clone()),
            None => {
                let bytes = self.world.read(path).ok()?;
                let columns = columns_of(path, &bytes).map(|found| found.columns);
                (bytes.into(), columns)
            }
        };
        // The file may have changed since it was measured.
        if guard::file(dataset, distribution, columns.as_deref()) != Verdict::Publish {
            return None;
        }
        let layout = layout(distribution)?;
        let map = (layout == Layout::Json).then(|| geojson::read(&bytes)).flatten().map(|shapes| {
            let drawing = geojson::draw(&shapes, DRAWING);
            (shapes, drawing)
        });
        let table = table::read(layout, &bytes).filter(|table| table.records > 0);
        Some(Look { distribution: at, table, repeats: false, map })
    }
}
