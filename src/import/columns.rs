//! What the columns of a list mean, told by their headers alone.
//!
//! Headers are compared without blanks, with half-width marks and without the platform's own
//! slip 「資資料集上架方式」. Knows nothing of rows.

use std::collections::{HashMap, HashSet};

use super::headers::HEADERS;
use crate::characters;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Role {
    /// What the national platform calls the data set.
    Id,
    /// What the agency or another portal calls it.
    AgencyId,
    Title,
    Provision,
    Change,
    Theme,
    Badge,
    Format,
    Download,
    Link,
    Encoding,
    Description,
    Fields,
    Unit,
    Frequency,
    License,
    LandingPage,
    Cost,
    CostUrl,
    Contact,
    Issued,
    MetadataModified,
    Notes,
    Records,
    Start,
    End,
    Place,
    Keywords,
    ResourceId,
    ResourceDescription,
    ResourceModified,
    /// Counts the rows of this one list: no identifier.
    RowNumber,
    /// Known, with no key of its own in a manifest.
    NoKey,
    Unknown,
}

impl Role {
    /// The keys of the manifest that it becomes; nothing for what is only kept.
    pub(super) fn target(self) -> Option<&'static str> {
        Some(match self {
            Self::Id | Self::AgencyId => "imported.id, identifiers",
            Self::Title => "title",
            Self::Provision => "access, status",
            Self::Change => "status",
            Self::Theme => "themes",
            Self::Badge => "badge.level",
            Self::Format => "distributions[].format",
            Self::Download => "distributions[].download_url",
            Self::Link => "distributions[].access_url",
            Self::Encoding => "distributions[].encoding",
            Self::Description => "description",
            Self::Fields => "fields",
            Self::Unit => "unit",
            Self::Frequency => "frequency",
            Self::License => "license",
            Self::LandingPage => "landing_page",
            Self::Cost => "cost.amount",
            Self::CostUrl => "cost.url",
            Self::Issued => "issued",
            Self::MetadataModified => "metadata_modified",
            Self::Notes => "notes",
            Self::Records => "distributions[].records",
            Self::Start => "temporal.start",
            Self::End => "temporal.end",
            Self::Place => "spatial",
            Self::Keywords => "keywords",
            Self::ResourceId => "distributions[].id",
            Self::ResourceDescription => "distributions[].description",
            Self::ResourceModified => "distributions[].modified",
            Self::Contact | Self::RowNumber | Self::NoKey | Self::Unknown => return None,
        })
    }
}

/// One column of a list.
#[derive(Debug)]
pub(super) struct Column {
    /// Header as the list writes it, without outer blanks; unique in the list.
    pub name: String,
    pub role: Role,
    rank: usize,
}

/// The columns of a list.
#[derive(Debug)]
pub(super) struct Columns {
    pub all: Vec<Column>,
    /// Columns of each role, the one that speaks first first.
    by_role: HashMap<Role, Vec<usize>>,
}

impl Columns {
    /// Reads the header row; `width` is the longest row, which may be longer than the header.
    pub(super) fn read(header: &[String], width: usize) -> Self {
        let width = width.max(header.len());
        let mut all: Vec<Column> = Vec::with_capacity(width);
        let mut taken: HashSet<String> = HashSet::with_capacity(width);
        for index in 0..width {
            let number = index + 1;
            let text = super::cell::one_line(header.get(index).map_or("", |h| super::cell::trim(h)));
            let name = if text.is_empty() { format!("（第{number}欄）") } else { text };
            let (role, rank) = role(&name);
            let mut name = if taken.contains(&name) { format!("{name}（第{number}欄）") } else { name };
            while !taken.insert(name.clone()) {
                name.push('′');
            }
            all.push(Column { name, role, rank });
        }
        let mut by_role: HashMap<Role, Vec<usize>> = HashMap::new();
        for (index, column) in all.iter().enumerate() {
            by_role.entry(column.role).or_default().push(index);
        }
        for found in by_role.values_mut() {
            found.sort_by_key(|&index| all[index].rank);
        }
        Self { all, by_role }
    }

    /// The columns of a role, the one that speaks first first.
    pub(super) fn of(&self, role: Role) -> &[usize] {
        self.by_role.get(&role).map_or(&[], Vec::as_slice)
    }

    pub(super) fn has(&self, role: Role) -> bool {
        self.by_role.contains_key(&role)
    }

    /// The column that tells which list this is, for the record of imports: of ids, else of pages.
    pub(super) fn family(&self) -> String {
        let told = [Role::Id, Role::AgencyId, Role::Link, Role::LandingPage, Role::Download];
        let column = told.iter().find_map(|role| self.of(*role).first());
        column.map_or_else(String::new, |&index| fold(&self.all[index].name))
    }
}

/// Whether keys are those of a data set: a title, and something that tells it from others.
pub(super) fn describe_a_dataset<'a>(keys: impl Iterator<Item = &'a str>) -> bool {
    let roles: HashSet<Role> = keys.take(500).map(|key| role(key).0).collect();
    let telling = [Role::Id, Role::AgencyId, Role::Link, Role::Download, Role::LandingPage];
    roles.contains(&Role::Title) && telling.iter().any(|role| roles.contains(role))
}

/// What a header means, and how early it speaks.
fn role(header: &str) -> (Role, usize) {
    // No header that we know is longer.
    let folded = if header.len() > 200 { String::new() } else { fold(header) };
    if let Some(rank) = HEADERS.iter().position(|(known, _)| *known == folded) {
        return (HEADERS[rank].1, rank);
    }
    let person = ["聯絡人", "承辦人", "機關電話", "聯絡電話", "contactname", "contactphone", "contactemail"];
    let role = if person.iter().any(|part| folded.contains(part)) { Role::Contact } else { Role::Unknown };
    (role, usize::MAX)
}

/// A header for comparison.
fn fold(header: &str) -> String {
    let folded: String = header
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{feff}' | '\u{200b}' | '"' | '*' | '＊'))
        .map(|c| characters::usual_width(c).to_ascii_lowercase())
        .collect();
    match folded.strip_prefix("資資料") {
        Some(rest) => format!("資料{rest}"),
        None => folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_told_despite_their_dress() {
        for (header, role) in [
            ("\u{feff}資料集識別碼", Role::Id),
            (" 收錄期間（起） ", Role::Start),
            ("標籤／關鍵字", Role::Keywords),
            ("資資料集上架方式", Role::NoKey),
            ("提供機關聯絡人電話", Role::Contact),
            ("資料集提供機關電話", Role::Contact),
            ("編號", Role::RowNumber),
            ("publisherContactName", Role::Contact),
            ("資料集提供機關之上級機關聯絡人電子郵件", Role::Contact),
            ("characterSetCode", Role::Encoding),
            ("提供局處", Role::Unit),
            ("修訂時間", Role::MetadataModified),
            ("什麼", Role::Unknown),
        ] {
            assert_eq!(Columns::read(&[header.to_owned()], 1).all[0].role, role, "{header}");
        }
    }

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let columns = Columns::read(&["備註".to_owned(), "備註".to_owned(), String::new()], 4);
        let names: Vec<&str> = columns.all.iter().map(|c| c.name.as_str()).collect();
        assert_eq!(names, ["備註", "備註（第2欄）", "（第3欄）", "（第4欄）"]);
        assert_eq!(columns.of(Role::Notes), [0, 1]);
    }
}
