//! File formats: the code written, its EU file type, its media type, and what a reader can do
//! with it. Source of the codes: the authority tables `file-type` of the Publications Office of
//! the EU and `media-types` of IANA.

/// One format.
#[derive(Debug, PartialEq, Eq)]
pub struct Format {
    /// As written in manifests and lists.
    pub code: &'static str,
    /// Code of the EU table `file-type`, where it has the format.
    pub authority: Option<&'static str>,
    /// IANA media type.
    pub media_type: Option<&'static str>,
    /// File extensions, the usual first.
    pub extensions: &'static [&'static str],
    /// Records can be read by a program (national quality mechanism: structured).
    pub structured: bool,
}

const fn format(
    code: &'static str,
    authority: &'static str,
    media_type: &'static str,
    extensions: &'static [&'static str],
    structured: bool,
) -> Format {
    Format {
        code,
        authority: if authority.is_empty() { None } else { Some(authority) },
        media_type: if media_type.is_empty() { None } else { Some(media_type) },
        extensions,
        structured,
    }
}

static TABLE: &[Format] = &[
    format("CSV", "CSV", "text/csv", &["csv"], true),
    format("JSON", "JSON", "application/json", &["json"], true),
    format("XML", "XML", "application/xml", &["xml"], true),
    format(
        "XLSX",
        "XLSX",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        &["xlsx"],
        true,
    ),
    format("XLS", "XLS", "application/vnd.ms-excel", &["xls"], true),
    format("ODS", "ODS", "application/vnd.oasis.opendocument.spreadsheet", &["ods"], true),
    format("ODT", "ODT", "application/vnd.oasis.opendocument.text", &["odt"], false),
    format("ODP", "ODP", "application/vnd.oasis.opendocument.presentation", &["odp"], false),
    format("DOC", "DOC", "application/msword", &["doc"], false),
    format(
        "DOCX",
        "DOCX",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        &["docx"],
        false,
    ),
    format("PPT", "PPT", "application/vnd.ms-powerpoint", &["ppt"], false),
    format(
        "PPTX",
        "PPTX",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        &["pptx"],
        false,
    ),
    format("PDF", "PDF", "application/pdf", &["pdf"], false),
    format("TXT", "TXT", "text/plain", &["txt"], false),
    format("TSV", "TSV", "text/tab-separated-values", &["tsv"], true),
    format("HTML", "HTML", "text/html", &["html", "htm"], false),
    format("GEOJSON", "GEOJSON", "application/geo+json", &["geojson"], true),
    format("KML", "KML", "application/vnd.google-earth.kml+xml", &["kml"], true),
    format("KMZ", "KMZ", "application/vnd.google-earth.kmz", &["kmz"], true),
    format("SHP", "SHP", "application/vnd.shp", &["shp"], true),
    format("GML", "GML", "application/gml+xml", &["gml"], true),
    format("GPKG", "GPKG", "application/geopackage+sqlite3", &["gpkg"], true),
    format("GPX", "", "application/gpx+xml", &["gpx"], true),
    format("DWG", "DWG", "image/vnd.dwg", &["dwg"], false),
    format("RDF", "RDF", "application/rdf+xml", &["rdf"], true),
    format("TURTLE", "RDF_TURTLE", "text/turtle", &["ttl"], true),
    format("JSONLD", "JSON_LD", "application/ld+json", &["jsonld"], true),
    format("NT", "RDF_N_TRIPLES", "application/n-triples", &["nt"], true),
    format("ZIP", "ZIP", "application/zip", &["zip"], false),
    format("7Z", "", "application/x-7z-compressed", &["7z"], false),
    format("RAR", "RAR", "application/vnd.rar", &["rar"], false),
    format("GZIP", "GZIP", "application/gzip", &["gz"], false),
    format("TAR", "TAR", "application/x-tar", &["tar"], false),
    format("PARQUET", "", "application/vnd.apache.parquet", &["parquet"], true),
    format("SQLITE", "", "application/vnd.sqlite3", &["sqlite", "db"], true),
    format("ICS", "ICS", "text/calendar", &["ics"], true),
    format("RSS", "RSS", "application/rss+xml", &["rss"], true),
    format("ATOM", "ATOM", "application/atom+xml", &["atom"], true),
    format("JPG", "JPEG", "image/jpeg", &["jpg", "jpeg"], false),
    format("PNG", "PNG", "image/png", &["png"], false),
    format("GIF", "GIF", "image/gif", &["gif"], false),
    format("TIFF", "TIFF", "image/tiff", &["tif", "tiff"], false),
    format("SVG", "SVG", "image/svg+xml", &["svg"], false),
    format("MP3", "MP3", "audio/mpeg", &["mp3"], false),
    format("MP4", "MPEG4", "video/mp4", &["mp4"], false),
    format("WMS", "WMS_SRVC", "", &[], false),
    format("WFS", "WFS_SRVC", "", &[], true),
    format("WMTS", "WMTS_SRVC", "", &[], false),
    format("API", "REST", "", &[], true),
];

/// The format with this code, however it is spelt in lists.
pub fn find(code: &str) -> Option<&'static Format> {
    let upper = code.trim().to_ascii_uppercase();
    let name = match upper.as_str() {
        "JPEG" => "JPG",
        "TIF" => "TIFF",
        "HTM" => "HTML",
        "GEOJSON格式" => "GEOJSON",
        "TTL" => "TURTLE",
        "JSON-LD" | "JSON_LD" => "JSONLD",
        "GZ" => "GZIP",
        "WEBSERVICE" | "WEBSERVICES" | "WEB API" | "WEBAPI" | "SERVICES" | "REST" => "API",
        other => other,
    };
    TABLE.iter().find(|format| format.code == name)
}

/// The format that a file name's extension means.
pub fn of_file(name: &str) -> Option<&'static Format> {
    let extension = name.rsplit_once('.')?.1.to_ascii_lowercase();
    TABLE.iter().find(|format| format.extensions.contains(&extension.as_str()))
}

impl Format {
    /// Whether files of this format hold data of another: archives, and JSON and XML of every kind.
    pub fn holds(&self, other: &Self) -> bool {
        let archive = matches!(self.code, "ZIP" | "7Z" | "RAR" | "GZ" | "TAR");
        let is = |format: &Self, name: &str| format.media_type.is_some_and(|media| media.contains(name));
        let family = |name: &str| is(self, name) && is(other, name);
        archive || family("json") || family("xml") || (self.code == "TXT" && is(other, "text/"))
    }
}

/// All formats.
pub fn all() -> &'static [Format] {
    TABLE
}
