//! Names of classes, properties and authority tables, and the prefixes they are written with.

use oxrdf::NamedNodeRef;

/// Prefixes of all serialisations, by name.
pub(super) const PREFIXES: &[(&str, &str)] = &[
    ("adms", "http://www.w3.org/ns/adms#"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dcatap", "http://data.europa.eu/r5r/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("geo", "http://www.opengis.net/ont/geosparql#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Authority tables of the Publications Office of the EU.
pub(super) const EU: &str = "http://publications.europa.eu/resource/authority/";
/// Media types of IANA as IRIs.
pub(super) const IANA: &str = "https://www.iana.org/assignments/media-types/";

macro_rules! names {
    ($($module:ident $namespace:literal { $($name:ident = $local:literal),* $(,)? })*) => {
        $(pub(super) mod $module {
            use super::NamedNodeRef;
            $(pub(crate) const $name: NamedNodeRef<'static> =
                NamedNodeRef::new_unchecked(concat!($namespace, $local));)*
        })*
    };
}

names! {
    adms "http://www.w3.org/ns/adms#" {
        IDENTIFIER_CLASS = "Identifier", IDENTIFIER = "identifier", STATUS = "status",
        SCHEMA_AGENCY = "schemaAgency", VERSION_NOTES = "versionNotes",
    }
    dcat "http://www.w3.org/ns/dcat#" {
        CATALOG_CLASS = "Catalog", RECORD_CLASS = "CatalogRecord", DATASET_CLASS = "Dataset",
        SERIES_CLASS = "DatasetSeries", DISTRIBUTION_CLASS = "Distribution",
        SERVICE_CLASS = "DataService", RESOURCE_CLASS = "Resource",
        ACCESS_SERVICE = "accessService", ACCESS_URL = "accessURL", BBOX = "bbox",
        BYTE_SIZE = "byteSize", CATALOG = "catalog", CONTACT_POINT = "contactPoint",
        DATASET = "dataset", DISTRIBUTION = "distribution", DOWNLOAD_URL = "downloadURL",
        END_DATE = "endDate", ENDPOINT_DESCRIPTION = "endpointDescription",
        ENDPOINT_URL = "endpointURL", HAS_VERSION = "hasVersion", IN_SERIES = "inSeries",
        IS_VERSION_OF = "isVersionOf", KEYWORD = "keyword", LANDING_PAGE = "landingPage",
        MEDIA_TYPE = "mediaType", RECORD = "record", SERVES_DATASET = "servesDataset",
        SERVICE = "service", START_DATE = "startDate", THEME = "theme",
        THEME_TAXONOMY = "themeTaxonomy", VERSION = "version",
    }
    dcatap "http://data.europa.eu/r5r/" {
        APPLICABLE_LEGISLATION = "applicableLegislation", AVAILABILITY = "availability",
        HVD_CATEGORY = "hvdCategory",
    }
    dct "http://purl.org/dc/terms/" {
        FREQUENCY_CLASS = "Frequency", LICENSE_CLASS = "LicenseDocument",
        LANGUAGE_CLASS = "LinguisticSystem", LOCATION_CLASS = "Location",
        MEDIA_TYPE_CLASS = "MediaType", FORMAT_CLASS = "MediaTypeOrExtent",
        PERIOD_CLASS = "PeriodOfTime", RIGHTS_CLASS = "RightsStatement", STANDARD_CLASS = "Standard",
        ACCESS_RIGHTS = "accessRights", ACCRUAL_PERIODICITY = "accrualPeriodicity",
        AVAILABLE = "available", CONFORMS_TO = "conformsTo", CREATOR = "creator",
        DESCRIPTION = "description", FORMAT = "format", HAS_PART = "hasPart",
        IDENTIFIER = "identifier", IS_REPLACED_BY = "isReplacedBy", ISSUED = "issued",
        LANGUAGE = "language", LICENSE = "license", MODIFIED = "modified", PUBLISHER = "publisher",
        RELATION = "relation", REPLACES = "replaces", RIGHTS = "rights", SOURCE = "source",
        SPATIAL = "spatial", TEMPORAL = "temporal", TITLE = "title", TYPE = "type",
    }
    eli "http://data.europa.eu/eli/ontology#" { LEGAL_RESOURCE_CLASS = "LegalResource" }
    foaf "http://xmlns.com/foaf/0.1/" {
        AGENT_CLASS = "Agent", DOCUMENT_CLASS = "Document", ORGANIZATION_CLASS = "Organization",
        HOMEPAGE = "homepage", NAME = "name", PAGE = "page", PRIMARY_TOPIC = "primaryTopic",
    }
    geo "http://www.opengis.net/ont/geosparql#" { WKT_LITERAL = "wktLiteral" }
    org "http://www.w3.org/ns/org#" { UNIT_OF = "unitOf" }
    rdfs "http://www.w3.org/2000/01/rdf-schema#" { COMMENT = "comment", SEE_ALSO = "seeAlso" }
    skos "http://www.w3.org/2004/02/skos/core#" {
        CONCEPT_CLASS = "Concept", SCHEME_CLASS = "ConceptScheme", ALT_LABEL = "altLabel",
        BROADER = "broader", BROAD_MATCH = "broadMatch", DEFINITION = "definition",
        EXACT_MATCH = "exactMatch", HAS_TOP_CONCEPT = "hasTopConcept", IN_SCHEME = "inScheme",
        NOTATION = "notation", PREF_LABEL = "prefLabel",
    }
    spdx "http://spdx.org/rdf/terms#" {
        ALGORITHM_CLASS = "ChecksumAlgorithm", CHECKSUM_CLASS = "Checksum",
        ALGORITHM = "algorithm", CHECKSUM = "checksum", CHECKSUM_VALUE = "checksumValue",
        SHA256 = "checksumAlgorithm_sha256",
    }
    vcard "http://www.w3.org/2006/vcard/ns#" {
        KIND_CLASS = "Kind", ORGANIZATION_CLASS = "Organization", FN = "fn",
        HAS_EMAIL = "hasEmail", HAS_TELEPHONE = "hasTelephone", HAS_URL = "hasURL",
    }
    xsd "http://www.w3.org/2001/XMLSchema#" {
        DATE = "date", HEX_BINARY = "hexBinary", NON_NEGATIVE_INTEGER = "nonNegativeInteger",
    }
}
