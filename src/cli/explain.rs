//! `odsite explain`.

use super::args::ExplainArgs;
use super::{Failure, report};
use crate::rulebook::{self, pages};
use crate::words::Speech;
use crate::world::write_whole;

pub fn run(args: &ExplainArgs, speech: Speech) -> Result<(), Failure> {
    if let Some(folder) = &args.write {
        for (path, text) in pages::all() {
            write_whole(&folder.join(&path), text.as_bytes()).map_err(|error| {
                Failure::Usage(words!("{path} 無法寫入：{error}", "{path} cannot be written: {error}"))
            })?;
        }
        return Ok(());
    }
    let Some(code) = &args.code else {
        for rule in rulebook::ALL {
            report::say(&format!("{}  {}", rule.code, rule.title.get(speech)));
        }
        return Ok(());
    };
    match rulebook::find(code) {
        Some(rule) => {
            report::say(&pages::page(rule, speech));
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
