//! Code that reads a file from its address: curl, Python, R and Excel. Addresses and names of columns
//! are written as each language writes text, whatever stands in them.

use std::fmt::Write as _;

/// A file that programs can fetch.
pub(super) struct Target<'a> {
    /// Absolute address.
    pub(super) url: &'a str,
    /// Name to store it under.
    pub(super) name: &'a str,
    /// Code of its format.
    pub(super) format: &'a str,
    /// The text is in Big5.
    pub(super) big5: bool,
    /// Columns of codes that look like numbers, and must not be read as such.
    pub(super) codes: Vec<&'a str>,
    /// The keys that lead to the rows, in JSON; nothing where they are not known.
    pub(super) path: Option<&'a [String]>,
}

/// The programs, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Program {
    Curl,
    Python,
    R,
    Excel,
}

impl Program {
    pub(super) const ALL: [Self; 4] = [Self::Curl, Self::Python, Self::R, Self::Excel];

    /// The code; nothing where the program does not read the format.
    pub(super) fn code(self, target: &Target<'_>) -> Option<String> {
        match self {
            Self::Curl => Some(format!("curl -fL -o {} {}", shell(target.name), shell(target.url))),
            Self::Python => python(target),
            Self::R => r(target),
            Self::Excel => power_query(target),
        }
    }
}

fn python(target: &Target<'_>) -> Option<String> {
    let url = quoted(target.url);
    let mut types = String::new();
    for (index, name) in target.codes.iter().enumerate() {
        let _ = write!(types, "{}{}: str", if index > 0 { ", " } else { "" }, quoted(name));
    }
    let types = if types.is_empty() { types } else { format!(", dtype={{{types}}}") };
    let pandas = |call: String| format!("import pandas as pd\n\ndf = pd.{call}");
    Some(match target.format {
        "CSV" | "TSV" => {
            let parted = if target.format == "TSV" { ", sep=\"\\t\"" } else { "" };
            let encoding = if target.big5 { "cp950" } else { "utf-8-sig" };
            pandas(format!("read_csv({url}{parted}, encoding=\"{encoding}\"{types})"))
        }
        "JSON" if target.path?.is_empty() => pandas(format!("read_json({url}{types})")),
        "JSON" => {
            let keys: String = target.path?.iter().map(|key| format!("[{}]", quoted(key))).collect();
            format!(
                "import json\nfrom urllib.request import urlopen\n\nimport pandas as pd\n\n\
                 with urlopen({url}) as answer:\n    df = pd.json_normalize(json.load(answer){keys})"
            )
        }
        "GEOJSON" => format!("import geopandas\n\ngdf = geopandas.read_file({url})"),
        "XML" => pandas(format!("read_xml({url}{types})")),
        "XLSX" | "XLS" => pandas(format!("read_excel({url}{types})")),
        "ODS" => pandas(format!("read_excel({url}, engine=\"odf\"{types})")),
        "PARQUET" => pandas(format!("read_parquet({url})")),
        _ => return None,
    })
}

fn r(target: &Target<'_>) -> Option<String> {
    let url = quoted(target.url);
    let stored = |package: &str, call: &str| {
        let name = quoted(target.name);
        format!("library({package})\n\ndownload.file({url}, {name}, mode = \"wb\")\ndf <- {call}({name})")
    };
    Some(match target.format {
        "CSV" | "TSV" => {
            let call = if target.format == "TSV" { "read_tsv" } else { "read_csv" };
            let locale = if target.big5 { ", locale = locale(encoding = \"CP950\")" } else { "" };
            let types: Vec<String> =
                target.codes.iter().map(|name| format!("{} = \"c\"", quoted(name))).collect();
            let types = if types.is_empty() {
                String::new()
            } else {
                format!(", col_types = cols({})", types.join(", "))
            };
            format!("library(readr)\n\ndf <- {call}({url}{locale}{types})")
        }
        "JSON" => {
            let keys: String = target.path?.iter().map(|key| format!("[[{}]]", quoted(key))).collect();
            format!("library(jsonlite)\n\ndf <- fromJSON({url}){keys}")
        }
        "GEOJSON" => format!("library(sf)\n\nshapes <- st_read({url})"),
        "XML" => format!("library(xml2)\n\ndocument <- read_xml({url})"),
        "XLSX" | "XLS" => stored("readxl", "read_excel"),
        "ODS" => stored("readODS", "read_ods"),
        "PARQUET" => stored("arrow", "read_parquet"),
        _ => return None,
    })
}

