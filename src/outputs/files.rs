//! Files that are published as they are: data files that the guard lets leave, attachments, assets.

use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use super::pages::{Frame, activities, awards, minutes, plan, showcase, texts};
use super::{Input, Output, Outputs};
use crate::address;
use crate::content::{columns_of, join_path};
use crate::facts::Edition;
use crate::guard::{self, Verdict};
use crate::model::{Dataset, Distribution};
use crate::world::World;

/// Data files above this size are copied as a stream; below it their bytes are looked at again
/// when they leave.
const LOOK_AGAIN_LIMIT: u64 = 64 << 20;

/// Adds all of them.
pub fn add(world: &Arc<dyn World>, frame: &Arc<Frame>, edition: &Edition, outputs: &mut Outputs) {
    data_files(world, edition, outputs);
    let lists = [
        minutes::attachments(edition),
        plan::attachments(edition),
        activities::attachments(edition),
        showcase::attachments(edition),
        awards::attachments(edition),
        texts::attachments(edition),
    ];
    let mut seen = HashMap::new();
    for (to, from) in lists.into_iter().flatten() {
        if edition.content.basis.tree.size(&from).is_some() && seen.insert(to.clone(), ()).is_none() {
            outputs.add(to, copy(world, from));
        }
    }
    for (path, bytes) in frame.theme().assets() {
        let bytes: Arc<[u8]> = bytes.into();
        outputs.add(path, Output::new(vec![Input::Site], move |_, out| out.write_all(&bytes)));
    }
    let theme = &edition.content.basis.site.theme;
    // What stands in a style sheet is a colour and nothing else.
    if let Some(brand) = theme.brand.as_ref().filter(|brand| crate::schema::form::is_colour(brand)) {
        let css = format!(":root{{--brand:{brand}}}\n");
        outputs.add(
            "assets/brand.css",
            Output::new(vec![Input::Site], move |_, out| out.write_all(css.as_bytes())),
        );
    }
    if let Some(logo) = theme.logo.as_deref()
        && let (Some(from), Some(to)) = (join_path("content/site.yaml", logo), address::logo(logo))
    {
        outputs.add(to, copy(world, from));
    }
}

fn copy(world: &Arc<dyn World>, from: String) -> Output {
    let world = Arc::clone(world);
    Output::new(vec![Input::File(from.clone())], move |_, out| {
        let mut stream = world.open(&from)?;
        io::copy(&mut stream, out).map(|_| ())
    })
}

fn data_files(world: &Arc<dyn World>, edition: &Edition, outputs: &mut Outputs) {
    for (at, card) in edition.content.cards.iter().enumerate() {
        // Cheap for the many data sets without local files: only cards that may have some are read.
        if !card.is_open() {
            continue;
        }
        let dataset = edition.content.dataset(at);
        let main = dataset.distributions.iter().map(|d| (None, d));
        let old = dataset
            .versions
            .iter()
            .flat_map(|v| v.distributions.iter().map(move |d| (Some(v.version.as_str()), d)));
        for (index, (version, distribution)) in main.chain(old).enumerate() {
            if let Some(file) = &distribution.file {
                publish(world, edition, at, &dataset, (index, version, distribution, file), outputs);
            }
            let described = distribution
                .service
                .as_ref()
                .and_then(|s| s.description.as_ref())
                .filter(|d| !d.contains(':'));
            if let Some(from) = described.and_then(|d| join_path(&dataset.file, d))
                && let Some(facts) = edition.content.data_files.get(&from)
                && guard::file(
                    &dataset,
                    &Distribution { access: distribution.access, ..Distribution::default() },
                    facts.columns.as_deref(),
                ) == Verdict::Publish
            {
                let to = address::data_file(&dataset.id, None, &from);
                if outputs.get(&to).is_none() {
                    outputs.add(to, copy(world, from));
                }
            }
        }
    }
}

fn publish(
    world: &Arc<dyn World>,
    edition: &Edition,
    at: usize,
    dataset: &Dataset,
    (index, version, distribution, file): (usize, Option<&str>, &Distribution, &str),
    outputs: &mut Outputs,
) {
    let Some(from) = join_path(&dataset.file, file) else { return };
    let Some(facts) = edition.content.data_files.get(&from) else { return };
    if guard::file(dataset, distribution, facts.columns.as_deref()) != Verdict::Publish {
        return;
    }
    let to = address::data_file(&dataset.id, version, file);
    if outputs.get(&to).is_some() {
        return;
    }
    let (world, own, size) = (Arc::clone(world), from.clone(), facts.size);
    outputs.add(
        to,
        Output::new(vec![Input::File(from), Input::Dataset(at)], move |edition, out| {
            if size > LOOK_AGAIN_LIMIT {
                let mut stream = world.open(&own)?;
                return io::copy(&mut stream, out).map(|_| ());
            }
            // The file may have changed since it was measured: what leaves is what the guard sees here.
            let made = edition.content.made(&own);
            let (bytes, columns): (Arc<[u8]>, _) = match made {
                Some(bytes) => (bytes, edition.content.data_files.get(&own).and_then(|f| f.columns.clone())),
                None => {
                    let bytes = world.read(&own)?;
                    let columns = columns_of(&own, &bytes).map(|found| found.columns);
                    (bytes.into(), columns)
                }
            };
            let dataset = edition.content.dataset(at);
            let distribution = dataset
                .distributions
                .iter()
                .chain(dataset.versions.iter().flat_map(|v| &v.distributions))
                .nth(index);
            let verdict = distribution.map(|d| guard::file(&dataset, d, columns.as_deref()));
            if verdict != Some(Verdict::Publish) {
                return Err(io::Error::other(format!("{own}: the publisher's guard refused this file")));
            }
            out.write_all(&bytes)
        }),
    );
}
