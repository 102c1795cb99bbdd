//! `cargo xtask test`: everything that must hold before a change is taken.

use std::{
    ffi::OsStr,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;

use crate::{
    Command, corpus, dist, process,
    provision::{self, Geckodriver},
};

pub const COMMAND: Command = Command {
    name: "test",
    summary: "checks everything, at last in real browsers",
    help: "\
Usage: cargo xtask test [--no-browser] [--only NAME]

Runs the stages format, lint, lint-wasm, native, dist and browser in this order and stops
at the first that fails. The last one drives the built page in Chromium, in Firefox, and
the ways through it that matter most in WebKitGTK.
What is missing is installed: rustup components, geckodriver (by cargo, into
target/tools), axe-core (by npm), and on Debian, as root or with sudo that asks for no
password, the browsers and npm. Elsewhere it stops and prints what to install; a browser that is missing is a
failure.

  --no-browser   leave out the stages dist and browser
  --only NAME    run only the stage NAME; browser builds the page first
",
    run,
};

struct Stage {
    name: &'static str,
    run: fn() -> Result<()>,
}

const STAGES: [Stage; 6] = [
    Stage {
        name: "format",
        run: format,
    },
    Stage {
        name: "lint",
        run: lint,
    },
    Stage {
        name: "lint-wasm",
        run: lint_wasm,
    },
    Stage {
        name: "native",
        run: native,
    },
    Stage {
        name: "dist",
        run: build,
    },
    Stage {
        name: "browser",
        run: browser,
    },
];
/// The stages that need a browser.
const BROWSER: [&str; 2] = ["dist", "browser"];

fn run(arguments: lexopt::Parser) -> Result<()> {
    let stages = parse(arguments)?;
    let mut installing = None;
    if stages.iter().any(|stage| stage.name == "browser") {
        heading("browsers");
        provision::browsers()?;
        // It takes minutes without a second thread: it compiles while the other stages run.
        installing = Geckodriver::start()?;
    }
    let mut times = Vec::new();
    for stage in stages {
        if stage.name == "browser"
            && let Some(geckodriver) = installing.take()
        {
            timed("geckodriver", &mut times, || geckodriver.finish())?;
        }
        timed(stage.name, &mut times, stage.run)?;
    }
    println!("\nAll passed:");
    for (name, time) in times {
        println!("  {name:12}{:>6.1} s", time.as_secs_f32());
    }
    Ok(())
}

fn timed(
    name: &'static str,
    times: &mut Vec<(&'static str, Duration)>,
    stage: impl FnOnce() -> Result<()>,
) -> Result<()> {
    heading(name);
    let start = Instant::now();
    let result = stage();
    let time = start.elapsed();
    println!("==> {name}: {:.1} s", time.as_secs_f32());
    times.push((name, time));
    result.with_context(|| format!("stage {name} failed"))
}

fn heading(name: &str) {
    println!("\n==> {name}");
}

fn parse(mut arguments: lexopt::Parser) -> Result<Vec<&'static Stage>, lexopt::Error> {
    let mut chosen: Vec<&Stage> = STAGES.iter().collect();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("no-browser") => chosen.retain(|stage| !BROWSER.contains(&stage.name)),
            Long("only") => {
                let name = arguments.value()?.string()?;
                chosen = only(&name)?;
            }
            other => return Err(other.unexpected()),
        }
    }
    Ok(chosen)
}

/// The stage of this name, after the one that it depends on.
fn only(name: &str) -> Result<Vec<&'static Stage>, lexopt::Error> {
    let chosen: Vec<&Stage> = STAGES
        .iter()
        .filter(|stage| stage.name == name || (name == "browser" && BROWSER.contains(&stage.name)))
        .collect();
    if chosen.is_empty() {
        let names = STAGES.map(|stage| stage.name).join(", ");
        return Err(format!("no stage {name}; there are {names}").into());
    }
    Ok(chosen)
}

fn cargo<I: AsRef<OsStr>>(arguments: impl IntoIterator<Item = I>) -> Result<()> {
    process::run(&mut process::cargo(arguments))
}

fn format() -> Result<()> {
    provision::component("rustfmt")?;
    cargo(["fmt", "--all", "--check"])
}

fn lint() -> Result<()> {
    provision::component("clippy")?;
    cargo([
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ])
}

fn lint_wasm() -> Result<()> {
    provision::target("wasm32-unknown-unknown")?;
    cargo([
        "clippy",
        "--locked",
        "--package",
        "trustguide",
        "--target",
        "wasm32-unknown-unknown",
        "--",
        "--deny",
        "warnings",
    ])
}

fn native() -> Result<()> {
    let mut tests = process::cargo(["test", "--locked", "--workspace"]);
    tests.args(["--exclude", "browser-tests"]);
    match corpus::beside() {
        Some(folder) => {
            tests.env("TRUSTGUIDE_CORPUS", folder);
        }
        None => println!(
            "there is no corpus of real certificates here, so none is compared; \
             `cargo xtask corpus` gets one"
        ),
    }
    process::run(&mut tests)
}

fn build() -> Result<()> {
    dist::build_all()
}

fn browser() -> Result<()> {
    if !dist::folder().join("index.html").is_file() {
        bail!("dist/ is not built");
    }
    let mut tests = process::cargo(["test", "--locked", "--package", "browser-tests"]);
    tests.env("TRUSTGUIDE_SINGLE_FILE", dist::single_file());
    tests.env("TRUSTGUIDE_AXE", provision::axe()?);
    // Two browsers are used at once; a test that waits gets the one that the test before it used.
    tests.args(["--", "--test-threads", "6"]);
    process::run(tests.env("TRUSTGUIDE_DIST", dist::folder()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(arguments: &[&str]) -> Result<Vec<&'static str>, lexopt::Error> {
        Ok(parse(lexopt::Parser::from_args(arguments))?
            .iter()
            .map(|stage| stage.name)
            .collect())
    }

    #[test]
    fn a_browser_stage_comes_with_the_build_that_it_drives() {
        assert_eq!(names(&["--only", "browser"]).unwrap(), ["dist", "browser"]);
        assert_eq!(names(&["--only", "lint"]).unwrap(), ["lint"]);
    }

    #[test]
    fn without_browsers_all_others_are_left() {
        let left = ["format", "lint", "lint-wasm", "native"];
        assert_eq!(names(&["--no-browser"]).unwrap(), left);
    }

    #[test]
    fn an_unknown_stage_is_a_wrong_argument() {
        let error = names(&["--only", "everything"]).unwrap_err();
        assert!(error.to_string().contains("lint-wasm"), "{error}");
    }
}
