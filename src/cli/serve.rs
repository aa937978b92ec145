//! `odsite serve`.

use super::args::ServeArgs;
use super::{Failure, report};
use crate::serve::{self, Options};
use crate::words::Speech;

pub fn run(args: &ServeArgs, speech: Speech) -> Result<(), Failure> {
    let (root, world) = super::world(&args.common)?;
    let options = Options { root, as_of: world.as_of(), port: args.port, speech };
    serve::run(options, |address| {
        report::say(
            words!("預覽：http://{address}/ （Ctrl+C 結束）", "preview: http://{address}/ (Ctrl+C ends it)")
                .get(speech),
        );
    })
    .map_err(|error| {
        let port = args.port;
        Failure::Usage(words!(
            "預覽無法啟動（埠 {port}）：{error}",
            "the preview cannot start (port {port}): {error}"
        ))
    })
}
