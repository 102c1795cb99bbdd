//! SHA-256 (FIPS 180-4) of many inputs: four side by side where the browser has the instructions
//! for it, one by one everywhere else.
//!
//! No package hashes several inputs at a time in WebAssembly, and a module that holds a single
//! such instruction does not start at all in a browser without them. So they are in a small module
//! of their own, [`MODULE`], which whoever has a browser starts and calls.

mod many;

// The small module is made of this; here the tests run it.
#[cfg(test)]
mod four;

use sha2::{Digest, Sha256};

pub use many::{COUNTS, HASHES};

/// The octets of one hash.
pub type Hash = [u8; 32];

/// Hashes a group of four inputs as [`MODULE`] does, from what is to be written at [`COUNTS`] to
/// the [`HASHES`] octets that are found at [`WORK`] then; `None` where it cannot.
pub type Four = dyn Fn(&[u8]) -> Option<[u8; HASHES]>;

/// The code of the small module, which `build.rs` compiles for the page. It exports its `memory`
/// and a function `hash`, which wants [`WORK`].
#[cfg(target_arch = "wasm32")]
pub const MODULE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/four.wasm"));
#[cfg(not(target_arch = "wasm32"))]
pub const MODULE: &[u8] = &[];

/// Where in its memory the small module works: behind its stack and constants.
pub const WORK: u32 = 0x1_0000;

/// How many inputs are hashed together: so many find others of their length, and take some
/// milliseconds.
pub const TOGETHER: usize = 256;

/// The hash of one input.
pub fn one(input: &[u8]) -> Hash {
    Sha256::digest(input).into()
}

/// The hash of each input, in their order.
pub fn each(inputs: &[&[u8]], four: Option<&Four>) -> Vec<Hash> {
    match four {
        Some(four) => many::each(inputs, four),
        None => inputs.iter().map(|input| one(input)).collect(),
    }
}
