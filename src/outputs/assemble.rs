//! Puts the table together: every page module and every metadata writer adds its outputs here.

use std::sync::Arc;

use super::pages::{Frame, catalogue, dataset, finding, home, register};
use super::pages::{activities, awards, minutes, plan, promises, quality, requests, showcase, team, texts};
use super::{Outputs, calendar, feeds, files, link_images, metadata, search};
use crate::content::Content;
use crate::date::Date;
use crate::facts::Edition;
use crate::theme::{Theme, ThemeError};
use crate::world::World;

/// The edition of some content as of a date, and the table of all that it publishes.
///
/// # Errors
/// When the site's theme cannot be used.
pub fn assemble(
    world: &Arc<dyn World>,
    content: Content,
    as_of: Date,
) -> Result<(Edition, Outputs), ThemeError> {
    let edition = Edition::new(content, as_of);
    let site = &edition.content.basis.site;
    let theme = Theme::load(&**world, site.theme.name.as_deref())?;
    let frame = Frame::new(theme, &edition)?;
    let mut outputs = Outputs::default();
    files::add(world, &frame, &edition, &mut outputs);
    metadata::add(&edition, &mut outputs);
    if site.wants("html") {
        let facets = Arc::new(catalogue::Facets::of(&edition));
        home::add(&frame, &mut outputs);
        let lists = catalogue::add(&frame, &edition, &facets, &mut outputs);
        if site.wants("search") {
            search::add(&frame, &edition, &facets, &lists, &mut outputs);
        }
        dataset::add(world, &frame, &edition, &mut outputs);
        register::add(&frame, &edition, &mut outputs);
        minutes::add(&frame, &edition, &mut outputs);
        plan::add(&frame, &edition, &mut outputs);
        promises::add(&frame, &edition, &mut outputs);
        requests::add(&frame, &edition, &mut outputs);
        quality::add(&frame, &edition, &mut outputs);
        activities::add(&frame, &edition, &mut outputs);
        showcase::add(&frame, &edition, &mut outputs);
        awards::add(&frame, &edition, &mut outputs);
        team::add(&frame, &edition, &mut outputs);
        texts::add(&frame, &edition, &mut outputs);
        finding::add(&frame, &edition, &mut outputs);
        link_images::add(&frame, &edition, &mut outputs);
    }
    calendar::add(&edition, &mut outputs);
    feeds::add(&frame, &edition, &mut outputs);
    Ok((edition, outputs))
}
