//! `cargo xtask prove`: the predictions against real browsers, for every shape of certificate.

use std::ffi::OsString;

use anyhow::{Result, ensure};

use crate::{Command, process, provision};

pub const COMMAND: Command = Command {
    name: "prove",
    summary: "proves the predictions in real browsers and writes docs/trust-matrix.md",
    help: "\
Usage: cargo xtask prove [--rest | --report] [WORD...]
       cargo xtask prove --load

Makes certificates of far more than a thousand shapes, serves each on loopback, carries out every
remedy in Chromium and Firefox, and compares what they say with what is predicted. Writes
docs/trust-matrix.md. All of it takes more than an hour on two cores.

  WORD       only the shapes whose names hold one of the words
  --rest     leave out what an earlier run was done with
  --report   compare anew what was seen before, without a browser
  --load     measure instead, with wrk, how much nginx with deploy/nginx.conf carries of
             dist/, which must be built, and write docs/load.md; a minute
",
    run,
};

fn run(mut arguments: lexopt::Parser) -> Result<()> {
    let words: Vec<OsString> = arguments.raw_args()?.collect();
    if words.iter().any(|word| word == "--load") {
        ensure!(words.len() == 1, "--load stands alone");
        provision::load()?;
        let mut load = process::cargo(["run", "--locked", "--package", "browser-tests"]);
        return process::run(load.args(["--bin", "load"]));
    }
    provision::browsers()?;
    provision::tool("geckodriver")?;
    let mut prove = process::cargo(["run", "--locked", "--package", "browser-tests"]);
    prove.args(["--bin", "prove", "--"]).args(words);
    process::run(&mut prove)
}
