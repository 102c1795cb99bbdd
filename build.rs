//! Compiles the small module that hashes four inputs at a time, for the page alone.

use std::{env, path::Path, process::Command};

fn main() {
    println!("cargo::rerun-if-changed=src/sha256");
    if env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32") {
        compile();
    }
}

fn compile() {
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let rustc = env::var("RUSTC").expect("cargo sets RUSTC");
    let mut command = Command::new(rustc);
    command
        .args(["--edition", "2024", "--crate-type", "cdylib"])
        .args(["--target", "wasm32-unknown-unknown"])
        .args(["-Ctarget-feature=+simd128", "-Copt-level=3", "-Clto=fat"])
        .args(["-Cpanic=abort", "-Cstrip=symbols"])
        // What the page hands over lies behind the stack and the constants: `WORK` in src/sha256.rs.
        .args(["-Clink-arg=-zstack-size=16384"])
        .args(["-Clink-arg=--initial-memory=196608"])
        .arg("src/sha256/module.rs")
        .arg("-o")
        .arg(Path::new(&out).join("four.wasm"));
    let status = command.status().expect("rustc starts");
    assert!(status.success(), "{command:?}: {status}");
}
