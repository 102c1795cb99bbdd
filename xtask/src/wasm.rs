//! The page's code: from Rust to wasm, with the JavaScript that loads it.

use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::{process, provision, workspace};

const TARGET: &str = "wasm32-unknown-unknown";
const NAME: &str = "trustguide";
/// What the wasm target of rustc uses; older releases of wasm-opt want each of them named.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The page's code in the form that browsers load.
pub struct Page {
    /// `trustguide.js`, which fetches `trustguide_bg.wasm` from beside itself.
    pub js: String,
    pub wasm: Vec<u8>,
}

/// Builds the page's code with the release profile.
pub fn build() -> Result<Page> {
    provision::target(TARGET)?;
    let compiled = compile()?;
    let page = bind(&compiled)?;
    optimise(page)
}

fn compile() -> Result<PathBuf> {
    let mut cargo = process::cargo(["build", "--release", "--locked", "--package", NAME]);
    cargo.args(["--target", TARGET, "--bin", NAME]);
    cargo
        .env_remove("RUSTFLAGS")
        .env("CARGO_ENCODED_RUSTFLAGS", flags()?);
    process::run(&mut cargo)?;
    Ok(workspace::target()
        .join(TARGET)
        .join("release")
        .join(format!("{NAME}.wasm")))
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
    let mut flags = OsString::new();
    for (from, to) in remapped {
        if !flags.is_empty() {
            flags.push("\x1f");
        }
        flags.push("--remap-path-prefix=");
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

fn bind(compiled: &Path) -> Result<Page> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .out_name(NAME)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen failed")?;
    ensure!(
        output.snippets().values().all(Vec::is_empty) && output.local_modules().is_empty(),
        "a dependency brings JavaScript of its own, which dist/ has no place for"
    );
    Ok(Page {
        js: output.js().to_owned(),
        wasm: output.wasm_mut().emit_wasm(),
    })
}

/// Makes the wasm smaller where `wasm-opt` is installed.
fn optimise(page: Page) -> Result<Page> {
    let Some(wasm_opt) = process::find("wasm-opt") else {
        println!(
            "wasm-opt (Debian package binaryen) is not installed: the wasm stays about 8 % larger"
        );
        return Ok(page);
    };
    let dir = workspace::target().join("wasm-opt");
    fs::create_dir_all(&dir)?;
    let (before, after) = (dir.join("before.wasm"), dir.join("after.wasm"));
    fs::write(&before, &page.wasm)?;
    let mut command = process::command(wasm_opt);
    command
        .args(["-Os", "--strip-debug", "--strip-producers"])
        .args(FEATURES);
    match process::read(command.arg(&before).arg("-o").arg(&after)) {
        Ok(_) => Ok(Page {
            wasm: fs::read(&after)?,
            ..page
        }),
        Err(error) => {
            println!(
                "wasm-opt is left out, it is too old for this wasm: {}",
                one_line(&error)
            );
            Ok(page)
        }
    }
}

/// The end of a message, where the reason stands.
fn one_line(error: &anyhow::Error) -> String {
    let text = error.to_string();
    let (_, reason) = text.rsplit_once("): ").unwrap_or(("", &text));
    reason.lines().next().unwrap_or_default().to_owned()
}
