//! Writes a guide as Markdown.

mod arguments;

use std::process::ExitCode;

use trustguide::guide;
use trustguide::handout;

fn main() -> ExitCode {
    arguments::run(|wanted, words| handout::markdown(&guide::guide(&wanted.request()), words))
}
