//! `cargo xtask corpus`: every fact of real certificates against reference facts.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use lexopt::prelude::*;

use crate::{Command, process, workspace};

pub const COMMAND: Command = Command {
    name: "corpus",
    summary: "compares what is read with reference facts of real certificates",
    help: "\
Usage: cargo xtask corpus [DIR]

Reads every certificate below DIR. Where DIR holds facts.jsonl, each field is compared with
what other tools said of it; elsewhere openssl is asked, certificate by certificate.

Without DIR it takes ../shared/corpus beside this checkout, and where that is missing, the
test vectors of the Python package cryptography, which pip downloads from PyPI.
",
    run,
};

fn run(mut arguments: lexopt::Parser) -> Result<()> {
    let mut folder = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(dir) if folder.is_none() => folder = Some(PathBuf::from(dir)),
            other => return Err(other.unexpected().into()),
        }
    }
    let folder = match folder.or_else(beside) {
        Some(folder) => std::path::absolute(folder)?,
        None => download()?,
    };
    if !folder.is_dir() {
        bail!("{} is no folder", folder.display());
    }
    println!("certificates below {}", folder.display());
    let mut tests = process::cargo(["test", "--locked", "--release", "--package", "trustguide"]);
    tests.args(["--test", "it", "--", "--nocapture", "corpus::"]);
    process::run(tests.env("TRUSTGUIDE_CORPUS", folder))
}

/// The corpus beside this checkout, where it is.
pub fn beside() -> Option<PathBuf> {
    let folder = workspace::root().join("../shared/corpus");
    folder.join("facts.jsonl").is_file().then_some(folder)
}

/// The vectors of the Python package, downloaded once and unpacked.
fn download() -> Result<PathBuf> {
    let folder = workspace::target().join("corpus");
    let unpacked = folder.join("cryptography_vectors/x509");
    if !unpacked.is_dir() {
        println!("there is no corpus here; getting cryptography-vectors from PyPI");
        let python = |arguments: &[&str], last: &Path| {
            process::run(process::command("python3").args(arguments).arg(last))
        };
        let pip = [
            "-m",
            "pip",
            "download",
            "--no-deps",
            "cryptography-vectors",
            "--dest",
        ];
        python(&pip, &folder)?;
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "whl") {
                let file = path.to_string_lossy().into_owned();
                python(&["-m", "zipfile", "-e", &file], &folder)?;
            }
        }
    }
    Ok(unpacked)
}
