//! The eighteen service categories (服務分類) of the national metadata standard, each with the
//! themes of the EU table `data-theme` that it falls under.

/// One category.
#[derive(Debug, PartialEq, Eq)]
pub struct Theme {
    /// Code of the standard.
    pub key: &'static str,
    /// Chinese name.
    pub zh: &'static str,
    /// English name.
    pub en: &'static str,
    /// Codes of the EU table `data-theme`.
    pub eu: &'static [&'static str],
}

/// The categories in the order of the standard.
pub static ALL: [Theme; 18] = [
    Theme { key: "100", zh: "生育保健", en: "Birth and child health", eu: &["HEAL"] },
    Theme { key: "200", zh: "出生及收養", en: "Birth registration and adoption", eu: &["SOCI"] },
    Theme { key: "300", zh: "求學及進修", en: "Schooling and further education", eu: &["EDUC"] },
    Theme { key: "400", zh: "服兵役", en: "Military service", eu: &["GOVE"] },
    Theme { key: "500", zh: "求職及就業", en: "Job seeking and employment", eu: &["SOCI"] },
    Theme { key: "600", zh: "開創事業", en: "Starting a business", eu: &["ECON"] },
    Theme { key: "700", zh: "婚姻", en: "Marriage", eu: &["SOCI"] },
    Theme { key: "800", zh: "投資理財", en: "Investment and finance", eu: &["ECON"] },
    Theme { key: "900", zh: "休閒旅遊", en: "Leisure and travel", eu: &["EDUC"] },
    Theme { key: "A00", zh: "交通及通訊", en: "Transport and communication", eu: &["TRAN"] },
    Theme { key: "B00", zh: "就醫", en: "Medical care", eu: &["HEAL"] },
    Theme { key: "C00", zh: "購屋及遷徙", en: "Housing and moving", eu: &["REGI"] },
    Theme { key: "D00", zh: "選舉及投票", en: "Elections and voting", eu: &["GOVE"] },
    Theme {
        key: "E00", zh: "生活安全及品質", en: "Safety and quality of life", eu: &["JUST", "ENVI"]
    },
    Theme { key: "F00", zh: "退休", en: "Retirement", eu: &["SOCI"] },
    Theme { key: "G00", zh: "老年安養", en: "Care of the elderly", eu: &["SOCI", "HEAL"] },
    Theme { key: "H00", zh: "生命禮儀", en: "Funerals and memorials", eu: &["SOCI"] },
    Theme { key: "I00", zh: "公共資訊", en: "Public information", eu: &["GOVE"] },
];

/// English labels of the EU table `data-theme`.
pub static EU: [(&str, &str); 13] = [
    ("AGRI", "Agriculture, fisheries, forestry and food"),
    ("ECON", "Economy and finance"),
    ("EDUC", "Education, culture and sport"),
    ("ENER", "Energy"),
    ("ENVI", "Environment"),
    ("GOVE", "Government and public sector"),
    ("HEAL", "Health"),
    ("INTR", "International issues"),
    ("JUST", "Justice, legal system and public safety"),
    ("REGI", "Regions and cities"),
    ("SOCI", "Population and society"),
    ("TECH", "Science and technology"),
    ("TRAN", "Transport"),
];

/// The category that a list's spelling means: its code, its name, or the name with a count
/// behind it (`公共資訊 (948)`); known slips of lists are mended.
pub fn read(text: &str) -> Option<&'static Theme> {
    let name = text.split(['(', '（']).next().unwrap_or(text).trim();
    let name = if name == "購屋及遷徒" { "購屋及遷徙" } else { name };
    ALL.iter().find(|theme| theme.zh == name || theme.key == name)
}
