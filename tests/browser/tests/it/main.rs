//! The product in real browsers, one binary. Run by `cargo xtask test`.

mod access;
#[cfg(target_os = "linux")]
mod captions;
mod convert;
#[path = "../../../it/draft.rs"]
mod draft;
mod everyone;
mod fetch;
mod guide;
mod handout;
mod harness;
mod hostile;
#[cfg(target_os = "linux")]
mod hosting;
mod inspect;
mod intake;
mod issuance;
#[cfg(target_os = "linux")]
mod lab;
mod link;
#[cfg(target_os = "linux")]
mod live;
mod look;
mod newer;
mod panic;
mod picture;
mod privacy;
mod profile;
mod requests;
#[cfg(target_os = "linux")]
mod rollout;
mod server;
mod start;
mod story;
mod structure;
mod symptom;
mod webkit;
