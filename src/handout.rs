//! A guide as a document: the neutral tree rendered to a string.

mod markdown;

pub use markdown::markdown;
