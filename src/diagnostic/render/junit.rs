//! `JUnit` XML as CI servers read it: an error is a failed case, a warning a passed one with its words,
//! a section without findings one passed case.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use super::github::body;
use crate::diagnostic::{Diagnostic, Level, Sources};
use crate::words::Speech;

pub(super) fn render(findings: &[Diagnostic], sources: &mut Sources<'_>, speech: Speech) -> String {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
    // Writing into memory does not fail.
    let _ = write(&mut writer, findings, sources, speech);
    let mut out = String::from_utf8(writer.into_inner()).unwrap_or_default();
    out.push('\n');
    out
}

fn write(
    writer: &mut Writer<Vec<u8>>,
    findings: &[Diagnostic],
    sources: &mut Sources<'_>,
    speech: Speech,
) -> std::io::Result<()> {
    let errors = findings.iter().filter(|f| f.level == Level::Error).count();
    let tests = findings.len().max(1).to_string();
    let counts = [("tests", tests.as_str()), ("failures", &errors.to_string()), ("errors", "0")];
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    writer.create_element("testsuites").with_attributes(counts).write_inner_content(|writer| {
        let suite = writer.create_element("testsuite").with_attribute(("name", "odsite check"));
        suite.with_attributes(counts).write_inner_content(|writer| {
            if findings.is_empty() {
                let case = writer.create_element("testcase");
                case.with_attributes([("classname", "odsite"), ("name", "check")]).write_empty()?;
            }
            for finding in findings {
                one(writer, finding, sources, speech)?;
            }
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

fn one(
    writer: &mut Writer<Vec<u8>>,
    finding: &Diagnostic,
    sources: &mut Sources<'_>,
    speech: Speech,
) -> std::io::Result<()> {
    let line = sources.find(&finding.file, &finding.place).map_or(1, |(_, span)| span.line.max(1));
    let name = format!("{} {}:{line}", finding.rule.code, finding.file);
    let text = clean(&body(finding, sources, speech));
    let (name, file) = (clean(&name), clean(&finding.file));
    let case = writer.create_element("testcase");
    let case = case.with_attributes([("classname", file.as_str()), ("name", name.as_str())]);
    case.with_attributes([("file", file.as_str()), ("line", &line.to_string())]).write_inner_content(
        |writer| {
            match finding.level {
                Level::Error => {
                    let message = clean(finding.message.get(speech));
                    writer
                        .create_element("failure")
                        .with_attributes([("message", message.as_str()), ("type", finding.rule.code)])
                        .write_text_content(BytesText::new(&text))?;
                }
                Level::Warning => {
                    writer.create_element("system-out").write_text_content(BytesText::new(&text))?;
                }
            }
            Ok(())
        },
    )?;
    Ok(())
}

/// Without the characters that XML 1.0 (§2.2) has no way to write.
fn clean(text: &str) -> String {
    let allowed = |c: char| matches!(c, '\n' | '\t') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    text.chars().map(|c| if allowed(c) { c } else { '\u{fffd}' }).collect()
}
