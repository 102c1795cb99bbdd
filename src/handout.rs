//! A guide or a runbook as a document: the neutral tree rendered to a string.

mod markdown;
mod runbook;

pub use markdown::markdown;
pub use runbook::runbook;
