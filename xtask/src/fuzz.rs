//! `cargo xtask fuzz`: bytes of chance for every entry that takes bytes or foreign text, for as long as asked.

use std::{
    fs,
    path::{Path, PathBuf},
    thread,
    time::Instant,
};

use anyhow::{Context, Result, anyhow, bail};
use lexopt::prelude::*;

use crate::{Command, process, provision, workspace};

pub const COMMAND: Command = Command {
    name: "fuzz",
    summary: "feeds bytes of chance to every entry and writes docs/fuzz.md",
    help: "\
Usage: cargo xtask fuzz [--minutes N] [TARGET...]

Runs each fuzz target of fuzz/ for its share of N minutes (60 unless told), as many at once as
there are cores, with cargo-fuzz and a nightly toolchain, both of which it installs where they are missing. The seeds are the
fixtures and what earlier runs kept in target/fuzz-corpus. Writes docs/fuzz.md. A finding is
an error that says where its bytes lie; keep them as a named test.

  --minutes N   how long, the times of all targets together
  TARGET        only these
",
    run,
};

const NIGHTLY: &str = "nightly";

/// Below each, what an answer may take at most, and the longest input in bytes.
const SECONDS_AN_INPUT: u32 = 10;
const LONGEST: u32 = 1 << 16;

/// A fuzz target and the folders or files of fixtures that it begins with.
struct Target {
    name: &'static str,
    seeds: &'static [&'static str],
}

const TARGETS: [Target; 10] = [
    Target {
        name: "input",
        seeds: &["tests/fixtures"],
    },
    Target {
        name: "certificate",
        seeds: &["tests/fixtures/dressed", "tests/fixtures/private_ca"],
    },
    Target {
        name: "pkcs7",
        seeds: &["tests/fixtures/private_ca", "tests/fixtures/other_kinds"],
    },
    Target {
        name: "pkcs12",
        seeds: &["tests/fixtures/key_store"],
    },
    Target {
        name: "request",
        seeds: &["tests/fixtures/other_kinds"],
    },
    Target {
        name: "asn1",
        seeds: &["tests/fixtures/dressed", "tests/fixtures/other_kinds"],
    },
    Target {
        name: "link",
        seeds: &["fuzz/seeds/link"],
    },
    Target {
        name: "profile",
        seeds: &["deploy/site.example.json"],
    },
    Target {
        name: "typed",
        seeds: &["fuzz/seeds/typed"],
    },
    Target {
        name: "outputs",
        seeds: &["fuzz/seeds/outputs"],
    },
];

/// What a target's run says of itself.
struct Outcome {
    name: &'static str,
    seconds: u64,
    runs: u64,
    coverage: u64,
    finding: Option<PathBuf>,
}

fn run(arguments: lexopt::Parser) -> Result<()> {
    let (minutes, chosen) = parse(arguments)?;
    provision::nightly(NIGHTLY)?;
    provision::tool("cargo-fuzz")?;
    let seconds = (minutes * 60 / u64::try_from(chosen.len())?).max(1);
    build()?;
    let outcomes = feed_all(&chosen, seconds)?;
    let text = report(&outcomes);
    print!("{text}");
    fs::write(workspace::root().join("docs").join("fuzz.md"), text)?;
    let findings: Vec<String> = outcomes
        .iter()
        .filter_map(|one| Some(format!("{}: {}", one.name, one.finding.as_ref()?.display())))
        .collect();
    match findings.is_empty() {
        true => Ok(()),
        false => bail!("found:\n{}", findings.join("\n")),
    }
}

