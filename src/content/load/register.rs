//! Fills the registry: all ids but those of data sets, the names that officers use for them, and what
//! cannot be told because its file could not be read.

use super::Loader;
use crate::content::{Basis, Registry};
use crate::schema::RefKind;

impl Loader<'_> {
    /// Fills the registry with all ids but those of data sets.
    pub(super) fn register(&mut self, basis: &mut Basis) {
        let registry = &mut basis.registry;
        let organization = &basis.organization;
        organization.units.keys().for_each(|k| registry.add(RefKind::Unit, k));
        organization.contacts.keys().for_each(|k| registry.add(RefKind::Contact, k));
        organization.roles.keys().for_each(|k| registry.add(RefKind::Role, k));
        organization.bodies.keys().for_each(|k| registry.add(RefKind::Body, k));
        for (key, unit) in &organization.units {
            unit.name.iter().for_each(|(_, name)| registry.add_name(RefKind::Unit, name, key));
        }
        for (key, contact) in &organization.contacts {
            contact.name.iter().for_each(|(_, name)| registry.add_name(RefKind::Contact, name, key));
        }
        for (key, role) in &organization.roles {
            role.title.iter().for_each(|(_, name)| registry.add_name(RefKind::Role, name, key));
        }
        for (key, body) in &organization.bodies {
            body.name.iter().for_each(|(_, name)| registry.add_name(RefKind::Body, name, key));
        }
        for (key, theme) in &basis.themes {
            theme.name.iter().for_each(|(_, name)| registry.add_name(RefKind::Theme, name, key));
        }
        basis.themes.keys().for_each(|k| registry.add(RefKind::Theme, k));
        basis.grounds.keys().for_each(|k| registry.add(RefKind::Ground, k));
        for ground in crate::vocabulary::grounds::ALL.iter().filter(|ground| !ground.law.is_empty()) {
            registry.add_name(RefKind::Ground, ground.citation(), ground.key);
        }
        basis.laws.keys().for_each(|k| registry.add(RefKind::Law, k));
        basis.licenses.keys().for_each(|k| registry.add(RefKind::License, k));
        basis.standards.keys().for_each(|k| registry.add(RefKind::Standard, k));
        for minutes in &basis.minutes {
            let id = &minutes.source.id;
            registry.add(RefKind::Meeting, id);
            for item in &minutes.items {
                registry.add(RefKind::Item, format!("{id}#{}", item.id));
                for action in &item.actions {
                    registry.add(RefKind::Action, format!("{id}#{}", action.id));
                }
            }
        }
        basis.plans.iter().for_each(|d| registry.add(RefKind::Plan, &d.source.id));
        basis.requests.iter().for_each(|d| registry.add(RefKind::Request, &d.source.id));
        basis.activities.iter().for_each(|d| registry.add(RefKind::Activity, &d.source.id));
        basis.showcases.iter().for_each(|d| registry.add(RefKind::Showcase, &d.source.id));
        basis.awards.iter().for_each(|d| registry.add(RefKind::Award, &d.source.id));
        basis.pages.iter().for_each(|d| registry.add(RefKind::Page, &d.source.id));
        let own: Vec<&str> =
            super::super::SELF_PUBLISHED.iter().copied().filter(|id| basis.is_self_published(id)).collect();
        let registry = &mut basis.registry;
        own.into_iter().for_each(|id| registry.add(RefKind::Dataset, id));
        for path in &self.unread {
            self.cannot_tell(registry, path);
        }
        if basis.tree.size("content/organization.yaml").is_none() {
            self.cannot_tell(registry, "content/organization.yaml");
        }
    }

    /// What a file that cannot be read might have defined.
    pub(super) fn cannot_tell(&self, registry: &mut Registry, path: &str) {
        let inner = path.strip_prefix("content/").unwrap_or(path);
        let kinds: &[RefKind] = match inner {
            "organization.yaml" => &[RefKind::Unit, RefKind::Contact, RefKind::Role, RefKind::Body],
            "vocabulary.yaml" => {
                &[RefKind::Theme, RefKind::Ground, RefKind::Law, RefKind::License, RefKind::Standard]
            }
            _ => &[],
        };
        kinds.iter().for_each(|kind| registry.cannot_tell(*kind));
        let Some((folder, rest)) = inner.split_once('/') else { return };
        let id = rest.rsplit_once('.').map_or(rest, |(id, _)| id);
        let kind = match folder {
            "minutes" => RefKind::Meeting,
            "plan" => RefKind::Plan,
            "requests" => RefKind::Request,
            "activities" => RefKind::Activity,
            "showcase" => RefKind::Showcase,
            "awards" => RefKind::Award,
            "pages" => RefKind::Page,
            _ => return,
        };
        registry.add_unread(kind, id);
    }
}
