//! Concepts of authority tables and of the site's own vocabularies. DCAT-AP 3.0.1 asks for the
//! class of every IRI in its range; the official shapes look for it in the graph itself.

use oxrdf::{NamedNode, NamedNodeRef};

use super::block::Graph;
use super::names::{EU, IANA, adms, dct, eli, rdfs, skos};
use crate::content::Basis;
use crate::model::Access;
use crate::vocabulary::{format::Format, frequency, theme};

/// Codes of the EU table `language` for tags of two letters, with English labels.
const LANGUAGES: &[(&str, &str, &str)] = &[
    ("zh", "ZHO", "Chinese"),
    ("en", "ENG", "English"),
    ("ja", "JPN", "Japanese"),
    ("ko", "KOR", "Korean"),
    ("vi", "VIE", "Vietnamese"),
    ("id", "IND", "Indonesian"),
    ("th", "THA", "Thai"),
    ("tl", "TGL", "Tagalog"),
    ("ms", "MSA", "Malay"),
    ("my", "MYA", "Burmese"),
    ("km", "KHM", "Khmer"),
    ("fr", "FRA", "French"),
    ("de", "DEU", "German"),
    ("es", "SPA", "Spanish"),
    ("pt", "POR", "Portuguese"),
    ("ru", "RUS", "Russian"),
    ("it", "ITA", "Italian"),
    ("nl", "NLD", "Dutch"),
    ("ar", "ARA", "Arabic"),
];

/// The six categories of the table of high-value data sets (Regulation (EU) 2023/138).
const HIGH_VALUE: &[(&str, &str)] = &[
    ("http://data.europa.eu/bna/c_ac64a52d", "Geospatial"),
    ("http://data.europa.eu/bna/c_dd313021", "Earth observation and environment"),
    ("http://data.europa.eu/bna/c_164e0bf5", "Meteorological"),
    ("http://data.europa.eu/bna/c_e1da4e07", "Statistics"),
    ("http://data.europa.eu/bna/c_a9135398", "Companies and company ownership"),
    ("http://data.europa.eu/bna/c_b79e35eb", "Mobility"),
];

/// The English label of a theme of the EU table `data-theme`.
fn eu_label(code: &str) -> &str {
    theme::EU.iter().find(|(known, _)| *known == code).map_or(code, |(_, label)| label)
}

