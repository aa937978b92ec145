//! `odsite init`.

use std::path::PathBuf;

use super::args::{CiArg, InitArgs};
use super::{Failure, report};
use crate::scaffold::{self, Ci, InitOptions};
use crate::words::Speech;
use crate::world::{exists, write_new};

pub fn run(args: &InitArgs, speech: Speech) -> Result<(), Failure> {
    let root = args.root.clone().unwrap_or_else(|| PathBuf::from("."));
    let options = InitOptions {
        bare: args.bare,
        agency: args.agency.clone(),
        base_url: args.base_url.clone(),
        ci: args.ci.map(|CiArg::Github| Ci::Github),
    };
    let files = scaffold::files(&options, &|path| exists(&root.join(path)))
        .map_err(|error| Failure::Usage(error.words()))?;
    for (path, text) in &files {
        write_new(&root.join(path), text.as_bytes()).map_err(|error| {
            Failure::Usage(words!("{path} 無法寫入：{error}", "{path} cannot be written: {error}"))
        })?;
        report::say(path);
    }
    report::complain(words!("完成。以 odsite serve 預覽", "done; see it with odsite serve").get(speech));
    Ok(())
}
