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
    cost, single_file, wasm, workspace,
};

pub const COMMAND: Command = Command {
    name: "dist",
    summary: "builds the static files of the page",
    help: "\
Usage: cargo xtask dist [--out DIR | --single-file]

Builds the page with the release profile and writes it to dist/, or to DIR: index.html
and the wasm at the root, everything that the page loads named after its content, only
relative references, so that any web server can offer it below any path. The same
sources give the same bytes. Lists each file with its size as it is and by brotli, what
a first visit costs, and which dependency costs how much of it. A first view over
250,000 bytes by brotli is an error.

  --out DIR       write to DIR, which must be empty, new, or an earlier dist
  --single-file   write target/single-file/trustguide.html instead: the whole page in
                  one file that opens from a disk or a share
",
    run,
};

/// The most that everything of a first view may take, in bytes by brotli.
const BUDGET: usize = 250_000;

fn run(mut arguments: lexopt::Parser) -> Result<()> {
    let (mut out, mut single) = (folder(), false);
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("out") => out = std::path::absolute(PathBuf::from(arguments.value()?))?,
            Long("single-file") => single = true,
            other => return Err(other.unexpected().into()),
        }
    }
    if single {
        write_single(&sources()?)?;
        println!("written to {}", single_file().display());
        return Ok(());
    }
    check(&out)?;
    let files = write(&out, sources()?)?;
    report(&files)?;
    println!("written to {}", out.display());
    Ok(())
}

/// Where the product is built unless another place is asked for.
pub fn folder() -> PathBuf {
    workspace::root().join("dist")
}

/// Where the page in one file is built.
pub fn single_file() -> PathBuf {
    workspace::target()
        .join("single-file")
        .join("trustguide.html")
}

/// Builds the page and makes `out` hold it and nothing else.
pub fn build(out: &Path) -> Result<Files> {
    check(out)?;
    write(out, sources()?)
}

/// Builds everything that is tested, and fails where the first view is too large.
pub fn build_all() -> Result<()> {
    check(&folder())?;
    let source = sources()?;
    write_single(&source)?;
    report(&write(&folder(), source)?)
}

/// All files, by the names that they have among the sources.
fn sources() -> Result<Files> {
    let mut source = wasm::build()?;
    collect(&workspace::root().join("www"), "", &mut source)?;
    ensure!(source.contains_key(INDEX), "www/{INDEX} is missing");
    Ok(source)
}

fn write_single(source: &Files) -> Result<()> {
    let file = single_file();
    fs::create_dir_all(file.parent().unwrap_or(&file))?;
    fs::write(&file, single_file::page(source)?)?;
    Ok(())
}

/// Refuses a folder whose content is somebody's.
fn check(out: &Path) -> Result<()> {
    if !out.exists() {
        return Ok(());
    }
    let found = read(out)?;
    let is_ours = found.contains_key(INDEX) && found.keys().any(|path| path.ends_with(".wasm"));
    if !found.is_empty() && !is_ours {
        bail!(
            "{} holds other files: give an empty or a new folder",
            out.display()
        );
    }
    Ok(())
}

/// The files of a folder that was built before.
pub fn read(out: &Path) -> Result<Files> {
    let mut files = Files::new();
    collect(out, "", &mut files)?;
    Ok(files)
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
fn write(out: &Path, source: Files) -> Result<Files> {
    let files = bundle::bundle(source)?;
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
    Ok(files)
}

/// Prints what everything costs.
fn report(files: &Files) -> Result<()> {
    let (table, first) = table(files)?;
    print!("{table}\n{}\n", cost::table(&wasm::named()?)?);
    ensure!(
        first <= BUDGET,
        "the first view takes {first} bytes by brotli, more than {BUDGET}"
    );
    println!("first view: {first} of at most {BUDGET} bytes by brotli");
    Ok(())
}

/// The size of each file and of the first view, and the latter by brotli as a number.
fn table(files: &Files) -> Result<(String, usize)> {
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
    Ok((text, total.1))
}

/// The size by brotli at its best, as a web server would send it.
fn compressed(content: &[u8]) -> Result<usize> {
    Ok(brotli(content)?.len())
}

/// The bytes by brotli at its best.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut output = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut output, &parameters)?;
    Ok(output)
}
