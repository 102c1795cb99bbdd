//! Measures in Chromium what `cargo xtask bench` has built: `bench FOLDER [--readers]`. The folder
//! holds the page of the readers, their inputs, and `native.json`. Fails where a target is missed.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use browser_tests::bench;

fn main() -> Result<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = PathBuf::from(arguments.next().context("a folder")?);
    let readers = arguments.next().is_some_and(|one| one == "--readers");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let missed = runtime.block_on(async {
        match readers {
            true => bench::readers(&folder).await,
            false => bench::run(&folder).await,
        }
    })?;
    for target in &missed {
        eprintln!("missed: {target}");
    }
    Ok(match missed.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    })
}
