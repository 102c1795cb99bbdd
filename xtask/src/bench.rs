//! `cargo xtask bench`: the reader beside other readers, and the page under load, in real Chromium.

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use anyhow::{Context, Result, ensure};
use serde_json::{Map, Value, json};

use crate::{Command, dist, process, provision, wasm, workspace};

pub const COMMAND: Command = Command {
    name: "bench",
    summary: "measures speed and memory in Chromium and writes docs/bench.md",
    help: "\
Usage: cargo xtask bench [--no-dist | --readers]

Builds the page and its reader with the release profile, makes certificates, compares the
values that trustguide, PKI.js, node-forge, @peculiar/x509, jsrsasign (all by npm) and a
hand-written decoder read, measures them and the page in one headless Chromium, and writes
docs/bench.md. Fails where a target is missed. Nothing else should run meanwhile.

  --no-dist   measure the page that dist/ holds already
  --readers   measure the readers alone, and write nothing
",
    run,
};

/// The readers of the npm registry. Their releases are fixed, for each is another measurement.
const READERS: [&str; 4] = [
    "pkijs@4.0.0",
    "node-forge@1.4.3",
    "@peculiar/x509@2.2.0",
    "jsrsasign@11.1.5",
];

/// The scripts that stand alone: package, script.
const SCRIPTS: [(&str, &str); 4] = [
    // What @peculiar/x509 wants to find.
    ("reflect-metadata@0.2.2", "Reflect.js"),
    ("node-forge@1.4.3", "dist/forge.min.js"),
    ("jsrsasign@11.1.5", "lib/jsrsasign-all-min.js"),
    ("@peculiar/x509@2.2.0", "build/x509.js"),
];

/// The public roots as Debian's ca-certificates has them, without what this machine adds.
const ROOTS: &str = "/usr/share/ca-certificates/mozilla";

fn run(mut arguments: lexopt::Parser) -> Result<()> {
    let (mut build, mut readers) = (true, false);
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("no-dist") => build = false,
            lexopt::Arg::Long("readers") => readers = true,
            other => return Err(other.unexpected().into()),
        }
    }
    provision::browsers()?;
    if build && !readers {
        dist::build(&dist::folder())?;
    }
    let folder = stage()?;
    native(&folder)?;
    fs::write(folder.join("versions.json"), versions()?.to_string())?;
    let mut bench = process::cargo(["run", "--locked", "--package", "browser-tests"]);
    bench.args(["--bin", "bench", "--"]).arg(&folder);
    if readers {
        return process::run(bench.arg("--readers"));
    }
    process::run(bench.env("TRUSTGUIDE_DIST", dist::folder()))
}

/// The folder that Chromium gets: our scripts, the module, and the readers of the registry.
fn stage() -> Result<PathBuf> {
    let folder = workspace::target().join("bench");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    copy(&workspace::root().join("tests/bench/page"), &folder)?;
    for (name, content) in wasm::reader()? {
        fs::write(folder.join(name), content)?;
    }
    let pkijs = provision::npm(READERS[0])?;
    let modules = pkijs.parent().context("a folder of modules")?;
    copy(modules, &folder.join("npm/pkijs"))?;
    for (package, script) in SCRIPTS {
        let script = provision::npm(package)?.join(script);
        let name = script.file_name().context("a name")?;
        fs::copy(&script, folder.join("npm").join(name))
            .with_context(|| script.display().to_string())?;
    }
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &to)?,
            false => drop(fs::copy(entry.path(), to)?),
        }
    }
    Ok(())
}

/// Makes the inputs and measures the native readers.
fn native(folder: &Path) -> Result<()> {
    provision::roots(ROOTS)?;
    let mut roots = Vec::new();
    for entry in fs::read_dir(ROOTS)? {
        roots.push(entry?.path());
    }
    roots.sort();
    ensure!(!roots.is_empty(), "{ROOTS} is empty");
    let mut native = process::cargo(["run", "--release", "--locked", "--package", "bench"]);
    native.args(["--bin", "native", "--"]).arg(folder);
    let result = process::read(native.args(roots))?;
    fs::write(folder.join("native.json"), result)?;
    Ok(())
}

/// What was measured, on what, and when.
fn versions() -> Result<Value> {
    let mut versions = Map::new();
    let mut add = |name: &str, version: String| versions.insert(name.to_owned(), json!(version));
    add("Command", "`cargo xtask bench`".to_owned());
    add("Date", date()?);
    add("Machine", machine());
    add("trustguide", env!("CARGO_PKG_VERSION").to_owned());
    add("Compiler", first_line("rustc", "--version")?);
    add("Browser", first_line("chromium", "--version")?);
    let mut roots = process::command("dpkg-query");
    roots.args(["--show", "--showformat=${Version}", "ca-certificates"]);
    let roots = process::read(&mut roots).unwrap_or_default();
    add("Public roots", format!("Debian's ca-certificates {roots}"));
    for package in READERS {
        if let Some((name, version)) = package.rsplit_once('@') {
            add(name, version.to_owned());
        }
    }
    Ok(Value::Object(versions))
}

fn first_line(program: &str, argument: &str) -> Result<String> {
    let text = process::read(process::command(program).arg(argument))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

/// The day in UTC.
fn date() -> Result<String> {
    let day = process::read(process::command("date").args(["--utc", "+%Y-%m-%d"]));
    let seconds = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?;
    Ok(day.unwrap_or_else(|_| format!("{} seconds after 1970", seconds.as_secs())))
}

/// What of the machine bears on ratios.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let load = process::load();
    let (system, kind) = (std::env::consts::OS, std::env::consts::ARCH);
    format!("{system} {kind}, {cores} cores, load {load} before it began")
}