fn power_query(target: &Target<'_>) -> Option<String> {
    let source = format!("Web.Contents({})", m_text(target.url));
    Some(match target.format {
        "CSV" | "TSV" => {
            let delimiter = if target.format == "TSV" { "#(tab)" } else { "," };
            let encoding = if target.big5 { 950 } else { 65001 };
            format!(
                "let\n    Source = Csv.Document({source}, [Delimiter = \"{delimiter}\", Encoding = {encoding}, \
                 QuoteStyle = QuoteStyle.Csv]),\n    Rows = Table.PromoteHeaders(Source, \
                 [PromoteAllScalars = true])\nin\n    Rows"
            )
        }
        "JSON" => {
            let keys: String = target.path?.iter().map(|key| format!("[{}]", m_field(key))).collect();
            format!(
                "let\n    Source = Json.Document({source}){keys},\n    Rows = Table.FromRecords(Source, null, \
                 MissingField.UseNull)\nin\n    Rows"
            )
        }
        "XML" => format!("let\n    Source = Xml.Tables({source})\nin\n    Source"),
        "XLSX" | "XLS" => format!("let\n    Source = Excel.Workbook({source}, true)\nin\n    Source"),
        "PARQUET" => format!("let\n    Source = Parquet.Document({source})\nin\n    Source"),
        _ => return None,
    })
}

/// Text as POSIX shells take it, letter by letter.
fn shell(text: &str) -> String {
    let text: String = text.chars().filter(|c| *c != '\0').collect();
    format!("'{}'", text.replace('\'', "'\\''"))
}

/// Text as Python and R both write it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            // R has no text with NUL in it.
            '\0' => {}
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Text in the language M.
fn m_text(text: &str) -> String {
    format!("\"{}\"", m_escaped(text))
}

/// The name of a field in the language M.
fn m_field(name: &str) -> String {
    format!("#\"{}\"", m_escaped(name))
}

fn m_escaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' => out.push_str("\"\""),
            // `#(` begins an escape.
            '#' if rest.peek() == Some(&'(') => out.push_str("#(#)"),
            c if c.is_control() => {
                let _ = write!(out, "#({:04x})", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(format: &'static str) -> Target<'static> {
        Target {
            url: "https://a.example/x.csv",
            name: "x.csv",
            format,
            big5: false,
            codes: Vec::new(),
            path: Some(&[]),
        }
    }

    #[test]
    fn text_is_written_as_each_language_writes_it() {
        let hostile = "a'b\"c\\d\ne\r\tf#(lf)\u{7}\0";
        assert_eq!(shell(hostile), "'a'\\''b\"c\\d\ne\r\tf#(lf)\u{7}'");
        assert_eq!(quoted(hostile), r#""a'b\"c\\d\ne\r\tf#(lf)\u0007""#);
        assert_eq!(m_text(hostile), "\"a'b\"\"c\\d#(000a)e#(000d)#(0009)f#(#)(lf)#(0007)#(0000)\"");
    }

    #[test]
    fn encodings_codes_and_keys_reach_the_code() {
        let mut big5 = target("CSV");
        (big5.big5, big5.codes) = (true, vec!["代碼"]);
        let python = Program::Python.code(&big5).unwrap();
        assert!(
            python.ends_with(
                r#"pd.read_csv("https://a.example/x.csv", encoding="cp950", dtype={"代碼": str})"#
            )
        );
        assert!(
            Program::R
                .code(&big5)
                .unwrap()
                .ends_with(r#"locale = locale(encoding = "CP950"), col_types = cols("代碼" = "c"))"#)
        );
        assert!(Program::Excel.code(&big5).unwrap().contains("Encoding = 950"));
        let path = ["result".to_owned(), "records".to_owned()];
        let mut json = target("JSON");
        json.path = Some(&path);
        assert!(Program::Python.code(&json).unwrap().ends_with(r#"json.load(answer)["result"]["records"])"#));
        assert!(Program::R.code(&json).unwrap().ends_with(r#"[["result"]][["records"]]"#));
        assert!(Program::Excel.code(&json).unwrap().contains(r##"[#"result"][#"records"]"##));
        assert!(Program::Excel.code(&target("TSV")).unwrap().contains("\"#(tab)\""));
        assert_eq!(Program::Python.code(&target("PDF")), None);
        json.path = None;
        let programs = Program::ALL.map(|program| program.code(&json).is_some());
        assert_eq!(programs, [true, false, false, false], "fetching needs no keys");
    }
}
