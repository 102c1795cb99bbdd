//! `cargo xtask audit`: licences, known vulnerabilities and sources of every dependency.

use anyhow::Result;

use crate::{Command, process, provision};

pub const COMMAND: Command = Command {
    name: "audit",
    summary: "checks the dependencies' licences and advisories",
    help: "\
Usage: cargo xtask audit

Checks every dependency against deny.toml with cargo-deny, which is installed into
target/tools where it is missing: licences, sources, unwanted and repeated crates, and
the advisories of RustSec, whose list is fetched from GitHub. deny.toml gives the reason
for each exception.
",
    run,
};

fn run(mut arguments: lexopt::Parser) -> Result<()> {
    if let Some(argument) = arguments.next()? {
        return Err(argument.unexpected().into());
    }
    let deny = provision::tool("cargo-deny")?;
    // The advisories come last: they alone need GitHub.
    process::run(process::command(&deny).args([
        "--workspace",
        "--locked",
        "check",
        "licenses",
        "bans",
        "sources",
    ]))?;
    process::run(process::command(&deny).args(["--workspace", "--locked", "check", "advisories"]))
}
