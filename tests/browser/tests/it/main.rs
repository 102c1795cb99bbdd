//! The product in real browsers, one binary. Run by `cargo xtask test`.

mod harness;
mod lab;
mod start;
