//! The product in real browsers, one binary. Run by `cargo xtask test`.

mod access;
mod convert;
#[path = "../../../it/draft.rs"]
mod draft;
mod fetch;
mod guide;
mod harness;
mod hostile;
mod inspect;
mod issuance;
#[cfg(target_os = "linux")]
mod lab;
mod link;
mod look;
mod picture;
mod profile;
#[cfg(target_os = "linux")]
mod rollout;
mod server;
mod start;
mod story;
mod structure;
mod symptom;
