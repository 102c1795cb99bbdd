//! The library's tests, in one binary.

mod certificate;
mod chain;
mod compare;
mod corpus;
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
mod mutation;
mod sent;
mod signature;
mod site;
mod tidy;
mod verdict;
