//! Who must act on a finding: the unit that answers for its file, with the contact that it states.
//!
//! Names nobody that the site does not name itself.

use std::collections::HashMap;
use std::sync::Arc;

use crate::content::{Basis, Content};
use crate::diagnostic::{Diagnostic, Responsible};
use crate::model::LocalText;
use crate::words::Words;

/// Writes the unit that answers for its file beside each finding.
pub fn assign(content: &Content, findings: &mut [Diagnostic]) {
    if findings.is_empty() {
        return;
    }
    let basis = &content.basis;
    let mut of_file: HashMap<&str, &str> = HashMap::new();
    of_file.extend(content.cards.iter().map(|card| (card.file.as_str(), card.unit.as_str())));
    let requests = basis.requests.iter().map(|it| (&it.source, &it.unit));
    let activities = basis.activities.iter().map(|it| (&it.source, &it.unit));
    let showcases = basis.showcases.iter().map(|it| (&it.source, &it.unit));
    let awards = basis.awards.iter().map(|it| (&it.source, &it.unit));
    let documents = requests.chain(activities).chain(showcases).chain(awards);
    of_file.extend(documents.filter_map(|(source, unit)| Some((source.file.as_str(), unit.as_deref()?))));
    let mut known: HashMap<&str, Option<Arc<Responsible>>> = HashMap::new();
    for finding in findings {
        let unit = of_file.get(finding.file.as_str()).copied();
        // A manifest that could not be read lies beside others of its unit, where folders are units.
        let unit = unit.filter(|unit| basis.organization.units.contains_key(*unit)).or_else(|| {
            let folder = finding.file.strip_prefix("content/datasets/")?.split_once('/')?.0;
            basis.organization.units.get_key_value(folder).map(|(key, _)| key.as_str())
        });
        // What belongs to no unit is the agency's: its settings, minutes, plan and pages.
        let unit = unit.unwrap_or(&basis.site.agency);
        finding.responsible = known.entry(unit).or_insert_with(|| of_unit(basis, unit).map(Arc::new)).clone();
    }
}

fn of_unit(basis: &Basis, key: &str) -> Option<Responsible> {
    let unit = basis.organization.units.get(key)?;
    let contact =
        basis.unit_contact(key).and_then(|key| basis.organization.contacts.get(key)).map(|contact| {
            let address = [&contact.email, &contact.phone, &contact.url].into_iter().flatten().next();
            let line = |name: &str| match address {
                Some(address) if name.is_empty() => address.clone(),
                Some(address) => format!("{name} {address}"),
                None => name.to_owned(),
            };
            let name = words_of(basis, &contact.name);
            Words { zh: line(&name.zh).into(), en: line(&name.en).into() }
        });
    Some(Responsible { unit: key.to_owned(), name: words_of(basis, &unit.name), contact })
}

/// A text of the site in the languages of the program.
fn words_of(basis: &Basis, text: &LocalText) -> Words {
    let own = basis.site.default_language();
    let zh = if own.starts_with("zh") { own } else { "zh-Hant-TW" };
    Words { zh: text.get(zh).to_owned().into(), en: text.get("en").to_owned().into() }
}
