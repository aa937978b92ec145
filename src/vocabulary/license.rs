//! Licences that odsite knows without being told.

/// One licence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct License {
    /// Key in manifests: the SPDX identifier where there is one.
    pub key: &'static str,
    /// Name in Chinese.
    pub zh: &'static str,
    /// Name in English.
    pub en: &'static str,
    /// The licence's text.
    pub url: &'static str,
    /// IRI of the EU authority table, where it has the licence.
    pub authority: Option<&'static str>,
}

/// Built-in licences.
pub static ALL: &[License] = &[
    License {
        key: "OGDL-Taiwan-1.0",
        zh: "政府資料開放授權條款－第1版",
        en: "Open Government Data License, version 1.0",
        url: "https://data.gov.tw/license",
        authority: None,
    },
    License {
        key: "CC-BY-4.0",
        zh: "創用CC 姓名標示 4.0 國際",
        en: "Creative Commons Attribution 4.0 International",
        url: "https://creativecommons.org/licenses/by/4.0/",
        authority: Some("CC_BY_4_0"),
    },
    License {
        key: "CC-BY-SA-4.0",
        zh: "創用CC 姓名標示－相同方式分享 4.0 國際",
        en: "Creative Commons Attribution-ShareAlike 4.0 International",
        url: "https://creativecommons.org/licenses/by-sa/4.0/",
        authority: Some("CC_BYSA_4_0"),
    },
    License {
        key: "CC0-1.0",
        zh: "CC0 1.0 公眾領域貢獻宣告",
        en: "Creative Commons Zero 1.0 Universal",
        url: "https://creativecommons.org/publicdomain/zero/1.0/",
        authority: Some("CC0"),
    },
    License {
        key: "ODC-By-1.0",
        zh: "開放資料共享 姓名標示 1.0",
        en: "Open Data Commons Attribution License 1.0",
        url: "https://opendatacommons.org/licenses/by/1-0/",
        authority: Some("ODC_BY"),
    },
    License {
        key: "ODbL-1.0",
        zh: "開放資料庫授權 1.0",
        en: "Open Database License 1.0",
        url: "https://opendatacommons.org/licenses/odbl/1-0/",
        authority: Some("ODC_BL"),
    },
    License {
        key: "PDDL-1.0",
        zh: "公眾領域貢獻與授權 1.0",
        en: "Public Domain Dedication and License 1.0",
        url: "https://opendatacommons.org/licenses/pddl/1-0/",
        authority: Some("ODC_PDDL"),
    },
    License {
        key: "OFL-1.1",
        zh: "SIL 開放字型授權 1.1",
        en: "SIL Open Font License 1.1",
        url: "https://openfontlicense.org/open-font-license-official-text/",
        authority: None,
    },
];

/// The key of the licence that a list's spelling means; nothing when it names none we know.
pub fn read(text: &str) -> Option<&'static str> {
    let folded: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '－' | '–' | '—' | '_' | '.' | '/'))
        .collect::<String>()
        .trim_start_matches('依')
        .to_lowercase();
    if folded.starts_with("政府資料開放授權條款第1版") || folded == "政府資料開放授權條款"
    {
        return Some("OGDL-Taiwan-1.0");
    }
    ALL.iter()
        .find(|license| {
            let key: String = license.key.chars().filter(|c| !matches!(c, '-' | '.')).collect();
            folded == key.to_lowercase()
        })
        .map(|license| license.key)
}

/// The built-in licence of this key.
pub fn find(key: &str) -> Option<&'static License> {
    ALL.iter().find(|license| license.key == key)
}
