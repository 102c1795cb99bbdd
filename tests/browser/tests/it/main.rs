//! The product in real browsers, one binary. Run by `cargo xtask test`.

mod harness;
#[cfg(target_os = "linux")]
mod lab;
mod start;
