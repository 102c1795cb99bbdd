//! The library's tests, in one binary.

mod certificate;
mod corpus;
mod examples;
mod export;
mod extension;
mod fetch;
mod fixtures;
mod guide;
mod input;
mod l10n;
mod signature;
mod site;
mod tidy;