impl Graph<'_> {
    /// A concept of an EU authority table, with its class, label and table.
    pub(super) fn authority(
        &mut self,
        table: &str,
        code: &str,
        classes: &[NamedNodeRef<'static>],
        label: &str,
    ) -> NamedNode {
        self.share(&format!("{EU}{table}/{code}"), |_, block| {
            block.types(classes);
            block.types(&[skos::CONCEPT_CLASS]);
            block.tagged(skos::PREF_LABEL, label, "en");
            block.add(skos::IN_SCHEME, NamedNode::new_unchecked(format!("{EU}{table}")));
        })
    }

    /// An access right of the EU table `access-right`.
    pub(super) fn access_right(&mut self, code: &str) -> NamedNode {
        let label = match code {
            "PUBLIC" => "public",
            "RESTRICTED" => "restricted",
            _ => "non-public",
        };
        self.authority("access-right", code, &[dct::RIGHTS_CLASS], label)
    }

    /// The access right that an access means.
    pub(super) fn access(&mut self, access: Access) -> NamedNode {
        self.access_right(match access {
            Access::Open => "PUBLIC",
            Access::OnRequest => "RESTRICTED",
            Access::Closed => "NON_PUBLIC",
        })
    }

    /// A frequency of the EU table `frequency`, by code or spelling.
    pub(super) fn frequency(&mut self, text: &str) -> Option<NamedNode> {
        let known = frequency::read(text)?;
        Some(self.authority("frequency", known.authority, &[dct::FREQUENCY_CLASS], known.en))
    }

    /// A language by BCP 47 tag, as the EU table `language` has it.
    pub(super) fn language(&mut self, tag: &str) -> Option<NamedNode> {
        let primary = tag.split('-').next().unwrap_or(tag);
        if let Some((_, code, label)) = LANGUAGES.iter().find(|(short, ..)| *short == primary) {
            return Some(self.authority("language", code, &[dct::LANGUAGE_CLASS], label));
        }
        // The table has all codes of ISO 639-3, in upper case.
        (primary.len() == 3).then(|| {
            self.authority("language", &primary.to_ascii_uppercase(), &[dct::LANGUAGE_CLASS], primary)
        })
    }

    /// A file type of the EU table `file-type`, where it has the format.
    pub(super) fn format(&mut self, format: &Format) -> Option<NamedNode> {
        let code = format.authority?;
        Some(self.authority("file-type", code, &[dct::FORMAT_CLASS], format.code))
    }

    /// A media type of IANA.
    pub(super) fn media_type(&mut self, name: &str) -> NamedNode {
        self.share(&format!("{IANA}{name}"), |_, block| block.types(&[dct::MEDIA_TYPE_CLASS]))
    }

    /// How long a distribution is planned to stay, of the EU table `planned-availability`.
    pub(super) fn availability(&mut self, stable: bool) -> NamedNode {
        let (code, label) = if stable { ("STABLE", "stable") } else { ("AVAILABLE", "available") };
        self.authority("planned-availability", code, &[], label)
    }

    /// The state of a data set, of the EU table `dataset-status`.
    pub(super) fn dataset_status(&mut self, code: &str, label: &str) -> NamedNode {
        self.authority("dataset-status", code, &[], label)
    }

    /// A theme of the EU table `data-theme`.
    pub(super) fn eu_theme(&mut self, code: &str) -> NamedNode {
        self.authority("data-theme", code, &[], eu_label(code))
    }

    /// A theme of the site.
    pub(super) fn theme(&mut self, basis: &Basis, key: &str) -> Option<NamedNode> {
        let theme = basis.themes.get(key)?;
        let scheme = themes(basis);
        Some(self.share(&format!("{scheme}#{key}"), |_, block| {
            block.types(&[skos::CONCEPT_CLASS]);
            block.text(skos::PREF_LABEL, &theme.name);
            block.plain(skos::NOTATION, key);
            block.add(skos::IN_SCHEME, NamedNode::new_unchecked(scheme.as_str()));
        }))
    }

    /// A ground on which data are not open. It is narrower than an access right of the EU, as in
    /// the Dutch list of grounds.
    pub(super) fn ground(&mut self, basis: &Basis, key: &str) -> Option<NamedNode> {
        let ground = basis.grounds.get(key)?;
        let scheme = grounds(basis);
        Some(self.share(&format!("{scheme}#{key}"), |graph, block| {
            block.types(&[skos::CONCEPT_CLASS, dct::RIGHTS_CLASS]);
            if !ground.law.is_empty() && ground.url.is_none() {
                block.types(&[eli::LEGAL_RESOURCE_CLASS]);
            }
            block.text(skos::PREF_LABEL, &ground.citation);
            if ground.text != ground.citation {
                block.text(skos::DEFINITION, &ground.text);
            }
            block.plain(skos::NOTATION, key);
            block.add(skos::IN_SCHEME, NamedNode::new_unchecked(scheme.as_str()));
            let broader = graph.access_right(&ground.eu_access_right);
            block.add(skos::BROADER, broader);
            if let Some(url) = &ground.url {
                block.add(dct::SOURCE, NamedNode::new_unchecked(url.as_str()));
            }
        }))
    }

    /// The law in which a ground stands; nothing for conditions that no statute states.
    pub(super) fn ground_law(&mut self, basis: &Basis, key: &str) -> Option<NamedNode> {
        let ground = basis.grounds.get(key).filter(|ground| !ground.law.is_empty())?;
        match &ground.url {
            None => self.ground(basis, key),
            Some(url) => Some(self.share(url, |_, block| {
                block.types(&[eli::LEGAL_RESOURCE_CLASS]);
                block.text(dct::TITLE, &ground.law);
            })),
        }
    }

    /// A law of the site's vocabulary.
    pub(super) fn law(&mut self, basis: &Basis, key: &str) -> Option<NamedNode> {
        let law = basis.laws.get(key)?;
        Some(self.share(&format!("{}#{key}", laws(basis)), |_, block| {
            block.types(&[eli::LEGAL_RESOURCE_CLASS]);
            for (tag, name) in law.name.iter() {
                match &law.article {
                    Some(article) if tag.starts_with("zh") => {
                        block.tagged(dct::TITLE, &format!("{name}第{article}條"), tag)
                    }
                    Some(article) => block.tagged(dct::TITLE, &format!("{name}, art. {article}"), tag),
                    None => block.tagged(dct::TITLE, name, tag),
                }
            }
            block.plain(dct::IDENTIFIER, key);
            if let Some(url) = &law.url {
                block.add(rdfs::SEE_ALSO, NamedNode::new_unchecked(url.as_str()));
            }
        }))
    }

    /// A licence: of the EU table `licence` where it is there, else by the address of its text.
    pub(super) fn license(&mut self, basis: &Basis, key: &str) -> Option<NamedNode> {
        let license = basis.licenses.get(key)?;
        let iri = license_iri(license.authority, &license.url);
        Some(self.share(&iri, |_, block| {
            block.types(&[dct::LICENSE_CLASS]);
            if license.authority.is_some() {
                block.types(&[skos::CONCEPT_CLASS]);
                block.text(skos::PREF_LABEL, &license.name);
                block.add(skos::IN_SCHEME, NamedNode::new_unchecked(format!("{EU}licence")));
                block.add(rdfs::SEE_ALSO, NamedNode::new_unchecked(license.url.as_str()));
            }
            block.text(dct::TITLE, &license.name);
            if let Some(spdx) = &license.spdx {
                block.plain(dct::IDENTIFIER, spdx);
            }
        }))
    }

    /// A standard by IRI, named where the site's vocabulary knows it.
    pub(super) fn standard(&mut self, basis: &Basis, iri: &str) -> NamedNode {
        let known = basis.standards.values().find(|standard| standard.url.as_deref() == Some(iri));
        self.share(iri, |_, block| {
            block.types(&[dct::STANDARD_CLASS]);
            if let Some(known) = known {
                block.text(dct::TITLE, &known.name);
            }
        })
    }

    /// A category of high-value data sets, described where it is one of the six.
    pub(super) fn high_value(&mut self, iri: &str) -> NamedNode {
        match HIGH_VALUE.iter().find(|(known, _)| *known == iri) {
            None => NamedNode::new_unchecked(iri),
            Some((_, label)) => self.share(iri, |_, block| {
                block.types(&[skos::CONCEPT_CLASS]);
                block.tagged(skos::PREF_LABEL, label, "en");
                block.add(skos::IN_SCHEME, NamedNode::new_unchecked("http://data.europa.eu/bna/asd487ae75"));
            }),
        }
    }

    /// Taiwan as a place, of the EU table `country`.
    pub(super) fn taiwan(&mut self) -> NamedNode {
        self.authority("country", "TWN", &[dct::LOCATION_CLASS], "Taiwan")
    }

    /// An identifier in another register (`adms:identifier`).
    pub(super) fn identifier(&mut self, dataset: &str, scheme: &str, value: &str) -> NamedNode {
        let name = crate::address::encode(scheme);
        // A colon is in no id, so that no distribution can have this name.
        let node = NamedNode::new_unchecked(format!("{dataset}:identifier-{name}"));
        let mut block = super::block::Block::new(node.clone());
        block.types(&[adms::IDENTIFIER_CLASS]);
        block.plain(skos::NOTATION, value);
        block.plain(adms::SCHEMA_AGENCY, scheme);
        self.child(block);
        node
    }
}

/// The IRI of a licence.
pub(super) fn license_iri(authority: Option<&str>, url: &str) -> String {
    authority.map_or_else(|| url.to_owned(), |code| format!("{EU}licence/{code}"))
}

/// Whether a name means the whole of Taiwan.
pub(super) fn is_taiwan(name: &str) -> bool {
    matches!(name.trim(), "臺灣" | "台灣" | "全國" | "中華民國" | "Taiwan" | "TWN" | "TW")
}

/// The scheme of the site's themes.
pub(super) fn themes(basis: &Basis) -> String {
    format!("{}vocab/themes", basis.site.base_url)
}

/// The scheme of grounds.
pub(super) fn grounds(basis: &Basis) -> String {
    format!("{}vocab/grounds", basis.site.base_url)
}

/// The scheme of licences.
pub(super) fn licenses(basis: &Basis) -> String {
    format!("{}vocab/licenses", basis.site.base_url)
}

/// The list of laws.
pub(super) fn laws(basis: &Basis) -> String {
    format!("{}vocab/laws", basis.site.base_url)
}
