//! The page's code: from Rust to wasm, with the JavaScript that loads it.

use std::{
    env,
    ffi::{OsStr, OsString},
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_bindgen_cli_support::Bindgen;
use wasm_encoder::{Module, RawSection, SectionId};
use wasmparser::Parser;

use crate::{
    bundle::{Files, LATER},
    process, provision, workspace,
};

const TARGET: &str = "wasm32-unknown-unknown";
const NAME: &str = "trustguide";
/// The reader that `cargo xtask bench` compares.
const READER: &str = "bench_wasm";
/// What is left of the module after the split; wasm-bindgen works on it.
const MAIN: &str = "main.wasm";
/// The script that the page starts with; it fetches `trustguide_bg.wasm` from beside itself.
pub const SCRIPT: &str = "trustguide.js";
/// The script that fetches what is needed later.
pub const PARTS: &str = "parts.js";
/// What the page starts with.
pub const MODULE: &str = "trustguide_bg.wasm";

/// Builds the page's code with the release profile: all scripts and modules that the page loads. wasm-opt is left out:
/// by brotli it makes the first view no smaller and the later parts 3 %, and each release of it gives other bytes.
pub fn build() -> Result<Files> {
    provision::target(TARGET)?;
    let compiled = compile()?;
    let parts = split(&compiled)?;
    let mut files = later(&parts)?;
    let (script, wasm) = bind(&parts)?;
    files.insert(SCRIPT.to_owned(), script.into_bytes());
    files.insert(MODULE.to_owned(), wasm);
    Ok(files)
}

fn compile() -> Result<PathBuf> {
    compiled(NAME, &["--bin", NAME])
}

fn compiled(package: &str, what: &[&str]) -> Result<PathBuf> {
    let mut cargo = process::cargo(["build", "--release", "--locked", "--package", package]);
    cargo.args(["--target", TARGET]).args(what);
    cargo
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    process::run(&mut cargo)?;
    Ok(workspace::target()
        .join(TARGET)
        .join("release")
        .join(format!("{package}.wasm")))
}

/// The reader as a module of its own with its script, built with the page's profile.
pub fn reader() -> Result<Files> {
    provision::target(TARGET)?;
    let mut output = Bindgen::new()
        .input_path(compiled("bench", &["--lib"])?)
        .out_name(READER)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen failed")?;
    let wasm = output.wasm_mut().emit_wasm();
    Ok(Files::from([
        (format!("{READER}.js"), output.js().as_bytes().to_vec()),
        (format!("{READER}_bg.wasm"), wasm),
    ]))
}

/// Flags that keep this machine's folders out of panic messages, so that every machine builds the same
/// bytes. With a `--target`, cargo does not apply them to build scripts and procedural macros, which
/// therefore stay shared with all other builds.
fn flags() -> Result<OsString> {
    let sysroot = process::read(process::command("rustc").args(["--print", "sysroot"]))?;
    let sources = Path::new(&sysroot).join("lib/rustlib/src/rust");
    let remapped = [
        (cargo_home()?.join("registry").join("src"), "registry"),
        (sources, "rust"),
        (workspace::root(), "trustguide"),
    ];
    // What is split off is found by its relocations.
    let mut flags = OsString::from("-Clink-arg=--emit-relocs");
    for (from, to) in remapped {
        flags.push("\x1f--remap-path-prefix=");
        flags.push(from);
        flags.push("=");
        flags.push(to);
    }
    Ok(flags)
}

fn cargo_home() -> Result<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor a home folder is set")
}

/// Cuts the code at its split points: the main module, those that are fetched when they are needed, and
/// the script that fetches them. Gives the folder of all.
fn split(compiled: &Path) -> Result<PathBuf> {
    let out = workspace::target().join("split");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    let input = fs::read(compiled)?;
    let main = out.join(MAIN);
    let main_module = format!("./{SCRIPT}");
    let link_name = format!("./{PARTS}");
    let mut options = wasm_split_cli_support::Options::new(&input);
    options.output_dir = &out;
    options.main_out_path = &main;
    options.main_module = &main_module;
    options.link_name = &link_name;
    wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the wasm cannot be split: {error:#}"))?;
    Ok(out)
}

/// The modules that are fetched later, in a folder of their own, and the script that knows them.
fn later(dir: &Path) -> Result<Files> {
    let mut files = Files::new();
    let mut script = fs::read_to_string(dir.join(PARTS))?;
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        if name == MAIN || !name.ends_with(".wasm") {
            continue;
        }
        let later = format!("{LATER}{name}");
        script = script.replace(&format!("\"./{name}\""), &format!("\"./{later}\""));
        files.insert(later, stripped(&fs::read(&path)?)?);
    }
    files.insert(PARTS.to_owned(), script.into_bytes());
    Ok(files)
}

/// A module without its custom sections, which hold names and features for tools.
fn stripped(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let Some((id, range)) = payload?.as_section() else {
            continue;
        };
        let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
        let data = wasm.get(range).context("a wasm section is cut off")?;
        if id != SectionId::Custom as u8 {
            module.section(&RawSection { id, data });
        }
    }
    Ok(module.finish())
}

fn bind(dir: &Path) -> Result<(String, Vec<u8>)> {
    let mut output = Bindgen::new()
        .input_path(dir.join(MAIN))
        .out_name(NAME)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The table of functions is theirs too.
        .keep_lld_exports(true)
        .generate_output()
        .context("wasm-bindgen failed")?;
    ensure!(
        output.snippets().values().all(Vec::is_empty) && output.local_modules().is_empty(),
        "a dependency brings JavaScript of its own, which dist/ has no place for"
    );
    Ok((output.js().to_owned(), output.wasm_mut().emit_wasm()))
}

/// The first part as it was before wasm-bindgen took the names of functions out.
pub fn named() -> Result<Vec<u8>> {
    Ok(fs::read(workspace::target().join("split").join(MAIN))?)
}
