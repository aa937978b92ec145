//! `odsite explain`.

use super::args::ExplainArgs;
use super::{Failure, report};
use crate::diagnostic::{Class, Level, Rule};
use crate::rulebook;
use crate::words::{Speech, Words};

pub fn run(args: &ExplainArgs, speech: Speech) -> Result<(), Failure> {
    let Some(code) = &args.code else {
        for rule in rulebook::ALL {
            report::say(&format!("{}  {}", rule.code, rule.title.get(speech)));
        }
        return Ok(());
    };
    match rulebook::find(code) {
        Some(rule) => {
            report::say(&page(rule, speech));
            Ok(())
        }
        None => {
            let near =
                crate::schema::nearest(&code.to_uppercase(), rulebook::ALL.iter().map(|rule| rule.code));
            Err(Failure::Usage(match near {
                Some(near) => words!(
                    "沒有規則 {code}；是否為 {near}？",
                    "there is no rule {code}; did you mean {near}?"
                ),
                None => words!("沒有規則 {code}", "there is no rule {code}"),
            }))
        }
    }
}

/// A rule's page as Markdown.
pub fn page(rule: &Rule, speech: Speech) -> String {
    let say = |zh: &'static str, en: &'static str| match speech {
        Speech::Chinese => zh,
        Speech::English => en,
    };
    let level = match rule.level {
        Level::Error => Words::fixed("錯誤", "error"),
        Level::Warning => Words::fixed("提醒", "warning"),
    };
    let class = match rule.class {
        Class::Locked => Words::fixed("不能調整", "cannot be changed"),
        Class::Law => Words::fixed("可改為提醒，須公布理由", "may become a warning, with a published reason"),
        Class::Free => Words::fixed("可自行調整", "may be changed freely"),
    };
    let mut text = format!(
        "# {} {}\n\n{}: {} · {}\n\n## {}\n\n{}\n",
        rule.code,
        rule.title.get(speech),
        say("等級", "Level"),
        level.get(speech),
        class.get(speech),
        say("為什麼", "Why"),
        rule.why.get(speech),
    );
    if let Some(source) = &rule.source {
        text.push_str(&format!("\n{}: {}\n", say("依據", "Source"), source.get(speech)));
    }
    text.push_str(&format!(
        "\n## {}\n\n```yaml\n{}\n```\n",
        say("會被指出的寫法", "What is found"),
        rule.example
    ));
    text.push_str(&format!(
        "\n## {}\n\n{}\n\n```yaml\n{}\n```\n",
        say("如何處理", "How to mend it"),
        rule.mend.get(speech),
        rule.corrected,
    ));
    text
}
