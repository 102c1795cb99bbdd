//! `cargo xtask reproduce`: do the same sources give the same bytes elsewhere?

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::{Command, bundle::Files, dist, process, workspace};

pub const COMMAND: Command = Command {
    name: "reproduce",
    summary: "builds the page twice, in two folders, and compares every byte",
    help: "\
Usage: cargo xtask reproduce

Builds dist/ here, and a second time from a copy of the sources in another folder, with
everything compiled anew at another time. Fails where a file differs, and else prints
the digest of each. The same toolchain gives the same bytes; compare the digests with
those of a build on another machine. The copy stays in target/reproduce. Takes as long
as a first `cargo xtask dist`.
",
    run,
};

fn run(mut arguments: lexopt::Parser) -> Result<()> {
    if let Some(argument) = arguments.next()? {
        return Err(argument.unexpected().into());
    }
    let here = dist::build(&dist::folder())?;
    let copy = workspace::target().join("reproduce").join("another folder");
    if copy.exists() {
        fs::remove_dir_all(&copy)?;
    }
    copy_sources(&copy)?;
    let there = build_in(&copy)?;
    let differences = differences(&here, &there);
    ensure!(
        differences.is_empty(),
        "these differ: {}",
        differences.join(", ")
    );
    for (path, content) in &here {
        let digest = data_encoding::HEXLOWER.encode(&Sha256::digest(content));
        println!("{digest}  {path}");
    }
    println!("two builds gave the same {} files", here.len());
    Ok(())
}

/// Copies every file that git knows.
fn copy_sources(copy: &Path) -> Result<()> {
    let list = process::read(process::command("git").args(["ls-files", "-z"]))?;
    for name in list.split('\0').filter(|name| !name.is_empty()) {
        let file = copy.join(name);
        fs::create_dir_all(file.parent().unwrap_or(copy))?;
        fs::copy(workspace::root().join(name), &file)
            .with_context(|| format!("cannot copy {name}"))?;
    }
    Ok(())
}

/// Builds the page as somebody else would who has just got the sources.
fn build_in(copy: &Path) -> Result<Files> {
    let out = copy.join("dist");
    let mut build = process::cargo(["run", "--locked", "--package", "xtask", "--", "dist"]);
    build.current_dir(copy);
    build.env("CARGO_TARGET_DIR", copy.join("built elsewhere"));
    process::run(&mut build)?;
    dist::read(&out)
}

/// The files that one side lacks or has with other bytes.
fn differences(here: &Files, there: &Files) -> Vec<String> {
    let names = here.keys().chain(there.keys());
    let mut different: Vec<String> = names
        .filter(|name| here.get(*name) != there.get(*name))
        .cloned()
        .collect();
    different.sort();
    different.dedup();
    different
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_one_side_lacks_or_has_otherwise_is_named() {
        let files = |list: &[(&str, &str)]| -> Files {
            let file = |(name, text): &(&str, &str)| ((*name).to_owned(), text.as_bytes().to_vec());
            list.iter().map(file).collect()
        };
        let here = files(&[("a", "1"), ("b", "2"), ("c", "3")]);
        let there = files(&[("a", "1"), ("b", "other"), ("d", "4")]);
        assert_eq!(differences(&here, &there), ["b", "c", "d"]);
        assert_eq!(differences(&here, &here), [""; 0]);
    }
}
