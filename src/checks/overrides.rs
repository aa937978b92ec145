//! What `site.yaml: rules` changes, and what it may not.

use crate::content::Content;
use crate::diagnostic::{Class, Diagnostic, Level, Place};
use crate::rulebook;
use crate::rulebook::site;

/// Applies the site's changes of levels, and gathers what imported records lack.
pub fn apply(content: &Content, findings: &mut Vec<Diagnostic>) {
    for (code, change) in &content.basis.site.rules {
        let pointer = format!("/rules/{code}");
        let mut refuse = |message| {
            findings.push(Diagnostic::new(
                &site::RULE_OVERRIDE,
                "content/site.yaml",
                Place::Key(pointer.clone()),
                message,
            ));
        };
        let Some(rule) = rulebook::find(code) else {
            refuse(words!("沒有規則 {code}", "there is no rule {code}"));
            continue;
        };
        let allowed = match rule.class {
            Class::Locked => false,
            Class::Law => change.level == "warning" && !change.why.is_empty(),
            Class::Free => true,
        };
        if !allowed {
            refuse(match rule.class {
                Class::Locked => words!("規則 {code} 不能調整", "rule {code} cannot be changed"),
                _ => words!(
                    "規則 {code} 只能改為 warning，並要寫 why",
                    "rule {code} can only become a warning, with `why`"
                ),
            });
            continue;
        }
        match change.level.as_str() {
            "off" => findings.retain(|finding| finding.rule != rule),
            level => {
                let level = if level == "error" { Level::Error } else { Level::Warning };
                findings.iter_mut().filter(|f| f.rule == rule).for_each(|f| f.level = level);
            }
        }
    }
}
