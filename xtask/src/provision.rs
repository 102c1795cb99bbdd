//! Installs what a command needs and does not find.

use std::path::Path;

use anyhow::Result;

use crate::process;

/// Makes sure that rustc can build for `target`.
pub fn target(target: &str) -> Result<()> {
    let mut rustc = process::command("rustc");
    rustc.args(["--print", "target-libdir", "--target", target]);
    if Path::new(&process::read(&mut rustc)?).is_dir() {
        return Ok(());
    }
    process::run(process::command("rustup").args(["target", "add", target]))
}
