//! `cargo xtask dist`: the whole product as static files.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail, ensure};
use lexopt::prelude::*;

use crate::{
    Command,
    bundle::{self, Files, INDEX},
    wasm, workspace,
};

pub const COMMAND: Command = Command {
    name: "dist",
    summary: "builds the static files of the page",
    help: "\
Usage: cargo xtask dist [--out DIR]

Builds the page with the release profile and writes it to dist/, or to DIR: index.html
and the wasm at the root, everything that the page loads named after its content, only
relative references, so that any web server can offer it below any path. The same
sources give the same bytes. Lists each file with its size as it is and by brotli, and
what a first visit costs.

  --out DIR   write to DIR, which must be empty, new, or an earlier dist
",
    run,
};

fn run(mut arguments: lexopt::Parser) -> Result<()> {
    let mut out = folder();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("out") => out = std::path::absolute(PathBuf::from(arguments.value()?))?,
            other => return Err(other.unexpected().into()),
        }
    }
    let files = build(&out)?;
    print!("{}", table(&files)?);
    println!("written to {}", out.display());
    Ok(())
}

/// Where the product is built unless another place is asked for.
pub fn folder() -> PathBuf {
    workspace::root().join("dist")
}

/// Builds the page and makes `out` hold it and nothing else.
pub fn build(out: &Path) -> Result<Files> {
    check(out)?;
    let mut source = wasm::build()?;
    collect(&workspace::root().join("www"), "", &mut source)?;
    ensure!(source.contains_key(INDEX), "www/{INDEX} is missing");
    let files = bundle::bundle(source)?;
    write(out, &files)?;
    Ok(files)
}

/// Refuses a folder whose content is somebody's.
fn check(out: &Path) -> Result<()> {
    if !out.exists() {
        return Ok(());
    }
    let mut found = Files::new();
    collect(out, "", &mut found)?;
    let is_ours = found.contains_key(INDEX) && found.keys().any(|path| path.ends_with(".wasm"));
    if !found.is_empty() && !is_ours {
        bail!(
            "{} holds other files: give an empty or a new folder",
            out.display()
        );
    }
    Ok(())
}

/// Reads all files below `dir`; hidden ones are left out.
fn collect(dir: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))? {
        let entry = entry?;
        let name = entry
            .file_name()
            .into_string()
            .ok()
            .context("a file name is not Unicode")?;
        if name.starts_with('.') {
            continue;
        }
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{prefix}{name}/"), files)?;
        } else {
            files.insert(format!("{prefix}{name}"), fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// Writes all files, the page itself last, and then removes those of an earlier build, so that a visitor
/// in between finds a whole page.
fn write(out: &Path, files: &Files) -> Result<()> {
    let (index, others): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| *path == INDEX);
    for (path, content) in others.into_iter().chain(index) {
        let file = out.join(path);
        fs::create_dir_all(file.parent().unwrap_or(out))?;
        fs::write(&file, content).with_context(|| format!("cannot write {}", file.display()))?;
    }
    let mut found = Files::new();
    collect(out, "", &mut found)?;
    for path in found.keys().filter(|path| !files.contains_key(*path)) {
        fs::remove_file(out.join(path))?;
    }
    Ok(())
}

fn table(files: &Files) -> Result<String> {
    let first: BTreeSet<&str> = bundle::first_view(files);
    let mut text = format!("{:>10} {:>10}\n", "bytes", "brotli");
    let mut total = (0, 0);
    for (path, content) in files {
        let size = (content.len(), compressed(content)?);
        if first.contains(path.as_str()) {
            total = (total.0 + size.0, total.1 + size.1);
        }
        text.push_str(&format!("{:>10} {:>10}  {path}\n", size.0, size.1));
    }
    text.push_str(&format!(
        "{:>10} {:>10}  first view, {} files\n",
        total.0,
        total.1,
        first.len()
    ));
    Ok(text)
}

/// The size by brotli at its best, as a web server would send it.
fn compressed(content: &[u8]) -> Result<usize> {
    let mut output = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut output, &parameters)?;
    Ok(output.len())
}
