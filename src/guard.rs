//! The publisher's guard: whether a data file may leave. Decides on its own, from the data set and
//! the file's own columns, whatever rules and settings say; every published data file passes here.
//!
//! Knows no rules and no settings.

use crate::characters;
use crate::model::{Access, Dataset, Distribution, FieldAccess};

/// The guard's word on a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It may be published.
    Publish,
    /// The asset or the distribution is not open and offered.
    NotOpen,
    /// It holds these withheld columns.
    Withheld(Vec<String>),
    /// The asset has withheld columns, and those of the file cannot be told.
    Unreadable,
}

/// Whether the bytes of a distribution may be published, given the columns found in them.
pub fn file(dataset: &Dataset, distribution: &Distribution, columns: Option<&[String]>) -> Verdict {
    let open = dataset.is_open()
        && !dataset.is_series()
        && distribution.access.is_none_or(|access| access == Access::Open);
    if !open {
        return Verdict::NotOpen;
    }
    self::columns(dataset, columns)
}

/// Whether a file, by its path from the site's folder, may be published with a document that attaches
/// it or links to it. Manifests hold what is never published (`extras`, `imported.kept`, drafts), and
/// data files leave with their data set or not at all.
pub fn attachment(path: &str) -> bool {
    let lower = path.to_lowercase();
    let manifest = [".yaml", ".yml", ".md", ".markdown"].iter().any(|ending| lower.ends_with(ending));
    lower.starts_with("content/") && !lower.starts_with("content/datasets/") && !manifest
}

/// Whether columns hold one that is withheld; names are compared without blanks and case, so that
/// a slip in a header does not open a gap.
pub fn columns(dataset: &Dataset, columns: Option<&[String]>) -> Verdict {
    let withheld: Vec<String> = dataset
        .fields
        .iter()
        .filter(|field| field.access == FieldAccess::Withheld)
        .flat_map(|field| {
            std::iter::once(fold(&field.name)).chain(field.title.iter().map(|(_, title)| fold(title)))
        })
        .collect();
    if withheld.is_empty() {
        return Verdict::Publish;
    }
    let Some(columns) = columns else { return Verdict::Unreadable };
    let found: Vec<String> = columns.iter().filter(|name| withheld.contains(&fold(name))).cloned().collect();
    if found.is_empty() { Verdict::Publish } else { Verdict::Withheld(found) }
}

fn fold(name: &str) -> String {
    name.chars()
        // Blanks, controls and characters that no reader sees.
        .filter(|c| !c.is_whitespace() && !c.is_control())
        .filter(|c| !characters::is_unseen(*c))
        // Full-width forms are the same letters to a reader.
        .map(characters::usual_width)
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Field, Status};

    fn people(access: Access, status: Status) -> Dataset {
        let field = |name: &str, access| Field { name: name.into(), access, ..Field::default() };
        Dataset {
            access,
            status,
            fields: vec![field("ID No", FieldAccess::Withheld), field("年度", FieldAccess::Open)],
            ..Dataset::default()
        }
    }

    #[test]
    fn documents_take_no_manifest_and_no_data_along() {
        assert!(attachment("content/minutes/2026-04-16-quality.csv"));
        for path in [
            "content/datasets/a.csv",
            "content/Datasets/a.csv",
            "content/organization.yaml",
            "content/pages/x.MD",
            "themes/x",
        ] {
            assert!(!attachment(path), "{path}");
        }
    }

    #[test]
    fn nothing_leaves_what_is_not_open() {
        let any = Distribution::default();
        for (access, status) in [
            (Access::Closed, Status::Published),
            (Access::OnRequest, Status::Published),
            (Access::Open, Status::Draft),
            (Access::Open, Status::Planned),
            (Access::Open, Status::Withdrawn),
        ] {
            assert_eq!(file(&people(access, status), &any, Some(&[])), Verdict::NotOpen);
        }
        let closed = Distribution { access: Some(Access::Closed), ..Distribution::default() };
        assert_eq!(file(&people(Access::Open, Status::Published), &closed, Some(&[])), Verdict::NotOpen);
    }

    #[test]
    fn withheld_columns_are_known_in_any_spelling() {
        let dataset = people(Access::Open, Status::Published);
        let any = Distribution::default();
        for name in ["ID No", "id no", "ＩＤ　No", "\u{feff}IDNo ", "ID\u{2060}No"] {
            assert!(matches!(file(&dataset, &any, Some(&[name.into()])), Verdict::Withheld(_)), "{name}");
        }
        assert_eq!(file(&dataset, &any, Some(&["年度".into()])), Verdict::Publish);
        assert_eq!(file(&dataset, &any, None), Verdict::Unreadable);
    }
}
