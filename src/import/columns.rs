//! What the columns of a list mean, told by their headers alone.
//!
//! Headers are compared without blanks, with half-width marks and without the platform's own
//! slip 「資資料集上架方式」. Knows nothing of rows.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Id,
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
            Self::Id => "imported.id, identifiers",
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
            Self::Contact | Self::RowNumber | Self::NoKey | Self::Unknown => return None,
        })
    }
}

/// Headers of the 22-column export, of the 29-column family and of the 38 fields of the standard
/// of 2015. Of two columns for the same thing the one that stands higher here speaks first.
static HEADERS: &[(&str, Role)] = &[
    ("資料集識別碼", Role::Id),
    ("資料集編號", Role::Id),
    ("識別碼", Role::Id),
    ("資料集名稱", Role::Title),
    ("資料名稱", Role::Title),
    ("資料提供屬性", Role::Provision),
    ("資料集變動狀態", Role::Change),
    ("服務分類", Role::Theme),
    ("分類編號", Role::Theme),
    ("分類及編號", Role::Theme),
    ("品質檢測", Role::Badge),
    ("檔案格式", Role::Format),
    ("資源格式", Role::Format),
    ("資料下載網址", Role::Download),
    ("資料存取網址", Role::Link),
    ("資料連結網址", Role::Link),
    ("編碼格式", Role::Encoding),
    ("資料集描述", Role::Description),
    ("資料描述", Role::Description),
    ("主要欄位說明", Role::Fields),
    ("主要欄位", Role::Fields),
    ("資料集提供機關", Role::Unit),
    ("資料集提供機關名稱", Role::Unit),
    ("提供機關", Role::Unit),
    ("提供機關名稱", Role::Unit),
    ("資料來源", Role::Unit),
    ("更新頻率", Role::Frequency),
    ("授權方式", Role::License),
    ("相關網址", Role::LandingPage),
    ("資料集相關網址", Role::LandingPage),
    ("資料集說明網址", Role::LandingPage),
    ("計費方式", Role::Cost),
    ("計費說明網址", Role::CostUrl),
    ("上架日期", Role::Issued),
    ("發布時間", Role::Issued),
    ("建立日期", Role::Issued),
    ("詮釋資料更新時間", Role::MetadataModified),
    ("最後更新時間", Role::MetadataModified),
    ("備註", Role::Notes),
    ("資料量", Role::Records),
    ("開始收錄日期", Role::Start),
    ("收錄期間(起)", Role::Start),
    ("結束收錄日期", Role::End),
    ("收錄期間(迄)", Role::End),
    ("資料集空間範圍", Role::Place),
    ("空間範圍", Role::Place),
    ("標籤/關鍵字", Role::Keywords),
    ("標籤", Role::Keywords),
    ("關鍵字", Role::Keywords),
    ("編號", Role::RowNumber),
    ("項次", Role::RowNumber),
    ("序號", Role::RowNumber),
    ("資料集上架方式", Role::NoKey),
    ("資料集類型", Role::NoKey),
    ("計費法令依據", Role::NoKey),
    ("授權說明網址", Role::NoKey),
    ("資料集語系", Role::NoKey),
];

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
pub(super) struct Columns(pub(super) Vec<Column>);

impl Columns {
    /// Reads the header row; `width` is the longest row, which may be longer than the header.
    pub(super) fn read(header: &[String], width: usize) -> Self {
        let mut columns: Vec<Column> = Vec::with_capacity(width);
        for index in 0..width.max(header.len()) {
            let number = index + 1;
            let text = header.get(index).map_or("", |h| super::cell::trim(h));
            let text = super::cell::one_line(text);
            let name = if text.is_empty() { format!("（第{number}欄）") } else { text };
            let folded = fold(&name);
            let found = HEADERS.iter().position(|(known, _)| *known == folded);
            let role = match found {
                Some(rank) => HEADERS[rank].1,
                None if folded.contains("聯絡人") || folded.contains("機關電話") => Role::Contact,
                None => Role::Unknown,
            };
            let taken = columns.iter().any(|c| c.name == name);
            let name = if taken { format!("{name}（第{number}欄）") } else { name };
            columns.push(Column { name, role, rank: found.unwrap_or(usize::MAX) });
        }
        Self(columns)
    }

    /// The columns of a role, the one that speaks first first.
    pub(super) fn of(&self, role: Role) -> Vec<usize> {
        let mut found: Vec<usize> = (0..self.0.len()).filter(|&i| self.0[i].role == role).collect();
        found.sort_by_key(|&i| self.0[i].rank);
        found
    }

    pub(super) fn has(&self, role: Role) -> bool {
        self.0.iter().any(|column| column.role == role)
    }

    /// Whether the list is the national platform's own export, whose ids are its numbers.
    pub(super) fn is_platform_export(&self) -> bool {
        self.0.iter().any(|column| fold(&column.name) == "資料集識別碼")
    }
}

/// A header for comparison.
fn fold(header: &str) -> String {
    let folded: String = header
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '\u{feff}' | '\u{200b}' | '"' | '*' | '＊'))
        .map(|c| match c {
            // Full-width forms of ASCII lie at a fixed distance (Unicode, block U+FF00).
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            other => other,
        })
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
            ("什麼", Role::Unknown),
        ] {
            assert_eq!(Columns::read(&[header.to_owned()], 1).0[0].role, role, "{header}");
        }
    }

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let columns = Columns::read(&["備註".to_owned(), "備註".to_owned(), String::new()], 4);
        let names: Vec<&str> = columns.0.iter().map(|c| c.name.as_str()).collect();
        assert_eq!(names, ["備註", "備註（第2欄）", "（第3欄）", "（第4欄）"]);
        assert_eq!(columns.of(Role::Notes), [0, 1]);
    }
}
