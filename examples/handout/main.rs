//! Writes a guide as a page without a script.

#[path = "../guide/arguments.rs"]
mod arguments;

use std::process::ExitCode;

use trustguide::guide;
use trustguide::handout::{self, Entry, Handout};

fn main() -> ExitCode {
    arguments::run(|wanted, words| {
        let request = wanted.request();
        let guide = guide::guide(&request);
        handout::page(&Handout {
            site: request.site,
            groups: request.groups,
            guides: &[Entry {
                guide: &guide,
                words,
            }],
            link: None,
            profile: None,
        })
    })
}
