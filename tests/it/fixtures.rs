//! The fixtures, by story and file.

use std::path::PathBuf;

use trustguide::certificate::{Certificate, Time};
use trustguide::chain::Chain;
use trustguide::input;

/// 2026-07-01T00:00:00Z: every fixture but the expired ones is valid.
pub const NOW: Time = Time(1_782_864_000);

pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

#[track_caller]
pub fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

#[track_caller]
pub fn certificates(name: &str) -> Vec<Certificate> {
    input::read(&bytes(name)).certificates().cloned().collect()
}

#[track_caller]
pub fn certificate(name: &str) -> Certificate {
    certificates(name).remove(0)
}

/// The chain of a file, leaf first.
#[track_caller]
pub fn chain(name: &str) -> Vec<Certificate> {
    Chain::of(&certificates(name)).certificates
}
