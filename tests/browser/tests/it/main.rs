//! The product in real browsers, one binary. Run by `cargo xtask test`.

mod convert;
#[path = "../../../it/draft.rs"]
mod draft;
mod fetch;
mod guide;
mod handout;
mod harness;
mod hostile;
mod inspect;
#[cfg(target_os = "linux")]
mod lab;
mod look;
mod picture;
#[cfg(target_os = "linux")]
mod rollout;
mod server;
mod start;
mod story;
mod structure;
mod symptom;
