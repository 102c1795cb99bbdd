//! Measures in Chromium what `cargo xtask bench` has built: `bench FOLDER`, which holds the page of the
//! readers, their inputs, and `native.json`. Fails where a target is missed.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use browser_tests::bench;

fn main() -> Result<ExitCode> {
    let folder = std::env::args_os().nth(1).context("a folder")?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let missed = runtime.block_on(bench::run(&PathBuf::from(folder)))?;
    for target in &missed {
        eprintln!("missed: {target}");
    }
    Ok(match missed.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}
