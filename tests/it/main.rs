//! The library's tests, in one binary.

mod certificate;
mod chain;
mod compare;
mod corpus;
mod draft;
mod examples;
mod export;
mod extension;
mod fetch;
mod finding;
mod fingerprint;
mod fixtures;
mod guide;
mod input;
mod l10n;
mod made;
mod round_trip;
mod sheet;
mod signature;
mod site;
mod structure;
mod tidy;
mod verdict;