fn parse(mut arguments: lexopt::Parser) -> Result<(u64, Vec<&'static Target>)> {
    let (mut minutes, mut chosen) = (60, Vec::new());
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("minutes") => minutes = arguments.value()?.parse()?,
            Value(name) => {
                let name = name.string()?;
                let found = TARGETS.iter().find(|target| target.name == name);
                chosen.push(found.ok_or_else(|| unknown(&name))?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    if chosen.is_empty() {
        chosen.extend(&TARGETS);
    }
    Ok((minutes, chosen))
}

fn unknown(name: &str) -> lexopt::Error {
    let names = TARGETS.map(|target| target.name).join(", ");
    format!("no target {name}; there are {names}").into()
}

/// Compiles all targets, which no run's time should count.
fn build() -> Result<()> {
    process::run(cargo_fuzz()?.arg("build"))
}

fn cargo_fuzz() -> Result<std::process::Command> {
    let mut fuzz = process::command("cargo");
    fuzz.arg(format!("+{NIGHTLY}"))
        .arg("fuzz")
        .env("PATH", std::env::join_paths(process::folders())?)
        .env("CARGO_TARGET_DIR", workspace::target().join("fuzz"))
        // The caller's own cargo would go before the nightly one.
        .env_remove("CARGO")
        .env_remove("RUSTC")
        .env_remove("RUSTUP_TOOLCHAIN");
    Ok(fuzz)
}

/// Runs the targets, as many at once as there are cores, and answers in their order. All take the same time, so
/// each core gets as many.
fn feed_all(targets: &[&Target], seconds: u64) -> Result<Vec<Outcome>> {
    let share = targets
        .len()
        .div_ceil(thread::available_parallelism()?.get());
    let work = |share: &[&Target]| -> Result<Vec<Outcome>> {
        share.iter().map(|target| feed(target, seconds)).collect()
    };
    thread::scope(|scope| {
        let shares = targets.chunks(share);
        let workers: Vec<_> = shares
            .map(|share| scope.spawn(move || work(share)))
            .collect();
        let mut outcomes = Vec::new();
        for worker in workers {
            outcomes.extend(worker.join().map_err(|_| anyhow!("a run panicked"))??);
        }
        Ok(outcomes)
    })
}

fn feed(target: &Target, seconds: u64) -> Result<Outcome> {
    let corpus = workspace::target().join("fuzz-corpus").join(target.name);
    fs::create_dir_all(&corpus)?;
    for seeds in target.seeds {
        plant(&workspace::root().join(seeds), &corpus)?;
    }
    let found = workspace::target().join("fuzz-found").join(target.name);
    fs::create_dir_all(&found)?;
    let before = files(&found)?;
    let log = workspace::target().join(format!("fuzz-{}.log", target.name));
    let mut fuzz = cargo_fuzz()?;
    fuzz.args(["run", target.name])
        .arg(&corpus)
        .arg("--")
        .arg(format!("-artifact_prefix={}/", found.display()))
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-timeout={SECONDS_AN_INPUT}"))
        .arg(format!("-max_len={LONGEST}"))
        .args(["-rss_limit_mb=2048", "-print_final_stats=1"])
        .stderr(fs::File::create(&log)?);
    println!("{} for {seconds} s, see {}", target.name, log.display());
    let start = Instant::now();
    let status = fuzz.status().context("cannot start cargo fuzz")?;
    let said = String::from_utf8_lossy(&fs::read(&log)?).into_owned();
    let finding = files(&found)?.into_iter().find(|one| !before.contains(one));
    if !status.success() && finding.is_none() {
        let end: Vec<&str> = said.lines().rev().take(20).collect();
        bail!("{} did not run:\n{}", target.name, end.join("\n"));
    }
    Ok(Outcome {
        name: target.name,
        seconds: start.elapsed().as_secs().min(seconds),
        runs: after(&said, "stat::number_of_executed_units:"),
        coverage: after(&said, " cov:"),
        finding,
    })
}

/// Copies files that are not too long, folders with all that is in them.
fn plant(from: &Path, corpus: &Path) -> Result<()> {
    if from.is_dir() {
        for one in files(from)? {
            plant(&one, corpus)?;
        }
        return Ok(());
    }
    let bytes = fs::read(from).with_context(|| from.display().to_string())?;
    let name = from.strip_prefix(workspace::root()).unwrap_or(from);
    let name = name.display().to_string().replace('/', "-");
    if bytes.len() <= usize::try_from(LONGEST)? {
        fs::write(corpus.join(name), bytes)?;
    }
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        all.push(entry?.path());
    }
    Ok(all)
}

/// The number after the last of these words.
fn after(text: &str, words: &str) -> u64 {
    let rest = text.rsplit_once(words).map_or("", |(_, rest)| rest);
    let digits = rest.trim_start().split(|one: char| !one.is_ascii_digit());
    digits
        .into_iter()
        .next()
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(0)
}

fn report(outcomes: &[Outcome]) -> String {
    let mut text = "# Fuzzing\n\n\
        The newest result of `cargo xtask fuzz`, which writes this page; do not edit. Each target is one entry that\n\
        takes bytes or foreign text, run with the sanitizer for addresses. Cases that were ever found are tests in\n\
        `tests/it/mutation.rs`.\n\n\
        | target | seconds | executions | edges covered | finding |\n|---|---:|---:|---:|---|\n"
        .to_owned();
    for one in outcomes {
        let finding = if one.finding.is_some() {
            "**one**"
        } else {
            "none"
        };
        text.push_str(&format!(
            "| {} | {} | {} | {} | {finding} |\n",
            one.name, one.seconds, one.runs, one.coverage
        ));
    }
    let (seconds, runs) = outcomes.iter().fold((0, 0), |(seconds, runs), one| {
        (seconds + one.seconds, runs + one.runs)
    });
    text.push_str(&format!("| all | {seconds} | {runs} | | |\n"));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_its_file_and_every_file_its_target() {
        let folder = workspace::root().join("fuzz").join("fuzz_targets");
        let mut there: Vec<PathBuf> = files(&folder).unwrap();
        let mut named: Vec<PathBuf> = TARGETS
            .iter()
            .map(|target| folder.join(format!("{}.rs", target.name)))
            .collect();
        there.sort();
        named.sort();
        assert_eq!(there, named);
    }

    #[test]
    fn the_last_number_of_a_run_counts() {
        let said =
            "#8 NEW cov: 12 ft: 3\n#16 DONE cov: 345 ft: 9\nstat::number_of_executed_units: 16\n";
        assert_eq!(after(said, " cov:"), 345);
        assert_eq!(after(said, "stat::number_of_executed_units:"), 16);
    }

    #[test]
    fn an_unknown_target_is_a_wrong_argument() {
        let error = parse(lexopt::Parser::from_args(["everything"]))
            .err()
            .unwrap();
        assert!(error.to_string().contains("certificate"), "{error}");
    }
}
