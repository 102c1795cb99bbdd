//! The product in real browsers, one binary. Run by `cargo xtask test`.

mod convert;
mod fetch;
mod guide;
mod harness;
mod inspect;
#[cfg(target_os = "linux")]
mod lab;
mod look;
mod start;
mod story;
mod symptom;
