//! What an import proposes and never does: data sets that differ only by a period, or by a county,
//! as a series, and titles that say the end of updates as discontinued.

use crate::titles;

use std::collections::{BTreeMap, HashSet};

use serde_json::{Map, Value as Json, json};

/// What is proposed for a list.
#[derive(Debug, Default)]
pub(super) struct Proposals {
    /// Data sets looked at.
    pub rows: usize,
    by_period: BTreeMap<(String, String), Vec<Member>>,
    by_place: BTreeMap<(String, String), Vec<Member>>,
    pub ended: Vec<Ended>,
}

/// A data set of a family.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub id: String,
    pub path: String,
    /// The period, or the county.
    pub period: String,
    subject: String,
    themes: Option<Json>,
}

/// What the titles of a family differ by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Period,
    Place,
}

/// Data sets whose titles differ only by a period or a county.
#[derive(Debug)]
pub(super) struct Family<'a> {
    pub by: By,
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
        let ended = titles::ended(title);
        // That a data set ended parts it from none of its family.
        let lasting = ended.as_ref().map_or(title, |(_, rest)| rest);
        let mut add = |parted: Option<titles::Parted>, by: By| {
            let Some(parted) = parted.filter(|parted| parted.subject.chars().count() >= 2) else { return };
            let member = Member {
                id: id.to_owned(),
                path: path.to_owned(),
                period: parted.period,
                subject: parted.subject,
                themes: manifest.get("themes").cloned(),
            };
            let groups = if by == By::Period { &mut self.by_period } else { &mut self.by_place };
            groups.entry((unit.to_owned(), parted.key)).or_default().push(member);
        };
        if !says("series:") && !says("kind: series") {
            add(titles::part(lasting), By::Period);
            add(titles::part_place(lasting), By::Place);
        }
        if let Some((label, rest)) = ended
            && !says("discontinued:")
            && !says("withdrawal:")
        {
            let (path, title) = (path.to_owned(), title.to_owned());
            self.ended.push(Ended { path, title, label, rest });
        }
    }

    /// The families, the largest first. A data set is of one series: that of its periods before that
    /// of its counties.
    pub(super) fn families(&self) -> Vec<Family<'_>> {
        let mut families: Vec<Family<'_>> = Vec::new();
        for ((unit, _), members) in &self.by_period {
            families.extend(family(By::Period, unit, members.iter().collect(), 2));
        }
        let taken: HashSet<&str> = families.iter().flat_map(|f| &f.members).map(|m| m.id.as_str()).collect();
        let mut of_places = Vec::new();
        for ((unit, _), members) in &self.by_place {
            let members = members.iter().filter(|member| !taken.contains(member.id.as_str())).collect();
            // Two counties may be two subjects; three are a split.
            of_places.extend(family(By::Place, unit, members, 3));
        }
        families.extend(of_places);
        families.sort_by(|a, b| b.members.len().cmp(&a.members.len()).then_with(|| a.id.cmp(&b.id)));
        families
    }
}

/// A family, where enough of its members differ.
fn family<'a>(by: By, unit: &'a str, mut members: Vec<&'a Member>, least: usize) -> Option<Family<'a>> {
    let different: HashSet<&str> = members.iter().map(|member| member.period.as_str()).collect();
    if different.len() < least {
        return None;
    }
    members.sort_by_cached_key(|member| (numbers(&member.period), order(&member.id)));
    let eldest = members.iter().min_by_key(|member| order(&member.id))?;
    let title = &members.last()?.subject;
    Some(Family { by, id: format!("series-{}", eldest.id), title, unit, members })
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
        let about = match self.by {
            By::Period => format!("「{title}」各期資料集的系列，自「{from}」至「{to}」共 {count} 個資料集。"),
            By::Place => format!("「{title}」各縣市資料集的系列，共 {count} 個資料集。"),
        };
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

    #[test]
    fn counties_make_families_of_three_and_more() {
        let mut proposals = Proposals::default();
        for (id, title) in
            ["臺北市人口", "新北市人口", "高雄市人口", "臺北市預算", "新北市預算"].iter().enumerate()
        {
            proposals.note(&id.to_string(), title, "a", "x", &Map::new(), None);
        }
        for (id, title) in [("8", "105年花蓮縣人口"), ("9", "106年花蓮縣人口(不更新)")] {
            proposals.note(id, title, "a", "x", &Map::new(), None);
        }
        let families = proposals.families();
        let found: Vec<(By, &str, usize)> =
            families.iter().map(|f| (f.by, f.title, f.members.len())).collect();
        assert_eq!(found, [(By::Place, "人口", 3), (By::Period, "花蓮縣人口", 2)]);
        assert_eq!(proposals.ended.len(), 1);
    }
}
