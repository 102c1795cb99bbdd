//! Reads server certificates, predicts what each browser will say about them, and writes the
//! guide that works.
//!
//! The library is pure: no I/O, no clock, no locale, no browser. Time and language are arguments,
//! and whatever is wrong with an input is an answer, never a panic.
#![cfg_attr(
    not(test),
    warn(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic
    )
)]

pub mod asn1;
pub mod browser;
pub mod captions;
pub mod certificate;
pub mod chain;
pub mod compare;
pub mod export;
pub mod fetch;
pub mod fingerprint;
pub mod guide;
pub mod handout;
pub mod input;
pub mod issuance;
pub mod l10n;
pub mod link;
pub mod message;
pub mod oid;
pub mod picture;
pub mod probe;
pub mod profile;
pub mod qr;
pub mod quote;
pub mod rollout;
pub mod runbook;
pub mod sha256;
pub mod sheet;
pub mod signature;
pub mod site;
pub mod symptom;
pub mod verdict;
