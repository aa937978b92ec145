//! What an import proposes and never does: data sets that differ only by a period as a series, and
//! titles that say the end of updates as discontinued.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};

use super::titles;

/// What is proposed for a list.
#[derive(Debug, Default)]
pub(super) struct Proposals {
    /// Data sets looked at.
    pub rows: usize,
    groups: BTreeMap<(String, String), Vec<Member>>,
    pub ended: Vec<Ended>,
}

/// A data set of a family.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub id: String,
    pub path: String,
    pub period: String,
    subject: String,
    themes: Option<Json>,
}

/// Data sets whose titles differ only by a period.
#[derive(Debug)]
pub(super) struct Family<'a> {
    /// Id of the series.
    pub id: String,
    pub title: &'a str,
    pub unit: &'a str,
    /// In the order of their periods.
    pub members: Vec<&'a Member>,
}

/// A data set whose title says that it ended.
#[derive(Debug)]
pub(super) struct Ended {
    pub path: String,
    pub title: String,
    pub label: String,
    pub rest: String,
}

impl Proposals {
    /// Looks at a data set. `text` is its manifest where that is there already: what was done is
    /// not proposed again.
    pub(super) fn note(
        &mut self,
        id: &str,
        title: &str,
        unit: &str,
        path: &str,
        manifest: &Map<String, Json>,
        text: Option<&str>,
    ) {
        self.rows += 1;
        let says = |start: &str| text.is_some_and(|text| text.lines().any(|line| line.starts_with(start)));
        let parted = titles::part(title).filter(|parted| parted.subject.chars().count() >= 2);
        if let Some(parted) = parted
            && !says("series:")
        {
            let member = Member {
                id: id.to_owned(),
                path: path.to_owned(),
                period: parted.period,
                subject: parted.subject,
                themes: manifest.get("themes").cloned(),
            };
            self.groups.entry((unit.to_owned(), parted.key)).or_default().push(member);
        }
        if let Some((label, rest)) = titles::ended(title)
            && !says("discontinued:")
            && !says("withdrawal:")
        {
            let (path, title) = (path.to_owned(), title.to_owned());
            self.ended.push(Ended { path, title, label, rest });
        }
    }

    /// The families, the largest first.
    pub(super) fn families(&self) -> Vec<Family<'_>> {
        let mut families: Vec<Family<'_>> = Vec::new();
        for ((unit, _), members) in &self.groups {
            let first = &members[0].period;
            if members.iter().all(|member| member.period == *first) {
                continue;
            }
            let mut members: Vec<&Member> = members.iter().collect();
            members.sort_by_cached_key(|member| (numbers(&member.period), order(&member.id)));
            let Some(eldest) = members.iter().min_by_key(|member| order(&member.id)) else { continue };
            let title = &members[members.len() - 1].subject;
            families.push(Family { id: format!("series-{}", eldest.id), title, unit, members });
        }
        families.sort_by(|a, b| b.members.len().cmp(&a.members.len()).then_with(|| a.id.cmp(&b.id)));
        families
    }
}

impl Family<'_> {
    /// Path of the manifest that would be the series.
    pub(super) fn path(&self) -> String {
        format!("content/datasets/{}/{}.yaml", self.unit, self.id)
    }

    /// The manifest of the series.
    pub(super) fn manifest(&self) -> String {
        let period =
            |member: Option<&&Member>| member.map(|m| m.period.as_str()).unwrap_or_default().to_owned();
        let (from, to) = (period(self.members.first()), period(self.members.last()));
        let (title, count) = (self.title, self.members.len());
        let mut map = Map::new();
        map.insert("kind".into(), json!("series"));
        map.insert("title".into(), json!(title));
        let about = format!("「{title}」各期資料集的系列，自「{from}」至「{to}」共 {count} 個資料集。");
        map.insert("description".into(), json!(about));
        map.insert("unit".into(), json!(self.unit));
        map.insert("access".into(), json!("open"));
        map.insert("status".into(), json!("published"));
        if let Some(themes) = self.members.first().and_then(|member| member.themes.clone())
            && self.members.iter().all(|member| member.themes.as_ref() == Some(&themes))
        {
            map.insert("themes".into(), themes);
        }
        serde_yaml::to_string(&map).unwrap_or_default()
    }
}

/// The numbers of a period, years as years of the common era.
fn numbers(period: &str) -> Vec<u32> {
    let mut numbers: Vec<u32> = period
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .filter_map(|part| part.parse().ok())
        .collect();
    if let Some(year) = numbers.first_mut()
        && (50..=150).contains(year)
    {
        *year += 1911;
    }
    numbers
}

/// Ids by their number, where they are numbers.
fn order(id: &str) -> (u64, String) {
    (id.parse().unwrap_or(u64::MAX), id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_differ_only_by_period() {
        let mut proposals = Proposals::default();
        for (id, title, unit) in [
            ("20", "106年度預算", "a"),
            ("3", "99年度預算", "a"),
            ("21", "106年度決算", "a"),
            ("22", "107年度預算", "b"),
            ("23", "107 年度預算", "a"),
            ("24", "預算", "a"),
        ] {
            proposals.note(id, title, unit, &format!("{id}.yaml"), &Map::new(), None);
        }
        proposals.note("25", "105年度預算", "a", "25.yaml", &Map::new(), Some("title: x\nseries: y\n"));
        let families = proposals.families();
        assert_eq!(families.len(), 1);
        let ids: Vec<&str> = families[0].members.iter().map(|m| m.id.as_str()).collect();
        assert_eq!((families[0].id.as_str(), families[0].title), ("series-3", "預算"));
        assert_eq!(ids, ["3", "20", "23"]);
        assert!(families[0].manifest().starts_with("kind: series\ntitle: 預算\n"));
    }
}
