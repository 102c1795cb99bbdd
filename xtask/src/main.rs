//! `cargo xtask`: the developer commands, one file each. This file only picks one.

mod audit;
mod bench;
mod bundle;
mod corpus;
mod cost;
mod dist;
mod fuzz;
mod lighthouse;
mod process;
mod prove;
mod provision;
mod reproduce;
mod serve;
mod single_file;
mod test;
mod wasm;
mod workspace;

use std::{ffi::OsString, process::ExitCode};

use anyhow::Result;

/// A command as the command line knows it.
struct Command {
    name: &'static str,
    summary: &'static str,
    help: &'static str,
    run: fn(lexopt::Parser) -> Result<()>,
}

const COMMANDS: [Command; 10] = [
    serve::COMMAND,
    test::COMMAND,
    dist::COMMAND,
    bench::COMMAND,
    corpus::COMMAND,
    prove::COMMAND,
    fuzz::COMMAND,
    lighthouse::COMMAND,
    reproduce::COMMAND,
    audit::COMMAND,
];

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    let Some(name) = arguments.next() else {
        eprint!("{}", usage());
        return ExitCode::from(2);
    };
    if matches!(name.to_str(), Some("--help" | "-h" | "help")) {
        print!("{}", usage());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| name == command.name) else {
        eprint!("no such command: {}\n\n{}", name.to_string_lossy(), usage());
        return ExitCode::from(2);
    };
    let arguments: Vec<OsString> = arguments.collect();
    if arguments
        .iter()
        .any(|argument| argument == "--help" || argument == "-h")
    {
        print!("{}", command.help);
        return ExitCode::SUCCESS;
    }
    match (command.run)(lexopt::Parser::from_args(arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<lexopt::Error>() => {
            eprint!("{error}\n\n{}", command.help);
            ExitCode::from(2)
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn usage() -> String {
    let mut usage = "Usage: cargo xtask COMMAND [OPTIONS]\n\n".to_owned();
    for command in &COMMANDS {
        usage.push_str(&format!("  {:12}{}\n", command.name, command.summary));
    }
    usage.push_str("\nEach command explains itself with --help.\n");
    usage
}
